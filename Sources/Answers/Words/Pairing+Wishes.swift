import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension Pairing {
  /// How many pairs that somebody would like are in the plan, and what a wish weighs; nil where
  /// nobody wishes any.
  var wishing: Phrase? {
    let wished = Set(rules.liked)
    guard !wished.isEmpty else { return nil }
    let (met, out) = (metWishes, wished.count - tally.liked)
    let share = PairingRules.likingShare
    let rest =
      out == 0
      ? Phrase(de: "", en: "")
      : Phrase(
        de: " \(out) davon \(out == 1 ? "kann" : "können") nicht dabei sein: nicht gut für beide "
          + "oder durch eine Regel ausgeschlossen.",
        en: " \(out) of them cannot be in it: not good for both, or excluded by a rule.")
    return Phrase(
      de: "Wünsche: \(met) von \(wished.count) "
        + "\(wished.count == 1 ? "Paar, das" : "Paaren, die") jemand gern hätte, "
        + "\(met == 1 ? "ist" : "sind") dabei; ein solches Paar zählt "
        + "\(Language.german.percent(share, digits: 0)) mehr.\(rest.german)",
      en: "Wishes: \(met) of \(wished.count) \(wished.count == 1 ? "pair" : "pairs") that somebody "
        + "would like \(met == 1 ? "is" : "are") in the plan; such a pair counts "
        + "\(Language.english.percent(share, digits: 0)) more.\(rest.english)")
  }

  /// Pairs of the plan that somebody would like.
  var metWishes: Int {
    let wished = Set(rules.liked)
    return pairs.count { wished.contains($0.firms) }
  }
}
