import CGraphviz

/// One cgraph graph: opaque names, declared attributes, freed at the end of its scope.
struct GraphvizGraph: ~Copyable {
  enum Kind: Int32 {
    case graph = 0
    case node = 1
    case edge = 2
  }

  typealias Node = UnsafeMutablePointer<Agnode_t>
  typealias Edge = UnsafeMutablePointer<Agedge_t>

  private let context: OpaquePointer
  private let graph: UnsafeMutablePointer<Agraph_t>
  private var symbols: [String: UnsafeMutablePointer<Agsym_t>] = [:]
  private var isLaidOut = false

  init(_ session: borrowing GraphvizSession) throws(DrawingFault) {
    guard let graph = partnernetz_directed_graph("diagram") else { throw .noGraphviz }
    self.graph = graph
    context = session.context
  }

  deinit {
    if isLaidOut { gvFreeLayout(context, graph) }
    agclose(graph)
  }

  /// Declares an attribute with its default; names are literals of ours.
  mutating func declare(_ kind: Kind, _ name: StaticString, _ value: String) {
    symbols["\(kind.rawValue)\(name)"] = partnernetz_declare(
      graph, kind.rawValue, "\(name)", value)
  }

  func node(_ name: String) throws(DrawingFault) -> Node {
    guard let node = partnernetz_node(graph, name) else { throw .noGraphviz }
    return node
  }

  func edge(_ tail: Node, _ head: Node, _ name: String) throws(DrawingFault) -> Edge {
    guard let edge = partnernetz_edge(graph, tail, head, name) else { throw .noGraphviz }
    return edge
  }

  /// Sets a declared attribute of a node.
  func set(_ node: Node, _ name: StaticString, _ value: String) {
    guard let symbol = symbols["1\(name)"] else { return }
    partnernetz_set(node, symbol, value)
  }

  /// Sets a declared attribute of an edge.
  func set(_ edge: Edge, _ name: StaticString, _ value: String) {
    guard let symbol = symbols["2\(name)"] else { return }
    partnernetz_set(edge, symbol, value)
  }

  /// Runs a layout engine.
  mutating func layOut(_ engine: StaticString) throws(DrawingFault) {
    if isLaidOut { gvFreeLayout(context, graph) }
    isLaidOut = false
    guard gvLayout(context, graph, "\(engine)") == 0 else { throw .layoutFailed }
    isLaidOut = true
  }

  /// A node's centre after a layout; y downwards.
  func centre(_ node: Node) -> Point {
    let place = partnernetz_centre(node)
    return Point(x: place.x, y: -place.y)
  }

  /// An edge's route after a layout, without its arrowheads; empty if it has none.
  func route(_ edge: Edge) -> [Bezier] {
    guard partnernetz_route_pieces(edge) == 1 else { return [] }
    let piece = partnernetz_route_piece(edge, 0)
    let points = (0..<Int(piece.size)).map { Point(x: piece.list[$0].x, y: -piece.list[$0].y) }
    return stride(from: 0, to: points.count - 3, by: 3).map {
      Bezier(points[$0], points[$0 + 1], points[$0 + 2], points[$0 + 3])
    }
  }

  /// The laid out graph in a format ("svg", "pdf", "png").
  func rendered(_ format: StaticString) throws(DrawingFault) -> [UInt8] {
    var data: UnsafeMutablePointer<CChar>?
    var length: UInt32 = 0
    guard gvRenderData(context, graph, "\(format)", &data, &length) == 0, let data else {
      throw .renderFailed
    }
    defer { gvFreeRenderData(data) }
    return UnsafeBufferPointer(start: data, count: Int(length)).map { UInt8(bitPattern: $0) }
  }

  /// The graph in the DOT language.
  func dot() throws(DrawingFault) -> [UInt8] {
    var data: UnsafeMutablePointer<CChar>?
    var length = 0
    guard let file = partnernetz_memory_file(&data, &length) else { throw .renderFailed }
    let result = agwrite(graph, file)
    fclose(file)
    defer { free(data) }
    guard result == 0, let data else { throw .renderFailed }
    return UnsafeBufferPointer(start: data, count: length).map { UInt8(bitPattern: $0) }
  }
}
