public import PartnernetzParallel

// Answers: how far apart the nodes of a graph are, on the whole.
// Takes: O(sources · (n + m)) at worst, the sources shared among threads.
// From: breadth-first searches from 64 sources at once; global efficiency after Latora and Marchiori
// (2001). Distances are counted in a histogram of whole numbers, so the sums do not depend on the
// order of the threads.

/// How far apart the nodes of a graph are, over ordered pairs of different nodes.
public struct DistanceSummary: Sendable, Equatable {
  /// Mean number of arcs over the pairs that are connected; 0 if none is.
  public let meanDistance: Double
  /// The largest distance met; a lower bound of the diameter unless `isExact`.
  public let diameter: Int
  /// Mean of 1/distance over all pairs, 0 for a pair without a path; in [0, 1].
  public let globalEfficiency: Double
  /// Number of ordered pairs with a path; scaled up from the sample unless `isExact`.
  public let reachablePairs: Int
  /// Number of sources searched from.
  public let sourceCount: Int
  /// Whether every node was a source.
  public let isExact: Bool
}

extension Graph {
  /// Up to this number of nodes every node is a source by default.
  public static let exactDistanceLimit = 4096
  /// The default number of sources drawn from a larger graph.
  public static let sampledDistanceSources = 512

  /// Mean distance, diameter and efficiency of the graph.
  ///
  /// - Parameters:
  ///   - sources: number of sources; nil takes all up to 4096 nodes and else a sample of 512.
  ///   - seed: chooses the sample; without effect when all nodes are sources.
  ///   - threads: the most threads to use; the result is the same for any number.
  ///   - stop: when to give up; by default never.
  /// - Throws: the failure of `stop`, never by default.
  /// - Returns: the summary; says itself whether it is exact.
  /// - Complexity: O(sources · (n + m)).
  /// - SeeAlso: F21.
  public func distanceSummary<Failure: Error>(
    sources: Int? = nil, seed: UInt64 = 0, threads: Int? = nil,
    stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> DistanceSummary {
    let usual = nodeCount <= Graph.exactDistanceLimit ? nodeCount : Graph.sampledDistanceSources
    let chosen = sample(max(0, min(sources ?? usual, nodeCount)), seed: seed)
    let words = (chosen.count + SourceWord.most - 1) / SourceWord.most
    let ranges = evenRanges(of: chosen.count, pieces: min(16, words))
    let histograms = try parallelMap(count: ranges.count, threads: threads, stop: stop) { piece in
      distanceHistogram(sources: chosen[ranges[piece]])
    }
    var histogram: [Int] = []
    for part in histograms {
      if part.count > histogram.count {
        histogram += [Int](repeating: 0, count: part.count - histogram.count)
      }
      for (distance, pairs) in part.enumerated() { histogram[distance] += pairs }
    }
    return summary(of: histogram, sourceCount: chosen.count)
  }

  private func summary(of histogram: [Int], sourceCount: Int) -> DistanceSummary {
    var reached = 0
    var total = 0
    var closeness = 0.0
    for distance in histogram.indices.dropFirst() {
      reached += histogram[distance]
      total += histogram[distance] * distance
      closeness += Double(histogram[distance]) / Double(distance)
    }
    let pairs = sourceCount * (nodeCount - 1)
    let isExact = sourceCount == nodeCount
    let scale = isExact || sourceCount == 0 ? 1 : Double(nodeCount) / Double(sourceCount)
    return DistanceSummary(
      meanDistance: reached == 0 ? 0 : Double(total) / Double(reached),
      diameter: max(0, histogram.count - 1),
      globalEfficiency: pairs <= 0 ? 0 : closeness / Double(pairs),
      reachablePairs: isExact ? reached : Int((Double(reached) * scale).rounded()),
      sourceCount: sourceCount,
      isExact: isExact)
  }

  /// Number of pairs at each distance from the given sources.
  private func distanceHistogram(sources: ArraySlice<Node>) -> [Int] {
    let search = SourceWord(nodeCount: nodeCount)
    var histogram = [sources.count]
    for first in stride(from: sources.startIndex, to: sources.endIndex, by: SourceWord.most) {
      let word = sources[first..<min(first + SourceWord.most, sources.endIndex)]
      search.run(from: word, on: self) { _, distance, count in
        if distance == histogram.count { histogram.append(0) }
        histogram[distance] += count
      }
    }
    return histogram
  }

  /// Different nodes drawn at random, ascending (a partial shuffle).
  func sample(_ count: Int, seed: UInt64) -> [Node] {
    var nodes = (0..<Node(nodeCount)).map { $0 }
    if count == nodeCount { return nodes }
    var generator = SplitMix64(seed: seed)
    for i in 0..<count { nodes.swapAt(i, Int.random(in: i..<nodeCount, using: &generator)) }
    return nodes[..<count].sorted()
  }
}
