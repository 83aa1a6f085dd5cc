/// A page with everything in its place: what is handed to Graphviz to be drawn.
///
/// Drawn in this order: strokes, plates, figures, cells, lettering; each list from first to last.
struct Picture: Sendable {
  /// A line.
  struct Stroke: Sendable {
    var id: String
    var route: LinkRoute
    var style: Diagram.LinkStyle
    var colour: String
    var width: Double
    var arrowSize: Double
    var tooltip: Inscription?
    var mark: Mark
    /// The link's position in the diagram; nil for what is no link.
    var link: Int?
  }

  /// A closed shape.
  struct Figure: Sendable {
    var id: String
    var outline: NodeOutline
    var fill: String
    var border: String
    var borderWidth: Double
    var tooltip: Inscription?
    var mark: Mark
    /// The node's position in the diagram; nil for what is no node.
    var node: Int?
    /// The link's position in the diagram; nil for what is no link.
    var link: Int?
    /// Where the layout had it, whatever the page's scale.
    var place: Point?
  }

  /// One line of text.
  struct Lettering: Sendable {
    var id: String
    var box: Box
    var line: TextBlock.Line
    var flush: LabelPlacement.Flush
    var colour: String
    var mark: Mark
    /// The node that it names; nil for other text.
    var node: Int?
    /// Whether it stands on a shape, whose colour stays the same on a dark page.
    var isOnShape = false
  }

  /// What a part of the picture is; the class of its SVG group.
  enum Mark: String, Sendable {
    case node, area, cell, count, label, inside, link, legend, heading, caption, frame, casing,
      plate
    case highlighted, muted

    init(_ emphasis: Diagram.Emphasis, otherwise: Mark) {
      switch emphasis {
      case .normal: self = otherwise
      case .highlighted: self = .highlighted
      case .muted: self = .muted
      }
    }
  }

  var page = Box(left: 0, top: 0, right: 0, bottom: 0)
  var strokes: [Stroke] = []
  var plates: [Figure] = []
  var figures: [Figure] = []
  var cells: [Figure] = []
  var letterings: [Lettering] = []
  /// The smaller lines under the heading, for those who hear them.
  var subtitles: [String] = []

  /// Adds a block of text that fills a box from its top.
  mutating func letter(
    _ block: TextBlock, in box: Box, flush: LabelPlacement.Flush, id: String, colour: Colour,
    mark: Mark, node: Int? = nil, isOnShape: Bool = false
  ) {
    var top = box.top + (box.height - block.height) / 2
    for (number, line) in block.lines.enumerated() {
      let ink = line.pale ? colour.lightened(by: colour == .white ? 0 : 0.25) : colour
      letterings.append(
        Lettering(
          id: "\(id)-\(number)",
          box: Box(left: box.left, top: top, right: box.right, bottom: top + line.height),
          line: line, flush: flush, colour: ink.hex(), mark: mark, node: node,
          isOnShape: isOnShape))
      top += line.height
    }
  }
}
