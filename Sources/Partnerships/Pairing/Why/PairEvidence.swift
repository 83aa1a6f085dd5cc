public import PartnernetzNetworks
public import PartnernetzRecords

/// The rows of the tables on which the gains of two firms from each other rest.
public struct PairEvidence: Sendable {
  /// A row.
  public struct Row: Sendable, Hashable {
    /// What the row says.
    public enum Content: Sendable, Hashable {
      /// The firm's own figures.
      case firm
      /// Something said about a link of the two, or about trade with others.
      case link(LinkKind, source: Firm.ID, target: Firm.ID, amount: Money?)
      /// What the firm can do.
      case offer(String, level: Double?)
      /// What the firm lacks.
      case need(String, value: Money?)
      /// A market that the firm serves or seeks.
      case market(String, MarketEntry.Role, target: Money?)
      /// Capital that the firm offers or seeks.
      case capital(CapitalEntry.Kind, CapitalEntry.Role, amount: Money?)
    }

    /// The firm of which the row tells.
    public var firm: Firm.ID
    /// What it says.
    public var content: Content
    /// File and row; nil where they were not kept.
    public var origin: Origin?
  }

  private let network: Network
  private let offers: [Offer]
  private let needs: [Need]
  private let markets: [MarketEntry]
  private let capital: [CapitalEntry]
  private let statements: [Statement]

  /// Picks the rows of two firms.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(rows).
  public init(_ pair: FirmPair, in network: Network, tables: MemberTables) {
    network.requirePair(pair.first, pair.second)
    self.network = network
    let ids = [network.firms[Int(pair.first)].id, network.firms[Int(pair.second)].id]
    offers = tables.offers.filter { ids.contains($0.firm) }
    needs = tables.needs.filter { ids.contains($0.firm) }
    let told = tables.markets.filter { ids.contains($0.firm) }
    // A goal's market is sought, where no row of markets says so.
    let aims = tables.goals.compactMap { goal -> MarketEntry? in
      guard ids.contains(goal.firm), let market = goal.market else { return nil }
      let isTold = told.contains {
        $0.firm == goal.firm && $0.role == .sought
          && network.markets.number(of: $0.market) == network.markets.number(of: market)
      }
      return isTold
        ? nil
        : MarketEntry(
          firm: goal.firm, market: market, role: .sought, target: goal.target, origin: goal.origin)
    }
    markets = told + aims
    capital = tables.capital.filter { ids.contains($0.firm) }
    statements = tables.statements.filter { ids.contains($0.source) || ids.contains($0.target) }
  }

  /// The rows behind one component of what a firm gains from its partner.
  ///
  /// - Parameters:
  ///   - component: a part of the gain.
  ///   - firm: the firm's number, one of the pair's.
  ///   - partner: the number of the pair's other firm.
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Returns: the rows, in the order of the tables; none where nothing is told.
  /// - Complexity: O(rows of the two firms).
  public func rows(
    for component: Gain.Component, of firm: Int32, from partner: Int32
  ) -> [Row] {
    network.requirePair(firm, partner)
    let (own, other) = (network.firms[Int(firm)], network.firms[Int(partner)])
    switch component {
    case .market: return marketRows(own.id, other.id)
    case .complement: return capabilityRows(needing: own.id, offering: other.id, mode: .bridge)
    case .referral:
      return contactRows(own.id, other.id) + [figures(own)] + links(own.id, other.id)
    case .trade:
      return capabilityRows(needing: own.id, offering: other.id, mode: .buy)
        + capabilityRows(needing: other.id, offering: own.id, mode: .buy)
        + links(own.id, other.id).filter(\.isTrade) + [figures(own)]
    case .capital: return capitalRows(own.id, other.id)
    case .costBuild: return [figures(own), figures(other)] + links(own.id, other.id)
    case .costDependence:
      return [figures(own)]
        + statements.filter { [$0.source, $0.target].contains(own.id) }.map(row)
        .filter(\.isTrade)
    case .costCompetition, .costLeakage:
      return [figures(own), figures(other)] + markets.filter { $0.role == .served }.map(row)
    }
  }

