import PartnernetzPartnerships
import PartnernetzRecords

extension Day {
  /// Reads a day as people write it; a month or a year counts from its first day.
  ///
  /// `2026-11-01`, `01.11.2026`, `1.11.2026`, `2026-11`, `11/2026`, `11.2026`, `2026`; an empty
  /// time of day behind the date is dropped.
  init?(reading text: String) {
    var text = text[...]
    for midnight in [" 00:00:00", "T00:00:00", " 00:00"] where text.hasSuffix(midnight) {
      text = text.dropLast(midnight.count)
    }
    func parts(_ mark: Character) -> [Int]? {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      var numbers: [Int] = []
      for part in parts {
        guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
          let number = Int(part)
        else { return nil }
        numbers.append(number)
      }
      // A year has four digits, so that 1.11.26 and 11/01/2026 are not guessed at.
      let widths = parts.map(\.utf8.count)
      let isYearFirst = widths[0] == 4 && widths.dropFirst().allSatisfy { $0 == 2 }
      let isYearLast = widths.last == 4 && widths.dropLast().allSatisfy { $0 <= 2 }
      return isYearFirst && mark == "-" || isYearLast && mark != "-" || widths == [4]
        ? numbers : nil
    }
    if let iso = parts("-") {
      self.init(
        year: iso[0], month: iso.count > 1 ? iso[1] : 1, day: iso.count > 2 ? iso[2] : 1)
      if iso.count > 3 { return nil }
    } else if let german = parts("."), german.count == 3 {
      self.init(year: german[2], month: german[1], day: german[0])
    } else if let month = parts("/") ?? parts("."), month.count == 2 {
      self.init(year: month[1], month: month[0], day: 1)
    } else {
      return nil
    }
  }
}
