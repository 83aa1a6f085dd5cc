import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What the bands between the firms of a pairing say: euros, or how well the two fit where no euros
/// are known.
struct PairBands {
  /// The fit of each pair where pairs are chosen by it; else nil.
  let fits: [FirmPair: PairFit]?
  private let found: FoundPairing
  private let language: Language

  init(_ found: FoundPairing, _ language: Language) {
    self.found = found
    self.language = language
    fits =
      found.isByFit
      ? Dictionary(found.pairsByFit.map { ($0.firms, $0) }) { first, _ in first } : nil
  }

  /// What makes a band broad, and by what the best pairs are chosen where there are too many.
  func worth(_ pair: Pair) -> Double { fits.map { $0[pair.firms]?.fit ?? 0 } ?? pair.sum.euros }

  /// The least that the broadest band stands for.
  var least: Double { fits == nil ? 1 : .leastNormalMagnitude }

  /// What stands at a band, for the firm at its left and the one at its right.
  func label(_ pair: Pair, _ left: Int32, _ right: Int32) -> String {
    if let fits { return fits[pair.firms]?.strength.phrase(language) ?? "" }
    let sides = [left, right].map { language.hundreds(pair.side(of: $0).gain.net) }
    return sides.joined(separator: " | ")
  }

  /// How many pairs there are, and what they come to.
  var subtitle: String {
    guard fits == nil else { return found.headline(language) }
    let pairing = found.pairing
    let (total, most) = (language.hundreds(pairing.portfolio.total), language.hundreds(addedUp))
    let count = pairing.pairs.count
    let range = total == most ? "" : Phrase(de: " bis \(most)", en: " to \(most)")(language)
    return Phrase(
      de: count == 0
        ? "Kein Paar ist gut für beide"
        : "\(count) \(count == 1 ? "Paar ist" : "Paare sind") gut für beide; Nutzen zusammen rund "
          + "\(total)\(range) im Jahr",
      en: count == 0
        ? "No pair is good for both"
        : "\(count) \(count == 1 ? "pair is" : "pairs are") good for both; gains together about "
          + "\(total)\(range) a year")(language)
  }

  /// What all bands come to, each for itself.
  private var addedUp: EuroPerYear { found.pairing.pairs.reduce(0) { $0 + $1.sum } }

  /// Why the bands come to more than all partnerships together.
  var sum: [String] {
    let (total, most) = (
      language.hundreds(found.pairing.portfolio.total), language.hundreds(addedUp)
    )
    guard fits == nil, total != most else { return [] }
    return [
      Phrase(
        de:
          "Jedes Band zählt für sich, alle zusammen \(most); zählt jeder Markt und jede Hilfe nur "
          + "einmal, bleiben \(total).",
        en: "Each band counts for itself, all together \(most); where each market and each help "
          + "counts once, \(total) are left.")(language)
    ]
  }

  /// What a band means.
  var caption: String {
    guard fits == nil else {
      return Phrase(
        de: "Am Band: wie gut die beiden zusammenpassen. Je breiter, desto besser.",
        en: "At the band: how well the two fit. The wider, the better.")(language)
    }
    return Phrase(
      de: "Am Band: Nutzen im Jahr, links und rechts. Je breiter, desto mehr haben beide zusammen.",
      en: "At the band: gain a year, left and right. The wider, the more both have together.")(
        language)
  }

  /// That only some pairs are shown.
  func part(_ shown: Int) -> String {
    fits == nil
      ? Phrase(
        de: "Gezeigt sind die \(shown) Paare mit dem größten Nutzen.",
        en: "Shown are the \(shown) pairs that gain most.")(language)
      : Phrase(
        de: "Gezeigt sind die \(shown) Paare, die am besten passen.",
        en: "Shown are the \(shown) pairs that fit best.")(language)
  }
}

extension Language {
  /// Euros to the next hundred, as tables have them.
  fileprivate func hundreds(_ amount: EuroPerYear) -> String {
    euros((amount.euros / 100).rounded() * 100)
  }
}
