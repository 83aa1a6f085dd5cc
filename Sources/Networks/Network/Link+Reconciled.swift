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
    let tie = told.tie(of: positions)
    let reconciled = told.reconciled(
      positions, source: tie.source, target: tie.target, under: parameters)
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

extension StatementColumns {
  /// What to believe of all figures for a fact; nil where nobody named one.
  ///
  /// Of several figures of one side the best proven counts, then the smaller.
  ///
  /// - Parameters:
  ///   - positions: the statements of the fact, ascending.
  ///   - source: the firm that supplies or finances.
  ///   - target: the other firm.
  ///   - parameters: the tolerances and tax rates.
  /// - Returns: the figure, and how the sides agree.
  /// - SeeAlso: F1.
  func reconciled(
    _ positions: ArraySlice<Int32>, source: Int32, target: Int32, under parameters: Parameters
  ) -> Reconciliation? {
    guard !amounts.isEmpty else { return nil }
    typealias Figure = Reconciliation.Figure
    var (one, other, third): (Figure?, Figure?, Figure?)
    func better(_ best: Figure?, _ figure: Figure) -> Figure {
      guard let best else { return figure }
      return (-best.evidence, best.amount) <= (-figure.evidence, figure.amount) ? best : figure
    }
    for position in positions.lazy.map({ Int($0) }) {
      let reporter = reporters.at(position) ?? sources[position]
      let isThird = reporter != source && reporter != target
      guard let figure = figure(at: position, isHearsay: isThird, under: parameters)
      else { continue }
      if reporter == source {
        one = better(one, figure)
      } else if reporter == target {
        other = better(other, figure)
      } else {
        third = better(third, figure)
      }
    }
    // Hearsay speaks where both sides are silent. Most facts are told by one side.
    guard let one, let other else {
      return (one ?? other ?? third).map { Reconciliation(oneSided: $0.amount) }
    }
    return Reconciliation(one, other, parameters: parameters)
  }

  /// A statement's figure in EUR/yr net; own word counts as evidence 2, hearsay as 1 unless stated.
  private func figure(
    at position: Int, isHearsay: Bool, under parameters: Parameters
  ) -> Reconciliation.Figure? {
    guard let cents = amounts.at(position) else { return nil }
    let evidence = evidences.at(position).map { Int($0) } ?? (isHearsay ? 1 : 2)
    guard isGross.at(position) == 1 else {
      return .init(Money(cents: cents), evidence: evidence)
    }
    let net = Double(cents) / (1 + parameters.taxStandard)
    return .init(Money(cents: Int64(net.rounded())), evidence: evidence)
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
}

// Questions to the columns, not values made of them: whoever is made of columns takes a copy of their
// twelve references, and with half a million links that was half of the time.
extension StatementColumns {
  /// The tie of a statement that is a link of its own.
  func tie(at position: Int) -> Tie {
    guard let fact = fact(of: position) else {
      preconditionFailure("a link rests on a statement about two firms")
    }
    return Tie(
      source: fact.source, target: fact.target, kind: fact.kind, trust: trusts.at(position),
      lastContact: lastContacts.at(position).flatMap { Day(packed: $0) },
      visibility: visibilities.at(position).flatMap { Visibility(rawValue: Int($0)) }
        ?? .association)
  }

  /// The tie of all that was said about a fact.
  func tie(of positions: ArraySlice<Int32>) -> Tie {
    if positions.count == 1, let position = positions.first { return tie(at: Int(position)) }
    guard let first = positions.first, let fact = fact(of: Int(first)) else {
      preconditionFailure("a link rests on a statement about two firms")
    }
    var (count, sum): (Int, Double) = (0, 0)
    var (day, closed): (Int32, Int8?) = (0, nil)
    for position in positions.lazy.map({ Int($0) }) {
      if let said = trusts.at(position) {
        count += 1
        sum += said
      }
      day = max(day, lastContacts.at(position) ?? day)
      if let said = visibilities.at(position) { closed = max(said, closed ?? said) }
    }
    // The order in which more than two are added up would show in the last digit.
    if count > 2 {
      sum = positions.compactMap { trusts.at(Int($0)) }.sorted().reduce(0, +)
    }
    return Tie(
      source: fact.source, target: fact.target, kind: fact.kind,
      trust: count == 0 ? nil : sum / Double(count), lastContact: Day(packed: day),
      visibility: closed.flatMap { Visibility(rawValue: Int($0)) } ?? .association)
  }
}
