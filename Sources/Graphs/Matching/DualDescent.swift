import PartnernetzParallel

// Answers: which prices of nodes nearly minimise the bound on a heaviest b-matching.
// Takes: O(m) for each sweep; a dozen leave a bound that is mostly within 1 % of the least one.
// From: the dual of the linear relaxation, Σ c(v) y(v) + Σ max(0, w(e) - y(u) - y(v)) over y ≥ 0
// (Schrijver, Combinatorial Optimization, 2003, section 31.2), minimised node by node, each step
// lengthened as in successive over-relaxation (Young 1954). For given prices of its neighbours, a
// node of capacity c is priced best anywhere between the c-th and the next of what its edges leave
// to it: these are the messages of belief propagation (Bayati, Borgs, Chayes and Zecchina, Belief
// propagation and LP relaxation for weighted matching in general graphs, 2011). Without lengthening,
// prices creep; with it, each sweep is worth ten. That it ends near the least bound is measured, not
// proved; that its bound is one is proved by the certificate, whatever the prices.

/// Prices of nodes, settled among neighbours in turn.
struct DualDescent: ~Copyable {
  /// One end of an edge as seen from the other.
  struct IncidentEdge: BitwiseCopyable {
    /// The node at the other end.
    var head: Int32
    /// The edge's weight.
    var weight: Float
  }

  /// How far towards the best price a step goes: 1 ends there, 2 as far beyond.
  static let overRelaxation: Float = 1.5
  /// Where between the least and the greatest best price a step aims.
  static let aim: Float = 0.35

  let nodeCount: Int
  let offsets: FlatBuffer<Int32>
  let incidentEdges: FlatBuffer<IncidentEdge>
  let capacities: FlatBuffer<Int32>
  /// For each node its price, 0 or more.
  let prices: FlatBuffer<Float>
  /// What edges leave to the node that is being priced; then the best of them.
  let rests: FlatBuffer<Float>
  let best: FlatBuffer<Float>

  /// Puts edges into rows.
  ///
  /// - Parameters:
  ///   - edges: undirected edges. Those of weight 0 or less, loops, and those at nodes that take none
  ///     are left out.
  ///   - limits: for each node the most edges to choose, 0 or more.
  ///   - unit: the power of two that weights are multiplied by.
  /// - Complexity: O(n + m).
  init(edges: [Graph.Arc], capacities limits: [Int], unit: BinaryScale) {
    nodeCount = limits.count
    offsets = FlatBuffer(repeating: 0, count: nodeCount + 1)
    capacities = FlatBuffer(repeating: 0, count: nodeCount)
    prices = FlatBuffer(repeating: 0, count: nodeCount)
    let (offsets, capacities) = (self.offsets.base, self.capacities.base)
    for v in 0..<nodeCount { capacities[v] = Int32(clamping: limits[v]) }
    func counts(_ edge: Graph.Arc) -> Bool {
      edge.weight > 0 && edge.source != edge.target && capacities[Int(edge.source)] > 0
        && capacities[Int(edge.target)] > 0
    }
    for edge in edges where counts(edge) {
      offsets[Int(edge.source) + 1] += 1
      offsets[Int(edge.target) + 1] += 1
    }
    var longest: Int32 = 0
    for v in 0..<nodeCount {
      longest = max(longest, offsets[v + 1])
      offsets[v + 1] += offsets[v]
    }
    incidentEdges = FlatBuffer(unwritten: Int(offsets[nodeCount]))
    rests = FlatBuffer(unwritten: Int(longest))
    best = FlatBuffer(unwritten: Self.longestList + 1)
    let next = FlatBuffer(repeating: Int32(0), count: nodeCount)
    let (incidentEdges, place) = (self.incidentEdges.base, next.base)
    for v in 0..<nodeCount { place[v] = offsets[v] }
    for edge in edges where counts(edge) {
      let (u, v) = (Int(edge.source), Int(edge.target))
      let weight = unit.float(edge.weight)
      incidentEdges[Int(place[u])] = IncidentEdge(head: edge.target, weight: weight)
      incidentEdges[Int(place[v])] = IncidentEdge(head: edge.source, weight: weight)
      place[u] &+= 1
      place[v] &+= 1
    }
  }

  /// Prices nodes in ascending order, again and again.
  ///
  /// - Parameters:
  ///   - sweeps: how often at most. Fewer when a sweep lowers the bound by less than a thousandth of
  ///     what the first did.
  ///   - stop: asked before each sweep.
  /// - Throws: the failure of `stop`.
  /// - Complexity: O(sweeps · m).
  func settle<Failure: Error>(sweeps: Int, stop: Interruption<Failure>) throws(Failure) {
    for v in 0..<nodeCount {
      _ = reprice(v, aim: 0.5, reach: 1) { incident in incident.weight / 2 }
    }
    let lowest = FlatBuffer(repeating: Float(0), count: nodeCount)
    let prices = self.prices.base
    var reach = Self.overRelaxation
    // How much higher the bound is than at the start.
    var (height, least, first) = (0.0, Double.infinity, 0.0)
    for sweep in 0..<sweeps {
      try stop.check()
      // The last steps end at the best price.
      let length = sweep == sweeps - 1 ? 1 : reach
      var change = 0.0
      for v in 0..<nodeCount {
        change += reprice(v, aim: Self.aim, reach: length) { incident in
          incident.weight - prices[Int(incident.head)]
        }
      }
      height += change
      if height < least {
        least = height
        for v in 0..<nodeCount { lowest.base[v] = prices[v] }
      }
      // Where lengthened steps raise the bound, they are too long.
      if change > 0 { reach = 1 + (reach - 1) / 2 }
      if sweep == 0 { first = abs(change) }
      if abs(change) < first / 1_000 { break }
    }
    if height > least {
      for v in 0..<nodeCount { prices[v] = lowest.base[v] }
    }
  }
}
