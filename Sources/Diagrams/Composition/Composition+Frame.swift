/// What stands around the picture: title, legend, caption, margins.
extension Composition {
  private static let sampleWidth = 30.0

  /// Title, legend and caption around a picture whose page grows with it; their type as well.
  mutating func addHeadAndFoot() {
    let usual = Paper.TypeSizes(smallest: 6, title: 17, subtitle: 10.5, legend: 9.5, caption: 8.5)
    type = usual.scaled(by: min(max(picture.page.width / 1_000, 1), 1.5))
    var page = picture.page
    // A heading needs some width to stand on; the picture stays in the middle.
    let wide = min(max(page.width, headWidth, 300), max(page.width, 460))
    let spare = (wide - page.width) / 2
    page.left -= spare
    page.right += spare
    picture.page = page
    addFrame()
    picture.page = picture.page.grown(by: diagram.paper.margin)
  }

  /// Title above, legend and caption below the page as it is.
  mutating func addFrame() {
    addHead()
    addLegend()
    addCaptions()
  }

  private var headWidth: Double {
    FontMetrics.width(of: Inscription(diagram.title).text, size: type.title, bold: true)
  }

  private mutating func addHead() {
    let width = picture.page.width
    var block = TextBlock.wrapping(
      Inscription(diagram.title), width: width, lineLimit: 3, size: type.title, bold: true)
    picture.subtitles = subtitles
    for line in subtitles {
      block = block.over(
        TextBlock.wrapping(
          Inscription(line, limit: 400), width: width, lineLimit: 3, size: type.subtitle,
          pale: true))
    }
    guard !block.lines.isEmpty else { return }
    let bottom = picture.page.top - type.subtitle * 1.5
    let box = Box(
      left: picture.page.left, top: bottom - block.height, right: picture.page.right,
      bottom: bottom)
    picture.letter(block, in: box, flush: .left, id: "title", colour: .ink, mark: .heading)
    picture.page = picture.page.union(box)
  }

