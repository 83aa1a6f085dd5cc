package import PartnernetzExchange
package import PartnernetzRecords
package import PartnernetzWording

/// What the tables say of one offer, need, market, kind of capital or goal of a firm.
package struct DetailRow: Sendable {
  /// What it is about, and each further value with its column, as people read them.
  package let text: String
  /// The columns by which the row is known, with their values as machines read them.
  package let key: [(column: String, value: String)]
}

extension MemberTables {
  /// The rows of a table that tell of a firm, in their order.
  ///
  /// - Complexity: O(rows).
  package func details(of firm: Firm.ID, in kind: TableKind, _ language: Language) -> [DetailRow] {
    func rows<Row>(_ rows: [Row], _ table: Catalogue.Table<Row>) -> [DetailRow] {
      rows.compactMap { row in
        let cells = table.kept.compactMap { column in
          column.value(row).map { (column.entry, $0) }
        }
        guard cells.contains(where: { $0.0.name == "firm" && $0.1 == .text(firm) }) else {
          return nil
        }
        let told = cells.filter { $0.0.name != "firm" }
        return DetailRow(
          text: told.enumerated().map { place, cell in
            let value = cell.1.worded(cell.0, language)
            return place == 0 ? value : "\(cell.0.title(language)): \(value)"
          }.joined(separator: " · "),
          key: told.filter { table.keys.contains($0.0.name) }.map { ($0.0.name, $0.1.plain) })
      }
    }
    return switch kind {
    case .offers: rows(offers, Catalogue.offers)
    case .needs: rows(needs, Catalogue.needs)
    case .markets: rows(markets, Catalogue.markets)
    case .capital: rows(capital, Catalogue.capital)
    case .goals: rows(goals, Catalogue.goals)
    case .firms, .links, .pipeline: []
    }
  }
}

extension Catalogue.Value {
  /// As people read it, codes in words and shares as percentages.
  package func worded(_ column: Catalogue.Entry, _ language: Language) -> String {
    if case .number(let share) = self, column.content == .share {
      let isWhole = (share * 100).rounded() == (share * 1_000).rounded() / 10
      return language.percent(share, digits: isWhole ? 0 : 1)
    }
    guard case .code(let code) = self,
      let word = Catalogue.Value.words[code] ?? CapitalEntry.Kind(rawValue: code)?.phrase
    else { return shown(language) }
    return word(language)
  }

  /// Codes of small choices in words, but for those of capital.
  static let words: [String: Phrase] = [
    "bridge": Phrase(de: "ein Partner deckt ihn", en: "a partner meets it"),
    "buy": Phrase(de: "wird gekauft", en: "is bought"),
    "served": Phrase(de: "bedient", en: "served"), "sought": Phrase(de: "gesucht", en: "sought"),
    "offered": Phrase(de: "angeboten", en: "offered"),
    "everyone": Phrase(de: "öffentlich", en: "everyone"),
    "members": Phrase(de: "Mitglieder", en: "members"),
    "association": Phrase(de: "Verband", en: "association"),
    "own_firm": Phrase(de: "nur selbst", en: "only itself"),
  ]
}
