import PartnernetzGraphs
import PartnernetzParallel
import PartnernetzWording

/// Whether a network falls into groups more clearly than chance makes a network fall: any network has
/// groups when they are looked for in its links, a ring as well.
///
/// Chance keeps each firm's number of links and draws the partners (rewired graphs, in which groups are
/// looked for in the same way).
struct CommunityTest {
  /// How many networks were drawn.
  let draws: Int
  /// Whether none of them falls apart as clearly.
  let isBeyondChance: Bool
  /// The share of links inside groups, on average over the networks drawn.
  let shareInside: Double

  /// Enough draws for an error below 5 %, for networks of up to so many links.
  private static let (usualDraws, usualLinks) = (19, 5_000)
  /// In larger networks modularity hardly varies: few draws and a margin do.
  private static let (fewDraws, mostLinks, margin) = (5, 50_000, 0.02)

  /// Tests the communities of a network; nil where it is too large to be drawn again and again.
  init?(_ graph: Graph, _ found: Communities) {
    let count = graph.edgeCount
    guard count > 1, count <= CommunityTest.mostLinks else { return nil }
    let isUsual = count <= CommunityTest.usualLinks
    let draws = isUsual ? CommunityTest.usualDraws : CommunityTest.fewDraws
    let drawn = parallelMap(count: draws) { draw in
      let other = graph.rewired(seed: UInt64(draw + 1))
      let groups = other.communities(threads: 1)
      return (groups.modularity, other.shareInside(groups.labels))
    }
    self.draws = draws
    shareInside = drawn.reduce(0) { $0 + $1.1 } / Double(draws)
    let most = drawn.map(\.0).max() ?? 0
    isBeyondChance = found.modularity > most + (isUsual ? 0 : CommunityTest.margin)
  }

  /// What was found, as a sentence below a picture.
  func sentence(_ language: Language) -> String {
    isBeyondChance
      ? Phrase(
        de: "Von \(draws) Netzen, in denen jedes Unternehmen seine Zahl von Beziehungen behält und "
          + "der Zufall die Partner auslost, zerfällt keines so deutlich in Gruppen.",
        en: "Of \(draws) networks in which each firm keeps its number of links and chance draws "
          + "the partners none falls into groups as clearly.")(language)
      : Phrase(
        de: "Auch Netze, in denen jedes Unternehmen seine Zahl von Beziehungen behält und der "
          + "Zufall die Partner auslost, zerfallen so deutlich in Gruppen.",
        en: "Networks in which each firm keeps its number of links and chance draws the partners "
          + "fall into groups as clearly.")(language)
  }

  /// What the share inside groups is to be compared with; a clause that follows on it.
  func comparison(_ language: Language) -> String {
    let share = language.percent(shareInside, digits: 0)
    return Phrase(
      de: ", in Netzen mit ausgelosten Partnern \(share)",
      en: ", in networks with partners drawn by chance \(share)")(language)
  }
}

extension Graph {
  /// The share of edges whose ends have one label.
  func shareInside(_ labels: [Int32]) -> Double {
    guard edgeCount > 0 else { return 0 }
    let inside = edges.count { labels[Int($0.source)] == labels[Int($0.target)] }
    return Double(inside) / Double(edgeCount)
  }
}
