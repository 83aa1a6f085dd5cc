import PartnernetzRecords

/// A column of the contract as headers are looked up in it.
final class Column: Sendable {
  /// What it says.
  let field: Field
  /// Its name in the contract, and in all files that we write.
  let name: String
  /// What its cells are.
  let content: Content
  /// German headers, the usual one first.
  let german: [String]
  /// Further English headers.
  let english: [String]

  /// The column of an entry of the catalogue.
  init(_ entry: Catalogue.Entry) {
    field = Field(entry.name)
    name = entry.name
    content = entry.content
    german = entry.german
    english = entry.english
  }

  /// Whether several of its headers may stand side by side, the first one winning.
  var hasRankedHeaders: Bool { field == .region || field == .industry || field == .capability }
}

extension TableKind {
  private static let columns: [TableKind: [Column]] = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      (kind, kind.published.entries.map { Column($0) })
    })

  /// The table in the catalogue.
  private var published: Catalogue.Published {
    switch self {
    case .firms: Catalogue.firms.published
    case .links: Catalogue.links.published
    case .offers: Catalogue.offers.published
    case .needs: Catalogue.needs.published
    case .markets: Catalogue.markets.published
    case .capital: Catalogue.capital.published
    case .goals: Catalogue.goals.published
    case .pipeline: Catalogue.contacts.published
    }
  }

  /// The table's columns in the order of the contract.
  var columns: [Column] { TableKind.columns[self] ?? [] }

  /// The columns that a word may head, by the word's key, in the order of the contract, each with the
  /// word's place among the column's.
  private static let headed: [TableKind: [String: [(column: Column, rank: Int)]]] = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      var headed: [String: [(column: Column, rank: Int)]] = [:]
      for column in kind.columns {
        for (rank, word) in ([column.name] + column.german + column.english).enumerated() {
          let key = HeaderText.key(word)
          guard headed[key]?.last?.column !== column else { continue }
          headed[key, default: []].append((column, rank))
        }
      }
      return (kind, headed)
    })

  /// The columns that a header's key heads, each with the word's place among the column's.
  func headed(by key: String) -> [(column: Column, rank: Int)] {
    TableKind.headed[self]?[key] ?? []
  }

  private static let byField: [TableKind: [Field: Column]] = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      (kind, Dictionary(kind.columns.map { ($0.field, $0) }) { first, _ in first })
    })

  /// The column that says something.
  func column(_ field: Field) -> Column? { TableKind.byField[self]?[field] }

  private static let needed: [TableKind: [[Field]]] = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      let fields = kind.published.entries.filter(\.isNeeded).map { Field($0.name) }
      // A firm's name does for an id.
      return (kind, kind == .firms ? [[.name, .id]] : fields.map { [$0] })
    })

  /// Columns of which each alternative needs one.
  var needed: [[Field]] { TableKind.needed[self] ?? [] }
}

extension Column {
  /// What a column of the contract's name is called in German; other headers as they are.
  ///
  /// The same name may mean something else in another table; where it is known, that one goes first.
  static func german(_ header: String, of kind: TableKind? = nil) -> String {
    for kind in [kind].compactMap(\.self) + TableKind.allCases {
      if let column = kind.columns.first(where: { $0.name == header }) {
        return column.german.first ?? header
      }
    }
    return header
  }
}
