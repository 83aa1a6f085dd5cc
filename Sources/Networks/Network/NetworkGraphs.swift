import PartnernetzGraphs
import PartnernetzParallel
import PartnernetzRecords

/// The graphs of a network, made when they are asked for.
struct NetworkGraphs: Sendable {
  let relations: Once<Graph>
  let visibleRelations: Once<Graph>
  let declaredCompetitors: Once<Graph>
  private(set) var introductions: Once<Graph>
  private(set) var allIntroductions: Once<Graph>

  private let told: StatementColumns
  private let groups: Once<LinkGroups>
  private let firmCount: Int
  private var chances: IntroductionChances

  /// The same graphs under other assumptions: introductions are weighed anew where those change them.
  init(_ same: NetworkGraphs, chances: IntroductionChances) {
    self = same
    guard chances != same.chances else { return }
    self.chances = chances
    (introductions, allIntroductions) = NetworkGraphs.introductions(
      told, groups, firmCount: firmCount, chances)
  }

  init(
    _ told: StatementColumns, groups: Once<LinkGroups>, firmCount: Int,
    chances: IntroductionChances, declared: @escaping @Sendable () -> [Graph.Arc]
  ) {
    (self.told, self.groups, self.firmCount, self.chances) = (told, groups, firmCount, chances)
    @Sendable func relations(upTo visibility: Visibility) -> Graph {
      TieColumns(told, groups: groups, upTo: visibility, chances: chances)
        .relations(nodeCount: firmCount)
    }
    let all = Once { relations(upTo: .ownFirm) }
    self.relations = all
    visibleRelations = Once {
      told.visibilities.contains { $0 > Visibility.association.rawValue }
        ? relations(upTo: .association) : all.value
    }
    (introductions, allIntroductions) = NetworkGraphs.introductions(
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
  ) -> (open: Once<Graph>, all: Once<Graph>) {
    @Sendable func graph(_ visibility: Visibility) -> Graph {
      TieColumns(told, groups: groups, upTo: visibility, chances: chances)
        .introductions(nodeCount: firmCount)
    }
    let open = Once { graph(.association) }
    let all = Once {
      let isHidden = told.visibilities.contains { $0 > Visibility.association.rawValue }
      return isHidden ? graph(.ownFirm) : open.value
    }
    return (open, all)
  }
}
