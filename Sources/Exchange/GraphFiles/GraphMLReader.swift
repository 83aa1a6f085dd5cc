/// Reads GraphML, also as yEd, Gephi, NetworkX and we ourselves write it.
///
/// Graphs within nodes count as one graph; hyperedges are refused, since they are no pairs.
final class GraphMLReader: XMLHandler {
  /// A column of nodes or edges.
  private struct Key {
    var id: String
    var name: String
    var isNumber: Bool
    /// `node`, `edge`, or anything for both.
    var domain: String
    /// What counts where nothing is told.
    var usual: String?
  }

  /// A node or an edge that has begun, with its row and what was told of it.
  private struct Part {
    var isNode: Bool
    var row: Int
    var told: Set<String> = []
  }

  private var graph: GatheredGraph
  private var keys: [Key] = []
  private var places: [String: Int] = [:]
  private var data: Key?
  private var open: [Part] = []
  private var bytes: [UInt8] = []
  private var takesText = false
  private let limits: Limits

  private init(limits: Limits) {
    graph = GatheredGraph(limits: limits)
    self.limits = limits
  }

  /// The nodes and edges of a file.
  ///
  /// - Throws: what is wrong with it.
  static func graph(_ bytes: [UInt8], limits: Limits) throws(SheetMessage) -> GatheredGraph {
    let reader = GraphMLReader(limits: limits)
    try XMLEvents.read(bytes, reader)
    return reader.graph
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(SheetMessage) {
    switch name {
    case "key": declare(attributes)
    case "default": gather(!keys.isEmpty && open.isEmpty)
    case "node":
      guard let id = attributes["id"] else { throw .damagedWorkbook }
      open.append(Part(isNode: true, row: try graph.nodes.begin([id])))
    case "edge":
      guard let source = attributes["source"], let target = attributes["target"] else {
        throw .damagedWorkbook
      }
      open.append(Part(isNode: false, row: try graph.edges.begin([source, target])))
    case "hyperedge": throw .damagedWorkbook
    case "data":
      data = attributes["key"].flatMap { places[$0] }.map { keys[$0] }
      gather(!open.isEmpty)
    // yEd keeps what is read in a picture's label.
    case "NodeLabel", "EdgeLabel": gather(!open.isEmpty)
    default: break
    }
  }

  private func gather(_ takesText: Bool) {
    self.takesText = takesText
    bytes.removeAll(keepingCapacity: true)
  }

  func end(_ name: String) throws(SheetMessage) {
    switch name {
    case "default":
      if takesText { keys[keys.count - 1].usual = String(decoding: bytes, as: UTF8.self) }
      takesText = false
    case "data":
      if takesText, let data {
        open[open.count - 1].told.insert(data.id)
        try put(String(decoding: bytes, as: UTF8.self), data.name, data.isNumber)
      }
      (data, takesText) = (nil, false)
    case "NodeLabel", "EdgeLabel":
      if takesText { try put(String(decoding: bytes, as: UTF8.self), "label", false) }
      takesText = false
    case "node", "edge":
      guard let part = open.last else { return }
      for key in keys where key.domain != (part.isNode ? "edge" : "node") {
        if let usual = key.usual, !part.told.contains(key.id) {
          try put(usual, key.name, key.isNumber)
        }
      }
      open.removeLast()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetMessage) {
    guard takesText else { return }
    guard self.bytes.count + bytes.count <= limits.fieldLength else {
      throw .tooLarge(.fieldLength, limits.fieldLength)
    }
    self.bytes.append(contentsOf: bytes)
  }

  private func declare(_ attributes: XMLAttributes) {
    guard let id = attributes["id"] else { return }
    let type = attributes["attr.type"] ?? ""
    places[id] = keys.count
    keys.append(
      Key(
        id: id, name: attributes["attr.name"] ?? id,
        isNumber: ["double", "float", "int", "long"].contains(type),
        domain: attributes["for"] ?? "all", usual: nil))
  }

  private func put(_ text: String, _ name: String, _ isNumber: Bool) throws(SheetMessage) {
    guard let part = open.last, text.contains(where: { !$0.isWhitespace }) else { return }
    if part.isNode {
      try graph.nodes.put(text, under: name, isNumber: isNumber, row: part.row)
    } else {
      try graph.edges.put(text, under: name, isNumber: isNumber, row: part.row)
    }
  }
}
