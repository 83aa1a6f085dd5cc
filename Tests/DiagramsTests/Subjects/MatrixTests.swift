import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

@testable import PartnernetzDiagrams

/// The network as a table of marks.
@Suite struct MatrixTests {
  private func random(_ nodes: Int, seed: UInt64) -> Graph {
    var random = Seeded(seed)
    let edges = (0..<Int32(nodes)).flatMap { a in
      (0..<a).filter { _ in Int.random(in: 0..<10, using: &random) < 4 }.map { Graph.Arc(a, $0) }
    }
    return Graph(nodeCount: nodes, edges: edges)
  }

  /// The shortest of all paths, by trying each order.
  private func shortest(_ graph: Graph) -> Double {
    let sets = (0..<Int32(graph.nodeCount)).map { Set(graph.successors(of: $0)).union([$0]) }
    func step(_ a: Int, _ b: Int) -> Double {
      1 - Double(sets[a].intersection(sets[b]).count) / Double(sets[a].union(sets[b]).count)
    }
    var best = Double.infinity
    func extend(_ path: [Int], _ length: Double) {
      guard length < best else { return }
      guard path.count < graph.nodeCount else {
        best = length
        return
      }
      for next in 0..<graph.nodeCount where !path.contains(next) {
        extend(path + [next], length + (path.last.map { step($0, next) } ?? 0))
      }
    }
    extend([], 0)
    return best
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theOrderIsNearlyTheShortestPath(seed: UInt64) {
    let graph = random(3 + Int(seed % 5), seed: seed)
    let found = MatrixOrder(graph, groups: [Int](repeating: 0, count: graph.nodeCount))
    #expect(found.order.sorted() == Array(0..<graph.nodeCount))
    let best = shortest(graph)
    #expect(found.length >= best - 1e-9 && found.length <= best * 1.15 + 1e-9)
  }

  @Test func groupsStayTogether() {
    let groups = (0..<60).map { $0 * 7 % 5 }
    let order = MatrixOrder(random(60, seed: 9), groups: groups).order
    let changes = zip(order, order.dropFirst()).count { groups[$0] != groups[$1] }
    #expect(changes == 4)
  }

  @Test func anEmptyGraphHasAnOrder() {
    #expect(MatrixOrder(Graph(nodeCount: 0, edges: []), groups: []).order == [])
    #expect(MatrixOrder(Graph(nodeCount: 1, edges: []), groups: [0]).order == [0])
  }

  @Test func everyLinkHasItsMarkAndNoOther() async throws {
    let network = try RandomNetwork.made(seed: 5, firms: 40, circles: 4, links: 150, alone: 3)
    let diagram = try #require(Diagram(matrixOf: network, language: .english))
    #expect(
      diagram.nodes.count
        == network.numbersOfFirms.count {
          network.relations.outDegree($0) > 0
        })
    var wanted: Set<[String]> = []
    for link in network.links {
      let ends = [network.id(of: link.source), network.id(of: link.target)]
      wanted.insert(ends)
      if link.kind == .partner || link.kind == .acquaintance { wanted.insert(ends.reversed()) }
    }
    let marked = diagram.links.map { [diagram.nodes[$0.from].key, diagram.nodes[$0.to].key] }
    #expect(Set(marked) == wanted && marked.count == wanted.count)
    let picture = try await ReadPicture(diagram)
    #expect(picture.marks == diagram.links.map { "\($0.from) \($0.to)" })
  }

  @Test func marksOfKindsDifferInShape() {
    let shapes = [LinkKind.supplier, .capital, .partner, .acquaintance].map(\.style.matrixShape)
    #expect(Set(shapes).count == 4)
  }

  @Test(arguments: Paper.allCases) func rowsAreNamedInReadableType(paper: Paper) async throws {
    // As many firms as the paper names, and more than it does.
    for count in [paper.rows, 400] {
      let network = try RandomNetwork.made(
        seed: 6, firms: count, circles: 7, links: count * 4)
      let diagram = try #require(
        Diagram(matrixOf: network, paper: paper, language: .english))
      let picture = try await ReadPicture(diagram)
      #expect(picture.labelled == diagram.nodes.count)
      #expect(picture.smallestType >= paper.type.smallest - 0.01, "\(count) firms")
    }
  }

  @Test func groupsOfALargeNetworkCountEachPairOnce() throws {
    let network = try RandomNetwork.made(
      seed: 7, firms: 500, circles: 10, links: 2_500, alone: 9)
    let diagram = try #require(Diagram(matrixOf: network, language: .english))
    #expect(diagram.nodes.count < 25)
    let counts = diagram.links.filter { $0.from <= $0.to }.compactMap { link in
      link.label.flatMap { Int($0.replacing(",", with: "")) }
    }
    #expect(counts.reduce(0, +) == network.relations.edgeCount)
  }

  @Test func withoutLinksThereIsNoMatrix() throws {
    let network = try RandomNetwork.made(seed: 8, firms: 5, circles: 1, links: 0)
    #expect(Diagram(matrixOf: network, language: .german) == nil)
  }
}
