extension TagList {
  /// What commas are in a column of lists.
  enum Commas {
    /// There are none outside of brackets and numbers.
    case absent
    /// They separate the texts of those cells that have no other separator.
    case separators
    /// They are part of the texts, since nothing tells otherwise.
    case text
  }

  /// What commas are in a column of lists.
  ///
  /// A table whose cells commas separate has quoted those within a cell, as programs do with commas of
  /// texts: there they separate only where one of the parts stands by itself in some list, or between
  /// the commas of another one: what one firm offers among others, another one seeks among others.
  /// - Parameters:
  ///   - table: the table.
  ///   - column: the column.
  ///   - lists: all columns of lists, this one among them.
  /// - Returns: what they are.
  /// - Complexity: O(rows · lists).
  static func commas(_ table: any Sheet, column: Int, lists: [Int]) -> Commas {
    var parts: Set<String> = []
    for row in 0..<table.rowCount {
      guard let text = table.text(row: row, column: column),
        text.contains(","), !hasSeparator(text)
      else { continue }
      let items = items(text, splittingAtCommas: true)
      guard items.count > 1 else { continue }
      guard table.separator == "," else { return .separators }
      // `verzinkt` behind a comma in two columns says nothing of either.
      parts.formUnion(items.lazy.filter { !BareQuality.isOne($0) }.map { $0.lowercased() })
    }
    guard !parts.isEmpty else { return .absent }
    for other in lists {
      for row in 0..<table.rowCount {
        guard let text = table.text(row: row, column: other) else { continue }
        let items = items(text, splittingAtCommas: other != column)
        if items.contains(where: { parts.contains($0.lowercased()) }) { return .separators }
      }
    }
    return .text
  }
}
