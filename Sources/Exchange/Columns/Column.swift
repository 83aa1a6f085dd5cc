/// A column of the contract: its English name there, what it holds, and other words for it.
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

  init(
    _ field: Field, _ name: String, _ content: Content, de german: [String] = [],
    en english: [String] = []
  ) {
    self.field = field
    self.name = name
    self.content = content
    self.german = german
    self.english = english
  }

  /// Whether several of its headers may stand side by side, the first one winning.
  var hasRankedHeaders: Bool { field == .region || field == .industry || field == .capability }
}

extension TableKind {
  /// The table's columns in the order of the contract.
  var columns: [Column] {
    switch self {
    case .firms: TableKind.firmColumns
    case .links: TableKind.linkColumns
    case .offers: TableKind.offerColumns
    case .needs: TableKind.needColumns
    case .markets: TableKind.marketColumns
    case .capital: TableKind.capitalColumns
    case .goals: TableKind.goalColumns
    }
  }

  /// The column that says something.
  func column(_ field: Field) -> Column? { columns.first { $0.field == field } }
}
