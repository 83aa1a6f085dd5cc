import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Where the association stands.
struct AssociationAssessment {
  /// How many names a sentence lists at most.
  private static let mostNames = 12
  /// How many fitting partners of a member are looked for.
  private static let mostByFit = 3
  /// How many members without links are told whom to meet.
  private static let mostAlone = 20

  private let network: Network
  private let indicators: NetworkIndicators
  /// A partner that is good for both, or that fits where no amount is known.
  private struct Partner {
    var firm: Int32
    /// What the member gains; nil where nothing is known of amounts.
    var gain: EuroPerYear?
    /// Whether it could be worth it, once the amount is known.
    var couldPayOff = false
    /// How well the two fit, where the partner is named by that.
    var fit: PairFit?
  }

  /// A member without links.
  private struct Lonely {
    var firm: Int32
    /// Possible partners, best first.
    var partners: [Partner] = []
    /// The firm of which it is nearly certainly a second entry; that is cleared up before it gets a
    /// partner.
    var original: Int32?
  }

  /// Members without links, the first of them with possible partners.
  private let alone: [Lonely]
  private let aloneCount: Int

  init(_ network: Network, _ indicators: NetworkIndicators) {
    self.network = network
    self.indicators = indicators
    let members = indicators.isolated.filter { !network.isOutsider($0) }
    aloneCount = members.count
    let shown = Array(members.prefix(AssociationAssessment.mostAlone))
    alone = AssociationAssessment.partners(of: shown, in: network)
  }

  /// Who may do with whom: by gains where they are good for both, else by fit, as `suggest` has it.
  private static func partners(of all: [Int32], in network: Network) -> [Lonely] {
    guard !all.isEmpty else { return [] }
    let fit = Fit(in: network).excludingTwins()
    let benefit = fit.benefit
    let originals = benefit.originals
    let firms = all.filter { originals[$0] == nil }
    let found = Suggestions.of(firms, in: benefit).map { suggestions in
      suggestions.pairs.filter { $0.tier == .winwin }
    }
    // Beside amounts of everybody who has some, the order without them says little.
    let asksFit = benefit.shareWithAmounts < 0.5 && found.contains(where: \.isEmpty)
    let open = asksFit ? [] : zip(firms, found).filter(\.1.isEmpty).map(\.0)
    let nearest = Dictionary(
      zip(open, benefit.nearestPairs(of: open)), uniquingKeysWith: { first, _ in first })
    let partners = zip(firms, found).map { firm, pairs -> (Int32, [Partner]) in
      if let known = nearest[firm] ?? nil, known.couldPayOff {
        return (firm, [Partner(firm: known.pair.partner(of: firm), couldPayOff: true)])
      }
      guard pairs.isEmpty, asksFit else {
        return (
          firm,
          pairs.map { Partner(firm: $0.partner(of: firm), gain: $0.side(of: firm).gain.net) }
        )
      }
      // Whoever nothing but a place is known to speak for is nobody's suggestion either.
      let fitting = fit.listed(for: firm, atLeast: mostByFit).prefix(mostByFit).filter {
        $0.strength != .low && !fit.reasons(for: $0, of: firm, count: 1).isEmpty
      }
      return (firm, fitting.map { Partner(firm: $0.partner(of: firm), fit: $0) })
    }
    let known = Dictionary(partners, uniquingKeysWith: { first, _ in first })
    return all.map {
      Lonely(firm: $0, partners: known[$0] ?? [], original: originals[$0])
    }
  }

  func answer(_ language: Language, showingAll: Bool) -> Answer {
    let table = indicatorTable(language)
    var blocks: [Block] = [.headline(headline(language))]
    blocks += reasons(language).map { .text("– " + $0) }
    if !alone.isEmpty { blocks += [.gap, .table(aloneTable(language))] }
    if let rest { blocks.append(.text(rest(language))) }
    if let step = step(language) { blocks += [.gap, step] }
    if showingAll {
      blocks += [
        .headline(Phrase(de: "Alle Kennzahlen", en: "All indicators")(language)), .table(table),
      ]
    }
    return Answer(blocks: blocks, json: ["indicators": .object(json)], table: table)
  }

  /// How many more stand alone than are listed, and why a plan may name another partner.
  private var rest: Phrase? {
    let more = aloneCount - alone.count
    let others =
      more > 0
      ? Phrase(
        de: more == 1 ? "Ein weiteres Mitglied steht allein." : "\(more) weitere stehen allein.",
        en: more == 1 ? "One more member stands alone." : "\(more) more stand alone.") : nil
    let isByFit = alone.contains { $0.partners.first?.fit != nil }
    let plan =
      isByFit
      ? Phrase(
        de:
          "Genannt ist je Mitglied, wer ihm am besten passt; ein Partnerplan verteilt die Partner auf "
          + "alle und kann andere nennen.",
        en:
          "Told is who suits each member best; a partner plan deals partners out among all and may "
          + "name others.") : nil
    let told = [others, plan].compactMap(\.self)
    guard !told.isEmpty else { return nil }
    return Phrase(
      de: told.map(\.german).joined(separator: " "), en: told.map(\.english).joined(separator: " "))
  }

