public import PartnernetzGraphs
import PartnernetzParallel
public import PartnernetzRecords
import Synchronization

/// An immutable snapshot of the association: firms, reconciled links, details, and the graphs.
///
/// Firms are numbered by their id in ascending order, so that ties decided by number are decided by
/// id, and the order of input rows changes nothing. It is a class because it is large and shared:
/// a value of twenty columns would be counted up and down at every hand-over.
///
/// Only ids and links are taken over when it is built; rows, details and graphs are made when they
/// are first asked for, so that a command waits for no more than it uses. Nothing can be changed.
public final class Network: Sendable {
  /// The assumptions under which statements were reconciled and introductions weighed.
  public let parameters: Parameters
  /// The day from which ages of contacts are counted back.
  public let asOf: Day
  /// Who looks at it; what that reader may not know is not in it.
  public let viewer: Viewer
  /// What contacts leave for new ones; none where nobody told of contacts, or the reader is a member.
  public let engagements: Engagements
  /// How many firms there are.
  public let firmCount: Int

  private let source: any TableSource
  /// For each firm its row, and for each row its firm; nil where the rows stand in order.
  private let order: (rows: [Int32], numbers: [Int32])?
  private let ids: TextColumn
  private let index: TextIndex
  private let told: StatementColumns
  private let rows: NetworkRows
  private let details: Once<DetailColumns>
  private let graphs: NetworkGraphs
  private let flows: Once<Trade>
  /// How many chances of introductions were asked for one by one.
  private let singleChances = Atomic(0)
  /// With what firms keep to themselves; nil where that is nothing, or the reader is a member.
  private let whole: Once<Network>?

  /// Builds the network.
  ///
  /// - Parameters:
  ///   - tables: what the association's tables say; `misplacedRows` of them are left out.
  ///   - parameters: the assumptions.
  ///   - viewer: who looks at it; the association's staff where nobody is named.
  ///   - asOf: the day from which ages of contacts are counted back.
  /// - Complexity: O((n + r) log (n + r)) for n firms and r rows.
  public convenience init(
    _ tables: MemberTables, parameters: Parameters = .init(), seenBy viewer: Viewer = .association,
    asOf: Day
  ) {
    self.init(RowSource(tables), parameters: parameters, seenBy: viewer, asOf: asOf)
  }

  /// Builds the network of tables from wherever they are.
  package convenience init(
    _ source: some TableSource, parameters: Parameters, seenBy viewer: Viewer = .association,
    asOf: Day
  ) {
    let seen = source.seen(by: viewer)
    let isHidden = viewer == .association && seen.statements.count < source.statements.count
    self.init(
      as: seen, viewer: viewer,
      whole: isHidden
        ? Once { Network(as: source, viewer: viewer, whole: nil, parameters, asOf) } : nil,
      parameters, asOf)
  }

  private init(
    as source: any TableSource, viewer: Viewer, whole: Once<Network>?, _ parameters: Parameters,
    _ asOf: Day
  ) {
    self.parameters = parameters
    self.asOf = asOf
    self.viewer = viewer
    engagements = .none
    self.whole = whole
    self.source = source
    firmCount = source.ids.count
    if source.ids.isAscending {
      order = nil
      ids = source.ids
      index = source.index
      told = source.statements
    } else {
      let rows = source.ids.order
      var numbers = [Int32](repeating: 0, count: rows.count)
      for (number, row) in rows.enumerated() { numbers[Int(row)] = Int32(number) }
      order = (rows, numbers)
      ids = source.ids.taking(rows)
      index = TextIndex(ids)
      told = source.statements.renumbered(numbers)
    }
    let (count, index, order) = (firmCount, index, order)
    let details = Once { DetailColumns(source, numbers: index, firmCount: count) }
    self.details = details
    rows = NetworkRows(
      source, told: told, rows: order?.rows, firmCount: count, parameters: parameters)
    flows = Network.flows(rows, details, firmCount: count)
    graphs = NetworkGraphs(
      told, groups: rows.groups, firmCount: count,
      chances: IntroductionChances(parameters, asOf: asOf)
    ) {
      source.competitors.flatMap { firm, ids in
        let number = order?.numbers[Int(firm)] ?? firm
        return ids.compactMap { index[$0] }.map { Graph.Arc(number, $0) }
      }
    }
  }

  /// The same tables under other assumptions; what does not depend on those is not made again.
  ///
  /// - Complexity: O(1); O(statements · log) when links or introductions that change are asked for.
  public convenience init(_ network: Network, assuming parameters: Parameters) {
    self.init(network, assuming: parameters, engaged: network.engagements)
  }

