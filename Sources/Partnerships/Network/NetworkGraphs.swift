import Graphs

/// The graphs of a network, made when they are asked for.
struct NetworkGraphs: Sendable {
  let relations: Once<Graph>
  let introductions: Once<Graph>
  let allIntroductions: Once<Graph>
  let declaredCompetitors: Once<Graph>

  init(
    _ told: StatementColumns, groups: Once<LinkGroups>, firmCount: Int,
    chances: IntroductionChances, declared: @escaping @Sendable () -> [Graph.Arc]
  ) {
    @Sendable func ties(_ visibility: Visibility) -> TieColumns {
      TieColumns(told, groups: groups, upTo: visibility, chances: chances)
    }
    relations = Once { ties(.ownFirm).relations(nodeCount: firmCount) }
    let introductions = Once { ties(.association).introductions(nodeCount: firmCount) }
    self.introductions = introductions
    allIntroductions = Once {
      let isHidden = told.visibilities.contains { $0 > Visibility.association.rawValue }
      return isHidden
        ? ties(.ownFirm).introductions(nodeCount: firmCount) : introductions.value
    }
    declaredCompetitors = Once {
      let competitors = told.sources.indices.lazy.filter {
        told.kinds[$0] == LinkKind.competitor.position && told.fact(of: $0) != nil
      }
      return Graph(
        nodeCount: firmCount,
        edges: competitors.map { Graph.Arc(told.sources[$0], told.targets[$0]) } + declared())
    }
  }
}
