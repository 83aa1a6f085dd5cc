/// Headers that stand in two rows, as merged cells make them.
enum HeaderRows {
  /// The headers of both rows together where a row above the headers groups them.
  static func joined(group upper: [String], _ lower: [String]) -> [String]? {
    guard TitleRows.count(upper) >= 2, TitleRows.count(lower) > TitleRows.count(upper) else {
      return nil
    }
    let keys = lower.map(HeaderText.key)
    var group = ""
    var isJoined = false
    let headers = lower.enumerated().map { column, text in
      if upper.indices.contains(column), !upper[column].isEmpty { group = upper[column] }
      let isClear = HeaderWords.isKnown(text) && keys.count { $0 == keys[column] } == 1
      guard !group.isEmpty, !text.isEmpty, !isClear else { return text }
      isJoined = true
      return group + " " + text
    }
    return isJoined ? headers : nil
  }

  /// The headers of both rows together where the row below the headers divides some of them.
  ///
  /// `Firma | Umsatz | |` above ` | 2024 | 2025 |`: below there is nothing but words and years, each
  /// of them under a header with empty cells behind it, and nothing under the others.
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
        guard isFollowedByBlank else { return nil }
      }
      guard !below.isEmpty else { continue }
      guard !group.isEmpty, isWordOrYear(below), column < headers.count else { return nil }
      headers[column] = group + " " + below
      isDivided = true
    }
    return isDivided && standing > 0 ? headers : nil
  }

  private static func isWordOrYear(_ text: String) -> Bool {
    if let year = Int(text) { return (1_900...2_100).contains(year) }
    return text.utf8.count < 40 && Numeral(text) == nil
  }
}
