/// Pictures that are tables of marks: each node a row and a column, each link a mark where they meet.
extension Composition {
  /// The size of type of names and of numbers, and the least height of a row.
  private static let (name, digits, row) = (8.1, 7.0, 10.6)

  /// Draws nodes as rows and columns in their order; nodes of one level next to each other share a
  /// frame.
  mutating func drawMatrix() {
    let cell = matrixCell()
    let count = diagram.nodes.count
    drawGrid(cell, count)
    for (number, link) in diagram.links.enumerated()
    where diagram.nodes.indices.contains(link.from) && diagram.nodes.indices.contains(link.to) {
      drawMark(number, cell)
    }
    for node in diagram.nodes.indices { drawRow(node, cell) }
    picture.page =
      Box.around(picture.letterings.map(\.box) + picture.cells.map(\.outline.box))
      ?? picture.page
  }

  /// Numbers in cells want room; of few rows each is higher, but for marks on paper, which enlarges
  /// them anyway.
  private func matrixCell() -> Size {
    let widest = diagram.links.compactMap { link in
      link.tone == nil
        ? nil
        : link.label.map { FontMetrics.width(of: $0, size: Composition.digits) }
    }.max()
    let tallest = measured.map(\.label.height).max() ?? 0
    let few = min(560 / Double(max(diagram.nodes.count, 1)), 22)
    let marks = diagram.paper == .screen ? min(few, 15) : Composition.row
    let height = max(Composition.row, widest == nil ? marks : few, tallest + 2)
    return Size(width: max(height, min((widest ?? 0) + 6, 46)), height: height)
  }

  private func box(_ row: Int, _ column: Int, _ cell: Size) -> Box {
    Box(
      left: Double(column) * cell.width, top: Double(row) * cell.height,
      right: Double(column + 1) * cell.width, bottom: Double(row + 1) * cell.height)
  }

  /// Hairlines to follow rows and columns, and frames around what belongs together.
  private mutating func drawGrid(_ cell: Size, _ count: Int) {
    let (width, height) = (Double(count) * cell.width, Double(count) * cell.height)
    for line in 0...count {
      let isFifth = line % 5 == 0
      let colour = Colour(isFifth ? 0xC9_D1D6 : 0xE8_ECEF)
      let (x, y) = (Double(line) * cell.width, Double(line) * cell.height)
      hairline(Point(x: 0, y: y), Point(x: width, y: y), colour, 0.5, "row-\(line)")
      hairline(Point(x: x, y: 0), Point(x: x, y: height), colour, 0.5, "column-\(line)")
    }
    let levels = diagram.nodes.map(\.level)
    guard Set(levels).count > 1 else { return }
    var start = 0
    for end in 1...count where end == count || levels[end] != levels[start] {
      defer { start = end }
      guard end - start > 1 else { continue }
      let (a, b) = (box(start, start, cell), box(end - 1, end - 1, cell))
      let corners = [
        Point(x: a.left, y: a.top), Point(x: b.right, y: a.top), Point(x: b.right, y: b.bottom),
        Point(x: a.left, y: b.bottom), Point(x: a.left, y: a.top),
      ]
      for (side, ends) in zip(corners, corners.dropFirst()).enumerated() {
        hairline(ends.0, ends.1, Colour(0x4A_5761), 1.1, "frame-\(start)-\(side)")
      }
    }
  }

  private mutating func hairline(
    _ a: Point, _ b: Point, _ colour: Colour, _ width: Double, _ id: String
  ) {
    picture.strokes.append(
      Picture.Stroke(
        id: id, route: LinkRoute(line: Bezier(from: a, to: b)),
        style: Diagram.LinkStyle(head: .none), colour: colour.hex(), width: width, arrowSize: 0,
        tooltip: nil, mark: .frame))
  }

  /// A shape for the kind of link, or a cell full of a tone with its number.
  private mutating func drawMark(_ number: Int, _ cell: Size) {
    let link = diagram.links[number]
    let box = box(link.from, link.to, cell)
    guard let tone = link.tone else {
      let asked = link.style.width.isFinite ? min(max(link.style.width, 1.5), 6) : 3
      let size = min(cell.width, cell.height) * asked / 6
      picture.cells.append(
        Picture.Figure(
          id: "link-\(number)",
          outline: NodeOutline(
            centre: box.centre, size: Size(width: size, height: size),
            shape: link.style.matrixShape),
          fill: link.style.colour.stroke.hex(), border: "#FFFFFF", borderWidth: 0,
          tooltip: tooltip(link), mark: .cell, link: number))
      return
    }
    picture.cells.append(
      Picture.Figure(
        id: "link-\(number)",
        outline: NodeOutline(
          centre: box.centre, size: Size(width: cell.width - 0.8, height: cell.height - 0.8),
          shape: .square),
        fill: tone.fill.hex(), border: "#FFFFFF", borderWidth: 0, tooltip: tooltip(link),
        mark: .cell, link: number))
    guard let text = link.label, FontMetrics.width(of: text, size: Composition.digits) <= cell.width
    else { return }
    let block = TextBlock.wrapping(
      Inscription(text), width: cell.width + 4, lineLimit: 1, size: Composition.digits)
    let ink = tone.fill.readableInk
    picture.letter(
      block, in: box, flush: .centre, id: "count-\(number)", colour: ink,
      mark: .count, isOnShape: true)
  }

  /// A row's name and number at its left, its number again above its column, and its own cell.
  private mutating func drawRow(_ node: Int, _ cell: Size) {
    let own = box(node, node, cell)
    picture.figures.append(
      Picture.Figure(
        id: "node-\(node)",
        outline: NodeOutline(
          centre: own.centre,
          size: Size(width: cell.width - 0.8, height: cell.height - 0.8),
          shape: .square),
        fill: Colour(0xC3_CBD0).hex(), border: Colour(0xC3_CBD0).hex(), borderWidth: 0,
        tooltip: Inscription(diagram.nodes[node].label.text), mark: .node, node: node))
    let number = TextBlock.wrapping(
      Inscription("\(node + 1)"), width: 40, lineLimit: 1, size: Composition.digits)
    let gutter = FontMetrics.width(of: "\(diagram.nodes.count)", size: Composition.digits) + 4
    let grey = Colour(0x59_656D)
    picture.letter(
      number,
      in: Box(left: -gutter, top: own.top, right: -3, bottom: own.bottom), flush: .right,
      id: "row-number-\(node)", colour: grey, mark: .label)
    picture.letter(
      number,
      in: Box(left: own.left, top: -12, right: own.right, bottom: -1), flush: .centre,
      id: "column-number-\(node)", colour: grey, mark: .label)
    let label = measured[node].label
    picture.letter(
      label,
      in: Box(
        left: -gutter - 5 - label.width, top: own.top, right: -gutter - 5, bottom: own.bottom),
      flush: .right, id: "label-\(node)", colour: .ink, mark: .label, node: node)
  }
}
