/// Pictures that are lists: pairs side by side with a band between them, in as many columns as make
/// the page's shape.
extension Composition {
  /// How long the bands between two columns of names are.
  private static let band = 110.0

  /// Draws pairs: each node's label at its side of the band; links that follow one another from the
  /// same node share it.
  mutating func drawRows() {
    let groups = rowGroups()
    let height = rowHeight
    let widths = [0, 1].map { side in
      groups.flatMap { $0 }.map { number in
        let link = diagram.links[number]
        return measured[side == 0 ? link.from : link.to].label.width
      }.max() ?? 0
    }
    let dot = 7.0
    let column = widths[0] + widths[1] + Composition.band + figureWidth + 2 * dot + 34
    let rows = groups.reduce(0) { $0 + $1.count }
    let gaps = Double(groups.count) * 3
    let total = Double(rows) * height + gaps
    let count = max(1, Int((total * diagram.paper.aspect / column).squareRoot().rounded()))
    let limit = total / Double(count) + height * 0.5
    var pen = Point(x: widths[0] + dot, y: 0)
    for group in groups {
      if pen.y > 0, pen.y + Double(group.count) * height > limit + height {
        pen = Point(x: pen.x + column, y: 0)
      }
      drawRow(group, at: pen, height)
      pen.y += Double(group.count) * height + 3
    }
    picture.page =
      Box.around(picture.letterings.map(\.box) + picture.figures.map(\.outline.box)) ?? picture.page
  }

  /// The room between the ends of bands and the partners, for what is said of each pair.
  private var figureWidth: Double {
    drawn.compactMap { diagram.links[$0].label.map { linkLabel($0).width + 10 } }.max() ?? 0
  }

  private var rowHeight: Double {
    max((measured.map(\.label.height).max() ?? 10) + 1.8, 11.5)
  }

  /// The links in their order, those from one node together.
  private func rowGroups() -> [[Int]] {
    var groups: [[Int]] = []
    for number in drawn {
      if let last = groups.last?.last, diagram.links[last].from == diagram.links[number].from {
        groups[groups.count - 1].append(number)
      } else {
        groups.append([number])
      }
    }
    return groups
  }

  private mutating func drawRow(_ group: [Int], at corner: Point, _ height: Double) {
    guard let first = group.first else { return }
    let from = diagram.links[first].from
    let middle = corner.y + Double(group.count) * height / 2
    let left = outline(from, at: Point(x: corner.x, y: middle))
    let figures = figureWidth
    for (row, number) in group.enumerated() {
      let link = diagram.links[number]
      let y = corner.y + (Double(row) + 0.5) * height
      let right = outline(link.to, at: Point(x: corner.x + Composition.band + figures, y: y))
      drawBand(number, from: left, to: right, figures)
      drawNode(link.to, right)
      drawName(link.to, beside: right, isLeft: false)
    }
    drawNode(from, left)
    drawName(from, beside: left, isLeft: true)
  }

  /// A band, and at its end in the partner's row what is said of the pair, where no other band hides
  /// it.
  private mutating func drawBand(
    _ number: Int, from left: NodeOutline, to right: NodeOutline, _ figures: Double
  ) {
    let link = diagram.links[number]
    var end = right
    if figures > 0 {
      end.centre.x -= figures
      end.size = Size(width: 0, height: 0)
    }
    let (a, d) = (left.centre, end.centre)
    let half = Point(x: (d.x - a.x) * 0.45, y: 0)
    let width = min(max(link.style.width.isFinite ? link.style.width : 1, 0.3), 9)
    guard
      let route = LinkRoute(
        [Bezier(a, a + half, d - half, d)], from: left, to: end, style: link.style, arrowSize: 0.6
      )
    else { return }
    picture.strokes.append(
      Picture.Stroke(
        id: "link-\(number)", route: route, style: link.style,
        colour: link.style.colour.stroke.lightened(by: 0.35).hex(), width: width, arrowSize: 0.6,
        tooltip: tooltip(link), mark: .link, link: number))
    guard let text = link.label else { return }
    let block = linkLabel(text)
    let edge = right.centre.x - right.size.width / 2 - 4
    let box = Box(
      left: edge - block.width, top: d.y - block.height / 2, right: edge,
      bottom: d.y + block.height / 2)
    picture.letter(
      block, in: box, flush: .right, id: "link-label-\(number)", colour: .ink, mark: .label)
  }

  private mutating func drawName(_ node: Int, beside outline: NodeOutline, isLeft: Bool) {
    let block = measured[node].label
    let gap = outline.size.width / 2 + 3
    let x = outline.centre.x
    let box = Box(
      left: isLeft ? x - gap - block.width : x + gap, top: outline.centre.y - block.height / 2,
      right: isLeft ? x - gap : x + gap + block.width, bottom: outline.centre.y + block.height / 2)
    drawLabel(
      node, at: LabelPlacement.Place(box: box, flush: isLeft ? .right : .left), plate: false)
  }
}
