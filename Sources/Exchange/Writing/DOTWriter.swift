public import PartnernetzRecords

/// Writes firms and what was said about their links in DOT, for Graphviz and NetworkX: all that is
/// known as attributes, nothing of how it is drawn.
public enum DOTWriter {
  /// The file: a node for each firm, an arrow for each statement.
  ///
  /// - Complexity: O(cells).
  public static func text(_ tables: MemberTables) -> String {
    var text = "digraph network {\n"
    let firms = ContractTable.firms(tables.firms)
    for row in firms.rows {
      // Graphviz shows the label, and readers take it for the name.
      let cells = attributes(of: row, firms, skipping: 1) { $0 == "name" ? "label" : $0 }
      text += "  \(quoted(row[0].plain)) [\(cells)];\n"
    }
    let links = ContractTable.links(tables.statements)
    for row in links.rows {
      text += "  \(quoted(row[0].plain)) -> \(quoted(row[1].plain)) "
      text += "[\(attributes(of: row, links, skipping: 2) { $0 })];\n"
    }
    return text + "}\n"
  }

  private static func attributes(
    of row: [ContractTable.Cell], _ table: ContractTable, skipping first: Int,
    named: (String) -> String
  ) -> String {
    row.indices.dropFirst(first).filter { row[$0] != .empty }.map { column in
      "\(quoted(named(table.headers[column])))=\(quoted(row[column].plain))"
    }.joined(separator: ", ")
  }

  /// A text in quotation marks.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
