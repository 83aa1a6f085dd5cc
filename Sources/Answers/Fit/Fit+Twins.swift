import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords

extension Benefit {
  /// The most firms among which all that seem to stand twice are looked for at once.
  fileprivate static let mostForTwins = 20_000

  /// The same with the firms known that seem to stand twice in the tables, where there are not too many
  /// to look through.
  func excludingTwins() -> Benefit {
    guard network.firmCount <= Benefit.mostForTwins else { return self }
    return excluding(network.twins(among: network.firms))
  }
}

extension Fit {
  /// The fit with the firms known that seem to stand twice in the tables, where there are not too
  /// many to look through.
  func excludingTwins() -> Fit { excluding(benefit.excludingTwins().twins) }

  /// The best partners of a firm, none of which seems to be the firm itself.
  func partners(of firm: Int32, count: Int, checkingTwins: Bool) -> [PairFit] {
    let found = partners(of: firm, count: count)
    guard checkingTwins, network.firmCount > Benefit.mostForTwins else { return found }
    let listed = found.map { network.firm($0.partner(of: firm)) }
    let twins = network.twins(among: [network.firm(firm)] + listed)
    return twins.isEmpty ? found : excluding(twins).partners(of: firm, count: count)
  }
}

extension Network {
  fileprivate func twins(among firms: [Firm]) -> Set<FirmPair> {
    Set(
      DuplicateProposal.among(firms).compactMap { proposal -> FirmPair? in
        guard let first = number(of: proposal.first), let second = number(of: proposal.second)
        else { return nil }
        return FirmPair(first, second)
      })
  }
}