  mutating func rule(at y: Double, id: String) {
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
    // Everything in the legend grows with its type.
    let unit = type.legend / 9.5
    let top = picture.page.bottom + 18 * unit
    rule(at: top, id: "rule-legend")
    let gap = 18 * unit
    let texts = diagram.legend.map {
      TextBlock.wrapping(Inscription($0.text), width: 260 * unit, lineLimit: 2, size: type.legend)
    }
    let samples = diagram.legend.map { entry in
      entry.sample.isLine ? Composition.sampleWidth * unit : 14 * unit
    }
    var pen = Point(x: picture.page.left, y: top + 10 * unit)
    var rowHeight = 0.0
    var previous: Bool?
    for (number, entry) in diagram.legend.enumerated() {
      let isLink = entry.sample.isLine
      let width = samples[number] + 6 * unit + texts[number].width
      let height = max(texts[number].height, 16 * unit)
      // Nodes and lines each begin a row of their own.
      let changes = previous.map { $0 != isLink } ?? false
      if changes || pen.x > picture.page.left && pen.x + width > picture.page.right {
        pen = Point(x: picture.page.left, y: pen.y + rowHeight + 3 * unit)
        rowHeight = 0
      }
      previous = isLink
      rowHeight = max(rowHeight, height)
      sample(
        entry.sample, number,
        Box(left: pen.x, top: pen.y, right: pen.x + samples[number], bottom: pen.y + height))
      let left = pen.x + samples[number] + 6 * unit
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
    let unit = type.legend / 9.5
    switch sample {
    case .node(let colour, let shape):
      let size =
        shape == .box
        ? Size(width: 14 * unit, height: 10 * unit) : Size(width: 11 * unit, height: 11 * unit)
      // The marks of a matrix have the colours of lines and no rim.
      let isMark = diagram.arrangement == .matrix
      let fill =
        isMark
        ? colour.stroke : shape == .box ? colour.fill.lightened(by: 0.84) : colour.fill
      picture.figures.append(
        Picture.Figure(
          id: "sample-\(number)",
          outline: NodeOutline(centre: box.centre, size: size, shape: shape), fill: fill.hex(),
          border: (shape == .box ? colour.stroke : .rim).hex(),
          borderWidth: isMark ? 0 : 0.7 * unit, tooltip: nil, mark: .legend))
    case .tone(let tone):
      let isCell = diagram.arrangement == .matrix
      let size = Size(width: 13 * unit, height: 11.3 * unit)
      picture.figures.append(
        Picture.Figure(
          id: "sample-\(number)",
          outline: NodeOutline(centre: box.centre, size: size, shape: isCell ? .square : .hexagon),
          fill: tone.fill.hex(), border: tone.rim.hex(), borderWidth: 0.5 * unit,
          tooltip: nil, mark: .legend))
    case .rim(let colour):
      let size = Size(width: 11 * unit, height: 11 * unit)
      picture.figures.append(
        Picture.Figure(
          id: "sample-\(number)",
          outline: NodeOutline(centre: box.centre, size: size, shape: .circle),
          fill: Colour(0xF5_F7F9).hex(), border: colour.stroke.hex(), borderWidth: 1.8 * unit,
          tooltip: nil, mark: .legend))
    case .pale:
      let (left, right) = (
        Point(x: box.left, y: box.centre.y), Point(x: box.right, y: box.centre.y)
      )
      var style = Diagram.LinkStyle()
      style.head = .none
      picture.strokes.append(
        Picture.Stroke(
          id: "sample-\(number)", route: LinkRoute(line: Bezier(from: left, to: right)),
          style: style, colour: Composition.pale, width: 0.8 * unit, arrowSize: 0, tooltip: nil,
          mark: .legend))
    case .link(let style):
      let asked = style.width.isFinite ? min(max(style.width, 0.3), 6) : 1
      let dense = isDense
      let width = dense ? min(asked, Composition.denseWidth) : asked
      let opacity = dense ? Composition.denseOpacity : Composition.linkOpacity
      var style = style
      if dense { (style.head, style.tail) = (.none, .none) }
      let arrowSize = Composition.arrowSize(width) * unit
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
          colour: style.colour.stroke.hex(opacity: opacity), width: width * unit,
          arrowSize: arrowSize, tooltip: nil, mark: .legend))
    }
  }

  /// Sentences that follow one another have their stops.
  private static func ended(_ sentence: String) -> String {
    sentence.last.map { ".!?".contains($0) } ?? true ? sentence : sentence + "."
  }

  private mutating func addCaptions() {
    // On a sheet room is dear: there the sentences follow one another.
    let isSheet = diagram.paper.sheet != nil
    let sentences = captions.map { Composition.ended($0) }
    let paragraphs = isSheet ? [sentences.joined(separator: " ")] : captions
    var block = TextBlock()
    for paragraph in paragraphs {
      block = block.over(
        TextBlock.wrapping(
          // Fonts that are drawn differ by some hundredths from what was measured.
          Inscription(paragraph, limit: 2_000), width: picture.page.width * 0.97,
          lineLimit: isSheet ? 12 : 4, size: type.caption, pale: true))
    }
    guard !block.lines.isEmpty else { return }
    let top = picture.page.bottom + type.caption * 1.3
    let box = Box(
      left: picture.page.left, top: top, right: picture.page.right, bottom: top + block.height)
    picture.letter(block, in: box, flush: .left, id: "caption", colour: .ink, mark: .caption)
    picture.page = picture.page.union(box)
  }
}

extension LinkRoute {
  /// A line without arrowheads.
  init(line: Bezier) { self.init(pieces: [line], headTip: nil) }

  /// A line as it is, with the place where an arrowhead at its end points.
  init(pieces: [Bezier], headTip: Point?) {
    self.pieces = pieces
    self.headTip = headTip
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
