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
    let ranked = fixed.map { costs in
      costs.indices.sorted { (costs[$0].least, $0) < (costs[$1].least, $1) }
    }
    // Who has to look again, since somebody moved who could touch them.
    let reaches = BoxIndex(
      candidates.map { Box.around($0.map(\.box)) ?? Box(left: 0, top: 0, right: 0, bottom: 0) },
      side: 80)
    var isOpen = [Bool](repeating: true, count: labels.count)
    var chosen = [Int?](repeating: nil, count: labels.count)
    for round in 0...LabelPlacement.rounds {
      var moved = false
      // Rebuilt once a round, so that it holds few places that somebody has left.
      var taken = Taken(count: labels.count)
      for number in order {
        if let place = chosen[number] { taken.add(candidates[number][place].box, of: number) }
      }
      for number in order where isOpen[number] {
        let best = cheapest(number, candidates[number], fixed[number], ranked[number], taken)
        if best != chosen[number] {
          for place in [chosen[number], best].compactMap(\.self) {
            reaches.forEach(near: candidates[number][place].box) { isOpen[$0] = true }
          }
          chosen[number] = best
          moved = true
          if let best { taken.add(candidates[number][best].box, of: number) }
        }
        isOpen[number] = false
      }
      if !moved || round == LabelPlacement.rounds { break }
    }
    return withoutCollisions(order, chosen, candidates, fixed, ranked)
  }

  /// What a place costs whatever other labels do.
  private struct Cost {
    /// The area of shapes that it covers.
    var shape: Double
    var rest: Double

    /// What others add can only make it dearer.
    var least: Double { shape * 3 + rest }
  }

  /// Where labels stand in a round.
  private struct Taken {
    private(set) var index = BoxIndex()
    /// For each box whose it is.
    private(set) var owners: [Int] = []
    /// For each label the box in which it stands now, -1 without.
    private(set) var standing: [Int]

    init(count: Int) { standing = [Int](repeating: -1, count: count) }

    mutating func add(_ box: Box, of label: Int) {
      standing[label] = index.add(box)
      owners.append(label)
    }
  }

  /// The place that costs a label least where the others stand now; of equals the first.
  private func cheapest(
    _ number: Int, _ places: [Place], _ fixed: [Cost], _ ranked: [Int], _ taken: Taken
  ) -> Int? {
    var best: (cost: Double, place: Int)?
    for rank in ranked {
      let least = fixed[rank]
      if let best, least.least > best.cost || least.least == best.cost && rank > best.place {
        break
      }
      let box = places[rank].box
      var covered = least.shape
      taken.index.forEach(near: box) { other in
        let owner = taken.owners[other]
        guard owner != number, taken.standing[owner] == other else { return }
        covered += taken.index.boxes[other].overlap(box)
      }
      let cost = covered * 3 + (covered > 0 ? 20 : 0) + least.rest
      if best.map({ (cost, rank) < ($0.cost, $0.place) }) ?? true { best = (cost, rank) }
    }
    return best?.place
  }

  /// What a place costs by shapes and lines, by how easily it is misread, and by its rank.
  private func fixedCost(
    of box: Box, _ number: Int, _ rank: Int, _ shapes: BoxIndex, _ strokes: PointIndex
  ) -> Cost {
    // Who stands nearer to a name than its own shape does could be taken for its owner.
    let near = box.distance(to: labels[number].node.box) + 0.5
    var (covered, misread) = (0.0, 0)
    shapes.forEach(near: box.grown(by: near)) { other in
      guard other != number else { return }
      covered += shapes.boxes[other].overlap(box)
      if box.distance(to: shapes.boxes[other]) < near { misread += 1 }
    }
    if let bounds = labels[number].bounds {
      // Who is named only where room is left takes no place that is doubtful.
      covered += box.area - bounds.overlap(box) + (misread > 0 ? box.area : 0)
    }
    return Cost(
      shape: covered,
      rest: strokes.cost(in: box) + Double(misread) * 10 + Double(rank) * 0.45)
  }

  /// Keeps the important labels, drops those that cover a kept one or a shape noticeably.
  private func withoutCollisions(
    _ order: [Int], _ chosen: [Int?], _ candidates: [[Place]], _ fixed: [[Cost]],
    _ ranked: [[Int]]
  ) -> [Place?] {
    var kept = BoxIndex()
    var places = [Place?](repeating: nil, count: labels.count)
    let stayFirst =
      order.filter { labels[$0].mustStay } + order.filter { !labels[$0].mustStay }
    for number in stayFirst {
      func isFree(_ rank: Int) -> Bool {
        let box = candidates[number][rank].box
        guard fixed[number][rank].shape <= box.area * 0.03 else { return false }
        return !kept.contains(near: box.grown(by: -0.6))
      }
      // The cheapest place that is still free of kept labels, the chosen one first.
      let free =
        chosen[number].flatMap { isFree($0) ? $0 : nil } ?? ranked[number].first(where: isFree)
      guard let rank = free ?? (labels[number].mustStay ? chosen[number] : nil) else { continue }
      places[number] = candidates[number][rank]
      _ = kept.add(candidates[number][rank].box)
    }
    return places
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

  func candidates(of label: Label) -> [Place] {
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
      // Two lines beside a large disc would reach into it.
      let disc = dx < rx ? ry * (1 - dx * dx / (rx * rx)).squareRoot() : 0
      let sunk = min(h * 0.2, max(dy - disc, 0))
      places += [
        place(c.x, c.y + ry + gap, .centre),
        place(c.x + rx + gap + 1.5, c.y - h / 2, .left),
        place(c.x - rx - gap - 1.5, c.y - h / 2, .right),
        place(c.x, c.y - ry - gap - h, .centre),
        place(c.x + dx, c.y + dy - sunk, .left),
        place(c.x - dx, c.y + dy - sunk, .right),
        place(c.x + dx, c.y - dy - h + sunk, .left),
        place(c.x - dx, c.y - dy - h + sunk, .right),
      ]
    }
    return places
  }
}
