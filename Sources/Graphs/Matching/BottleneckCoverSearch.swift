// Bottleneck cover.
// Answers: which edges serve most nodes, the lightest of them as heavy as can be, then the next.
// Takes: one search of an alternating path, O(m), for each edge that is ever chosen.
// From: lexicographic bottleneck matching (Burkard & Rendl, Lexicographic bottleneck problems,
// Operations Research Letters 10, 1991): edges are taken away from the lightest on, and the one
// without which fewer nodes would be served stays. Whether that is so, one augmenting path tells
// (Edmonds 1965), since the nodes that a matching can cover are a matroid (Edmonds & Fulkerson 1965).

/// Edges that serve most nodes.
public struct BottleneckCover: Sendable, Hashable {
  /// Their numbers, ascending.
  public var edges: [Int]
  /// Whether the lightest are as heavy as can be, in order; else the search ran out of steps, and
  /// the choice only serves most nodes.
  public var isSettled: Bool
}

/// Edges that serve as many nodes as can be, the lightest of them as heavy as can be, then the next.
///
/// - Parameters:
///   - nodeCount: number of nodes.
///   - edges: undirected edges, no two between the same nodes; of equal weights the one with the
///     smaller number counts as lighter.
///   - capacities: the most edges at each node; negative counts as 0.
///   - isServed: nodes that need no edge, but may take some.
///   - steps: arcs that may be looked at.
/// - Precondition: as for `certifiedMaximumWeightBMatching`, and `isServed` has an entry for each node.
/// - Returns: edges of which none can be left out without serving fewer nodes.
/// - Complexity: O(m · nodes served) at worst, mostly much less.
/// - Source: lexicographic bottleneck matching, Burkard and Rendl (1991); augmenting paths, Edmonds
///   (1965).
/// - SeeAlso: F20.
public func bottleneckCover(
  nodeCount: Int, edges: [Graph.Arc], capacities: [Int], isServed: [Bool],
  steps: Int = 2_000_000_000
) -> BottleneckCover {
  requireMatchingProblem(nodeCount: nodeCount, edges: edges, capacities: capacities)
  require(
    isServed.count == nodeCount,
    "Each of \(nodeCount) nodes is served or not, but there are \(isServed.count) answers.")
  var search = BottleneckCoverSearch(
    nodeCount: nodeCount, edges: edges, capacities: capacities, isServed: isServed)
  return search.run(steps: steps)
}

/// A matching of seats that changes while edges are taken away.
///
/// A node of capacity c has a first seat, and c − 1 further ones that count nothing. An edge joins the
/// first seat of one end to any seat of the other; then a choice of edges serves the nodes whose
/// first seats it covers. An edge taken twice serves no more than one taken by both first seats.
struct BottleneckCoverSearch {
  /// For each seat its node.
  let nodes: [Int32]
  /// The first seat of each node has the node's number; its further ones are these.
  let further: [Range<Int32>]
  let nodeCount: Int
  /// Rows of neighbours, heaviest edge first.
  var offsets: [Int32]
  /// Where each row ends by now, since light edges go first.
  var ends: [Int32]
  var neighbours: [Int32]
  var numbers: [Int32]
  let order: [Int]
  let sources: [Int32]
  let targets: [Int32]

  /// For each seat the one it is matched with, -1 for none, and by which edge.
  var mates: [Int32]
  var mateEdges: [Int32]
  /// Seats that are not there, or not any more.
  var isGone: [Bool]
  var isOut: [Bool]
  var steps = 0

  // What a search writes; `seen` lists what is to be cleared behind it.
  var marks: [Mark]
  var parents: [Int32]
  var parentEdges: [Int32]
  var leaders: [Int32]
  var stamps: [Int32]
  var stamp: Int32 = 0
  var seen: [Int32] = []
  /// The end of a path that covers one more, should there be none that covers two.
  var fallback: (seat: Int32, isGivingWay: Bool)?
  var queue: [Int32] = []

  enum Mark: UInt8 { case none, even, odd }

