public import PartnernetzRecords

/// Writes firms and what was said about their links in GML, for NetworkX, igraph, Gephi and yEd.
public enum GMLWriter {
  /// The file: a node for each firm with its id as label, an edge for each statement between firms that
  /// are there. Keys of GML are letters, digits and `_`: own columns are spelled so.
  ///
  /// - Complexity: O(cells).
  public static func text(_ tables: MemberTables) -> String {
    var text = "graph [\n  directed 1\n  multigraph 1\n"
    let firms = ContractTable.firms(tables.firms)
    var numbers: [String: Int] = [:]
    for (number, row) in firms.rows.enumerated() {
      numbers[row[0].plain] = number
      text += "  node [ id \(number) label \(quoted(row[0].plain))"
      text += cells(of: row, firms, skipping: 1) + " ]\n"
    }
    let links = ContractTable.links(tables.statements)
    for row in links.rows {
      guard let source = numbers[row[0].plain], let target = numbers[row[1].plain] else { continue }
      text += "  edge [ source \(source) target \(target)"
      text += cells(of: row, links, skipping: 2) + " ]\n"
    }
    return text + "]\n"
  }

  private static func cells(
    of row: [ContractTable.Cell], _ table: ContractTable, skipping first: Int
  ) -> String {
    row.indices.dropFirst(first).map { column in
      let key = key(table.headers[column])
      return switch row[column] {
      case .empty: ""
      case .number(let number): " \(key) \(number)"
      case .text, .truth: " \(key) \(quoted(row[column].plain))"
      }
    }.joined()
  }

  private static func key(_ header: String) -> String {
    let key = String(
      header.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" as Character })
    return key.first?.isLetter == true ? key : "x" + key
  }

  /// GML is ASCII: other characters are spelled by their numbers.
  private static func quoted(_ text: String) -> String {
    let spelled = text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "\"": "&quot;"
      default: (0x20..<0x7F).contains(scalar.value) ? String(scalar) : "&#\(scalar.value);"
      }
    }
    return "\"" + spelled.joined() + "\""
  }
}
