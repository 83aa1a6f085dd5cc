/// Turns a diagram into a page: measure, lay out, route, label, then title, legend and caption.
struct Composition: ~Copyable {
  let diagram: Diagram
  let plan: DrawingPlan
  let measured: [MeasuredNode]
  var picture = Picture()
  var notes: [Rendering.Note]
  var captions: [String]
  /// Smaller lines under the heading.
  var subtitles: [String]
  /// Ends of the links that can be drawn, with their positions in the diagram.
  let drawn: [Int]
  let sizing: Sizing
  /// How far the page is worked out.
  var stage = Stage.whole
  /// What was worked out for an earlier page of the same diagram.
  let memory: Memory
  /// The sizes of type around the picture.
  var type = Paper.screen.type

  /// The most nodes without links that are drawn as a block; more are counted in the caption.
  static let isolatedShown = 60
  /// The same below a list, which is long by itself.
  static let isolatedInList = 24

  /// How opaque lines of links are; each kind keeps a contrast of 3 to the page.
  static let linkOpacity = 0.85

  /// How large and how many names are, and how long a list is.
  struct Sizing: Sendable, Hashable {
    /// So many nodes, the most important ones, have room kept for their names; nil for all. The
    /// others are named where room is left.
    var names: Int?
    /// The size of labels, for 1 as usual.
    var enlarged = 1.0
    /// Most lines of a detail.
    var detailLines = Int.max
    /// Most rows of a list; nil for all.
    var rows: Int?
    /// Whether layers follow one another downwards instead of from left to right.
    var isUpright = false
  }

  /// What is the same on every page of one diagram, however large its names are.
  final class Memory {
    var measured: [Int: [MeasuredNode]] = [:]
    /// The shape that forces give to a connected group, by its nodes.
    var shapes: [[Int]: [Point]] = [:]
    /// Where nodes came to stand for names so set.
    var arranged: [Sizing: Arranged] = [:]
  }

  /// How far a page is worked out.
  enum Stage {
    /// Only its size, and of very many nodes only roughly.
    case rough
    /// Only its size.
    case sketch
    /// All of it.
    case whole
  }

  /// Begins a page.
  ///
  /// - Parameters:
  ///   - diagram: what it shows.
  ///   - plan: how ambitiously it is drawn.
  ///   - sizing: how large and how many names are.
  ///   - memory: what earlier pages of the same diagram have worked out.
  init(
    _ diagram: Diagram, plan: DrawingPlan, sizing: Sizing = Sizing(), memory: Memory = Memory()
  ) {
    self.diagram = diagram
    self.plan = plan
    self.sizing = sizing
    self.memory = memory
    measured = Composition.measured(diagram, sizing, memory)
    notes = plan.notes
    captions = diagram.caption
    subtitles = diagram.subtitle
    drawn = Composition.drawnLinks(diagram, rows: sizing.rows)
  }

  /// The page with everything on it; one that is asked only for its size, without lines.
  mutating func compose(
    _ session: borrowing GraphvizSession, _ stage: Stage = .whole
  ) throws(DrawingFault) -> Picture {
    self.stage = stage
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
    sayWhatIsListed()
    sayWhoIsNamed()
    if let sheet = diagram.paper.sheet { place(on: sheet) } else { addHeadAndFoot() }
    return picture
  }

  private mutating func drawNetwork(
    _ session: borrowing GraphvizSession
  ) throws(DrawingFault) {
    let (connected, isolated) = separated()
    if !connected.isEmpty {
      let arranged = try placed(connected, session)
      if stage == .whole { draw(connected, arranged) } else { sketch(connected, arranged) }
    }
    drawIsolated(isolated)
  }

  /// Where nodes stand; worked out once for names that are set alike.
  private mutating func placed(
    _ nodes: [Int], _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Arranged {
    if let arranged = memory.arranged[sizing] { return arranged }
    let arranged = try arranged(nodes, session)
    // Only of very many nodes a rough page says less.
    if stage != .rough || nodes.count <= ForceLayout.manyNodes {
      memory.arranged[sizing] = arranged
    }
    return arranged
  }

  /// Nodes with links, and nodes without; a handful of nodes without any link is a picture too.
  private func separated() -> (connected: [Int], isolated: [Int]) {
    var linked = [Bool](repeating: false, count: diagram.nodes.count)
    for number in Composition.drawnLinks(diagram, rows: nil) {
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

  /// A list that is longer than the paper carries says so.
  private mutating func sayWhatIsListed() {
    let (rows, all) = (shownRows, Composition.rowCount(diagram))
    guard rows < all else { return }
    notes.append(.shortened(all - rows))
    guard let wording = diagram.sentences.shortened else { return }
    // Nobody shall take a part for the whole.
    subtitles.append(Composition.sentence(wording, count: all - rows, of: all))
  }

  /// Nodes without a name are counted, those that found no room as well.
  private mutating func sayWhoIsNamed() {
    // Of a list that is cut off everybody is named who stands in it.
    guard shownRows == Composition.rowCount(diagram) else { return }
    let labelled = Set(picture.letterings.lazy.filter { $0.mark == .label }.compactMap(\.node))
    // Who is only counted has a sentence of its own.
    let isDrawn = Set(picture.figures.lazy.compactMap(\.node))
    let wanted = diagram.nodes.indices.filter {
      !diagram.nodes[$0].label.text.isEmpty && (stage != .whole || isDrawn.contains($0))
    }
    let missing = wanted.count { !labelled.contains($0) }
    guard missing > 0 else { return }
    notes.append(.unlabelled(missing))
    guard let wording = diagram.sentences.unlabelled else { return }
    captions.append(Composition.sentence(wording, count: missing, of: wanted.count))
  }

  /// "{count}", "{rest}" and "{total}" filled in.
  static func sentence(_ wording: String, count: Int, of total: Int = 0) -> String {
    [("{count}", count), ("{rest}", total - count), ("{total}", total)].reduce(wording) {
      $0.replacing($1.0, with: "\($1.1)")
    }
  }
}
