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

  /// Why the rule excludes a pair, behind “excluded”.
  var excluding: Phrase {
    switch self {
    case .fix:
      Phrase(de: "Platz an gesetzte Paare vergeben", en: "place taken by pairs that are set")
    case .forbid: Phrase(de: "auf Wunsch", en: "as asked")
    case .without: Phrase(de: "Mitglied nimmt nicht teil", en: "member takes no part")
    case .distance: Phrase(de: "zu weit auseinander", en: "too far apart")
    case .novelty: Phrase(de: "Beziehung besteht schon", en: "existing link")
    case .onePerIndustry:
      Phrase(de: "schon ein Partner dieser Branche", en: "has a partner of that industry")
    case .like: Phrase(de: "andere sind gewünscht", en: "others are wished")
    case .days: Phrase(de: "braucht zu viele Tage", en: "takes too many days")
    }
  }
}
