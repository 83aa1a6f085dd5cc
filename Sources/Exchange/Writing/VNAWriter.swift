public import PartnernetzRecords

/// Writes firms and what was said about their links as VNA, for NetDraw and UCINET.
public enum VNAWriter {
  /// The file: a line of node data for each firm, a line of tie data for each statement; an unknown
  /// cell is an empty text.
  ///
  /// - Complexity: O(cells).
  public static func text(_ tables: MemberTables) -> String {
    part("*Node data", .firms(tables.firms), naming: ["ID"])
      + part("*Tie data", .links(tables.statements), naming: ["from", "to"])
  }

  private static func part(
    _ title: String, _ table: ContractTable, naming first: [String]
  ) -> String {
    // Whole columns without a value only widen the lines.
    let columns = table.headers.indices.filter { column in
      column < first.count || table.rows.contains { $0[column] != .empty }
    }
    func line(_ texts: [String]) -> String { texts.map(quoted).joined(separator: " ") + "\n" }
    let headers = columns.map { $0 < first.count ? first[$0] : table.headers[$0] }
    return title + "\n" + line(headers)
      + table.rows.map { row in line(columns.map { row[$0].plain }) }.joined()
  }

  /// A text in quotation marks, of which it holds none, on one line.
  private static func quoted(_ text: String) -> String {
    let clean = text.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 }
    return "\"" + String(clean) + "\""
  }
}
