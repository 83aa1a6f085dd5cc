import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Obstacle {
  /// What stands in the way of two firms, as a sentence's end: `die beiden sind Wettbewerber`.
  func phrase(_ name: (Int32) -> String) -> Phrase {
    switch self {
    case .sameFirm:
      Phrase(
        de: "die beiden sind wohl ein und dasselbe Unternehmen",
        en: "the two are probably one and the same firm")
    case .competitors:
      Phrase(de: "die beiden sind Wettbewerber", en: "the two are competitors")
    case .potentialCompetitors:
      Phrase(
        de: "die beiden sind mögliche Wettbewerber", en: "the two are possible competitors")
    case .unclearCompetitors:
      Phrase(
        de: "die beiden sind in einer Branche, und ihre Märkte sind nicht bekannt",
        en: "the two are in one trade, and their markets are not known")
    case .oneHouse:
      Phrase(
        de: "eines der beiden gehört dem anderen mindestens zur Hälfte",
        en: "at least half of one of the two belongs to the other")
    case .closing(let firm):
      Phrase(
        de: "\(name(firm)) ist insolvent oder wird aufgelöst",
        en: "\(name(firm)) is insolvent or being wound up")
    case .partners:
      Phrase(
        de: "die beiden haben schon eine Partnerschaft vereinbart",
        en: "the two have agreed on a partnership already")
    case .underWay(let state):
      Phrase(
        de: "es ist schon angebahnt („\(state.phrase.german)“)",
        en: "it is under way already (“\(state.phrase.english)”)")
    case .ended(let reason):
      Phrase(
        de: "die Anbahnung ist gescheitert"
          + (reason.map { " („\($0.phrase.german)“)" } ?? ""),
        en: "the contact came to nothing" + (reason.map { " (“\($0.phrase.english)”)" } ?? ""))
    }
  }

  /// How far two firms came, in a word or two: `im Gespräch`, `gescheitert: keine Zeit`.
  func short(_ language: Language) -> String {
    switch self {
    case .underWay(let state): state.phrase(language)
    case .ended(let reason):
      reason?.phrase(language) ?? Phrase(de: "gescheitert", en: "came to nothing")(language)
    default: Phrase(de: "schon Partner", en: "partners already")(language)
    }
  }

  /// What to do about it; nil where nothing is to be done.
  var step: Phrase? {
    switch self {
    case .sameFirm:
      Phrase(
        de: "→ Führen Sie die beiden Einträge zusammen, oder sagen Sie, dass es zwei sind.",
        en: "→ Merge the two entries, or say that they are two.")
    case .competitors, .potentialCompetitors, .unclearCompetitors:
      Phrase(
        de: "→ Fragen Sie nach den Märkten, und prüfen Sie das Kartellrecht.",
        en: "→ Ask for the markets, and have competition law checked.")
    case .underWay:
      Phrase(
        de: "→ Gehen Sie dort den nächsten Schritt.", en: "→ Take the next step there.")
    case .oneHouse, .closing, .partners, .ended: nil
    }
  }

  /// The stable name, the same in every language.
  var code: String {
    switch self {
    case .sameFirm: "same_firm"
    case .competitors: "competitors"
    case .potentialCompetitors: "potential_competitors"
    case .unclearCompetitors: "unclear_competitors"
    case .oneHouse: "one_house"
    case .closing: "closing"
    case .partners: "partners"
    case .underWay: "under_way"
    case .ended: "ended"
    }
  }
}
