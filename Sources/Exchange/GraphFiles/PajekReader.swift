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
    // Whoever writes amounts writes 1 where none is known.
    let isWeighted = text.firstRange(of: /\n\s*\d+\s+\d+\s+(?:[2-9]|[1-9]\d+)/) != nil
    // Lines end in whatever way; a blank one still counts.
    for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      let words = GraphWords(row).all
      guard let first = words.first, !first.hasPrefix("%") else { continue }
      if first.hasPrefix("*") {
        switch first.lowercased() {
        case "*vertices": part = .vertices
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
        try graph.nodes.begin([first])
        if words.count > 1 { try graph.nodes.put(words[1], under: "label") }
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
    return graph
  }
}
