/// The legend below the picture: a sample for each entry, and what it stands for.
extension Composition {
  private static let sampleWidth = 30.0

  mutating func addLegend() {
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
    switch sample {
    case .node(let colour, let shape): nodeSample(colour, shape, number, box)
    case .tone(let tone): toneSample(tone, number, box)
    case .rim(let colour): rimSample(colour, number, box)
    case .pale: paleSample(number, box)
    case .link(let style): linkSample(style, number, box)
    }
  }

  private mutating func nodeSample(
    _ colour: Palette, _ shape: Diagram.Shape, _ number: Int, _ box: Box
  ) {
    let unit = type.legend / 9.5
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
  }

  private mutating func toneSample(_ tone: Diagram.Tone, _ number: Int, _ box: Box) {
    let unit = type.legend / 9.5
    let isCell = diagram.arrangement == .matrix
    let size = Size(width: 13 * unit, height: 11.3 * unit)
    picture.figures.append(
      Picture.Figure(
        id: "sample-\(number)",
        outline: NodeOutline(centre: box.centre, size: size, shape: isCell ? .square : .hexagon),
        fill: tone.fill.hex(), border: tone.rim.hex(), borderWidth: 0.5 * unit,
        tooltip: nil, mark: .legend))
  }

  private mutating func rimSample(_ colour: Palette, _ number: Int, _ box: Box) {
    let unit = type.legend / 9.5
    let size = Size(width: 11 * unit, height: 11 * unit)
    picture.figures.append(
      Picture.Figure(
        id: "sample-\(number)",
        outline: NodeOutline(centre: box.centre, size: size, shape: .circle),
        fill: Colour(0xF5_F7F9).hex(), border: colour.stroke.hex(), borderWidth: 1.8 * unit,
        tooltip: nil, mark: .legend))
  }

  private mutating func paleSample(_ number: Int, _ box: Box) {
    let unit = type.legend / 9.5
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
  }

  /// A line as thick and as opaque as those of the picture are.
  private mutating func linkSample(_ style: Diagram.LinkStyle, _ number: Int, _ box: Box) {
    let unit = type.legend / 9.5
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
