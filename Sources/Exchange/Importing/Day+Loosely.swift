import PartnernetzRecords

// Answers: the day of a cell that is no day by itself, but by what its column shows, or about which a
// word is due.
// Takes: O(letters); what a column shows O(rows), once.

extension WrittenDay {
  /// A day with what is worth a word about it.
  typealias Loose = (day: Day, remark: Remark?)

  /// Reads `10/24/2026`, `GJ 2023/24`, `Okt 24` and `KW 43/2026`; nil where it is none of these, or
  /// nothing tells whether the month stands before the day.
  ///
  /// - Parameters:
  ///   - text: what stands in the cell.
  ///   - isMonthFirst: what the column's other cells prove.
  /// - Returns: the day, with what is worth a word about it.
  static func loosely(_ text: String, isMonthFirst: () -> Bool?) -> Loose? {
    let text = withoutTime(withoutWord(text[...]))
    if let parts = openParts(text) { return day(of: parts, isMonthFirst: isMonthFirst) }
    let words = text.lowercased().split { $0.isWhitespace || "./-–'’".contains($0) }
    return businessYear(words.map(String.init)) ?? shortMonth(words) ?? week(words)
  }

  /// Whether only the column can tell whether the month stands before the day.
  static func isOpen(_ text: String) -> Bool {
    openParts(withoutTime(text[...])).map { $0.first <= 12 && $0.second <= 12 } ?? false
  }

  /// Whether a column's days have their month first: one whose second number is too large for a month
  /// proves it; nil where nothing does, or some cells prove the contrary of others.
  static func isMonthFirst(_ table: any Sheet, column: Int) -> Bool? {
    var (days, months) = (false, false)
    for row in 0..<table.rowCount where table.contains(0x2F, or: 0x2D, row: row, column: column) {
      guard let text = table.text(row: row, column: column),
        let parts = openParts(withoutTime(withoutWord(text[...])))
      else { continue }
      days = days || parts.first > 12
      months = months || parts.second > 12
    }
    return days == months ? nil : months
  }

  /// The numbers of `24/10/2026` and `10-24-2026`; two digits are a year only behind strokes, since
  /// `26-10-24` may begin with it.
  private static func openParts(_ text: Substring) -> (first: Int, second: Int, year: Int)? {
    for mark in ["/", "-"] as [Character] {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      let isShort = mark == "/" && parts.last?.utf8.count == 2
      guard parts.count == 3, let first = number(parts[0], digits: 1...2),
        let second = number(parts[1], digits: 1...2),
        let year = number(parts[2], digits: isShort ? 2...2 : 4...4)
      else { continue }
      return (first, second, year)
    }
    return nil
  }

  private static func day(
    of parts: (first: Int, second: Int, year: Int), isMonthFirst: () -> Bool?
  ) -> Loose? {
    let isShort = parts.year < 100
    let year = isShort ? century(parts.year) : parts.year
    let own: Bool? =
      parts.first > 12 ? false : parts.second > 12 || parts.first == parts.second ? true : nil
    guard let isFirst = own ?? isMonthFirst(),
      let day = Day(
        year: year, month: isFirst ? parts.first : parts.second,
        day: isFirst ? parts.second : parts.first)
    else { return nil }
    return (day, isShort ? .shortYear : own == nil ? .openDay : nil)
  }

  private static func century(_ year: Int) -> Int { year + (year < 50 ? 2_000 : 1_900) }

  private static let yearWords: Set<String> = [
    "gj", "wj", "fy", "geschäftsjahr", "wirtschaftsjahr", "haushaltsjahr", "fiscal", "financial",
    "business", "year",
  ]

  /// `GJ 2023/24`, `2023/2024`, `FY2024`: a year that begins in the first one.
  private static func businessYear(_ words: [String]) -> Loose? {
    var numbers: [String] = []
    var isTold = false
    for word in words {
      let letters = word.prefix(while: \.isLetter)
      guard letters.isEmpty || yearWords.contains(String(letters)) else { return nil }
      isTold = isTold || !letters.isEmpty
      if letters.count < word.count { numbers.append(String(word.dropFirst(letters.count))) }
    }
    guard let first = numbers.first.flatMap(Int.init), numbers.count == 2 || isTold,
      numbers[0].count == 4 || isTold && numbers[0].count == 2 && numbers.count == 2
    else { return nil }
    let year = numbers[0].count == 2 ? century(first) : first
    if numbers.count == 2 {
      guard let last = Int(numbers[1]), [2, 4].contains(numbers[1].count),
        last % 100 == (year + 1) % 100, last < 100 || last == year + 1
      else { return nil }
    }
    guard numbers.count <= 2 else { return nil }
    return Day(year: year, month: 1, day: 1).map { ($0, .businessYear) }
  }

  /// `Okt 24`, `Okt. '24`: the year is never missing, but the day may be.
  private static func shortMonth(_ words: [Substring]) -> Loose? {
    guard words.count == 2, let month = month(named: words[0]),
      let year = number(words[1], digits: 2...2)
    else { return nil }
    return Day(year: century(year), month: month, day: 1).map { ($0, .shortYear) }
  }

  /// The Monday of `KW 43/2026`, `43. KW 2026` or `2026-W43`.
  private static func week(_ words: [Substring]) -> Loose? {
    var numbers: [Substring] = []
    var isWeek = false
    for word in words {
      let letters = word.prefix(while: \.isLetter)
      guard letters.isEmpty || ["kw", "cw", "w", "week", "woche"].contains(letters) else {
        return nil
      }
      isWeek = isWeek || !letters.isEmpty
      if letters.count < word.count { numbers.append(word.dropFirst(letters.count)) }
    }
    guard isWeek, numbers.count == 2 else { return nil }
    let ordered = numbers[0].count == 4 ? [numbers[1], numbers[0]] : numbers
    guard let week = number(ordered[0], digits: 1...2), (1...53).contains(week),
      let year = number(ordered[1], digits: 4...4),
      let fourth = Day(year: year, month: 1, day: 4)
    else { return nil }
    // The first week is that of 4 January; 1 January 1970 was a Thursday.
    let weekday = (fourth.daysSince1970 + 3) % 7
    // Days before 1970 leave a rest below 0.
    let monday = fourth.daysSince1970 - (weekday + 7) % 7 + 7 * (week - 1)
    guard Day(daysSince1970: monday + 3)?.year == year else { return nil }
    return Day(daysSince1970: monday).map { ($0, nil) }
  }

  /// The day that a spreadsheet counts from the end of 1899; nil where it is too far from today.
  static func serial(_ text: String) -> Day? {
    guard let count = Double(text), (20_000...73_050).contains(count) else { return nil }
    return Day(daysSince1970: Int(count) - 25_569)
  }
}

extension Day {
  /// The day so many days after 1 January 1970 (Hinnant, as in `daysSince1970`).
  fileprivate init?(daysSince1970 count: Int) {
    let days = count + 719_468
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let years = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * years + years / 4 - years / 100)
    let month = (5 * ofYear + 2) / 153
    self.init(
      year: years + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
      day: ofYear - (153 * month + 2) / 5 + 1)
  }
}
