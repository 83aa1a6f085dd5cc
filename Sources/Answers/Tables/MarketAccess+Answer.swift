import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// The markets that one firm seeks, as an answer.
struct MarketAccessReport {
  let firm: Int32
  let markets: [MarketAccess]
  let network: Network

  /// Where most can be reached and through whom, what could go wrong there, then all markets.
  func answer(_ language: Language) -> Answer {
    guard !network.isOutsider(firm) else {
      return Answer(
        blocks: network.outsiderBlocks(firm, language), json: json(language),
        table: table(language), status: .nothingFound)
    }
    let name = network.shortName(firm)
    guard !markets.isEmpty else {
      return Answer(
        blocks: [
          .headline(
            Phrase(
              de: "\(name) sucht noch keinen neuen Markt",
              en: "\(name) seeks no new market yet")(language)),
          .text(
            Phrase(
              de: "→ Fragen Sie \(name): In welche Branche, Region oder zu welchen Kunden soll es "
                + "gehen, mit welchem Produkt, und was soll das im Jahr bringen?",
              en:
                "→ Ask \(name): into which trade, region or kind of customers, with which product, "
                + "and how much should it bring a year?")(language)),
        ], json: json(language), table: table(language), status: .nothingFound)
    }
    var blocks: [Block] = [.headline(headline(language))]
    if let best = markets.first, let opener = best.openers.first {
      blocks += facts(best, opener, language).map { .text("– \($0)") }
    }
    let closed = markets.filter { $0.servingCount == 0 }
    if !closed.isEmpty {
      let names = language.list(closed.map { market($0) })
      blocks.append(
        .text(
          Phrase(
            de: "– Kein Mitglied, das infrage kommt, bedient: \(names)",
            en: "– No member that could be suggested serves: \(names)")(language).sentence))
    }
    blocks += [.gap, .table(table(language)), .gap, .text(nextStep(language))]
    return Answer(
      blocks: blocks, json: json(language), table: table(language),
      status: markets.allSatisfy { $0.openers.isEmpty } ? .nothingFound : .fine)
  }

  private func market(_ access: MarketAccess) -> String {
    network.markets.names[Int(access.market)]
  }

  private func headline(_ language: Language) -> String {
    let name = network.shortName(firm)
    guard let best = markets.first, let opener = best.openers.first else {
      return Phrase(
        de: "Für \(name) öffnet zurzeit kein Mitglied einen der gesuchten Märkte",
        en: "For \(name), no member opens one of the markets sought at present")(language)
    }
    let (other, where_) = (network.shortName(opener.firm), market(best))
    guard let worth = opener.worth else {
      return Phrase(
        de: "\(name) kommt am ehesten mit \(other) in den Markt \(where_): Das kann sich lohnen – "
          + "fragen Sie nach dem Umfang",
        en:
          "\(name) gets into the market \(where_) most likely with \(other): it could pay off – ask "
          + "about the amount")(language)
    }
    return Phrase(
      de: "\(name) kommt am weitesten mit \(other) in den Markt \(where_): rund "
        + "\(language.roundedEuros(worth)) im Jahr",
      en: "\(name) gets farthest with \(other) into the market \(where_): about "
        + "\(language.roundedEuros(worth)) a year")(language)
  }

  /// With what, how much is aimed at, who else is there, the route, and what could go wrong.
  private func facts(
    _ best: MarketAccess, _ opener: MarketAccess.Opener, _ language: Language
  ) -> [String] {
    var facts: [Phrase] = []
    if let target = best.target {
      let product = best.product.map { " (\($0))" } ?? ""
      facts.append(
        Phrase(
          de:
            "Ziel\(product): \(Language.german.euros(target)) Deckungsbeitrag im Jahr. Dass "
            + "\(network.shortName(opener.firm)) diesen Markt öffnet, gelingt in etwa "
            + "\(Language.german.percent(opener.chance, digits: 0)) der Fälle (angenommen).",
          en:
            "Target\(product): \(Language.english.euros(target)) of margin a year. "
            + "\(network.shortName(opener.firm)) opens this market in about "
            + "\(Language.english.percent(opener.chance, digits: 0)) of cases (assumed)."))
    }
    facts.append(opener.way.phrase(from: firm, to: opener.firm, network))
    let others = best.openers.dropFirst().map { network.shortName($0.firm) }
    if !others.isEmpty {
      facts.append(
        Phrase(
          de: "Sonst: \(Language.german.list(others))".sentence,
          en: "Else: \(Language.english.list(others))".sentence))
    }
    let risks = best.risks(of: opener, network)
    if !risks.isEmpty {
      facts.append(
        Phrase(
          de: "Was schiefgehen kann: \(risks.map(\.german).joined(separator: "; ")).",
          en: "What could go wrong: \(risks.map(\.english).joined(separator: "; "))."))
    }
    return facts.map { $0(language) }
  }

