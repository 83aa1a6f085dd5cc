import PartnernetzFormats
public import PartnernetzRecords

/// Writes firms and what was said about their links as GEXF 1.3, for Gephi.
public enum GEXFWriter {
  /// The document: a node for each firm, an edge for each statement, from source to target.
  ///
  /// - Complexity: O(cells).
  public static func text(_ tables: MemberTables) -> String {
    let firms = ContractTable.firms(tables.firms)
    let links = ContractTable.links(tables.statements)
    var xml = XMLText()
    xml.open("gexf", ["xmlns": "http://gexf.net/1.3", "version": "1.3"])
    xml.open("graph", ["defaultedgetype": "directed"])
    let firmColumns = declare(firms, class: "node", skipping: 1, &xml)
    let linkColumns = declare(links, class: "edge", skipping: 2, &xml)
    xml.open("nodes", [:])
    for (firm, row) in zip(tables.firms, firms.rows) {
      xml.open("node", ["id": firm.id, "label": firm.name])
      write(row, firmColumns, &xml)
      xml.close()
    }
    xml.close()
    xml.open("edges", [:])
    for (number, (link, row)) in zip(tables.statements, links.rows).enumerated() {
      xml.open(
        "edge",
        [
          "id": "e\(number)", "source": link.source, "target": link.target,
          // All are directed: NetworkX refuses a file that mixes both, and the kind says the rest.
          "label": link.kind.rawValue, "type": "directed",
        ])
      write(row, linkColumns, &xml)
      xml.close()
    }
    xml.close()
    xml.close()
    xml.close()
    return xml.text
  }

  /// Declares the columns that hold anything.
  private static func declare(
    _ table: ContractTable, class name: String, skipping: Int, _ xml: inout XMLText
  ) -> [Int] {
    let columns = table.headers.indices.dropFirst(skipping).filter { column in
      table.rows.contains { $0[column] != .empty }
    }
    xml.open("attributes", ["class": name])
    for column in columns {
      let example = table.rows.lazy.map { $0[column] }.first { $0 != .empty }
      let type =
        switch example {
        case .number?: "double"
        case .truth?: "boolean"
        default: "string"
        }
      xml.element(
        "attribute", ["id": String(column), "title": table.headers[column], "type": type])
    }
    xml.close()
    return columns
  }

  private static func write(_ row: [ContractTable.Cell], _ columns: [Int], _ xml: inout XMLText) {
    guard columns.contains(where: { row[$0] != .empty }) else { return }
    xml.open("attvalues", [:])
    for column in columns {
      let value: String
      switch row[column] {
      case .empty: continue
      case .text(let text), .number(let text): value = text
      case .truth(let truth): value = truth ? "true" : "false"
      }
      xml.element("attvalue", ["for": String(column), "value": value])
    }
    xml.close()
  }
}
