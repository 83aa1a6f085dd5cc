import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords
import Synchronization

/// How many firms a firm reaches by introductions: the independent cascade with broker willingness.
///
/// - SeeAlso: F15.
public struct Reach: Sendable, Hashable {
  /// How a number came about.
  public enum Method: String, Sendable, Codable {
    /// By inclusion and exclusion over all simple paths.
    case exact
    /// As the mean over random worlds.
    case worlds
  }

  /// One firm's reach.
  public struct Firm: Sendable, Hashable {
    /// The firm's number.
    public var firm: Int32
    /// Expected number of firms reached.
    public var reach: Double
    /// Lower end of the 95 % interval; the value itself where it is exact.
    public var low: Double
    /// Upper end.
    public var high: Double
    /// Sum of the best paths' probabilities: the reach is never less (exact only).
    public var bestPathBound: Double?
    /// Sum of all paths' probabilities, at most one a firm: never more (exact only).
    public var unionBound: Double?
  }

  /// How the numbers came about: exact only where every firm's is.
  public let method: Method
  /// Most introductions in a row.
  public let hops: Int
  /// The firms asked for, in the order asked.
  public let firms: [Firm]

  /// Computes the reach of some firms, exactly where their surroundings are small enough.
  ///
  /// - Parameters:
  ///   - sources: the firms; nil for all of them.
  ///   - network: the network.
  ///   - hops: most introductions in a row; nil for the parameters' limit.
  ///   - seed: chooses the random worlds.
  /// - Precondition: all are firms of the network; else the program stops with a sentence.
  public init(
    of sources: [Int32]? = nil, in network: Network, hops: Int? = nil, seed: UInt64 = 1
  ) {
    self.init(of: sources, in: network, hops: hops, seed: seed, bypassing: nil)
  }

  /// The same with a firm that introduces nobody.
  init(
    of sources: [Int32]? = nil, in network: Network, hops: Int? = nil, seed: UInt64 = 1,
    bypassing silent: Int32?
  ) {
    let hops = hops ?? network.parameters.hopLimit
    network.requireFirms(sources ?? [])
    let sources = sources ?? Array(network.numbersOfFirms)
    let graph = network.introductions
    var willingness = Brokers(network).willingness
    if let silent { willingness[Int(silent)] = 0 }
    self.hops = hops
    if let exact = Reach.exact(sources, in: graph, hops: hops, willingness: willingness) {
      method = .exact
      firms = exact
    } else {
      method = .worlds
      let sampled = graph.sampledReach(
        sources: sources, maximumHops: hops, passProbability: willingness,
        worlds: network.parameters.worlds, seed: seed,
        nodeKeys: Reach.keys(network))
      let most = Double(max(0, network.firmCount - 1))
      firms = zip(sources, sampled).map { source, sample in
        let spread = sample.halfWidth
        return Firm(
          firm: source, reach: sample.mean, low: max(0, sample.mean - spread),
          high: min(most, sample.mean + spread))
      }
    }
  }

  /// The expected number of firms that each reaches, in the order of ``firms``, if one more firm
  /// introduced nobody.
  ///
  /// Where the reach is exact, only those whose paths can pass the firm are worked out again.
  ///
  /// - Parameters:
  ///   - silent: the firm that introduces nobody, by number.
  ///   - network: the network of this reach.
  ///   - seed: the seed of this reach.
  /// - Returns: a number for each of ``firms``.
  /// - Complexity: that of the reach, of those near the firm where it is exact.
  func reaches(bypassing silent: Int32, in network: Network, seed: UInt64) -> [Double] {
    var willingness = Brokers(network).willingness
    let graph = network.introductions
    if method == .exact {
      let arcs = graph.reversed.fewestArcs(from: silent, limit: hops - 1, willingness)
      let near = firms.map(\.firm).filter { arcs[Int($0)] != nil && $0 != silent }
      willingness[Int(silent)] = 0
      let again = Reach.exact(near, in: graph, hops: hops, willingness: willingness)
      if let again {
        let changed = Dictionary(uniqueKeysWithValues: again.map { ($0.firm, $0.reach) })
        return firms.map { changed[$0.firm] ?? $0.reach }
      }
    }
    return Reach(of: firms.map(\.firm), in: network, hops: hops, seed: seed, bypassing: silent)
      .firms.map(\.reach)
  }

  /// What the firms' coins hang on.
  static func keys(_ network: Network) -> [UInt64] {
    network.numbersOfFirms.map { stableKey(network.id(of: $0)) }
  }

  /// For each firm asked for that many paths are followed without a second thought.
  private static let pathsOfEach = 64
  /// As many paths are followed in any case: some seconds at most.
  private static let pathsOfAll = 2_000_000

  /// The exact reach of some firms; nil where the surroundings of one are too large, or those of all
  /// together: around the hub of a star everybody reaches everybody, which is quadratic.
  ///
  /// - Complexity: O(2,000,000 + 64 · firms) paths and those of one firm.
  static func exact(
    _ sources: [Int32], in graph: Graph, hops: Int, willingness: [Double]
  ) -> [Firm]? {
    let most = max(pathsOfAll, pathsOfEach * sources.count)
    let ranges = evenRanges(of: sources.count, pieces: 64)
    // Paths of all sources but the last, whose own nobody waits for; beyond the most where one has too
    // many.
    let paths = Mutex(0)
    let found = parallelMap(count: ranges.count) { piece -> [Firm] in
      guard paths.withLock({ $0 }) <= most else { return [] }
      var search = ExactReachSearch(graph, maximumHops: hops, passProbability: willingness)
      var firms: [Firm] = []
      for place in ranges[piece] {
        guard paths.withLock({ $0 }) <= most else { return [] }
        guard let reach = search.reach(from: sources[place]) else {
          paths.withLock { $0 += most + 1 }
          return []
        }
        if place < sources.count - 1 {
          let own = reach.targets.reduce(0) { $0 + $1.paths }
          paths.withLock { $0 += own }
        }
        firms.append(
          Firm(
            firm: sources[place], reach: reach.expected, low: reach.expected,
            high: reach.expected, bestPathBound: reach.lower, unionBound: reach.upper))
      }
      return firms
    }
    guard paths.withLock({ $0 }) <= most else { return nil }
    return found.flatMap(\.self)
  }
}
