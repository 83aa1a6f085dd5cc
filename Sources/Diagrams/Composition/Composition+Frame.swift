/// What stands around the picture: title, legend, caption, margins.
extension Composition {
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