  /// The same tables where contacts are under way.
  ///
  /// - Complexity: O(1).
  package convenience init(_ network: Network, engaged engagements: Engagements) {
    self.init(network, assuming: network.parameters, engaged: engagements)
  }

  private init(
    _ network: Network, assuming parameters: Parameters, engaged engagements: Engagements
  ) {
    self.parameters = parameters
    self.engagements = engagements
    asOf = network.asOf
    firmCount = network.firmCount
    viewer = network.viewer
    whole = network.whole.map { whole in
      Once { Network(whole.value, assuming: parameters, engaged: engagements) }
    }
    (source, order, ids, index) = (network.source, network.order, network.ids, network.index)
    (told, details) = (network.told, network.details)
    rows = NetworkRows(network.rows, assuming: parameters)
    flows =
      rows.links === network.rows.links
      ? network.flows : Network.flows(rows, details, firmCount: firmCount)
    graphs = NetworkGraphs(
      network.graphs, chances: IntroductionChances(parameters, asOf: network.asOf))
  }

  /// The network as somebody sees it who may know less; firms keep their numbers.
  ///
  /// What the reader of this network may not know is not in it either, so that the association can
  /// show a member what both may know.
  ///
  /// - Parameter viewer: who looks.
  /// - Returns: nil where a member's view would have to tell what another member may know.
  /// - Complexity: O(statements), and what is asked for of it.
  public func seen(by viewer: Viewer) -> Network? {
    if viewer == self.viewer { return self }
    guard self.viewer == .association else { return nil }
    // What outcomes taught could tell a member what others gained.
    return Network(source, parameters: parameters.unlearned, seenBy: viewer, asOf: asOf)
  }

  /// The same network without what a firm told of itself and its business, but for trade and place:
  /// of the reader's competitors, who stay known as such.
  ///
  /// - Complexity: O(statements).
  package func hiding(_ rivals: Set<Int32>) -> Network {
    guard case .member(let reader) = viewer, !rivals.isEmpty else { return self }
    return Network(
      as: RivalSource(source, of: reader, hiding: Set(rivals.map { id(of: $0) })), viewer: viewer,
      whole: nil, parameters, asOf)
  }

  /// The same firms with some of their links alone; what is under way between them is left aside.
  ///
  /// - Parameter isKept: whether a link stays.
  /// - Returns: the network of those links.
  /// - Complexity: O(statements · log).
  package func keeping(_ isKept: (Link) -> Bool) -> Network {
    let rows = links.filter(isKept).flatMap(\.statements).map { Int($0) }.sorted()
    return Network(
      as: LayerSource(source, rows: rows), viewer: viewer, whole: nil, parameters, asOf)
  }

  /// The firms; a firm's number is its position.
  ///
  /// - Complexity: O(n) when first asked for; a few of them are told faster by ``firm(_:)``.
  public var firms: [Firm] { rows.firms.value }

  /// The numbers of the firms whose names begin with a text, by name.
  ///
  /// - Complexity: O(log n) and what is found; O(n log n) when first asked for.
  package func numbers(namedWithBeginning start: String) -> [Int32] {
    let byName = rows.byName.value
    let first = byName.firstPosition { !$0.name.utf8.lexicographicallyPrecedes(start.utf8) }
    return byName[first...].prefix { $0.name.utf8.starts(with: start.utf8) }.map(\.number)
  }

  /// What was said, in the order of the tables.
  ///
  /// - Complexity: O(statements) when first asked for.
  public var statements: [Statement] { rows.statements.value }
  /// How many statements there are.
  public var statementCount: Int { told.count }
  /// What we believe, ordered by source, target, kind and what.
  ///
  /// - Complexity: O(statements · log) when first asked for.
  public var links: [Link] { rows.links.value }

  /// Who sells how much to whom.
  package var trade: Trade { flows.value }

  private static func flows(
    _ rows: NetworkRows, _ details: Once<DetailColumns>, firmCount: Int
  ) -> Once<Trade> {
    Once { rows.trade(capabilities: details.value.capabilities, firmCount: firmCount) }
  }

