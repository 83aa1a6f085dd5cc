/// How many nodes are named: as many as the page carries in readable type.
extension Composition {
  /// A finished page.
  struct Page {
    var picture: Picture
    var notes: [Rendering.Note]
    /// As ``Composition/roomForType``.
    var roomForType: Double
  }

  /// Composes a page, with fewer names as long as its type is too small for the paper; then with as
  /// many as it carries.
  static func page(
    _ diagram: Diagram, plan: DrawingPlan, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Page {
    var best = try page(diagram, plan, names: nil, enlarged: 1, session)
    // A list without names would be none; it is as large as it must be.
    guard best.roomForType < 1, !diagram.arrangement.isList else { return best }
    if diagram.arrangement == .areas { return try enlarged(best, diagram, plan, session) }
    var tooMany = diagram.nodes.count { !$0.shape.holdsLabel && $0.emphasis != .highlighted }
    var names = tooMany
    var attempts = 0
    while best.roomForType < 1, names > fewestNames, attempts < mostAttempts {
      attempts += 1
      tooMany = names
      // A page's area goes with the names on it, the size of type with its width.
      let share = min(best.roomForType * best.roomForType, 0.95)
      names = max(Int(Double(names) * share), fewestNames)
      best = try page(diagram, plan, names: names, enlarged: 1, session)
    }
    guard best.roomForType >= 1 else {
      return try page(
        diagram, plan, names: min(names, fewestNames), enlarged: 1.03 / best.roomForType, session)
    }
    for _ in 0..<refinements where tooMany - names > max(names / 10, 2) {
      let between = (names + tooMany) / 2
      let page = try page(diagram, plan, names: between, enlarged: 1, session)
      if page.roomForType >= 1 { (best, names) = (page, between) } else { tooMany = between }
    }
    return best
  }

  /// How often a page is composed anew with fewer names at most, and with more again.
  private static let (mostAttempts, refinements) = (6, 2)
  /// Fewer names are not tried, but larger ones.
  private static let fewestNames = 12

  /// The same page with all names, as large as its paper asks for.
  private static func enlarged(
    _ page: Page, _ diagram: Diagram, _ plan: DrawingPlan, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Page {
    var (best, factor) = (page, 1.0)
    for _ in 0..<mostAttempts where best.roomForType < 1 {
      // Larger names make the page larger as well.
      factor *= min(1.06 / best.roomForType, 1.6)
      best = try self.page(diagram, plan, names: nil, enlarged: factor, session)
    }
    return best
  }

  private static func page(
    _ diagram: Diagram, _ plan: DrawingPlan, names: Int?, enlarged: Double,
    _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Page {
    var composition = Composition(diagram, plan: plan, names: names, enlarged: enlarged)
    let picture = try composition.compose(session)
    return Page(
      picture: picture, notes: composition.notes, roomForType: composition.roomForType)
  }
}
