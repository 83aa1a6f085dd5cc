package import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension Pair.Tier: Worded {
  /// What the tier says.
  public var phrase: Phrase {
    switch self {
    case .winwin: Phrase(de: "gut für beide", en: "good for both")
    case .winwinWithTransfer:
      Phrase(de: "mit Ausgleichszahlung", en: "with a balancing payment")
    case .none: Phrase(de: "unter der Schwelle", en: "below the threshold")
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
        de: "für seine Größe gewinnt eines der beiden Unternehmen weit weniger",
        en: "for its size one of the two firms gains far less")
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
    case .complement: Phrase(de: "gedeckter Bedarf", en: "needs met")
    case .referral: Phrase(de: "Empfehlungsgeschäft", en: "referral business")
    case .trade: Phrase(de: "zusätzliche Aufträge", en: "extra orders")
    case .capital: Phrase(de: "Kapital", en: "capital")
    case .costBuild: Phrase(de: "Aufbau und Pflege", en: "set-up and upkeep")
    case .costDependence: Phrase(de: "Abhängigkeit", en: "dependence")
    case .costCompetition: Phrase(de: "Wettbewerb", en: "competition")
    case .costLeakage: Phrase(de: "Wissensabfluss", en: "know-how loss")
    }
  }
}

extension Pair {
  /// The tier, with the smallest payment where it needs one.
  public var tierPhrase: Phrase {
    if couldPayOff {
      return Phrase(
        de: "kann sich lohnen – fragen Sie nach dem Umfang",
        en: "could pay off – ask about the amount")
    }
    guard let transfer else { return tier.phrase }
    return Phrase(
      de: "mit Ausgleichszahlung ab \(Language.german.euros(transfer.minimum))",
      en: "with a balancing payment from \(Language.english.euros(transfer.minimum))")
  }

  /// How much of what the pair's gains rest on is known.
  public var coveragePhrase: Phrase {
    let share = min(first.gain.coverage, second.gain.coverage)
    guard share < 1 else {
      return Phrase(
        de: "Datenlage gut: Alle Angaben sind bekannt.", en: "Data good: all figures are known.")
    }
    func percent(_ language: Language) -> String { language.percent(1 - share, digits: 0) }
    let (german, english) =
      share >= 0.75 ? ("gut", "good") : share >= 0.5 ? ("mittel", "fair") : ("dünn", "thin")
    return Phrase(
      de: "Datenlage \(german): \(percent(.german)) der Angaben sind Annahmen.",
      en: "Data \(english): \(percent(.english)) of the figures are assumptions.")
  }
}

extension Pair {
  /// Which of the two gains far less for its size; nil where the pair is balanced.
  package var firmWithLess: Int32? {
    guard warnings.contains(.unbalanced) else { return nil }
    return first.gain.relative < second.gain.relative ? first.firm : second.firm
  }

  /// What to think of, with the names of those whom it is about.
  package func warningPhrases(_ network: Network) -> [Phrase] {
    let named = warnings.map { warning in
      guard warning == .unbalanced, let less = firmWithLess else { return warning.phrase }
      let name = network.shortName(less)
      return Phrase(
        de: "Für seine Größe gewinnt \(name) weit weniger.",
        en: "For its size, \(name) gains far less.")
    }
    return named + [first, second].compactMap { $0.mainPartPhrase(network) }
  }
}

extension Pair.Side {
  /// That nearly all of the gain rests on one part which is assumed or bounded; nil where it does not.
  package func mainPartPhrase(_ network: Network) -> Phrase? {
    guard restsOnOnePart, let part = gain.unsureMainPart else { return nil }
    let name = network.shortName(firm)
    let ground =
      gain.isAssumed(part)
      ? Phrase(de: "wie viel, ist zum Teil angenommen", en: "how much is partly assumed")
      : Phrase(
        de: "mehr gibt das eigene Geschäft des Partners nicht her",
        en: "the partner's own business yields no more")
    return Phrase(
      de: "Der Nutzen von \(name) kommt fast ganz aus einem Teil (\(part.phrase.german)); "
        + "\(ground.german).",
      en: "Nearly all of \(name)'s gain comes from one part (\(part.phrase.english)); "
        + "\(ground.english).")
  }
}