  init(nodeCount: Int, edges: [Graph.Arc], capacities: [Int], isServed: [Bool]) {
    self.nodeCount = nodeCount
    sources = edges.map(\.source)
    targets = edges.map(\.target)
    order = edges.indices.filter {
      let (u, v) = (Int(edges[$0].source), Int(edges[$0].target))
      return u != v && capacities[u] > 0 && capacities[v] > 0
    }.sorted { (edges[$0].weight, $0) < (edges[$1].weight, $1) }
    var degrees = [Int32](repeating: 0, count: nodeCount + 1)
    for e in order {
      degrees[Int(sources[e]) + 1] += 1
      degrees[Int(targets[e]) + 1] += 1
    }
    var nodes = (0..<Int32(nodeCount)).map { $0 }
    var further: [Range<Int32>] = []
    for v in 0..<nodeCount {
      let places = max(0, capacities[v]) - (isServed[v] ? 0 : 1)
      let count = max(0, min(places, Int(degrees[v + 1])))
      further.append(Int32(nodes.count)..<Int32(nodes.count + count))
      nodes += [Int32](repeating: Int32(v), count: count)
    }
    self.nodes = nodes
    self.further = further
    for v in 0..<nodeCount { degrees[v + 1] += degrees[v] }
    offsets = degrees
    ends = Array(degrees.dropLast())
    neighbours = [Int32](repeating: 0, count: 2 * order.count)
    numbers = neighbours
    for e in order.reversed() {
      for (u, v) in [(sources[e], targets[e]), (targets[e], sources[e])] {
        neighbours[Int(ends[Int(u)])] = v
        numbers[Int(ends[Int(u)])] = Int32(e)
        ends[Int(u)] += 1
      }
    }
    mates = [Int32](repeating: -1, count: nodes.count)
    mateEdges = mates
    isGone = [Bool](repeating: false, count: nodes.count)
    for v in 0..<nodeCount where isServed[v] || capacities[v] <= 0 { isGone[v] = true }
    isOut = [Bool](repeating: false, count: edges.count)
    marks = [Mark](repeating: .none, count: nodes.count)
    parents = mates
    parentEdges = mates
    leaders = nodes.indices.map { Int32($0) }
    stamps = [Int32](repeating: 0, count: nodes.count)
  }

  func isFirst(_ seat: Int32) -> Bool { seat < nodeCount }

  mutating func run(steps most: Int) -> BottleneckCover {
    matchGreedily()
    for seat in 0..<Int32(nodeCount) where !isGone[Int(seat)] && mates[Int(seat)] < 0 {
      _ = search(from: seat, gaining: 1)
    }
    var settled: [Int] = []
    for e in order {
      guard steps < most else {
        let rest = Set(mateEdges.filter { $0 >= 0 }.map { Int($0) })
        return BottleneckCover(edges: (settled + rest).sorted(), isSettled: false)
      }
      takeAway(e)
      let used = seats(of: e)
      if used.isEmpty { continue }
      let before = (mates, mateEdges)
      for seat in used { unmatch(seat) }
      let lost = used.reduce(0) { $0 + (isFirst($1) ? 1 : 0) }
      var gained = 0
      for seat in used.sorted() where gained < lost && mates[Int(seat)] < 0 {
        gained += search(from: seat, gaining: lost - gained)
      }
      if gained < lost {
        (mates, mateEdges) = before
        settle(e)
        settled.append(e)
      }
    }
    return BottleneckCover(edges: settled.sorted(), isSettled: true)
  }

  /// The seats that an edge joins in the matching, two for each time that it is taken.
  private func seats(of e: Int) -> [Int32] {
    [sources[e], targets[e]].flatMap { v in
      ([v] + further[Int(v)]).filter { mateEdges[Int($0)] == Int32(e) }
    }
  }

  private mutating func takeAway(_ e: Int) {
    isOut[e] = true
    for v in [Int(sources[e]), Int(targets[e])] {
      while ends[v] > offsets[v], isOut[Int(numbers[Int(ends[v]) - 1])] { ends[v] -= 1 }
    }
  }

  private mutating func unmatch(_ seat: Int32) {
    mates[Int(seat)] = -1
    mateEdges[Int(seat)] = -1
  }

  mutating func match(_ seat: Int32, _ other: Int32, by e: Int32) {
    mates[Int(seat)] = other
    mates[Int(other)] = seat
    mateEdges[Int(seat)] = e
    mateEdges[Int(other)] = e
  }

  /// An edge stays for good: it takes a place at each end, and both are served.
  private mutating func settle(_ e: Int) {
    let used = seats(of: e)
    for seat in used { unmatch(seat) }
    for v in [sources[e], targets[e]] {
      if isGone[Int(v)] {
        // Served already: the place that the edge has goes with it.
        for seat in used where nodes[Int(seat)] == v { isGone[Int(seat)] = true }
        continue
      }
      isGone[Int(v)] = true
      let mate = mates[Int(v)]
      guard mate >= 0 else { continue }
      // Another edge had the first seat. It moves to the one that is free now, if it still serves.
      let edge = mateEdges[Int(v)]
      unmatch(v)
      unmatch(mate)
      let free = further[Int(v)].first { mates[Int($0)] < 0 && !isGone[Int($0)] }
      if isFirst(mate), let free { match(mate, free, by: edge) }
    }
  }

  /// Takes edges from the heaviest on where a first seat is free.
  private mutating func matchGreedily() {
    func isFree(_ seat: Int32) -> Bool { !isGone[Int(seat)] && mates[Int(seat)] < 0 }
    for e in order.reversed() {
      let (u, v) = (sources[e], targets[e])
      if isFree(u), isFree(v) { match(u, v, by: Int32(e)) }
    }
    for e in order.reversed() {
      for (u, v) in [(sources[e], targets[e]), (targets[e], sources[e])] where isFree(u) {
        if let seat = further[Int(v)].first(where: isFree) { match(u, seat, by: Int32(e)) }
      }
    }
  }
}