  private func headline(_ language: Language) -> String {
    guard network.firmCount > 0 else {
      return Phrase(de: "Noch kein Unternehmen ist erfasst.", en: "No firm is recorded yet.")(
        language)
    }
    // Groups of two or more.
    let groups = indicators.components - indicators.isolated.count
    let linked = indicators.firms - indicators.isolated.count
    let rest =
      groups == 1
      ? Phrase(
        de: "\(linked) Unternehmen sind miteinander verbunden",
        en: "\(linked) firms are all connected")
      : Phrase(
        de: "\(linked) Unternehmen bilden \(groups) Gruppen ohne Verbindung untereinander",
        en: "\(linked) firms form \(groups) groups that nothing connects")
    guard groups > 0 else {
      return Phrase(
        de: "Noch ist keine Beziehung zwischen den \(indicators.firms) Unternehmen bekannt.",
        en: "No link between the \(indicators.firms) firms is known yet.")(language)
    }
    guard aloneCount > 0 else {
      return Phrase(de: "\(rest.german).", en: "\(rest.english).")(language)
    }
    return Phrase(
      de: aloneCount == 1
        ? "Ein Mitglied steht noch allein; \(rest.german)."
        : "\(aloneCount) Mitglieder stehen noch allein; \(rest.german).",
      en: aloneCount == 1
        ? "One member still stands alone; \(rest.english)."
        : "\(aloneCount) members still stand alone; \(rest.english).")(language)
  }

  private func reasons(_ language: Language) -> [String] {
    var reasons: [String] = []
    if aloneCount > 0, aloneCount < indicators.firms {
      let names = alone.prefix(AssociationAssessment.mostNames).map { network.name($0.firm) }
      func listed(_ language: Language) -> String {
        language.list(names, outOf: aloneCount)
      }
      reasons.append(
        Phrase(
          de: "Ohne Beziehung: \(listed(.german))".sentence,
          en: "Without links: \(listed(.english))".sentence)(language))
    }
    if let market = scarcestMarket(language) { reasons.append(market) }
    if let first = indicators.linchpins.first {
      let name = network.name(first.firm)
      reasons.append(
        Phrase(
          de: "Ohne \(name) \(first.cutOff == 1 ? "verliert ein" : "verlieren \(first.cutOff)") "
            + "Unternehmen den Anschluss.",
          en:
            "Without \(name), \(first.cutOff == 1 ? "one firm loses its" : "\(first.cutOff) firms lose their") "
            + "connection.")(language))
    }
    return reasons
  }

  /// The market that most want to enter beyond those who are there.
  private func scarcestMarket(_ language: Language) -> String? {
    let count = network.markets.names.count
    var seekers = [Int](repeating: 0, count: count)
    var servers = [[Int32]](repeating: [], count: count)
    for firm in network.members {
      for wish in network.sought[firm] { seekers[Int(wish.market)] += 1 }
      for market in network.served[firm] { servers[Int(market.market)].append(firm) }
    }
    guard
      let market = (0..<count).max(by: {
        (seekers[$0] - servers[$0].count, $1) < (seekers[$1] - servers[$1].count, $0)
      }), seekers[market] >= max(2, network.viewer.leastCell),
      seekers[market] > servers[market].count
    else { return nil }
    let (name, there) = (network.markets.names[market], servers[market])
    let names = there.prefix(3).map { network.name($0) }
    func listed(_ language: Language) -> String {
      there.isEmpty || there.count > 3 ? "" : ": " + language.list(names)
    }
    let german =
      there.isEmpty ? "niemand ist" : there.count == 1 ? "eines ist" : "\(there.count) sind"
    let english = there.isEmpty ? "none is" : there.count == 1 ? "one is" : "\(there.count) are"
    return Phrase(
      de:
        "\(seekers[market]) Mitglieder suchen den Markt „\(name)“, \(german) dort\(listed(.german))"
        .sentence,
      en:
        "\(seekers[market]) members seek the market “\(name)”, \(english) there\(listed(.english))"
        .sentence)(
        language)
  }

