// Answers: how sure a pairing is: in which share of the draws each pair is good for both, in which share
// it would be chosen, and between which ends the gains lie in 8 of 10 draws.
// Takes: for each draw the gains of the pairs; for each of the first 16 a pairing.
// From: FORMULAS F28.

import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzRecords

/// How a pairing fares over draws of everything that is assumed.
///
/// - SeeAlso: F28.
public struct PairingOutlook: Sendable {
  /// The tenth and ninetieth percentile of a gain over the draws.
  public struct Range: Sendable, Hashable {
    /// One draw of ten is below.
    public let low: EuroPerYear
    /// One draw of ten is above.
    public let high: EuroPerYear

    /// The percentiles of some values, with linear interpolation between neighbours.
    package init(_ values: [EuroPerYear]) {
      let sorted = values.sorted()
      func percentile(_ share: Double) -> EuroPerYear {
        guard let last = sorted.last else { return 0 }
        let place = share * Double(sorted.count - 1)
        let below = Int(place.rounded(.down))
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
      }
      low = percentile(0.1)
      high = percentile(0.9)
    }
  }

  /// One pair's outlook.
  public struct Entry: Sendable, Hashable {
    /// The pair.
    public let firms: FirmPair
    /// The share of the draws in which it is good for both, 0–1.
    public let winShare: Double
    /// The share of the draws in which it is part of the best pairing, 0–1; nil in associations too
    /// large to pair again and again.
    public let chosenShare: Double?
    /// The gain of the firm with the smaller number.
    public let first: Range
    /// That of the other.
    public let second: Range
  }

  /// How many draws it rests on.
  public let draws: Int
  /// The pairs in the order of the pairing.
  public let entries: [Entry]
  /// All gains together, nothing counted twice (F27).
  public let total: Range

  /// So many pairings are made to tell how often a pair is chosen.
  private static let pairings = 16
  /// In associations of more candidates they are not made.
  private static let candidatesUpTo = 20_000

  /// Looks at a pairing over draws.
  ///
  /// - Parameters:
  ///   - pairing: the pairing.
  ///   - problem: what it solves, rules included.
  ///   - seed: chooses the draws.
  ///   - draws: how many, 1 or more.
  ///   - threads: the most threads to use; `Threads.most` unless told. The result is the same.
  /// - Precondition: `draws` is above 0, for there is no share of none; else the program stops with a
  ///   sentence.
  /// - Throws: ``PairingError`` where rules and objective do not go together.
  /// - Complexity: O(draws · pairs), and 16 pairings.
  public init(
    of pairing: Pairing, in problem: PairingProblem, seed: UInt64,
    draws: Int = PairingProblem.drawCount, threads: Int? = nil
  ) throws(PairingError) {
    require(draws > 0, "A pairing is looked at over 1 draw or more, not \(draws).")
    let drawing = ParameterDraws(problem.benefit.network, count: draws, seed: seed)
    let pairs = pairing.pairs.map(\.firms)
    let judged = parallelMap(count: draws, threads: threads) { draw in
      let model = drawing.model(draw)
      let judged = pairs.map { pair in
        (
          first: model.gain(of: pair.first, from: pair.second).net,
          second: model.gain(of: pair.second, from: pair.first).net,
          wins: model.winWinIndex(pair.first, pair.second) > 0
        )
      }
      return (pairs: judged, total: Portfolio(pairs, in: model).total)
    }
    let chosen = try PairingOutlook.chosen(in: problem, seed: seed, draws: draws, threads: threads)
    self.draws = draws
    entries = pairs.indices.map { place in
      let own = judged.map { $0.pairs[place] }
      return Entry(
        firms: pairs[place],
        winShare: Double(own.count { $0.wins }) / Double(draws),
        chosenShare: chosen.map { chosen in
          Double(chosen.count { $0.contains(pairs[place]) }) / Double(max(1, chosen.count))
        },
        first: Range(own.map(\.first)), second: Range(own.map(\.second)))
    }
    total = Range(judged.map(\.total))
  }

  /// The pairs of the best pairing of each of the first draws.
  private static func chosen(
    in problem: PairingProblem, seed: UInt64, draws: Int, threads: Int?
  ) throws(PairingError) -> [Set<FirmPair>]? {
    guard problem.candidates.count <= candidatesUpTo else { return nil }
    let indices = problem.drawnIndices(
      of: problem.candidates.indices, draws: draws, seed: seed, threads: threads)
    let found = parallelMap(count: min(pairings, draws), threads: threads) { draw in
      Result { () throws(PairingError) in
        var candidates = problem.candidates
        for position in candidates.indices { candidates[position].drawn = indices[draw][position] }
        let drawn = PairingProblem(problem, candidates: candidates, capacities: problem.capacities)
        // A pair that is worth nothing here is in no best pairing.
        return Set(try drawn.chosen(.mean).pairs.filter { $0.drawn > 0 }.map(\.firms))
      }
    }
    var sets: [Set<FirmPair>] = []
    for result in found { sets.append(try result.get()) }
    return sets
  }

  /// How many pairs are good for both in at least nine of ten draws.
  public var sureCount: Int { entries.count { $0.winShare >= 0.9 } }
}
