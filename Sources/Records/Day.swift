/// A calendar day, without a time and without a time zone.
public struct Day: Sendable, Hashable, Comparable, Codable {
  /// The year, 1–9999.
  public let year: Int
  /// The month, 1–12.
  public let month: Int
  /// The day of the month, 1–31.
  public let day: Int

  /// Makes a day; nil when the calendar has no such day (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-11-01`; nil for anything else.
  public init?(iso text: String) {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 10, digits[4] == -3, digits[7] == -3 else { return nil }
    func number(_ places: Range<Int>) -> Int? {
      digits[places].allSatisfy { (0...9).contains($0) }
        ? digits[places].reduce(0) { $0 * 10 + $1 } : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `2026-11-01`.
  public var iso: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Months from this day to a later one, days counted as thirtieths of a month; never negative.
  public func months(until later: Day) -> Double {
    let months = (later.year - year) * 12 + (later.month - month)
    return max(0, Double(months) + Double(later.day - day) / 30)
  }

  /// Full years from this day to a later one, each of which ends on the day's return; nil where it is
  /// not later.
  package func years(until later: Day) -> Int? {
    guard later >= self else { return nil }
    return later.year - year - ((later.month, later.day) < (month, day) ? 1 : 0)
  }

  /// Days from 1 January 1970 to this day, by the Gregorian calendar.
  package var daysSince1970: Int {
    // Years begin in March, so that a leap day is the last (Hinnant, chrono-compatible date algorithms).
    let years = month <= 2 ? year - 1 : year
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return 365 * years + years / 4 - years / 100 + years / 400 + ofYear - 719_468
  }

  /// Orders by date.
  public static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension Day {
  /// The day as one number that orders as days do: year · 10,000 + month · 100 + day.
  package var packed: Int32 { Int32(year * 10_000 + month * 100 + day) }

  /// The day of such a number; nil for 0.
  package init?(packed: Int32) {
    let value = Int(packed)
    self.init(year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }
}
