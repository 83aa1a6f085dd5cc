// A first choice with dual values that fit it, so that few searches remain.

extension BlossomSearch {
  /// Gives each node a dual value that fits its neighbours' values, and chooses edges that are tight
  /// where both ends have room.
  ///
  /// - Parameter rounds: how often, where no node takes more than one edge, values first move towards
  ///   what their neighbours' values ask for. Elsewhere that leaves many nearly tight edges among
  ///   full nodes, in which searches lose their way.
  /// - Complexity: O(rounds · m), and O(degree · log degree) at a node that may take several edges.
  mutating func start(rounds: Int = 4) {
    for v in 0..<n where offsets[v] < offsets[v + 1] && !problem.isUnbounded(v) {
      vertices[v].dual = incidentEdges[Int(offsets[v])].weight / 2
    }
    if isSimple { settlePrices(rounds: rounds) } else { startUnbounded() }
    for v in 0..<Int32(n) where vertices[Int(v)].room > 0 {
      if problem.capacities[Int(v)] == 1 { startSimple(v) } else { startMultiple(v) }
    }
  }

  /// Moves each value towards the middle between what a node's best edge and its second-best leave
  /// to it; then raises values until they are feasible.
  private mutating func settlePrices(rounds: Int) {
    for round in 0...rounds {
      for v in 0..<n where vertices[v].room > 0 {
        var (best, second): (Int64, Int64) = (0, 0)
        for place in Int(offsets[v])..<Int(offsets[v + 1]) {
          let incident = incidentEdges[place]
          // Values are at least 0 and rows are ordered by weight.
          if incident.weight <= second { break }
          let rest = incident.weight &- vertices[Int(incident.head)].dual
          if rest > best {
            (best, second) = (rest, best)
          } else {
            second = max(second, rest)
          }
        }
        let own = vertices[v].dual
        vertices[v].dual = round < rounds ? (2 * own + best + second) / 4 : max(own, best)
      }
    }
  }

  /// Gives nodes whose capacity says nothing the value 0, which their neighbours must make up for.
  private mutating func startUnbounded() {
    for v in 0..<n where problem.isUnbounded(v) {
      for place in Int(offsets[v])..<Int(offsets[v + 1]) {
        let incident = incidentEdges[place]
        let head = Int(incident.head)
        if !problem.isUnbounded(head) {
          vertices[head].dual = max(vertices[head].dual, incident.weight)
        } else if v < head {
          take(incident.arc)
        }
      }
    }
  }

  /// Lowers the value of a node that takes one edge until an edge is tight.
  private mutating func startSimple(_ v: Int32) {
    var best: Int64 = 0
    var arc: Int32 = -1
    for place in Int(offsets[Int(v)])..<Int(offsets[Int(v) + 1]) {
      let incident = incidentEdges[place]
      // Other values are at least 0 and rows are ordered by weight.
      if incident.weight < best { break }
      let head = vertices[Int(incident.head)]
      let rest = incident.weight &- head.dual
      if rest > best || (rest == best && arc >= 0 && head.room > 0) {
        if rest == best, vertices[Int(ends[Int(arc)])].room > 0 { continue }
        best = rest
        arc = incident.arc
      }
    }
    vertices[Int(v)].dual = best
    if arc >= 0, vertices[Int(ends[Int(arc)])].room > 0 { take(arc) }
  }

  /// Chooses edges of a node in the order of what they leave to it, as far as there is room.
  private mutating func startMultiple(_ v: Int32) {
    var offers: [(rest: Int64, arc: Int32)] = []
    for place in Int(offsets[Int(v)])..<Int(offsets[Int(v) + 1]) {
      let incident = incidentEdges[place]
      let rest = incident.weight &- vertices[Int(incident.head)].dual
      if rest > 0, !isChosen[Int(incident.arc >> 1)] { offers.append((rest, incident.arc)) }
    }
    offers.sort { ($1.rest, $0.arc) < ($0.rest, $1.arc) }
    var dual: Int64 = 0
    for (rest, arc) in offers {
      if vertices[Int(v)].room == 0 || vertices[Int(ends[Int(arc)])].room == 0 {
        dual = rest
        break
      }
      take(arc)
    }
    vertices[Int(v)].dual = dual
  }

  private func take(_ arc: Int32) {
    flip(arc >> 1)
    vertices[Int(ends[Int(arc)])].room -= 1
    vertices[Int(ends[Int(arc ^ 1)])].room -= 1
  }
}
