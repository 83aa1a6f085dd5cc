import PartnernetzRecords

/// Reads VNA, the text format of NetDraw: `*Node data` and `*Tie data`, each with a line of headers.
enum VNAReader {
  private enum Part { case none, nodes, ties }

  /// The nodes and edges of a text; how nodes are drawn is passed over.
  ///
  /// - Complexity: O(letters).
  /// - Throws: what is wrong with it.
  static func graph(_ text: String, limits: Limits) throws -> GatheredGraph {
    var graph = GatheredGraph(limits: limits)
    var part = Part.none
    var headers: [String]?
    var line = 0
    for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      let words = GraphWords(row, isComma: true).all
      guard let first = words.first else { continue }
      if first.hasPrefix("*") {
        part =
          switch words.prefix(2).map({ $0.lowercased() }) {
          case ["*node", "data"]: .nodes
          case ["*tie", "data"]: .ties
          default: .none
          }
        headers = nil
        continue
      }
      guard part != .none else { continue }
      guard let known = headers else {
        headers = words
        continue
      }
      let leading = part == .nodes ? 1 : 2
      guard words.count >= leading, words.count <= known.count else {
        throw GraphFault(line: line)
      }
      if part == .nodes {
        try graph.nodes.begin([first])
      } else {
        try graph.edges.begin([first, words[1]])
      }
      for (header, word) in zip(known, words).dropFirst(leading) where !word.isEmpty {
        let isNumber = Double(word) != nil
        if part == .nodes {
          try graph.nodes.put(word, under: header, isNumber: isNumber)
        } else {
          try graph.edges.put(word, under: header, isNumber: isNumber)
        }
      }
    }
    return graph
  }
}

/// The words of a line of a graph file; in quotation marks they may hold blanks, or nothing.
struct GraphWords {
  private(set) var all: [String] = []

  /// The words of a line, which commas may part as well.
  init(_ line: Substring, isComma: Bool = false) {
    var word: String?
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character.isWhitespace || isComma && character == ",", !isQuoted {
        if let word { all.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { all.append(word) }
  }
}
