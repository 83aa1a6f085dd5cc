import Foundation
public import PartnernetzParallel

// Answers: how near a node is to all others, to within a given error.
// Takes: ln(2n / (1 - confidence)) / (2 error²) sources at most, 64 at once: for 0.05 some thousand,
// whatever the graph.
// From: Eppstein and Wang (2004); the bound of Hoeffding (1963), which holds without replacement.

/// Closeness estimated from the distances to random nodes.
public struct SampledCloseness: Sendable, Equatable {
  /// For each node an estimate of `Closeness.closeness`; in [0, 1], 0 for a node that none of the
  /// chosen ones reaches.
  public let closeness: [Double]
  /// For each node an estimate of `Closeness.harmonic`; in [0, 1].
  public let harmonic: [Double]
  /// With the asked confidence no harmonic value deviates more from the exact one. Where the graph
  /// is connected, no mean distance behind a closeness deviates more than this many diameters, with
  /// the same confidence. 0 if all values are exact.
  public let error: Double
  /// Number of nodes that distances were taken from.
  public let sources: Int
}

extension Graph {
  /// Closeness and harmonic centrality in an undirected graph (each edge as two arcs), estimated.
  ///
  /// - Precondition: each arc has one back; a directed graph stops the program.
  /// - Parameters:
  ///   - error: the greatest deviation from `Closeness.harmonic` of any node; in (0, 1).
  ///   - confidence: the least probability, over seeds, that no node deviates more; in (0, 1).
  ///   - seed: chooses the nodes that distances are taken from.
  ///   - threads: the most threads to use; the result is the same for any number.
  ///   - stop: when to give up; by default never.
  /// - Throws: the failure of `stop`, never by default.
  /// - Returns: both numbers for each node; exact where as many sources are needed as there are
  ///   nodes.
  /// - Complexity: O(sources · (n + m)) at worst, about 64 times less where paths are short; 20 bytes
  ///   for each node in each of 8 pieces.
  /// - Source: Eppstein and Wang (2004), Hoeffding (1963).
  public func sampledCloseness<Failure: Error>(
    error: Double, confidence: Double = 0.9, seed: UInt64 = 1, threads: Int? = nil,
    stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> SampledCloseness {
    require(
      error > 0 && error < 1, "The error must lie between 0 and 1, both excluded, not be \(error).")
    require(
      confidence > 0 && confidence < 1,
      "The confidence must lie between 0 and 1, both excluded, not be \(confidence).")
    requireSymmetry(threads: threads)
    // Whether a node is a source itself or not, the other sources are a sample of the other nodes;
    // in the first case of one less.
    let needed = log(2 * Double(max(1, nodeCount)) / (1 - confidence)) / (2 * error * error) + 1
    guard needed <= Double(nodeCount - 1) else {
      let exact = try closeness(threads: threads, stop: stop)
      return SampledCloseness(
        closeness: exact.closeness, harmonic: exact.harmonic, error: 0, sources: nodeCount)
    }
    let chosen = sample(Int(needed.rounded(.up)), seed: seed)
    let sums = try DistanceSums(to: self, from: chosen, threads: threads, stop: stop)
    let components = connectedComponents()
    var others = [Double](repeating: Double(chosen.count), count: nodeCount)
    for source in chosen { others[Int(source)] -= 1 }
    return SampledCloseness(
      closeness: (0..<nodeCount).map { v in
        let joined = Double(components.sizes[Int(components.labels[v])] - 1)
        guard sums.reached[v] > 0 else { return 0 }
        let mean = Double(sums.distance[v]) / Double(sums.reached[v])
        return joined / Double(nodeCount - 1) / mean
      },
      harmonic: zip(sums.inverse, others).map { $0 / $1 }, error: error, sources: chosen.count)
  }
}
