/// Places labels beside their nodes: eight places in three or four distances for each, the important
/// nodes first.
///
/// A place costs for what it covers: nodes and other labels far more than lines; sides are liked
/// in a fixed order. A few rounds let each label move to its then cheapest place. A label that
/// would still cover a node or another label is left out, unless its node is highlighted. About
/// O(n · places · rounds).
///
/// - SeeAlso: Imhof, "Positioning names on maps", 1975.
struct LabelPlacement {
  struct Label {
    var node: NodeOutline
    var block: TextBlock
    var importance: Double
    var mustStay: Bool
    /// The page that it may not widen; nil where the page follows the label.
    var bounds: Box?
  }

  /// A label's place, and the side its lines are flush with.
  struct Place: Hashable {
    var box: Box
    var flush: Flush
  }

  enum Flush: Hashable { case left, centre, right }

  /// A line, and what it costs to cover a piece of it.
  struct Line {
    var pieces: [Bezier]
    var cost: Double
  }

  var labels: [Label]
  /// What must not be covered: shapes and boxes that have no outside label.
  var obstacles: [Box]
  /// Lines, which should not be covered.
  var lines: [Line]

  static let rounds = 4
  /// So few labels have a fourth distance to stand at.
  static let fewLabels = 60

  /// For each label its place, nil where it found no room.
  func places() -> [Place?] {
    let order = labels.indices.sorted {
      (labels[$1].importance, $0) < (labels[$0].importance, $1)
    }
    let shapes = BoxIndex(labels.map(\.node.box) + obstacles)
    let strokes = strokePoints()
    let candidates = labels.map(candidates(of:))
    // What does not change from round to round: shapes and lines under each place.
    let fixed = labels.indices.map { number in
      candidates[number].enumerated().map { rank, place in
        fixedCost(of: place.box, number, rank, shapes, strokes)
      }
    }
    // Who has to look again, since somebody moved who could touch them.
    let reaches = BoxIndex(
      candidates.map { Box.around($0.map(\.box)) ?? Box(left: 0, top: 0, right: 0, bottom: 0) },
      side: 80)
    var isOpen = [Bool](repeating: true, count: labels.count)
    var chosen = [Int?](repeating: nil, count: labels.count)
    for round in 0...LabelPlacement.rounds {
      var moved = false
      // Rebuilt once a round; moves within a round are seen through `chosen`.
      var taken = Taken()
      for number in order {
        if let place = chosen[number] { taken.add(candidates[number][place].box, of: number) }
      }
      for number in order where isOpen[number] {
        let best = cheapest(number, candidates, fixed[number], taken, chosen)
        if best != chosen[number] {
          for place in [chosen[number], best].compactMap(\.self) {
            for other in reaches.boxes(near: candidates[number][place].box) { isOpen[other] = true }
          }
          chosen[number] = best
          moved = true
          if let best { taken.add(candidates[number][best].box, of: number) }
        }
        isOpen[number] = false
      }
      if !moved || round == LabelPlacement.rounds { break }
    }
    return withoutCollisions(order, chosen, candidates, fixed)
  }

  /// Where labels stand or stood in a round.
  private struct Taken {
    var index = BoxIndex()
    /// For each box whose it is.
    var owners: [Int] = []

    mutating func add(_ box: Box, of label: Int) {
      _ = index.add(box)
      owners.append(label)
    }
  }

  /// The place that costs a label least where the others stand now; of equals the first.
  private func cheapest(
    _ number: Int, _ candidates: [[Place]], _ fixed: [(shape: Double, rest: Double)],
    _ taken: Taken, _ chosen: [Int?]
  ) -> Int? {
    var best: (cost: Double, place: Int)?
    for (rank, place) in candidates[number].enumerated() {
      // What others add can only make it dearer.
      if let best, fixed[rank].shape * 3 + fixed[rank].rest >= best.cost { continue }
      var covered = fixed[rank].shape
      for box in taken.index.boxes(near: place.box) {
        let (other, place) = (taken.owners[box], taken.index.boxes[box])
        guard other != number, let standing = chosen[other],
          candidates[other][standing].box == place
        else { continue }
        covered += place.overlap(candidates[number][rank].box)
      }
      let cost = covered * 3 + (covered > 0 ? 20 : 0) + fixed[rank].rest
      if best.map({ cost < $0.cost }) ?? true { best = (cost, rank) }
    }
    return best?.place
  }

