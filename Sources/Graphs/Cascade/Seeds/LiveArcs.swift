// Answers: over which first arcs the root of a reverse search is reached with the help of others.
// Takes: O(live arcs), and at most as much again for each node on its own path to the root.

/// The live arcs of a reverse search, head by head in the order met.
///
/// A first arc (x, y) reaches the root only where y gets there without x: no one is
/// introduced over themselves.
struct LiveArcs {
  private var heads: [Graph.Node] = []
  /// For each head its first live arc.
  private var starts: [Int] = []
  private var tails: [Graph.Node] = []
  /// For each node met the one nearer to the root over which it was met first; the root's is -1.
  private var nearer: [Graph.Node]
  /// For each node its row of the last search that gave it one.
  private var rowOf: [Int32]
  private var seen: [UInt32]
  private var number: UInt32 = 0

  init(nodeCount: Int) {
    nearer = [Graph.Node](repeating: -1, count: nodeCount)
    rowOf = [Int32](repeating: -1, count: nodeCount)
    seen = [UInt32](repeating: 0, count: nodeCount)
  }

  mutating func begin() {
    for head in heads { rowOf[Int(head)] = -1 }
    heads.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    tails.removeAll(keepingCapacity: true)
  }

  /// The arcs that follow enter this node; the first such is the root.
  mutating func beginRow(of head: Graph.Node) {
    if heads.isEmpty { nearer[Int(head)] = -1 }
    rowOf[Int(head)] = Int32(heads.count)
    heads.append(head)
    starts.append(tails.count)
  }

  /// A live arc from a node that may be met for the first time.
  mutating func append(_ tail: Graph.Node, isNew: Bool) {
    if isNew, let head = heads.last { nearer[Int(tail)] = head }
    tails.append(tail)
  }

  /// Appends the positions of the arcs over which a candidate would begin to reach the root.
  mutating func appendFirstArcs(_ source: ReverseSource, to members: inout [Int32]) {
    guard let root = heads.first else { return }
    var doubtful: [(tail: Graph.Node, head: Graph.Node)] = []
    for row in heads.indices {
      for i in arcs(ofRow: row) {
        let (x, y) = (tails[i], heads[row])
        guard x != root, source.isCandidate[Int(x)] else { continue }
        if liesOnPath(x, from: y) {
          doubtful.append((x, y))
        } else {
          members.append(position(source, x, y))
        }
      }
    }
    doubtful.sort { ($0.tail, $0.head) < ($1.tail, $1.head) }
    var i = 0
    while i < doubtful.count {
      let x = doubtful[i].tail
      var last = i
      while last + 1 < doubtful.count, doubtful[last + 1].tail == x { last += 1 }
      walk(around: x, hops: source.hops - 1, until: doubtful[i...last].map(\.head))
      for (_, y) in doubtful[i...last] where seen[Int(y)] == number {
        members.append(position(source, x, y))
      }
      i = last + 1
    }
  }

  private func arcs(ofRow row: Int) -> Range<Int> {
    starts[row]..<(row + 1 < starts.count ? starts[row + 1] : tails.count)
  }

  /// Whether the path to the root that was found first goes over a node.
  private func liesOnPath(_ x: Graph.Node, from y: Graph.Node) -> Bool {
    var node = y
    while node >= 0 {
      if node == x { return true }
      node = nearer[Int(node)]
    }
    return false
  }

  /// Marks the nodes that reach the root without one of them, at least the wanted ones.
  private mutating func walk(around x: Graph.Node, hops: Int, until wanted: [Graph.Node]) {
    number += 1
    var open = wanted.count
    var queue = [heads[0]]
    seen[Int(heads[0])] = number
    seen[Int(x)] = number
    let isWanted = Set(wanted)
    var begin = 0
    for _ in 0..<max(0, hops) where begin < queue.count {
      let end = queue.count
      for i in begin..<end where rowOf[Int(queue[i])] >= 0 {
        for a in arcs(ofRow: Int(rowOf[Int(queue[i])])) where seen[Int(tails[a])] != number {
          seen[Int(tails[a])] = number
          queue.append(tails[a])
          if isWanted.contains(tails[a]) { open -= 1 }
          if open == 0 { return }
        }
      }
      begin = end
    }
  }

  private func position(_ source: ReverseSource, _ x: Graph.Node, _ y: Graph.Node) -> Int32 {
    guard let arc = source.graph.arc(from: x, to: y) else {
      fatalError("The reversed arc \(y)→\(x) has no original; please report this.")
    }
    return Int32(arc)
  }
}
