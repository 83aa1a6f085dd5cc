import PartnernetzRecords
import Testing

/// Where amounts, days and codes begin and end: the last value that counts and the first that does not.
@Suite struct BorderTests {
  @Test(
    arguments: [
      (10_000_000_000_000, 1_000_000_000_000_000), (10_000_000_000_000.01, nil),
      (-10_000_000_000_000, -1_000_000_000_000_000), (-10_000_000_000_000.01, nil),
      (.infinity, nil), (.nan, nil), (0.005, 1), (-0.005, -1), (0.0049, 0),
    ] as [(Double, Int64?)])
  func anAmountEndsAtTenTrillionAndIsRoundedToTheCent(euros: Double, cents: Int64?) {
    #expect(Money(euros: euros)?.cents == cents)
  }

  @Test(arguments: [
    (0, 1, 1, false), (1, 1, 1, true), (9_999, 12, 31, true), (10_000, 1, 1, false),
    (2026, 0, 1, false), (2026, 13, 1, false), (2026, 1, 0, false), (2026, 1, 31, true),
    (2026, 1, 32, false), (2026, 4, 30, true), (2026, 4, 31, false), (2026, 2, 28, true),
    (2026, 2, 29, false), (2024, 2, 29, true), (2024, 2, 30, false), (1900, 2, 29, false),
    (2000, 2, 29, true), (2026, 12, 31, true), (2026, 11, 31, false), (2026, 9, 31, false),
    (2026, 6, 31, false),
  ])
  func theCalendarHasTheseDays(year: Int, month: Int, day: Int, isThere: Bool) {
    #expect((Day(year: year, month: month, day: day) != nil) == isThere)
  }

  // The signs beside the digits are those that a border moved by one would let in.
  @Test(arguments: [
    "2026-11-0:", "2026-11-1/", "2026-0:-01", "202/-11-01", "2026/11/01", "2026-1-01",
    "2026-11-1", "2026-11-001", "02026-11-01", "2026-11.01", "", "2026-11-01 ", "2026-02-30",
  ])
  func onlyTenSignsAreADay(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: ["0001-01-01", "9999-12-31", "2026-11-09", "1999-10-30"])
  func aDayIsWrittenAsItIsRead(text: String) {
    #expect(Day(iso: text)?.iso == text)
  }

  @Test(arguments: [
    ("2026-01-01", "2026-01-01", 0), ("2026-01-01", "2026-02-16", 1.5),
    ("2026-02-16", "2026-01-01", 0), ("2025-12-01", "2026-01-01", 1),
    ("2026-03-31", "2026-04-01", 0), ("2026-01-31", "2026-03-01", 1),
    ("2024-11-01", "2026-11-16", 24.5),
  ])
  func aMonthIsCountedInThirtieths(from: String, to: String, months: Double) throws {
    let (first, last) = (try #require(Day(iso: from)), try #require(Day(iso: to)))
    #expect(first.months(until: last) == months)
  }

  @Test func packedDaysOrderAsDaysDo() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2027-01-01"]
      .map { try #require(Day(iso: $0)) }
    for (day, next) in zip(days, days.dropFirst()) {
      #expect(day < next && !(next < day) && day.packed < next.packed)
    }
    for day in days {
      #expect(Day(packed: day.packed) == day && !(day < day))
    }
    #expect(Day(packed: 0) == nil)
    #expect(Day(packed: 20_261_301) == nil)
  }

  @Test(arguments: [
    ("25.62", "25.62", 0), ("25.62.0", "25.62", 0), ("25.62", "25.61", 0.25),
    ("25.6", "25.62", 0.25), ("25.6", "25.60", 0.25), ("25.6", "25.6", 0.25),
    ("25.62", "25.50", 0.5), ("25", "25.62", 0.5), ("25", "25", 0.5), ("25.62", "24.10", 0.75),
    ("25.62", "62.01", 1), ("nace2.1:25.62", "25.62", 0.5), ("nace2.1:24.10", "25.62", 1),
  ])
  func industriesAreAsFarApartAsTheirFirstDifferentDigit(
    one: String, other: String, distance: Double
  ) throws {
    let (a, b) = (try #require(Industry(one)), try #require(Industry(other)))
    #expect(a.distance(to: b) == distance)
    #expect(b.distance(to: a) == distance)
  }

  @Test(arguments: [
    ("25.62", "25.62", true), ("25.62", "25.61", false), ("25.6", "25.62", true),
    ("25.5", "25.62", false), ("25", "25.62", false), ("25", "25", false),
    ("nace2.1:25.62", "25.62", false),
  ])
  func oneTradeIsOneClassOrOneGroup(one: String, other: String, isSame: Bool) throws {
    let (a, b) = (try #require(Industry(one)), try #require(Industry(other)))
    #expect(a.place.isSameTrade(as: b.place) == isSame)
    #expect(b.place.isSameTrade(as: a.place) == isSame)
  }

  @Test(
    arguments: [
      ("01", "A"), ("03", "A"), ("05", "B"), ("09", "B"), ("10", "C"), ("33", "C"), ("35", "D"),
      ("36", "E"), ("39", "E"), ("41", "F"), ("43", "F"), ("45", "G"), ("47", "G"), ("49", "H"),
      ("53", "H"), ("55", "I"), ("56", "I"), ("58", "J"), ("63", "J"), ("64", "K"), ("66", "K"),
      ("68", "L"), ("69", "M"), ("75", "M"), ("77", "N"), ("82", "N"), ("84", "O"), ("85", "P"),
      ("86", "Q"), ("88", "Q"), ("90", "R"), ("93", "R"), ("94", "S"), ("96", "S"), ("97", "T"),
      ("98", "T"), ("99", "U"), ("nace2.1:43", "F"), ("nace2.1:46", "G"), ("nace2.1:60", "J"),
      ("nace2.1:61", "K"), ("nace2.1:63", "K"), ("nace2.1:64", "L"), ("nace2.1:68", "M"),
      ("nace2.1:69", "N"), ("nace2.1:77", "O"), ("nace2.1:99", "V"),
    ] as [(String, Character)])
  func aSectionBeginsWhereItsFirstDivisionDoes(code: String, section: Character) {
    #expect(Industry(code)?.section == section)
  }

  @Test(
    arguments: [
      ("1", nil), ("25620", "25620"), ("256200", nil), ("25.6x", nil), ("8.11", "08.11"),
      ("C8.11", "C08.11"), ("9.1", "09.1"), ("10.1", "10.1"), (" 25.62", "25.62"),
      ("wz2003:25.62", nil),
    ] as [(String, String?)])
  func aCodeHasTwoToFiveDigits(text: String, code: String?) {
    #expect(Industry(text)?.code == code)
  }

  @Test(arguments: [
    ("811", true), ("111", true), ("999", true), ("011", false), ("411", false), ("81", false),
    ("8111", false), ("8.1", false), ("81/", false), ("81:", false),
  ])
  func threeDigitsMayHaveLostAZero(text: String, may: Bool) {
    #expect(Industry.mayLackZero(text) == may)
  }
}
