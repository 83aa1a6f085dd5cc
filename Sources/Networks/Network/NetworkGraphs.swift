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

  private static func introductions(
    _ told: StatementColumns, _ groups: Once<LinkGroups>, firmCount: Int,
    _ chances: IntroductionChances
  ) -> Once<Graph> {
    Once {
      TieColumns(told, groups: groups, chances: chances).introductions(nodeCount: firmCount)
    }
  }
}
