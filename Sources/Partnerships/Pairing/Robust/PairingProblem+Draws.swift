// Answers: what a pair is worth when everything that is assumed may be otherwise.
// Takes: for each draw the gains of all candidates, on all cores.
// From: FORMULAS F28; conditional value at risk after Rockafellar and Uryasev, Journal of Risk 2000.

import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel

extension PairingProblem {
  /// How many draws stand behind an objective over draws.
  public static let drawCount = 64
  /// The worst share of the draws that a careful choice looks at.
  static let carefulShare = 0.2
  /// The share of the draws in which a careful choice has to be good for both: a little more than the nine
  /// of ten that people are told, so that this holds in other draws, too.
  static let carefulWins = 0.95

  /// The same candidates, each weighed by its worth over draws of everything that is assumed: its index
  /// where it is good for both, 0 where it is not.
  ///
  /// To be asked of a problem without rules. Every candidate is good for both as things are assumed.
  /// - Parameters:
  ///   - objective: ``Objective/mean`` or ``Objective/careful``.
  ///   - seed: chooses the draws; the same number gives the same weights.
  ///   - draws: how many, 1 or more; the mean of none is no number, and the program stops with a
  ///     sentence.
  ///   - threads: the most threads to use; `Threads.most` unless told. The result is the same.
  /// - Returns: the problem.
  /// - Complexity: O(draws · candidates).
  public func drawing(
    for objective: Objective, seed: UInt64, draws: Int = PairingProblem.drawCount,
    threads: Int? = nil
  ) -> PairingProblem {
    require(draws > 0, "Pairs are weighed over 1 draw or more, not \(draws).")
    var weighed = candidates
    // So many candidates at a time that their indices in all draws take little room; for each piece
    // the models of all draws are made anew.
    let step = 250_000
    for start in stride(from: 0, to: candidates.count, by: step) {
      let piece = start..<min(start + step, candidates.count)
      let indices = drawnIndices(of: piece, draws: draws, seed: seed, threads: threads)
      for position in piece {
        let own = indices.map { $0[position - start] }
        weighed[position].drawn =
          objective == .careful
          ? PairingProblem.carefulWorth(own) : own.reduce(0, +) / Double(own.count)
      }
    }
    return PairingProblem(self, candidates: weighed, capacities: capacities)
  }

  /// For each draw the index of each of some candidates, 0 where it is not good for both.
  package func drawnIndices(
    of positions: Range<Int>, draws: Int, seed: UInt64, threads: Int? = nil
  ) -> [[Double]] {
    let drawing = ParameterDraws(benefit.network, count: draws, seed: seed)
    return parallelMap(count: draws, threads: threads) { draw in
      let model = drawing.model(draw)
      return positions.map { model.winWinIndex(candidates[$0].first, candidates[$0].second) }
    }
  }

  /// What a careful choice gives for a pair: what can be counted on in bad draws, and nothing where too
  /// many of these are good for one side alone.
  ///
  /// - Parameter values: the pair's index in each draw, 0 where it is not good for both.
  /// - Returns: its worth.
  package static func carefulWorth(_ values: [Double]) -> Double {
    let wins = Double(values.count { $0 > 0 })
    return wins >= carefulWins * Double(values.count) ? worstMean(values, share: carefulShare) : 0
  }

  /// The mean of the worst share of some values: what can be counted on in bad draws (CVaR).
  ///
  /// - Parameters:
  ///   - values: at least one.
  ///   - share: above 0, up to 1.
  /// - Returns: the mean.
  /// - Complexity: O(n log n).
  package static func worstMean(_ values: [Double], share: Double) -> Double {
    let count = share * Double(values.count)
    let sorted = values.sorted()
    var (sum, left) = (0.0, count)
    for value in sorted where left > 0 {
      sum += min(1, left) * value
      left -= 1
    }
    return sum / count
  }
}
