import PartnernetzGraphs
import PartnernetzParallel
import Synchronization
import Testing

@Suite struct InterruptionTests {
  private static let graph: Graph = {
    var generator = SplitMix64(seed: 3)
    return Graph.random(nodes: 400, chance: 0.02, using: &generator)
  }()

  /// Runs work in a task that is cancelled already.
  private func cancelled<Answer: Sendable>(
    _ work: @escaping @Sendable (Graph) throws -> Answer
  ) async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try work(InterruptionTests.graph)
    }
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test func longWorkGivesUpWhenItsTaskIsCancelled() async {
    await cancelled { try $0.betweenness(stop: .whenCancelled) }
    await cancelled { try $0.sampledBetweenness(error: 0.01, stop: .whenCancelled) }
    await cancelled { try $0.closeness(stop: .whenCancelled) }
    await cancelled { try $0.distanceSummary(stop: .whenCancelled) }
    await cancelled { try $0.sampledReach(maximumHops: 2, stop: .whenCancelled) }
    await cancelled { try $0.bestSeeds(count: 3, maximumHops: 2, stop: .whenCancelled) }
    await cancelled { graph in
      try heavyBMatching(
        nodeCount: graph.nodeCount, edges: Array(graph.edges),
        capacities: [Int](repeating: 2, count: graph.nodeCount), stop: .whenCancelled)
    }
  }

  @Test(arguments: [1, 4]) func noPieceIsBegunOnceWorkIsUnwanted(threads: Int) async {
    let begun = Atomic(0)
    let task = Task {
      try parallelMap(count: 1_000, threads: threads, stop: .whenCancelled) { piece in
        begun.wrappingAdd(1, ordering: .relaxed)
        return piece
      }
    }
    _ = try? await task.value
    let all = begun.load(ordering: .relaxed)
    #expect(all == 1_000)
    let other = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try parallelMap(count: 1_000, threads: threads, stop: .whenCancelled) { $0 }
    }
    await #expect(throws: CancellationError.self) { _ = try await other.value }
  }

  @Test func wantedWorkAnswersTheSame() async throws {
    let graph = InterruptionTests.graph
    let task = Task { try graph.betweenness(stop: .whenCancelled) }
    #expect(try await task.value == graph.betweenness())
  }

  @Test(arguments: [1, 3]) func eachPieceIsReportedOnce(threads: Int) {
    let told = Mutex<[Int]>([])
    let pieces = WorkProgress.$observer.withValue({ done, count in
      told.withLock { $0.append(done) }
      #expect(count == 20)
    }) {
      // What a piece does itself is not told.
      parallelMap(count: 20, threads: threads) { piece in
        parallelMap(count: 3, threads: 1) { $0 + piece }.reduce(0, +)
      }
    }
    #expect(pieces == (0..<20).map { 3 * $0 + 3 })
    #expect(told.withLock { $0.sorted() } == Array(1...20))
  }
}
