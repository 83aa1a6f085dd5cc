import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Where one firm stands: profile, links, reach, dependence.
struct FirmAssessment {
  private let firm: Int32
  private let network: Network
  private let reach: Reach
  private let customers: Concentration?
  private let suppliers: Concentration?
  private let links: [Link]
  private let best: Pair?
  private let brokerage: Brokerage

  init(of firm: Int32, in network: Network, seed: UInt64) {
    self.firm = firm
    self.network = network
    reach = Reach(of: [firm], in: network, seed: seed)
    let benefit = Benefit(network)
    customers = benefit.base.customerConcentration(of: firm)
    suppliers = benefit.base.supplierConcentration(of: firm)
    links = network.links(of: firm)
    best = Suggestions(for: firm, in: benefit, count: 1).pairs.first
    brokerage = Brokerage(network, seed: seed)
  }

  func answer(_ language: Language) -> Answer {
    let profile = network.firm(firm)
    let table = linkTable(language)
    var blocks: [Block] = [.headline(profile.name)]
    blocks += sentences(language).map { .text($0) }
    blocks.append(.headline(Phrase(de: "Beziehungen", en: "Relations")(language)))
    blocks.append(.table(table))
    return Answer(blocks: blocks, json: json(language), table: table)
  }

  private func sentences(_ language: Language) -> [String] {
    let profile = network.firm(firm)
    var lines: [String] = []
    let facts = [
      profile.legalForm,
      profile.industry.map {
        Phrase(de: "Branche \($0.code)", en: "industry \($0.code)")(language)
      },
      profile.region.map { Phrase(de: "Region \($0)", en: "region \($0)")(language) },
      profile.employees.map {
        Phrase(
          de: "\(language.number($0)) Beschäftigte", en: "\(language.number($0)) employees")(
            language)
      },
      profile.revenue.map {
        Phrase(de: "Umsatz \(language.euros($0.euros))", en: "revenue \(language.euros($0.euros))")(
          language)
      },
    ].compactMap(\.self)
    if !facts.isEmpty { lines.append(facts.joined(separator: ", ") + ".") }
    if let own = reach.firms.first {
      let range =
        own.low == own.high
        ? "" : " (\(language.fixed(own.low, digits: 1))–\(language.fixed(own.high, digits: 1)))"
      lines.append(
        Phrase(
          de: "Über Empfehlungen sind \(language.fixed(own.reach, digits: 1))\(range) "
            + "Unternehmen zu erreichen.",
          en: "By introductions it can expect to reach \(language.fixed(own.reach, digits: 1))"
            + "\(range) firms.")(language))
    }
    if let brokerage = brokerage.sentence(for: firm) {
      lines.append(brokerage(language))
    }
    for (what, concentration) in [
      (Phrase(de: "Größter Kunde", en: "Largest customer"), customers),
      (Phrase(de: "Größter Lieferant", en: "Largest supplier"), suppliers),
    ] {
      guard let concentration, let partner = concentration.topPartner else { continue }
      lines.append(
        Phrase(
          de: "\(what.german): \(network.name(partner)) mit "
            + "\(language.percent(concentration.topShare)); Abhängigkeit "
            + "\(concentration.level.phrase.german). Bekannt sind "
            + "\(language.percent(concentration.knownShare)) des Ganzen.",
          en: "\(what.english): \(network.name(partner)) with "
            + "\(language.percent(concentration.topShare)); dependence "
            + "\(concentration.level.phrase.english). Known is "
            + "\(language.percent(concentration.knownShare)) of the whole.")(language))
    }
    if let best {
      let partner = network.name(best.partner(of: firm))
      let gain = language.euros(best.side(of: firm).gain.net)
      lines.append(
        Phrase(
          de: "Bester Partner: \(partner), Nutzen \(gain) im Jahr.",
          en: "Best partner: \(partner), gain \(gain) a year.")(language))
    }
    return lines
  }

  /// What the other firm is to this one.
  private func role(of link: Link) -> LinkKind {
    if link.kind.isSymmetric { return link.kind }
    if link.source != firm { return link.kind }
    return link.kind == .supplier ? .customer : link.kind
  }

  private func linkTable(_ language: Language) -> Table {
    Table(
      columns: [
        .init("partner", de: "Mit wem", en: "With whom"),
        .init("kind", de: "Ist uns", en: "Is our"),
        .init("what", de: "Was", en: "What"), .init("amount", de: "Betrag", en: "Amount"),
        .init("trust", de: "Vertrauen", en: "Trust"),
        .init("outcome", de: "Angaben", en: "Statements"), .machine("partner_name"),
        .machine("source"), .machine("target"),
      ],
      rows: links.map { link in
        let partner = link.source == firm ? link.target : link.source
        let financed = Phrase(de: "finanziert von uns", en: "financed by us")(language)
        let kind =
          link.kind == .capital && link.source == firm
          ? financed : role(of: link).phrase(language)
        return [
          network.cell(partner), .word(kind, key: link.kind.rawValue), .text(link.what ?? ""),
          link.amount.map { .euros($0.euros) } ?? .none,
          link.trust.map { .number($0, digits: 2) } ?? .none,
          .word(link.outcome?.phrase(language) ?? "", key: link.outcome?.rawValue ?? ""),
          .text(network.name(partner)), network.cell(link.source), network.cell(link.target),
        ]
      })
  }

  private func json(_ language: Language) -> JSONValue {
    func concentration(_ value: Concentration?) -> JSONValue {
      guard let value else { return nil }
      return [
        "hhi_low": .number(value.low), "hhi_high": .number(value.high),
        "known_share": .number(value.knownShare), "top_share": .number(value.topShare),
        "top_partner": JSONValue(value.topPartner.map { network.id(of: $0) }),
      ]
    }
    let profile = network.firm(firm)
    return [
      "id": .string(profile.id), "name": .string(profile.name),
      "reach": JSONValue(reach.firms.first?.reach), "reach_method": .string(reach.method.rawValue),
      "concentration": [
        "customers": concentration(customers), "suppliers": concentration(suppliers),
      ],
      "brokerage": [
        "constraint": JSONValue(brokerage.constraint[Int(firm)]),
        "effective_size": .number(brokerage.effectiveSize[Int(firm)]),
        "betweenness": .number(brokerage.betweenness[Int(firm)]),
        "betweenness_error": .number(brokerage.betweennessError),
        "cluster_size": .integer(brokerage.groupSizes[Int(brokerage.groups[Int(firm)])]),
        "partners_in_other_clusters": .integer(brokerage.partnersOutside[Int(firm)]),
      ],
      "best_pair": best?.json(network, language) ?? nil,
      "links": .array(
        links.map { link in
          [
            "source": .string(network.id(of: link.source)),
            "target": .string(network.id(of: link.target)),
            "kind": .string(link.kind.rawValue), "what": JSONValue(link.what),
            "amount": JSONValue(link.amount?.euros), "trust": JSONValue(link.trust),
            "outcome": JSONValue(link.outcome?.rawValue), "deviation": JSONValue(link.deviation),
          ]
        }),
    ]
  }
}
