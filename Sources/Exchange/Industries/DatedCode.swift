import PartnernetzRecords

// Answers: which code of an industry a spreadsheet took for a day.
// Takes: O(letters).

/// `28.11` typed into a spreadsheet is kept as 28 November and shown as `28. Nov`; `10.51`, of which
/// no day can be made, is kept as 1 October 1951 and shown as `Okt 51`.
enum DatedCode {
  /// The industry that was typed; nil where the text is no day, or may have been either of two codes.
  static func industry(_ text: String) -> Industry? {
    let known = codes(text).compactMap { Industry($0) }.filter {
      IndustryWords.title(of: $0) != nil
    }
    return known.count == 1 ? known[0] : nil
  }

  private static func codes(_ text: String) -> [String] {
    if let day = WrittenDay(text)?.day {
      let typed = code(day.day, day.month)
      return day.day == 1 ? [typed, code(day.month, day.year % 100)] : [typed]
    }
    let words = text.lowercased().split { $0.isWhitespace || $0 == "." || $0 == "-" }
    guard words.count == 2 else { return [] }
    let months = words.map { WrittenDay.month(named: $0) }
    let numbers = words.map { $0.utf8.count <= 2 ? Int($0) : nil }
    if let day = numbers[0], let month = months[1] { return [code(day, month)] }
    if let month = months[0], let year = numbers[1] { return [code(month, year)] }
    return []
  }

  private static func code(_ division: Int, _ rest: Int) -> String {
    [division, rest].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ".")
  }
}
