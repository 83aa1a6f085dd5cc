import Foundation
import PartnernetzRecords
import Testing

@testable import PartnernetzExchange

/// The last day, hour, week and year of each spelling that counts, and the first that does not.
@Suite struct DayBorderTests {
  private func iso(_ text: String) -> String? { WrittenDay(text)?.day.iso }

  @Test(
    arguments: [
      ("1.1.49", "2049-01-01"), ("1.1.50", "1950-01-01"), ("1.1.00", "2000-01-01"),
      ("1.1.99", "1999-01-01"), ("1.1.1", nil), ("1.1.001", nil), ("001.1.26", nil),
    ] as [(String, String?)])
  func twoDigitsAreAYearFrom1950To2049(text: String, day: String?) {
    #expect(iso(text) == day)
    if let day { #expect(WrittenDay(text)?.hasShortYear == true, "\(day)") }
    #expect(WrittenDay("1.1.2026")?.hasShortYear == false)
  }

  @Test(arguments: [
    ("2026-11-01 0:00", true), ("2026-11-01 23:59:59", true), ("2026-11-01 24:00", false),
    ("2026-11-01 23:60", false), ("2026-11-01 23:59:60", false), ("2026-11-01 9", false),
    ("2026-11-01T09:30:00.5", true), ("2026-11-01 09:30:00,5", true),
    ("2026-11-01 09:30.5", false), ("2026-11-01 9:30:00:00", false), ("2026-11-01 :30", false),
    ("2026-11-01 9:30 PM", true), ("2026-11-01 9:30 xm", false), ("2026-11-01 009:30", false),
    ("2026-11-01T09:30-05:00", true),
  ])
  func aTimeOfDayIsDropped(text: String, isDay: Bool) {
    #expect(iso(text) == (isDay ? "2026-11-01" : nil))
  }

  @Test(
    arguments: [
      ("Q1 2025", "2025-01-01"), ("q2 2025", "2025-04-01"), ("Q3/2025", "2025-07-01"),
      ("4. Quartal 2025", "2025-10-01"), ("3 quarter 2025", "2025-07-01"), ("Q0 2025", nil),
      ("Q5 2025", nil), ("Q12 2025", nil), ("Q3 25", nil), ("Q3", nil), ("III/2025", nil),
      ("Quartal 3 2025", nil), ("3. Quartal im 2025", nil),
    ] as [(String, String?)])
  func aQuarterIsItsFirstDay(text: String, day: String?) {
    #expect(iso(text) == day)
  }

  @Test(
    arguments: [
      ("Januar", 1), ("Jänner", 1), ("Feb", 2), ("Mrz", 3), ("März", 3), ("April", 4), ("May", 5),
      ("Juni", 6), ("Jul", 7), ("August", 8), ("Sept", 9), ("Okt", 10), ("November", 11),
      ("Dez", 12), ("Dec", 12),
    ])
  func aMonthHasItsNames(name: String, month: Int) {
    let two = month < 10 ? "0\(month)" : "\(month)"
    #expect(iso("\(name) 2026") == "2026-\(two)-01")
    #expect(iso("7. \(name) 2026") == "2026-\(two)-07")
    #expect(iso("\(name) 26") == nil && iso("\(name) 7 2026") == nil)
    #expect(iso("am 7. \(name) 2026") == nil)
  }

  @Test(
    arguments: [
      ("seit 2018", "2018-01-01"), ("ab  1.2.2018", "2018-02-01"), ("Since 2018", "2018-01-01"),
      ("bis 2018", nil), ("seit", nil), ("12/2018", "2018-12-01"), ("12.2018", "2018-12-01"),
      ("2018/12", nil), ("13/2018", nil), ("1.2.20180", nil), ("018", nil),
    ] as [(String, String?)])
  func aYearOrAMonthCountsFromItsFirstDay(text: String, day: String?) {
    #expect(iso(text) == day)
  }

  @Test(arguments: [
    ("31.12.0999", false), ("01.01.1000", true), ("31.12.2199", true), ("01.01.2200", false),
  ])
  func nothingHappensBeforeTheYear1000NorAfter2199(text: String, isLikely: Bool) {
    #expect(WrittenDay(text)?.isLikely == isLikely)
  }

  private func loose(_ text: String, isMonthFirst: Bool? = nil) -> String? {
    WrittenDay.loosely(text) { isMonthFirst }?.day.iso
  }

  // Before 1970 the weeks began on other days than Mondays.
  @Test(
    arguments: [
      ("KW 1/1965", "1965-01-04"), ("KW 53/1964", "1964-12-28"), ("KW 1/1969", "1968-12-30"),
      ("KW 12/1961", "1961-03-20"), ("KW 52/2000", "2000-12-25"), ("KW 10 1950", "1950-03-06"),
      ("KW 53/2026", "2026-12-28"), ("KW 53/2025", nil), ("KW 0/2026", nil), ("KW 54/2026", nil),
      ("KW 053/2026", nil), ("KW 10/26", nil), ("10/2026 KW 3", nil),
    ] as [(String, String?)])
  func aWeekBeginsOnItsMonday(text: String, day: String?) {
    #expect(loose(text) == day)
  }

  @Test(
    arguments: [
      ("13/12/2026", nil, "2026-12-13"), ("12/13/2026", nil, "2026-12-13"),
      ("12/12/2026", nil, "2026-12-12"), ("12/11/2026", nil, nil),
      ("12/11/2026", true, "2026-12-11"), ("12/11/2026", false, "2026-11-12"),
      ("13/13/2026", nil, nil), ("12-11-2026", false, "2026-11-12"), ("12-11-26", false, nil),
      ("12/11/49", true, "2049-12-11"), ("12/11/50", true, "1950-12-11"),
      ("12/11/026", true, nil), ("012/11/2026", true, nil), ("12/11", true, nil),
    ] as [(String, Bool?, String?)])
  func onlyWhatTheCellLeavesOpenIsTheColumnsToSay(
    text: String, isMonthFirst: Bool?, day: String?
  ) {
    #expect(loose(text, isMonthFirst: isMonthFirst) == day)
  }

  @Test(arguments: [
    ("12/12/2026", true), ("1/12/2026", true), ("13/12/2026", false), ("12/13/2026", false),
    ("1.12.2026", false), ("12-12-2026 9:30", true),
  ])
  func aCellIsOpenWhereBothMayBeMonths(text: String, isOpen: Bool) {
    #expect(WrittenDay.isOpen(text) == isOpen)
  }

  @Test(
    arguments: [
      ("2099/2100", "2099-01-01"), ("GJ 99/00", "1999-01-01"), ("GJ 49/50", "2049-01-01"),
      ("2023/23", nil), ("2023/2025", nil), ("2023/024", nil), ("GJ 2023/24/25", nil),
      ("GJ 2023", "2023-01-01"), ("GJ 23", nil), ("2023/24 vorläufig", nil),
      ("Business year 2023", "2023-01-01"),
    ] as [(String, String?)])
  func aBusinessYearIsTheFirstOfTwo(text: String, day: String?) {
    #expect(loose(text) == day)
  }

  @Test(
    arguments: [
      ("20000", "1954-10-03"), ("19999", nil), ("73050", "2099-12-31"), ("73051", nil),
      ("46327", "2026-11-01"), ("46327.75", "2026-11-01"), ("heute", nil),
    ] as [(String, String?)])
  func spreadsheetsCountDaysFromTheEndOf1899(text: String, day: String?) {
    #expect(WrittenDay.serial(text)?.iso == day)
  }
}
