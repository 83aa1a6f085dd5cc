import PartnernetzRecords

extension Diagram {
  /// Whether nodes stand where they stood in an earlier picture: unless that knows too few of them,
  /// for which a new layout serves better.
  var staysInPlace: Bool {
    guard arrangement == .force, !places.points.isEmpty, !places.isShape else { return false }
    let linked = Set(
      Composition.drawnLinks(self, rows: nil).flatMap { [links[$0].from, links[$0].to] })
    let known = linked.count { places.points[nodes[$0].key] != nil }
    return known > 0 && known * 3 >= linked.count * 2
  }
}

/// What is remembered from one picture of a network to the next.
extension Composition {
  /// How names were set when the same picture was drawn last, and what room they had then; nil where
  /// it is laid out again.
  static func kept(_ diagram: Diagram, _ plan: DrawingPlan) -> (sizing: Sizing, room: Double)? {
    guard plan.placing == .engine, let setting = diagram.places.setting, diagram.staysInPlace,
      !diagram.nodes.allSatisfy(\.shape.holdsLabel)
    else { return nil }
    // The room as it was, but for what numbers lose on their way.
    return (Sizing(names: setting.names, enlarged: setting.enlarged), setting.room * 0.999)
  }

  /// Where the nodes stand, and how names are set; nil for what is no network, or was drawn in a
  /// plainer way than wanted.
  func places(_ room: Double) -> PicturePlaces? {
    guard diagram.arrangement == .force, plan == DrawingPlan.ladder[0], room.isFinite else {
      return nil
    }
    var places = PicturePlaces(names: sizing.names, enlarged: sizing.enlarged, room: room)
    for figure in picture.figures {
      guard let node = figure.node, let place = figure.place else { continue }
      places.spots[diagram.nodes[node].key] = PicturePlaces.Spot(
        x: place.x, y: place.y, width: measured[node].shape.width)
    }
    return places
  }
}
