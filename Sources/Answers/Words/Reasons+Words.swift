public import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension Unserved {
  /// What can be done about the reason itself.
  public var remedies: [Remedy] {
    switch reason {
    case .optedOut: [.letTakePart]
    case .noCapacity, .partnersTaken, .belowThreshold, .ruledOut, .nobody, .noFit: []
    }
  }

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
      // What is lost of a fit is no figure for people.
      guard let loss, objective != .fit else {
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
        de: "Nimmt auf Wunsch nicht teil.", en: "Takes no part, as asked.")(
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
