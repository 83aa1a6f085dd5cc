package import PartnernetzRecords

extension Day {
  /// A day as people write it in tables, as `31.12.2025` or `2025-12-31`; nil where it is none.
  package init?(written text: String) {
    guard let written = WrittenDay(text), written.isLikely else { return nil }
    self = written.day
  }
}

/// A day as people write it; a month or a year counts from its first day.
///
/// `2026-11-01`, `01.11.2026`, `1.11.26`, `24. Oktober 2026`, `2026-11`, `11/2026`, `11.2026`,
/// `März 2024`, `Q3 2025`, `2026`; a time of day behind the date is dropped.
struct WrittenDay {
  /// The day.
  let day: Day
  /// Whether its year has two digits only; it is taken for one from 1950 to 2049.
  let hasShortYear: Bool
  /// Whether something may have happened on it: `01.01.0001` and `31.12.9999` are what programs write
  /// where nobody knows.
  var isLikely: Bool { (1_000..<2_200).contains(day.year) }

  /// Reads a day; nil where it is none, or may be another one.
  init?(_ text: String) {
    if let day = WrittenDay.inTenSigns(text) {
      (self.day, hasShortYear) = (day, false)
      return
    }
    let text = WrittenDay.withoutTime(WrittenDay.withoutWord(text[...]))
    if let day = WrittenDay.inDigits(text) {
      (self.day, hasShortYear) = (day, false)
    } else if let day = WrittenDay.withShortYear(text) {
      (self.day, hasShortYear) = (day, true)
    } else if let day = WrittenDay.withMonthInWords(text) ?? WrittenDay.inQuarter(text) {
      (self.day, hasShortYear) = (day, false)
    } else {
      return nil
    }
  }

  /// `2026-11-01` and `01.11.2026`, as most cells of large tables have it; nil for any other text.
  private static func inTenSigns(_ text: String) -> Day? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Day? in
      guard bytes.count == 10 else { return nil }
      func number(_ places: Range<Int>) -> Int? {
        var value = 0
        for place in places {
          guard (48...57).contains(bytes[place]) else { return nil }
          value = value * 10 + Int(bytes[place]) - 48
        }
        return value
      }
      let isISO = bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
      guard isISO || bytes[2] == UInt8(ascii: ".") && bytes[5] == UInt8(ascii: ".") else {
        return nil
      }
      guard let year = isISO ? number(0..<4) : number(6..<10),
        let month = isISO ? number(5..<7) : number(3..<5),
        let day = isISO ? number(8..<10) : number(0..<2)
      else { return nil }
      return Day(year: year, month: month, day: day)
    } ?? nil
  }

  /// `seit 2018` is `2018`.
  static func withoutWord(_ text: Substring) -> Substring {
    let words = ["seit", "ab", "since", "from"]
    guard let blank = text.firstIndex(of: " "), words.contains(text[..<blank].lowercased()) else {
      return text
    }
    return text[text.index(after: blank)...].drop { $0 == " " }
  }

  private static func inDigits(_ text: Substring) -> Day? {
    if let iso = parts(text, "-") {
      guard iso.count <= 3 else { return nil }
      return Day(year: iso[0], month: iso.count > 1 ? iso[1] : 1, day: iso.count > 2 ? iso[2] : 1)
    }
    if let german = parts(text, "."), german.count == 3 {
      return Day(year: german[2], month: german[1], day: german[0])
    }
    if let month = parts(text, "/") ?? parts(text, "."), month.count == 2 {
      return Day(year: month[1], month: month[0], day: 1)
    }
    return nil
  }

  /// The first day of a quarter: `Q3 2025`, `3. Quartal 2025`, `III/2025` is none.
  private static func inQuarter(_ text: Substring) -> Day? {
    let words = text.lowercased().split { " /.".contains($0) }
    guard words.count >= 2, let year = number(words[words.count - 1], digits: 4...4) else {
      return nil
    }
    let quarter: Int?
    switch words.count {
    case 2 where words[0].hasPrefix("q"): quarter = number(words[0].dropFirst(), digits: 1...1)
    case 3 where ["quartal", "quarter"].contains(words[1]):
      quarter = number(words[0], digits: 1...1)
    default: quarter = nil
    }
    return quarter.flatMap {
      (1...4).contains($0) ? Day(year: year, month: 3 * $0 - 2, day: 1) : nil
    }
  }

  private static func parts(_ text: Substring, _ mark: Character) -> [Int]? {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    var numbers: [Int] = []
    for part in parts {
      guard let number = number(part, digits: 1...4) else { return nil }
      numbers.append(number)
    }
    // The year has four digits, so that 11/01/2026 is not guessed at.
    let widths = parts.map(\.utf8.count)
    let isYearFirst = widths[0] == 4 && widths.dropFirst().allSatisfy { $0 == 2 }
    let isYearLast = widths.last == 4 && widths.dropLast().allSatisfy { $0 <= 2 }
    return isYearFirst && mark == "-" || isYearLast && mark != "-" || widths == [4]
      ? numbers : nil
  }

  static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// `24.10.26`: only with points, which put the day first everywhere.
  private static func withShortYear(_ text: Substring) -> Day? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = number(parts[0], digits: 1...2),
      let month = number(parts[1], digits: 1...2), let year = number(parts[2], digits: 2...2)
    else { return nil }
    return Day(year: year + (year < 50 ? 2_000 : 1_900), month: month, day: day)
  }

  private static let months = [
    ["januar", "jänner", "january", "jan"], ["februar", "february", "feb"],
    ["märz", "maerz", "march", "mär", "mrz", "mar"], ["april", "apr"], ["mai", "may"],
    ["juni", "june", "jun"], ["juli", "july", "jul"], ["august", "aug"],
    ["september", "sept", "sep"], ["oktober", "october", "okt", "oct"],
    ["november", "nov"], ["dezember", "december", "dez", "dec"],
  ]

  /// `März 2024`, `24. Oktober 2026`, `24 Oct 2026`.
  private static func withMonthInWords(_ text: Substring) -> Day? {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "." || $0 == "-" }
    guard (2...3).contains(words.count), let last = words.last,
      let year = number(last, digits: 4...4),
      let month = month(named: words[words.count - 2])
    else { return nil }
    let day = words.count == 3 ? number(words[0], digits: 1...2) : 1
    return day.flatMap { Day(year: year, month: month, day: $0) }
  }

  /// The month of a word in small letters, 1–12.
  static func month(named word: Substring) -> Int? {
    months.firstIndex { $0.contains(String(word)) }.map { $0 + 1 }
  }

  /// The text without a time of day: `2026-10-24 14:35:00`, `2026-10-24T00:00Z`, `24.10.2026 9:30 Uhr`.
  static func withoutTime(_ text: Substring) -> Substring {
    guard let colon = text.firstIndex(of: ":"),
      let gap = text[..<colon].lastIndex(where: { $0 == " " || $0 == "T" })
    else { return text }
    var time = text[text.index(after: gap)...]
    for word in [" Uhr", "Z", " AM", " PM", " am", " pm"] where time.hasSuffix(word) {
      time = time.dropLast(word.count)
    }
    if let offset = time.lastIndex(where: { $0 == "+" || $0 == "-" }) { time = time[..<offset] }
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return text }
    for (place, part) in parts.enumerated() {
      // Behind a second there may be parts of it.
      let whole = place == 2 ? part.prefix { $0 != "." && $0 != "," } : part
      guard let number = number(whole, digits: 1...2), number < (place == 0 ? 24 : 60) else {
        return text
      }
    }
    return Substring(trimmed(String(text[..<gap])))
  }
}
