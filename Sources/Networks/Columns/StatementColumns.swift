import PartnernetzRecords

/// What is said of links, as columns: as much of it as reconciling needs.
///
/// A column of which nobody says anything is empty.
package struct StatementColumns: Sendable {
  /// The firm that is the target's kind, by position; -1 where it is not known.
  package var sources: [Int32] = []
  /// The other firm.
  package var targets: [Int32] = []
  /// Positions in `LinkKind.allCases`.
  package var kinds: [UInt8] = []
  /// Cents as they were told, `unknownAmount` where nobody told.
  package var amounts: [Int64] = []
  /// Trust 0–1, not a number where nobody told.
  package var trusts: [Double] = []
  /// Positions in `whatNames`, -1 for none.
  package var whats: [Int32] = []
  /// Each word for what is supplied, once.
  package var whatNames: [String] = []
  /// Days as year · 10,000 + month · 100 + day, 0 for none.
  package var lastContacts: [Int32] = []
  /// The firm that said it, -1 for the source.
  package var reporters: [Int32] = []
  /// 0–3, -1 for none.
  package var evidences: [Int8] = []
  /// Raw values of visibilities, -1 for none.
  package var visibilities: [Int8] = []
  /// 1 for gross, 0 for net, -1 for none.
  package var isGross: [Int8] = []
  /// Whether two statements may be about the same two firms.
  package var sharesPairs = true

  /// Stands for an amount that nobody told.
  package static let unknownAmount = Int64.min

  /// Makes empty columns.
  package init() {}

  /// How many statements there are.
  package var count: Int { sources.count }

  /// The columns of statements, their firms numbered by an index.
  ///
  /// - Complexity: O(s).
  init(_ statements: [Statement], index: TextIndex) {
    func column<Value>(_ value: (Statement) -> Value) -> [Value] { statements.map(value) }
    func column<Told, Value>(
      _ told: (Statement) -> Told?, or unknown: Value, _ value: (Told) -> Value
    ) -> [Value] {
      guard statements.contains(where: { told($0) != nil }) else { return [] }
      return statements.map { told($0).map(value) ?? unknown }
    }
    sources = column { index[$0.source] ?? -1 }
    targets = column { index[$0.target] ?? -1 }
    kinds = column { $0.kind.position }
    amounts = column(\.amount, or: StatementColumns.unknownAmount) { $0.cents }
    trusts = column(\.trust, or: .nan) { $0 }
    var codes: [String: Int32] = [:]
    for what in statements.lazy.compactMap(\.what) where codes[what] == nil {
      codes[what] = Int32(codes.count)
      whatNames.append(what)
    }
    whats = column(\.what, or: -1) { codes[$0] ?? -1 }
    lastContacts = column(\.lastContact, or: 0) { $0.packed }
    reporters = column(\.reporter, or: -1) { index[$0] ?? -1 }
    evidences = column(\.evidence, or: -1) { Int8(clamping: $0) }
    visibilities = column(\.visibility, or: -1) { Int8($0.rawValue) }
    isGross = column(\.isGross, or: -1) { $0 ? 1 : 0 }
  }

  /// Adds the statements of another table, which have the same words for what is supplied.
  package mutating func append(_ other: StatementColumns) {
    let (count, added) = (count, other.count)
    func join<Value>(_ column: inout [Value], _ more: [Value], _ unknown: Value) {
      if count == 0 || column.isEmpty && more.isEmpty {
        column = more
      } else {
        if column.isEmpty { column = [Value](repeating: unknown, count: count) }
        column += more.isEmpty ? [Value](repeating: unknown, count: added) : more
      }
    }
    join(&amounts, other.amounts, StatementColumns.unknownAmount)
    join(&trusts, other.trusts, .nan)
    join(&whats, other.whats, -1)
    join(&lastContacts, other.lastContacts, 0)
    join(&reporters, other.reporters, -1)
    join(&evidences, other.evidences, -1)
    join(&visibilities, other.visibilities, -1)
    join(&isGross, other.isGross, -1)
    join(&kinds, other.kinds, 0)
    join(&targets, other.targets, -1)
    join(&sources, other.sources, -1)
  }

  /// Some of the statements.
  package func taking(_ positions: [Int]) -> StatementColumns {
    func taken<Value>(_ column: [Value]) -> [Value] {
      column.isEmpty ? [] : positions.map { column[$0] }
    }
    var result = self
    result.sources = taken(sources)
    result.targets = taken(targets)
    result.kinds = taken(kinds)
    result.amounts = taken(amounts)
    result.trusts = taken(trusts)
    result.whats = taken(whats)
    result.lastContacts = taken(lastContacts)
    result.reporters = taken(reporters)
    result.evidences = taken(evidences)
    result.visibilities = taken(visibilities)
    result.isGross = taken(isGross)
    return result
  }

  /// The same with the firms numbered otherwise.
  func renumbered(_ number: [Int32]) -> StatementColumns {
    var result = self
    func renumber(_ firms: [Int32]) -> [Int32] { firms.map { $0 < 0 ? $0 : number[Int($0)] } }
    result.sources = renumber(sources)
    result.targets = renumber(targets)
    result.reporters = renumber(reporters)
    return result
  }
}

extension LinkKind {
  /// The position among all kinds.
  package var position: UInt8 {
    switch self {
    case .supplier: 0
    case .customer: 1
    case .capital: 2
    case .partner: 3
    case .acquaintance: 4
    case .competitor: 5
    }
  }
}
