import PartnernetzGraphs
import PartnernetzParallel
import PartnernetzRecords

/// The graphs of a network, made when they are asked for.
struct NetworkGraphs: Sendable {
  let relations: Once<Graph>
  let declaredCompetitors: Once<Graph>
  private(set) var introductions: Once<Graph>

  private let told: StatementColumns
  private let groups: Once<LinkGroups>
  private let firmCount: Int
  private var chances: IntroductionChances

  /// The same graphs under other assumptions: introductions are weighed again where those change
  /// them.
  init(_ same: NetworkGraphs, chances: IntroductionChances) {
    self = same
    guard chances != same.chances else { return }
    self.chances = chances
    introductions = NetworkGraphs.introductions(
      told, groups, firmCount: firmCount, chances)
  }

  init(
    _ told: StatementColumns, groups: Once<LinkGroups>, firmCount: Int,
    chances: IntroductionChances, declared: @escaping @Sendable () -> [Graph.Arc]
  ) {
    (self.told, self.groups, self.firmCount, self.chances) = (told, groups, firmCount, chances)
    relations = Once {
      TieColumns(told, groups: groups, chances: chances)
        .relations(nodeCount: firmCount)
    }
    introductions = NetworkGraphs.introductions(
      told, groups, firmCount: firmCount, chances)
    declaredCompetitors = Once {
      let competitors = told.sources.indices.lazy.filter {
        told.kinds[$0] == LinkKind.competitor.position && told.fact(of: $0) != nil
      }
      return Graph(
        nodeCount: firmCount,
        edges: competitors.map { Graph.Arc(told.sources[$0], told.targets[$0]) } + declared())
    }
  }

  /// The largest chance that a firm introduces somebody to another over any of their relations; nil where
  /// they have none.
  ///
  /// What was said about the two is put together as that about all is, so that it is the same to the
  /// last bit.
  /// - Complexity: O(statements + firms), but for the making of all relations.
  func chance(from firm: Int32, to other: Int32) -> Double? {
    let own = told.sources.indices.filter { row in
      let (source, target) = (told.sources[row], told.targets[row])
      return source == firm && target == other || source == other && target == firm
    }
    guard !own.isEmpty else { return nil }
    let (few, count) = (told.taking(own), Int(max(firm, other)) + 1)
    let graph = TieColumns(
      few, groups: Once { LinkGroups(few, firmCount: count) }, chances: chances
    ).introductions(nodeCount: count)
    return graph.arc(from: firm, to: other).map { graph.weights[$0] }
  }

  private static func introductions(
    _ told: StatementColumns, _ groups: Once<LinkGroups>, firmCount: Int,
    _ chances: IntroductionChances
  ) -> Once<Graph> {
    Once {
      TieColumns(told, groups: groups, chances: chances).introductions(nodeCount: firmCount)
    }
  }
}
