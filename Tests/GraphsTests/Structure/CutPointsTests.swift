import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct CutPointsTests {
  @Test(arguments: 0..<60) func agreeWithRemovingEachInTurn(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.random(nodes: Int(seed % 13), chance: 0.22, using: &generator)
    let before = graph.connectedComponents().count
    let cut = graph.cutPoints()
    for v in 0..<Graph.Node(graph.nodeCount) {
      // Without its arcs the node itself is one component more.
      let alone = graph.outDegree(v) == 0 ? 0 : 1
      let after = graph.without(nodes: [v]).connectedComponents().count - alone
      #expect(cut.articulationNodes.contains(v) == (after > before))
      // What is left of the node's component, piece by piece, counted by taking the node out.
      if let place = cut.articulationNodes.firstIndex(of: v) {
        let mates = graph.connectedComponents().labels
        let left = graph.without(nodes: [v]).connectedComponents().labels
        let pieces = Dictionary(
          (0..<graph.nodeCount).filter { $0 != Int(v) && mates[$0] == mates[Int(v)] }
            .map { (left[$0], 1) }, uniquingKeysWith: +)
        let total = pieces.values.reduce(0, +)
        #expect(cut.cutOff[place] == total - (pieces.values.max() ?? 0))
      }
      for w in graph.successors(of: v) where v < w {
        let parted = graph.without(edge: (v, w)).connectedComponents().count > before
        #expect(cut.bridges.contains { $0.first == v && $0.second == w } == parted)
      }
    }
  }

  /// Blocks of every shape strung together: what holds them is known from how they were made.
  @Test(arguments: 0..<8) func findWhatHoldsABuiltGraphTogether(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var edges: [(Int, Int)] = []
    var bridges: [(Int, Int)] = []
    var blocksOf = [0]
    for _ in 0..<120 {
      // A block hangs on a node that is there already, or stands alone.
      let alone = Int.random(in: 0..<20, using: &generator) == 0
      let joint = alone ? blocksOf.count : Int.random(in: 0..<blocksOf.count, using: &generator)
      if alone { blocksOf.append(0) }
      let added = [1, 1, 2, 3, 5, 40].randomElement(using: &generator) ?? 1
      let ring = [joint] + (0..<added).map { blocksOf.count + $0 }
      blocksOf[joint] += 1
      blocksOf += [Int](repeating: 1, count: added)
      for (one, next) in zip(ring, ring.dropFirst()) { edges.append((one, next)) }
      if added == 1 {
        bridges.append((ring[0], ring[1]))
      } else {
        edges.append((ring[added], joint))
        for _ in 0..<Int.random(in: 0...added, using: &generator) {
          guard let a = ring.randomElement(using: &generator),
            let b = ring.randomElement(using: &generator)
          else { continue }
          edges.append((a, b))
        }
      }
    }
    let names = (0..<Graph.Node(blocksOf.count)).shuffled(using: &generator)
    let graph = Graph(
      nodeCount: names.count, edges: edges.map { Graph.Arc(names[$0], names[$1]) })
    let cut = graph.cutPoints()
    #expect(
      cut.articulationNodes
        == blocksOf.indices.filter { blocksOf[$0] > 1 }.map { names[$0] }.sorted())
    let wanted = bridges.map { (min(names[$0], names[$1]), max(names[$0], names[$1])) }.sorted {
      $0 < $1
    }
    #expect(cut.bridges.map(\.first) == wanted.map(\.0))
    #expect(cut.bridges.map(\.second) == wanted.map(\.1))
  }

  @Test func aChainOfAMillionIsAllBridges() {
    let cut = Sample.longChain.cutPoints()
    #expect(cut.bridges.count == 999_999)
    #expect(cut.articulationNodes.count == 999_998)
    #expect(cut.articulationNodes.first == 1)
    // The smaller end of the chain is cut off.
    #expect(cut.cutOff.first == 1 && cut.cutOff.last == 1)
    #expect(cut.cutOff[499_998] == 499_999)
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).cutPoints().bridges.isEmpty)
    #expect(Graph(nodeCount: 2, arcs: []).cutPoints().articulationNodes.isEmpty)
    #expect(Sample.wideStar.cutPoints().articulationNodes == [0])
    #expect(Sample.wideStar.cutPoints().cutOff == [999_999])
    #expect(Sample.complete.cutPoints().bridges.isEmpty)
  }
}
