import PartnernetzGraphs
public import PartnernetzNetworks

/// Who should begin so that the association reaches the most firms by introductions.
///
/// Either some firms who each ask all their contacts, or some single asks: which firm should ask
/// which of its contacts.
/// - SeeAlso: F15.
public struct SeedSelection: Sendable, Hashable {
  /// One firm that begins.
  public struct Start: Sendable, Hashable {
    /// The firm's number.
    public var firm: Int32
    /// The contact to ask; nil where it is all of them.
    public var asked: Int32?
    /// Expected number of firms reached by this start and those before it.
    public var reachedSoFar: Double
  }

  /// The starts, in the order chosen: each adds the most to those before it.
  public let starts: [Start]
  /// Most introductions in a row.
  public let hops: Int
  /// Expected number of firms reached by all together. Firms that ask everybody count as reached;
  /// those who are only to ask somebody do not.
  public let reached: Double
  /// Lower end of the 95 % interval of `reached`.
  public let low: Double
  /// Upper end.
  public let high: Double
  /// At least this share of what the best choice of as many starts reaches, 0–1.
  public let provenShare: Double
  /// The probability with which that holds.
  public let confidence: Double

  /// The best firms to begin with.
  ///
  /// - Parameters:
  ///   - count: how many; fewer are chosen where nobody is left who adds anything.
  ///   - network: the network; only members are chosen.
  ///   - hops: most introductions in a row; nil for the parameters' limit.
  ///   - seed: chooses the random worlds.
  public init(ofFirms count: Int, in network: Network, hops: Int? = nil, seed: UInt64 = 1) {
    let hops = hops ?? network.parameters.hopLimit
    let best = network.introductions.bestSeeds(
      count: count, among: network.membersOrNil, maximumHops: hops,
      passProbability: Brokers(network).willingness, seed: seed)
    self.init(best, hops: hops) { Start(firm: $0, asked: nil, reachedSoFar: $1) }
  }

  /// The best contacts to ask.
  ///
  /// - Parameters:
  ///   - count: how many asks; fewer are chosen where none is left that adds anything.
  ///   - firm: who asks; nil for any member.
  ///   - network: the network.
  ///   - hops: most introductions in a row; nil for the parameters' limit.
  ///   - seed: chooses the random worlds.
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  public init(
    ofAsks count: Int, by firm: Int32? = nil, in network: Network, hops: Int? = nil,
    seed: UInt64 = 1
  ) {
    if let firm { network.requireFirms([firm]) }
    let hops = hops ?? network.parameters.hopLimit
    let graph = network.introductions
    let best = graph.bestFirstArcs(
      count: count, of: firm.map { [$0] } ?? network.membersOrNil, maximumHops: hops,
      passProbability: Brokers(network).willingness, seed: seed)
    self.init(best, hops: hops) {
      Start(
        firm: graph.source(ofArc: Int($0)), asked: graph.target(ofArc: Int($0)), reachedSoFar: $1)
    }
  }

  private init(_ best: BestSeeds, hops: Int, _ start: (Int32, Double) -> Start) {
    self.hops = hops
    starts = zip(best.chosen, best.growth).map(start)
    reached = best.reached
    low = best.low
    high = best.high
    provenShare = best.ratio
    confidence = best.confidence
  }
}

extension Network {
  /// The members; nil where all firms are.
  fileprivate var membersOrNil: [Int32]? {
    let members = members
    return members.count == firmCount ? nil : members
  }
}