  /// What a place costs whatever other labels do: the area of shapes that it covers, and the rest.
  private func fixedCost(
    of box: Box, _ number: Int, _ rank: Int, _ shapes: BoxIndex, _ strokes: PointIndex
  ) -> (shape: Double, rest: Double) {
    var covered = shapes.boxes(near: box).reduce(0) {
      $0 + ($1 == number ? 0 : shapes.boxes[$1].overlap(box))
    }
    let misread = misreadings(of: box, number, shapes)
    if let bounds = labels[number].bounds {
      // Who is named only where room is left takes no place that is doubtful.
      covered += box.area - bounds.overlap(box) + (misread > 0 ? box.area : 0)
    }
    return (covered, strokes.cost(in: box) + Double(misread) * 10 + Double(rank) * 0.45)
  }

  /// Keeps the important labels, drops those that cover a kept one or a shape noticeably.
  private func withoutCollisions(
    _ order: [Int], _ chosen: [Int?], _ candidates: [[Place]],
    _ fixed: [[(shape: Double, rest: Double)]]
  ) -> [Place?] {
    var kept = BoxIndex()
    var places = [Place?](repeating: nil, count: labels.count)
    let stayFirst =
      order.filter { labels[$0].mustStay } + order.filter { !labels[$0].mustStay }
    for number in stayFirst {
      // The cheapest place that is still free of kept labels, the chosen one first.
      let ranks = candidates[number].indices.sorted {
        ($0 == chosen[number] ? -1 : fixed[number][$0].shape * 3 + fixed[number][$0].rest, $0)
          < ($1 == chosen[number] ? -1 : fixed[number][$1].shape * 3 + fixed[number][$1].rest, $1)
      }
      let free = ranks.first { rank in
        let box = candidates[number][rank].box
        let tolerable = box.area * 0.03
        let core = box.grown(by: -0.6)
        return fixed[number][rank].shape <= tolerable && kept.boxes(near: core).isEmpty
      }
      guard let rank = free ?? (labels[number].mustStay ? chosen[number] : nil) else { continue }
      places[number] = candidates[number][rank]
      _ = kept.add(candidates[number][rank].box)
    }
    return places
  }

  /// How many other shapes stand nearer to a label's place than its own does.
  private func misreadings(of box: Box, _ number: Int, _ shapes: BoxIndex) -> Int {
    let own = box.distance(to: labels[number].node.box)
    return shapes.boxes(near: box.grown(by: own + 0.5)).count {
      $0 != number && box.distance(to: shapes.boxes[$0]) < own + 0.5
    }
  }

  /// Points along the lines, and what each costs.
  private func strokePoints() -> PointIndex {
    var points: [(place: Point, cost: Double)] = []
    for line in lines {
      for piece in line.pieces {
        let steps = min(max(Int((piece.d - piece.a).length / 6), 2), 80)
        for step in 0...steps {
          points.append((piece.point(at: Double(step) / Double(steps)), line.cost))
        }
      }
    }
    return PointIndex(points)
  }

  private func candidates(of label: Label) -> [Place] {
    let (w, h) = (label.block.width, label.block.height)
    let (c, rx, ry) = (
      label.node.centre, label.node.size.width / 2, label.node.size.height / 2
    )
    func place(_ x: Double, _ y: Double, _ flush: Flush) -> Place {
      let left =
        switch flush {
        case .left: x
        case .centre: x - w / 2
        case .right: x - w
        }
      return Place(box: Box(left: left, top: y, right: left + w, bottom: y + h), flush: flush)
    }
    var places: [Place] = []
    // Where few names stand there is room for one to stand farther off, clear of a band.
    let gaps = [1.0, 5, 10] + (labels.count <= LabelPlacement.fewLabels ? [17] : [])
    for gap in gaps {
      let (dx, dy) = (rx * 0.72 + gap, ry * 0.72 + gap)
      places += [
        place(c.x, c.y + ry + gap, .centre),
        place(c.x + rx + gap + 1.5, c.y - h / 2, .left),
        place(c.x - rx - gap - 1.5, c.y - h / 2, .right),
        place(c.x, c.y - ry - gap - h, .centre),
        place(c.x + dx, c.y + dy - h * 0.2, .left),
        place(c.x - dx, c.y + dy - h * 0.2, .right),
        place(c.x + dx, c.y - dy - h * 0.8, .left),
        place(c.x - dx, c.y - dy - h * 0.8, .right),
      ]
    }
    return places
  }
}
