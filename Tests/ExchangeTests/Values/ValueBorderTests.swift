import PartnernetzRecords
import Testing

@testable import PartnernetzExchange

/// Where a cell begins to mean something else: the last that does not and the first that does.
@Suite struct ValueBorderTests {
  @Test(arguments: [
    (["01067", "1069"], false), (["10115", "1069"], false), (["10115", "10117", "1069"], true),
    (["10115", "10117", "1069", "1067"], false), (["10115", "10117"], false), (["1069"], false),
    (["10115", "10117", "04109", "1069"], false), (["10115", "10117", "", "1069"], true),
    (["10115", "10117", "106x"], false), (["10115", "10117", "106"], false),
  ])
  func zerosAreMissingWhereMoreCodesHaveFiveDigits(codes: [String], lacks: Bool) {
    #expect(PostalCode.lacksZeros(codes) == lacks)
  }

  @Test func townsProveLostZerosWhereNoneSpeaksAgainstIt() {
    #expect(PostalCode.lacksZeros(["1067", "3046"], towns: ["Dresden", "Cottbus"]))
    #expect(PostalCode.lacksZeros(["1067", "3000"], towns: ["Dresden", "Bern"]))
    #expect(!PostalCode.lacksZeros(["1067", "3046"], towns: ["Dresden", "Leipzig"]))
    #expect(!PostalCode.lacksZeros(["3000"], towns: ["Bern"]))
  }

  // What begins without four digits is not looked at any closer, which takes long.
  @Test(arguments: [
    ("24103 Kiel", "24103", "Kiel"), ("1069 Dresden", "1069", "Dresden"),
    ("D-24103 Kiel", "D-24103", "Kiel"), ("CH 8001 Zürich", "CH-8001", "Zürich"),
    ("AUT- 1010 Wien", "AUT-1010", "Wien"), ("NL 1234 AB Utrecht", "NL-1234 AB", "Utrecht"),
    ("24103, Kiel", "24103", "Kiel"), ("24103", "24103", ""), ("123 Kiel", "", "123 Kiel"),
    ("Kiel 24103", "", "Kiel 24103"), ("ABCD 1234 Kiel", "", "ABCD 1234 Kiel"),
    ("d-24103 Kiel", "", "d-24103 Kiel"), ("12 3456", "", "12 3456"), ("", "", ""),
  ])
  func aCodeStandsBeforeItsTown(text: String, code: String, town: String) {
    let parts = JoinedColumns.parts(of: text)
    #expect(parts.code == code)
    #expect(parts.town == town)
  }

  @Test(
    arguments: [
      ("2026-11-01", "2026-11-01"), ("01.11.2026", "2026-11-01"), ("31.12.9999", "9999-12-31"),
      ("2026-11.01", nil), ("01.11-2026", nil), ("01-11.2026", nil), ("2026.11.01", nil),
      ("32.11.2026", nil), ("2026-11-0:", nil), ("0/.11.2026", nil), ("01.13.2026", nil),
    ] as [(String, String?)])
  func tenSignsAreReadAtOnce(text: String, iso: String?) {
    #expect(WrittenDay(text)?.day.iso == iso)
  }

  @Test(
    arguments: [
      ("16000", nil, false), ("17000", nil, true), ("01000", nil, false), ("99999", nil, true),
      ("16000", "16000", true), ("1700", nil, false), ("170000", nil, false), ("1700x", nil, false),
      ("1700", "1700", false),
    ] as [(String, String?, Bool)])
  func noDistrictBeginsWithMoreThanSixteen(text: String, own: String?, isCode: Bool) {
    #expect(PostalCode.isOne(inPlaceOfRegion: text, own: own) == isCode)
  }

  @Test(arguments: [
    (0, Double.infinity), (2, .infinity), (3, 1e9), (5, 1e9), (6, 1e11), (9, 1e11),
  ])
  func anAmountJumpsInColumnsOfThousandsOrMillionsOnly(shift: Int, least: Double) {
    #expect(JumpingAmount.least(shift: shift) == least)
  }

  @Test(arguments: [
    ("4,01235E+12", true), ("4.01235e+12", true), ("4E+12", true), ("401E+1", true),
    ("4012E+12", false), ("E+12", false), ("4,E+12", false), ("4,01E12", false),
    ("4,01E-12", false), ("4,01E+", false), ("4,01E+1234", false), ("A4E+12", false),
  ])
  func aRoundedIDHasAnExponentWithItsSign(text: String, isOne: Bool) {
    #expect(RoundedID.isOne(text) == isOne)
  }

  // The fast reading leaves a cell to the careful one where it may say that nothing is known.
  @Test func everyWordForUnknownMayBeOneToTheFastReading() {
    for word in UnknownWord.words {
      for text in [word, word.uppercased()] {
        #expect(UnknownWord.isOne(text), "\(text)")
        let mayBe = Array(text.utf8).withUnsafeBufferPointer { UnknownWord.mayBeOne($0) }
        #expect(mayBe, "\(text)")
      }
    }
    #expect(UnknownWord.isOne("k e i n e  A n g a b e n"))
    #expect(UnknownWord.isOne("keine Angabe" + String(repeating: " ", count: 12)))
    #expect(!UnknownWord.isOne("keine Angabe" + String(repeating: " ", count: 13)))
  }

  @Test(
    arguments: [
      ("999999999999999", 999_999_999_999_999), ("1000000000000000", nil), ("0", 0), ("", nil),
      ("12:", nil), ("12/", nil), ("-1", nil),
    ] as [(String, Double?)])
  func digitsAloneAreReadAtOnceUpToFifteen(text: String, value: Double?) {
    #expect(Numeral.whole(text) == value)
  }

  @Test(
    arguments: [
      ("500,-", 0, 500), ("500,--", 0, 500), ("500.-", 0, 500), ("500,---", nil, nil),
      ("12 Mio.", 6, 12_000_000), ("12 TEUR", 3, 12_000), ("12 kEUR", 3, 12_000),
      ("12 k", 3, 12_000),
      ("12 %", nil, 0.12), ("-12 %", nil, -0.12), ("−12", nil, -12), ("+12", nil, 12),
      ("12 EUR EUR", nil, nil), ("12%%", nil, nil),
    ] as [(String, Int?, Double?)])
  func whatStandsBesideTheDigitsIsAUnit(text: String, unit: Int?, value: Double?) {
    let numeral = Numeral(text)
    #expect(numeral?.value(decimal: .comma) == value)
    if value != nil { #expect(numeral?.unit == unit) }
  }
}
