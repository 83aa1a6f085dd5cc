import Foundation
import PartnernetzRecords

extension Day {
  /// Today by the machine's calendar, where nobody says on which day tables are read.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    let day = Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
    guard let day else { preconditionFailure("the calendar gave no day") }
    return day
  }
}
