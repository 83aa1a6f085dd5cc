public import PartnernetzPartnerships
public import PartnernetzWording

extension PairingRules.Rule: Worded {
  /// What the rule asks.
  public var phrase: Phrase {
    switch self {
    case .fix: Phrase(de: "gesetzte Paare", en: "pairs that are set")
    case .forbid: Phrase(de: "ausgeschlossene Paare", en: "pairs that must not be")
    case .without: Phrase(de: "nimmt nicht teil", en: "takes no part")
    case .distance: Phrase(de: "höchste Entfernung", en: "largest distance")
    case .novelty: Phrase(de: "Anteil neuer Beziehungen", en: "share of new relations")
    case .onePerIndustry:
      Phrase(de: "ein Partner je Branche", en: "one partner of an industry")
    case .like: Phrase(de: "gewünschte Paare", en: "pairs that are wished")
    case .days: Phrase(de: "höchstens so viele Tage", en: "at most so many days")
    }
  }
}
