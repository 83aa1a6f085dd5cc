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

extension Gain {
  /// A part of a gain: what it is called and its share of the net gain.
  public enum Component: String, Sendable, CaseIterable, Worded {
    /// New markets.
    case market
    /// Weaknesses made up for.
    case complement
    /// Referral business.
    case referral
    /// New trade.
    case trade
    /// Capital.
    case capital
    /// Build-up and care.
    case costBuild = "cost_build"
    /// Dependence.
    case costDependence = "cost_dependence"
    /// Competition.
    case costCompetition = "cost_competition"
    /// Leaking knowledge.
    case costLeakage = "cost_leakage"

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

  /// What a component adds to the net gain, EUR/yr; over all components it adds up to ``net``.
  public func contribution(of component: Component) -> Double {
    switch component {
    case .market: persistence * market
    case .complement: persistence * complement
    case .referral: persistence * referral
    case .trade: persistence * trade
    case .capital: persistence * capital
    case .costBuild: -costBuild
    case .costDependence: -costDependence
    case .costCompetition: -costCompetition
    case .costLeakage: -costLeakage
    }
  }
}

extension Pair {
  /// The tier, with the smallest payment where it needs one.
  public var tierPhrase: Phrase {
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
