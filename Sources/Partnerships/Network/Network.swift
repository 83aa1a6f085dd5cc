public import Graphs

/// An immutable snapshot of the association: firms, reconciled links, details, and the graphs.
///
/// Firms are numbered by their id in ascending order, so that ties decided by number are decided by
/// id, and the order of input rows changes nothing. It is a class because it is large and shared:
/// a value of twenty columns would be counted up and down at every hand-over.
public final class Network: Sendable {
  /// The firms; a firm's number is its position.
  public let firms: [Firm]
  /// What was said, in the order of the tables.
  public let statements: [Statement]
  /// What we believe, ordered by source, target, kind and what.
  public let links: [Link]
  /// The assumptions under which statements were reconciled and introductions weighed.
  public let parameters: Parameters
  /// The day from which ages of contacts are counted back.
  public let asOf: Day

  /// Codes of capabilities.
  public let capabilities: Codebook
  /// Codes of markets.
  public let markets: Codebook
  /// Offers of each firm, by capability.
  public let strengths: Grouped<Strength>
  /// Needs of each firm, by capability.
  public let weaknesses: Grouped<Weakness>
  /// Served markets of each firm, by market.
  public let served: Grouped<ServedMarket>
  /// Sought markets of each firm, by market.
  public let sought: Grouped<SoughtMarket>
  /// Capital sought by each firm.
  public let capitalSought: Grouped<CapitalWish>
  /// Capital offered by each firm.
  public let capitalOffered: Grouped<CapitalWish>
  /// Goals of each firm, by rank.
  public let goals: Grouped<Goal>
  /// Firms declared competitors, by either side.
  public let declaredCompetitors: Graph

  /// Who has any relation with whom, competitors apart: undirected, weight 1.
  public let relations: Graph
  /// Who may introduce somebody to whom, with the probability as weight (F13); relations that the
  /// association may not see are left out.
  public let introductions: Graph
  /// The same with every relation.
  public let allIntroductions: Graph

  private let numbers: [Firm.ID: Int32]

  /// Builds the network.
  ///
  /// - Parameters:
  ///   - tables: what the association's tables say. Of firms with the same id the first counts.
  ///   - parameters: the assumptions.
  ///   - asOf: the day from which ages of contacts are counted back.
  /// - Complexity: O((n + r) log (n + r)) for n firms and r rows.
  public init(_ tables: MemberTables, parameters: Parameters = .init(), asOf: Day) {
    var numbers: [Firm.ID: Int32] = [:]
    numbers.reserveCapacity(tables.firms.count)
    var firms: [Firm] = []
    firms.reserveCapacity(tables.firms.count)
    for firm in tables.firms.sorted(by: { $0.id < $1.id }) where firms.last?.id != firm.id {
      numbers[firm.id] = Int32(firms.count)
      firms.append(firm)
    }
    self.firms = firms
    self.numbers = numbers
    self.parameters = parameters
    self.asOf = asOf
    statements = tables.statements
    links = Link.reconciled(tables.statements, index: numbers, parameters: parameters)

    let details = DetailColumns(tables, numbers: numbers, firmCount: firms.count)
    capabilities = details.capabilities
    markets = details.markets
    strengths = details.strengths
    weaknesses = details.weaknesses
    served = details.served
    sought = details.sought
    capitalSought = details.capitalSought
    capitalOffered = details.capitalOffered
    goals = details.goals

    let count = firms.count
    let ties = links.filter { $0.kind != .competitor }
    relations = Graph(nodeCount: count, edges: ties.map { .init($0.source, $0.target) })
    introductions = Graph(
      nodeCount: count,
      arcs: ties.filter { $0.visibility <= .association }
        .flatMap { $0.introductions(parameters: parameters, asOf: asOf) })
    allIntroductions = Graph(
      nodeCount: count,
      arcs: ties.flatMap { $0.introductions(parameters: parameters, asOf: asOf) })
    let declared =
      links.filter { $0.kind == .competitor }.map { Graph.Arc($0.source, $0.target) }
      + firms.enumerated().flatMap { number, firm in
        firm.competitors.compactMap { numbers[$0] }.map { Graph.Arc(Int32(number), $0) }
      }
    declaredCompetitors = Graph(nodeCount: count, edges: declared)
  }

  /// The number of the firm with an id, or nil.
  public func number(of id: Firm.ID) -> Int32? { numbers[id] }

  /// The firm with a number.
  public func firm(_ number: Int32) -> Firm { firms[Int(number)] }

  /// The numbers of all firms.
  public var numbersOfFirms: Range<Int32> { 0..<Int32(firms.count) }
}
