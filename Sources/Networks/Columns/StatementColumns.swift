package import PartnernetzRecords

/// What is said of links, as columns: as much of it as reconciling needs.
///
/// What may be unknown stands in a ``ToldColumn``; the others have a number in each row.
package struct StatementColumns: Sendable {
  /// The firm that is the target's supplier, partner or whatever the kind says, by position; -1 where
  /// it is not known.
  package var sources: [Int32] = []
  /// The other firm.
  package var targets: [Int32] = []
  /// Positions in `LinkKind.allCases`.
  package var kinds: [UInt8] = []
  /// Cents.
  package var amounts = ToldColumn<Int64>()
  /// Trust 0–1.
  package var trusts = ToldColumn<Double>()
  /// Positions in `whatNames`.
  package var whats = ToldColumn<Int32>()
  /// Each word for what is supplied, once.
  package var whatNames: [String] = []
  /// Days as year · 10,000 + month · 100 + day.
  package var lastContacts = ToldColumn<Int32>()
  /// The firm that said it; the source where nobody is named.
  package var reporters = ToldColumn<Int32>()
  /// 0–3.
  package var evidences = ToldColumn<Int8>()
  /// Raw values of visibilities.
  package var visibilities = ToldColumn<Int8>()
  /// 1 for gross, 0 for net.
  package var isGross = ToldColumn<Int8>()
  /// Whether two statements may be about the same two firms.
  package var sharesPairs = true

  /// Makes empty columns.
  package init() {}

  /// How many statements there are.
  package var count: Int { sources.count }

  /// The columns of statements, their firms numbered by an index.
  ///
  /// - Complexity: O(s).
  init(_ statements: [Statement], index: TextIndex) {
    func column<Value>(_ value: (Statement) -> Value) -> [Value] { statements.map(value) }
    sources = column { index[$0.source] ?? -1 }
    targets = column { index[$0.target] ?? -1 }
    kinds = column { $0.kind.position }
    amounts = ToldColumn(statements) { $0.amount?.cents }
    trusts = ToldColumn(statements) { $0.trust }
    var codes: [String: Int32] = [:]
    for what in statements.lazy.compactMap(\.what) where codes[what] == nil {
      codes[what] = Int32(codes.count)
      whatNames.append(what)
    }
    whats = ToldColumn(statements) { $0.what.flatMap { codes[$0] } }
    lastContacts = ToldColumn(statements) { $0.lastContact?.packed }
    reporters = ToldColumn(statements) { $0.reporter.flatMap { index[$0] } }
    evidences = ToldColumn(statements) { $0.evidence.map { Int8(clamping: $0) } }
    visibilities = ToldColumn(statements) { $0.visibility.map { Int8($0.rawValue) } }
    isGross = ToldColumn(statements) { $0.isGross.map { $0 ? 1 : 0 } }
  }

  /// Adds the statements of another table, which have the same words for what is supplied.
  package mutating func append(_ other: StatementColumns) {
    let counts = (known: count, added: other.count)
    amounts.append(other.amounts, counts)
    trusts.append(other.trusts, counts)
    whats.append(other.whats, counts)
    lastContacts.append(other.lastContacts, counts)
    reporters.append(other.reporters, counts)
    evidences.append(other.evidences, counts)
    visibilities.append(other.visibilities, counts)
    isGross.append(other.isGross, counts)
    kinds += other.kinds
    targets += other.targets
    sources += other.sources
  }

  /// Some of the statements.
  package func taking(_ positions: [Int]) -> StatementColumns {
    var result = self
    result.sources = positions.map { sources[$0] }
    result.targets = positions.map { targets[$0] }
    result.kinds = positions.map { kinds[$0] }
    result.amounts = amounts.taking(positions)
    result.trusts = trusts.taking(positions)
    result.whats = whats.taking(positions)
    result.lastContacts = lastContacts.taking(positions)
    result.reporters = reporters.taking(positions)
    result.evidences = evidences.taking(positions)
    result.visibilities = visibilities.taking(positions)
    result.isGross = isGross.taking(positions)
    return result
  }

  /// The same with the firms numbered otherwise.
  func renumbered(_ number: [Int32]) -> StatementColumns {
    var result = self
    func renumber(_ firms: [Int32]) -> [Int32] { firms.map { $0 < 0 ? $0 : number[Int($0)] } }
    result.sources = renumber(sources)
    result.targets = renumber(targets)
    result.reporters = ToldColumn(renumber(reporters.cells))
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

extension ToldColumn {
  /// The number at a row; nil where it is unknown. The subscript says the same, but in another module
  /// the compiler does not specialise it for each kind of number: with half a million links that was a
  /// third of the time.
  @inline(__always)
  func at(_ row: Int) -> Cell? {
    guard !cells.isEmpty else { return nil }
    let cell = cells[row]
    return cell.isTold ? cell : nil
  }
}
