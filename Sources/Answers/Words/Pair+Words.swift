import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzWording

extension Pair.Tier: Worded {
  /// What the tier says.
  public var phrase: Phrase {
    switch self {
    case .winwin: Phrase(de: "gut für beide", en: "good for both")
    case .winwinWithTransfer:
      Phrase(de: "gut für beide mit Ausgleichszahlung", en: "good for both with a payment")
    case .none: Phrase(de: "lohnt sich nicht", en: "not worth it")
    case .excluded: Phrase(de: "Wettbewerber", en: "competitors")
    }
  }
}

extension Pair.Warning: Worded {
  /// What to think of.
  public var phrase: Phrase {
    switch self {
    case .unbalanced:
      Phrase(
        de: "unausgewogen: gemessen an der Größe gewinnt eine Seite weit mehr",
        en: "unbalanced: measured by size, one side gains far more")
    case .manyReferrals:
      Phrase(
        de: "mehr als fünf empfohlene Kunden im Jahr sind selten",
        en: "more than five referred customers a year are rare")
    }
  }
}

extension Gain.Component: Worded {
  /// What the component is called.
  public var phrase: Phrase {
    switch self {
    case .market: Phrase(de: "neue Märkte", en: "new markets")
    case .complement: Phrase(de: "ausgeglichene Schwächen", en: "weaknesses made up for")
    case .referral: Phrase(de: "Empfehlungsgeschäft", en: "referral business")
    case .trade: Phrase(de: "neuer Handel", en: "new trade")
    case .capital: Phrase(de: "Kapital", en: "capital")
    case .costBuild: Phrase(de: "Aufbau und Pflege", en: "build-up and care")
    case .costDependence: Phrase(de: "Abhängigkeit", en: "dependence")
    case .costCompetition: Phrase(de: "Wettbewerb", en: "competition")
    case .costLeakage: Phrase(de: "abfließendes Wissen", en: "leaking knowledge")
    }
  }
}

extension Pair {
  /// The tier, with the smallest payment where it needs one.
  public var tierPhrase: Phrase {
    if couldPayOff {
      return Phrase(
        de: "kann sich lohnen – fragen Sie nach dem Umfang",
        en: "may be worth it – ask about the amount")
    }
    guard let transfer else { return tier.phrase }
    return Phrase(
      de: "mit Ausgleich ab \(Language.german.euros(transfer.minimum))",
      en: "with payment from \(Language.english.euros(transfer.minimum))")
  }

  /// How much of what the pair's gains rest on is known.
  public var coveragePhrase: Phrase {
    let share = min(first.gain.coverage, second.gain.coverage)
    guard share < 1 else {
      return Phrase(de: "Alle nötigen Angaben sind bekannt.", en: "All inputs are known.")
    }
    func percent(_ language: Language) -> String { language.percent(share, digits: 0) }
    return Phrase(
      de: "Bekannt sind \(percent(.german)) der nötigen Angaben, der Rest ist angenommen.",
      en: "Known are \(percent(.english)) of the inputs, the rest is assumed.")
  }
}
