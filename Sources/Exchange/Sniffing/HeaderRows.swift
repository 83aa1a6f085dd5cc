import PartnernetzRecords

/// Headers that stand in two rows, as merged cells make them.
enum HeaderRows {
  /// The headers of both rows together where words above group them, and some are alike or bare years.
  static func joined(group upper: [String], _ lower: [String]) -> [String]? {
    guard TitleRows.count(upper) >= 2, TitleRows.count(lower) > TitleRows.count(upper),
      // What is labelled, such as `Stand: Oktober`, groups nothing.
      upper.allSatisfy({ $0.isEmpty || isWordOrYear($0) && !isYear($0) && !$0.contains(": ") })
    else { return nil }
    let keys = lower.map(HeaderText.key)
    var group = ""
    var isJoined = false
    let headers = lower.enumerated().map { column, text in
      if upper.indices.contains(column), !upper[column].isEmpty { group = upper[column] }
      let isClear = !isYear(text) && keys.count { $0 == keys[column] } == 1
      guard !group.isEmpty, !text.isEmpty, !isClear else { return text }
      isJoined = true
      return group + " " + text
    }
    return isJoined ? headers : nil
  }

  /// The headers of both rows together where the row below the headers divides some of them.
  ///
  /// `Firma | Umsatz | |` above ` | 2024 | 2025 |`: below there is nothing but words and years, each
  /// of them under a header with empty cells behind it, and nothing under the others but years under
  /// figures.
  static func joined(_ upper: [String], divided lower: [String]) -> [String]? {
    guard TitleRows.count(lower) >= 2 else { return nil }
    var group = ""
    var isDivided = false
    var headers = upper
    var standing = 0
    for column in 0..<max(upper.count, lower.count) {
      let above = upper.indices.contains(column) ? upper[column] : ""
      let below = lower.indices.contains(column) ? lower[column] : ""
      let isFollowedByBlank = column + 1 < upper.count && upper[column + 1].isEmpty
      if !above.isEmpty {
        group = isFollowedByBlank ? above : ""
        if below.isEmpty || below == above {
          standing += 1
          continue
        }
        if !isFollowedByBlank, isYear(below), HeaderWords.isFigure(above) {
          headers[column] = above + " " + below
          isDivided = true
          continue
        }
        guard isFollowedByBlank else { return nil }
      }
      guard !below.isEmpty else { continue }
      // What stands below nothing is a header of its own: `Firma | Ort` beside `Umsatz` and its years.
      if group.isEmpty, above.isEmpty, HeaderWords.isKnown(below), column < headers.count {
        headers[column] = below
        standing += 1
        continue
      }
      guard !group.isEmpty, isWordOrYear(below), column < headers.count else { return nil }
      let isAlone = HeaderWords.isKnown(below) && lower.count { $0 == below } == 1
      headers[column] = isAlone ? below : group + " " + below
      isDivided = true
    }
    return isDivided && standing > 0 ? headers : nil
  }

  private static func isWordOrYear(_ text: String) -> Bool {
    isYear(text) || text.utf8.count < 40 && Numeral(text) == nil && WrittenDay(text) == nil
  }

  private static func isYear(_ text: String) -> Bool {
    Int(text).map { (1_900...2_100).contains($0) } ?? false
  }
}
