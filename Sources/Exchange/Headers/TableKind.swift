/// The tables of the contract.
public enum TableKind: String, Sendable, CaseIterable, Codable, Comparable {
  /// The firms.
  case firms
  /// Links between firms.
  case links
  /// What firms can do.
  case offers
  /// What firms lack.
  case needs
  /// Markets served and sought.
  case markets
  /// Capital sought and offered.
  case capital
  /// Goals.
  case goals
  /// Steps of pairs on their way to a partnership. Its files are not called contacts: such lists are
  /// of people.
  case pipeline

  /// The order in which tables are read and written.
  public static func < (a: TableKind, b: TableKind) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }

  /// Words in a file's name that tell what it holds.
  private var words: [String] {
    switch self {
    case .firms:
      [
        "firms", "firm", "Unternehmen", "Firmen", "Firma", "Mitglieder", "Mitgliedsunternehmen",
        "Mitgliedsfirmen", "members", "companies", "organisations", "organizations",
        "Organisationen", "nodes", "Knoten", "elements",
      ]
    case .links:
      [
        "links", "Beziehungen", "Verbindungen", "Geschäftsbeziehungen", "relations",
        "relationships", "edges", "Kanten", "connections",
      ]
    case .offers: ["offers", "Angebote", "Angebot", "Stärken", "strengths", "Fähigkeiten"]
    case .needs: ["needs", "Bedarfe", "Bedarf", "Schwächen", "weaknesses"]
    case .markets: ["markets", "Märkte", "Markt"]
    case .capital: ["capital", "Kapital", "Finanzierung"]
    case .goals: ["goals", "Ziele", "Ziel"]
    case .pipeline: ["pipeline", "Anbahnungen", "Anbahnung"]
    }
  }

  /// The table that a file's or sheet's name speaks of; nil when it names none, or two.
  static func named(by name: String) -> TableKind? {
    let base = name.split(separator: ".").dropLast(name.contains(".") ? 1 : 0).joined(
      separator: ".")
    let words = base.split { !$0.isLetter }.map { HeaderText.key(String($0)) }
    let kinds = TableKind.allCases.filter { kind in
      kind.words.contains { candidate in
        let key = HeaderText.key(candidate)
        let whole =
          [key, key + "list", key + "liste", key + "tabelle", key + "table"]
          + [key + "nliste", key + "rliste"]
        return words.contains { whole.contains($0) }
      }
    }
    return kinds.count == 1 ? kinds[0] : nil
  }
}
