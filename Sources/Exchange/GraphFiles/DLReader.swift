import Foundation
import PartnernetzRecords

/// Reads DL, the text format of UCINET: full matrices, lists of edges and lists of nodes.
struct DLReader {
  private var graph: GatheredGraph
  /// What stands before the data, in small letters.
  private let head: String
  private let labels: [String]
  private let matrices: [String]
  private let isEmbedded: Bool

  /// The nodes and edges of a text.
  ///
  /// - Complexity: O(letters), and O(n²) cells of a matrix.
  /// - Throws: what is wrong with it.
  static func graph(_ text: String, limits: Limits) throws -> GatheredGraph {
    guard let mark = text.firstRange(of: /(?i)\bdata\s*:/) else { throw GraphFault(line: nil) }
    var reader = DLReader(head: String(text[..<mark.lowerBound]), limits: limits)
    let first = text[..<mark.upperBound].count(where: \.isNewline)
    let lines = text[mark.upperBound...]
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().map { (line: first + $0 + 1, words: GraphWords($1, isComma: true).all) }
      .filter { !$0.words.isEmpty }
    switch reader.value("format") ?? "fullmatrix" {
    case "fullmatrix", "fm": try reader.read(matrix: lines)
    case "edgelist1", "el1":
      try reader.begin()
      for (line, words) in lines {
        guard words.count >= 2 else { throw GraphFault(line: line) }
        try reader.link(words[0], words[1], weight: words.count > 2 ? words[2] : nil)
      }
    case "nodelist1", "nl1":
      try reader.begin()
      for (_, words) in lines {
        for target in words.dropFirst() { try reader.link(words[0], target, weight: nil) }
      }
    default: throw GraphFault(line: nil)
    }
    reader.graph.nameByLabels()
    return reader.graph
  }

  private init(head: String, limits: Limits) {
    graph = GatheredGraph(limits: limits)
    self.head = head.lowercased()
    isEmbedded = self.head.contains("embedded")
    labels = DLReader.words(after: /(?i)(?:^|\n)\s*(?:row\s+)?labels\s*:/, in: head)
    matrices = DLReader.words(after: /(?i)matrix\s+labels\s*:/, in: head)
  }

  /// The words of a part of the head, up to the next part.
  private static func words(after mark: some RegexComponent, in head: String) -> [String] {
    guard let start = head.firstRange(of: mark)?.upperBound else { return [] }
    let rest = head[start...]
    let next = /(?i)\n\s*(?:(?:row|column|col|matrix)\s+)?labels\b|\n\s*format\s*=/
    let end = rest.firstRange(of: next)?.lowerBound ?? rest.endIndex
    return rest[..<end].split(whereSeparator: \.isNewline)
      .flatMap { GraphWords($0, isComma: true).all }
  }

  /// What the head says under a key: `n=5`, `format = edgelist1`.
  private func value(_ key: String) -> String? {
    let words = head.replacing("=", with: " = ").split { $0.isWhitespace || $0 == "," }
    let place = words.indices.dropLast(2).first { words[$0] == key && words[$0 + 1] == "=" }
    return place.map { String(words[$0 + 2]) }
  }

  /// Begins the nodes that the head names.
  private mutating func begin() throws {
    let count = value("n").flatMap { Int($0) } ?? labels.count
    if labels.isEmpty {
      guard !isEmbedded, count > 0, count <= 1_000_000 else { return }
      for number in 1...count { try note(String(number)) }
    } else {
      for label in labels { try note(label) }
    }
  }

  private var known: Set<String> = []

  private mutating func note(_ name: String) throws {
    if known.insert(name).inserted { try graph.nodes.begin([name]) }
  }

  /// The node that a word names: a label, or the number of one.
  private func node(_ word: String) -> String {
    guard !isEmbedded, let number = Int(word), labels.indices.contains(number - 1) else {
      return word
    }
    return labels[number - 1]
  }

  private mutating func link(
    _ source: String, _ target: String, weight: String?, kind: String? = nil
  ) throws {
    let (source, target) = (node(source), node(target))
    try note(source)
    try note(target)
    try graph.edges.begin([source, target])
    if let weight { try graph.edges.put(weight, under: "weight", isNumber: true) }
    if let kind { try graph.edges.put(kind, under: LinkKind(word: kind) == nil ? "label" : "kind") }
  }

  /// Reads matrices one below the other, each cell a weight.
  private mutating func read(matrix lines: [(line: Int, words: [String])]) throws {
    guard let count = value("n").flatMap({ Int($0) }), count > 0 else {
      throw GraphFault(line: nil)
    }
    try begin()
    var lines = lines[...]
    for matrix in 0..<max(1, value("nm").flatMap { Int($0) } ?? 1) {
      var columns = labels.isEmpty ? (1...count).map(String.init) : labels
      if isEmbedded, let head = lines.popFirst() { columns = head.words }
      guard columns.count == count else { throw GraphFault(line: lines.first?.line) }
      for row in 0..<count {
        guard let (line, cells) = lines.popFirst() else { throw GraphFault(line: nil) }
        let words = isEmbedded ? cells.dropFirst() : cells[...]
        let source = isEmbedded ? cells[0] : columns[row]
        guard words.count == count, words.allSatisfy({ Double($0) != nil }) else {
          throw GraphFault(line: line)
        }
        try note(source)
        for (column, word) in zip(columns, words) where Double(word) != 0 {
          try link(
            source, column,
            weight: Double(word) == 1 ? nil : word,
            kind: matrices.indices.contains(matrix) ? matrices[matrix] : nil)
        }
      }
    }
  }
}
