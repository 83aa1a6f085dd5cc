public import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension Unserved {
  /// What can be done about the reason itself.
  public var remedies: [Remedy] {
    switch reason {
    case .optedOut: [.letTakePart]
    case .noCapacity, .partnersTaken, .belowThreshold, .couldPayOff, .ruledOut, .nobody, .noFit: []
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
    case .partnersTaken(let best, _):
      let name = network.firm(best).name
      return Phrase(
        de:
          "Kein passender Partner hat noch einen freien Platz. Am besten passt \(name): Fragen Sie "
          + "nach einem weiteren Partnerplatz.",
        en: "No fitting partner has a place left. \(name) fits best: ask for one more partner "
          + "place.")(language)
    case .belowThreshold(let nearest, let own, let partner):
      let name = network.firm(nearest).name
      let missing = Pair.missingPhrase(own: own, partner: partner)
      return Phrase(
        de: "Noch kein Paar über der Schwelle. Am nächsten kommt \(name): \(missing.german)",
        en: "No pair above the threshold yet. \(name) is closest: \(missing.english)")(language)
    case .couldPayOff(let partner):
      let name = network.firm(partner).name
      return Phrase(
        de: "Ein Paar mit \(name) kann sich lohnen: Fragen Sie beide nach dem Umfang.",
        en: "A pair with \(name) may be worth it: ask both about the amount.")(language)
    case .ruledOut(let rule, let best):
      let name = network.firm(best).name
      return Phrase(
        de: "Die Regel „\(rule.phrase.german)“ lässt keinen Partner übrig; ohne sie passt "
          + "\(name) am besten.",
        en: "The rule “\(rule.phrase.english)” leaves no partner; without it \(name) fits "
          + "best.")(language)
    case .optedOut:
      return Phrase(
        de: "Nimmt auf Wunsch nicht teil.", en: "Takes no part, as asked.")(
          language)
    case .nobody:
      guard network.members.count > 1 else {
        return Phrase(de: "Es gibt kein anderes Mitglied.", en: "There is no other member.")(
          language)
      }
      return Phrase(
        de: "Alle anderen Mitglieder sind Wettbewerber.", en: "All other members are competitors.")(
          language)
    case .noFit:
      return Phrase(
        de: "Nach dem, was bekannt ist, passt noch niemand gut.",
        en: "By what is known nobody fits well yet.")(language)
    }
  }
}
