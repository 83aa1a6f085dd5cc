import PartnernetzRecords

/// How many nodes are named, and how large: as many as the page carries in readable type.
extension Composition {
  /// A finished page.
  struct Page {
    var picture: Picture
    var notes: [Rendering.Note]
    /// As ``Composition/roomForType``.
    var roomForType: Double
    /// Where its nodes stand, for the next picture.
    var places: PicturePlaces?
  }

  /// Composes a page; where its type is too small for the paper, with larger type, fewer names that
  /// keep room for themselves, or fewer rows.
  static func page(
    _ diagram: Diagram, plan: DrawingPlan, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Page {
    let memory = Memory()
    if let (kept, room) = kept(diagram, plan) {
      return try enlarged(
        from: kept, to: min(room, 1), isTried: true, diagram, plan, memory, session)
    }
    let isLarge = diagram.nodes.count > draftsFrom && !diagram.arrangement.isList
    var first = try page(diagram, plan, Sizing(), memory, session, isLarge ? .rough : .whole)
    if isLarge, first.roomForType >= 1 {
      first = try page(diagram, plan, Sizing(), memory, session)
    }
    guard first.roomForType < 1 else { return first }
    if diagram.arrangement.isList {
      // On a screen a list is as long as it must be.
      let isPrinted = diagram.paper.sheet != nil
      return isPrinted ? try shortened(first, diagram, plan, memory, session) : first
    }
    if diagram.nodes.allSatisfy(\.shape.holdsLabel) {
      return try condensed(first, diagram, plan, memory, session)
    }
    let sizing =
      diagram.arrangement == .force
      ? try fitting(first.roomForType, diagram, plan, memory, session) : Sizing()
    return try enlarged(from: sizing, diagram, plan, memory, session)
  }

  /// How often a page is composed again at most.
  private static let mostAttempts = 6
  /// Of more nodes a first page is only sketched.
  private static let draftsFrom = 250
  /// With less room than this larger names alone do not help.
  private static let muchLacking = 0.92
  /// Larger names leave too little of the nodes that they name.
  private static let mostEnlarged = 1.7

  /// The most names for which the layout can keep room, in the least size that can be read.
  ///
  /// The area of a page goes with the area of all nodes and their names, so that one page tells how
  /// large another one will be; two sketches correct that.
  private static func fitting(
    _ room: Double, _ diagram: Diagram, _ plan: DrawingPlan, _ memory: Memory,
    _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Sizing {
    var (tried, room) = (Sizing(names: ranked(diagram).count), room)
    for _ in 0..<2 {
      let need = area(diagram, tried, memory)
      func expected(_ sizing: Sizing) -> Double {
        room * sizing.enlarged / tried.enlarged
          * (need / area(diagram, sizing, memory)).squareRoot()
      }
      let next = most(ranked(diagram).count, expected)
      tried = next
      room = try page(diagram, plan, tried, memory, session, .rough).roomForType
    }
    return tried
  }

  /// The most names, and the least size for them, by what is expected of the room for their type.
  private static func most(_ count: Int, _ expected: (Sizing) -> Double) -> Sizing {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high + 1) / 2
      if expected(Sizing(names: middle, enlarged: mostEnlarged)) >= 1.03 {
        low = middle
      } else {
        high = middle - 1
      }
    }
    var sizing = Sizing(names: low)
    while sizing.enlarged < mostEnlarged, expected(sizing) < 1.03 { sizing.enlarged += 0.05 }
    return sizing
  }

  private static func area(_ diagram: Diagram, _ sizing: Sizing, _ memory: Memory) -> Double {
    measured(diagram, sizing, memory).reduce(0) {
      $0 + ($1.space.width + 9) * ($1.space.height + 7)
    }
  }

  /// The same page with names as large as its paper asks for.
  ///
  /// Sketches find the size; only the last pages are drawn with lines and names, unless the first size
  /// has been tried before.
  private static func enlarged(
    from sizing: Sizing, to least: Double = 1, isTried: Bool = false, _ diagram: Diagram,
    _ plan: DrawingPlan, _ memory: Memory, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Page {
    var (sizing, isSketch) = (sizing, !isTried && diagram.arrangement == .force)
    var best = try page(diagram, plan, sizing, memory, session, isSketch ? .sketch : .whole)
    let attempts = diagram.nodes.count > ForceLayout.manyNodes ? 2 : mostAttempts
    for _ in 0...attempts {
      if best.roomForType >= least {
        guard isSketch else { break }
        isSketch = false
      } else {
        // Larger names make the page larger as well; where much is lacking fewer of them keep room.
        sizing.enlarged *= min(1.02 / best.roomForType, 1.6)
        if !isTried, diagram.arrangement == .force, best.roomForType < muchLacking {
          let names = Double(sizing.names ?? ranked(diagram).count)
          sizing.names = Int(names * max(best.roomForType * best.roomForType, 0.5))
        }
      }
      best = try page(diagram, plan, sizing, memory, session, isSketch ? .sketch : .whole)
    }
    return isSketch ? try page(diagram, plan, sizing, memory, session) : best
  }

  /// The same page with shorter details: a box grows with its text, so that larger text gains nothing.
  /// Layers for which a page is too narrow follow one another downwards.
  private static func condensed(
    _ page: Page, _ diagram: Diagram, _ plan: DrawingPlan, _ memory: Memory,
    _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Page {
    var best = page
    for isUpright in diagram.arrangement == .layered ? [false, true] : [false] {
      for lines in [Int.max, 4, 3, 2, 1] where best.roomForType < 1 {
        let sizing = Sizing(detailLines: lines, isUpright: isUpright)
        guard sizing != Sizing() else { continue }
        let next = try self.page(diagram, plan, sizing, memory, session)
        // A shorter text is worth its loss only where it is read more easily.
        if next.roomForType > best.roomForType { best = next }
      }
    }
    return best
  }

  /// The same list with as many rows as its paper carries.
  private static func shortened(
    _ page: Page, _ diagram: Diagram, _ plan: DrawingPlan, _ memory: Memory,
    _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Page {
    var (best, rows) = (page, rowCount(diagram))
    var tooMany = rows
    for _ in 0..<mostAttempts where best.roomForType < 1 && rows > 1 {
      // A page's area goes with its rows, the size of type with its width.
      let share = min(best.roomForType * best.roomForType, 0.97)
      tooMany = rows
      rows = max(Int(Double(rows) * share), 1)
      best = try self.page(diagram, plan, Sizing(rows: rows), memory, session)
    }
    // Columns come and go in steps: between the last two lengths there may be a better one.
    for _ in 0..<mostAttempts where best.roomForType >= 1 && tooMany - rows > 1 {
      let between = (rows + tooMany) / 2
      let page = try self.page(diagram, plan, Sizing(rows: between), memory, session)
      if page.roomForType >= 1 { (best, rows) = (page, between) } else { tooMany = between }
    }
    return best
  }

  private static func page(
    _ diagram: Diagram, _ plan: DrawingPlan, _ sizing: Sizing, _ memory: Memory,
    _ session: borrowing GraphvizSession, _ stage: Stage = .whole
  ) throws(DrawingFault) -> Page {
    var composition = Composition(diagram, plan: plan, sizing: sizing, memory: memory)
    let picture = try composition.compose(session, stage)
    let room = composition.roomForType
    return Page(
      picture: picture, notes: composition.notes, roomForType: room,
      places: stage == .whole ? composition.places(room) : nil)
  }
}
