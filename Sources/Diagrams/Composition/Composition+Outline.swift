/// Pictures that are outlines: each owner above what it owns, indented, in as many columns as make the
/// page's shape.
extension Composition {
  private static let indent = 22.0

  /// Draws nodes as rows, in their order and at their levels; a link runs down from its start and
  /// then to its end.
  mutating func drawOutline() {
    let height = max((measured.map(\.label.height).max() ?? 10) + 4, 14)
    var incoming = [Int?](repeating: nil, count: diagram.nodes.count)
    for number in drawn.reversed() { incoming[diagram.links[number].to] = number }
    let widest =
      (0..<shownRows).map {
        Double(diagram.nodes[$0].level) * Composition.indent + rowLabel($0, incoming[$0]).width
      }.max() ?? 0
    let column = widest + 50
    let shown = 0..<shownRows
    let total = Double(shown.count) * height
    let columns = max(1, Int((total * diagram.paper.aspect / column).squareRoot().rounded()))
    let rows = max((shown.count + columns - 1) / columns, 4)
    var outlines: [NodeOutline] = []
    for node in shown {
      let place = Point(
        x: Double(node / rows) * column + Double(diagram.nodes[node].level) * Composition.indent,
        y: Double(node % rows) * height)
      outlines.append(outline(node, at: place))
    }
    for node in shown {
      if let number = incoming[node] {
        drawBranch(number, outlines, rows: rows, top: -height * 0.6)
      }
    }
    for column in stride(from: rows, to: shown.count, by: rows) {
      drawOwner(of: column, incoming, above: outlines[column], height)
    }
    for (node, outline) in outlines.enumerated() {
      drawNode(node, outline)
      drawRowLabel(node, outline, rowLabel(node, incoming[node]))
    }
    picture.page =
      Box.around(picture.letterings.map(\.box) + picture.figures.map(\.outline.box)) ?? picture.page
  }

  /// Down from the owner and across to the owned; in a later column from its top.
  private mutating func drawBranch(
    _ number: Int, _ outlines: [NodeOutline], rows: Int, top: Double
  ) {
    let link = diagram.links[number]
    let (owner, owned) = (outlines[link.from].centre, outlines[link.to].centre)
    let isHere = link.from / rows == link.to / rows
    let x = owned.x - Composition.indent
    let start = isHere ? Point(x: x, y: owner.y) : Point(x: x, y: top)
    let corner = Point(x: x, y: owned.y)
    let width = min(max(link.style.width.isFinite ? link.style.width : 1, 0.3), 6)
    let style = link.style
    let size = 0.45
    let end = Point(x: owned.x - outlines[link.to].size.width / 2 - 1, y: owned.y)
    let tip = style.head == .none ? nil : end
    let last = Point(x: end.x - style.head.length * size, y: end.y)
    var pieces = [Bezier(from: corner, to: last)]
    // Links of one owner share the line down; the last of them draws it.
    if start.y < corner.y { pieces.insert(Bezier(from: start, to: corner), at: 0) }
    let route = LinkRoute(pieces: pieces, headTip: tip)
    picture.strokes.append(
      Picture.Stroke(
        id: "link-\(number)", route: route, style: style, colour: link.style.colour.stroke.hex(),
        width: width, arrowSize: size, tooltip: tooltip(link), mark: .link, link: number))
  }

  /// Above a column that begins below an owner stands whose list goes on.
  private mutating func drawOwner(
    of node: Int, _ incoming: [Int?], above outline: NodeOutline, _ height: Double
  ) {
    guard let number = incoming[node] else { return }
    let block = TextBlock.wrapping(
      Inscription("… " + diagram.nodes[diagram.links[number].from].label.text), width: 190,
      lineLimit: 1, size: measured[node].label.lines.first?.size ?? 8, pale: true)
    let left = outline.centre.x - Composition.indent - outline.size.width / 2
    let middle = outline.centre.y - height
    picture.letter(
      block,
      in: Box(
        left: left, top: middle - block.height / 2, right: left + block.width,
        bottom: middle + block.height / 2),
      flush: .left, id: "continued-\(node)", colour: .ink, mark: .label)
  }

  /// A node's name, before it the share on the line to it.
  private func rowLabel(_ node: Int, _ link: Int?) -> TextBlock {
    var block = measured[node].label
    if let share = link.flatMap({ diagram.links[$0].label }), !block.lines.isEmpty {
      block.lines[0].text = share + "  " + block.lines[0].text
    }
    return block
  }

  private mutating func drawRowLabel(_ node: Int, _ outline: NodeOutline, _ block: TextBlock) {
    let left = outline.centre.x + outline.size.width / 2 + 4
    let box = Box(
      left: left, top: outline.centre.y - block.height / 2, right: left + block.width,
      bottom: outline.centre.y + block.height / 2)
    picture.letter(
      block, in: box, flush: .left, id: "label-\(node)", colour: .ink, mark: .label, node: node)
  }
}
