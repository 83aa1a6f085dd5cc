import PartnernetzGraphs
import PartnernetzParallel
import PartnernetzRecords

/// The links that make a graph, competitors apart, as columns.
struct TieColumns {
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  /// The chance that the source introduces somebody to the target.
  private(set) var forth: [Double] = []
  /// The chance that the target introduces somebody to the source; empty where all are as forth.
  private(set) var back: [Double] = []

  /// Takes the links.
  ///
  /// - Complexity: O(s) for s statements, besides the groups where several are about one pair.
  init(
    _ told: StatementColumns, groups: Once<LinkGroups>, chances: IntroductionChances
  ) {
    let isSymmetric = chances.isSymmetric
    if told.sharesPairs {
      let groups = groups.value
      reserve(groups.count, isSymmetric)
      for link in 0..<groups.count {
        let tie = told.tie(of: groups[link])
        guard tie.kind != .competitor else { continue }
        append(
          tie.source, tie.target,
          chances(kind: tie.kind.position, trust: tie.trust, lastContact: tie.lastContact),
          isSymmetric)
      }
    } else if isSymmetric, told.lastContacts.isEmpty,
      !told.kinds.contains(LinkKind.competitor.position)
    {
      // Each statement is a link of its own, and nothing needs to be turned round.
      sources = told.sources
      targets = told.targets
      forth = [Double](unsafeUninitializedCapacity: told.count) { weights, written in
        for position in 0..<told.count {
          let chance = chances(
            kind: told.kinds[position], trust: told.trusts.at(position), lastContact: nil)
          weights.initializeElement(at: position, to: chance.forth)
        }
        written = told.count
      }
    } else {
      reserve(told.count, isSymmetric)
      for position in 0..<Int32(told.count) where told.fact(of: Int(position)) != nil {
        let tie = told.tie(at: Int(position))
        guard tie.kind != .competitor else { continue }
        append(
          tie.source, tie.target,
          chances(kind: tie.kind.position, trust: tie.trust, lastContact: tie.lastContact),
          isSymmetric)
      }
    }
  }

  /// The graph of introductions.
  func introductions(nodeCount: Int) -> Graph {
    if back.isEmpty {
      return Graph(
        checked: nodeCount, sources: sources, targets: targets, weights: forth, isUndirected: true)
    }
    return Graph(
      checked: nodeCount, sources: sources + targets, targets: targets + sources,
      weights: forth + back, isUndirected: false)
  }

  /// Who has a relation with whom: undirected, weight 1.
  func relations(nodeCount: Int) -> Graph {
    Graph(
      checked: nodeCount, sources: sources, targets: targets, weights: nil, isUndirected: true)
  }

  private mutating func reserve(_ count: Int, _ isSymmetric: Bool) {
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
    forth.reserveCapacity(count)
    if !isSymmetric { back.reserveCapacity(count) }
  }

  private mutating func append(
    _ source: Int32, _ target: Int32, _ chances: (forth: Double, back: Double), _ isSymmetric: Bool
  ) {
    sources.append(source)
    targets.append(target)
    forth.append(chances.forth)
    if !isSymmetric { back.append(chances.back) }
  }
}

extension Graph {
  /// A graph of columns whose firms are known to be numbered.
  fileprivate init(
    checked nodeCount: Int, sources: [Int32], targets: [Int32], weights: [Double]?,
    isUndirected: Bool
  ) {
    do {
      try self.init(
        nodeCount: nodeCount, sources: sources, targets: targets, weights: weights,
        isUndirected: isUndirected)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