  private func nextStep(_ language: Language) -> String {
    let name = network.shortName(firm)
    guard let opener = markets.first?.openers.first else {
      return Phrase(
        de: "→ Suchen Sie für \(name) ein Unternehmen außerhalb des Verbands, das dort ist.",
        en: "→ Look for a firm outside the association that is there, for \(name)".sentence)(
          language)
    }
    let other = network.shortName(opener.firm)
    // An introduction to somebody who would gain too little leads nowhere.
    if opener.shortfall > 0 {
      return Phrase(
        de:
          "→ Fragen Sie zuerst \(other): Was müsste \(name) bieten, damit es sich auch dort lohnt?",
        en: "→ Ask \(other) first: what would \(name) have to offer for it to pay off there, too?")(
          language)
    }
    switch opener.way {
    case .known:
      return Phrase(
        de: "→ \(name) und \(other) kennen sich schon: Sprechen Sie beide auf den Markt an.",
        en: "→ \(name) and \(other) know each other already: talk to both about the market.")(
          language)
    case .introduced(let path) where path.isWorthAsking && path.nodes.count > 2:
      let (broker, known) = (network.shortName(path.nodes[1]), network.shortName(path.nodes[2]))
      let goal =
        known == other
        ? Phrase(de: "", en: "")
        : Phrase(de: " auf dem Weg zu \(other)", en: " on the way to \(other)")
      return Phrase(
        de:
          "→ Fragen Sie \(broker), ob der Kontakt zu \(known)\(goal.german) zustande kommen kann.",
        en: "→ Ask \(broker) for an introduction to \(known)\(goal.english)".sentence)(language)
    case .introduced, .none:
      return Phrase(
        de: "→ Bringen Sie \(name) und \(other) selbst zusammen.",
        en: "→ Bring \(name) and \(other) together yourself.")(language)
    }
  }

  private func table(_ language: Language) -> Table {
    Table(
      columns: [
        .init("market", de: "Markt", en: "Market"),
        .init("target", de: "Ziel im Jahr", en: "Target a year"),
        .init("opener", de: "Wer ihn öffnet", en: "Who opens it"),
        .init("worth", de: "Nutzen im Jahr", en: "Gain a year"),
        .init("way", de: "Weg", en: "Route"),
        .init("risks", de: "Was schiefgehen kann", en: "What could go wrong", only: .people),
        .machine("opener_name"), .machine("chance"), .machine("fit"), .machine("path_probability"),
        .machine("risk_codes"),
      ],
      rows: markets.flatMap { access -> [[Table.Cell]] in
        let head: [Table.Cell] = [
          .text(market(access)), access.target.map { .euros($0) } ?? .none,
        ]
        guard !access.openers.isEmpty else {
          let nobody = Phrase(de: "niemand", en: "nobody")
          return [
            head + [
              .word(nobody(language), key: ""), .none, .none, .none, .none, .none, .none, .none,
              .none,
            ]
          ]
        }
        return access.openers.map { opener in
          let risks = access.riskKinds(of: opener)
          return head + [
            network.cell(opener.firm),
            opener.worth.flatMap { $0 > 0 ? .euros($0) : nil } ?? .none,
            .word(opener.way.short(network)(language), key: opener.way.code),
            .text(shownRisks(of: opener, access, language)),
            .text(network.name(opener.firm)), .number(opener.chance, digits: 4),
            .number(opener.fit, digits: 4),
            opener.way.probability.map { .number($0, digits: 4) } ?? .none,
            .text(risks.map(\.rawValue).joined(separator: ";")),
          ]
        }
      })
  }

  /// What could go wrong besides what the column of routes says.
  private func shownRisks(
    of opener: MarketAccess.Opener, _ access: MarketAccess, _ language: Language
  ) -> String {
    zip(access.riskKinds(of: opener), access.risks(of: opener, network))
      .filter { $0.0 != .hardToReach }.map { $0.1(language) }.joined(separator: "; ")
  }

  private func json(_ language: Language) -> JSONValue {
    [
      "id": .string(network.id(of: firm)),
      "markets": .array(
        markets.map { access in
          [
            "market": .string(market(access)), "target": JSONValue(access.target),
            "product": JSONValue(access.product), "reachable": JSONValue(access.reachable),
            "serving": .integer(access.servingCount), "seeking": .integer(access.seekingCount),
            "competitors": .integer(access.competitorCount),
            "openers": .array(access.openers.map { json($0, access, language) }),
          ]
        }),
    ]
  }

  private func json(
    _ opener: MarketAccess.Opener, _ access: MarketAccess, _ language: Language
  ) -> JSONValue {
    var firms: [JSONValue] = []
    if case .introduced(let path) = opener.way {
      firms = path.nodes.map { .string(network.id(of: $0)) }
    }
    return [
      "id": .string(network.id(of: opener.firm)), "name": .string(network.name(opener.firm)),
      "worth": JSONValue(opener.worth), "chance": .number(opener.chance),
      "fit": .number(opener.fit),
      "bounded": .bool(opener.isCut), "way": .string(opener.way.code),
      "probability": JSONValue(opener.way.probability), "firms": .array(firms),
      "shortfall": .number(opener.shortfall),
      "risks": .array(access.riskKinds(of: opener).map { .string($0.rawValue) }),
      "risk_texts": .array(access.risks(of: opener, network).map { .string($0(language)) }),
    ]
  }
}
