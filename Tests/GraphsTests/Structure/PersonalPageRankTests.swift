import PartnernetzGraphs
import TestSupport
import Testing

/// The walk that starts again from one node, against adding its steps up one by one.
@Suite struct PersonalPageRankTests {
  private func bySteps(_ graph: Graph, _ source: Int32, damping: Double) -> [Double] {
    var here = [Double](repeating: 0, count: graph.nodeCount)
    here[Int(source)] = 1
    for _ in 0..<600 {
      var there = [Double](repeating: 0, count: graph.nodeCount)
      for node in 0..<Int32(graph.nodeCount) {
        let degree = graph.outDegree(node)
        if degree == 0 { there[Int(source)] += damping * here[Int(node)] }
        for other in graph.successors(of: node) {
          there[Int(other)] += damping * here[Int(node)] / Double(degree)
        }
      }
      there[Int(source)] += 1 - damping
      here = there
    }
    return here
  }

  @Test(arguments: 1...12)
  func itIsWhereAWalkIsFound(seed: Int) {
    var generator = Seeded(UInt64(seed))
    let count = Int.random(in: 1...12, using: &generator)
    let arcs = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      Graph.Arc(
        Int32.random(in: 0..<Int32(count), using: &generator),
        Int32.random(in: 0..<Int32(count), using: &generator), weight: 1)
    }
    for graph in [Graph(nodeCount: count, arcs: arcs), Graph(nodeCount: count, edges: arcs)] {
      let expected = bySteps(graph, 0, damping: 0.85)
      let scores = graph.personalPageRank(from: 0, tolerance: 1e-13)
      for (score, other) in zip(scores, expected) { #expect(abs(score - other) < 1e-9) }
      // With less work the shares are missing something and never exceed.
      let rough = graph.personalPageRank(from: 0, tolerance: 1e-3)
      for (score, other) in zip(rough, expected) { #expect(score <= other + 1e-12) }
    }
  }
}
