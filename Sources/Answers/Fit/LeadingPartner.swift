import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships

/// Whom an answer names as a firm's best partner: one rule for its list and for where it stands, so that
/// no two answers name different ones.
enum LeadingPartner {
  /// Both gain enough, and no partner has a higher index.
  case good(Pair)
  /// Amounts of most members are missing: who fits best.
  case fitting(PairFit)
  /// No pair is good for both yet; with this partner least is missing.
  case nearest(NearestPair)

  /// Chooses; nil where nothing that is known speaks for anybody.
  ///
  /// - Parameters:
  ///   - firm: the firm that asks.
  ///   - pairs: its best pairs by amounts, best first.
  ///   - fitting: the partner that fits best; looked for only where no pair is good for both.
  ///   - benefit: the benefit of any two firms.
  init?(
    for firm: Int32, _ pairs: [Pair], fitting: @autoclosure () -> PairFit?, in benefit: Benefit
  ) {
    if let best = pairs.first, best.tier == .winwin {
      self = .good(best)
      return
    }
    // What is missing to a gain says nothing where most amounts are guessed, unless nothing else is
    // known either.
    let isTold = benefit.shareWithAmounts >= 0.5
    if isTold, let nearest = benefit.nearestPair(of: firm) {
      self = .nearest(nearest)
    } else if let fitting = fitting() {
      self = .fitting(fitting)
    } else if !isTold, let nearest = benefit.nearestPair(of: firm) {
      self = .nearest(nearest)
    } else {
      return nil
    }
  }

  /// The pair by amounts; nil where the partner is named by fit.
  var pair: Pair? {
    switch self {
    case .good(let pair): pair
    case .nearest(let nearest): nearest.pair
    case .fitting: nil
    }
  }

  /// Who it is, and by what, as the contract has it.
  func json(of firm: Int32, _ network: Network) -> JSONValue {
    let (partner, ground) =
      switch self {
      case .good(let pair): (pair.partner(of: firm), "amounts")
      case .fitting(let pair): (pair.partner(of: firm), "fit")
      case .nearest(let nearest): (nearest.pair.partner(of: firm), "least_missing")
      }
    return [
      "id": .string(network.id(of: partner)), "by": .string(ground),
      "missing": JSONValue(pair?.missing),
    ]
  }
}
