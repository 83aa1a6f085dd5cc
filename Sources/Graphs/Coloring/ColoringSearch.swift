// Answers: whether the edges of a small graph can be coloured with a given number of colours.
// Takes: exponentially many steps at worst; it gives up after a given number.
// From: backtracking on the edge with the fewest colours left (DSATUR, Brélaz 1979, for edges).

/// A search for a proper colouring with a given number of colours.
struct ColoringSearch {
  /// What it comes to.
  enum Outcome {
    case found(EdgeColoring)
    case impossible
    case undecided
  }

  private var coloring: EdgeColoring
  /// How many steps are left.
  private(set) var steps: Int

  /// - Parameters:
  ///   - blank: a colouring without colours, which says how many there are.
  ///   - steps: how often it may count the colours that are left to an edge before it gives up.
  init(_ blank: EdgeColoring, steps: Int) {
    coloring = blank
    self.steps = steps
  }

  mutating func run() -> Outcome {
    // Choices made so far: an edge, its colour, and how many colours were in use before.
    var path: [(edge: Int, color: Int32, used: Int32)] = []
    var used: Int32 = 0
    var first: Int32 = 0
    var edge = tightestEdge(used: used)
    while let current = edge {
      if steps <= 0 { return .undecided }
      if let color = nextColor(of: current, from: first, used: used) {
        path.append((current, color, used))
        coloring.color(current, color)
        used = max(used, color + 1)
        (first, edge) = (0, tightestEdge(used: used))
      } else {
        guard let last = path.popLast() else { return .impossible }
        coloring.uncolor(last.edge)
        (edge, first, used) = (last.edge, last.color + 1, last.used)
      }
    }
    return .found(coloring)
  }

  /// The next colour that is free at both ends; of those not yet in use only the first, for they are
  /// all alike.
  private func nextColor(of edge: Int, from first: Int32, used: Int32) -> Int32? {
    let (u, v) = (coloring.edges[edge].source, coloring.edges[edge].target)
    let end = min(used + 1, Int32(coloring.colorCount))
    return first < end
      ? (first..<end).first { coloring.isFree($0, at: u) && coloring.isFree($0, at: v) } : nil
  }

  /// The edge without colour that has the fewest to choose from.
  private mutating func tightestEdge(used: Int32) -> Int? {
    var best: (edge: Int, choices: Int)?
    for (e, edge) in coloring.edges.enumerated() where coloring.colors[e] < 0 {
      steps -= 1
      let end = min(used + 1, Int32(coloring.colorCount))
      let choices = (0..<end).reduce(0) {
        $0 + (coloring.isFree($1, at: edge.source) && coloring.isFree($1, at: edge.target) ? 1 : 0)
      }
      if choices == 0 { return e }
      if let best, best.choices <= choices { continue }
      best = (e, choices)
    }
    return best?.edge
  }
}
