import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzRecords

/// What a new partnership brings to everybody's reach: its two firms' and third parties'.
///
/// - SeeAlso: F16.
public struct MarginalReach: Sendable, Hashable {
  /// One of the two firms.
  public let first: Int32
  /// The other.
  public let second: Int32
  /// Most introductions in a row.
  public let hops: Int
  /// Each firm's reach without the partnership, by number.
  public let before: [Double]
  /// How much each firm's reach grows, by number; never negative.
  public let gains: [Gain]
  /// The sum over all firms.
  public let total: Gain
  /// The sum over all but the two.
  public let thirdPartyGain: Gain
  /// Whether the gains are exact or come from random worlds.
  public let method: Reach.Method

  /// How many more firms are reached.
  public struct Gain: Sendable, Hashable {
    /// The expected number.
    public var mean: Double
    /// Lower end of the 95 % interval; the value itself where it is exact.
    public var low: Double
    /// Upper end.
    public var high: Double

    init(exact value: Double) {
      (mean, low, high) = (value, value, value)
    }

    init(_ sampled: SampledReach) {
      mean = sampled.mean
      low = max(0, sampled.mean - sampled.halfWidth)
      high = sampled.mean + sampled.halfWidth
    }
  }

  /// Links two firms as partners who met today.
  ///
  /// Their trust is the start trust of a partnership, or what it is already where that is more.
  ///
  /// - Parameters:
  ///   - first: a firm.
  ///   - second: another firm.
  ///   - network: the network without the partnership.
  ///   - hops: most introductions in a row; nil for the parameters' limit.
  ///   - seed: chooses the random worlds.
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  public init(
    linking first: Int32, _ second: Int32, in network: Network, hops: Int? = nil, seed: UInt64 = 1
  ) {
    network.requirePair(first, second)
    let parameters = network.parameters
    let trust = network.links(of: first)
      .filter {
        ($0.source, $0.target) == (first, second) || ($0.source, $0.target) == (second, first)
      }
      .filter { $0.kind != .competitor }
      .map { $0.trust ?? parameters.missingTrust }.max()
    let probability = IntroductionChances(parameters, asOf: network.asOf)
      .ofFreshPartner(trust: max(parameters.startTrust, trust ?? 0))
    let graph = network.introductions
    let known = network.numbersOfFirms.flatMap { v in
      graph.arcs(from: v).map { Graph.Arc(v, graph.targets[$0], weight: graph.weights[$0]) }
    }
    let linked = Graph(
      nodeCount: graph.nodeCount,
      arcs: known + [
        .init(first, second, weight: probability), .init(second, first, weight: probability),
      ])
    let hops = hops ?? parameters.hopLimit
    let firms = Array(network.numbersOfFirms)
    let places = firms.map { Int($0) }
    let others = places.filter { ![first, second].contains(Int32($0)) }
    self.first = first
    self.second = second
    self.hops = hops
    let willingness = Brokers(network).willingness
    if let after = Reach.exact(firms, in: linked, hops: hops, willingness: willingness),
      let before = Reach.exact(firms, in: graph, hops: hops, willingness: willingness)
    {
      method = .exact
      self.before = before.map(\.reach)
      let gains = zip(before, after).map { $1.reach - $0.reach }
      self.gains = gains.map { Gain(exact: $0) }
      total = Gain(exact: gains.reduce(0, +))
      thirdPartyGain = Gain(exact: others.reduce(0) { $0 + gains[$1] })
    } else {
      method = .worlds
      let growth = linked.sampledGrowth(
        from: graph, maximumHops: hops, passProbability: willingness, worlds: parameters.worlds,
        seed: seed, nodeKeys: Reach.keys(network))
      before = growth.before.map(\.mean)
      gains = places.map { Gain(growth.total(of: CollectionOfOne($0))) }
      total = Gain(growth.total(of: places))
      thirdPartyGain = Gain(growth.total(of: others))
    }
  }
}
