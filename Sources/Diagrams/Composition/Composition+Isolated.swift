/// Nodes without links, as a tidy block under the picture.
extension Composition {
  /// A tidy block under the picture, in columns; too many are only counted.
  mutating func drawIsolated(_ nodes: [Int]) {
    guard !nodes.isEmpty else { return }
    let sentence = diagram.sentences.isolated.map {
      Composition.sentence($0, count: nodes.count)
    }
    let limit = diagram.arrangement.isList ? Composition.isolatedInList : Composition.isolatedShown
    guard nodes.count <= limit, nodes.allSatisfy({ measured[$0].keepsRoom }) else {
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
}
