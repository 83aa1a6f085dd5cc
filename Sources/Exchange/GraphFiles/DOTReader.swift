// Answers: which nodes and edges a text in the DOT language of Graphviz tells of.
// Takes: O(letters + edges). Brackets are counted, not followed by calls, so that none are too deep.

/// Reads DOT: nodes, edges, chains of edges, subgraphs and what counts for all in them.
struct DOTReader {
  /// What is open: the graph, or a subgraph within it.
  private struct Scope {
    var ofNodes: [String: String] = [:]
    var ofEdges: [String: String] = [:]
    var members: [String] = []
    /// The ends of the statement at hand: of one node, or of all of a subgraph.
    var ends: [[String]] = []
    /// Whether an arrow stands behind the last end.
    var isLinking = false
  }

  /// More edges that two subgraphs make by one arrow were hardly meant.
  private static let mostAtOnce = 1_000_000

  private var graph: GatheredGraph
  private var rows: [String: Int] = [:]
  private var scopes: [Scope] = []
  private var scanner: GraphScanner
  private var ahead: GraphScanner.Token?

  private init(_ text: String, limits: Limits) {
    graph = GatheredGraph(limits: limits)
    scanner = GraphScanner(
      text, marks: ["{", "}", "[", "]", ";", ",", "=", "->", "--"], comments: ["//", "#"],
      escapes: true)
  }

  /// The nodes and edges of a text.
  ///
  /// - Throws: what is wrong with it.
  static func graph(_ text: String, limits: Limits) throws -> GatheredGraph {
    var reader = DOTReader(text, limits: limits)
    try reader.read()
    return reader.graph
  }

  private mutating func next() throws -> GraphScanner.Token? {
    defer { ahead = nil }
    return try ahead ?? scanner.next()
  }

  private mutating func peek() throws -> GraphScanner.Token? {
    if ahead == nil { ahead = try scanner.next() }
    return ahead
  }

  private mutating func isNext(_ mark: String) throws -> Bool {
    guard let token = try peek() else { return false }
    return token.kind == .mark && token.text == mark
  }

  private mutating func read() throws {
    // `strict digraph NAME {`
    while try !isNext("{") {
      guard let token = try next(), token.kind != .mark else {
        throw GraphFault(line: scanner.line)
      }
    }
    repeat {
      guard let token = try next() else { throw GraphFault(line: scanner.line) }
      switch (token.kind, token.text) {
      case (.mark, "{"):
        if !scopes.isEmpty { try finishUnlessLinking() }
        scopes.append(inner())
      case (.mark, "}"): try close()
      case (.mark, "->"), (.mark, "--"):
        guard scopes.last?.ends.isEmpty == false else { throw GraphFault(line: token.line) }
        scopes[scopes.count - 1].isLinking = true
      case (.mark, "["):
        let cells = try attributes()
        try finish(cells)
      case (.mark, ";"), (.mark, ","): try finish([:])
      case (.mark, _): throw GraphFault(line: token.line)
      default: try take(token)
      }
    } while !scopes.isEmpty
  }

  private func inner() -> Scope {
    Scope(ofNodes: scopes.last?.ofNodes ?? [:], ofEdges: scopes.last?.ofEdges ?? [:])
  }

  /// Takes a word: the beginning of a statement, or a node.
  private mutating func take(_ token: GraphScanner.Token) throws {
    let word = token.kind == .word ? token.text.lowercased() : ""
    if word == "subgraph" {
      try finishUnlessLinking()
      if try !isNext("{") { _ = try next() }
      return
    }
    if ["graph", "node", "edge"].contains(word), try isNext("[") {
      _ = try next()
      let cells = try attributes()
      if word == "node" { scopes[scopes.count - 1].ofNodes.merge(cells) { $1 } }
      if word == "edge" { scopes[scopes.count - 1].ofEdges.merge(cells) { $1 } }
      return
    }
    if try isNext("=") {
      _ = try next()
      _ = try next()
      return
    }
    // Behind a colon stands where the edge meets the node.
    let name =
      token.kind == .word ? String(token.text.prefix { $0 != ":" }) : token.text
    try finishUnlessLinking()
    try note(name)
    scopes[scopes.count - 1].ends.append([name])
    scopes[scopes.count - 1].isLinking = false
  }

  private mutating func note(_ name: String) throws {
    if rows[name] == nil {
      rows[name] = try graph.nodes.begin([name])
      try put(scopes.last?.ofNodes ?? [:], ofNode: name)
    }
    scopes[scopes.count - 1].members.append(name)
  }

  private mutating func put(_ cells: [String: String], ofNode name: String) throws {
    for (key, text) in cells.sorted(by: { $0.key < $1.key }) {
      let plain = text == "\\N" ? name : text
      try graph.nodes.put(
        plain, under: key, isNumber: Double(plain) != nil, row: rows[name])
    }
  }

  /// The cells between brackets, whose opening one was read.
  private mutating func attributes() throws -> [String: String] {
    var cells: [String: String] = [:]
    while let token = try next() {
      if token.kind == .mark {
        if token.text == "]" { return cells }
        guard token.text == "," || token.text == ";" else { throw GraphFault(line: token.line) }
        continue
      }
      guard try isNext("=") else {
        cells[token.text] = "true"
        continue
      }
      _ = try next()
      guard let value = try next(), value.kind != .mark else { throw GraphFault(line: token.line) }
      cells[token.text] = value.text
    }
    throw GraphFault(line: scanner.line)
  }

  private mutating func finishUnlessLinking() throws {
    if scopes.last?.isLinking == false { try finish([:]) }
  }

  /// Ends a statement: a node with its cells, or the edges between its ends.
  private mutating func finish(_ cells: [String: String]) throws {
    guard let scope = scopes.last else { return }
    scopes[scopes.count - 1].ends = []
    scopes[scopes.count - 1].isLinking = false
    guard !scope.isLinking else { throw GraphFault(line: scanner.line) }
    if scope.ends.count == 1 {
      if let name = scope.ends[0].first, scope.ends[0].count == 1 { try put(cells, ofNode: name) }
      return
    }
    let cells = scope.ofEdges.merging(cells) { $1 }.sorted { $0.key < $1.key }
    for (sources, targets) in zip(scope.ends, scope.ends.dropFirst()) {
      guard sources.count <= DOTReader.mostAtOnce / max(1, targets.count) else {
        throw GraphFault(line: scanner.line)
      }
      for source in sources {
        for target in targets {
          try graph.edges.begin([source, target])
          for (key, text) in cells {
            try graph.edges.put(text, under: key, isNumber: Double(text) != nil)
          }
        }
      }
    }
  }

  /// Ends a subgraph, whose nodes may be an end of the statement around it.
  private mutating func close() throws {
    try finish([:])
    let closed = scopes.removeLast()
    guard !scopes.isEmpty else { return }
    var seen: Set<String> = []
    let members = closed.members.filter { seen.insert($0).inserted }
    scopes[scopes.count - 1].members += members
    scopes[scopes.count - 1].ends.append(members)
    scopes[scopes.count - 1].isLinking = false
  }
}
