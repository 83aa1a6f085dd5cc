/// A link's line from border to border, and the tips of its arrowheads.
struct LinkRoute: Sendable {
  /// The line without arrowheads.
  var pieces: [Bezier]
  /// Where the arrowhead at the end points; nil without one.
  var headTip: Point?
  /// Where the arrowhead at the start points; nil without one.
  var tailTip: Point?

  /// The line's middle and a few places near it, nearest first.
  var labelPlaces: [Point] {
    guard !pieces.isEmpty else { return [] }
    return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map { share in
      let at = share * Double(pieces.count)
      let piece = min(Int(at), pieces.count - 1)
      return pieces[piece].point(at: at - Double(piece))
    }
  }

  /// Cuts a line from centre to centre at both outlines and makes room for arrowheads.
  ///
  /// - Returns: nil if the outlines touch, so that no line is left.
  init?(
    _ line: [Bezier], from: NodeOutline, to: NodeOutline, style: Diagram.LinkStyle,
    arrowSize: Double
  ) {
    pieces = line
    guard
      let start = LinkRoute.cut(&pieces, at: from, arrow: style.tail.length * arrowSize)
    else { return nil }
    pieces = pieces.reversed().map(\.reversed)
    guard let end = LinkRoute.cut(&pieces, at: to, arrow: style.head.length * arrowSize) else {
      return nil
    }
    pieces = pieces.reversed().map(\.reversed)
    tailTip = style.tail == .none ? nil : start
    headTip = style.head == .none ? nil : end
  }

  /// Shortens the line at its start; gives the place where it met the outline.
  private static func cut(_ pieces: inout [Bezier], at node: NodeOutline, arrow: Double) -> Point? {
    while let first = pieces.first, pieces.count > 1, node.contains(first.d, margin: 1.2) {
      pieces.removeFirst()
    }
    guard let first = pieces.first, !node.contains(first.d, margin: 1.2) else { return nil }
    pieces[0] = first.leaving { node.contains($0, margin: 1.2) }
    let tip = pieces[0].a
    guard arrow > 0 else { return tip }
    while pieces.count > 1, (pieces[0].d - tip).length < arrow { pieces.removeFirst() }
    guard (pieces[0].d - tip).length > arrow * 1.05 else { return tip }
    pieces[0] = pieces[0].leaving { ($0 - tip).length < arrow }
    return tip
  }
}

extension Diagram.Arrow {
  /// Length in points at size 1, as Graphviz draws it.
  var length: Double {
    switch self {
    case .none: 0
    case .triangle, .open: 10
    case .diamond: 12
    case .dot: 8
    case .bar: 2
    }
  }
}
