/// Several texts in one cell: `CNC-Fräsen; Drehen`.
enum TagList {
  /// The texts, each once, in their order; a backslash keeps a separator as text.
  static func items(_ text: String, splittingAtCommas: Bool = false) -> [String] {
    var items: [String] = []
    var item = String.UnicodeScalarView()
    var isEscaped = false
    func finish() {
      let text = trimmed(String(item))
      if !text.isEmpty, !items.contains(text) { items.append(text) }
      item = .init()
    }
    for scalar in text.unicodeScalars {
      let isSeparator = scalar == ";" || scalar == "|" || splittingAtCommas && scalar == ","
      if isEscaped {
        if !isSeparator, scalar != "\\" { item.append("\\") }
        item.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if isSeparator {
        finish()
      } else {
        item.append(scalar)
      }
    }
    if isEscaped { item.append("\\") }
    finish()
    return items
  }

  /// One cell for several texts.
  static func joined(_ items: [String]) -> String {
    items.map { item in
      ["\\", ";", "|"].reduce(item) { $0.replacing($1, with: "\\" + $1) }
    }.joined(separator: "; ")
  }

  /// Whether commas separate a column's texts: no cell has another separator, no comma is decimal.
  /// - Complexity: O(rows).
  static func usesCommas(_ table: Table, column: Int) -> Bool {
    guard table.delimiter != "," else { return false }
    return (0..<table.rowCount).allSatisfy { row in
      guard let text = table.text(row: row, column: column) else { return true }
      if text.contains(";") || text.contains("|") { return false }
      return text.split(separator: ",", omittingEmptySubsequences: false).dropFirst()
        .allSatisfy { $0.first.map { !$0.isNumber } ?? false }
    }
  }
}
