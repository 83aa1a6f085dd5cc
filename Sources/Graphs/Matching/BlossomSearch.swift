// The blossom algorithm.
// Answers: which edges a heaviest b-matching of a general graph chooses, and the dual values that
// prove it.
// Takes: one search for each place that the warm start leaves open, each at most O(m log n) except for
// long chains of nested blossoms; mostly a search sees a small neighbourhood.
// From: Edmonds, Paths, trees, and flowers (1965); Gabow, Data structures for weighted matching and
// extensions to b-matching and f-factors (ACM Trans. Algorithms 14, 2018), sections 4 and 5.

/// The primal-dual state of a blossom search: one alternating tree at a time, grown from one node
/// that has room left.
///
/// Numbers below `n` are nodes, the ones from `n` on blossoms. A blossom is a cycle of nodes and
/// smaller blossoms; its base edge is the one over which it is left when it is entered elsewhere.
/// The edges *counted* by a blossom are those inside, and of those on its border the chosen ones
/// and the base edge if not chosen, but not a chosen base edge.
///
/// At all times: dual values are at least 0; the *excess* of an edge, which is the dual values of
/// its ends and of the blossoms that count it less its weight, is at most 0 where it is chosen and
/// at least 0 where it is not; a blossom's dual value is above 0 only while its constraint is tight.
struct BlossomSearch: ~Copyable {
  /// What every visit of a node needs, side by side.
  struct Vertex {
    /// Dual value; while the node is in the tree, its value less what the tree adds since the start.
    var dual: Int64 = 0
    /// When the tree reaches the node at the latest, as far as known.
    var reached: Int64 = .max
    /// Its outermost blossom when that was last written down, or itself.
    var top: Int32 = 0
    /// How many more edges it may take.
    var room: Int32 = 0
  }

  /// What every visit of a node or blossom needs, side by side; a node is a trivial blossom, and
  /// `part` names either.
  struct Blossom {
    /// The part that has swallowed it during this search, or itself.
    var union: Int32 = 0
    /// The arc from the parent in the tree into it, or -1.
    var treeArc: Int32 = -1
    /// For a blossom the arc that leaves it over its base edge, or -1 where its base has room.
    var base: Int32 = -1
    /// How dual values of its nodes change as time passes: -1 outer, 1 inner, 0 not in the tree.
    var sign: Int32 = 0
  }

  let problem: MatchingProblem
  let isSimple: Bool
  let n: Int
  let vertices: UnsafeMutablePointer<Vertex>
  let blossoms: UnsafeMutablePointer<Blossom>
  let incidentEdges: UnsafeMutablePointer<MatchingProblem.IncidentEdge>
  let offsets: UnsafeMutablePointer<Int32>
  let ends: UnsafeMutablePointer<Int32>
  let weights: UnsafeMutablePointer<Int64>
  /// Whether an edge is chosen.
  let isChosen: UnsafeMutablePointer<Bool>
  /// For each part the blossom right around it, or -1.
  let around: UnsafeMutablePointer<Int32>
  /// For each blossom the part of its cycle that holds the base.
  let basePart: UnsafeMutablePointer<Int32>
  /// For each part of a cycle the arc to the next part, and the parts next to it.
  let nextArc: UnsafeMutablePointer<Int32>
  let nextPart: UnsafeMutablePointer<Int32>
  let previousPart: UnsafeMutablePointer<Int32>
  /// For each blossom its dual value, while in the tree less what the tree adds.
  let blossomDual: UnsafeMutablePointer<Int64>
  /// When a part was last passed while looking for a common ancestor.
  let passed: UnsafeMutablePointer<Int32>
  /// The chosen arcs that leave each node, in the first places of its row.
  let chosenArcs: UnsafeMutablePointer<Int32>
  let chosenOffsets: UnsafeMutablePointer<Int32>
  let chosenCounts: UnsafeMutablePointer<Int32>
  /// For each chosen arc its place in that row.
  let chosenPlace: UnsafeMutablePointer<Int32>

  var heap = EventHeap()
  /// How far dual values have moved in this search.
  var time: Int64 = 0
  /// The search is over at this time at the latest.
  var limit: Int64 = .max
  /// The outer node whose dual value reaches 0 first, and when.
  var emptyTime: Int64 = .max
  var emptyNode: Int32 = -1
  /// The arc that ends the search first, and when.
  var endTime: Int64 = .max
  var endArc: Int32 = -1
  var root: Int32 = -1
  var isOver = false
  /// Whether cycles end a search: then the relaxation is solved, in which edges may be halved.
  var isFractional = false
  var passStamp: Int32 = 0
  /// Parts that were in the tree, nodes whose `reached` was set.
  var treeParts: [Int32] = []
  var touched: [Int32] = []
  var freeBlossoms: [Int32]
  var retiredBlossoms: [Int32] = []
  var flips: [Int32] = []
  var members: [Int32] = []

  init(_ problem: MatchingProblem) {
    self.problem = problem
    let (n, m) = (problem.nodeCount, problem.edgeCount)
    self.n = n
    isSimple = problem.isSimple
    vertices = .filled(n, with: Vertex())
    blossoms = .filled(3 * n, with: Blossom())
    incidentEdges = .copy(problem.incidentEdges)
    offsets = .copy(problem.offsets)
    ends = .copy(problem.ends)
    weights = .copy(problem.weights)
    isChosen = .filled(m, with: false)
    around = .filled(3 * n, with: -1)
    basePart = .filled(3 * n, with: -1)
    nextArc = .filled(3 * n, with: -1)
    nextPart = .filled(3 * n, with: -1)
    previousPart = .filled(3 * n, with: -1)
    blossomDual = .filled(3 * n, with: 0)
    passed = .filled(3 * n, with: 0)
    chosenOffsets = .filled(n + 1, with: 0)
    chosenCounts = .filled(n, with: 0)
    for v in 0..<n {
      vertices[v].top = Int32(v)
      vertices[v].room = problem.capacities[v]
      chosenOffsets[v + 1] =
        chosenOffsets[v]
        + min(problem.capacities[v], problem.offsets[v + 1] - problem.offsets[v])
    }
    for part in 0..<3 * n { blossoms[part].union = Int32(part) }
    chosenArcs = .filled(Int(chosenOffsets[n]), with: -1)
    chosenPlace = .filled(2 * m, with: -1)
    freeBlossoms = (n..<3 * n).reversed().map { Int32($0) }
  }

  deinit {
    vertices.deallocate()
    blossoms.deallocate()
    incidentEdges.deallocate()
    offsets.deallocate()
    ends.deallocate()
    weights.deallocate()
    isChosen.deallocate()
    around.deallocate()
    basePart.deallocate()
    nextArc.deallocate()
    nextPart.deallocate()
    previousPart.deallocate()
    blossomDual.deallocate()
    passed.deallocate()
    chosenArcs.deallocate()
    chosenOffsets.deallocate()
    chosenCounts.deallocate()
    chosenPlace.deallocate()
  }
}

extension UnsafeMutablePointer {
  /// New memory of `count` equal elements; the caller gives it back.
  static func filled(_ count: Int, with element: Pointee) -> Self {
    let pointer = allocate(capacity: Swift.max(1, count))
    pointer.initialize(repeating: element, count: count)
    return pointer
  }

  /// New memory with an array's elements; the caller gives it back.
  static func copy(_ elements: [Pointee]) -> Self {
    let pointer = allocate(capacity: Swift.max(1, elements.count))
    elements.withUnsafeBufferPointer { buffer in
      if let first = buffer.baseAddress {
        pointer.initialize(from: first, count: buffer.count)
      }
    }
    return pointer
  }
}
