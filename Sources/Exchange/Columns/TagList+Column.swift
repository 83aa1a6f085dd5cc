extension TagList {
  /// Whether commas separate the texts of those cells of a column that have no other separator: no
  /// comma is decimal, and some comma stands outside of brackets.
  /// - Complexity: O(rows).
  static func usesCommas(_ table: any Sheet, column: Int) -> Bool {
    guard table.separator != "," else { return false }
    var isFound = false
    for row in 0..<table.rowCount {
      guard let text = table.text(row: row, column: column) else { continue }
      guard text.contains(","), !hasSeparator(text) else { continue }
      let isDecimal = text.split(separator: ",", omittingEmptySubsequences: false).dropFirst()
        .contains { $0.first.map(\.isNumber) ?? true }
      if isDecimal { return false }
      isFound = isFound || items(text, splittingAtCommas: true).count > 1
    }
    return isFound
  }
}
