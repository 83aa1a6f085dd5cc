import PartnernetzGraphs
import Testing

/// What is wrong is told in a sentence, in release builds too; it was nothing, or a wrong answer.
@Suite struct WrongArgumentsTests {
  private func sentence(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  // A router took 5 as 1 while a cascade stopped.
  @Test func aWeightOfFiveIsNoProbabilityForPathsNorCascades() async {
    let path = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Router(Graph(nodeCount: 2, edges: [.init(0, 1, weight: 5)]))
    }
    #expect(sentence(path).contains("The arc 0→1 has the weight 5.0"))
    let reach = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Graph(nodeCount: 2, edges: [.init(0, 1, weight: 5)]).sampledReach(maximumHops: 2)
    }
    #expect(sentence(reach).contains("must lie in 0...1"))
  }

  // Below 0 was taken as 0, and above 1 as 1, without a word.
  @Test func whatIsBelowZeroOrWillingTwiceIsRefused() async {
    let weight = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Router(Graph(nodeCount: 2, edges: [.init(0, 1, weight: -3)]))
    }
    #expect(sentence(weight).contains("The arc 0→1 has the weight -3.0"))
    let broker = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Router(Graph(nodeCount: 2, edges: [.init(0, 1)]), passProbability: [9, 1])
    }
    #expect(sentence(broker).contains("The pass probability of node 0 is 9.0"))
  }

  @Test func aLoopOfWeightFiveWasDroppedAndIsNoFault() {
    let graph = Graph(nodeCount: 2, edges: [.init(0, 1, weight: 0.5), .init(1, 1, weight: 5)])
    #expect(Router(graph).mostProbablePath(from: 0, to: 1)?.probability == 0.5)
  }

  @Test func matchingWantsACapacityForEachNodeAndNumbersForWeights() async {
    let short = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = certifiedMaximumWeightBMatching(
        nodeCount: 3, edges: [.init(0, 1)], capacities: [1])
    }
    #expect(sentence(short).contains("Each of 3 nodes needs a capacity, but there are 1."))
    let nan = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = heavyBMatching(
        nodeCount: 2, edges: [.init(0, 1, weight: .nan)], capacities: [1, 1])
    }
    #expect(sentence(nan).contains("The weight of edge 0 is nan"))
    let far = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = greedyBMatching(edges: [.init(0, 7)], capacities: [1, 1])
    }
    #expect(sentence(far).contains("Edge 0 joins 0 and 7"))
  }

  @Test func aNodeThatThereIsNotIsNamed() async {
    let row = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Graph(nodeCount: 2, edges: [.init(0, 1)]).successors(of: 9)
    }
    #expect(sentence(row).contains("There is no node 9"))
    let distances = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Graph(nodeCount: 2, edges: [.init(0, 1)]).distances(from: -1)
    }
    #expect(sentence(distances).contains("There is no node -1"))
  }

  @Test func aDirectedGraphIsRefusedWithAnArcAndARemedy() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Graph(nodeCount: 3, arcs: [.init(0, 1), .init(1, 0), .init(1, 2)]).betweenness()
    }
    #expect(sentence(result).contains("has 1→2 but not the same back"))
    #expect(sentence(result).contains("graph.undirected"))
  }
}
