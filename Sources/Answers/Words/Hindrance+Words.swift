package import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzWording

extension Hindrance: Worded {
  /// Why there is no path, and what would help.
  public var phrase: Phrase {
    if let longerChance, !Chance.isWorthAsking(longerChance) {
      return Phrase(
        de: "Der Weg führt über mehr Vermittler als erlaubt, und auch dann ist die Erfolgsaussicht "
          + "\(Chance.phrase(longerChance).german). → Vermitteln Sie selbst.",
        en: "The route needs more introducers than allowed, and even then the chance is "
          + "\(Chance.phrase(longerChance).english). → Introduce them yourself.")
    }
    guard obstacles.count > 1 else { return reason.phrase }
    let needs = obstacles.map(\.need)
    return Phrase(
      de: "Der einzige Weg " + Language.german.list(needs.map(\.german))
        + ". → Vermitteln Sie selbst.",
      en: "The only route " + Language.english.list(needs.map(\.english))
        + ". → Introduce them yourself.")
  }
}

extension ReferralAnswer {
  /// Why there is no path, told of whom or what was asked for; nil where there is one.
  package func hindrancePhrase(in network: Network) -> Phrase? {
    guard let hindrance else { return nil }
    guard hindrance.reason == .disconnected, hindrance.obstacles.count < 2 else {
      return hindrance.phrase
    }
    if case .firm = question.from, case .firm = question.to { return hindrance.phrase }
    // Of a market or a capability there are no two to be invited.
    let (from, to) = (question.from.name(in: network), question.to.name(in: network))
    return Phrase(
      de: "Auch über andere führt kein Weg von \(from.german) zu \(to.german)".sentence
        + " → Stellen Sie den Kontakt selbst her.",
      en: "No route leads from \(from.english) to \(to.english), even through others. "
        + "→ Make the contact yourself.")
  }
}

extension Hindrance.Reason: Worded {
  /// Why there is no path, where this alone is the reason, and what would help.
  public var phrase: Phrase {
    switch self {
    case .disconnected:
      Phrase(
        de: "Die beiden sind auch über andere nicht verbunden. → Laden Sie beide ein.",
        en: "The two are not connected, even through others. → Invite both.")
    case .needsMoreHops:
      Phrase(
        de:
          "Der Weg führt über mehr Vermittler als erlaubt. → Vermitteln Sie selbst, oder lassen Sie "
          + "mehr Schritte zu.",
        en:
          "The route needs more introducers than allowed. → Introduce them yourself, or allow more "
          + "steps.")
    case .onlyViaAvoided:
      Phrase(
        de: "Alle Wege führen über ein Unternehmen, das nicht gefragt werden soll.",
        en: "All routes run through a firm that is not to be asked.")
    case .onlyViaOtherKinds:
      Phrase(
        de: "Es gibt einen Weg, aber nicht allein über Beziehungen der gewünschten Art.",
        en: "There is a route, but not through links of the wanted kind alone.")
    case .onlyViaCompetitor:
      Phrase(
        de:
          "Alle Wege führen über Wettbewerber; diese werden nicht gefragt. → Vermitteln Sie selbst.",
        en: "All routes run through competitors, who are not asked. → Introduce them yourself.")
    case .onlyViaHidden:
      Phrase(
        de: "Der Weg ist vertraulich. → Vermitteln Sie selbst, ohne ihn zu nennen.",
        en: "The route is confidential. → Introduce them yourself without naming it.")
    case .brokersExhausted:
      Phrase(
        de: "Die Vermittler auf diesem Weg haben in diesem Jahr keine freien Anfragen mehr. "
          + "→ Warten Sie bis Januar, oder vermitteln Sie selbst.",
        en: "The introducers on this route have no requests left this year. "
          + "→ Wait until January, or introduce them yourself.")
    case .nobodyOffers:
      Phrase(
        de: "Nach unseren Angaben bietet sonst niemand diese Fähigkeit an.",
        en: "By what we know nobody else offers this capability.")
    case .nobodyServes:
      Phrase(
        de: "Nach unseren Angaben bedient sonst niemand diesen Markt.",
        en: "By what we know nobody else serves this market.")
    case .onlyCompetitorsFit:
      Phrase(
        de: "Nur Wettbewerber kommen infrage; zu ihnen wird nicht vermittelt.",
        en: "Only competitors fit; nobody is introduced to them.")
    }
  }

  /// What a way would need, where several things stand against it at once.
  fileprivate var need: Phrase {
    switch self {
    case .needsMoreHops:
      Phrase(
        de: "ist länger als erlaubt", en: "is longer than allowed")
    case .onlyViaAvoided:
      Phrase(
        de: "führt über ein Unternehmen, das nicht gefragt werden soll",
        en: "runs through a firm that is not to be asked")
    case .onlyViaOtherKinds:
      Phrase(
        de: "braucht Beziehungen einer anderen Art", en: "needs links of another kind")
    case .onlyViaCompetitor:
      Phrase(de: "führt über einen Wettbewerber", en: "runs through a competitor")
    case .onlyViaHidden:
      Phrase(
        de: "ist vertraulich", en: "is confidential")
    case .brokersExhausted:
      Phrase(
        de: "braucht einen Vermittler ohne freie Anfragen in diesem Jahr",
        en: "needs an introducer who has no requests left this year")
    case .disconnected, .nobodyOffers, .nobodyServes, .onlyCompetitorsFit: phrase
    }
  }
}
