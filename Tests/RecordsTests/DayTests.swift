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

  @Test(arguments: [
    ("2029-07-01", "2030-07-01", 1), ("2029-07-01", "2030-06-30", 0),
    ("2028-02-29", "2029-02-28", 0), ("2028-02-29", "2029-03-01", 1),
    ("2028-02-29", "2032-02-29", 4), ("2030-01-01", "2030-01-01", 0),
    ("2030-01-02", "2030-01-01", nil), ("2029-12-31", "2039-12-30", 9),
  ])
  func yearsAreFullOnTheDaysReturn(from: String, to: String, years: Int?) throws {
    let (first, last) = (try #require(Day(iso: from)), try #require(Day(iso: to)))
    #expect(first.years(until: last) == years)
  }
}