  /// The details side by side, for whoever asks often.
  package var columns: DetailColumns { details.value }
  /// Codes of capabilities.
  public var capabilities: Codebook { details.value.capabilities }
  /// Codes of markets.
  public var markets: Codebook { details.value.markets }
  /// Offers of each firm, by capability.
  public var strengths: Grouped<Strength> { details.value.strengths }
  /// Needs of each firm, by capability.
  public var weaknesses: Grouped<Weakness> { details.value.weaknesses }
  /// Served markets of each firm, by market.
  public var served: Grouped<ServedMarket> { details.value.served }
  /// Sought markets of each firm, by market.
  public var sought: Grouped<SoughtMarket> { details.value.sought }
  /// Capital sought by each firm.
  public var capitalSought: Grouped<CapitalWish> { details.value.capitalSought }
  /// Capital offered by each firm.
  public var capitalOffered: Grouped<CapitalWish> { details.value.capitalOffered }
  /// Goals of each firm, by rank.
  public var goals: Grouped<Goal> { details.value.goals }
  /// Firms declared competitors, by either side.
  public var declaredCompetitors: Graph { graphs.declaredCompetitors.value }

  /// Who has any relation with whom, competitors apart: undirected, weight 1.
  public var relations: Graph { graphs.relations.value }
  /// Who may introduce somebody to whom, with the probability as weight (F13).
  public var introductions: Graph { graphs.introductions.value }
  /// After so many chances asked for one by one those of all relations are made.
  private static let patience = 96

  /// The chance that a firm introduces somebody to another (F13); nil where they have no relation.
  ///
  /// - Complexity: O(log d) once many were asked for, O(statements) for each of the first.
  package func introductionChance(from firm: Int32, to other: Int32) -> Double? {
    if graphs.introductions.ready == nil,
      singleChances.wrappingAdd(1, ordering: .relaxed).oldValue < Network.patience
    {
      return graphs.chance(from: firm, to: other)
    }
    let all = introductions
    return all.arc(from: firm, to: other).map { all.weights[$0] }
  }

  /// With what firms keep to themselves: of use only to tell that it would change an answer. The
  /// network itself where there is nothing of the kind, or the reader is a member.
  package var withHidden: Network { whole?.value ?? self }

  /// The number of the firm with an id, or nil.
  public func number(of id: Firm.ID) -> Int32? { index[id] }

  /// The id of the firm with a number; one that no firm has stops the program with a sentence.
  public func id(of number: Int32) -> Firm.ID {
    requireFirms(CollectionOfOne(number))
    return ids[Int(number)]
  }

  /// The firm with a number; one that no firm has stops the program with a sentence.
  public func firm(_ number: Int32) -> Firm {
    requireFirms(CollectionOfOne(number))
    return rows.firm(number)
  }

  /// Stops the program where a question names a firm that there is not.
  @inline(__always)
  package func requireFirms(_ numbers: some Collection<Int32>) {
    for number in numbers where number < 0 || number >= firmCount {
      stop(at: number, of: firmCount)
    }
  }

  /// Whether one of two firms holds at least half of the other, as far as anybody said.
  ///
  /// - Complexity: O(statements of capital) when first asked.
  package func isOneHouse(_ i: Int32, _ j: Int32) -> Bool {
    let houses = rows.houses.value
    return !houses.isEmpty && houses.contains(Engagements.key(i, j))
  }

  /// A firm's links, in the order of all; none for a number that no firm has.
  ///
  /// - Complexity: O(statements).
  public func links(of firm: Int32) -> [Link] { rows.links(of: firm) }

  /// The numbers of all firms.
  public var numbersOfFirms: Range<Int32> { 0..<Int32(firmCount) }

  /// A firm with its trade and figures, of which name, place and other texts may be missing: for
  /// whoever asks all firms for a few numbers, where making their texts would take most of the time.
  package func figures(of number: Int32) -> Firm {
    requireFirms(CollectionOfOne(number))
    return rows.figures(number)
  }

  /// What is asked of each firm, by number, where making whole firms would take most of the time.
  ///
  /// - Parameters:
  ///   - columns: the catalogue's names of the columns that the question reads; others may be missing.
  ///   - ask: the question; called by several threads.
  /// - Returns: an answer for each firm.
  /// - Complexity: O(firms · columns).
  package func each<Result: Sendable>(
    telling columns: Set<String>, _ ask: @Sendable (Firm) -> Result
  ) -> [Result] {
    rows.each(of: firmCount, telling: columns, ask)
  }

  /// The numbers of all members, in their order; a firm of which it is not known counts as one.
  ///
  /// - Complexity: O(firms) when first asked for.
  public var members: [Int32] { rows.members.value }

  /// Whether somebody said that a firm is no member; of whom nobody said it counts as one.
  public func isOutsider(_ firm: Int32) -> Bool { self.firm(firm).isMember == false }
}
