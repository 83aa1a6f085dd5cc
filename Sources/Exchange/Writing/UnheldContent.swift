public import PartnernetzRecords
public import PartnernetzWording

/// What a form of networks has no place for.
public struct UnheldContent: Sendable {
  /// What a form holds of firms and links: some columns, or all of them.
  public enum Form: Sendable {
    /// Nodes and edges with all their columns.
    case columns
    /// Names as labels, kinds as labels of lines, amounts as weights.
    case labels
    /// Names as labels, amounts as weights.
    case weights
  }

  private let details: [(kind: TableKind, count: Int)]
  private let firms: [Column]
  private let links: [Column]

  /// Looks for what tables say beyond a form.
  ///
  /// - Complexity: O(cells).
  public init(_ tables: MemberTables, in form: Form) {
    let counts: [(TableKind, Int)] = [
      (.offers, tables.offers.count), (.needs, tables.needs.count),
      (.markets, tables.markets.count), (.capital, tables.capital.count),
      (.goals, tables.goals.count), (.pipeline, tables.contacts.count),
    ]
    details = counts.filter { $0.1 > 0 }
    let held: Set<String>
    switch form {
    case .columns:
      (firms, links) = ([], [])
      return
    case .labels: held = ["source", "target", "kind", "amount"]
    case .weights: held = ["source", "target", "amount"]
    }
    firms = UnheldContent.columns(.firms(tables.firms), besides: ["id", "name"])
    links = UnheldContent.columns(.links(tables.statements), besides: held)
  }

  private static func columns(_ table: ContractTable, besides held: Set<String>) -> [Column] {
    table.headers.indices.prefix(table.knownCount).filter { column in
      !held.contains(table.headers[column]) && table.rows.contains { $0[column] != .empty }
    }.compactMap { column in
      table.kind.columns.first { $0.name == table.headers[column] }
    }
  }

  /// What is left out; nil where all of it has a place.
  public var phrase: Phrase? {
    guard !details.isEmpty || !firms.isEmpty || !links.isEmpty else { return nil }
    func text(_ language: Language) -> String {
      var parts = details.map { UnheldContent.counted($0.count, $0.kind)(language) }
      for (columns, of) in [
        (firms, Phrase(de: "von Unternehmen", en: "of firms")),
        (links, Phrase(de: "von Beziehungen", en: "of links")),
      ] where !columns.isEmpty {
        let names = columns.map { column in
          (language == .german ? column.german.first : nil) ?? column.name
        }
        parts.append(of(language) + " " + language.list(Array(names)))
      }
      return parts.joined(separator: "; ")
    }
    return Phrase(
      de: "Diese Form hat keinen Platz für: \(text(.german)). Vollständig sind Tabellen und JSON.",
      en: "This form has no place for: \(text(.english)). Tables and JSON are complete.")
  }

  private static func counted(_ count: Int, _ kind: TableKind) -> Phrase {
    let word =
      switch kind {
      case .offers: Phrase(de: "Angebote", en: "offers")
      case .needs: Phrase(de: "Bedarfe", en: "needs")
      case .markets: Phrase(de: "Märkte", en: "markets")
      case .capital: Phrase(de: "Angaben zu Kapital", en: "entries of capital")
      case .goals: Phrase(de: "Ziele", en: "goals")
      case .pipeline: Phrase(de: "Schritte von Kontakten", en: "steps of contacts")
      case .firms, .links: Phrase(de: "", en: "")
      }
    return Phrase(
      de: "\(word.german) (\(Language.german.number(count)))",
      en: "\(word.english) (\(Language.english.number(count)))")
  }
}
