import Foundation
import Testing

@testable import PartnernetzExchange

@Suite struct CellSpellingTests {
  @Test(arguments: [
    ("00123", "00123"), ("123.0", "123"), ("-1.50", "-1.5"), ("9.43E+11", "943000000000"),
    ("1E-7", "0.0000001"), ("1.5e3", "1500"), ("0.30000000000000004", "0.30000000000000004"),
    ("0.07000000000000001", "0.07"),
    ("12345678901234567890", "12345678901234567890"), ("1e22", "10000000000000000000000"),
  ])
  func numbersKeepEveryDigitAndLoseTheirExponent(_ text: String, _ expected: String) {
    #expect(CellSpelling.number(text) == expected)
  }

  @Test(arguments: ["", "-", ".", "1.", "abc", "nan", "1e999", "0x1"])
  func whatIsNoNumberIsNone(_ text: String) {
    #expect(CellSpelling.number(text) == nil || Double(text)?.isFinite == true)
  }

  @Test(arguments: [
    ("0.07", "7%"), ("0.125", "12.5%"), ("1", "100%"), ("0", "0%"), ("-0.5", "-50%"),
    ("0.001", "0.1%"), ("12", "1200%"),
  ])
  func hundredthsAreShiftedDigitByDigit(_ number: String, _ expected: String) {
    #expect(CellSpelling.percent(number) == expected)
  }

  @Test func everyDayIsThatOfTheCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let base = try #require(
      calendar.date(from: DateComponents(year: 1899, month: 12, day: 30)))
    for serial in stride(from: 61, to: 2_958_466, by: 997) {
      let date = base.addingTimeInterval(Double(serial) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let (year, month, day) = (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      let expected = String(format: "%04d-%02d-%02d", year, month, day)
      let found = CellSpelling.moment(Double(serial), since1904: false, hasDay: true)
      #expect(found?.0 == .day && found?.1 == expected)
    }
  }

  @Test func theLeapDayThatNeverWasShiftsTheDaysBeforeIt() {
    func day(_ serial: Double, since1904: Bool = false) -> String? {
      CellSpelling.moment(serial, since1904: since1904, hasDay: true)?.1
    }
    #expect(day(1) == "1900-01-01" && day(59) == "1900-02-28" && day(61) == "1900-03-01")
    #expect(day(1, since1904: true) == "1904-01-02")
    #expect(day(45_000.5) == "2023-03-15 12:00" && day(0.25) == "06:00")
    #expect(day(-1) == nil && day(2_958_466) == nil)
  }

  /// The built-in formats of ECMA-376, 18.8.30, first and last of each run and their neighbours.
  @Test func builtInFormatsTellDaysFromNumbers() {
    let percents: Set<Int> = [9, 10]
    let days = Set([14, 15, 16, 17, 22, 57, 58]).union(27...31).union(34...36).union(50...54)
    // 46 is elapsed time, a number of days.
    let times: Set<Int> = [18, 19, 20, 21, 32, 33, 45, 47, 55, 56]
    for number in -1...200 {
      let expected =
        percents.contains(number)
        ? "percent" : days.contains(number) ? "day" : times.contains(number) ? "time" : "number"
      #expect("\(NumberFormat(builtIn: number))" == expected, "\(number)")
    }
  }

  @Test(arguments: [
    ("General", "number"), ("#,##0.00 \"Mio. €\"", "number"), ("0.0%", "percent"),
    ("dd.mm.yyyy", "day"), ("[$-407]d. mmmm yyyy;@", "day"), ("mmm yy", "day"), ("hh:mm", "time"),
    ("[h]:mm:ss", "number"), ("[Red]#,##0", "number"), ("0\\d", "number"),
    ("yyyy-mm-dd hh:mm", "day"),
  ])
  func formatsTellDaysFromNumbers(_ code: String, _ expected: String) {
    // Elapsed hours stand in brackets; the seconds behind them are no time of day.
    #expect("\(NumberFormat(code: code))" == expected)
  }
}
