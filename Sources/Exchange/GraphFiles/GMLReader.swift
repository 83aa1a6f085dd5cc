import Foundation

/// Reads GML, the format of graphs that is a list of keys with values: `node [ id 1 label "A" ]`.
enum GMLReader {
  /// An element that has begun: what it is, and its cells so far.
  private struct Element {
    var key: String
    var cells: [(name: String, text: String, isNumber: Bool)] = []
  }

  /// The nodes and edges of a text.
  ///
  /// - Complexity: O(letters).
  /// - Throws: what is wrong with it.
  static func graph(_ text: String, limits: Limits) throws -> GatheredGraph {
    var graph = GatheredGraph(limits: limits)
    var scanner = GraphScanner(text, marks: ["[", "]"], comments: ["#"])
    var open: [Element] = []
    var elements: [(element: Element, line: Int)] = []
    while let token = try scanner.next() {
      switch token.kind {
      case .mark where token.text == "]":
        guard let element = open.popLast() else { throw GraphFault(line: token.line) }
        if ["node", "edge"].contains(element.key) { elements.append((element, token.line)) }
      case .word:
        guard let value = try scanner.next() else { throw GraphFault(line: token.line) }
        if value.kind == .mark {
          guard value.text == "[", open.count < 64 else { throw GraphFault(line: value.line) }
          open.append(Element(key: token.text.lowercased()))
        } else if !open.isEmpty {
          let text = value.kind == .quoted ? unescaped(value.text) : value.text
          open[open.count - 1].cells.append((token.text, text, value.kind == .word))
        }
      default: throw GraphFault(line: token.line)
      }
    }
    guard open.isEmpty else { throw GraphFault(line: scanner.line) }
    let ids = ids(of: elements.map(\.element).filter { $0.key == "node" })
    for (element, line) in elements { try take(element, naming: ids, into: &graph, line: line) }
    return graph
  }

  /// The nodes' own ids by GML's numbers, where labels are ids since names stand beside them.
  private static func ids(of nodes: [Element]) -> [String: String] {
    var ids: [String: String] = [:]
    for node in nodes {
      func cell(_ name: String) -> String? { node.cells.first { $0.name == name }?.text }
      guard cell("name") != nil, let id = cell("id"), let label = cell("label") else { return [:] }
      ids[id] = label
    }
    return Set(ids.values).count == nodes.count ? ids : [:]
  }

  private static func take(
    _ element: Element, naming ids: [String: String], into graph: inout GatheredGraph, line: Int
  ) throws {
    func cell(_ name: String) -> String? { element.cells.first { $0.name == name }?.text }
    switch element.key {
    case "node":
      guard let id = cell("id") else { throw GraphFault(line: line) }
      try graph.nodes.begin([ids[id] ?? id])
      let isTold = ids[id] != nil
      for cell in element.cells where cell.name != "id" && !(isTold && cell.name == "label") {
        try graph.nodes.put(cell.text, under: cell.name, isNumber: cell.isNumber)
      }
    case "edge":
      guard let source = cell("source"), let target = cell("target") else {
        throw GraphFault(line: line)
      }
      try graph.edges.begin([ids[source] ?? source, ids[target] ?? target])
      for cell in element.cells where !["source", "target"].contains(cell.name) {
        // Gephi and igraph call it value.
        let name = cell.name == "value" ? "weight" : cell.name
        try graph.edges.put(cell.text, under: name, isNumber: cell.isNumber)
      }
    default: break
    }
  }

  /// GML spells characters beyond ASCII as `&#228;`.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = text
    for (name, letter) in [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">")] {
      result.replace(name, with: letter)
    }
    result = result.replacing(/&#(\d{1,7});/) { match in
      UInt32(match.1).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
    }
    return result.replacing("&amp;", with: "&")
  }
}
