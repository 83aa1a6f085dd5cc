public import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzWording

extension Unserved {
  /// The reason as a sentence, with the names of a network.
  public func sentence(
    in language: Language, network: Network, objective: Objective
  ) -> String {
    switch reason {
    case .noCapacity:
      return Phrase(
        de: "Nimmt zurzeit keine neuen Partner auf.", en: "Takes no new partners at present.")(
          language)
    case .partnersTaken(let best, let loss):
      let name = network.firm(best).name
      let taken = Phrase(
        de: "Passende Partner sind schon vergeben", en: "Fitting partners are taken")(language)
      guard let loss else {
        return Phrase(
          de: "\(taken); am besten passte \(name)".sentence,
          en: "\(taken); \(name) would fit best.")(
            language)
      }
      let cost = objective.isInEuros ? language.euros(loss) : language.number(loss, digits: 2)
      return Phrase(
        de: "\(taken); ein Paar mit \(name) "
          + "würde das Ganze um \(cost)\(objective.isInEuros ? "" : " Punkte") schmälern.",
        en: "\(taken); a pair with \(name) "
          + "would cost the whole \(cost)\(objective.isInEuros ? "" : " points").")(language)
    case .belowThreshold(let nearest, let own, let partner):
      let name = network.firm(nearest).name
      var parts: [String] = []
      if own > 0 {
        parts.append(
          Phrase(
            de: "dem Unternehmen selbst fehlen \(language.euros(own))",
            en: "the firm itself is \(language.euros(own)) short")(language))
      }
      if partner > 0 {
        parts.append(
          Phrase(
            de: "\(name) fehlen \(language.euros(partner))",
            en: "\(name) is \(language.euros(partner)) short")(language))
      }
      let missing = language.list(parts)
      return Phrase(
        de: "Kein Paar lohnt sich für beide. Am nächsten kommt \(name): \(missing) im Jahr.",
        en: "No pair is worth it for both. \(name) comes nearest: \(missing) a year.")(language)
    case .ruledOut(let rule, let best):
      let name = network.firm(best).name
      return Phrase(
        de: "Die Regel „\(rule.phrase.german)“ lässt keinen Partner übrig; "
          + "ohne sie passte \(name) am besten.",
        en: "The rule “\(rule.phrase.english)” leaves no partner; "
          + "without it \(name) would fit best.")(language)
    case .optedOut:
      return Phrase(
        de: "Nimmt auf Wunsch nicht teil (--without).", en: "Takes no part, as asked (--without).")(
          language)
    case .nobody:
      return Phrase(
        de: "Es gibt kein anderes Mitglied, das kein Wettbewerber ist.",
        en: "There is no other member that is no competitor.")(language)
    case .noFit:
      return Phrase(
        de: "Über dieses Mitglied ist zu wenig bekannt.", en: "Too little is known of this member.")(
          language)
    }
  }
}

extension Objective: Worded {
  /// Whether the value is in EUR/yr rather than index points.
  public var isInEuros: Bool {
    switch self {
    case .nash, .total, .minimum: true
    case .index, .coverage, .leximin, .fit: false
    }
  }

  /// What the value is a sum of.
  public var valuePhrase: Phrase {
    switch self {
    case .coverage, .leximin: Objective.index.phrase
    case .index, .nash, .total, .minimum, .fit: phrase
    }
  }

  /// What is made as large as can be.
  public var phrase: Phrase {
    switch self {
    case .index: Phrase(de: "Summe der Win-Win-Indizes", en: "sum of the Win-Win-Indices")
    case .nash: Phrase(de: "Summe der Nash-Werte", en: "sum of the Nash values")
    case .total: Phrase(de: "Summe aller Nutzen", en: "sum of all gains")
    case .fit: Phrase(de: "Summe der Passung", en: "sum of the fit")
    case .minimum:
      Phrase(de: "Summe der kleineren Nutzen", en: "sum of each pair's smaller gain")
    case .coverage: Phrase(de: "möglichst viele mit Partner", en: "as many served as can be")
    case .leximin:
      Phrase(de: "den Schwächsten so gut wie möglich", en: "the worst-off as well off as can be")
    }
  }
}
