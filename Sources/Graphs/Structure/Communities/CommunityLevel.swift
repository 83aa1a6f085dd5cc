/// The graph as one level of the search sees it: each node is a group of nodes found so
/// far, each arc all arcs between two groups. Arcs inside a group are left out, as no move
/// changes them.
struct CommunityLevel: Sendable {
  let offsets: [Int32]
  let targets: [Graph.Node]
  /// For each arc its weight; or a single 1, which all arcs share.
  let weights: [Double]
  /// For each node the weight of all arcs that leave its group, those inside it too.
  let strengths: [Double]

  var nodeCount: Int { strengths.count }

  /// The graph itself: each node is a group.
  init(_ graph: Graph, weighted: Bool) {
    offsets = graph.offsets
    targets = graph.targets
    if weighted {
      // In parts of the largest, so that no sum overflows; modularity knows no unit.
      let most = graph.targets.indices.reduce(0) { max($0, graph.weights[$1]) }
      let weights = graph.targets.indices.map { most > 0 ? max(0, graph.weights[$0] / most) : 0 }
      self.weights = weights
      strengths = (0..<Graph.Node(graph.nodeCount)).map { v in
        graph.arcs(from: v).reduce(0) { $0 + weights[$1] }
      }
    } else {
      weights = [1]
      strengths = (0..<Graph.Node(graph.nodeCount)).map { Double(graph.outDegree($0)) }
    }
  }

  init(offsets: [Int32], targets: [Graph.Node], weights: [Double], strengths: [Double]) {
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.strengths = strengths
  }

  /// The arrays as plain memory, for loops that neither check nor count references.
  struct Rows {
    let offsets: UnsafeBufferPointer<Int32>
    let targets: UnsafeBufferPointer<Graph.Node>
    let strengths: UnsafeBufferPointer<Double>
    private let weights: UnsafeBufferPointer<Double>
    /// Makes 0 of any arc where all share one weight.
    private let mask: Int

    init(
      offsets: UnsafeBufferPointer<Int32>, targets: UnsafeBufferPointer<Graph.Node>,
      weights: UnsafeBufferPointer<Double>, strengths: UnsafeBufferPointer<Double>
    ) {
      self.offsets = offsets
      self.targets = targets
      self.strengths = strengths
      self.weights = weights
      mask = weights.count == 1 ? 0 : -1
    }

    @inline(__always)
    func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node &+ 1]) }

    @inline(__always)
    func weight(_ arc: Int) -> Double { weights[arc & mask] }
  }

  func withRows<Result>(_ body: (Rows) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        weights.withUnsafeBufferPointer { weights in
          strengths.withUnsafeBufferPointer { strengths in
            body(Rows(offsets: offsets, targets: targets, weights: weights, strengths: strengths))
          }
        }
      }
    }
  }
}
