import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
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
  /// Who would be its best partner; nil where nothing speaks for anybody.
  private let lead: LeadingPartner?
  /// The firm of which this one is nearly certainly a second entry.
  private let original: Int32?
  private let brokerage: Brokerage

  init(of firm: Int32, in network: Network, seed: UInt64) {
    self.firm = firm
    self.network = network
    // Neither half needs the other: whom it reaches and stands between, and who would be its partner.
    let reach = Once { Reach(of: [firm], in: network, seed: seed) }
    let brokerage = Once { Brokerage(network, seed: seed) }
    let partnership = Once { Partnership(of: firm, in: network) }
    _ = parallelMap(count: 2) { half in
      if half == 0 {
        _ = partnership.value
      } else {
        _ = (reach.value, brokerage.value)
      }
    }
    (self.reach, self.brokerage) = (reach.value, brokerage.value)
    (original, lead) = (partnership.value.original, partnership.value.lead)
    let model = partnership.value.benefit.base
    customers = model.customerConcentration(of: firm)
    suppliers = model.supplierConcentration(of: firm)
    links = network.links(of: firm)
  }

  /// Who would be a firm's best partner.
  private struct Partnership: Sendable {
    let benefit: Benefit
    let original: Int32?
    let lead: LeadingPartner?

    init(of firm: Int32, in network: Network) {
      let prepared = Fit.whereAmountsAreRare(in: network)
      let benefit = (prepared?.benefit ?? Benefit(network)).excludingTwins()
      self.benefit = benefit
      original = benefit.originals[firm]
      lead =
        network.isOutsider(firm) || original != nil
        ? nil
        : LeadingPartner(
          for: firm, Suggestions(for: firm, in: benefit, count: 1).pairs,
          fitting: SuggestionsByFit(
            prepared?.excluding(benefit.twins) ?? Fit(benefit), for: firm, count: 10
          ).lead,
          in: benefit)
    }
  }

  func answer(_ language: Language) -> Answer {
    let table = linkTable(language)
    var blocks: [Block] = [.headline(headline(language))]
    blocks += sentences(language).map { .text($0) }
    if !table.rows.isEmpty {
      blocks += [.headline(Phrase(de: "Beziehungen", en: "Links")(language)), .table(table)]
    }
    if let original { blocks += [.gap, network.twinStep(firm, of: original).block(language)] }
    if network.isOutsider(firm) { blocks += [.gap, .text(network.outsiderStep(firm)(language))] }
    return Answer(blocks: blocks, table: table) { json(language) }
  }

  /// How the firm is linked, and who would be its best partner.
  private func headline(_ language: Language) -> String {
    let name = network.name(firm)
    let count = network.relations.outDegree(firm)
    guard !network.isOutsider(firm) else {
      return Phrase(
        de: "\(name) ist kein Mitglied und hat "
          + (count == 0
            ? "noch keine Beziehung." : count == 1 ? "eine Beziehung." : "\(count) Beziehungen."),
        en: "\(name) is not a member and has "
          + (count == 0 ? "no link yet." : count == 1 ? "one link." : "\(count) links."))(language)
    }
    let linked =
      count == 0
      ? Phrase(de: "\(name) steht noch allein", en: "\(name) still stands alone")
      : Phrase(
        de: "\(name) hat \(count == 1 ? "eine Beziehung" : "\(count) Beziehungen")",
        en: "\(name) has \(count == 1 ? "one link" : "\(count) links")")
    if let original {
      let twin = network.twinPhrase(firm, of: original)
      return Phrase(
        de: "\(linked.german). \(twin.german)", en: "\(linked.english). \(twin.english)")(language)
    }
    switch lead {
    case nil:
      return Phrase(
        de: "\(linked.german); für einen Vorschlag ist noch zu wenig bekannt.",
        en: "\(linked.english); too little is known for a suggestion yet.")(language)
    case .fitting(let pair):
      let partner = network.name(pair.partner(of: firm))
      return Phrase(
        de: "\(linked.german); am besten passt \(partner)".sentence
          + " Was es bringt, ist noch nicht bekannt.",
        en: "\(linked.english); \(partner) fits best. What it brings is not known yet.")(language)
    case .good(let pair):
      let partner = network.name(pair.partner(of: firm))
      let gain = language.roundedEuros(pair.side(of: firm).gain.net)
      return Phrase(
        de: "\(linked.german); am besten passt \(partner): rund \(gain) im Jahr.",
        en: "\(linked.english); \(partner) suits it best: about \(gain) a year.")(language)
    case .nearest(let nearest):
      let pair = nearest.pair
      let closest = pair.nearestPhrase(for: firm, network.name(pair.partner(of: firm)))
      return Phrase(
        de: "\(linked.german). \(closest.german)", en: "\(linked.english). \(closest.english)")(
          language)
    }
  }

  private func sentences(_ language: Language) -> [String] {
    var lines: [String] = []
    let facts = facts(language)
    if !facts.isEmpty { lines.append(facts.joined(separator: ", ").sentence) }
    if let reached = reachPhrase { lines.append(reached(language)) }
    if let brokerage = brokerage.sentence(for: firm) { lines.append(brokerage(language)) }
    lines += [
      concentration(
        customers, Phrase(de: "Größter Kunde", en: "Largest customer"),
        Phrase(de: "des Umsatzes", en: "of revenue"), language),
      concentration(
        suppliers, Phrase(de: "Größter Lieferant", en: "Largest supplier"),
        Phrase(de: "des Einkaufs", en: "of purchases"), language),
    ].compactMap(\.self)
    return lines
  }

  /// Whom the firm knows itself, and how many it reaches in all; nil without links.
  private var reachPhrase: Phrase? {
    let known = network.relations.outDegree(firm)
    guard let own = reach.firms.first, known > 0 else { return nil }
    let brokers = reach.hops - 1
    let most = Phrase(
      de: brokers == 1 ? "höchstens einen Vermittler" : "höchstens \(brokers) Vermittler",
      en: brokers == 1 ? "one introducer at most" : "\(brokers) introducers or fewer")
    let direct = Phrase(
      de: known == 1 ? "1 Unternehmen" : "\(known) Unternehmen",
      en: known == 1 ? "1 firm" : "\(known) firms")
    // Not each introduction succeeds: of more than a firm knows itself no fewer are told.
    guard own.reach.rounded() > Double(known) else {
      return Phrase(
        de: "Reichweite: \(direct.german) kennt es selbst; über Vermittler kommt kaum eines hinzu.",
        en: "Reach: it knows \(direct.english) itself; introducers add hardly any.")
    }
    let reached = own.reach.rounded()
    return Phrase(
      de: "Reichweite: \(direct.german) kennt es selbst, etwa "
        + "\(Language.german.number(reached, digits: 0)) erreicht es insgesamt über \(most.german).",
      en: "Reach: it knows \(direct.english) itself, and reaches about "
        + "\(Language.english.number(reached, digits: 0)) in all through \(most.english).")
  }

  private func facts(_ language: Language) -> [String] {
    let profile = network.firm(firm)
    return [
      profile.legalForm,
      profile.industry.map {
        "\($0.sectionName(language)) (\(Phrase(de: "WZ", en: "NACE")(language)) \($0.code))"
      },
      profile.town
        ?? profile.region.map { Phrase(de: "Region \($0)", en: "region \($0)")(language) },
      profile.employees.map { language.employees($0) },
      profile.revenue.map {
        Phrase(
          de: "\(language.roundedEuros($0.euros)) Umsatz",
          en: "\(language.roundedEuros($0.euros)) revenue")(language)
      },
    ].compactMap(\.self)
  }

  /// The largest partner, and how far that can be relied on.
  private func concentration(
    _ concentration: Concentration?, _ what: Phrase, _ whole: Phrase, _ language: Language
  ) -> String? {
    guard let concentration, let partner = concentration.topPartner else { return nil }
    func percent(_ share: Double, _ language: Language) -> String {
      language.percent(share, digits: 0)
    }
    let name = network.name(partner)
    let known = concentration.knownShare
    let isKnown = known >= 0.5 || concentration.level >= .high
    return Phrase(
      de: "\(what.german): \(name), \(percent(concentration.topShare, .german)) \(whole.german). "
        + (concentration.isOverstated
          ? "Die bekannten Beträge sind zusammen höher als das Ganze: Prüfen Sie die Zahlen."
          : isKnown
            ? "Klumpenrisiko \(concentration.level.phrase.german); bekannt sind "
              + "\(percent(known, .german)) \(whole.german)."
            : "Bekannt sind erst \(percent(known, .german)) \(whole.german); ein Klumpenrisiko lässt sich "
              + "noch nicht ausschließen."),
      en:
        "\(what.english): \(name), \(percent(concentration.topShare, .english)) \(whole.english). "
        + (concentration.isOverstated
          ? "The known amounts add up to more than the whole: check the figures."
          : isKnown
            ? "Concentration risk \(concentration.level.phrase.english); "
              + "\(percent(known, .english)) \(whole.english) is known."
            : "Only \(percent(known, .english)) \(whole.english) is known; a concentration risk cannot be "
              + "ruled out yet."))(language)
  }

  /// What the other firm is to this one.
  private func role(of link: Link) -> LinkKind {
    if link.kind.isSymmetric { return link.kind }
    if link.source != firm { return link.kind }
    return link.kind == .supplier ? .customer : link.kind
  }

  /// What the link is about; forms of capital in the reader's language.
  private func what(_ link: Link, _ language: Language) -> Table.Cell {
    let text = link.what ?? ""
    guard link.kind == .capital else { return .text(text) }
    let words = CapitalEntry.Kind(what: text)?.phrase
    return words.map { .word($0(language), key: text) } ?? .text(text)
  }

  private func linkTable(_ language: Language) -> Table {
    // A stake is no amount a year.
    let hasStakes = links.contains { $0.kind == .capital && $0.amount != nil }
    return Table(
      columns: [
        .init("partner", de: "Unternehmen", en: "Firm"),
        .init("kind", de: "Rolle", en: "Role"),
        .init("what", de: "Was", en: "What"),
        hasStakes
          ? .init("amount", de: "Im Jahr; Kapital: ganz", en: "A year; capital: all of it")
          : .init("amount", de: "Betrag im Jahr", en: "Amount a year"),
        .init("trust", de: "Vertrauen", en: "Trust"),
        .init("outcome", de: "Angabe", en: "Statement"), .machine("partner_name"),
        .machine("source"), .machine("target"),
      ],
      rows: links.map { link in
        let partner = link.source == firm ? link.target : link.source
        let financed = Phrase(de: "Kapitalnehmer", en: "financed firm")(language)
        let kind =
          link.kind == .capital && link.source == firm
          ? financed : role(of: link).phrase(language)
        return [
          network.cell(partner), .word(kind, key: link.kind.rawValue), what(link, language),
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
      "best_pair": lead?.pair?.json(network, language) ?? nil,
      "best": lead?.json(of: firm, network) ?? .null,
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
