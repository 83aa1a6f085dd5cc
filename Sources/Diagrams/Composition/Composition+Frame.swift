/// What stands around the picture: isolated nodes, title, legend, caption, margins.
extension Composition {
  private static let margin = 18.0
  private static let sampleWidth = 30.0

  /// A tidy block under the picture, in columns; too many are only counted.
  mutating func drawIsolated(_ nodes: [Int]) {
    guard !nodes.isEmpty else { return }
    let sentence = diagram.sentences.isolated.map {
      Composition.sentence($0, count: nodes.count)
    }
    guard nodes.count <= Composition.isolatedShown else {
      notes.append(.isolatedCounted(nodes.count))
      if let sentence { captions.append(sentence) }
      return
    }
    let isAlone = picture.figures.isEmpty
    var top = isAlone ? 0 : picture.page.bottom + 24
    if !isAlone { rule(at: top - 10, id: "rule-isolated") }
    if let sentence {
      let block = TextBlock.wrapping(
        Inscription(sentence), width: 400, lineLimit: 1, size: 9.5, bold: true)
      let box = Box(
        left: picture.page.left, top: top, right: picture.page.left + block.width,
        bottom: top + block.height)
      picture.letter(
        block, in: box, flush: .left, id: "isolated", colour: Colour(0x55_5555), mark: .heading)
      picture.page = picture.page.union(box)
      top = box.bottom + 8
    }
    let cells = nodes.map { node in
      measured[node].holdsLabel
        ? measured[node].shape
        : Size(
          width: measured[node].shape.width + 4 + measured[node].label.width,
          height: max(measured[node].shape.height, measured[node].label.height))
    }
    let cell = Size(
      width: (cells.map(\.width).max() ?? 0) + 16, height: (cells.map(\.height).max() ?? 0) + 6)
    let wish = (Double(nodes.count) * cell.width * cell.height * 1.45).squareRoot()
    let columns = max(1, Int((isAlone ? wish : max(picture.page.width, 420)) / cell.width))
    // Read downwards, column after column.
    let rows = (nodes.count + columns - 1) / columns
    for (number, node) in nodes.enumerated() {
      let corner = Point(
        x: picture.page.left + Double(number / rows) * cell.width,
        y: top + Double(number % rows) * cell.height)
      drawIsolated(
        node,
        in: Box(
          left: corner.x, top: corner.y, right: corner.x + cell.width - 16,
          bottom: corner.y + cell.height - 6))
    }
  }

  private mutating func drawIsolated(_ node: Int, in box: Box) {
    let size = measured[node]
    let x = box.left + size.shape.width / 2
    drawNode(node, outline(node, at: Point(x: x, y: box.centre.y)))
    if !size.holdsLabel {
      let left = box.left + size.shape.width + 4
      let place = Box(
        left: left, top: box.centre.y - size.label.height / 2, right: left + size.label.width,
        bottom: box.centre.y + size.label.height / 2)
      drawLabel(node, at: LabelPlacement.Place(box: place, flush: .left), plate: false)
    }
    picture.page = picture.page.union(box)
  }

  mutating func addHeadAndFoot() {
    var page = picture.page
    // A heading needs some width to stand on; the picture stays in the middle.
    let wide = min(max(page.width, headWidth, 300), max(page.width, 460))
    let spare = (wide - page.width) / 2
    page.left -= spare
    page.right += spare
    picture.page = page
    addHead()
    addLegend()
    addCaptions()
    picture.page = picture.page.grown(by: Composition.margin)
  }

  private var headWidth: Double {
    FontMetrics.width(of: Inscription(diagram.title).text, size: 17, bold: true)
  }

  private mutating func addHead() {
    let width = picture.page.width
    var block = TextBlock.wrapping(
      Inscription(diagram.title), width: width, lineLimit: 3, size: 17, bold: true)
    for line in diagram.subtitle {
      block = block.over(
        TextBlock.wrapping(
          Inscription(line, limit: 400), width: width, lineLimit: 3, size: 10.5, pale: true))
    }
    guard !block.lines.isEmpty else { return }
    let bottom = picture.page.top - 16
    let box = Box(
      left: picture.page.left, top: bottom - block.height, right: picture.page.right,
      bottom: bottom)
    picture.letter(block, in: box, flush: .left, id: "title", colour: .ink, mark: .heading)
    picture.page = picture.page.union(box)
  }

