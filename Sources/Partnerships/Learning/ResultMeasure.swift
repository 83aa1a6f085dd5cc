import PartnernetzNetworks
import PartnernetzRecords

/// Measures what a partnership brought against what it could have brought, where that rests on one
/// assumption.
///
/// - SeeAlso: F5, F6, F8, F29.
struct ResultMeasure {
  /// A part of a gain makes out the whole where it is so much of it (as in F5b).
  private static let mainShare = 0.8

  private let assumed: GainModel
  /// The same where all that can come about does.
  private let whole: GainModel

  init(_ network: Network) {
    assumed = GainModel(network, parameters: network.parameters)
    var parameters = network.parameters
    parameters.marketAccess = 1
    parameters.complementShare = 1
    parameters.tradeShare = 1
    whole = GainModel(network, parameters: parameters)
  }

  /// What a result says.
  enum Finding: Equatable {
    /// Which share of what an assumption is about came about, and of how much that was tried.
    case measured(Lesson.Assumption, yes: Double, tried: Double)
    /// Nothing of any assumption.
    case silent(SilentResult)
  }

  /// What a gain that a firm had from another says.
  func share(_ gained: EuroPerYear, of i: Int32, from j: Int32) -> Finding {
    let gain = assumed.gain(of: i, from: j)
    let least = ResultMeasure.mainShare * gain.gross
    guard least > 0 else { return .silent(.unexpected) }
    func part(_ most: EuroPerYear) -> Double {
      most > 0 ? min(1, max(0, gained.share(of: most))) : 0
    }
    if gain.market > least {
      var (inputs, worth, expected) = (InputTally(), EuroPerYear.zero, EuroPerYear.zero)
      whole.forEachOpening(by: j, of: i, &inputs) {
        worth += $0.worth
        expected += $0.expected
      }
      // A partner that is half present can open half as often: it is half a trial.
      return .measured(
        .marketAccess, yes: part(worth), tried: worth > 0 ? expected.share(of: worth) : 0)
    }
    if gain.complement > least {
      return .measured(
        .complementShare, yes: part(whole.gain(of: i, from: j).complement), tried: 1)
    }
    let sales = assumed.sales(of: i, to: j)
    if sales > least {
      return .measured(.tradeShare, yes: part(whole.sales(of: i, to: j)), tried: 1)
    }
    let isUntested = [gain.referral, gain.capital, gain.trade - sales].contains { $0 > least }
    return .silent(isUntested ? .untested : .mixed)
  }
}

extension GainModel {
  /// The margin of what a firm sells another on top.
  fileprivate func sales(of i: Int32, to j: Int32) -> EuroPerYear {
    economy(i).marginRate * meeting(i, j).sold.amount
  }
}
