// Answers: a pairing in which the worst-off firm is as well off as can be, then the next, and so on.
// Takes: exponentially many steps at worst, and then stops unproven. With room for three partners,
// whose gains add up, it is 3-partition (Garey & Johnson, Computers and Intractability, 1979, SP15)
// already to raise the lowest gain, so nothing is known that would always be fast.
// From: branch and bound (Land & Doig, An automatic method of solving discrete programming problems,
// Econometrica 28, 1960).

/// Searches candidates that hang together for choices with higher gains, from the lowest on.
///
/// In a branch each firm can at most reach what it has and the best that it still has room for. Where
/// these gains are not higher than the best choice's, the branch holds nothing better. The firm that
/// reaches least is given its best partner, or that pair is left out.
struct LeximinSearch {
  /// A candidate: its firms, and what it brings each of them.
  struct Edge {
    var ends: (Int, Int)
    var gains: (Double, Double)
    /// What it takes at its firms under the rule of one partner for each industry.
    var keys: [UInt64]
  }

  /// An edge as one of its firms sees it.
  private struct Choice {
    var edge: Int
    var partner: Int
    var gain: Double
  }

  /// What was decided of an edge, and what both firms had before.
  private struct Decision {
    var edge: Int
    var isTaken: Bool
    var had: (Double, Double)
  }

  private let edges: [Edge]
  /// For each firm its edges, the one that brings most first.
  private let choices: [[Choice]]
  private var own: [Double]
  private var left: [Int]
  private var taken = Set<UInt64>()
  private var isDecided: [Bool]
  private var decisions: [Decision] = []
  private var best: (edges: [Int], gains: [Double])
  private var steps = 0

  /// Prepares a search among some firms.
  ///
  /// - Parameters:
  ///   - edges: the candidates, their ends numbered by `own`.
  ///   - own: for each firm what it gains already.
  ///   - places: for each firm how many partners it can take.
  ///   - start: a choice to begin with, as positions of edges.
  init(_ edges: [Edge], own: [Double], places: [Int], start: [Int]) {
    self.edges = edges
    self.own = own
    left = places
    isDecided = [Bool](repeating: false, count: edges.count)
    var choices = [[Choice]](repeating: [], count: own.count)
    for (e, edge) in edges.enumerated() {
      choices[edge.ends.0].append(Choice(edge: e, partner: edge.ends.1, gain: edge.gains.0))
      choices[edge.ends.1].append(Choice(edge: e, partner: edge.ends.0, gain: edge.gains.1))
    }
    for firm in choices.indices {
      choices[firm].sort { ($1.gain, $0.edge) < ($0.gain, $1.edge) }
    }
    self.choices = choices
    var gains = own
    for e in start {
      gains[edges[e].ends.0] += edges[e].gains.0
      gains[edges[e].ends.1] += edges[e].gains.1
    }
    best = (start, gains.sorted())
  }

  /// Searches.
  ///
  /// - Parameter most: rows of firms that may be gone through, over all steps.
  /// - Returns: the best choice that was found, and whether none is better.
  mutating func run(most: inout Int) -> (edges: [Int], isProven: Bool) {
    while most > 0 {
      most -= edges.count + own.count
      if let next = promising() {
        decide(next, isTaken: true)
      } else {
        // Back to the last edge that was taken, to leave it out instead.
        while let last = decisions.last, !last.isTaken { undo() }
        guard let last = decisions.last else { return (best.edges.sorted(), true) }
        undo()
        decide(last.edge, isTaken: false)
      }
    }
    return (best.edges.sorted(), false)
  }

  /// The edge to decide next; nil where this branch holds nothing better.
  private mutating func promising() -> Int? {
    var reachable = own
    var worst: (gain: Double, edge: Int)?
    for firm in own.indices {
      var room = left[firm]
      var first: Int?
      for choice in choices[firm] {
        guard room > 0, choice.gain > 0 else { break }
        guard isOpen(choice) else { continue }
        first = first ?? choice.edge
        reachable[firm] += choice.gain
        room -= 1
      }
      if let first, worst.map({ reachable[firm] < $0.gain }) ?? true {
        worst = (reachable[firm], first)
      }
    }
    reachable.sort()
    guard LeximinSearch.isBetter(reachable, than: best.gains) else { return nil }
    if let worst { return worst.edge }
    best = (decisions.filter(\.isTaken).map(\.edge), reachable)
    return nil
  }

  private func isOpen(_ choice: Choice) -> Bool {
    !isDecided[choice.edge] && left[choice.partner] > 0
      && !edges[choice.edge].keys.contains(where: taken.contains)
  }

  private mutating func decide(_ e: Int, isTaken: Bool) {
    let edge = edges[e]
    let (one, other) = edge.ends
    decisions.append(Decision(edge: e, isTaken: isTaken, had: (own[one], own[other])))
    isDecided[e] = true
    guard isTaken else { return }
    own[one] += edge.gains.0
    own[other] += edge.gains.1
    left[one] -= 1
    left[other] -= 1
    taken.formUnion(edge.keys)
  }

  private mutating func undo() {
    guard let last = decisions.popLast() else { return }
    let edge = edges[last.edge]
    isDecided[last.edge] = false
    guard last.isTaken else { return }
    (own[edge.ends.0], own[edge.ends.1]) = last.had
    left[edge.ends.0] += 1
    left[edge.ends.1] += 1
    taken.subtract(edge.keys)
  }

  /// Whether gains, from the lowest on, are higher than others by more than sums of doubles lose.
  static func isBetter(_ gains: [Double], than others: [Double]) -> Bool {
    for (own, other) in zip(gains, others) {
      let tolerance = 1e-12 * max(abs(own), abs(other))
      if own > other + tolerance { return true }
      if own < other - tolerance { return false }
    }
    return false
  }
}