  private mutating func rule(at y: Double, id: String) {
    let (a, b) = (Point(x: picture.page.left, y: y), Point(x: picture.page.right, y: y))
    var style = Diagram.LinkStyle()
    style.head = .none
    picture.strokes.append(
      Picture.Stroke(
        id: id, route: LinkRoute(line: Bezier(from: a, to: b)), style: style,
        colour: Colour(0xD8_D8D8).hex(), width: 0.8, arrowSize: 0, tooltip: nil, mark: .frame))
  }

  private mutating func addLegend() {
    guard !diagram.legend.isEmpty else { return }
    let top = picture.page.bottom + 18
    rule(at: top, id: "rule-legend")
    let gap = 18.0
    let texts = diagram.legend.map {
      TextBlock.wrapping(Inscription($0.text), width: 260, lineLimit: 2, size: 9.5)
    }
    let samples = diagram.legend.map { entry in
      if case .link = entry.sample { Composition.sampleWidth } else { 14.0 }
    }
    var pen = Point(x: picture.page.left, y: top + 10)
    var rowHeight = 0.0
    var previous: Bool?
    for (number, entry) in diagram.legend.enumerated() {
      let isLink = if case .link = entry.sample { true } else { false }
      let width = samples[number] + 6 + texts[number].width
      let height = max(texts[number].height, 16)
      // Nodes and lines each begin a row of their own.
      let changes = previous.map { $0 != isLink } ?? false
      if changes || pen.x > picture.page.left && pen.x + width > picture.page.right {
        pen = Point(x: picture.page.left, y: pen.y + rowHeight + 3)
        rowHeight = 0
      }
      previous = isLink
      rowHeight = max(rowHeight, height)
      sample(
        entry.sample, number,
        Box(left: pen.x, top: pen.y, right: pen.x + samples[number], bottom: pen.y + height))
      let left = pen.x + samples[number] + 6
      let box = Box(
        left: left, top: pen.y, right: left + texts[number].width, bottom: pen.y + height)
      picture.letter(
        texts[number], in: box, flush: .left, id: "legend-\(number)", colour: Colour(0x33_3333),
        mark: .legend)
      picture.page = picture.page.union(box)
      pen.x = box.right + gap
    }
  }

  private mutating func sample(_ sample: Diagram.LegendEntry.Sample, _ number: Int, _ box: Box) {
    switch sample {
    case .node(let colour, let shape):
      let size = shape == .box ? Size(width: 14, height: 10) : Size(width: 11, height: 11)
      picture.figures.append(
        Picture.Figure(
          id: "sample-\(number)",
          outline: NodeOutline(centre: box.centre, size: size, shape: shape),
          fill: (shape == .box ? colour.fill.lightened(by: 0.84) : colour.fill).hex(),
          border: (shape == .box ? colour.stroke : .rim).hex(), borderWidth: 0.7, tooltip: nil,
          mark: .legend))
    case .link(let style):
      let width = style.width.isFinite ? min(max(style.width, 0.3), 6) : 1
      let arrowSize = min(max(0.42 + 0.1 * width, 0.45), 0.9)
      let y = box.centre.y
      guard
        let route = LinkRoute(
          sample: Bezier(
            from: Point(x: box.left, y: y), to: Point(x: box.right, y: y)),
          style: style, arrowSize: arrowSize)
      else { return }
      picture.strokes.append(
        Picture.Stroke(
          id: "sample-\(number)", route: route, style: style,
          colour: style.colour.stroke.hex(opacity: 0.9), width: width, arrowSize: arrowSize,
          tooltip: nil, mark: .legend))
    }
  }

  private mutating func addCaptions() {
    var block = TextBlock()
    for line in captions {
      block = block.over(
        TextBlock.wrapping(
          Inscription(line, limit: 400), width: picture.page.width, lineLimit: 4, size: 8.5,
          pale: true))
    }
    guard !block.lines.isEmpty else { return }
    let top = picture.page.bottom + 12
    let box = Box(
      left: picture.page.left, top: top, right: picture.page.right, bottom: top + block.height)
    picture.letter(block, in: box, flush: .left, id: "caption", colour: .ink, mark: .caption)
    picture.page = picture.page.union(box)
  }
}

extension LinkRoute {
  /// A line without arrowheads.
  init(line: Bezier) {
    pieces = [line]
    headTip = nil
    tailTip = nil
  }

  /// A line between two bare points, with arrowheads.
  init?(sample: Bezier, style: Diagram.LinkStyle, arrowSize: Double) {
    let none = Size(width: 0, height: 0)
    let ends = [sample.a, sample.d].map {
      NodeOutline(centre: $0, size: none, shape: .circle)
    }
    self.init([sample], from: ends[0], to: ends[1], style: style, arrowSize: arrowSize)
  }
}
