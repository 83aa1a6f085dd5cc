/// The insides of nodes that stand for many firms, and how such nodes are laid out.
extension Composition {
  /// Draws the cells of a node around its centre.
  mutating func drawCells(_ honeycomb: Diagram.Honeycomb, of node: Int, at centre: Point) {
    let side = honeycomb.side.isFinite ? min(max(honeycomb.side, 0.5), 60) : 5
    func shift(_ value: Double) -> Double {
      value.isFinite ? min(max(value, -900), 900) : 0
    }
    let origin = centre + Point(x: shift(honeycomb.right), y: shift(honeycomb.down))
    let height = 3.0.squareRoot() * side
    // A hair of space between cells, so that each is seen.
    let size = Size(width: 2 * side * 0.94, height: height * 0.94)
    for (number, cell) in honeycomb.cells.enumerated() {
      let column = Double(min(max(cell.column, -500), 500))
      let row = Double(min(max(cell.row, -1_000), 1_000))
      let place = origin + Point(x: 1.5 * side * column, y: height * (row + column / 2))
      picture.cells.append(
        Picture.Figure(
          id: "cell-\(node)-\(number)",
          outline: NodeOutline(centre: place, size: size, shape: .hexagon),
          fill: cell.tone.fill.hex(), border: cell.tone.rim.hex(), borderWidth: side * 0.06,
          tooltip: nil, mark: .cell))
    }
  }

  /// Names in the room that the layout has kept below each node.
  mutating func drawNamesBelow(_ members: [Int], _ outlines: [NodeOutline]) {
    for (node, outline) in zip(members, outlines) {
      guard !measured[node].label.lines.isEmpty else { continue }
      let box = nameBelow(node, outline)
      picture.plates.append(Composition.plate(box, id: "plate-\(node)", opacity: 0.94))
      drawLabel(node, at: LabelPlacement.Place(box: box, flush: .centre), plate: false)
    }
  }

  /// Where the name of a node stands that has one below it.
  func nameBelow(_ node: Int, _ outline: NodeOutline) -> Box {
    let (label, top) = (measured[node].label, outline.box.bottom + 3)
    return Box(
      left: outline.centre.x - label.width / 2, top: top,
      right: outline.centre.x + label.width / 2, bottom: top + label.height)
  }

  /// Places for nodes that stand for many firms: near to those that they have most links with, each
  /// with the room for its name below.
  func areas(_ problem: Arranging) -> [Point] {
    let pulls = problem.links.enumerated().map { number, link in
      (link.0, link.1, diagram.links[drawn[number]].style.width)
    }
    let names = measured.map(\.label.height)
    let rooms = problem.spaces.indices.map { node in
      Size(
        width: max(problem.shapes[node].width, measured[node].label.width) + 8,
        height: problem.shapes[node].height + names[node] + 5)
    }
    let centres = NestPacking(
      // Between names there are streets for bands.
      sizes: rooms, areDiscs: false, pulls: pulls, gap: pulls.isEmpty ? 7 : 18,
      aspect: problem.aspect
    ).centres()
    return zip(centres, names).map { Point(x: $0.x, y: $0.y - $1 / 2) }
  }
}
