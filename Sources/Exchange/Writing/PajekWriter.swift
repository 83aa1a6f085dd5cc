public import PartnernetzRecords

/// Writes firms and what was said about their links as a Pajek network (.net), for Pajek, igraph and
/// NetworkX: names and kinds as labels, amounts as weights.
public enum PajekWriter {
  /// The file: a vertex for each firm, an arc for each statement between firms that are there.
  ///
  /// - Complexity: O(rows).
  public static func text(_ tables: MemberTables) -> String {
    var numbers: [Firm.ID: Int] = [:]
    var text = "*Vertices \(tables.firms.count)\n"
    for (place, firm) in tables.firms.enumerated() {
      numbers[firm.id] = numbers[firm.id] ?? place + 1
      // Labels are what readers know vertices by: names alone may be alike.
      text +=
        "\(place + 1) \(label(firm.id == firm.name ? firm.id : firm.name + " · " + firm.id))\n"
    }
    for (title, isSymmetric) in [("*Arcs", false), ("*Edges", true)] {
      text += title + "\n"
      for link in tables.statements where link.kind.isSymmetric == isSymmetric {
        guard let source = numbers[link.source], let target = numbers[link.target] else { continue }
        text += "\(source) \(target) \(weight(of: link)) l \(label(link.kind.rawValue))\n"
      }
    }
    return text
  }

  /// An amount as a weight; a bare 1 is none, since other programs need a weight for each line.
  static func weight(of link: Statement) -> String {
    guard let amount = link.amount?.plain else { return "1" }
    return amount == "1" ? "1.0" : amount
  }

  /// A label in quotation marks, of which it holds none; nothing in it ends the line.
  static func label(_ text: String) -> String {
    let clean = text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "\"": "'"
      case "\\": "/"
      case "\u{0}"..<" ", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}": " "
      default: Character(scalar)
      }
    }
    return "\"" + String(clean) + "\""
  }
}
