/// How ambitiously a picture is drawn; after a failure the next simpler plan is tried.
struct DrawingPlan: Sendable, Hashable, Codable {
  enum Lines: String, Codable { case curved, straight }
  enum Spreading: String, Codable { case prism, scaling }
  enum Placing: String, Codable { case engine, plain }

  var lines: Lines
  var spreading: Spreading
  var placing: Placing

  /// From the best to the plainest.
  static let ladder = [
    DrawingPlan(lines: .curved, spreading: .prism, placing: .engine),
    DrawingPlan(lines: .straight, spreading: .prism, placing: .engine),
    DrawingPlan(lines: .straight, spreading: .scaling, placing: .engine),
    DrawingPlan(lines: .straight, spreading: .scaling, placing: .plain),
  ]

  /// What a reader of the picture should know about this plan.
  var notes: [Rendering.Note] {
    var notes: [Rendering.Note] = []
    if lines == .straight { notes.append(.straightLines) }
    if spreading == .scaling { notes.append(.coarseSpacing) }
    if placing == .plain { notes.append(.plainPositions) }
    return notes
  }
}
