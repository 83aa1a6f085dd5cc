import Testing

@testable import PartnernetzExchange

/// A number's digits, marks and units, one rule at a time.
@Suite struct NumeralTests {
  private func value(_ text: String, _ mark: DecimalMark = .comma, shift: Int = 0) -> Double? {
    Numeral(text)?.value(decimal: mark, shift: shift)
  }

  @Test(arguments: [
    ("TEUR", 3, true), ("kEUR", 3, true), ("MEUR", 6, true), ("Millionen", 6, false),
    ("million", 6, false), ("Mio.", 6, false), ("Mio", 6, false), ("Mill.", 6, false),
    ("Milliarden", 9, false), ("Mrd.", 9, false), ("Mrd", 9, false), ("Tausend", 3, false),
    ("thousand", 3, false), ("Tsd.", 3, false), ("tsd", 3, false), ("k", 3, false),
  ])
  func aWordShiftsBySoManyTens(word: String, tens: Int, isEuro: Bool) throws {
    let numeral = try #require(Numeral("2 \(word)"))
    #expect(numeral.unit == tens && numeral.isEuro == isEuro)
    var wanted = 2.0
    for _ in 0..<tens { wanted *= 10 }
    #expect(numeral.value(decimal: .comma) == wanted)
    // Its own unit goes before that of its column.
    #expect(numeral.value(decimal: .comma, shift: 1) == wanted)
    #expect(value("2\(word)") == wanted && value("2 \(word) €") == (isEuro ? nil : wanted))
    // A currency may stand before the number, any other word not.
    #expect(value("\(word) 2") == (isEuro ? wanted : nil))
  }

  @Test func aCurrencyIsAUnitOfItsOwn() throws {
    #expect(try #require(Numeral("5")).unit == nil && value("5", shift: 3) == 5_000)
    for text in ["5 €", "€ 5", "EUR 5", "5 Euro", "5,-", "5.-", "5,--"] {
      let numeral = try #require(Numeral(text), "\(text)")
      #expect(numeral.unit == 0 && numeral.value(decimal: .comma, shift: 3) == 5, "\(text)")
    }
    for text in ["5 EUR EUR", "€ 5 €", "5,---", "5 Mio Tsd", ",-", "-", "5 -", "EUR"] {
      #expect(value(text) == nil, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("-5", -5), ("+5", 5), ("- 5", -5), ("--5", nil), ("5-", nil), ("−5", -5), ("-5 €", -5),
      ("€ -5", -5), ("'5", 5), ("''5", nil), ("5*", 5), ("5**", 5), ("*5", nil), ("5 %", 0.05),
      ("5 %%", nil), ("12,5%", 0.125), ("%5", nil), ("", nil), (" ", nil), ("5 5", nil),
    ] as [(String, Double?)])
  func signsStandWhereTheyBelong(text: String, number: Double?) {
    #expect(value(text) == number)
  }

  @Test func nothingHasNoSign() throws {
    let zero = try #require(value("-0"))
    #expect(zero == 0 && zero.sign == .plus)
    #expect(try #require(Numeral("-0")).isNegative)
  }

  @Test(
    arguments: [
      ("9999999999999999999", 9.999_999_999_999_999_999e18),
      ("12345678901234567890", 1.234_567_890_123_456_789e19),
      ("18446744073709551606", 1.844_674_407_370_955_160_6e19), ("18446744073709551615", nil),
      ("99999999999999999999", nil), ("0,18446744073709551615", 0.184_467_440_737_095_5),
      ("9007199254740993", 9_007_199_254_740_992),
    ] as [(String, Double?)])
  func digitsBehindTheNineteenthAreDecimalsOrTooMany(text: String, number: Double?) {
    if let number {
      let found = value(text) ?? .nan
      #expect(abs(found - number) <= 1e-15 * number, "\(found)")
    } else {
      #expect(value(text) == nil)
    }
  }

  @Test(
    arguments: [
      ("1.234", 0, 3), ("1,234", 3, 0), ("1.234,5", 1, nil), ("1,234.5", nil, 1),
      ("1234.567", nil, 3), ("12.34", nil, 2), ("1.234.567", 0, nil), ("0.125", nil, 3),
      (".5", nil, 1), (",5", 1, nil), ("5.", nil, nil), ("1 234,5", 1, nil), ("1'234.5", nil, 1),
      ("1'234 567", nil, nil), ("1234 567", nil, nil), ("12", 0, 0), ("01.234", nil, 3),
    ] as [(String, Int?, Int?)])
  func marksPartThousandsOrDecimals(text: String, asComma: Int?, asPoint: Int?) throws {
    let numeral = try #require(Numeral(text))
    #expect(numeral.decimals(.comma) == asComma && numeral.decimals(.point) == asPoint)
  }

  @Test(
    arguments: [
      ("10,001", .comma), ("10.001", .point), ("1.234.567", .point), ("1.0001", nil),
      ("0.001", nil), ("1234.567", nil), ("1.234,567", nil), ("12", nil), ("123.456", .point),
      ("1'234", nil),
    ] as [(String, DecimalMark?)])
  func groupsOfThreeAreThousands(text: String, mark: DecimalMark?) throws {
    #expect(try #require(Numeral(text)).markOfThousands == mark)
  }

  @Test func whatANumberEndsWith() {
    #expect(Numeral("1,230")?.endsWithZero == true && Numeral("1,231")?.endsWithZero == false)
    #expect(Numeral("12")?.isBare == true && Numeral("1.2")?.isBare == false)
  }

  @Test(
    arguments: [
      ("0", 0), ("0012", 12), ("999999999999999", 999_999_999_999_999), ("1000000000000000", nil),
      ("", nil), ("12a", nil), ("1/", nil), ("1:", nil), ("-1", nil), ("1.0", nil),
    ] as [(String, Double?)])
  func fifteenDigitsAreAWholeNumber(text: String, number: Double?) {
    #expect(Numeral.whole(text) == number)
  }

  @Test func unitsOfAnIntervalAreThoseOfItsUpperEnd() throws {
    let upper = try #require(Numeral("10 Mio. €"))
    let lower = try #require(Numeral("5", unitsOf: upper))
    #expect(lower.value(decimal: .comma) == 5_000_000 && lower.isEuro)
    let own = try #require(Numeral("500 Tsd.", unitsOf: upper))
    #expect(own.value(decimal: .comma) == 500_000)
    let percent = try #require(Numeral("10 %"))
    let share = try #require(Numeral("5", unitsOf: percent))
    #expect(share.value(decimal: .comma) == 0.05)
    let told = try #require(Numeral("7")).bearing(upper)
    #expect(told.value(decimal: .comma) == 7_000_000 && told.isEuro && !told.isPercent)
  }
}
