extension Link {
  /// Groups statements that tell the same fact and makes a link of each group.
  ///
  /// The same fact is: the same two firms, the same kind (`customer` turned round to `supplier`),
  /// the same `what`. A statement without `what` joins the one group there is, if there is but one.
  /// Of several figures of one side the best proven counts, then the smaller.
  ///
  /// - Parameters:
  ///   - statements: in any order; the result does not depend on it, but for
  ///     ``Link/statements``, which names positions.
  ///   - index: firm ids to numbers; statements that name others are left out.
  ///   - parameters: the tolerances and tax rates.
  /// - Returns: links ordered by source, target, kind and what.
  /// - Complexity: O(s log s) for s statements.
  /// - SeeAlso: F1.
  static func reconciled(
    _ statements: [Statement], index: [Firm.ID: Int32], parameters: Parameters
  ) -> [Link] {
    var told: [Told] = []
    told.reserveCapacity(statements.count)
    for (position, statement) in statements.enumerated() {
      guard let source = index[statement.source], let target = index[statement.target],
        source != target
      else { continue }
      told.append(
        Told(statement, source: source, target: target, position: Int32(position), index: index))
    }
    told.sort { ($0.fact, $0.what ?? "", $0.position) < ($1.fact, $1.what ?? "", $1.position) }
    var links: [Link] = []
    var start = 0
    while start < told.count {
      var end = start
      while end < told.count, told[end].fact == told[start].fact { end += 1 }
      links += groups(of: told[start..<end]).map {
        Link(fact: $0, statements: statements, parameters: parameters)
      }
      start = end
    }
    return links
  }

  /// Splits what was said about one pair and kind by `what`.
  private static func groups(of told: ArraySlice<Told>) -> [[Told]] {
    let named = Dictionary(grouping: told.filter { $0.what != nil }) { $0.what ?? "" }
    let unnamed = told.filter { $0.what == nil }
    let keys = named.keys.sorted()
    guard !unnamed.isEmpty else { return keys.map { named[$0] ?? [] } }
    if keys.count == 1 { return [Array(told)] }
    return [Array(unnamed)] + keys.map { named[$0] ?? [] }
  }

  private init(fact: [Told], statements: [Statement], parameters: Parameters) {
    let first = fact[0]
    let said = fact.map { statements[Int($0.position)] }
    func figure(_ side: Told.Side) -> Reconciliation.Figure? {
      fact.filter { $0.side == side }
        .compactMap { $0.figure(statements[Int($0.position)], parameters: parameters) }
        .min { (-$0.evidence, $0.amount) < (-$1.evidence, $1.amount) }
    }
    // Hearsay speaks for whichever side is silent.
    let (source, target, third) = (figure(.source), figure(.target), figure(.third))
    let reconciled = Reconciliation(
      source ?? (target == nil ? third : nil), target, parameters: parameters)
    let trusts = said.compactMap(\.trust)
    self.init(
      source: first.fact.source, target: first.fact.target, kind: first.fact.kind,
      what: fact.lazy.compactMap(\.what).first, amount: reconciled?.amount,
      outcome: reconciled?.outcome, deviation: reconciled?.deviation,
      trust: trusts.isEmpty ? nil : trusts.sorted().reduce(0, +) / Double(trusts.count),
      lastContact: said.compactMap(\.lastContact).max(),
      visibility: said.compactMap(\.visibility).max() ?? .association,
      statements: fact.map(\.position).sorted())
  }
}

/// A statement turned so that its source is the supplier or financier.
private struct Told {
  struct Fact: Comparable {
    var source: Int32
    var target: Int32
    var kind: LinkKind

    static func < (a: Fact, b: Fact) -> Bool {
      (a.source, a.target, a.kind.rawValue) < (b.source, b.target, b.kind.rawValue)
    }
  }
  enum Side { case source, target, third }

  var fact: Fact
  var what: String?
  var side: Side
  var position: Int32

  init(
    _ statement: Statement, source: Int32, target: Int32, position: Int32,
    index: [Firm.ID: Int32]
  ) {
    let reporter = statement.reporter.flatMap { index[$0] } ?? source
    let turns = statement.kind == .customer || (statement.kind.isSymmetric && source > target)
    let (from, to) = turns ? (target, source) : (source, target)
    let kind: LinkKind = statement.kind == .customer ? .supplier : statement.kind
    fact = Fact(source: from, target: to, kind: kind)
    what = statement.what
    side = reporter == from ? .source : reporter == to ? .target : .third
    self.position = position
  }

  /// The figure in EUR/yr net; own word counts as evidence 2, hearsay as 1 unless stated.
  func figure(_ statement: Statement, parameters: Parameters) -> Reconciliation.Figure? {
    guard let amount = statement.amount else { return nil }
    let evidence = statement.evidence ?? (side == .third ? 1 : 2)
    guard statement.isGross == true else { return .init(amount, evidence: evidence) }
    let net = Double(amount.cents) / (1 + parameters.taxStandard)
    return .init(Money(cents: Int64(net.rounded())), evidence: evidence)
  }
}
