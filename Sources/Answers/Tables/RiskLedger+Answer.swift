import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension RiskLedger {
  /// The risks that matter first, each kind as a table; all of them as CSV and JSON.
  func answer(_ network: Network, _ language: Language, top: Int) -> Answer {
    var blocks: [Block] = [.headline(headline(network)(language))]
    blocks += reasons(network).map { .text("– " + $0(language)) }
    func add(_ title: Phrase, of all: Int, _ table: Table) {
      guard !table.rows.isEmpty else { return }
      let (count, whole) = (language.number(table.rows.count), language.number(all))
      // Who is looked for and not found would be taken for safe.
      let shown =
        all > table.rows.count
        ? Phrase(de: " (\(count) von \(whole))", en: " (\(count) of \(whole))")(language) : ""
      blocks += [.headline(title(language) + shown), .table(table)]
    }
    add(
      Phrase(de: "Wer viel mit einem Unternehmen macht", en: "Who does much with one firm"),
      of: dependences.count,
      dependenceTable(network, language, top))
    add(
      Phrase(de: "Ein einziger bekannter Lieferant", en: "One known supplier only"),
      of: singleSources.count, sourceTable(network, top))
    add(
      Phrase(
        de: "Bindeglieder: Wer ohne sie den Anschluss verliert",
        en: "Linchpins: who loses its connection without them"), of: linchpins.count,
      linchpinTable(network, top))
    add(
      Phrase(de: "Von wem die meisten Aufträge kommen", en: "Whom most orders come from"),
      of: buyers.count, buyerTable(network, top))
    if let step = step(network) { blocks += [.gap, .text("→ " + step(language))] }
    return Answer(
      blocks: blocks, json: json(network), table: ledger(network, language))
  }

  /// Firms that do a fifth or more with one other.
  private var serious: [Dependence] { dependences.filter { $0.concentration.level >= .high } }

  private func headline(_ network: Network) -> Phrase {
    let sellers = serious.filter { $0.side == .customer }
    if let worst = sellers.first {
      let names = sellers.prefix(3).map { network.name($0.firm) }
      let share = worst.concentration.topShare
      guard sellers.count > 1 else {
        return Phrase(
          de: "Soweit bekannt, macht \(names[0]) "
            + "\(Language.german.percent(share, digits: 0)) seines Umsatzes mit einem Kunden.",
          en: "As far as known, \(names[0]) earns "
            + "\(Language.english.percent(share, digits: 0)) of its revenue with one customer.")
      }
      func listed(_ language: Language) -> String {
        language.list(names, outOf: sellers.count)
      }
      return Phrase(
        de: "Soweit bekannt, machen \(listed(.german)) über ein Fünftel ihres Umsatzes mit einem "
          + "Kunden.",
        en: "As far as known, \(listed(.english)) earn over a fifth of their revenue with one "
          + "customer.")
    }
    // Where nothing can be judged, that nothing was found is no answer.
    guard judged > 0 else {
      return Phrase(
        de: "Ob ein Unternehmen zu sehr an einem Kunden hängt, ist noch nicht bekannt: "
          + (withoutRevenue.isEmpty ? "Es fehlen Aufträge mit Beträgen." : "Es fehlen Umsätze."),
        en: "Whether a firm depends too much on one customer is not known yet: "
          + (withoutRevenue.isEmpty ? "orders with amounts are missing." : "revenues are missing."))
    }
    let all = network.firmCount
    return Phrase(
      de: "Soweit bekannt (bei \(judged) von \(all) Unternehmen), hängt keines zu mehr als einem "
        + "Fünftel an einem Kunden.",
      en: "As far as known (of \(judged) of \(all) firms), none depends on one customer by more "
        + "than a fifth.")
  }

  private func reasons(_ network: Network) -> [Phrase] {
    var reasons: [Phrase] = []
    let links = linchpins.prefix(2).map { (network.name($0.firm), $0.cutOff) }
    if links.count == 2, links[1].1 > 1 {
      reasons.append(
        Phrase(
          de: "Ohne \(links[0].0) verlieren \(links[0].1), ohne \(links[1].0) \(links[1].1) "
            + "Unternehmen den Anschluss.",
          en: "Without \(links[0].0) \(links[0].1), without \(links[1].0) \(links[1].1) firms "
            + "lose their connection."))
    } else if let link = links.first {
      reasons.append(
        Phrase(
          de:
            "Ohne \(link.0) \(link.1 == 1 ? "verliert ein" : "verlieren \(link.1)") Unternehmen den "
            + "Anschluss.",
          en:
            "Without \(link.0), \(link.1 == 1 ? "one firm loses its" : "\(link.1) firms lose their") "
            + "connection."))
    }
    if let source = singleSources.first {
      let count = singleSources.count
      let product = network.capabilities.names[Int(source.capability)]
      reasons.append(
        Phrase(
          de: ("\(network.name(source.firm)) bekommt „\(product)“ nur von "
            + network.name(source.supplier)
            + (count == 1 ? "" : "; \(count - 1) weitere Fälle unten")).sentence,
          en:
            "\(network.name(source.firm)) gets “\(product)” from \(network.name(source.supplier)) "
            + "only" + (count == 1 ? "." : "; \(count - 1) more cases below.")))
    }
    if !contradicted.isEmpty {
      func names(_ language: Language) -> String {
        language.list(
          contradicted.prefix(3).map(network.name), outOf: contradicted.count, .behindPreposition)
      }
      reasons.append(
        Phrase(
          de:
            "Bei \(names(.german)) ist ein Betrag mit einem Partner höher als der ganze Umsatz oder "
            + "Einkauf: Eine der Zahlen stimmt nicht, und der Anteil bleibt offen.",
          en: "An amount of \(names(.english)) with one partner is above the whole revenue or all "
            + "purchases: one of the figures is wrong, and the share is left open."))
    }
    if !overstated.isEmpty {
      func names(_ language: Language) -> String {
        language.list(
          overstated.prefix(3).map(network.name), outOf: overstated.count, .behindPreposition)
      }
      reasons.append(
        Phrase(
          de: "Bei \(names(.german)) sind die bekannten Beträge zusammen höher als der ganze "
            + "Umsatz oder Einkauf: Prüfen Sie die Zahlen.",
          en: "The known amounts of \(names(.english)) add up to more than the whole revenue "
            + "or all purchases: check the figures."))
    }
    return reasons
  }

  /// Who does what next.
  private func step(_ network: Network) -> Phrase? {
    let disputed = network.conflicts.first { link in
      serious.contains {
        let pair = $0.side == .customer ? ($0.firm, $0.partner) : ($0.partner, $0.firm)
        return link.source == pair.0 && link.target == pair.1
      }
    }
    if let disputed {
      let (one, other) = (network.name(disputed.source), network.name(disputed.target))
      return Phrase(
        de: "Klären Sie zuerst den Betrag \(one) – \(other): Die Angaben widersprechen sich.",
        en: "Clarify the amount \(one) – \(other) first: the two statements contradict.")
    }
    if let first = serious.first {
      let name = network.name(first.firm)
      guard !first.concentration.isOverstated else {
        return Phrase(
          de: "Prüfen Sie zuerst mit \(name) Umsatz, Einkauf und Beträge: Zusammen passen sie "
            + "nicht.",
          en: "Check revenue, purchases and amounts with \(name) first: together they do not fit.")
      }
      return first.side == .customer
        ? Phrase(
          de: "Suchen Sie mit \(name) einen zweiten großen Kunden.",
          en: "Find a second large customer with \(name)".sentence)
        : Phrase(
          de: "Suchen Sie mit \(name) einen zweiten Lieferanten.",
          en: "Find a second supplier with \(name)".sentence)
    }
    if judged == 0 {
      guard let open = withoutRevenue.first else {
        return Phrase(
          de: "Fragen Sie die Mitglieder, wen sie beliefern und in welchem Umfang.",
          en: "Ask the members whom they supply, and how much.")
      }
      return Phrase(
        de: "Fragen Sie zuerst \(network.name(open)) nach dem Umsatz.",
        en: "Ask \(network.name(open)) for its revenue first.")
    }
    guard let first = linchpins.first else { return nil }
    return Phrase(
      de: "Bringen Sie zwei Unternehmen ins Gespräch, die nur über \(network.name(first.firm)) "
        + "verbunden sind.",
      en: "Bring two firms together that only \(network.name(first.firm)) connects.")
  }

  private func dependenceTable(_ network: Network, _ language: Language, _ top: Int) -> Table {
    Table(
      columns: [
        .init("firm", de: "Unternehmen", en: "Firm"),
        .init("partner", de: "Größter Partner", en: "Largest partner"),
        .init("side", de: "Anteil woran", en: "Share of what"),
        .init("share", de: "Anteil", en: "Share"), .init("level", de: "Stufe", en: "Level"),
        .init("known", de: "Davon bekannt", en: "Known of it"),
      ],
      rows: dependences.prefix(top).map { entry in
        [
          network.cell(entry.firm), network.cell(entry.partner),
          .word(entry.side.phrase(language), key: entry.side.rawValue),
          .percent(entry.concentration.topShare),
          .text(entry.concentration.level.phrase(language)),
          entry.concentration.isOverstated
            ? .text(Phrase(de: "über 100\u{a0}%", en: "over 100%")(language))
            : .percent(entry.concentration.knownShare),
        ]
      })
  }

  private func sourceTable(_ network: Network, _ top: Int) -> Table {
    Table(
      columns: [
        .init("firm", de: "Unternehmen", en: "Firm"), .init("what", de: "Was", en: "What"),
        .init("supplier", de: "Lieferant", en: "Supplier"),
        .init("share", de: "Anteil am Bedarf", en: "Share of the need"),
      ],
      rows: singleSources.prefix(top).map { source in
        [
          network.cell(source.firm), .text(network.capabilities.names[Int(source.capability)]),
          network.cell(source.supplier), .percent(source.share),
        ]
      })
  }

  private func linchpinTable(_ network: Network, _ top: Int) -> Table {
    Table(
      columns: [
        .init("firm", de: "Unternehmen", en: "Firm"),
        .init("cut_off", de: "Verlieren den Anschluss", en: "Lose their connection"),
      ],
      rows: linchpins.prefix(top).map { [network.cell($0.firm), .count($0.cutOff)] })
  }

  private func buyerTable(_ network: Network, _ top: Int) -> Table {
    Table(
      columns: [
        .init("firm", de: "Unternehmen", en: "Firm"),
        .init("orders", de: "Aufträge im Jahr", en: "Orders a year"),
        .init("suppliers", de: "Lieferanten", en: "Suppliers"),
      ],
      rows: buyers.prefix(top).map {
        [network.cell($0.firm), .euros($0.orders), .count($0.suppliers)]
      })
  }

  /// All kinds in one table.
  private func ledger(_ network: Network, _ language: Language) -> Table {
    func row(
      _ kind: String, _ firm: Int32, _ other: Int32? = nil, what: String = "",
      share: Double? = nil, level: String = "", known: Double? = nil, amount: Double? = nil,
      count: Int? = nil
    ) -> [Table.Cell] {
      [
        .text(kind), network.cell(firm), other.map { network.cell($0) } ?? .none, .text(what),
        share.map { .percent($0) } ?? .none, .text(level), known.map { .percent($0) } ?? .none,
        amount.map { .euros($0) } ?? .none, count.map { .count($0) } ?? .none,
      ]
    }
    var rows = dependences.map {
      row(
        $0.side.rawValue, $0.firm, $0.partner, share: $0.concentration.topShare,
        level: $0.concentration.level.key, known: $0.concentration.knownShare)
    }
    rows += singleSources.map {
      row(
        "single_source", $0.firm, $0.supplier,
        what: network.capabilities.names[Int($0.capability)], share: $0.share)
    }
    rows += linchpins.map { row("linchpin", $0.firm, count: $0.cutOff) }
    rows += buyers.map { row("orders", $0.firm, amount: $0.orders, count: $0.suppliers) }
    return Table(
      columns: [
        .init("kind", de: "Art", en: "Kind"), .init("firm", de: "Unternehmen", en: "Firm"),
        .init("other", de: "Anderes", en: "Other"), .init("what", de: "Was", en: "What"),
        .init("share", de: "Anteil", en: "Share"), .init("level", de: "Stufe", en: "Level"),
        .init("known_share", de: "Bekannt", en: "Known"),
        .init("amount", de: "Betrag im Jahr", en: "Amount a year"),
        .init("count", de: "Zahl", en: "Count"),
      ], rows: rows)
  }

  private func json(_ network: Network) -> JSONValue {
    func id(_ firm: Int32) -> JSONValue { .string(network.id(of: firm)) }
    return [
      "contradicted": .array(contradicted.map(id)), "overstated": .array(overstated.map(id)),
      "dependences": .array(
        dependences.map {
          [
            "firm": id($0.firm), "partner": id($0.partner), "side": .string($0.side.rawValue),
            "share": .number($0.concentration.topShare),
            "level": .string($0.concentration.level.key),
            "known_share": .number($0.concentration.knownShare),
            "hhi_low": .number($0.concentration.low), "hhi_high": .number($0.concentration.high),
          ]
        }),
      "single_sources": .array(
        singleSources.map {
          [
            "firm": id($0.firm), "supplier": id($0.supplier), "share": .number($0.share),
            "what": .string(network.capabilities.names[Int($0.capability)]),
          ]
        }),
      "linchpins": .array(
        linchpins.map { ["firm": id($0.firm), "cut_off": .integer($0.cutOff)] }),
      "buyers": .array(
        buyers.map {
          [
            "firm": id($0.firm), "orders": .number($0.orders),
            "suppliers": .integer($0.suppliers),
          ]
        }),
    ]
  }
}

extension RiskLedger.Dependence.Side {
  /// What the share is a share of.
  var phrase: Phrase {
    switch self {
    case .customer: Phrase(de: "Umsatz", en: "revenue")
    case .supplier: Phrase(de: "Einkauf", en: "purchases")
    }
  }
}

extension Concentration.Level {
  /// The level as machines name it.
  var key: String {
    switch self {
    case .low: "low"
    case .notable: "raised"
    case .high: "high"
    case .critical: "critical"
    }
  }
}
