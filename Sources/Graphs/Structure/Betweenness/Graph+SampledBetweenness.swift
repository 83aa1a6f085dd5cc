public import PartnernetzParallel
import Synchronization

// Answers: betweenness to within a given error, from shortest paths between random pairs.
// Takes: about variance · ln(nodes that matter) / error² searches, each far less than O(n + m) in
// networks with short paths.
// From: Borassi and Natale (2016), KADABRA; Cousins, Wohlgemuth and Riondato (2023), Bavarian.

/// Betweenness estimated from random pairs of nodes.
public struct SampledBetweenness: Sendable, Equatable {
  /// For each node an estimate of `Betweenness.normalised`; in [0, 1].
  public let normalised: [Double]
  /// With the asked confidence no value deviates more from the exact one: as much as was asked for,
  /// more if the work ended first, 0 if the values are exact.
  public let error: Double
  /// Number of pairs behind each value; 0 if the values are exact.
  public let samples: Int
}

extension Graph {
  /// Betweenness in an undirected graph (each edge as two arcs) to within an error for all nodes at
  /// once; arcs count as length 1.
  ///
  /// Sampling goes on until the spread seen proves the error. Where the exact numbers turn out
  /// cheaper, they are worked out instead.
  ///
  /// - Parameters:
  ///   - error: the greatest deviation from `Betweenness.normalised` of any node; in (0, 1).
  ///   - confidence: the least probability, over seeds, that no node deviates more; in (0, 1).
  ///   - work: the most that is done, in arcs read, before a greater error is taken; the usual limit
  ///     is met where shortest paths have many thousand nodes, as on a long ring.
  ///   - seed: chooses the pairs.
  ///   - threads: the most threads to use; the result is the same for any number.
  ///   - stop: when to give up; by default never.
  /// - Throws: the failure of `stop`, never by default.
  /// - Precondition: each arc has one back; a directed graph stops the program.
  /// - Returns: a value for each node, and the error that is certain.
  /// - Complexity: some thousand searches for an error of 0.01, whatever the number of nodes;
  ///   20 bytes for each node and 8 for each arc on each thread.
  /// - Source: KADABRA, Borassi and Natale (2016); Cousins, Wohlgemuth and Riondato (2023).
  public func sampledBetweenness<Failure: Error>(
    error: Double, confidence: Double = 0.9, work: Int = 1 << 32, seed: UInt64 = 1,
    threads: Int? = nil, stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> SampledBetweenness {
    require(
      error > 0 && error < 1, "The error must lie between 0 and 1, both excluded, not be \(error).")
    require(
      confidence > 0 && confidence < 1,
      "The confidence must lie between 0 and 1, both excluded, not be \(confidence).")
    requireSymmetry(threads: threads)
    guard nodeCount > 2, arcCount > 0 else {
      let none = [Double](repeating: 0, count: nodeCount)
      return SampledBetweenness(normalised: none, error: 0, samples: 0)
    }
    // A node is an inner one of a random pair somewhat more rarely than of pairs of others.
    let scale = Double(nodeCount) / Double(nodeCount - 2)
    let rounds = Mutex(
      SampleRounds(self, error: error / scale, failure: 1 - confidence, work: work))
    let labels = connectedComponents().labels
    // More pieces than threads ever run; those that come late find the work done.
    _ = try parallelMap(count: 256, threads: threads, stop: stop) { _ in
      sample(rounds, labels: labels, seed: seed, stop: stop)
    }
    try stop.check()
    let state = rounds.withLock { $0 }
    guard state.outcome == .sampled else {
      let exact = try betweenness(threads: threads, stop: stop).normalised
      return SampledBetweenness(normalised: exact, error: 0, samples: 0)
    }
    return SampledBetweenness(
      normalised: state.bound.means.map { min(1, $0 * scale) },
      error: min(1, max(error, state.bound.deviation * scale)),
      samples: state.bound.samples)
  }

  /// Takes one block of samples after the other until there are enough.
  private func sample<Failure: Error>(
    _ rounds: borrowing Mutex<SampleRounds>, labels: [Int32], seed: UInt64,
    stop: Interruption<Failure>
  ) {
    guard var next = rounds.withLock({ $0.start() }) else { return }
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        var search = PairSearch(offsets: offsets, targets: targets)
        while true {
          let block = search.block(next, labels: labels, seed: seed)
          let isWanted = stop.isWanted
          let following = rounds.withLock {
            isWanted ? $0.hand(in: block, of: self) : $0.giveUp()
          }
          guard let following else { return }
          next = following
        }
      }
    }
  }
}

