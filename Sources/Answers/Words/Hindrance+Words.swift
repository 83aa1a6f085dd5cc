public import PartnernetzPartnerships
public import PartnernetzWording

extension Hindrance: Worded {
  /// Why there is no path, and what would help.
  public var phrase: Phrase {
    guard obstacles.count > 1 else { return reason.phrase }
    let needs = obstacles.map(\.need)
    return Phrase(
      de: "Es gibt einen Weg, aber er braucht zugleich "
        + Language.german.list(needs.map(\.german)) + ".",
      en: "There is a way, but it needs at once " + Language.english.list(needs.map(\.english))
        + ".")
  }
}

extension Hindrance.Reason: Worded {
  /// Why there is no path, where this alone is the reason, and what would help.
  public var phrase: Phrase {
    switch self {
    case .disconnected:
      Phrase(
        de: "Es gibt keine Verbindung, über wie viele Ecken auch immer. "
          + "Hier hilft nur ein neuer Kontakt, etwa über den Verband.",
        en: "Nothing links the two, however far one goes. "
          + "Only a new contact helps, for instance through the association.")
    case .needsMoreHops:
      Phrase(
        de: "Es gibt einen Weg, aber er braucht mehr Empfehlungen hintereinander als erlaubt.",
        en: "There is a way, but it takes more introductions in a row than allowed.")
    case .onlyViaAvoided:
      Phrase(
        de: "Jeder Weg führt über ein Unternehmen, das nicht gefragt werden soll.",
        en: "Every way leads over a firm that is not to be asked.")
    case .onlyViaOtherKinds:
      Phrase(
        de: "Es gibt einen Weg, aber nicht allein über Beziehungen der gewünschten Art.",
        en: "There is a way, but not over relations of the wanted kind alone.")
    case .onlyViaCompetitor:
      Phrase(
        de: "Jeder Weg führt über einen Wettbewerber des Suchenden.",
        en: "Every way leads over a competitor of the firm that asks.")
    case .onlyViaHidden:
      Phrase(
        de: "Jeder Weg nutzt eine Beziehung, die ihr Unternehmen nicht zeigt.",
        en: "Every way uses a relation that its firm keeps to itself.")
    case .brokersExhausted:
      Phrase(
        de: "Es gibt einen Weg, aber ein nötiger Vermittler nimmt in diesem Jahr nichts mehr an.",
        en: "There is a way, but a broker that it needs does no more favours this year.")
    case .nobodyOffers:
      Phrase(
        de: "Niemand sonst bietet diese Fähigkeit an.", en: "Nobody else offers this capability.")
    case .nobodyServes:
      Phrase(de: "Niemand sonst bedient diesen Markt.", en: "Nobody else serves this market.")
    case .onlyCompetitorsFit:
      Phrase(
        de: "Nur Wettbewerber kommen infrage, und zu denen wird nicht vermittelt.",
        en: "Only competitors fit, and nobody is introduced to those.")
    }
  }

  /// What a way would need, where several things stand against it at once.
  fileprivate var need: Phrase {
    switch self {
    case .needsMoreHops:
      Phrase(
        de: "mehr Empfehlungen hintereinander als erlaubt",
        en: "more introductions in a row than allowed")
    case .onlyViaAvoided:
      Phrase(
        de: "ein Unternehmen, das nicht gefragt werden soll", en: "a firm that is not to be asked")
    case .onlyViaOtherKinds:
      Phrase(de: "Beziehungen anderer Art", en: "relations of another kind")
    case .onlyViaCompetitor:
      Phrase(de: "einen Wettbewerber des Suchenden", en: "a competitor of the firm that asks")
    case .onlyViaHidden:
      Phrase(
        de: "eine Beziehung, die ihr Unternehmen nicht zeigt",
        en: "a relation that its firm keeps to itself")
    case .brokersExhausted:
      Phrase(
        de: "einen Vermittler, der in diesem Jahr nichts mehr annimmt",
        en: "a broker who does no more favours this year")
    case .disconnected, .nobodyOffers, .nobodyServes, .onlyCompetitorsFit: phrase
    }
  }
}
