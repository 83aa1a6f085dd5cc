import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzRecords

/// The association's network in numbers: who is linked, how far, how closely, with whom not.
///
/// Relations are undirected and counted once however many links they carry; competitors are none.
/// - SeeAlso: F21.
public struct NetworkIndicators: Sendable, Hashable {
  /// Number of firms.
  public let firms: Int
  /// Number of pairs of firms with a relation.
  public let relations: Int
  /// Relations as a share of all pairs, 0–1.
  public let density: Double
  /// Relations a firm has on average.
  public let meanDegree: Double
  /// Firms without any relation.
  public let isolated: [Int32]
  /// Groups of firms that are linked among themselves.
  public let components: Int
  /// The largest group's share of all firms, 0–1.
  public let largestComponentShare: Double
  /// Steps between two linked firms on average.
  public let meanDistance: Double
  /// Steps between the two farthest linked firms.
  public let diameter: Int
  /// Mean of 1/steps over all pairs, 0 where not linked.
  public let globalEfficiency: Double
  /// Whether the three numbers above come from all firms, or from a sample.
  public let distancesAreExact: Bool
  /// Share of firms' pairs of partners that are partners themselves, 0–1.
  public let transitivity: Double
  /// Closed triples of firms.
  public let triangles: Int
  /// Firms without which a group would fall apart.
  public let articulation: [Int32]
  /// The same with what their loss would cut off, those first that would cut off most.
  public let linchpins: [Linchpin]
  /// Relations without which a group would fall apart.
  public let bridges: Int
  /// (between − within)/(between + within) industry sections, −1…1; nil without any.
  public let sectionEIIndex: Double?
  /// Share of relations between different industry sections; nil where no section is known.
  public let crossSectionShare: Double?
  /// Share of relations between different regions; nil where no region is known.
  public let crossRegionShare: Double?
  /// Groups of two firms or more with more relations among themselves than by chance.
  public let communities: Int
  /// The share of relations inside such groups less what chance would put there, at most 1.
  public let modularity: Double
  /// Relations between such groups.
  public let communityBridges: Int
  /// Firms with a partner in another such group.
  public let bridgingFirms: [Int32]
  /// The largest share of other firms' pairs whose shortest path leads over one firm, 0–1.
  public let greatestBetweenness: Double
  /// Burt's constraint of firms with partners on average; nil where none has any.
  public let meanConstraint: Double?
  /// Effective size of firms with partners on average; nil where none has any.
  public let meanEffectiveSize: Double?
  /// Gini coefficient of the numbers of relations, 0–1.
  public let degreeGini: Double
  /// Share of all relations' ends that the five best linked firms hold, 0–1.
  public let topFiveShare: Double

  /// A firm without which others lose their connection.
  public struct Linchpin: Sendable, Hashable {
    /// The firm's number.
    public let firm: Int32
    /// How many others are cut off from the largest piece that is left, 1 or more.
    public let cutOff: Int
  }

  /// Measures a network, or what it would be with further relations.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - further: pairs of firms that are to count as related too.
  ///   - seed: chooses the sample of firms where distances are not exact.
  /// - Precondition: the pairs are of firms of the network; else the program stops with a sentence.
  /// - Complexity: O(n · links) for up to some thousand firms, O(links) beyond, by a sample.
  public init(_ network: Network, adding further: [(Int32, Int32)] = [], seed: UInt64 = 1) {
    for pair in further { network.requirePair(pair.0, pair.1) }
    let count = network.firmCount
    var graph = network.relations
    if !further.isEmpty {
      let known = network.numbersOfFirms.flatMap { v in
        graph.successors(of: v).map { Graph.Arc(v, $0) }
      }
      graph = Graph(nodeCount: count, edges: known + further.map { Graph.Arc($0.0, $0.1) })
    }
    let degrees = network.numbersOfFirms.map { graph.outDegree($0) }
    let edges = graph.arcCount / 2
    let parts = graph.connectedComponents()
    let distances = graph.distanceSummary(seed: seed)
    let cuts = graph.cutPoints()
    let closure = graph.triangles()
    let brokerage = Brokerage(relations: graph, seed: seed)

    firms = count
    relations = edges
    density = count > 1 ? 2 * Double(edges) / (Double(count) * Double(count - 1)) : 0
    meanDegree = count > 0 ? 2 * Double(edges) / Double(count) : 0
    isolated = network.numbersOfFirms.filter { degrees[Int($0)] == 0 }
    components = parts.sizes.count
    largestComponentShare =
      count > 0 ? Double(parts.sizes.max() ?? 0) / Double(count) : 0
    meanDistance = distances.meanDistance
    diameter = distances.diameter
    globalEfficiency = distances.globalEfficiency
    distancesAreExact = distances.isExact
    transitivity = closure.transitivity
    triangles = closure.count
    articulation = cuts.articulationNodes
    linchpins = NetworkIndicators.linchpins(cuts)
    bridges = cuts.bridges.count
    let sections = NetworkIndicators.crossing(graph) { network.firm($0).industry?.section }
    sectionEIIndex = sections.map { 2 * $0 - 1 }
    crossSectionShare = sections
    crossRegionShare = NetworkIndicators.crossing(graph) { network.firm($0).region }
    communities = brokerage.groupCount
    modularity = brokerage.modularity
    communityBridges = brokerage.bridges
    bridgingFirms = brokerage.firmsOnBridges
    greatestBetweenness = brokerage.betweenness.max() ?? 0
    let constraints = brokerage.constraint.compactMap(\.self)
    let linked = Double(constraints.count)
    meanConstraint = linked > 0 ? constraints.reduce(0, +) / linked : nil
    meanEffectiveSize = linked > 0 ? brokerage.effectiveSize.reduce(0, +) / linked : nil
    degreeGini = giniCoefficient(degrees.map(Double.init))
    let top = degrees.sorted(by: >).prefix(5).reduce(0, +)
    topFiveShare = edges > 0 ? Double(top) / Double(2 * edges) : 0
  }

  /// The firms at cut points, those first that cut off most.
  static func linchpins(_ cuts: CutPoints) -> [Linchpin] {
    zip(cuts.articulationNodes, cuts.cutOff).map { Linchpin(firm: $0, cutOff: $1) }
      .sorted { ($1.cutOff, $0.firm) < ($0.cutOff, $1.firm) }
  }

  /// The share of relations between firms of different groups, among those whose groups are known.
  private static func crossing<Group: Equatable>(
    _ graph: Graph, group: (Int32) -> Group?
  ) -> Double? {
    var (crossing, known) = (0, 0)
    for v in 0..<Int32(graph.nodeCount) {
      guard let own = group(v) else { continue }
      for w in graph.successors(of: v) where w > v {
        guard let other = group(w) else { continue }
        known += 1
        if own != other { crossing += 1 }
      }
    }
    return known > 0 ? Double(crossing) / Double(known) : nil
  }
}
