// Answers: the heaviest pairing in which, if asked, no firm has two partners of one industry group,
// and, if asked, a firm's first partner is worth a bonus.
// Takes: one b-matching on a graph of O(n + candidates) nodes and edges.
// From: reductions of degree constraints to plain b-matching (Schrijver, Combinatorial
// Optimization, 2003, 32.1); the two gadgets here are special cases that need one slack node each.

import PartnernetzGraphs

/// A pairing problem as a plain b-matching.
///
/// A firm with capacity c whose candidates fall into k > c groups becomes k nodes of capacity 1 and
/// a slack node of capacity k − c, joined to each of them by an edge heavier than all pairs: so
/// exactly c groups are left for pairs. Where a firm's first partner counts a bonus B, each of its
/// candidates weighs B more, and c − 1 slack edges of weight B stand beside them: d > 0 partners then
/// add d·B, and the slack that still fits (c − d)·B, which is B more than without any.
struct PairingReduction {
  /// A choice of candidates that is heaviest for some weights.
  struct Choice {
    /// Positions of candidates, ascending.
    var chosen: [Int]
    /// Weights of the chosen and bonuses of the firms that they serve.
    var score: Double
    /// No choice has more.
    var bound: Double
    /// Whether the choice is proven the best.
    var isOptimal: Bool
    /// The proof; nil where the graph is not that of the candidates.
    var certificate: MatchingCertificate?
  }

  /// An edge that takes up places of a firm that pairs must, or need not, fill.
  private struct Slack {
    var node: Int32
    var slack: Int32
    var isMandatory: Bool
  }

  /// What serving a firm is worth; 0 unless asked for.
  let bonus: Double
  private let ends: [(first: Int32, second: Int32)]
  /// For each firm whether its first partner counts.
  private let counts: [Bool]
  private let firms: [(first: Int32, second: Int32)]
  private var slacks: [Slack] = []
  private var capacities: [Int]
  private let problem: PairingProblem
  private let groups: IndustryGroups?

  /// Prepares the graph.
  ///
  /// - Parameters:
  ///   - problem: candidates, capacities and rules.
  ///   - weights: for each candidate its weight, by which the bonus is measured: it is more than all
  ///     pairs together can weigh.
  ///   - isServing: whether serving a firm counts.
  init(_ problem: PairingProblem, weights: [Double], isServing: Bool) {
    let candidates = problem.candidates
    firms = candidates.map { ($0.first, $0.second) }
    self.problem = problem
    let groups = problem.industryGroups
    self.groups = groups
    var capacities = problem.capacities
    var counts = [Bool](repeating: isServing, count: capacities.count)
    for pair in problem.fixed {
      counts[Int(pair.first)] = false
      counts[Int(pair.second)] = false
    }
    self.counts = counts
    bonus = isServing ? PairingReduction.bonus(weights, capacities: capacities) : 0

    var choices = [Int](repeating: 0, count: capacities.count)
    var groupNodes: [UInt64: Int32] = [:]
    let isSplit = PairingReduction.firmsToSplit(candidates, groups, capacities)
    var nodes = [[Int32]](repeating: [], count: capacities.count)
    func node(_ firm: Int32, _ partner: Int32) -> Int32 {
      guard isSplit[Int(firm)] else {
        choices[Int(firm)] += 1
        return firm
      }
      let key = groups?.key(firm, partner: partner)
      if let key, let known = groupNodes[key] { return known }
      let new = Int32(capacities.count)
      capacities.append(1)
      choices[Int(firm)] += 1
      nodes[Int(firm)].append(new)
      if let key { groupNodes[key] = new }
      return new
    }
    ends = candidates.map { (node($0.first, $0.second), node($0.second, $0.first)) }

    for firm in choices.indices {
      let own = nodes[firm].isEmpty ? [Int32(firm)] : nodes[firm]
      let most = min(capacities[firm], choices[firm])
      if choices[firm] > most, !nodes[firm].isEmpty {
        let slack = Int32(capacities.count)
        capacities.append(choices[firm] - most)
        slacks += own.map { Slack(node: $0, slack: slack, isMandatory: true) }
      }
      guard counts[firm], most > 1 else { continue }
      let slack = Int32(capacities.count)
      capacities.append(most - 1)
      capacities[firm] = most
      let edges = nodes[firm].isEmpty ? [Int32](repeating: own[0], count: most - 1) : own
      slacks += edges.map { Slack(node: $0, slack: slack, isMandatory: false) }
    }
    self.capacities = capacities
  }

