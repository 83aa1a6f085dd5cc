import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension MarketAccess.Way {
  /// What it is called for machines.
  var code: String {
    switch self {
    case .known: "known"
    case .introduced: "introduced"
    case .none: "none"
    }
  }

  /// The chance of the introduction, 0–1; 1 where none is needed, nil where there is no path.
  var probability: Double? {
    switch self {
    case .known: 1
    case .introduced(let path): path.probability
    case .none: nil
    }
  }

  /// The way in a table.
  func short(_ network: Network) -> Phrase {
    switch self {
    case .known: return Phrase(de: "bekannt", en: "known")
    case .introduced(let path):
      let names = path.intermediates.map { network.shortName($0) }.joined(separator: ", ")
      let word = Chance.word(path.probability)
      return Phrase(
        de: "über \(names) (\(word.german))", en: "through \(names) (\(word.english))")
    case .none: return Phrase(de: "kein Weg", en: "no route")
    }
  }

  /// The way in a sentence.
  func phrase(from firm: Int32, to opener: Int32, _ network: Network) -> Phrase {
    let (name, other) = (network.shortName(firm), network.shortName(opener))
    switch self {
    case .known:
      return Phrase(
        de: "\(name) und \(other) haben schon eine Beziehung.",
        en: "\(name) and \(other) already have a link.")
    case .introduced(let path):
      let names = path.intermediates.map { network.shortName($0) }
      let chance = path.chancePhrase
      guard path.isWorthAsking else {
        return Phrase(
          de:
            "Kein Weg zu \(other) ist eine Anfrage wert: Die Erfolgsaussicht ist \(chance.german).",
          en: "No route to \(other) is worth a request: the chance is \(chance.english).")
      }
      return Phrase(
        de:
          "Weg: \(Language.german.list(names)) \(names.count == 1 ? "kann" : "können") den Kontakt "
          + "vermitteln; Erfolgsaussicht \(chance.german).",
        en: "Route: \(Language.english.list(names)) can introduce them; chance: \(chance.english).")
    case .none:
      return Phrase(
        de: "Über Vermittler führt kein Weg zu \(other)".sentence,
        en: "No route leads to \(other) through introducers.")
    }
  }
}

/// What could go wrong on the way into a market.
enum MarketRisk: String {
  /// Nobody else opens it.
  case onlyOpener = "only_opener"
  /// The opener is hardly present there itself.
  case weakPresence = "weak_presence"
  /// The opener's own business there is smaller than what is aimed at.
  case smallPartner = "small_partner"
  /// The opener would gain too little.
  case partnerGainsLittle = "partner_gains_little"
  /// The opener takes no new partners.
  case noPlaces = "no_places"
  /// Nobody can introduce the two, or hardly.
  case hardToReach = "hard_to_reach"
  /// Far more seek the market than serve it.
  case crowded
  /// Competitors serve it already.
  case competitors
}

extension MarketAccess {
  /// What could go wrong with an opener, the gravest first.
  func riskKinds(of opener: Opener) -> [MarketRisk] {
    var risks: [MarketRisk] = []
    if !opener.hasPlaces { risks.append(.noPlaces) }
    if opener.shortfall > 0 { risks.append(.partnerGainsLittle) }
    if (opener.way.probability ?? 0) < 0.1 { risks.append(.hardToReach) }
    if opener.isCut { risks.append(.smallPartner) }
    if opener.chance < 0.1 { risks.append(.weakPresence) }
    if servingCount == 1 { risks.append(.onlyOpener) }
    if competitorCount > 0 { risks.append(.competitors) }
    if seekingCount >= 3 * (servingCount + competitorCount) { risks.append(.crowded) }
    return risks
  }

  /// The same in words without a stop.
  func risks(of opener: Opener, _ network: Network) -> [Phrase] {
    let name = network.shortName(opener.firm)
    return riskKinds(of: opener).map { risk in
      switch risk {
      case .onlyOpener:
        Phrase(
          de: "außer \(name) kommt niemand infrage", en: "nobody but \(name) comes into question")
      case .weakPresence:
        Phrase(
          de: "\(name) ist dort selbst kaum vertreten", en: "\(name) is hardly present there itself"
        )
      case .smallPartner:
        Phrase(
          de: "das Ziel ist größer als das Geschäft, das \(name) dort hat",
          en: "the target is larger than the business that \(name) has there")
      case .partnerGainsLittle:
        Phrase(
          de: "\(name) gewinnt selbst zu wenig, es fehlen "
            + "\(Language.german.roundedEuros(opener.shortfall)) im Jahr",
          en: "\(name) gains too little itself, "
            + "\(Language.english.roundedEuros(opener.shortfall)) a year more are needed")
      case .noPlaces:
        Phrase(
          de: "\(name) nimmt zurzeit keine neuen Partner auf",
          en: "\(name) takes no new partners at present")
      case .hardToReach:
        Phrase(
          de: "der Kontakt ist schwer zu vermitteln", en: "the contact is hard to arrange")
      case .crowded:
        Phrase(
          de: "\(seekingCount) weitere Mitglieder suchen denselben Markt",
          en: "\(seekingCount) more members seek the same market")
      case .competitors:
        Phrase(
          de: competitorCount == 1
            ? "ein (möglicher) Wettbewerber ist schon dort"
            : "\(competitorCount) (mögliche) Wettbewerber sind schon dort",
          en: competitorCount == 1
            ? "one (possible) competitor is there already"
            : "\(competitorCount) (possible) competitors are there already")
      }
    }
  }
}
