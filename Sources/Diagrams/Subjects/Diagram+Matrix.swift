import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension NetworkView {
  /// Who is linked with whom as a table of marks, for dense networks.
  public static let matrix = NetworkView(
    "matrix", Phrase(de: "Tafel", en: "matrix"),
    missing: Phrase(
      de: "Beziehungen sind noch nicht bekannt.", en: "No links are known yet."),
    isPossible: { $0.relations.edgeCount > 0 }
  ) { network, wish in
    Diagram(matrixOf: network, paper: wish.paper, language: wish.language)
  }
}

extension Diagram {
  /// Who is linked with whom: each firm a row and a column, or each group where there are more firms
  /// than the paper can name; nil without links.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - paper: what the picture is made for.
  ///   - language: the reader's language.
  /// - Complexity: nearly linear in firms and links, and the square of the rows.
  public init?(matrixOf network: Network, paper: Paper = .screen, language: Language) {
    let linked = network.numbersOfFirms.filter { network.relations.outDegree($0) > 0 }
    guard !linked.isEmpty else { return nil }
    if linked.count <= paper.rows {
      self.init(matrixOf: linked, in: network, language: language)
    } else {
      self.init(groupMatrixOf: network, rows: min(paper.rows, 24), language: language)
    }
    self.paper = paper
  }

  private init(matrixOf linked: [Int32], in network: Network, language: Language) {
    let graph = FirmMatrix.graph(linked, network)
    let communities = graph.communities()
    let isGrouped = communities.modularity >= Diagram.groupsFromModularity
    let groups = communities.labels.map { isGrouped ? Int($0) : 0 }
    let order = MatrixOrder(graph, groups: groups).order
    let rows = order.map { linked[$0] }
    let matrix = FirmMatrix(rows, network)
    var blocks: [Int: Int] = [:]
    let nodes = order.map { member in
      let firm = network.firm(linked[member])
      let block = blocks[groups[member]] ?? blocks.count
      blocks[groups[member]] = block
      return Node(
        key: firm.id, label: firm.name.shortened, weight: 0.15, colour: .black, shape: .square,
        level: block)
    }
    let finding = NetworkFinding(network, language: language)
    let plain = Phrase(de: "Wer mit wem verbunden ist", en: "Who is linked with whom")(language)
    let possible = linked.count * (linked.count - 1) / 2
    let share = language.percent(
      Double(graph.edgeCount) / Double(max(possible, 1)), digits: 0)
    let counts = Phrase(
      de: "\(Diagram.firms(linked.count, .german)), \(Diagram.pairs(graph.edgeCount, .german)): "
        + "\(share) aller möglichen",
      en: "\(Diagram.firms(linked.count, .english)), "
        + "\(Diagram.pairs(graph.edgeCount, .english)): \(share) of all possible")(language)
    self.init(
      title: finding?.heading(language) ?? plain,
      subtitle: [finding == nil ? counts : "\(plain): \(counts)"],
      caption: FirmMatrix.caption(
        language, showsTrust: matrix.showsTrust, isGrouped: isGrouped,
        alone: network.firmCount - linked.count)
        + (finding.map { [$0.test(language)] } ?? []),
      nodes: nodes, links: matrix.links, legend: matrix.legend(language), arrangement: .matrix,
      sentences: Diagram.sentences(language), language: language.rawValue)
  }

