// Answers: for one firm, how likely each other is to become its partner, in the eyes of each predictor.
// Takes: O(n · rows of a firm) for the index, one sweep from the firm for introductions, and visits of
// three steps for the rest.

import Foundation
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// The predictors, ready for a network.
struct PartnerScores {
  private let network: Network
  private let benefit: Benefit
  private let willingness: [Double]
  private let groups: [String?]
  private var groupSizes: [String: Double] = [:]
  private var groupLinks: [[String]: Double] = [:]
  private let seed: UInt64
  private let fit: Fit
  /// How many relations each firm has: asked for in every comparison.
  private let degrees: [Int]

  init(_ network: Network, seed: UInt64) {
    self.network = network
    self.seed = seed
    benefit = Benefit(network)
    fit = Fit(benefit)
    let relations = network.relations
    degrees = network.numbersOfFirms.map { relations.outDegree($0) }
    willingness = Brokers(network).willingness
    groups = network.firms.map(PartnerScores.group)
    for group in groups { if let group { groupSizes[group, default: 0] += 1 } }
    for firm in network.numbersOfFirms {
      for other in network.relations.successors(of: firm) {
        guard let one = groups[Int(firm)], let two = groups[Int(other)] else { continue }
        groupLinks[[one, two], default: 0] += 1
      }
    }
  }

  /// The industry, or a column of the association's own that says as much.
  static func group(_ firm: Firm) -> String? {
    firm.industry?.group ?? firm.attributes["category"] ?? firm.attributes["Kategorie"]
  }

  /// Steps from a firm to each other.
  func distances(from firm: Int32) -> [Int32] { network.relations.distances(from: firm) }

  /// The scores of all firms for one; larger is likelier.
  func scores(_ predictor: Predictor, for firm: Int32, among others: [Int32]) -> [Double] {
    switch predictor {
    case .index: others.map { benefit.pairWithoutIntervals(firm, $0).index }
    case .introduction:
      network.introductions.bestProbabilities(
        from: [firm], to: others, maximumHops: network.parameters.hopLimit,
        passProbability: willingness)
    case .combined:
      zip(
        places(scores(.index, for: firm, among: others)),
        places(scores(.introduction, for: firm, among: others))
      ).map { -($0 + $1) }
    case .affinity, .listed: fit.scores(for: firm, others)
    case .random: others.map { Double(mixed(seed ^ key(firm, $0)) >> 11) }
    case .popularity: others.map { Double(1 + degree($0)) * Double(1 + degree(firm)) }
    case .commonNeighbours: twoSteps(firm, others) { _ in 1 }
    case .adamicAdar: twoSteps(firm, others) { 1 / max(1e-9, log(Double($0))) }
    case .resourceAllocation: twoSteps(firm, others) { 1 / Double($0) }
    case .industryPair:
      others.map { other in
        guard let one = groups[Int(firm)], let two = groups[Int(other)] else { return 0 }
        let possible = (groupSizes[one] ?? 1) * (groupSizes[two] ?? 1)
        return (groupLinks[[one, two]] ?? 0) / possible
      }
    case .distance:
      distances(from: firm).withUnsafeBufferPointer { steps in
        others.map { steps[Int($0)] < 0 ? -Double(network.firmCount) : -Double(steps[Int($0)]) }
      }
    case .paths3: threeSteps(firm, others)
    case .paths3ThenDegree: thenDegree(threeSteps(firm, others), others)
    case .resourceAllocationThenDegree:
      thenDegree(twoSteps(firm, others) { 1 / Double($0) }, others)
    case .personalPageRank:
      network.relations.personalPageRank(from: firm).withUnsafeBufferPointer { scores in
        others.map { scores[Int($0)] }
      }
    case .fusion:
      Predictor.fused.map { places(scores($0, for: firm, among: others)) }
        .reduce([Double](repeating: 0, count: others.count)) { sums, places in
          zip(sums, places).map { $0 + 1 / (61 + $1) }
        }
    }
  }

  /// How likely each is to become the firm's partner, by the fit.
  ///
  /// What was learned is how likely a pair is among the links that training hid; where the test hides
  /// more of all links, each is so much likelier to be among them.
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - others: the others' numbers.
  ///   - share: the share of all links that the test hid, below 1.
  /// - Returns: for each of the others 0–1.
  func chances(for firm: Int32, among others: [Int32], hidden share: Double) -> [Double] {
    let odds = share / (1 - share) / FitTraining.hiddenShare
    let shift = fit.weights.isLearned && odds > 0 ? log(odds) : 0
    return fit.scores(for: firm, others).map { FitWeights.probability($0 + shift) }
  }

  /// The order of some scores, where these are equal that of the number of relations.
  private func thenDegree(_ scores: [Double], _ others: [Int32]) -> [Double] {
    let order = others.indices.sorted {
      (scores[$0], degree(others[$0])) < (scores[$1], degree(others[$1]))
    }
    var ranks = [Double](repeating: 0, count: others.count)
    var rank = 0.0
    for (place, position) in order.enumerated() {
      if place > 0 {
        let before = order[place - 1]
        if scores[before] != scores[position] || degree(others[before]) != degree(others[position])
        {
          rank += 1
        }
      }
      ranks[position] = rank
    }
    return ranks
  }

  /// What breaks a tie: the same for each predictor, and known to none.
  func lot(_ firm: Int32, _ other: Int32) -> UInt64 { mixed(~seed ^ key(firm, other)) }

  private func key(_ firm: Int32, _ other: Int32) -> UInt64 {
    UInt64(firm) << 32 | UInt64(other)
  }

  private func degree(_ firm: Int32) -> Int { degrees[Int(firm)] }

  private func twoSteps(
    _ firm: Int32, _ others: [Int32], weight: (Int) -> Double
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: network.firmCount)
    let relations = network.relations
    for middle in relations.successors(of: firm) {
      let share = weight(degree(middle))
      for end in relations.successors(of: middle) { sums[Int(end)] += share }
    }
    return others.map { sums[Int($0)] }
  }

  private func threeSteps(_ firm: Int32, _ others: [Int32]) -> [Double] {
    var sums = [Double](repeating: 0, count: network.firmCount)
    let relations = network.relations
    for first in relations.successors(of: firm) {
      for second in relations.successors(of: first) where second != firm {
        let share = 1 / Double(degree(first) * degree(second)).squareRoot()
        for end in relations.successors(of: second) where end != first {
          sums[Int(end)] += share
        }
      }
    }
    return others.map { sums[Int($0)] }
  }

  /// The place of each score, 0 for the greatest; equal scores share the middle place.
  private func places(_ scores: [Double]) -> [Double] {
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var places = [Double](repeating: 0, count: scores.count)
    var first = 0
    while first < order.count {
      var end = first
      while end < order.count, scores[order[end]] == scores[order[first]] { end += 1 }
      for at in first..<end { places[order[at]] = Double(first + end - 1) / 2 }
      first = end
    }
    return places
  }
}
