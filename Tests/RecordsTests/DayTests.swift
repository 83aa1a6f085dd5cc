import Foundation
import PartnernetzRecords
import Testing

@Suite struct DayTests {
  @Test func daysFollowOneAnother() throws {
    var last: Int?
    for year in [1...5, 1896...1905, 1968...1972, 1999...2001, 9_998...9_999].joined() {
      for month in 1...12 {
        for number in 1...31 {
          guard let day = Day(year: year, month: month, day: number) else { continue }
          if let last, !(month == 1 && number == 1) { #expect(day.daysSince1970 == last + 1) }
          last = day.daysSince1970
        }
      }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896), ("2026-11-01", 20_758),
  ])
  func daysAreCountedFrom1970(iso: String, days: Int) {
    #expect(Day(iso: iso)?.daysSince1970 == days)
  }
}