  private func key(_ code: String, _ book: Codebook) -> Int32 { book.number(of: code) ?? -1 }

  private func figures(_ firm: Firm) -> Row {
    Row(firm: firm.id, content: .firm, origin: firm.origin)
  }

  private func row(_ entry: MarketEntry) -> Row {
    Row(
      firm: entry.firm, content: .market(entry.market, entry.role, target: entry.target),
      origin: entry.origin)
  }

  private func row(_ statement: Statement) -> Row {
    Row(
      firm: statement.reporter ?? statement.source,
      content: .link(
        statement.kind, source: statement.source, target: statement.target,
        amount: statement.amount),
      origin: statement.origin)
  }

  private func links(_ own: Firm.ID, _ other: Firm.ID) -> [Row] {
    statements.filter {
      ($0.source == own && $0.target == other) || ($0.source == other && $0.target == own)
    }.map(row)
  }

  private func marketRows(_ own: Firm.ID, _ other: Firm.ID) -> [Row] {
    let sought = markets.filter { $0.firm == own && $0.role == .sought }
    let there = markets.filter { $0.firm == other && $0.role == .served }
    let shared = Set(sought.map { key($0.market, network.markets) })
      .intersection(there.map { key($0.market, network.markets) })
    let here = markets.filter { $0.firm == own && $0.role == .served }
    return (sought + there + here).filter { shared.contains(key($0.market, network.markets)) }
      .map(row)
  }

  private func contactRows(_ own: Firm.ID, _ other: Firm.ID) -> [Row] {
    let targets = Set(markets.filter { $0.firm == own }.map { key($0.market, network.markets) })
    return markets.filter {
      $0.firm == other && $0.role == .served && targets.contains(key($0.market, network.markets))
    }.map(row)
  }

  private func capabilityRows(
    needing: Firm.ID, offering: Firm.ID, mode: Need.Mode
  ) -> [Row] {
    func code(_ capability: String) -> Int32 { key(capability, network.capabilities) }
    guard let number = network.number(of: needing) else { return [] }
    let wanted = Set(network.weaknesses[number].filter { $0.mode == mode }.map(\.capability))
    let offered = offers.filter { $0.firm == offering && wanted.contains(code($0.capability)) }
    let met = Set(offered.map { code($0.capability) })
    let gaps = needs.filter {
      $0.firm == needing && $0.countedMode == mode && met.contains(code($0.capability))
    }
    let own = mode == .bridge ? offers.filter { $0.firm == needing } : []
    return gaps.map {
      Row(
        firm: $0.firm, content: .need($0.capability, value: mode == .buy ? $0.volume : $0.value),
        origin: $0.origin)
    }
      + (offered + own.filter { met.contains(code($0.capability)) }).map {
        Row(firm: $0.firm, content: .offer($0.capability, level: $0.level), origin: $0.origin)
      }
  }

  private func capitalRows(_ own: Firm.ID, _ other: Firm.ID) -> [Row] {
    func matching(_ seeker: Firm.ID, _ giver: Firm.ID) -> [CapitalEntry] {
      let sought = capital.filter { $0.firm == seeker && $0.role == .sought }
      let offered = capital.filter { $0.firm == giver && $0.role == .offered }
      let kinds = Set(sought.map(\.kind)).intersection(offered.map(\.kind))
      return (sought + offered).filter { kinds.contains($0.kind) }
    }
    return (matching(own, other) + matching(other, own)).map {
      Row(
        firm: $0.firm, content: .capital($0.kind, $0.role, amount: $0.amount), origin: $0.origin)
    }
  }
}

extension PairEvidence.Row {
  /// Whether the row tells of goods sold.
  fileprivate var isTrade: Bool {
    if case .link(let kind, _, _, _) = content {
      kind == .supplier || kind == .customer
    } else {
      false
    }
  }
}
