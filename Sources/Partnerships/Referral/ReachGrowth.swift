import Graphs

/// What a new partnership brings to everybody's reach: its two firms' and third parties'.
///
/// - SeeAlso: F16.
public struct ReachGrowth: Sendable, Hashable {
  /// One of the two firms.
  public let first: Int32
  /// The other.
  public let second: Int32
  /// Most introductions in a row.
  public let hops: Int
  /// Each firm's reach without the partnership, by number.
  public let before: [Double]
  /// How much each firm's reach grows, by number; never negative.
  public let gains: [Double]
  /// Whether the gains are exact or come from random worlds.
  public let method: Reach.Method

  /// The sum over all firms.
  public var total: Double { gains.reduce(0, +) }

  /// The sum over all but the two.
  public var thirdPartyGain: Double {
    gains.indices.reduce(0) { $0 + ([first, second].contains(Int32($1)) ? 0 : gains[$1]) }
  }

  /// Links two firms as partners who met today.
  ///
  /// Their trust is the start trust of a partnership, or what it is already where that is more.
  ///
  /// - Parameters:
  ///   - first: a firm.
  ///   - second: another firm.
  ///   - network: the network without the partnership.
  ///   - hops: most introductions in a row; the parameters' limit unless told.
  ///   - seed: chooses the random worlds.
  public init(
    linking first: Int32, _ second: Int32, in network: Network, hops: Int? = nil, seed: UInt64 = 1
  ) {
    let parameters = network.parameters
    let trust = network.links(of: first)
      .filter {
        ($0.source, $0.target) == (first, second) || ($0.source, $0.target) == (second, first)
      }
      .filter { $0.kind != .competitor }
      .map { $0.trust ?? parameters.missingTrust }.max()
    let probability = min(
      parameters.introduceMost,
      parameters.introducePartner * max(parameters.startTrust, trust ?? 0))
    let graph = network.introductions
    let known = network.numbersOfFirms.flatMap { v in
      graph.arcs(from: v).map { Graph.Arc(v, graph.targets[$0], weight: graph.weights[$0]) }
    }
    let linked = Graph(
      nodeCount: graph.nodeCount,
      arcs: known + [
        .init(first, second, weight: probability), .init(second, first, weight: probability),
      ])
    let all = Array(network.numbersOfFirms)
    let hops = hops ?? parameters.hopLimit
    var before = Reach(of: all, over: graph, in: network, hops: hops, seed: seed, mayBeExact: true)
    let after = Reach(
      of: all, over: linked, in: network, hops: hops, seed: seed,
      mayBeExact: before.method == .exact)
    if after.method != before.method {
      before = Reach(of: all, over: graph, in: network, hops: hops, seed: seed, mayBeExact: false)
    }
    self.first = first
    self.second = second
    self.hops = hops
    self.before = before.firms.map(\.reach)
    method = after.method
    gains = zip(before.firms, after.firms).map { $1.reach - $0.reach }
  }
}
