import Foundation
package import PartnernetzRecords
package import PartnernetzWording

extension Day {
  /// The day as people write it, e.g. `1. November 2026`.
  package func spoken(_ language: Language) -> String {
    guard let date else { return iso }
    var style = Date.FormatStyle(date: .long, time: .omitted, locale: language.locale)
    style.calendar = Day.calendar
    style.timeZone = .gmt
    return date.formatted(style)
  }

  /// The day in figures, as tables hold it, e.g. `01.11.2026`; in English as the standard has it,
  /// since figures of a day and a month are read in two ways there.
  package func figures(_ language: Language) -> String {
    language == .german ? iso.split(separator: "-").reversed().joined(separator: ".") : iso
  }

  /// The day so many days later, or earlier where the number is negative; the day itself where the
  /// calendar ends.
  package func adding(days: Int) -> Day {
    guard let date, let later = Day.calendar.date(byAdding: .day, value: days, to: date) else {
      return self
    }
    let parts = Day.calendar.dateComponents([.year, .month, .day], from: later)
    return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) ?? self
  }

  private var date: Date? {
    Day.calendar.date(from: DateComponents(year: year, month: month, day: day))
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}

extension Table.Cell {
  /// A day: in figures for people, by the standard for machines.
  static func day(_ day: Day, _ language: Language) -> Table.Cell {
    .word(day.figures(language), key: day.iso)
  }
}
