import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzParallel

/// Who stands between others: which groups the firms form, who links them, how much runs over whom.
///
/// Relations are undirected and counted once however many links they carry; competitors are none.
/// - SeeAlso: F21.
public struct Brokerage: Sendable, Hashable {
  /// For each firm the number of its group; a firm without relations is alone in its group.
  ///
  /// Groups are communities: sets of firms with more relations among themselves than by chance.
  public let groups: [Int32]
  /// For each group its number of firms.
  public let groupSizes: [Int]
  /// The share of relations inside groups less what chance would put there, at most 1.
  public let modularity: Double
  /// Relations between firms of different groups.
  public let bridges: Int
  /// For each firm the number of its partners.
  public let partners: [Int]
  /// For each firm the number of its partners in other groups.
  public let partnersOutside: [Int]
  /// For each firm the share of other firms' pairs whose shortest path leads over it, 0–1.
  public let betweenness: [Double]
  /// The most by which a share of paths is off, in nine of ten cases; 0 if exact, else 0.01, more
  /// only where paths have thousands of firms.
  public let betweennessError: Double
  /// For each firm Burt's constraint, low where its partners do not know each other; nil without
  /// partners.
  ///
  /// - Complexity: about linear in the links when first asked for.
  public var constraint: [Double?] { holes.value.constraint.map { $0.isNaN ? nil : $0 } }
  /// For each firm its number of partners less the mean number of ties that one of them has to the
  /// others.
  ///
  /// - Complexity: as ``constraint``.
  public var effectiveSize: [Double] { holes.value.effectiveSize }
  private let holes: Once<StructuralHoles>

  /// Number of groups of two firms or more.
  public var groupCount: Int { groupSizes.count { $0 > 1 } }
  /// The firms with a partner in another group, ascending.
  public var firmsOnBridges: [Int32] {
    partnersOutside.indices.filter { partnersOutside[$0] > 0 }.map { Int32($0) }
  }

  /// Measures a network.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - seed: chooses the order in which firms are grouped, and the sample of paths where the
  ///     network is too large for all.
  /// - Complexity: about linear in the links.
  public init(_ network: Network, seed: UInt64 = 1) {
    self.init(relations: network.relations, seed: seed)
  }

  /// The most arcs read for the shares of paths: many times what a network of a million firms with
  /// short paths takes, and a few seconds. Only where paths have thousands of firms, as on a long
  /// ring, does it end first, and the error told is larger.
  private static let mostWork = 1 << 28

  init(relations graph: Graph, seed: UInt64) {
    let communities = graph.communities(seed: seed)
    let paths = graph.sampledBetweenness(error: 0.01, work: Brokerage.mostWork, seed: seed)
    // Told to machines only.
    holes = Once { graph.structuralHoles() }
    let labels = communities.labels
    groups = labels
    groupSizes = communities.sizes
    modularity = communities.modularity
    partners = (0..<Int32(graph.nodeCount)).map { graph.outDegree($0) }
    partnersOutside = (0..<Int32(graph.nodeCount)).map { v in
      graph.successors(of: v).count { labels[Int($0)] != labels[Int(v)] }
    }
    bridges = partnersOutside.reduce(0, +) / 2
    betweenness = paths.normalised
    betweennessError = paths.error
  }

  /// Equal where all figures are.
  public static func == (one: Brokerage, other: Brokerage) -> Bool {
    one.groups == other.groups && one.modularity == other.modularity
      && one.partners == other.partners && one.betweenness == other.betweenness
      && one.betweennessError == other.betweennessError && one.constraint == other.constraint
      && one.effectiveSize == other.effectiveSize
  }

  /// Hashes groups and partners.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(groups)
    hasher.combine(partners)
  }
}
