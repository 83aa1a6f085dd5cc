/// Turns a diagram into a page: measure, lay out, route, label, then title, legend and caption.
struct Composition: ~Copyable {
  let diagram: Diagram
  let plan: DrawingPlan
  let measured: [MeasuredNode]
  var picture = Picture()
  var notes: [Rendering.Note]
  var captions: [String]
  /// How many of the named nodes found no room for their label.
  var withoutRoom = 0
  /// Ends of the links that can be drawn, with their positions in the diagram.
  let drawn: [Int]
  /// Which nodes are named; all of them, or the most important ones.
  let isNamed: [Bool]
  /// The sizes of type around the picture.
  var type = Paper.screen.type

  /// So many nodes without links are drawn as a block; more are counted in the caption.
  static let isolatedShown = 60
  /// The same below a list, which is long by itself.
  static let isolatedInList = 24

  /// How opaque lines of links are; each kind keeps a contrast of 3 to the page.
  static let linkOpacity = 0.85

  /// Begins a page.
  ///
  /// - Parameters:
  ///   - diagram: what it shows.
  ///   - plan: how ambitiously it is drawn.
  ///   - names: most nodes that are named; nil for all.
  ///   - enlarged: the size of labels, for 1 as usual.
  init(_ diagram: Diagram, plan: DrawingPlan, names: Int? = nil, enlarged: Double = 1) {
    self.diagram = diagram
    self.plan = plan
    let isNamed = Composition.named(diagram.nodes, limit: names)
    self.isNamed = isNamed
    measured = MeasuredNode.all(
      diagram.nodes, isNamed: isNamed, enlarged: enlarged, areRows: diagram.arrangement.isList)
    notes = plan.notes
    captions = diagram.caption
    drawn = diagram.links.indices.filter {
      let link = diagram.links[$0]
      return link.from != link.to && diagram.nodes.indices.contains(link.from)
        && diagram.nodes.indices.contains(link.to)
    }
  }

  /// The page with everything on it.
  mutating func compose(_ session: borrowing GraphvizSession) throws(DrawingFault) -> Picture {
    switch diagram.arrangement {
    case .rows:
      drawRows()
      drawIsolated(separated().isolated)
    case .outline: drawOutline()
    case .matrix: drawMatrix()
    default: try drawNetwork(session)
    }
    if plan != DrawingPlan.ladder[0], let sentence = diagram.sentences.simplified {
      captions.append(sentence)
    }
    sayWhoIsNamed()
    if let sheet = diagram.paper.sheet { place(on: sheet) } else { addHeadAndFoot() }
    return picture
  }

  private mutating func drawNetwork(_ session: borrowing GraphvizSession) throws(DrawingFault) {
    let (connected, isolated) = separated()
    if !connected.isEmpty {
      let arranged = try arranged(connected, session)
      draw(connected, arranged)
    }
    drawIsolated(isolated)
  }

  /// The nodes with the most important labels; boxes hold theirs and keep them.
  private static func named(_ nodes: [Diagram.Node], limit: Int?) -> [Bool] {
    guard let limit else { return nodes.map { _ in true } }
    var isNamed = nodes.map { $0.shape.holdsLabel || $0.emphasis == .highlighted }
    let others = nodes.indices.filter { !isNamed[$0] }
      .sorted { (nodes[$1].importance, $0) < (nodes[$0].importance, $1) }
    for node in others.prefix(limit) { isNamed[node] = true }
    return isNamed
  }

  /// Nodes with links, and nodes without; a handful of nodes without any link is a picture too.
  private func separated() -> (connected: [Int], isolated: [Int]) {
    var linked = [Bool](repeating: false, count: diagram.nodes.count)
    for number in drawn {
      linked[diagram.links[number].from] = true
      linked[diagram.links[number].to] = true
    }
    if case .surroundings(let centre) = diagram.arrangement, linked.indices.contains(centre) {
      linked[centre] = true
    }
    if [.ring, .map, .areas].contains(diagram.arrangement) { return (Array(linked.indices), []) }
    if drawn.isEmpty, linked.count == 1 { linked[0] = true }
    return (linked.indices.filter { linked[$0] }, linked.indices.filter { !linked[$0] })
  }

  /// Nodes without a name are counted, those that found no room as well.
  private mutating func sayWhoIsNamed() {
    let labelled = measured.count { !$0.label.lines.isEmpty } - withoutRoom
    let wanted = diagram.nodes.count { !$0.label.text.isEmpty }
    guard labelled < wanted else { return }
    notes.append(.unlabelled(wanted - labelled))
    guard let wording = diagram.sentences.unlabelled else { return }
    captions.append(Composition.sentence(wording, count: wanted - labelled, of: wanted))
  }

  /// "{count}", "{rest}" and "{total}" filled in.
  static func sentence(_ wording: String, count: Int, of total: Int = 0) -> String {
    [("{count}", count), ("{rest}", total - count), ("{total}", total)].reduce(wording) {
      $0.replacing($1.0, with: "\($1.1)")
    }
  }
}