  /// Which firms need a node for each industry group: those that have room for several partners, two of
  /// whom could be of one group.
  private static func firmsToSplit(
    _ candidates: [PairingProblem.Candidate], _ groups: IndustryGroups?, _ capacities: [Int]
  ) -> [Bool] {
    var isSplit = [Bool](repeating: false, count: capacities.count)
    guard let groups else { return isSplit }
    var sizes: [UInt64: Int] = [:]
    for candidate in candidates {
      for (firm, partner) in sides(candidate) {
        guard capacities[Int(firm)] > 1, let key = groups.key(firm, partner: partner) else {
          continue
        }
        sizes[key, default: 0] += 1
        if sizes[key] == 2 { isSplit[Int(firm)] = true }
      }
    }
    return isSplit
  }

  private static func sides(
    _ candidate: PairingProblem.Candidate
  ) -> [(firm: Int32, partner: Int32)] {
    [(candidate.first, candidate.second), (candidate.second, candidate.first)]
  }

  /// A power of two, so that adding it costs few bits of a weight.
  private static func bonus(_ weights: [Double], capacities: [Int]) -> Double {
    let places = capacities.reduce(0) { $0 + max(0, $1) }
    let positive = weights.reduce(0) { $0 + max(0, $1) }
    let most = min(positive, (weights.max() ?? 0) * Double(places / 2))
    return Double(sign: .plus, exponent: max(0, Int(max(1, most).exponent)) + 1, significand: 1)
  }

  /// The heaviest choice.
  ///
  /// - Parameter weights: for each candidate what it weighs, apart from bonuses; candidates that
  ///   weigh nothing are not chosen.
  /// - Returns: the choice with its bound.
  func heaviest(_ weights: [Double]) -> Choice {
    var edges = ends.indices.map { e in
      let both = (counts[Int(firms[e].first)] ? 1.0 : 0) + (counts[Int(firms[e].second)] ? 1.0 : 0)
      return Graph.Arc(ends[e].first, ends[e].second, weight: weights[e] + both * bonus)
    }
    let mandatory = 2 * (edges.lazy.map(\.weight).max() ?? 0) + 1
    for slack in slacks {
      edges.append(
        Graph.Arc(slack.node, slack.slack, weight: slack.isMandatory ? mandatory : bonus))
    }
    let solved = heavyBMatching(
      nodeCount: capacities.count, edges: edges, capacities: capacities,
      exactUpTo: problem.exactUpTo)
    var chosen = Array(solved.matching.edges.prefix { $0 < ends.count })
    guard solved.matching.isOptimal else {
      chosen = filled(chosen, weights)
      let score = score(chosen, weights)
      // In a pairing all slack nodes are full: that is no part of what pairs weigh.
      let slack = slackNodes.reduce(0) {
        $0 + Double(capacities[Int($1.slack)]) * ($1.isMandatory ? mandatory : bonus)
      }
      return Choice(
        chosen: chosen, score: score, bound: max(score, solved.matching.upperBound - slack),
        isOptimal: false)
    }
    let score = score(chosen, weights)
    return Choice(
      chosen: chosen, score: score, bound: score, isOptimal: true,
      certificate: slacks.isEmpty && bonus == 0 && capacities.count == counts.count
        ? solved.certificate : nil)
  }

  /// The edges of which each slack node has several, one for each node.
  private var slackNodes: [Slack] {
    var known = Set<Int32>()
    return slacks.filter { known.insert($0.slack).inserted }
  }

  /// A choice in which slack edges were not all taken, so that firms may have too many partners:
  /// the lightest pairs fall away, and what fits then joins, from the heaviest pair on.
  private func filled(_ chosen: [Int], _ weights: [Double]) -> [Int] {
    var room = PairingRoom(problem, groups: groups)
    let kept = room.fill(chosen, by: weights)
    let isChosen = Set(chosen)
    let others = weights.indices.filter { weights[$0] > 0 && !isChosen.contains($0) }
    return (kept + room.fill(others, by: weights)).sorted()
  }

  /// Weights of a choice and the bonuses of the firms that it serves.
  func score(_ chosen: [Int], _ weights: [Double]) -> Double {
    chosen.reduce(0) { $0 + weights[$1] } + bonus * Double(served(chosen))
  }

  /// How many firms whose first partner counts have one.
  func served(_ chosen: [Int]) -> Int {
    guard bonus > 0 else { return 0 }
    var isServed = counts.map { !$0 }
    var count = 0
    for e in chosen {
      for firm in [Int(firms[e].first), Int(firms[e].second)] where !isServed[firm] {
        isServed[firm] = true
        count += 1
      }
    }
    return count
  }
}
