import Foundation
import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct BackboneTests {
  private func parts(_ count: Int, _ edges: some Sequence<Backbone.Pair>) -> [Int32] {
    Graph(nodeCount: count, edges: edges.map { Graph.Arc($0.low, $0.high) }).connectedComponents()
      .labels
  }

  /// The smaller chance of the two ends, straight from the definition.
  private func chance(_ graph: Graph, _ edge: Backbone.Pair) -> Double {
    func weight(_ a: Int32, _ b: Int32) -> Double {
      let shared = Set(graph.successors(of: a)).intersection(graph.successors(of: b)).count
      return Double(1 + shared)
        / (Double(graph.outDegree(a)) * Double(graph.outDegree(b))).squareRoot()
    }
    return [(edge.low, edge.high), (edge.high, edge.low)].map { end, other in
      let sum = graph.successors(of: end).reduce(0) { $0 + weight(end, $1) }
      let degree = graph.outDegree(end)
      return degree > 1 ? pow(1 - weight(end, other) / sum, Double(degree - 1)) : 1
    }.min() ?? 1
  }

  @Test(arguments: 0..<40) func keepsComponentsAndWhatTheLevelAdmits(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = Int(seed % 20) + 2
    let graph = Graph.random(nodes: count, chance: 0.4, using: &generator)
    let limit = count * 7 / 5
    let backbone = graph.backbone(atMost: limit)
    let all = graph.edges.map { Backbone.Pair($0.source, $0.target) }
    #expect(backbone.edgeCount == all.count)
    #expect(Set(backbone.edges).isSubset(of: all))
    #expect(parts(count, backbone.edges) == parts(count, all))
    guard all.count > limit, backbone.level < 1 else {
      #expect(backbone.edges == all && backbone.level == 1)
      return
    }
    let admitted = all.filter { chance(graph, $0) < backbone.level - 1e-9 }
    #expect(Set(admitted).isSubset(of: backbone.edges))
    let pieces = Set(parts(count, all)).count
    let others = Set(backbone.edges).subtracting(admitted)
    #expect(others.count <= count - pieces)
    #expect(backbone.edges.count <= max(limit, count - pieces))
  }

  // Two circles of friends, joined by one link: within a circle partners are shared, between none.
  @Test func linksInsideCirclesWinOverThoseBetween() {
    let circle = (0..<8).flatMap { a in (a + 1..<8).map { (Int32(a), Int32($0)) } }
    let bridges: [(Int32, Int32)] = (0..<6).map { ($0, 8 + (($0 + 3) % 8)) }
    let edges = circle + circle.map { ($0 + 8, $1 + 8) } + bridges
    let graph = Graph(nodeCount: 16, edges: edges.map { Graph.Arc($0.0, $0.1) })
    let backbone = graph.backbone(atMost: 20)
    #expect(backbone.edges.count { $0.low < 8 && $0.high >= 8 } == 1)
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).backbone(atMost: 0).edges.isEmpty)
    // All weigh the same: a star around the first node would be an invention.
    #expect(Sample.complete.backbone(atMost: 420).edges.count == Sample.complete.edgeCount)
    #expect(Sample.wideStar.backbone(atMost: 1).edges.count == Sample.wideStar.edgeCount)
  }
}