  private init(groupMatrixOf network: Network, rows: Int, language: Language) {
    let found = FirmGroups(network, limit: rows - 1, language: language)
    let pairs = found.pairs(of: network.relations)
    let shown = pairs.indices.filter { pairs[$0].contains { $0 > 0 } }
    let order = Diagram.order(ofGroups: shown, pairs)
    let most = order.flatMap { a in order.map { pairs[a][$0] } }.max() ?? 1
    let scale = ToneScale(upTo: most)
    let nodes = order.map { group in
      Node(
        key: found.groups[group].key, label: found.groups[group].name,
        detail: Diagram.firms(found.groups[group].firms.count, language), weight: 0.15,
        colour: .black, shape: .square)
    }
    let shownFirms = shown.reduce(0) { $0 + found.groups[$1].firms.count }
    let drawn = order.flatMap { a in order.map { pairs[a][$0] } }.filter { $0 > 0 }
    let clause = found.insideClause(language)
    let (german, english) = (
      Diagram.firms(network.firmCount, .german), Diagram.firms(network.firmCount, .english)
    )
    self.init(
      title: Phrase(
        de: "Welche Gruppen miteinander verbunden sind", en: "Which groups are linked with which")(
          language),
      subtitle: [
        Phrase(
          de: "\(german); von den Paaren mit Beziehung liegen \(clause)",
          en: "\(english); of the linked pairs \(clause)")(language)
      ],
      caption: [
        Phrase(
          de: "Zelle: Zahl der Paare mit Beziehung zwischen den Gruppen von Zeile und Spalte; auf "
            + "der Diagonale innerhalb der Gruppe. Zeile und Spalte gleicher Nummer sind dieselbe "
            + "Gruppe.",
          en: "Cell: number of linked pairs between the groups of row and column; on the diagonal "
            + "within the group. Row and column of the same number are the same group.")(language),
        found.caption(language),
      ] + Diagram.missing(network.firmCount - shownFirms, language),
      nodes: nodes, links: Diagram.cells(ofGroups: order, pairs, scale, language),
      legend: scale.legend(upTo: most, of: drawn, language) {
        $0 == "1"
          ? Phrase(de: "1 Paar", en: "1 pair")(language)
          : Phrase(de: "\($0) Paare", en: "\($0) pairs")(language)
      }, arrangement: .matrix, sentences: Diagram.sentences(language, of: .groups),
      language: language.rawValue)
  }

  /// Groups in an order in which those that are linked stand together.
  private static func order(ofGroups shown: [Int], _ pairs: [[Int]]) -> [Int] {
    let edges = shown.indices.flatMap { a in
      shown.indices.filter { $0 > a && pairs[shown[a]][shown[$0]] > 0 }.map {
        Graph.Arc(Int32(a), Int32($0))
      }
    }
    let strong = strongest(edges, shown, pairs)
    let order = MatrixOrder(
      Graph(nodeCount: shown.count, edges: strong), groups: shown.map { _ in 0 })
    return order.order.map { shown[$0] }
  }

  /// A cell for each two groups with linked pairs, with how many they are.
  private static func cells(
    ofGroups order: [Int], _ pairs: [[Int]], _ scale: ToneScale, _ language: Language
  ) -> [Link] {
    order.indices.flatMap { row in
      order.indices.filter { pairs[order[row]][order[$0]] > 0 }.map { column in
        let count = pairs[order[row]][order[column]]
        return Link(
          from: row, to: column, style: .init(colour: .grey, head: .none),
          label: language.number(count), tone: scale.tone(of: count))
      }
    }
  }

  /// Firms without links stand in no row.
  private static func missing(_ count: Int, _ language: Language) -> [String] {
    guard count > 0 else { return [] }
    return [
      Phrase(
        de: "Nicht gezeigt: \(Diagram.firms(count, .german)) ohne Beziehungen.",
        en: "Not shown: \(Diagram.firms(count, .english)) without links.")(language)
    ]
  }

  /// Where nearly all groups are linked only the stronger half of the links tells them apart.
  private static func strongest(
    _ edges: [Graph.Arc], _ shown: [Int], _ pairs: [[Int]]
  ) -> [Graph.Arc] {
    func count(_ edge: Graph.Arc) -> Int {
      pairs[shown[Int(edge.source)]][shown[Int(edge.target)]]
    }
    let ranked = edges.sorted {
      (count($1), $0.source, $0.target) < (count($0), $1.source, $1.target)
    }
    return Array(ranked.prefix(max(2 * shown.count, edges.count / 3)))
  }
}

extension Paper {
  /// How many rows of a matrix it names in readable type.
  var rows: Int {
    switch self {
    case .a4: 38
    case .a3: 54
    case .a0: 72
    case .slide, .report: 26
    case .screen: 60
    }
  }
}
