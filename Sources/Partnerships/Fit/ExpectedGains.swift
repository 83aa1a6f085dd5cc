// Answers: what suggested pairs can be expected to bring, when it is counted in that most come to nothing.
// Takes: a fit and two gains for each candidate.
// From: FORMULAS F27.

public import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzRecords

/// How likely suggested pairs are agreed, and what their gains are worth then.
///
/// - SeeAlso: F27.
public struct ExpectedGains: Sendable {
  private let agreedOdds: Double
  private let meanOdds: Double
  private let costOfTrying: EuroPerYear

  /// Prepares the chances of some candidates.
  ///
  /// - Parameters:
  ///   - fits: the fit of each of them, 0–1.
  ///   - parameters: how often a suggestion is agreed, and what it costs to try one.
  public init(of fits: [Double], under parameters: Parameters) {
    func odds(_ share: Double) -> Double { share / max(1 - share, 1e-12) }
    agreedOdds = odds(parameters.partnershipAgreed)
    meanOdds = fits.isEmpty ? 1 : fits.reduce(0) { $0 + odds($1) } / Double(fits.count)
    costOfTrying = EuroPerYear(parameters.tryDays * parameters.dayRate)
  }

  /// How likely a pair of such a fit is agreed once it is suggested, 0–1; a class rather than a figure
  /// until outcomes have tested it.
  public func chance(fit: Double) -> Double {
    let odds = agreedOdds * fit / max(1 - fit, 1e-12) / max(meanOdds, 1e-300)
    return odds / (1 + odds)
  }

  /// What a side can expect of a gain: where it comes to nothing, the days of trying are spent.
  public func expected(_ gain: EuroPerYear, chance: Double) -> EuroPerYear {
    chance * gain - (1 - chance) * costOfTrying
  }
}

extension PairingProblem {
  /// The same candidates, each weighed by the index of what it can be expected to bring both.
  ///
  /// To be asked of a problem without rules. A candidate's ``Candidate/fit`` is then how likely it is
  /// agreed.
  ///
  /// - Complexity: O(candidates · (n + partners)).
  public func expecting(by fit: Fit) -> PairingProblem {
    let fits = sideBySide(candidates.count) {
      fit.pair(candidates[$0].first, candidates[$0].second).fit
    }
    let gains = ExpectedGains(of: fits, under: benefit.network.parameters)
    let half = benefit.base.parameters.indexHalf
    let weighed = sideBySide(candidates.count) { place -> Candidate in
      var candidate = candidates[place]
      candidate.fit = gains.chance(fit: fits[place])
      let pair = benefit.pairWithoutIntervals(candidate.first, candidate.second)
      func share(_ side: Pair.Side) -> Double {
        let expected = gains.expected(side.gain.net, chance: candidate.fit)
        guard expected > 0, side.gain.margin > 0 else { return 0 }
        let relative = expected.share(of: side.gain.margin)
        return relative / (relative + half)
      }
      candidate.drawn = 100 * (share(pair.first) * share(pair.second)).squareRoot()
      return candidate
    }
    return PairingProblem(self, candidates: weighed, capacities: capacities)
  }
}
