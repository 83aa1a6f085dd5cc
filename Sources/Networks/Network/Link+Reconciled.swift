import PartnernetzRecords

extension Link {
  /// Makes a link of what was said about one fact.
  ///
  /// Of several figures of one side the best proven counts, then the smaller.
  ///
  /// - Parameters:
  ///   - positions: the statements of the fact, ascending.
  ///   - told: all statements.
  ///   - parameters: the tolerances and tax rates.
  /// - SeeAlso: F1.
  init(_ positions: ArraySlice<Int32>, of told: StatementColumns, parameters: Parameters) {
    let tie = Tie(positions, of: told)
    let reconciled = Reconciliation(
      positions, of: told, source: tie.source, target: tie.target, parameters: parameters)
    let what = told.what(of: positions)
    self.init(
      source: tie.source, target: tie.target, kind: tie.kind,
      what: what < 0 ? nil : told.whatNames[Int(what)], amount: reconciled?.amount,
      outcome: reconciled?.outcome, deviation: reconciled?.deviation, trust: tie.trust,
      lastContact: tie.lastContact, visibility: tie.visibility, statements: Array(positions))
  }
}

extension StatementColumns {
  /// The position in `whatNames` of what a fact is about, -1 where nobody says.
  @inline(__always)
  func what(of positions: ArraySlice<Int32>) -> Int32 {
    guard !whats.isEmpty else { return -1 }
    var last: Int32 = -1
    for position in positions { last = max(last, whats.cells[Int(position)]) }
    return last
  }
}

extension Reconciliation {
  /// What to believe of all figures for a fact; nil where nobody named one.
  ///
  /// Of several figures of one side the best proven counts, then the smaller.
  ///
  /// - Parameters:
  ///   - positions: the statements of the fact, ascending.
  ///   - told: all statements.
  ///   - source: the firm that supplies or finances.
  ///   - target: the other firm.
  ///   - parameters: the tolerances and tax rates.
  /// - SeeAlso: F1.
  init?(
    _ positions: ArraySlice<Int32>, of told: StatementColumns, source: Int32, target: Int32,
    parameters: Parameters
  ) {
    guard !told.amounts.isEmpty else { return nil }
    var (one, other, third): (Figure?, Figure?, Figure?)
    func better(_ best: Figure?, _ figure: Figure) -> Figure {
      guard let best else { return figure }
      return (-best.evidence, best.amount) <= (-figure.evidence, figure.amount) ? best : figure
    }
    for position in positions {
      let said = Told(position, of: told, source: source, target: target)
      guard let figure = said.figure(told, parameters: parameters) else { continue }
      switch said.side {
      case .source: one = better(one, figure)
      case .target: other = better(other, figure)
      case .third: third = better(third, figure)
      }
    }
    // Hearsay speaks where both sides are silent.
    self.init(one ?? (other == nil ? third : nil), other, parameters: parameters)
  }
}

/// What of a link does not depend on amounts: who knows whom, how well, and who may know it.
struct Tie {
  var source: Int32
  var target: Int32
  var kind: LinkKind
  /// The mean of what was said.
  var trust: Double?
  /// The latest that was said.
  var lastContact: Day?
  /// The most closed of what was said.
  var visibility: Visibility

  /// The tie of a statement that is a link of its own.
  init(_ told: StatementColumns, position: Int) {
    guard let fact = told.fact(of: position) else {
      preconditionFailure("a link rests on a statement about two firms")
    }
    (source, target, kind) = fact
    trust = told.trusts.at(position)
    lastContact = told.lastContacts.at(position).flatMap { Day(packed: $0) }
    visibility =
      told.visibilities.at(position).flatMap { Visibility(rawValue: Int($0)) } ?? .association
  }

  /// The tie of all that was said about a fact.
  init(_ positions: ArraySlice<Int32>, of told: StatementColumns) {
    if positions.count == 1, let position = positions.first {
      self = Tie(told, position: Int(position))
      return
    }
    guard let first = positions.first, let fact = told.fact(of: Int(first)) else {
      preconditionFailure("a link rests on a statement about two firms")
    }
    (source, target, kind) = fact
    var (trusts, sum): (Int, Double) = (0, 0)
    var (day, closed): (Int32, Int8?) = (0, nil)
    for position in positions.lazy.map({ Int($0) }) {
      if let said = told.trusts.at(position) {
        trusts += 1
        sum += said
      }
      day = max(day, told.lastContacts.at(position) ?? day)
      if let said = told.visibilities.at(position) { closed = max(said, closed ?? said) }
    }
    // The order in which more than two are added up would show in the last digit.
    if trusts > 2 {
      let all = told.trusts
      sum = positions.compactMap { all.at(Int($0)) }.sorted().reduce(0, +)
    }
    trust = trusts == 0 ? nil : sum / Double(trusts)
    lastContact = Day(packed: day)
    visibility = closed.flatMap { Visibility(rawValue: Int($0)) } ?? .association
  }
}

/// A statement seen from the fact that it is about.
private struct Told {
  enum Side { case source, target, third }

  let position: Int
  let side: Side

  init(_ position: Int32, of told: StatementColumns, source: Int32, target: Int32) {
    self.position = Int(position)
    let reporter = told.reporters.at(self.position) ?? told.sources[self.position]
    side = reporter == source ? .source : reporter == target ? .target : .third
  }

  /// The figure in EUR/yr net; own word counts as evidence 2, hearsay as 1 unless stated.
  func figure(_ told: StatementColumns, parameters: Parameters) -> Reconciliation.Figure? {
    guard let cents = told.amounts.at(position) else { return nil }
    let evidence = told.evidences.at(position).map { Int($0) } ?? (side == .third ? 1 : 2)
    guard told.isGross.at(position) == 1 else {
      return .init(Money(cents: cents), evidence: evidence)
    }
    let net = Double(cents) / (1 + parameters.taxStandard)
    return .init(Money(cents: Int64(net.rounded())), evidence: evidence)
  }
}
