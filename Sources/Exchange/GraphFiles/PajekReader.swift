import Foundation

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
    // Lines end in whatever way; a blank one still counts.
    for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      let words = Words(row).all
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
        if words.count > 2, Double(words[2]) != nil {
          try graph.edges.put(words[2], under: "weight", isNumber: true)
        }
      case .lists:
        guard words.allSatisfy({ Int($0) != nil }) else { throw GraphFault(line: line) }
        for target in words.dropFirst() { try graph.edges.begin([first, target]) }
      }
    }
    return graph
  }

  /// The words of a line; in quotation marks they may hold blanks.
  private struct Words {
    private(set) var all: [String] = []

    init(_ line: Substring) {
      var word: String?
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
          word = word ?? ""
        } else if character.isWhitespace, !isQuoted {
          if let word { all.append(word) }
          word = nil
        } else {
          word = (word ?? "") + String(character)
        }
      }
      if let word { all.append(word) }
    }
  }
}
