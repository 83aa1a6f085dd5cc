/// Reads GEXF, the format of Gephi: nodes and edges with their attributes; times and looks are left.
final class GEXFReader: XMLHandler {
  private struct Attribute {
    var title: String
    var isNumber: Bool
  }

  private var graph: GatheredGraph
  /// Attributes of nodes and of edges by their ids.
  private var attributes: [String: [String: Attribute]] = [:]
  private var attributeClass = ""
  private var open: [(isNode: Bool, row: Int)] = []

  private init(limits: Limits) { graph = GatheredGraph(limits: limits) }

  /// The nodes and edges of a file.
  ///
  /// - Throws: what is wrong with it.
  static func graph(_ bytes: [UInt8], limits: Limits) throws(SheetMessage) -> GatheredGraph {
    let reader = GEXFReader(limits: limits)
    try XMLEvents.read(bytes, reader)
    return reader.graph
  }

  func begin(_ name: String, _ cells: XMLAttributes) throws(SheetMessage) {
    switch name {
    case "attributes": attributeClass = cells["class"] ?? ""
    case "attribute":
      guard let id = cells["id"] else { throw .damagedWorkbook }
      let type = cells["type"] ?? ""
      attributes[attributeClass, default: [:]][id] = Attribute(
        title: cells["title"] ?? id,
        isNumber: ["integer", "double", "float", "long"].contains(type))
    case "node":
      guard let id = cells["id"] else { throw .damagedWorkbook }
      let row = try graph.nodes.begin([id])
      if let label = cells["label"] { try graph.nodes.put(label, under: "label") }
      open.append((true, row))
    case "edge":
      guard let source = cells["source"], let target = cells["target"] else {
        throw .damagedWorkbook
      }
      let row = try graph.edges.begin([source, target])
      for (text, header) in [(cells["kind"], "kind"), (cells["label"], "label")] {
        if let text { try graph.edges.put(text, under: header) }
      }
      if let weight = cells["weight"] {
        try graph.edges.put(weight, under: "weight", isNumber: true)
      }
      open.append((false, row))
    case "attvalue":
      guard let part = open.last, let id = cells["for"] ?? cells["id"], let value = cells["value"]
      else { return }
      let known = attributes[part.isNode ? "node" : "edge"]?[id]
      let title = known?.title ?? id
      let isNumber = known?.isNumber ?? false
      if part.isNode {
        try graph.nodes.put(value, under: title, isNumber: isNumber, row: part.row)
      } else {
        try graph.edges.put(value, under: title, isNumber: isNumber, row: part.row)
      }
    default: break
    }
  }

  func end(_ name: String) {
    if name == "node" || name == "edge", !open.isEmpty { open.removeLast() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
