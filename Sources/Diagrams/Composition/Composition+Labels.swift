/// Labels beside nodes and at links.
extension Composition {
  mutating func drawLabels(_ members: [Int], _ outlines: [NodeOutline], _ routes: [LinkRoute?]) {
    var nodes: [Int] = []
    var labels: [LabelPlacement.Label] = []
    let bounds = Box.around(
      zip(members, outlines).flatMap { [$1.box, Box(centre: $1.centre, measured[$0].space)] })
    for (position, node) in members.enumerated()
    where !measured[node].holdsLabel && !measured[node].label.lines.isEmpty {
      let value = diagram.nodes[node]
      nodes.append(node)
      labels.append(
        LabelPlacement.Label(
          node: outlines[position], block: measured[node].label,
          // Whoever has room in the layout comes before those who are named where room is left.
          importance: value.importance + (measured[node].keepsRoom ? 100 : 0),
          mustStay: value.emphasis == .highlighted,
          bounds: measured[node].keepsRoom ? nil : bounds))
    }
    let obstacles = zip(members, outlines)
      .filter { measured[$0.0].holdsLabel || measured[$0.0].label.lines.isEmpty }.map(\.1.box)
    let places = LabelPlacement(labels: labels, obstacles: obstacles, lines: weighed(routes))
      .places()
    for (number, place) in places.enumerated() {
      guard let place else { continue }
      drawLabel(nodes[number], at: place, plate: true)
    }
  }

  /// The lines that labels should keep clear of, the strong ones most; of very many only those.
  private func weighed(_ routes: [LinkRoute?]) -> [LabelPlacement.Line] {
    let isCrowded = drawn.count > 3_000
    return zip(drawn, routes).compactMap { number, route in
      let isPale = diagram.links[number].emphasis == .muted
      guard let route, !(isCrowded && isPale) else { return nil }
      // A wide band hides more of a name than a line.
      let width = lineWidth(diagram.links[number], dense: isCrowded)
      return LabelPlacement.Line(
        pieces: route.pieces, cost: isPale ? 0.25 : 1.6 * max(1, width / 1.6))
    }
  }

  /// A label on a plate of translucent white, so that lines below do not disturb.
  mutating func drawLabel(_ node: Int, at place: LabelPlacement.Place, plate: Bool) {
    let muted = diagram.nodes[node].emphasis == .muted
    if plate {
      picture.plates.append(Composition.plate(place.box, id: "plate-\(node)", opacity: 0.72))
    }
    picture.letter(
      measured[node].label, in: place.box, flush: place.flush, id: "label-\(node)",
      colour: muted ? Colour(0x76_7676) : .ink, mark: .label, node: node)
  }

  static func plate(_ box: Box, id: String, opacity: Double) -> Picture.Figure {
    let area = Box(
      left: box.left - 1, top: box.top + 0.5, right: box.right + 1, bottom: box.bottom - 0.5)
    return Picture.Figure(
      id: id,
      outline: NodeOutline(
        centre: area.centre, size: Size(width: area.width, height: area.height), shape: .square),
      fill: Colour.white.hex(opacity: opacity), border: Colour.white.hex(opacity: 0),
      borderWidth: 0, tooltip: nil, mark: .plate)
  }

  /// At the line's middle, or a little beside where something else stands there.
  mutating func drawLinkLabels(_ routes: [LinkRoute?], _ outlines: [NodeOutline]) {
    var taken = BoxIndex(outlines.map(\.box) + picture.letterings.map(\.box))
    for (position, number) in drawn.enumerated() {
      let link = diagram.links[number]
      guard let text = link.label, let route = routes[position] else { continue }
      var block = linkLabel(text)
      guard !block.lines.isEmpty else { continue }
      for line in block.lines.indices { block.lines[line].bold = link.emphasis == .highlighted }
      let size = Size(width: block.width + 2, height: block.height)
      let boxes = route.labelPlaces.map { Box(centre: $0, size) }
      let free = boxes.first { !taken.contains(near: $0) }
      guard let box = free ?? (link.emphasis == .highlighted ? boxes.first : nil) else { continue }
      _ = taken.add(box)
      picture.plates.append(
        Composition.plate(box, id: "link-plate-\(number)", opacity: 0.92))
      picture.letter(
        block, in: box, flush: .centre, id: "link-label-\(number)",
        colour: link.emphasis == .muted ? Colour(0x76_7676) : .ink, mark: .label)
    }
  }
}
