import PartnernetzParallel

// Triangles and clustering coefficients.
// Answers: how often two partners of a node are partners of each other.
// Takes: O(m · √m) at worst: from each node over the rows of its neighbours of higher degree,
// shared among threads.
// From: Chiba and Nishizeki (1985); the "forward" order of Schank and Wagner (2005).

/// The triangles of an undirected graph.
public struct Triangles: Sendable, Equatable {
  /// For each node the number of triangles it is a corner of.
  public let perNode: [Int]
  /// Number of triangles.
  public let count: Int
  /// Number of pairs of neighbours, summed over all nodes: triples connected in the middle.
  public let connectedTriples: Int

  /// Three times the triangles divided by the connected triples, in [0, 1]; 0 without triples.
  public var transitivity: Double {
    connectedTriples == 0 ? 0 : 3 * Double(count) / Double(connectedTriples)
  }
}

extension Graph {
  /// Counts the triangles of an undirected graph (each edge as two arcs).
  ///
  /// - Parameter threads: the most threads to use; the result is the same for any number.
  /// - Precondition: each arc has one back; a directed graph stops the program.
  /// - Returns: the number for each node and for all.
  /// - Complexity: O(m · √m); 8 bytes for each node in each of 8 pieces, 2 for each arc.
  /// - Source: Chiba and Nishizeki (1985), Schank and Wagner (2005).
  /// - SeeAlso: F21.
  public func triangles(threads: Int? = nil) -> Triangles {
    requireSymmetry(threads: threads)
    let rows = UpwardRows(of: self)
    let ranges = rows.pieces()
    let parts = parallelMap(count: ranges.count, threads: threads) { rows.corners(ranges[$0]) }
    var perNode = [Int](repeating: 0, count: nodeCount)
    for part in parts {
      for (rank, corners) in part.enumerated() { perNode[Int(rows.nodes[rank])] += Int(corners) }
    }
    let triples = (0..<Node(nodeCount)).reduce(0) {
      $0 + outDegree($1) * (outDegree($1) - 1) / 2
    }
    return Triangles(
      perNode: perNode, count: perNode.reduce(0, +) / 3, connectedTriples: triples)
  }
}

/// Each edge once, from its end of smaller degree; nodes are numbered by degree, so that the rows
/// that are read most lie together.
private struct UpwardRows: Sendable {
  /// For each rank the node.
  let nodes: [Graph.Node]
  private let offsets: [Int32]
  private let targets: [Int32]

  init(of graph: Graph) {
    let count = graph.nodeCount
    let most = (0..<Graph.Node(count)).reduce(0) { max($0, graph.outDegree($1)) }
    var next = [Int32](repeating: 0, count: most + 2)
    for v in 0..<Graph.Node(count) { next[graph.outDegree(v) + 1] += 1 }
    for degree in 0...most { next[degree + 1] += next[degree] }
    var rank = [Int32](repeating: 0, count: count)
    var nodes = [Graph.Node](repeating: 0, count: count)
    for v in 0..<Graph.Node(count) {
      let place = next[graph.outDegree(v)]
      next[graph.outDegree(v)] += 1
      rank[Int(v)] = place
      nodes[Int(place)] = v
    }
    var offsets = [Int32](repeating: 0, count: count + 1)
    var targets = [Int32](repeating: 0, count: graph.arcCount / 2)
    var end = 0
    rank.withUnsafeBufferPointer { rank in
      graph.targets.withUnsafeBufferPointer { arcs in
        targets.withUnsafeMutableBufferPointer { targets in
          for r in 0..<count {
            for a in graph.arcs(from: nodes[r]) {
              let other = rank[Int(arcs[a])]
              if Int(other) > r {
                targets[end] = other
                end &+= 1
              }
            }
            offsets[r + 1] = Int32(truncatingIfNeeded: end)
          }
        }
      }
    }
    self.nodes = nodes
    self.offsets = offsets
    self.targets = targets
  }

  /// Runs of ranks that take about equally long.
  func pieces() -> [Range<Int>] {
    let wanted = targets.count / 8 + 1
    var cuts = [0]
    for r in nodes.indices where Int(offsets[r]) >= wanted * cuts.count { cuts.append(r) }
    return zip(cuts, cuts.dropFirst() + [nodes.count]).map { $0..<$1 }.filter { !$0.isEmpty }
  }

  /// For each rank the number of triangles at it whose corner of smallest rank is among some.
  func corners(_ lowest: Range<Int>) -> [UInt32] {
    var corners = [UInt32](repeating: 0, count: nodes.count)
    let marks = FlatBuffer<UInt64>(repeating: 0, count: (nodes.count + 63) / 64)
    let bits = marks.base
    corners.withUnsafeMutableBufferPointer { corners in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          for u in lowest {
            let row = Int(offsets[u])..<Int(offsets[u &+ 1])
            if row.count < 2 { continue }
            for a in row {
              let w = Int(targets[a])
              bits[w >> 6] |= 1 << UInt64(w & 63)
            }
            var all: UInt32 = 0
            for a in row {
              let v = Int(targets[a])
              var found: UInt32 = 0
              for b in Int(offsets[v])..<Int(offsets[v &+ 1]) {
                let w = Int(targets[b])
                if bits[w >> 6] >> UInt64(w & 63) & 1 != 0 {
                  corners[w] &+= 1
                  found &+= 1
                }
              }
              corners[v] &+= found
              all &+= found
            }
            corners[u] &+= all
            for a in row { bits[Int(targets[a]) >> 6] = 0 }
          }
        }
      }
    }
    return corners
  }
}
