/// Dashes drawn one by one: Graphviz' own have the same length on a slide and on a poster.
extension Picture.Stroke {
  /// The parts of the line in its pattern, the first and the last with its arrowheads.
  ///
  /// - Complexity: O(length by the width).
  var dashes: [Picture.Stroke] {
    guard let pattern = style.dash.pattern(width) else { return [self] }
    let points =
      route.pieces.flatMap { piece in
        (0..<Picture.Stroke.steps).map {
          piece.point(at: Double($0) / Double(Picture.Stroke.steps))
        }
      } + route.pieces.suffix(1).map(\.d)
    guard points.count > 1 else { return [self] }
    let runs = Picture.Stroke.runs(along: points, pattern)
    return runs.enumerated().map { number, run in
      var part = self
      part.route = LinkRoute(
        pieces: zip(run, run.dropFirst()).map { Bezier(from: $0, to: $1) },
        headTip: number == runs.count - 1 ? route.headTip : nil)
      part.route.tailTip = number == 0 ? route.tailTip : nil
      return part
    }
  }

  /// Straight pieces that stand for a bend.
  private static let steps = 16
  /// More dashes than these are no pattern any more.
  private static let mostDashes = 400

  /// The pieces of a way that are drawn.
  private static func runs(
    along points: [Point], _ pattern: (on: Double, off: Double)
  ) -> [[Point]] {
    let length = zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    // A whole number of dashes, so that both ends are drawn.
    let period = pattern.on + pattern.off
    let count = min(max(((length - pattern.on) / period).rounded(), 0), Double(mostDashes))
    guard length.isFinite, count > 0 else { return [points] }
    let stretch = length / (count * period + pattern.on)
    let (on, off) = (pattern.on * stretch, pattern.off * stretch)
    var runs: [[Point]] = []
    var run = [points[0]]
    var (isOn, left) = (true, on)
    for (start, end) in zip(points, points.dropFirst()) {
      var (place, rest) = (start, (end - start).length)
      while rest > left {
        place = place + (end - start).direction * left
        rest -= left
        if isOn { runs.append(run + [place]) }
        isOn.toggle()
        left = isOn ? on : off
        run = [place]
      }
      left -= rest
      if isOn { run.append(end) }
    }
    if isOn, run.count > 1 { runs.append(run) }
    return runs
  }
}

extension Diagram.Dash {
  /// The lengths of a dash and of a gap of a line of some width, as SVG files have them; nil for one
  /// stroke.
  func pattern(_ width: Double) -> (on: Double, off: Double)? {
    // Patterns grow with the line, but hairlines keep visible gaps.
    let unit = max(width, 0.6)
    switch self {
    case .solid: return nil
    case .dashed: return (unit * 4, unit * 2.4)
    case .dotted: return (unit, unit * 1.6)
    }
  }
}
