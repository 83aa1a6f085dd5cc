import Foundation
import PartnernetzRecords

/// Reads networks of Pajek (.net): `*Vertices`, `*Arcs`, `*Edges` and their lists.
enum PajekReader {
  private enum Part { case none, vertices, pairs, lists }

  /// The nodes and edges of a text.
  ///
  /// - Complexity: O(letters).
  /// - Throws: what is wrong with it.
  static func graph(_ text: String, limits: Limits) throws -> GatheredGraph {
    var graph = GatheredGraph(limits: limits)
    var part = Part.none
    var line = 0
    // Vertices that no line names are there all the same.
    var (told, count) = (Set<String>(), 0)
    func fill(_ graph: inout GatheredGraph) throws {
      guard count <= limits.rows else { throw SheetMessage.tooLarge(.rows, limits.rows) }
      for number in stride(from: 1, through: count, by: 1) where !told.contains(String(number)) {
        try graph.nodes.begin([String(number)])
        try graph.nodes.put(String(number), under: "label")
      }
    }
    // Whoever writes amounts writes 1 where none is known.
    let isWeighted = text.firstRange(of: /\n\s*\d+\s+\d+\s+(?:[2-9]|[1-9]\d+)/) != nil
    // Lines end in whatever way; a blank one still counts.
    for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      let words = GraphWords(row).all
      guard let first = words.first, !first.hasPrefix("%") else { continue }
      if first.hasPrefix("*") {
        switch first.lowercased() {
        case "*vertices":
          part = .vertices
          count = words.count > 1 ? Int(words[1]) ?? 0 : 0
        case "*arcs", "*edges": part = .pairs
        case "*arcslist", "*edgeslist": part = .lists
        case "*network", "*partition", "*vector": part = .none
        default: throw GraphFault(line: line)
        }
        continue
      }
      switch part {
      case .none: continue
      case .vertices:
        guard Int(first) != nil else { throw GraphFault(line: line) }
        told.insert(first)
        try graph.nodes.begin([first])
        try graph.nodes.put(words.count > 1 ? words[1] : first, under: "label")
      case .pairs:
        guard words.count >= 2, Int(first) != nil, Int(words[1]) != nil else {
          throw GraphFault(line: line)
        }
        try graph.edges.begin([first, words[1]])
        if words.count > 2, let weight = Double(words[2]), weight != 1 || !isWeighted {
          try graph.edges.put(words[2], under: "weight", isNumber: true)
        }
        // Behind `l` stands the label of a line.
        if let mark = words.dropFirst(2).firstIndex(of: "l"), words.indices.contains(mark + 1) {
          let label = words[mark + 1]
          try graph.edges.put(label, under: LinkKind(word: label) == nil ? "label" : "kind")
        }
      case .lists:
        guard words.allSatisfy({ Int($0) != nil }) else { throw GraphFault(line: line) }
        for target in words.dropFirst() { try graph.edges.begin([first, target]) }
      }
    }
    try fill(&graph)
    return graph
  }
}
