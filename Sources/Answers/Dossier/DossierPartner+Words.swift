import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Dossier {
  /// A partner as a card shows it.
  func card(_ partner: DossierPartner, _ language: Language) -> DossierSheet.Partner {
    .init(
      name: network.name(partner.firm),
      relation: (partner.hasTie
        ? Phrase(de: "bestehend", en: "existing") : Phrase(de: "neu", en: "new"))(language),
      reasons: reasons(partner).prefix(2).map { $0(language) },
      route: route(partner)(language), risk: risk(partner)(language),
      gain: gain(partner, language), verdict: verdict(partner)(language),
      effort: effort(partner)(language))
  }

  /// What speaks for the two: what each has that the other wants, then what they have in common.
  func reasons(_ partner: DossierPartner) -> [Phrase] {
    let facts = [soughtMarkets(partner.firm), needs(partner.firm), wishes(of: partner.firm)]
      .compactMap(\.self)
    let own = facts + partner.reasons.compactMap { told($0) }
    // Who names the partner is the reason where the member may know no other.
    return own.isEmpty ? [partner.ground.reason].compactMap(\.self) : own
  }

  /// Markets that the member seeks and the partner serves.
  private func soughtMarkets(_ partner: Int32) -> Phrase? {
    let served = Set(network.served[partner].map(\.market))
    let wanted = network.sought[firm].filter { served.contains($0.market) }
      .sorted { ($1.target ?? 0, $0.market) < ($0.target ?? 0, $1.market) }
      .map { (network.markets.names[Int($0.market)], $0.target) }
    let name = network.shortName(partner)
    return Dossier.told(wanted) { list, isOne in
      Phrase(
        de: "\(isOne ? "Ihr Zielmarkt" : "Ihre Zielmärkte") \(list.german): \(name) ist dort "
          + "schon tätig.",
        en: "Your target \(isOne ? "market" : "markets") \(list.english): \(name) works there "
          + "already.")
    }
  }

  /// Needs of the member that the partner meets.
  private func needs(_ partner: Int32) -> Phrase? {
    let offered = Set(network.strengths[partner].map(\.capability))
    let wanted = network.weaknesses[firm].filter { offered.contains($0.capability) }
      .sorted {
        ($1.value ?? $1.volume ?? 0, $0.capability) < ($0.value ?? $0.volume ?? 0, $1.capability)
      }
      .map { (network.capabilities.names[Int($0.capability)], $0.value ?? $0.volume) }
    let name = network.shortName(partner)
    return Dossier.told(wanted) { list, _ in
      Phrase(
        de: "Ihr Bedarf: \(list.german). \(name) bietet das.",
        en: "Your need: \(list.english). \(name) offers it.")
    }
  }

  /// What the partner wants that the member has, as far as the member may know.
  private func wishes(of partner: Int32) -> Phrase? {
    let served = Set(network.served[firm].map(\.market))
    let offered = Set(network.strengths[firm].map(\.capability))
    let markets = network.sought[partner].filter { served.contains($0.market) }
      .map { (network.markets.names[Int($0.market)], Double?.none) }
    let needs = network.weaknesses[partner].filter { offered.contains($0.capability) }
      .map { (network.capabilities.names[Int($0.capability)], Double?.none) }
    let name = network.shortName(partner)
    let seeks = Dossier.told(markets) { list, _ in
      Phrase(
        de: "\(name) sucht Kunden, wo Sie welche haben: \(list.german).",
        en: "\(name) seeks customers where you have some: \(list.english).")
    }
    return seeks
      ?? Dossier.told(needs) { list, _ in
        Phrase(
          de: "\(name) braucht, was Sie bieten: \(list.german).",
          en: "\(name) needs what you offer: \(list.english).")
      }
  }

  /// Two things at most with their amounts, in a sentence; nil where there are none.
  private static func told(
    _ things: [(name: String, amount: Double?)], _ sentence: (Phrase, Bool) -> Phrase
  ) -> Phrase? {
    guard !things.isEmpty else { return nil }
    func list(_ language: Language) -> String {
      language.list(
        things.prefix(2).map { thing in
          thing.name + (thing.amount.map { " (\(language.roundedEuros($0)))" } ?? "")
        })
    }
    return sentence(
      Phrase(de: list(.german), en: list(.english)), min(2, things.count) == 1)
  }

  /// How the two come together.
  private func route(_ partner: DossierPartner) -> Phrase {
    let name = network.shortName(partner.firm)
    if partner.hasTie {
      let last = links.filter {
        $0.source == partner.firm || $0.target == partner.firm
      }.compactMap(\.lastContact).max()
      guard let last else {
        return Phrase(
          de: "Sie kennen sich schon: Rufen Sie \(name) an.",
          en: "You know each other already: call \(name)".sentence)
      }
      return Phrase(
        de: "Sie kennen sich schon, letzter Kontakt am \(last.spoken(.german)): Rufen Sie an.",
        en: "You know each other already, last contact on \(last.spoken(.english)): call them.")
    }
    guard let route = partner.usefulRoute else {
      return Phrase(
        de: "Der Verband macht Sie bekannt.",
        en: "The association introduces you.")
    }
    let brokers = route.intermediates.map { network.shortName($0) }
    let first = brokers.first ?? name
    let rest = brokers.dropFirst()
    return Phrase(
      de: "Fragen Sie \(first)"
        + (rest.isEmpty ? "" : ", weiter über " + Language.german.list(Array(rest)))
        + ". Erfolgsaussicht \(route.chancePhrase.german).",
      en: "Ask \(first)"
        + (rest.isEmpty ? "" : ", then " + Language.english.list(Array(rest)))
        + ". Chance: \(route.chancePhrase.english).")
  }

  private func gain(_ partner: DossierPartner, _ language: Language) -> DossierSheet.Gain? {
    guard let side = partner.pair?.side(of: firm) else { return nil }
    let low = language.roundedEuros(side.worst).withRealMinus
    let high = language.roundedEuros(side.best).withRealMinus
    let about = Phrase(
      de: "rund \(Language.german.roundedEuros(side.gain.net))",
      en: "about \(Language.english.roundedEuros(side.gain.net))")(language)
    return .init(
      amount: about,
      range: Phrase(de: "\(low) bis \(high)", en: "\(low) to \(high)")(language),
      spokenRange: Phrase(
        de: "im ungünstigsten Fall \(low), im günstigsten \(high)",
        en: "\(low) at worst, \(high) at best")(language),
      spoken: Phrase(
        de: "im ungünstigsten Fall \(low), erwartet \(about), im günstigsten \(high) im Jahr",
        en: "\(low) at worst, \(about) expected, \(high) at best a year")(language),
      low: side.worst, value: side.gain.net, high: side.best)
  }

  /// What is said where no amount is known, or beside it.
  private func verdict(_ partner: DossierPartner) -> Phrase {
    guard partner.pair == nil else {
      return partner.isGoodForPartner
        ? Phrase(de: "lohnt sich auch für den Partner", en: "worth it for the partner as well")
        : Phrase(de: "Nutzen des Partners: erfragen", en: "partner's gain: ask")
    }
    switch partner.ground {
    case .plan:
      return Phrase(
        de: "im Partnerplan; was es Ihnen bringt, sagt der Verband im Gespräch",
        en: "in the partner plan; the association tells you in person what it brings you")
    case .association:
      return Phrase(
        de: "nach allem, was der Verband weiß, gut für beide; mehr sagt er im Gespräch",
        en: "good for both by all that the association knows; it tells you more in person")
    case .own: break
    }
    let strength = partner.strength.phrase
    return Phrase(
      de: "Passung \(strength.german); fragen Sie nach dem Umfang",
      en: "fit: \(strength.english); ask about the amount")
  }

  private func effort(_ partner: DossierPartner) -> Phrase {
    let once = setupDays(partner).rounded(.up)
    let care = network.parameters.careDays
    func days(_ count: Double, _ language: Language) -> String {
      language.number(count, digits: 1)
    }
    return Phrase(
      de: "Aufwand: \(days(once, .german)) \(once == 1 ? "Tag" : "Tage") zum Aufbau, dann "
        + "\(days(care, .german)) im Jahr",
      en: "Effort: \(days(once, .english)) \(once == 1 ? "day" : "days") to set it up, then "
        + "\(days(care, .english)) a year")
  }
}

extension DossierPartner.Ground {
  /// Who names the partner, as a reason; nil where the member's own view does.
  fileprivate var reason: Phrase? {
    switch self {
    case .plan:
      Phrase(
        de: "Der Verband schlägt das Paar in seinem Partnerplan vor.",
        en: "The association suggests the pair in its partner plan.")
    case .association:
      Phrase(
        de: "Nach allem, was der Verband weiß, gewinnen beide.",
        en: "By all that the association knows both gain.")
    case .own: nil
    }
  }
}

extension DossierPartner {
  /// The least chance at which asking others beats an invitation by the association.
  private static let leastChance = 0.1

  /// The way to the partner that is worth a request.
  var usefulRoute: ProbablePath? {
    route.flatMap {
      $0.probability >= DossierPartner.leastChance && !$0.intermediates.isEmpty ? $0 : nil
    }
  }
}
