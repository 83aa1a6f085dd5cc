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
        de: "gemessen an der Größe gewinnt ein Unternehmen weit weniger als das andere",
        en: "for its size one firm gains far less than the other")
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
    let minimum = side(of: transfer.taker).missing
    return Phrase(
      de: "mit Ausgleichszahlung ab \(Language.german.euros(minimum))",
      en: "with a balancing payment from \(Language.english.euros(minimum))")
  }

  /// That no pair of a firm is good for both yet, who is nearest, and what is missing: the same words
  /// wherever a nearest partner is named.
  ///
  /// - Parameters:
  ///   - firm: the firm.
  ///   - partner: what its partner is called.
  /// - Returns: the sentence.
  func nearestPhrase(for firm: Int32, _ partner: String) -> Phrase {
    if couldPayOff {
      return Phrase(
        de: "Ein Paar mit \(partner) kann sich lohnen: Fragen Sie beide nach dem Umfang.",
        en: "A pair with \(partner) may be worth it: ask both about the amount.")
    }
    let missing = Pair.missingPhrase(
      own: side(of: firm).missing, partner: side(of: self.partner(of: firm)).missing)
    return Phrase(
      de: "Noch kein Partner über der Schwelle; am nächsten kommt \(partner): \(missing.german)",
      en: "No partner above the threshold yet; \(partner) is closest: \(missing.english)")
  }

  /// What is missing to the thresholds of a firm and its partner, in whole euros: the payment that makes
  /// up for it is told beside it.
  static func missingPhrase(own: EuroPerYear, partner: EuroPerYear) -> Phrase {
    func euros(_ value: EuroPerYear, _ language: Language) -> String { language.euros(value) }
    if own > 0, partner > 0 {
      return Phrase(
        de: "Bis zur Schwelle fehlen hier \(euros(own, .german)) und dort "
          + "\(euros(partner, .german)) Nutzen im Jahr.",
        en: "\(euros(own, .english)) a year more gain here and \(euros(partner, .english)) there "
          + "would reach the threshold.")
    }
    return partner > 0
      ? Phrase(
        de: "Es fehlen dort \(euros(partner, .german)) Nutzen im Jahr.",
        en: "\(euros(partner, .english)) a year more gain there would reach the threshold.")
      : Phrase(
        de: "Es fehlen \(euros(own, .german)) Nutzen im Jahr.",
        en: "\(euros(own, .english)) a year more gain would reach the threshold.")
  }

  /// What to do about a pair that is not good for both: ask for a payment, for amounts, or for more.
  func stepBelowThreshold(for asker: Int32? = nil, _ network: Network) -> Phrase {
    func name(_ firm: Int32) -> String { network.shortName(firm) }
    let sides = sides(for: asker)
    let (one, two) = (name(sides.first.firm), name(sides.second.firm))
    // A payment makes up for too little gain, and is no reason to lose.
    if let transfer, minimum > 0 {
      return Phrase(
        de: "→ Fragen Sie \(name(transfer.giver)), ob eine Ausgleichszahlung infrage kommt.",
        en: "→ Ask \(name(transfer.giver)) whether a balancing payment is possible.")
    }
    return couldPayOff
      ? Phrase(
        de: "→ Fragen Sie \(one) und \(two): Was brauchen Sie, und in welchem Umfang?",
        en: "→ Ask \(one) and \(two): what do you need, and how much of it?")
      : Phrase(
        de: "→ Fragen Sie \(one) und \(two), was sie außerdem brauchen und suchen.",
        en: "→ Ask \(one) and \(two) what else they need and seek.")
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

  /// What to do before two firms of one trade meet.
  static let oneTrade = Phrase(
    de: "Beide sind in derselben Branche: Prüfen Sie das Kartellrecht, bevor die beiden sich "
      + "treffen.",
    en: "Both are in the same trade: have competition law checked before the two meet.")

  /// Names of firms that a sentence about one trade lists at most.
  private static let mostOfOneTrade = 5

  /// What to do before a firm meets those of some pairs that are of its trade; nil where none is.
  static func oneTradePhrase(_ pairs: [Pair], of firm: Int32, _ network: Network) -> Phrase? {
    let name = network.shortName(firm)
    return oneTradePhrase(
      pairs.filter(\.isOneTrade).map { network.shortName($0.partner(of: firm)) },
      Phrase(de: "In derselben Branche wie \(name)", en: "In the same trade as \(name)"))
  }

  /// The same of pairs of all members.
  static func oneTradePhrase(_ pairs: [Pair], _ network: Network) -> Phrase? {
    oneTradePhrase(
      pairs.filter(\.isOneTrade).map { network.names($0.first.firm, $0.second.firm) },
      Phrase(de: "In derselben Branche", en: "In the same trade"))
  }

  private static func oneTradePhrase(_ names: [String], _ lead: Phrase) -> Phrase? {
    guard !names.isEmpty else { return nil }
    func list(_ language: Language) -> String {
      language.list(Array(names.prefix(mostOfOneTrade)), outOf: names.count)
    }
    return Phrase(
      de: "\(lead.german): \(list(.german))".sentence
        + " Prüfen Sie das Kartellrecht, bevor sie sich treffen.",
      en: "\(lead.english): \(list(.english))".sentence
        + " Have competition law checked before they meet.")
  }

  /// What to think of, with the names of those whom it is about.
  package func warningPhrases(_ network: Network) -> [Phrase] {
    let named = warnings.map { warning in
      guard warning == .unbalanced, let less = firmWithLess else { return warning.phrase }
      let (name, other) = (
        network.shortName(less),
        network.shortName(less == first.firm ? second.firm : first.firm)
      )
      return Phrase(
        de: "Gemessen an der Größe gewinnt \(name) weit weniger als \(other)".sentence,
        en: "For its size, \(name) gains far less than \(other)".sentence)
    }
    return named + [isOneTrade ? Pair.oneTrade : nil].compactMap(\.self)
      + [first, second].compactMap { $0.mainPartPhrase(network) }
  }
}

extension Pair.Side {
  /// What is missing to the threshold as people read it, wherever it is told: the difference of both
  /// figures in whole euros, so that they add up.
  var missing: EuroPerYear {
    shortfall > 0 ? max(1, threshold.rounded() - gain.net.rounded()) : 0
  }

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
