// Edge colouring by fans (Vizing) and alternating chains (Kempe).
// Answers: a proper colouring of a simple graph's edges with one colour more than the largest degree.
// Takes: O(m · (longest path + largest degree)).
// From: Misra and Gries, A constructive proof of Vizing's theorem (Inf. Process. Lett. 41, 1992).

extension EdgeColoring {
  /// Colours an edge by turning a fan; possible wherever each node has a colour free.
  ///
  /// - Parameters:
  ///   - edge: an edge without a colour.
  ///   - rows: for each node its edges.
  mutating func colorByFan(_ edge: Int, rows: [[Int32]]) {
    let hub = edges[edge].source
    // Edges of the hub, each with a colour that is free at the end of the one before.
    var fan = [edge]
    var isInFan: Set<Int> = [edge]
    while let next = rows[Int(hub)].first(where: { candidate in
      let color = colors[Int(candidate)]
      return color >= 0 && !isInFan.contains(Int(candidate))
        && isFree(color, at: otherEnd(of: fan[fan.count - 1], from: hub))
    }) {
      fan.append(Int(next))
      isInFan.insert(Int(next))
    }
    let last = otherEnd(of: fan[fan.count - 1], from: hub)
    guard let own = freeColor(at: hub), let wanted = freeColor(at: last) else { return }
    exchange(wanted, own, along: chain(from: hub, wanted, own))
    // The exchange may have cut the fan; its first part with the wanted colour free is still one.
    var end = 0
    while !isFree(wanted, at: otherEnd(of: fan[end], from: hub)), end + 1 < fan.count,
      isFree(colors[fan[end + 1]], at: otherEnd(of: fan[end], from: hub))
    {
      end += 1
    }
    for place in 0..<end {
      let color = colors[fan[place + 1]]
      uncolor(fan[place + 1])
      self.color(fan[place], color)
    }
    self.color(fan[end], wanted)
  }

  /// Colours an edge after exchanging two colours along one path, if any path allows it.
  ///
  /// - Parameter edge: an edge without a colour.
  /// - Returns: whether it has a colour now. In a bipartite graph with a colour free at each end it
  ///   always has: no path from one end leads to the other (König 1916).
  package mutating func colorByChain(_ edge: Int) -> Bool {
    let (u, v) = (edges[edge].source, edges[edge].target)
    var own = freeColor(at: u)
    while let first = own {
      if isFree(first, at: v) {
        color(edge, first)
        return true
      }
      own = freeColor(at: u, from: first + 1)
    }
    own = freeColor(at: u)
    while let first = own {
      var other = freeColor(at: v)
      while let second = other {
        let path = chain(from: v, first, second)
        if !reaches(u, path) {
          exchange(first, second, along: path)
          color(edge, first)
          return true
        }
        other = freeColor(at: v, from: second + 1)
      }
      own = freeColor(at: u, from: first + 1)
    }
    return false
  }

  /// Whether a path's last edge ends at a node.
  private func reaches(_ node: Graph.Node, _ path: [Int]) -> Bool {
    guard let last = path.last else { return false }
    return edges[last].source == node || edges[last].target == node
  }
}
