import PartnernetzPartnerships
public import PartnernetzRecords

/// Writes member tables as one JSON object: a list for each table, the contract's column names.
public enum JSONWriter {
  /// The document; unknown values are left out, attributes stand in an object of their own name.
  public static func text(_ tables: MemberTables) -> String {
    let lists = ContractTable.all(tables).map { table in
      let rows = table.rows.map { "    " + object(table, $0) }.joined(separator: ",\n")
      return "  \(string(table.kind.rawValue)): [\n" + rows + (rows.isEmpty ? "  ]" : "\n  ]")
    }
    return "{\n" + lists.joined(separator: ",\n") + "\n}\n"
  }

  private static func object(_ table: ContractTable, _ row: [ContractTable.Cell]) -> String {
    var members: [String] = []
    var attributes: [String] = []
    for (position, cell) in row.enumerated() {
      guard let value = value(cell) else { continue }
      let member = string(table.headers[position]) + ": " + value
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
    case .text(let text): string(text)
    case .number(let digits): digits
    case .truth(let value): value ? "true" : "false"
    }
  }

  /// A JSON string; `<` and the line separators are escaped so that it may stand in a page's script.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "<", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
