import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Whether linked firms are nearer to each other, or farther apart, than chance puts them.
///
/// Chance keeps each firm's place and number of links and draws the partners: a hub at the edge has long
/// ways whoever its partners are.
struct DistanceFinding {
  private let mean: Double
  private let expected: Double
  private let draws: Int

  private static let fewestLinks = 20
  /// A difference of less is not worth a heading.
  private static let leastEffect = 0.1
  private static let (usualDraws, usualLinks) = (99, 5_000)
  private static let (fewDraws, mostLinks) = (19, 50_000)

  /// The finding among firms whose places are known; nil where chance makes as much of it.
  init?(_ network: Network, among firms: [Int32]) {
    let graph = FirmMatrix.graph(firms, network)
    let count = graph.edgeCount
    guard count >= DistanceFinding.fewestLinks, count <= DistanceFinding.mostLinks else {
      return nil
    }
    @Sendable func mean(_ graph: Graph) -> Double {
      let distances = graph.edges.map {
        network.distance(firms[Int($0.source)], firms[Int($0.target)]) ?? 0
      }
      return distances.reduce(0, +) / Double(max(distances.count, 1))
    }
    let found = mean(graph)
    draws =
      count <= DistanceFinding.usualLinks ? DistanceFinding.usualDraws : DistanceFinding.fewDraws
    let drawn = parallelMap(count: draws) { mean(graph.rewired(seed: UInt64($0 + 1))) }.sorted()
    self.mean = found
    expected = drawn.reduce(0, +) / Double(draws)
    guard found < drawn[0] || found > drawn[draws - 1],
      abs(found - expected) > DistanceFinding.leastEffect * expected
    else { return nil }
  }

  func heading(_ language: Language) -> String {
    let (here, there) = (
      language.number(mean.rounded(), digits: 0), language.number(expected.rounded(), digits: 0)
    )
    return Phrase(
      de:
        "Wer verbunden ist, sitzt im Mittel \(here) km auseinander; zu erwarten wären \(there) km",
      en: "Who is linked is \(here) km apart on average; \(there) km were to be expected")(language)
  }

  func test(_ language: Language) -> String {
    let isNear = mean < expected
    return Phrase(
      de:
        "Zu erwarten: wenn jedes Unternehmen seinen Ort und seine Zahl von Beziehungen behält und "
        + "der Zufall die Partner auslost (\(draws) Ziehungen, keine mit so "
        + "\(isNear ? "kurzen" : "langen") Wegen).",
      en:
        "To be expected: if each firm keeps its place and its number of links and chance draws the "
        + "partners (\(draws) draws, none with ways as \(isNear ? "short" : "long")).")(language)
  }
}
