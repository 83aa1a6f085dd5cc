// Answers: a b-matching that no edge from outside makes heavier by taking the place of the lightest
// edge at each of its ends. It weighs at least half as much as the heaviest one.
// Takes: O(m) for each pass; after a good first choice few are needed.
// From: let each place of a full node cost what its lightest chosen edge weighs. Then no edge outside
// weighs more than a place at either end costs, and a chosen edge at least as much as either place:
// as dual values these costs bound the heaviest choice by twice this one.

/// A b-matching that is made heavier edge by edge.
struct LocalSwaps: ~Copyable {
  private let edges: [Graph.Arc]
  private let isChosen: FlatBuffer<Bool>
  /// For each node where its places begin.
  private let offsets: FlatBuffer<Int32>
  /// The chosen edges of each node.
  private let places: FlatBuffer<Int32>
  private let counts: FlatBuffer<Int32>
  /// For each node the weight that another edge would push out; infinite where it takes none.
  private let costs: FlatBuffer<Double>
  /// For each node the pass in which its cost fell last: then edges to it may be worth taking.
  private let fell: FlatBuffer<UInt8>
  private var pass: UInt8 = 1
  /// How many places may still be looked at.
  private var looks: Int

  /// - Parameters:
  ///   - edges: undirected edges.
  ///   - capacities: for each node the most edges, 0 or more.
  ///   - chosen: the numbers of the edges chosen at first, none with weight 0 or less.
  init(_ edges: [Graph.Arc], capacities: [Int], chosen: [Int]) {
    self.edges = edges
    let n = capacities.count
    looks = 16 * (n + edges.count)
    isChosen = FlatBuffer(repeating: false, count: edges.count)
    offsets = FlatBuffer(repeating: 0, count: n + 1)
    counts = FlatBuffer(repeating: 0, count: n)
    costs = FlatBuffer(repeating: 0, count: n)
    fell = FlatBuffer(repeating: 1, count: n)
    let offsets = self.offsets.base
    for edge in edges {
      offsets[Int(edge.source) + 1] += 1
      offsets[Int(edge.target) + 1] += 1
    }
    for v in 0..<n {
      offsets[v + 1] = offsets[v] + min(offsets[v + 1], Int32(clamping: capacities[v]))
    }
    places = FlatBuffer(unwritten: Int(offsets[n]))
    for e in chosen { add(e) }
    for v in 0..<n { price(v) }
  }

  /// Takes edges as long as that makes the choice heavier.
  ///
  /// - Returns: the numbers of the chosen edges, ascending; and whether no edge is left that would.
  mutating func settled() -> (chosen: [Int], isSettled: Bool) {
    let (isChosen, costs, fell) = (self.isChosen.base, self.costs.base, self.fell.base)
    while true {
      var changes = 0
      for (e, edge) in edges.enumerated() {
        let (u, v) = (Int(edge.source), Int(edge.target))
        guard max(fell[u], fell[v]) >= pass - 1, edge.weight > costs[u] + costs[v], !isChosen[e],
          u != v
        else { continue }
        makeRoom(u)
        makeRoom(v)
        add(e)
        price(u)
        price(v)
        changes += 1
      }
      if changes == 0 || pass == .max || looks < 0 {
        return (edges.indices.filter { isChosen[$0] }, changes == 0)
      }
      pass += 1
    }
  }

  private func add(_ e: Int) {
    isChosen.base[e] = true
    for v in [Int(edges[e].source), Int(edges[e].target)] {
      places.base[Int(offsets.base[v] + counts.base[v])] = Int32(e)
      counts.base[v] += 1
    }
  }

  private func isFull(_ v: Int) -> Bool {
    counts.base[v] == offsets.base[v + 1] - offsets.base[v]
  }

  /// Gives up the lightest edge of a full node.
  private mutating func makeRoom(_ v: Int) {
    guard isFull(v), let place = lightestPlace(v) else { return }
    let e = Int(places.base[place])
    isChosen.base[e] = false
    for end in [Int(edges[e].source), Int(edges[e].target)] {
      let last = Int(offsets.base[end] + counts.base[end]) - 1
      guard let at = (Int(offsets.base[end])...last).first(where: { places.base[$0] == Int32(e) })
      else { continue }
      places.base[at] = places.base[last]
      counts.base[end] -= 1
      looks -= last - at
      price(end)
    }
  }

  private mutating func price(_ v: Int) {
    let cost =
      isFull(v) ? lightestPlace(v).map { edges[Int(places.base[$0])].weight } ?? .infinity : 0
    if cost < costs.base[v] { fell.base[v] = pass }
    costs.base[v] = cost
  }

  private mutating func lightestPlace(_ v: Int) -> Int? {
    let row = Int(offsets.base[v])..<Int(offsets.base[v + 1])
    looks -= row.count
    return row.min { edges[Int(places.base[$0])].weight < edges[Int(places.base[$1])].weight }
  }
}
