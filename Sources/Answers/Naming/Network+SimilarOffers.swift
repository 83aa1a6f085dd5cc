import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Network {
  /// Firms that a sentence names at most.
  private static let mostSimilar = 3
  /// Letters that a word has at least to be looked for in others.
  private static let fewestLetters = 5

  /// That nobody offers a capability in these very words, and who offers something alike: `Prüflabor,
  /// Zertifizierung` or the trade `Sensorik` are found by what is needed.
  ///
  /// - Complexity: O(members · offers).
  func withoutOffer(of capability: String, besides firm: Int32? = nil) -> Phrase {
    let alike = similarOffers(to: capability, besides: firm)
    guard !alike.isEmpty else {
      return Phrase(
        de: "bietet nach unseren Angaben noch niemand", en: "nobody offers it yet by what we know")
    }
    let names = alike.prefix(Network.mostSimilar).map { shortName($0) }
    return Phrase(
      de: "wörtlich bietet das niemand; ähnlich: "
        + Language.german.list(names, outOf: alike.count),
      en: "nobody offers it in these words; alike: "
        + Language.english.list(names, outOf: alike.count))
  }

  /// Members whose offers, own word for their trade or name hold the stem of the longest word of what is
  /// needed, those by offers first.
  func similarOffers(to capability: String, besides firm: Int32?) -> [Int32] {
    let words = capability.lowercased().split { !$0.isLetter }
    guard let longest = words.max(by: { ($0.count, $1) < ($1.count, $0) }),
      longest.count >= Network.fewestLetters
    else { return [] }
    // Endings differ: Sensorik, Sensoren.
    let stem = String(longest.prefix(max(Network.fewestLetters, longest.count - 2)))
    let others = members.filter { $0 != firm }
    let byOffer = others.filter { other in
      strengths[other].contains {
        capabilities.names[Int($0.capability)].lowercased().contains(stem)
      }
    }
    let listed = Set(byOffer)
    return byOffer
      + others.filter { other in
        guard !listed.contains(other) else { return false }
        let firm = self.firm(other)
        return firm.name.lowercased().contains(stem)
          || firm.ownTrade?.lowercased().contains(stem) == true
      }
  }
}