/// The samples of one block, those with a value other than 0.
private struct SampleBlock: Sendable {
  static let size = 32
  let number: Int
  var nodes: [Int32] = []
  var values: [Double] = []
  /// In arcs read, or what takes as long.
  var work = 0
}

extension PairSearch {
  /// Takes the samples of a block; each has a random stream to itself.
  fileprivate mutating func block(_ number: Int, labels: [Int32], seed: UInt64) -> SampleBlock {
    var block = SampleBlock(number: number)
    let before = arcsRead
    let n = UInt64(labels.count)
    for index in 0..<SampleBlock.size {
      let sample = UInt64(number * SampleBlock.size + index)
      var generator = SplitMix64(seed: mixed(mixed(seed) ^ sample))
      let source = Int32(generator.next(upperBound: n))
      let other = Int32(generator.next(upperBound: n - 1))
      let target = other < source ? other : other + 1
      guard labels[Int(source)] == labels[Int(target)] else { continue }
      run(from: source, to: target)
      for node in inner {
        block.nodes.append(node)
        block.values.append(share(of: node))
      }
    }
    // To hand on, merge and count a node takes about as long as to read sixteen arcs.
    block.work = arcsRead - before + 16 * block.nodes.count
    return block
  }
}

/// Puts blocks in the order of their numbers, whichever thread they come from.
private struct SampleRounds: Sendable {
  enum Outcome { case open, sampled, exact }

  private(set) var bound: DeviationBound
  private(set) var outcome = Outcome.open
  private var issued = 0
  private var counted = 0
  private var waiting: [Int: SampleBlock] = [:]
  private var work = 0
  private let mostWork: Int
  /// As many arcs as an exact answer reads, once it is known.
  private var exactWork: Int?

  init(_ graph: Graph, error: Double, failure: Double, work: Int) {
    mostWork = work
    let first = (6 / error).rounded(.up)
    bound = DeviationBound(
      nodeCount: graph.nodeCount, error: error, failure: failure,
      firstSamples: Int(min(first, 0x1p40)))
  }

  /// The number of the next block, nil if there are enough.
  mutating func start() -> Int? {
    guard outcome == .open else { return nil }
    defer { issued += 1 }
    return issued
  }

  /// Takes no more blocks from any thread.
  mutating func giveUp() -> Int? {
    outcome = .sampled
    return nil
  }

  /// Counts a block as soon as all before it are there; returns the number of the next one.
  mutating func hand(in block: SampleBlock, of graph: Graph) -> Int? {
    waiting[block.number] = block
    while outcome == .open, let block = waiting.removeValue(forKey: counted) {
      counted += 1
      work += block.work
      let suffices = bound.add(
        samples: SampleBlock.size, nodes: block.nodes, values: block.values,
        remaining: Double(counted * SampleBlock.size)
          * max(0, Double(mostWork) / Double(max(1, work)) - 1))
      if suffices || (work > mostWork && bound.samples > 0) {
        outcome = .sampled
      } else if exactIsCheaper(in: graph) {
        outcome = .exact
      }
    }
    return start()
  }

  /// Whether sampling has taken as long as an exact answer would.
  private mutating func exactIsCheaper(in graph: Graph) -> Bool {
    // To find the trees that hang on the graph takes long itself.
    guard work > 64 * (graph.nodeCount + graph.arcCount) else { return false }
    if exactWork == nil {
      let trees = PendantTrees(graph)
      exactWork = trees.coreCount * (trees.targets.count + trees.coreCount)
    }
    return work > exactWork ?? 0
  }
}
