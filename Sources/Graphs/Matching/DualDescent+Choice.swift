// Answers: a heavy b-matching near given prices.
// Takes: O(m).
// From: complementary slackness. A heaviest choice takes what is worth more than the prices of its
// ends; where that is more than a node can take, or less, the edges worth most against their prices
// come first, and then the heaviest of those that still fit.

extension DualDescent {
  /// Chooses edges from the one worth most against the prices of its ends on.
  ///
  /// - Parameters:
  ///   - edges: those that the rows were made of.
  ///   - unit: the power of two that weights are multiplied by.
  /// - Returns: the numbers of the chosen edges.
  /// - Complexity: O(m).
  func choice(_ edges: [Graph.Arc], unit: BinaryScale) -> [Int] {
    let left = FlatBuffer(repeating: Int32(0), count: nodeCount)
    for v in 0..<nodeCount { left.base[v] = capacities.base[v] }
    let (prices, room) = (self.prices.base, left.base)
    var chosen: [Int] = []
    func take(from first: (Graph.Arc) -> Float?) {
      var fitting: [Int32] = []
      var order: [Int64] = []
      for (e, edge) in edges.enumerated()
      where room[Int(edge.source)] > 0 && room[Int(edge.target)] > 0 && edge.weight > 0
        && edge.source != edge.target
      {
        guard let worth = first(edge) else { continue }
        fitting.append(Int32(e))
        // Bits of floats, turned so that they are in the floats' order.
        let bits = worth.bitPattern
        order.append(Int64(bits >> 31 == 0 ? bits | 1 << 31 : ~bits))
      }
      for place in heaviestFirst(order) {
        let e = Int(fitting[Int(place)])
        let (u, v) = (Int(edges[e].source), Int(edges[e].target))
        guard room[u] > 0, room[v] > 0 else { continue }
        room[u] -= 1
        room[v] -= 1
        chosen.append(e)
      }
    }
    func worth(_ edge: Graph.Arc) -> Float {
      unit.float(edge.weight) - prices[Int(edge.source)] - prices[Int(edge.target)]
    }
    // Edges far below their price are many, and rarely chosen: only what still fits among them.
    func isNear(_ edge: Graph.Arc) -> Bool { worth(edge) > unit.float(edge.weight) / -16 }
    take { isNear($0) ? worth($0) : nil }
    take { isNear($0) ? nil : unit.float($0.weight) }
    return chosen
  }
}
