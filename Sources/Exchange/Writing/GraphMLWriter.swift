import PartnernetzFormats
public import PartnernetzRecords

/// Writes firms and what was said about their links as GraphML, for yEd, Gephi, NetworkX.
public enum GraphMLWriter {
  /// The document: a node for each firm, an edge for each statement, from source to target.
  ///
  /// - Complexity: O(cells).
  public static func text(_ tables: MemberTables) -> String {
    let firms = ContractTable.firms(tables.firms)
    let links = ContractTable.links(tables.statements)
    var xml = XMLText()
    xml.open("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"])
    let firmKeys = keys(firms, prefix: "n", element: "node", skipping: 1, &xml)
    let linkKeys = keys(links, prefix: "e", element: "edge", skipping: 2, &xml)
    xml.open("graph", ["id": "network", "edgedefault": "directed"])
    for row in firms.rows {
      xml.open("node", ["id": row[0].plain])
      write(row, firmKeys, &xml)
      xml.close()
    }
    for (number, row) in links.rows.enumerated() {
      xml.open(
        "edge", ["id": "e\(number)", "source": row[0].plain, "target": row[1].plain])
      write(row, linkKeys, &xml)
      xml.close()
    }
    xml.close()
    xml.close()
    return xml.text
  }

  /// Declares the columns that hold anything.
  private static func keys(
    _ table: ContractTable, prefix: String, element: String, skipping: Int, _ xml: inout XMLText
  ) -> [(column: Int, id: String)] {
    var keys: [(column: Int, id: String)] = []
    for column in table.headers.indices.dropFirst(skipping) {
      guard let example = table.rows.lazy.map({ $0[column] }).first(where: { $0 != .empty }) else {
        continue
      }
      let type =
        switch example {
        case .number: "double"
        case .truth: "boolean"
        case .text, .empty: "string"
        }
      let id = "\(prefix)\(column)"
      xml.element(
        "key",
        ["id": id, "for": element, "attr.name": table.headers[column], "attr.type": type])
      keys.append((column, id))
    }
    return keys
  }

  private static func write(
    _ row: [ContractTable.Cell], _ keys: [(column: Int, id: String)], _ xml: inout XMLText
  ) {
    for key in keys where row[key.column] != .empty {
      xml.element("data", ["key": key.id], text: row[key.column].plain)
    }
  }
}
