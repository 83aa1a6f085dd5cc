import PartnernetzGraphs
import PartnernetzParallel
import Testing

/// What networkx found on a network of 60 nodes.
@Suite struct StructureFiguresTests {
  private let directed: Graph
  private let undirected: Graph

  /// The same network that the script drew.
  init() {
    var generator = SplitMix64(seed: 1)
    func below(_ bound: UInt64) -> Int32 { Int32(generator.next() % bound) }
    let arcs = (0..<130).map { _ in
      let (source, target) = (below(60), below(60))
      return Graph.Arc(source, target, weight: Double(1 + below(100)) / 100)
    }
    directed = Graph(nodeCount: 60, arcs: arcs)
    undirected = Graph(nodeCount: 60, edges: arcs)
  }

  private func expect(_ own: [Double], agreesWith name: String) {
    let wanted = structureFigures[name] ?? []
    #expect(own.count == wanted.count)
    for (v, pair) in zip(own, wanted).enumerated() {
      let same = pair.0.isNaN && pair.1.isNaN || agree(pair.0, pair.1, relative: 1e-9)
      #expect(same, "\(name) of \(v): \(pair.0) instead of \(pair.1)")
    }
  }

  @Test func structuralHolesAgree() {
    let holes = undirected.structuralHoles()
    expect(holes.constraint, agreesWith: "constraint")
    expect(holes.effectiveSize, agreesWith: "effectiveSize")
    let weighted = undirected.structuralHoles(weighted: true).constraint
    expect(weighted, agreesWith: "weightedConstraint")
  }

  @Test func centralitiesAgree() {
    expect(undirected.closeness().closeness, agreesWith: "closeness")
    expect(directed.closeness().closeness, agreesWith: "directedCloseness")
    expect(directed.closeness().harmonic, agreesWith: "directedHarmonic")
    expect(undirected.betweenness().normalised, agreesWith: "betweenness")
  }

  @Test func partsAgree() {
    expect(undirected.coreNumbers().map(Double.init), agreesWith: "coreNumbers")
    expect(undirected.triangles().perNode.map(Double.init), agreesWith: "triangles")
    let strong = directed.strongComponents().labels
    expect(
      strong.map { Double(strong.firstIndex(of: $0) ?? 0) },
      agreesWith: "smallestOfStrongComponent")
  }

  @Test func modularityAgreesAndOursIsNoWorse() {
    let labels = (structureFigures["partition"] ?? []).map { Int32($0) }
    let plain = undirected.modularity(of: labels)
    expect([plain], agreesWith: "modularity")
    let weighted = undirected.modularity(of: labels, resolution: 0.7, weighted: true)
    expect([weighted], agreesWith: "weightedModularity")
    let own = (0..<UInt64(5)).map { undirected.communities(seed: $0).modularity }.max() ?? 0
    #expect(own >= plain - 1e-9)
  }
}
