/// Colours of the edges of a simple undirected graph, no two alike at a node.
///
/// Colours are `0..<colorCount`; an edge may still be without one. In a timetable edges are meetings,
/// nodes are those who meet, and colours are rounds.
public struct EdgeColoring: Sendable {
  /// The edges; no loops, no two between the same nodes.
  public let edges: [Graph.Arc]
  /// Number of nodes.
  public let nodeCount: Int
  /// How many colours may be used.
  public private(set) var colorCount: Int
  /// For each edge its colour, or -1.
  public private(set) var colors: [Int32]
  // Only looked up, never gone through, so that the order of hashes does not matter.
  private var edgeAt: [UInt64: Int32] = [:]

  /// A colouring in which no edge has a colour yet.
  ///
  /// - Parameters:
  ///   - nodeCount: number of nodes.
  ///   - edges: edges without loops, no two between the same nodes; weights do not matter.
  ///   - colorCount: how many colours may be used, 0 or more.
  /// - Precondition: each end is a node and no edge is a loop; else the program stops with a sentence.
  ///   That no edge repeats another is not looked at.
  /// - Complexity: O(m).
  public init(nodeCount: Int, edges: [Graph.Arc], colorCount: Int) {
    require(colorCount >= 0, "An edge colouring has 0 colours or more, not \(colorCount).")
    for (number, edge) in edges.enumerated() {
      require(
        edge.source != edge.target && (0..<nodeCount).contains(Int(edge.source))
          && (0..<nodeCount).contains(Int(edge.target)),
        "Edge \(number) joins \(edge.source) and \(edge.target); it must join two of the nodes "
          + "0..<\(nodeCount).")
    }
    self.nodeCount = nodeCount
    self.edges = edges
    self.colorCount = colorCount
    colors = [Int32](repeating: -1, count: edges.count)
    edgeAt.reserveCapacity(2 * edges.count)
  }

  /// The edge of a colour at a node, or nil.
  package func edge(at node: Graph.Node, colored color: Int32) -> Int? {
    edgeAt[key(node, color)].map { Int($0) }
  }

  /// Whether no edge at a node has a colour.
  package func isFree(_ color: Int32, at node: Graph.Node) -> Bool {
    edgeAt[key(node, color)] == nil
  }

  /// The least colour, from a given one on, that no edge at a node has, or nil.
  ///
  /// - Complexity: O(degree).
  package func freeColor(at node: Graph.Node, from first: Int32 = 0) -> Int32? {
    var color = first
    while color < colorCount, !isFree(color, at: node) { color += 1 }
    return color < colorCount ? color : nil
  }

  /// The number of edges of each colour.
  public var classSizes: [Int] {
    colors.reduce(into: [Int](repeating: 0, count: colorCount)) { if $1 >= 0 { $0[Int($1)] += 1 } }
  }

  /// The end of an edge that is not the given one.
  package func otherEnd(of edge: Int, from node: Graph.Node) -> Graph.Node {
    edges[edge].source == node ? edges[edge].target : edges[edge].source
  }

  /// The edges of the path that begins at a node and alternates between two colours.
  ///
  /// - Parameters:
  ///   - node: where it begins; one of the colours must be free there.
  ///   - first: the colour of the first edge.
  ///   - second: the colour of the next.
  /// - Returns: the edges in the order of the path.
  /// - Complexity: O(length).
  package func chain(
    from node: Graph.Node, _ first: Int32, _ second: Int32
  ) -> [Int] {
    var (node, color, next) = (node, first, second)
    var path: [Int] = []
    while let edge = edge(at: node, colored: color) {
      path.append(edge)
      node = otherEnd(of: edge, from: node)
      (color, next) = (next, color)
    }
    return path
  }

  /// Exchanges two colours along a path of `chain`.
  package mutating func exchange(_ first: Int32, _ second: Int32, along path: [Int]) {
    let turned = path.map { colors[$0] == first ? second : first }
    for edge in path { uncolor(edge) }
    for (edge, color) in zip(path, turned) { self.color(edge, color) }
  }

  /// Gives an edge a colour that is free at both of its ends; it must have none.
  package mutating func color(_ edge: Int, _ color: Int32) {
    colors[edge] = color
    edgeAt[key(edges[edge].source, color)] = Int32(edge)
    edgeAt[key(edges[edge].target, color)] = Int32(edge)
  }

  /// Takes an edge's colour away.
  package mutating func uncolor(_ edge: Int) {
    guard colors[edge] >= 0 else { return }
    edgeAt[key(edges[edge].source, colors[edge])] = nil
    edgeAt[key(edges[edge].target, colors[edge])] = nil
    colors[edge] = -1
  }

  /// Allows more colours.
  mutating func allow(_ count: Int) { colorCount = max(colorCount, count) }

  private func key(_ node: Graph.Node, _ color: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: color))
  }
}
