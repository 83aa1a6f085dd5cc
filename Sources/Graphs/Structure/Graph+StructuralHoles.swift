import PartnernetzParallel

// Answers: how well a node can broker between partners who do not know each other.
// Takes: O(m · √m) at worst: for each edge the row of its end of smaller degree, the rows shared
// among threads.
// From: Burt (1992); Borgatti (1997) for the effective size. In an undirected graph the indirect
// part of the constraint is the same from both ends up to a factor, so each edge is looked at
// once: Σ_q w_iq w_qj / s_q over the common neighbours q, s_q the sum of q's weights.

/// How much the neighbours of each node of an undirected graph know each other.
public struct StructuralHoles: Sendable {
  /// For each node Burt's constraint: over its neighbours the sum of the squared share of its
  /// relations that leads to them, directly or over one other neighbour.
  ///
  /// Above 0, seldom above 1; low where the neighbours are strangers to each other. Not a number
  /// for a node without neighbours.
  public let constraint: [Double]
  /// For each node the number n of its neighbours less 2t/n, t the pairs of them that are linked;
  /// in `1...n`, 0 for a node without neighbours.
  public let effectiveSize: [Double]
}

extension Graph {
  /// Burt's constraint and the effective size of each node of an undirected graph (each edge as
  /// two arcs).
  ///
  /// - Parameters:
  ///   - weighted: whether the constraint counts a relation by its weight rather than all alike; a
  ///     weight that is not positive counts as 0. Effective sizes count all alike.
  ///   - threads: the most threads to use; the result is the same for any number.
  /// - Precondition: each arc has one back; a directed graph stops the program.
  /// - Returns: both numbers for each node; the constraint as igraph and networkx define it.
  /// - Complexity: O(m · √m) at worst; 16 bytes for each edge and node besides.
  /// - Source: Burt (1992), Borgatti (1997).
  /// - SeeAlso: F21.
  public func structuralHoles(weighted: Bool = false, threads: Int? = nil) -> StructuralHoles {
    requireSymmetry(weighted: weighted, threads: threads)
    let strengths = WalkStrengths(of: self, weighted: weighted).values
    let inverse = strengths.map { $0 > 0 ? 1 / $0 : 0 }
    let pieces = rowPieces()
    let found = parallelMap(count: pieces.count, threads: threads) { piece in
      NeighbourMarks(nodeCount: nodeCount)
        .closure(of: self, nodes: pieces[piece], inverse: inverse, weighted: weighted)
    }
    var squares = [Double](repeating: 0, count: nodeCount)
    var corners = [Int](repeating: 0, count: nodeCount)
    for part in found {
      for closure in part {
        squares[Int(closure.node)] += closure.square
        corners[Int(closure.node)] += Int(closure.common)
      }
    }
    for v in 0..<nodeCount {
      squares[v] = inverse[v] > 0 ? squares[v] * inverse[v] * inverse[v] : .nan
    }
    return StructuralHoles(
      constraint: squares,
      effectiveSize: corners.indices.map { v in
        let neighbours = Double(outDegree(Node(v)))
        return neighbours > 0 ? neighbours - Double(corners[v]) / neighbours : 0
      })
  }
}

/// What edges add to the numbers of one of their ends.
private struct Closure {
  let node: Graph.Node
  /// Number of common neighbours.
  let common: Int32
  /// The square of the edge's weight and indirect weight.
  let square: Double
}

/// The neighbours of one node, to hold the rows of others against: a bit for each node, which
/// stays in the cache, and its arc, which is read only where the bit is set.
private struct NeighbourMarks: ~Copyable {
  private let bits: FlatBuffer<UInt64>
  private let arc: FlatBuffer<Int32>

  init(nodeCount: Int) {
    bits = FlatBuffer(repeating: 0, count: (nodeCount + 63) / 64)
    arc = FlatBuffer(unwritten: nodeCount)
  }

  /// What the edges to nodes of smaller degree (then of smaller number) add to both ends.
  func closure(
    of graph: Graph, nodes: Range<Int>, inverse: [Double], weighted: Bool
  ) -> [Closure] {
    var found: [Closure] = []
    found.reserveCapacity(
      nodes.count + Int(graph.offsets[nodes.upperBound] - graph.offsets[nodes.lowerBound]) / 2)
    let (bits, arc) = (bits.base, arc.base)
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.targets.withUnsafeBufferPointer { targets in
        inverse.withUnsafeBufferPointer { inverse in
          for i in nodes {
            let row = Int(offsets[i])..<Int(offsets[i &+ 1])
            if row.isEmpty { continue }
            for a in row {
              let q = Int(targets[a])
              bits[q >> 6] |= 1 << UInt64(q & 63)
              arc[q] = Int32(truncatingIfNeeded: a)
            }
            var all: Int32 = 0
            var sum = 0.0
            for a in row {
              let j = Int(targets[a])
              let other = Int(offsets[j])..<Int(offsets[j &+ 1])
              guard other.count < row.count || (other.count == row.count && j < i) else {
                continue
              }
              var common: Int32 = 0
              var weight = weighted ? max(0, graph.weights[a]) : 1
              for b in other {
                let q = Int(targets[b])
                guard bits[q >> 6] >> UInt64(q & 63) & 1 != 0 else { continue }
                common &+= 1
                if weighted {
                  let first = max(0, graph.weights[Int(arc[q])])
                  weight += first * max(0, graph.weights[b]) * inverse[q]
                } else {
                  weight += inverse[q]
                }
              }
              let square = weight * weight
              found.append(
                Closure(node: Int32(truncatingIfNeeded: j), common: common, square: square))
              all &+= common
              sum += square
            }
            found.append(Closure(node: Int32(truncatingIfNeeded: i), common: all, square: sum))
            for a in row { bits[Int(targets[a]) >> 6] = 0 }
          }
        }
      }
    }
    return found
  }
}
