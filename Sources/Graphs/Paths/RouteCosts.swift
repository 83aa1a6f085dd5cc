import Foundation
import PartnernetzParallel

/// The arcs of a network of probabilities as lengths, each node's shortest first.
///
/// An arc's length is −ln p, so that the shortest path is the most probable one. Each arc costs
/// `RouteCosts.hop` more, so that of equally probable paths the one with fewer arcs is shorter.
/// Arcs of probability 0 are left out.
struct RouteCosts: Sendable {
  /// What an arc costs beyond −ln p: far above rounding, far below any difference that is shown.
  static let hop = 1e-12
  /// Lengths that differ by less are equal.
  static let tolerance = 1e-13

  let offsets: [Int32]
  let ends: [Graph.Node]
  let costs: ArcWeights

  /// - Complexity: O(m) where the graph has few different weights, else O(m log of the largest
  ///   degree).
  init(_ graph: Graph) {
    let degrees = RouteCosts.degrees(in: graph)
    let kept = degrees.reduce(0) { $0 + Int($1) }
    // Most graphs leave nothing out and share their offsets.
    let offsets =
      kept == graph.arcCount
      ? graph.offsets : degrees.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    var codes: [UInt16] = []
    var costs: [Double] = []
    ends = [Graph.Node](unsafeUninitializedCapacity: kept) { ends, written in
      written = kept
      if graph.weights.isCoded {
        costs = graph.weights.values.map(RouteCosts.cost)
        codes = [UInt16](unsafeUninitializedCapacity: kept) { codes, written in
          written = kept
          RouteCosts.sort(graph, from: offsets, ends: ends, codes: codes)
        }
      } else {
        costs = [Double](unsafeUninitializedCapacity: kept) { costs, written in
          written = kept
          RouteCosts.sort(graph, from: offsets, ends: ends, costs: costs)
        }
      }
    }
    self.offsets = offsets
    self.costs = ArcWeights(codes: codes, values: costs)
  }

  @inline(__always)
  func arcs(of node: Graph.Node) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }
}

extension RouteCosts {
  private static func cost(_ probability: Double) -> Double { -log(probability) + hop }

  /// For each node the number of its arcs that may work.
  private static func degrees(in graph: Graph) -> [Int32] {
    let pieces = graph.rowPieces()
    return parallelMap(count: pieces.count) { piece in
      graph.weights.withUnsafeBufferPointer { weights in
        pieces[piece].map { v in
          var degree: Int32 = 0
          for a in graph.arcs(from: Graph.Node(v)) where weights[a] > 0 { degree += 1 }
          return degree
        }
      }
    }.flatMap(\.self)
  }

  /// Sorts each row by the codes from the greatest weight down; equal ones stay in the order of
  /// their ends.
  private static func sort(
    _ graph: Graph, from offsets: [Int32], ends: UnsafeMutableBufferPointer<Graph.Node>,
    codes: UnsafeMutableBufferPointer<UInt16>
  ) {
    let pieces = graph.rowPieces()
    // Codes of weights above 0 begin here.
    let least = graph.weights.values.firstIndex { $0 > 0 } ?? graph.weights.values.count
    nonisolated(unsafe) let (ends, codes) = (ends, codes)
    _ = parallelMap(count: pieces.count) { piece in
      let longest = pieces[piece].lazy.map { graph.outDegree(Graph.Node($0)) }.max() ?? 0
      let row = FlatBuffer<UInt64>(unwritten: longest)
      graph.targets.withUnsafeBufferPointer { targets in
        graph.weights.codes.withUnsafeBufferPointer { graphCodes in
          for v in pieces[piece] {
            var count = 0
            for a in graph.arcs(from: Graph.Node(v)) where Int(graphCodes[a]) >= least {
              row.base[count] = UInt64(~graphCodes[a]) << 32 | UInt64(targets[a])
              count += 1
            }
            sortByBits(32..<48, UnsafeMutableBufferPointer(rebasing: row.base[..<count]))
            let first = Int(offsets[v])
            for i in 0..<count {
              ends[first + i] = Graph.Node(truncatingIfNeeded: row.base[i])
              codes[first + i] = ~UInt16(truncatingIfNeeded: row.base[i] >> 32)
            }
          }
        }
      }
    }
  }

  /// Sorts each row by the costs; equal ones stay in the order of their ends.
  private static func sort(
    _ graph: Graph, from offsets: [Int32], ends: UnsafeMutableBufferPointer<Graph.Node>,
    costs: UnsafeMutableBufferPointer<Double>
  ) {
    let pieces = graph.rowPieces()
    nonisolated(unsafe) let (ends, costs) = (ends, costs)
    _ = parallelMap(count: pieces.count) { piece in
      var row: [(cost: Double, end: Graph.Node)] = []
      for v in pieces[piece] {
        row.removeAll(keepingCapacity: true)
        for a in graph.arcs(from: Graph.Node(v)) where graph.weights[a] > 0 {
          row.append((cost(graph.weights[a]), graph.targets[a]))
        }
        row.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.end < $1.end }
        for (i, arc) in row.enumerated() {
          ends[Int(offsets[v]) + i] = arc.end
          costs[Int(offsets[v]) + i] = arc.cost
        }
      }
    }
  }
}
