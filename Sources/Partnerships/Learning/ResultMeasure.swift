import PartnernetzNetworks

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

  /// Which share came about, and of how much that was tried; nil where several assumptions have a part in
  /// it or nothing was to be expected.
  func share(
    _ euros: Double, of i: Int32, from j: Int32
  ) -> (assumption: Lesson.Assumption, yes: Double, tried: Double)? {
    let gain = assumed.gain(of: i, from: j)
    let least = ResultMeasure.mainShare * gain.gross
    guard least > 0 else { return nil }
    func part(_ most: Double) -> Double { most > 0 ? min(1, max(0, euros / most)) : 0 }
    if gain.market > least {
      var (inputs, worth, expected) = (InputTally(), 0.0, 0.0)
      whole.forEachOpening(by: j, of: i, &inputs) {
        worth += $0.worth
        expected += $0.expected
      }
      // A partner that is half present can open half as often: it is half a trial.
      return (.marketAccess, part(worth), worth > 0 ? expected / worth : 0)
    }
    if gain.complement > least {
      return (.complementShare, part(whole.gain(of: i, from: j).complement), 1)
    }
    if assumed.sales(of: i, to: j) > least {
      return (.tradeShare, part(whole.sales(of: i, to: j)), 1)
    }
    return nil
  }
}

extension GainModel {
  /// The margin of what a firm sells another on top, EUR/yr.
  fileprivate func sales(of i: Int32, to j: Int32) -> Double {
    economy(i).marginRate * meeting(i, j).sold.amount
  }
}
