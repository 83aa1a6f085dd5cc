import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Dossier {
  /// What could go wrong with a partner, in one sentence: the gravest that is known.
  func risk(_ partner: DossierPartner) -> Phrase {
    let name = network.shortName(partner.firm)
    guard let pair = partner.pair else {
      guard partner.ground == .own || partner.ground == .fitting else {
        return Phrase(
          de: "Beträge nennt nur das Gespräch: Fragen Sie früh nach dem Umfang.",
          en: "Only talking tells the amounts: ask about them early.")
      }
      return Phrase(
        de: "Was es bringt, ist noch offen: Fragen Sie früh nach dem Umfang.",
        en: "What it brings is still open: ask early about the amount.")
    }
    let side = pair.side(of: firm)
    if side.worst < 0 {
      let loss = side.worst
      return Phrase(
        de: "Im ungünstigsten Fall kostet es Sie "
          + "\(Language.german.roundedEuros(-loss)) mehr im Jahr, als es bringt.",
        en: "At worst it costs you \(Language.english.roundedEuros(-loss)) a year more than it "
          + "brings.")
    }
    let costs: [(EuroPerYear, Phrase)] = [
      (
        side.gain.costDependence,
        Phrase(
          de: "Sie machen sich abhängiger von \(name): Behalten Sie einen zweiten Partner.",
          en: "You depend more on \(name): keep a second partner.")
      ),
      (
        side.gain.costCompetition,
        Phrase(
          de: "Sie und \(name) bedienen teils dieselben Märkte: Klären Sie früh, wer was tut.",
          en: "You and \(name) serve some of the same markets: agree early who does what.")
      ),
      (
        side.gain.costLeakage,
        Phrase(
          de: "Wissen kann abfließen: Vereinbaren Sie Vertraulichkeit.",
          en: "Know-how may leak: agree on confidentiality.")
      ),
    ]
    let gravest = costs.max { $0.0 < $1.0 }
    if let gravest, gravest.0 > 0.05 * side.gain.net.magnitude { return gravest.1 }
    if !partner.isGoodForPartner {
      return Phrase(
        de: "Ob es sich auch für \(name) lohnt, ist offen: Fragen Sie, was gesucht und gebraucht "
          + "wird.",
        en: "Whether it is worth it for \(name) as well is open: ask what is sought and needed.")
    }
    return Phrase(
      de: "Auch im ungünstigsten Fall gewinnen Sie etwas; es kostet vor allem Zeit.",
      en: "You gain something even at worst; what it costs is mostly time.")
  }

  /// What could go wrong in general.
  func risks(_ language: Language) -> [DossierSheet.Fact] {
    func fact(_ label: Phrase, _ text: Phrase) -> DossierSheet.Fact {
      .init(label: label(language), text: text(language))
    }
    guard let first = partners.first else { return [] }
    var facts: [DossierSheet.Fact] = []
    let needed = partners.reduce(0) { $0 + setupDays($1) }.rounded(.up)
    let planned = network.firm(firm).strategyDays
    if partners.count > 1, planned.map({ $0 < needed }) ?? true {
      let name = network.shortName(first.firm)
      facts.append(
        fact(
          Phrase(de: "Die Zeit fehlt.", en: "Time is short."),
          Phrase(
            de: "Dann beginnen Sie mit einer Partnerschaft: zuerst mit \(name)".sentence,
            en: "Then begin with one partnership: \(name) first.")))
    }
    let isMarket = partners.contains { partner in
      guard let gain = partner.pair?.side(of: firm).gain else { return false }
      return 2 * gain.market > gain.gross
    }
    if isMarket {
      facts.append(
        fact(
          Phrase(de: "Der Markt öffnet sich nicht.", en: "The market does not open."),
          Phrase(
            de: "Entscheiden Sie nach sechs Monaten ohne Anfrage gemeinsam neu.",
            en: "After six months without an enquiry, decide together again.")))
    }
    facts.append(
      fact(
        Phrase(de: "Niemand meldet sich.", en: "Nobody replies."),
        Phrase(
          de: "Nach 90 Tagen ohne Schritt fragt der Verband nach oder nennt einen anderen Partner.",
          en: "After 90 days without a step the association asks again or names another partner.")))
    return facts
  }

  /// Days that setting a partnership up takes, once.
  func setupDays(_ partner: DossierPartner) -> Double {
    if let days = partner.pair?.side(of: firm).gain.setupDays { return days }
    return network.parameters.setupDays * (partner.hasTie ? 0.5 : 1)
  }
}
