import PartnernetzParallel

// Answers: the PageRank of a directed graph.
// Takes: at most ln(tolerance · (1 - damping) / 2) / ln(damping) passes over the arcs.
// From: the power method. Each pass brings the scores nearer by the factor `damping` at least, so
// the last change bounds the error that is left.

extension Graph {
  /// PageRank by passes over the arcs that enter each node.
  ///
  /// - Complexity: O(rounds · (n + m)).
  func directedPageRank(
    damping: Double, tolerance: Double, weighted: Bool, strengths: WalkStrengths, threads: Int?
  ) -> PageRank {
    let count = nodeCount
    let entering = EnteringArcs(of: self, strengths: weighted ? strengths.values : nil)
    let pieces = rowPieces()
    // What a node hands on through each arc; with weights the arc says itself how much.
    let perArc = strengths.values.map { $0 > 0 ? (weighted ? damping : damping / $0) : 0 }
    let scores = FlatBuffer(repeating: 1 / Double(count), count: count)
    let handed = FlatBuffer(repeating: 0.0, count: count)
    nonisolated(unsafe) let (x, y) = (scores.base, handed.base)
    var rounds = 0
    var bound = Double.infinity
    while bound > tolerance, rounds < 400_000 {
      let stranded = parallelMap(count: pieces.count, threads: threads) { piece in
        perArc.withUnsafeBufferPointer { perArc in
          var stranded = 0.0
          for v in pieces[piece] {
            y[v] = x[v] * perArc[v]
            if perArc[v] == 0 { stranded += x[v] }
          }
          return stranded
        }
      }
      let spread = (1 - damping + damping * stranded.reduce(0, +)) / Double(count)
      let changes = parallelMap(count: pieces.count, threads: threads) { piece in
        entering.change(of: x, from: y, in: pieces[piece], adding: spread)
      }
      rounds += 1
      let change = changes.reduce(0, +)
      let next = change * 2 * damping / (1 - damping)
      // Once rounding alone moves the scores, more passes do not help.
      if next >= bound, change < 1e-14 { break }
      bound = next
    }
    let sum = x.reduce(0, +)
    return PageRank(scores: x.map { $0 / sum }, errorBound: bound, rounds: rounds)
  }
}

/// The arcs of a graph in rows by the node they enter.
struct EnteringArcs: Sendable {
  private let offsets: [Int32]
  private let sources: [Graph.Node]
  /// For each arc its share of what its source hands on; empty when all arcs count alike.
  private let shares: [Double]

  /// - Complexity: O(n + m).
  init(of graph: Graph, strengths: [Double]?) {
    var next = [Int32](repeating: 0, count: graph.nodeCount + 1)
    for target in graph.targets { next[Int(target) + 1] += 1 }
    for v in 0..<graph.nodeCount { next[v + 1] += next[v] }
    let offsets = next
    var sources = [Graph.Node](repeating: 0, count: graph.arcCount)
    var shares = [Double](repeating: 0, count: strengths == nil ? 0 : graph.arcCount)
    next.withUnsafeMutableBufferPointer { next in
      sources.withUnsafeMutableBufferPointer { sources in
        shares.withUnsafeMutableBufferPointer { shares in
          for source in 0..<Graph.Node(graph.nodeCount) {
            for a in graph.arcs(from: source) {
              let target = Int(graph.targets[a])
              let place = Int(next[target])
              next[target] += 1
              sources[place] = source
              if let strength = strengths?[Int(source)], strength > 0 {
                shares[place] = max(0, graph.weights[a]) / strength
              }
            }
          }
        }
      }
    }
    self.offsets = offsets
    self.sources = sources
    self.shares = shares
  }

  /// Sets the scores of some nodes to what enters them and a constant.
  ///
  /// - Returns: how far the scores moved in all.
  func change(
    of scores: UnsafeMutableBufferPointer<Double>, from handed: UnsafeMutableBufferPointer<Double>,
    in piece: Range<Int>, adding constant: Double
  ) -> Double {
    var change = 0.0
    offsets.withUnsafeBufferPointer { offsets in
      sources.withUnsafeBufferPointer { sources in
        shares.withUnsafeBufferPointer { shares in
          for v in piece {
            let row = Int(offsets[v])..<Int(offsets[v + 1])
            var sum = constant
            if shares.isEmpty {
              for a in row { sum += handed[Int(sources[a])] }
            } else {
              for a in row { sum += shares[a] * handed[Int(sources[a])] }
            }
            change += abs(sum - scores[v])
            scores[v] = sum
          }
        }
      }
    }
    return change
  }
}
