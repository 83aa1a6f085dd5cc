/// Several texts in one cell: `CNC-Fräsen; Drehen`.
enum TagList {
  /// The texts, each once, in their order; a backslash keeps a separator or a blank as text.
  static func items(_ text: String, splittingAtCommas: Bool = false) -> [String] {
    var items: [String] = []
    var item: [Unicode.Scalar] = []
    /// The part of the item that does not end in blanks.
    var firmCount = 0
    func finish() {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: item.prefix(firmCount))
      if firmCount > 0, !items.contains(String(view)) { items.append(String(view)) }
      item = []
      firmCount = 0
    }
    func take(_ scalar: Unicode.Scalar, isFirm: Bool) {
      if item.isEmpty, !isFirm { return }
      item.append(scalar)
      if isFirm { firmCount = item.count }
    }
    var isEscaped = false
    for scalar in text.unicodeScalars {
      let isSeparator = scalar == ";" || scalar == "|" || splittingAtCommas && scalar == ","
      if isEscaped {
        if !isSeparator, scalar != "\\", !isBlank(scalar) { take("\\", isFirm: true) }
        take(scalar, isFirm: true)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if isSeparator {
        finish()
      } else {
        take(scalar, isFirm: !isBlank(scalar))
      }
    }
    if isEscaped { take("\\", isFirm: true) }
    finish()
    return items
  }

  /// One cell for several texts, so that `items` gives them back.
  static func joined(_ items: [String]) -> String {
    var text = String.UnicodeScalarView()
    for (number, item) in items.enumerated() {
      if number > 0 { text.append(contentsOf: "; ".unicodeScalars) }
      let scalars = Array(item.unicodeScalars)
      for (position, scalar) in scalars.enumerated() {
        let isAtEnd = position == 0 || position == scalars.count - 1
        if scalar == "\\" || scalar == ";" || scalar == "|" || isAtEnd && isBlank(scalar) {
          text.append("\\")
        }
        text.append(scalar)
      }
    }
    return String(text)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  /// Whether commas separate a column's texts: no cell has another separator, no comma is decimal.
  /// - Complexity: O(rows).
  static func usesCommas(_ table: any Sheet, column: Int) -> Bool {
    guard table.separator != "," else { return false }
    return (0..<table.rowCount).allSatisfy { row in
      guard let text = table.text(row: row, column: column) else { return true }
      if text.contains(";") || text.contains("|") { return false }
      return text.split(separator: ",", omittingEmptySubsequences: false).dropFirst()
        .allSatisfy { $0.first.map { !$0.isNumber } ?? false }
    }
  }
}
