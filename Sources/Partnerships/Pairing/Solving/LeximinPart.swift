import PartnernetzGraphs

/// Candidates that hang together, for a leximin pairing.
struct LeximinPart {
  /// The most candidates of a part that is searched: beyond, a search rarely comes to an end.
  private static let largest = 64
  /// What all searches of a pairing may take, in rows gone through.
  static let searchLimit = 4_000_000

  private let members: [Int]
  private let edges: [LeximinSearch.Edge]
  private let own: [Double]
  private let places: [Int]

  /// Whether no firm can have two partners or has one already, and no two pairs are alike.
  private let isSimple: Bool

  /// The best choice, and whether none is better.
  ///
  /// - Parameters:
  ///   - isRaised: for each candidate of the problem whether it is in the choice to begin with.
  ///   - isSettled: whether that is the best one where the part is simple.
  ///   - most: what searches may still take.
  /// - Returns: positions of candidates of the problem.
  func best(
    startingWith isRaised: [Bool], isSettled: Bool, most: inout Int
  ) -> (chosen: [Int], isProven: Bool) {
    let start = members.indices.filter { isRaised[members[$0]] }
    let found: (edges: [Int], isProven: Bool)
    if isSimple && isSettled || edges.count > LeximinPart.largest {
      found = (start, isSimple && isSettled)
    } else {
      var search = LeximinSearch(edges, own: own, places: places, start: start)
      found = search.run(most: &most)
    }
    return (found.edges.map { members[$0] }, found.isProven)
  }

  /// The parts of a problem, by their first candidates.
  ///
  /// - Parameters:
  ///   - problem: the candidates and capacities.
  ///   - gains: for each candidate what it brings its firms.
  /// - Returns: the parts; no candidate without room is in any.
  static func all(
    of problem: PairingProblem, _ gains: [(first: Double, second: Double)]
  ) -> [LeximinPart] {
    let places = problem.capacities
    let usable = problem.candidates.indices.filter {
      let candidate = problem.candidates[$0]
      return places[Int(candidate.first)] > 0 && places[Int(candidate.second)] > 0
    }
    let labels = Graph(
      nodeCount: places.count,
      edges: usable.map { Graph.Arc(problem.candidates[$0].first, problem.candidates[$0].second) }
    ).connectedComponents().labels
    var members: [[Int]] = []
    var numbers: [Int32: Int] = [:]
    for place in usable {
      let label = labels[Int(problem.candidates[place].first)]
      if let number = numbers[label] {
        members[number].append(place)
      } else {
        numbers[label] = members.count
        members.append([place])
      }
    }
    let (set, groups) = (problem.relativeGainsOfSetPairs, problem.industryGroups)
    return members.map { LeximinPart($0, of: problem, gains, set: set, groups) }
  }

  private init(
    _ members: [Int], of problem: PairingProblem, _ gains: [(first: Double, second: Double)],
    set: [Int32: Double], _ groups: IndustryGroups?
  ) {
    self.members = members
    var firms: [Int32] = []
    var numbers: [Int32: Int] = [:]
    func number(_ firm: Int32) -> Int {
      if let known = numbers[firm] { return known }
      numbers[firm] = firms.count
      firms.append(firm)
      return firms.count - 1
    }
    edges = members.map { place in
      let candidate = problem.candidates[place]
      return LeximinSearch.Edge(
        ends: (number(candidate.first), number(candidate.second)),
        gains: (gains[place].first, gains[place].second),
        keys: groups?.keys(of: candidate) ?? [])
    }
    own = firms.map { set[$0] ?? 0 }
    places = firms.map { problem.capacities[Int($0)] }
    let low = members.map { min(gains[$0].first, gains[$0].second) }
    isSimple =
      Set(low).count == low.count && places.allSatisfy { $0 == 1 }
      && firms.allSatisfy { set[$0] == nil }
  }
}

extension PairingProblem {
  /// What pairs that are set bring their firms, as shares of their margins.
  fileprivate var relativeGainsOfSetPairs: [Int32: Double] {
    var set: [Int32: Double] = [:]
    for pair in fixed {
      let judged = benefit.pairWithoutIntervals(pair.first, pair.second)
      set[pair.first, default: 0] += judged.first.gain.relative
      set[pair.second, default: 0] += judged.second.gain.relative
    }
    return set
  }
}
