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
    // Whoever writes amounts, which are no marks up to 5, writes 1 where none is known.
    let isWeighted =
      text.firstRange(of: /\n\s*(?:\d+:\s*)?\d+\s+\d+\s+(?:[6-9]|[1-9]\d+|1\.0\s)/) != nil
    /// What relations are called, by their numbers; and that of the lines at hand.
    var (relations, relation): ([String: String], String?) = ([:], nil)
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
        case "*arcs", "*edges", "*arcslist", "*edgeslist":
          part = first.lowercased().hasSuffix("list") ? .lists : .pairs
          // `*Arcs :2 "Lieferant"` names the relation that its lines are of, or that others refer to.
          relation = words.count > 1 && words[1].hasPrefix(":") ? String(words[1].dropFirst()) : nil
          if let relation, words.count > 2 { relations[relation] = words[2] }
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
        try take(
          words, isWeighted: isWeighted, into: &graph, line: line,
          of: { $0.flatMap { relations[$0] } ?? relation.flatMap { relations[$0] } })
      case .lists:
        guard words.allSatisfy({ Int($0) != nil }) else { throw GraphFault(line: line) }
        for target in words.dropFirst() {
          try graph.edges.begin([first, target])
          if let name = relation.flatMap({ relations[$0] }) { try tell(name, &graph) }
        }
      }
    }
    try fill(&graph, besides: told, upTo: count, limits: limits)
    graph.nameByLabels()
    return graph
  }

  /// Adds the vertices that no line names.
  private static func fill(
    _ graph: inout GatheredGraph, besides told: Set<String>, upTo count: Int, limits: Limits
  ) throws {
    guard count <= limits.rows else { throw SheetMessage.tooLarge(.rows, limits.rows) }
    for number in stride(from: 1, through: count, by: 1) where !told.contains(String(number)) {
      try graph.nodes.begin([String(number)])
      try graph.nodes.put(String(number), under: "label")
    }
  }

  /// A line between two vertices: `1 2 5000 l "Lieferant"`, `2: 1 2 5000` of the second relation.
  private static func take(
    _ words: [String], isWeighted: Bool,
    into graph: inout GatheredGraph, line: Int, of relation: (String?) -> String?
  ) throws {
    var words = words[...]
    var number: String?
    if let first = words.first, let mark = first.firstIndex(of: ":") {
      number = String(first[..<mark])
      let rest = String(first[first.index(after: mark)...])
      words = (rest.isEmpty ? [] : [rest]) + words.dropFirst()
    }
    let cells = Array(words)
    guard cells.count >= 2, Int(cells[0]) != nil, Int(cells[1]) != nil else {
      throw GraphFault(line: line)
    }
    try graph.edges.begin([cells[0], cells[1]])
    if cells.count > 2, let weight = Double(cells[2]),
      weight != 1 || !isWeighted || cells[2] == "1.0"
    {
      try graph.edges.put(cells[2], under: "weight", isNumber: true)
    }
    // Behind `l` stands the label of a line.
    if let mark = cells.dropFirst(2).firstIndex(of: "l"), cells.indices.contains(mark + 1) {
      try tell(cells[mark + 1], &graph)
    } else if let name = relation(number) {
      try tell(name, &graph)
    }
  }

  /// What a line is called: what the link is, where that is a word for it.
  private static func tell(_ label: String, _ graph: inout GatheredGraph) throws {
    try graph.edges.put(label, under: LinkKind(word: label) == nil ? "label" : "kind")
  }
}
