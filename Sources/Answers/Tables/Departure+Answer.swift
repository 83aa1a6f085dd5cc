import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Departure {
  /// What hangs on the firm, the largest loss first.
  func answer(
    _ network: Network, _ language: Language, top: Int, hanging: HangingPairs? = nil
  ) -> Answer {
    var blocks: [Block] = [.headline(headline(network)(language))]
    let told = reasons(network) + (hanging?.sentences(firm, network) ?? [])
    blocks += told.map { .text("– " + $0(language)) }
    let pairs = hanging?.rows(network, language) ?? []
    let shown = table(network, language, top, pairs)
    let whole = table(network, language, .max, pairs)
    if !shown.rows.isEmpty { blocks += [.gap, .table(shown)] }
    let rest = whole.rows.count - shown.rows.count
    if rest > 0 {
      blocks.append(
        .text(
          Phrase(
            de: rest == 1 ? "… und ein weiteres." : "… und \(rest) weitere.",
            en: "… and \(rest) more.")(language)))
    }
    if let step = step(network) { blocks += [.gap, .text("→ " + step(language))] }
    return Answer(
      blocks: blocks, json: json(network, hanging), table: whole)
  }

  /// The loss that is told first.
  func headline(_ network: Network) -> Phrase {
    let name = network.name(firm)
    guard !orders.isEmpty else {
      guard cutOff > 0 else {
        return Phrase(
          de: "Soweit bekannt, verliert ohne \(name) niemand Aufträge oder den Anschluss.",
          en: "As far as known, nobody loses orders or its connection without \(name)".sentence)
      }
      return Phrase(
        de: "Ohne \(name) \(cutOff == 1 ? "verliert ein" : "verlieren \(cutOff)") Unternehmen den "
          + "Anschluss.",
        en: "Without \(name), \(cutOff == 1 ? "one firm loses its" : "\(cutOff) firms lose their") "
          + "connection.")
    }
    let count = orders.count
    return Phrase(
      de:
        "Ohne \(name) \(count == 1 ? "verliert ein" : "verlieren \(count)") Unternehmen Aufträge für "
        + "rund \(Language.german.roundedEuros(ordersLost)) im Jahr.",
      en:
        "Without \(name), \(count == 1 ? "one firm loses" : "\(count) firms lose") orders of about "
        + "\(Language.english.roundedEuros(ordersLost)) a year.")
  }

  /// What else there is to know, in the order of weight.
  func reasons(_ network: Network) -> [Phrase] {
    [
      worst(network), connection(network), reachSentence, cascade, holding(network),
      financing(network),
    ]
    .compactMap(\.self)
  }

  private func worst(_ network: Network) -> Phrase? {
    let known = orders.filter { $0.share != nil }
    guard let most = known.max(by: { ($0.share ?? 0, $1.firm) < ($1.share ?? 0, $0.firm) }),
      let share = most.share
    else { return nil }
    return Phrase(
      de: "Am stärksten \(network.name(most.firm)): \(Language.german.roundedEuros(most.amount)), "
        + "\(Language.german.percent(share, digits: 0)) des Umsatzes.",
      en: "\(network.name(most.firm)) most: \(Language.english.roundedEuros(most.amount)), "
        + "\(Language.english.percent(share, digits: 0)) of its revenue.")
  }

  private func connection(_ network: Network) -> Phrase? {
    guard cutOff > 0 else {
      return Phrase(
        de: "Niemand verliert den Anschluss.", en: "Nobody loses its connection.")
    }
    guard !orders.isEmpty else { return nil }
    return Phrase(
      de:
        "\(cutOff == 1 ? "Ein Unternehmen verliert" : "\(cutOff) Unternehmen verlieren") den Anschluss.",
      en: "\(cutOff == 1 ? "One firm loses its" : "\(cutOff) firms lose their") connection.")
  }

  private var reachSentence: Phrase? {
    guard let reach, reach.before > 0 else { return nil }
    let lost = max(0, 1 - reach.after / reach.before)
    guard lost >= 0.005 else {
      return Phrase(
        de: "Die Reichweite der anderen ändert sich kaum.",
        en: "The reach of the others hardly changes.")
    }
    return Phrase(
      de: "Die Reichweite der anderen sinkt um \(Language.german.percent(lost, digits: 0)).",
      en: "The reach of the others falls by \(Language.english.percent(lost, digits: 0)).")
  }

  private var cascade: Phrase? {
    guard let outputLost, outputLost >= 0.000_5 else { return nil }
    return Phrase(
      de: "Folgeausfälle: Weitere \(Language.german.percent(outputLost)) der Leistung aller "
        + "Unternehmen stehen still, bis Ersatz gefunden ist.",
      en: "Knock-on losses: a further \(Language.english.percent(outputLost)) of all firms' output "
        + "stands still until others step in.")
  }

  /// Who has the largest part of its capital of the firm.
  private func holding(_ network: Network) -> Phrase? {
    guard let first = funded.first else { return nil }
    let (own, name, count) = (network.name(firm), network.name(first.firm), funded.count)
    guard count == 1 else {
      let share = first.share.map {
        Phrase(
          de: " (\(Language.german.percent($0, digits: 0)))",
          en: " (\(Language.english.percent($0, digits: 0)))")
      }
      return Phrase(
        de: "\(count) Unternehmen haben Kapital von \(own), vor allem "
          + "\(name)\(share?.german ?? "")".sentence,
        en: "\(count) firms have capital from \(own), above all \(name)\(share?.english ?? "")"
          .sentence)
    }
    guard let share = first.share else {
      return Phrase(
        de: "\(name) hat Kapital von \(own)".sentence,
        en: "\(name) has capital from \(own)".sentence)
    }
    return Phrase(
      de: "\(own) hält \(Language.german.percent(share, digits: 0)) an \(name)".sentence,
      en: "\(own) holds \(Language.english.percent(share, digits: 0)) of \(name)".sentence)
  }

  private func financing(_ network: Network) -> Phrase? {
    guard let first = financiers.first, first.share >= 0.01 else { return nil }
    return Phrase(
      de: "\(network.name(first.firm)) verliert als Kapitalgeber "
        + "\(Language.german.percent(first.share, digits: 0)) des Eigenkapitals.",
      en: "\(network.name(first.firm)), a capital provider, loses "
        + "\(Language.english.percent(first.share, digits: 0)) of its equity.")
  }

  /// What to do about the gravest loss.
  func step(_ network: Network) -> Phrase? {
    let known = orders.filter { $0.share != nil }
    let own = network.shortName(firm)
    // A second customer is worth the search from a fifth of the revenue on.
    if let most = known.max(by: { ($0.share ?? 0, $1.firm) < ($1.share ?? 0, $0.firm) }),
      (most.share ?? 0) >= 0.2
    {
      return Phrase(
        de: "Suchen Sie mit \(network.name(most.firm)) einen zweiten großen Kunden.",
        en: "Find a second large customer with \(network.name(most.firm))".sentence)
    }
    if let open = orders.filter({ $0.share == nil }).max(by: { $0.amount < $1.amount }) {
      let name = network.name(open.firm)
      return Phrase(
        de: "Fragen Sie \(name) nach dem Umsatz: Erst dann ist bekannt, wie viel an \(own) hängt.",
        en: "Ask \(name) for its revenue: only then is it known how much depends on \(own)".sentence
      )
    }
    guard cutOff > 0 else { return nil }
    return Phrase(
      de: "Bringen Sie zwei Unternehmen ins Gespräch, die nur über \(own) verbunden sind.",
      en: "Bring two firms together that only \(own) connects.")
  }

  private func table(
    _ network: Network, _ language: Language, _ top: Int, _ pairs: [[Table.Cell]]
  ) -> Table {
    let kinds: [(key: String, word: Phrase, losses: [Loss])] = [
      ("orders", Phrase(de: "Aufträge", en: "orders"), orders),
      ("supplies", Phrase(de: "Lieferungen", en: "supplies"), supplies),
    ]
    var rows = kinds.flatMap { kind in
      kind.losses.prefix(top).map { loss -> [Table.Cell] in
        [
          network.cell(loss.firm), .word(kind.word(language), key: kind.key),
          .euros(loss.amount), loss.share.map { .percent($0) } ?? .none,
          .text(network.name(loss.firm)),
        ]
      }
    }
    rows += funded.prefix(top).map { entry in
      let what = entry.what.map { CapitalEntry.Kind(what: $0)?.phrase(language) ?? $0 }
      return [
        network.cell(entry.firm),
        .word(what ?? Phrase(de: "Kapital", en: "capital")(language), key: "capital"),
        entry.amount.map { .euros($0) } ?? .none, entry.share.map { .percent($0) } ?? .none,
        .text(network.name(entry.firm)),
      ]
    }
    rows += financiers.prefix(top).map { entry in
      [
        network.cell(entry.firm),
        .word(Phrase(de: "Eigenkapital", en: "equity")(language), key: "equity"), .none,
        .percent(entry.share), .text(network.name(entry.firm)),
      ]
    }
    rows += pairs.prefix(top)
    return Table(
      columns: [
        .init("firm", de: "Unternehmen", en: "Firm"), .init("loses", de: "Verliert", en: "Loses"),
        .init("amount", de: "Betrag im Jahr", en: "Amount a year"),
        .init(
          "share", de: "Anteil an Umsatz, Einkauf, Kapital",
          en: "Share of revenue, purchases, equity"),
        .machine("firm_name"),
      ], rows: rows)
  }

  func json(_ network: Network, _ hanging: HangingPairs? = nil) -> JSONValue {
    func list(_ losses: [Loss]) -> JSONValue {
      .array(
        losses.map {
          [
            "firm": .string(network.id(of: $0.firm)), "amount": .number($0.amount),
            "share": JSONValue($0.share),
          ]
        })
    }
    return [
      "firm": .string(network.id(of: firm)), "orders": list(orders), "supplies": list(supplies),
      "plan": hanging?.json(network) ?? .null, "orders_lost": .number(ordersLost),
      "cut_off": .integer(cutOff),
      "output_lost": JSONValue(outputLost),
      "funded": .array(
        funded.map {
          [
            "firm": .string(network.id(of: $0.firm)), "what": JSONValue($0.what),
            "amount": JSONValue($0.amount), "share": JSONValue($0.share),
          ]
        }),
      "financiers": .array(
        financiers.map {
          ["firm": .string(network.id(of: $0.firm)), "share": .number($0.share)]
        }),
      "reach": reach.map { ["before": .number($0.before), "after": .number($0.after)] } ?? nil,
    ]
  }
}
