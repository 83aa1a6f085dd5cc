import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

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

extension Benefit {
  /// Of each firm that is nearly certainly a second entry of another that other, of several whichever
  /// stands first in the tables. Empty where a member asks.
  ///
  /// - Complexity: O(likely duplicates).
  var originals: [Int32: Int32] {
    guard case .association = network.viewer, !twins.isEmpty else { return [:] }
    let firms = Set(twins.flatMap { [$0.first, $0.second] }).sorted()
    var originals: [Int32: Int32] = [:]
    for proposal in DuplicateProposal.among(firms.map { network.firm($0) }) where proposal.isSure {
      guard let original = network.number(of: proposal.first),
        let entry = network.number(of: proposal.second)
      else { continue }
      originals[entry] = min(original, originals[entry] ?? original)
    }
    return originals
  }
}

extension Network {
  /// That a firm is probably another's second entry.
  func twinPhrase(_ firm: Int32, of original: Int32) -> Phrase {
    Phrase(
      de: "\(name(firm)) ist wohl dasselbe Unternehmen wie \(name(original)).",
      en: "\(name(firm)) is probably the same firm as \(name(original)).")
  }

  /// What to decide before such an entry gets a partner.
  func twinStep(_ firm: Int32, of original: Int32) -> Sentence {
    Sentence(
      de: "→ Klären Sie zuerst die Dublette: Sind \(name(original)) und \(name(firm)) ein "
        + "Unternehmen oder zwei?",
      en:
        "→ Clear up the duplicate first: are \(name(original)) and \(name(firm)) one firm or two?",
      .merge(id(of: original), id(of: firm)), .separate(id(of: original), id(of: firm)))
  }
}

extension Fit {
  /// The fit with the firms known that seem to stand twice in the tables, where there are not too
  /// many to look through.
  func excludingTwins() -> Fit { excluding(benefit.excludingTwins().twins) }

  /// Benefit and fit, made side by side, where amounts are so rare that both will be asked.
  static func whereAmountsAreRare(in network: Network) -> Fit? {
    network.shareWithAmounts < 0.5 ? Fit(in: network) : nil
  }

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
    let proposed = DuplicateProposal.among(firms).compactMap { proposal -> FirmPair? in
      guard let first = number(of: proposal.first), let second = number(of: proposal.second)
      else { return nil }
      return FirmPair(first, second)
    }
    return Set(proposed).union(namesakes(among: firms))
  }

  /// The most firms of one name that are looked at pair by pair.
  private static let mostNamesakes = 20

  /// Firms whose names are equal but for the legal form, unless somebody decided that they are two: one
  /// house at least, of which nobody brings one half together with the other.
  private func namesakes(among firms: [Firm]) -> [FirmPair] {
    let groups = Dictionary(grouping: firms) {
      Network.withoutLegalForm($0.name).lowercased()
    }
    return groups.values.filter { (2...Network.mostNamesakes).contains($0.count) }
      .flatMap { group in
        group.indices.flatMap { place in
          group[..<place].compactMap { other -> FirmPair? in
            let firm = group[place]
            guard !firm.distinctFrom.contains(other.id), !other.distinctFrom.contains(firm.id),
              let first = number(of: other.id), let second = number(of: firm.id)
            else { return nil }
            return FirmPair(first, second)
          }
        }
      }
  }
}