  private func aloneTable(_ language: Language) -> Table {
    Table(
      columns: [
        .init("firm", de: "Mitglied", en: "Member"),
        .init("partner", de: "Möglicher Partner", en: "Possible partner"),
        .init("gain", de: "Nutzen im Jahr", en: "Gain a year"),
        .init("step", de: "Nächster Schritt", en: "Next step"),
      ],
      rows: alone.map { entry in
        if let original = entry.original {
          let clear = Phrase(
            de: "Dublette klären: \(network.shortName(original))",
            en: "Clear up the duplicate: \(network.shortName(original))")
          return [network.cell(entry.firm), .none, .none, .text(clear(language))]
        }
        guard let best = entry.partners.first else {
          let ask = Phrase(
            de: "Nach Angebot, Bedarf und Märkten fragen", en: "Ask for offers, needs and markets")
          return [network.cell(entry.firm), .none, .none, .text(ask(language))]
        }
        let invite =
          best.couldPayOff
          ? Phrase(de: "Beide nach dem Umfang fragen", en: "Ask both about the amount")
          : Phrase(de: "Beide zum Gespräch einladen", en: "Invite both to talk")
        return [
          network.cell(entry.firm), network.cell(best.firm),
          best.gain.map { .euros($0) } ?? .none, .text(invite(language)),
        ]
      })
  }

  /// Who does what next.
  private func step(_ language: Language) -> Block? {
    let open = alone.filter { $0.original == nil }
    // Where lists go by fit, the pair that all of them name first.
    let byFit = open.filter { $0.partners.first?.fit != nil }
      .min { one, other in
        guard let pair = one.partners.first?.fit, let next = other.partners.first?.fit else {
          return false
        }
        return pair.precedes(next)
      }
    let first =
      byFit ?? open.max { ($0.partners.count, $1.firm) < ($1.partners.count, $0.firm) }
    if first == nil, let twin = alone.first, let original = twin.original {
      return network.twinStep(twin.firm, of: original).block(language)
    }
    return call(first).map { .text("→ " + $0(language)) }
  }

  /// Whom to call, and why; which linchpin to relieve where nobody stands alone.
  private func call(_ first: Lonely?) -> Phrase? {
    guard let first else {
      guard let linchpin = indicators.linchpins.first else { return nil }
      let name = network.name(linchpin.firm)
      return Phrase(
        de: "Bringen Sie zwei Unternehmen ins Gespräch, die nur über \(name) verbunden sind.",
        en: "Bring two firms together that only \(name) connects.")
    }
    let name = network.name(first.firm)
    let partners = first.partners.prefix(2).map { network.name($0.firm) }
    guard !partners.isEmpty else {
      return Phrase(
        de: "Rufen Sie zuerst \(name) an: Was bietet, braucht und sucht das Unternehmen?",
        en: "Call \(name) first: what does the firm offer, need and seek?")
    }
    let count = first.partners.count
    return Phrase(
      de: "Rufen Sie zuerst \(name) an: "
        + (count == 1
          ? "\(partners[0]) passt."
          : "Mögliche Partner sind \(Language.german.list(partners, outOf: count, .partners))"
            .sentence),
      en: "Call \(name) first: "
        + (count == 1
          ? "\(partners[0]) is a fitting partner."
          : "possible partners are \(Language.english.list(partners, outOf: count))".sentence))
  }

  private func indicatorTable(_ language: Language) -> Table {
    Table(
      columns: [
        .init("indicator", de: "Kennzahl", en: "Indicator"),
        .init("value", de: "Wert", en: "Value"), .machine("name"),
      ],
      rows: indicators.entries.map {
        [.text($0.phrase(language)), $0.value?.cell ?? .none, .text($0.key)]
      })
  }

  private var json: [String: JSONValue] {
    var members = Dictionary(
      indicators.entries.map { ($0.key, $0.value?.json ?? .null) }, uniquingKeysWith: { a, _ in a })
    func ids(_ firms: [Int32]) -> JSONValue { .array(firms.map { .string(network.id(of: $0)) }) }
    members["isolated_firms"] = ids(indicators.isolated)
    members["articulation"] = ids(indicators.articulation)
    members["linchpins"] = .array(
      indicators.linchpins.map {
        ["firm": .string(network.id(of: $0.firm)), "cut_off": .integer($0.cutOff)]
      })
    members["distances_exact"] = .bool(indicators.distancesAreExact)
    return members
  }
}

extension NetworkIndicators.Entry.Value {
  /// The value as a table holds it.
  package var cell: Table.Cell {
    switch self {
    case .count(let value): .count(value)
    case .number(let value): .number(value, digits: 2)
    case .share(let value): .percent(value)
    }
  }

  var json: JSONValue {
    switch self {
    case .count(let value): .integer(value)
    case .number(let value), .share(let value): .number(value)
    }
  }
}
