import PartnernetzFormats
public import PartnernetzRecords

/// Writes member tables as one JSON object: a list for each table, the contract's column names.
public enum JSONWriter {
  /// The document; unknown values are left out, attributes stand in an object of their own name.
  ///
  /// - Complexity: O(cells).
  public static func text(_ tables: MemberTables) -> String {
    let lists = ContractTable.all(tables).map { table in
      let rows = table.rows.map { "    " + object(table, $0) }.joined(separator: ",\n")
      return "  \(JSONText.string(table.kind.rawValue)): [\n" + rows
        + (rows.isEmpty ? "  ]" : "\n  ]")
    }
    return "{\n" + lists.joined(separator: ",\n") + "\n}\n"
  }

  private static func object(_ table: ContractTable, _ row: [ContractTable.Cell]) -> String {
    var members: [String] = []
    var attributes: [String] = []
    for (position, cell) in row.enumerated() {
      guard let value = value(cell) else { continue }
      let member = JSONText.string(table.headers[position]) + ": " + value
      if position < table.knownCount { members.append(member) } else { attributes.append(member) }
    }
    if !attributes.isEmpty {
      members.append("\"attributes\": {" + attributes.joined(separator: ", ") + "}")
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func value(_ cell: ContractTable.Cell) -> String? {
    switch cell {
    case .empty: nil
    case .text(let text): JSONText.string(text)
    case .number(let digits): digits
    case .truth(let value): value ? "true" : "false"
    }
  }
}
