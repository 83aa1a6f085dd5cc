import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// The markets that members seek, as an answer for the association.
struct MarketDemandReport {
  let demands: [MarketDemand]
  let network: Network

  /// Markets that too few seek to be told to whoever looks.
  private let withheld: Int

  init(_ demands: [MarketDemand], _ network: Network) {
    self.demands = demands.filter { $0.seeking.count >= network.viewer.leastCell }
    withheld = demands.count - self.demands.count
    self.network = network
  }

  /// Where most seek and few are, who leads there, then all markets.
  func answer(_ language: Language) -> Answer {
    guard let narrow = narrowest ?? demands.first else {
      if withheld > 0 {
        return Answer(
          blocks: [.headline(few(language))], json: json, table: table(language),
          status: .nothingFound)
      }
      return Answer(
        blocks: [
          .headline(
            Phrase(
              de: "Kein Mitglied hat einen gesuchten Markt genannt",
              en: "No member has named a market that it seeks")(language)),
          .text(
            Phrase(
              de:
                "→ Fragen Sie die Mitglieder: In welchen Markt wollen Sie, und was soll das im Jahr "
                + "bringen?",
              en:
                "→ Ask the members: into which market do you want, and how much should it bring a "
                + "year?")(language)),
        ], json: json, table: table(language), status: .nothingFound)
    }
    var blocks: [Block] = [.headline(headline(narrow)(language))]
    if let ways = narrow.ways, !narrow.serving.isEmpty {
      blocks.append(.text("– \(sentence(ways)(language))"))
    }
    blocks += facts(language).map { .text("– \($0)") }
    if withheld > 0 { blocks.append(.text("– " + few(language).sentence)) }
    if let apart = notInvited(narrow) { blocks.append(.text("– \(apart(language))")) }
    blocks += [.gap, .table(table(language)), .gap, .text(nextStep(narrow)(language))]
    return Answer(blocks: blocks, json: json, table: table(language))
  }

  /// That markets are left out that few seek.
  private func few(_ language: Language) -> String {
    Phrase(
      de: "Märkte, die weniger als \(network.viewer.leastCell) Mitglieder suchen, werden nicht "
        + "genannt",
      en: "Markets that fewer than \(network.viewer.leastCell) members seek are not named")(
        language)
  }

  /// The market that most seek for each who is there.
  private var narrowest: MarketDemand? {
    demands.filter { $0.seeking.count >= 3 && !$0.serving.isEmpty }
      .min { one, other in
        let (a, b) = (
          one.seeking.count * other.serving.count, other.seeking.count * one.serving.count
        )
        return a != b ? a > b : one.market < other.market
      }
  }

  private func name(_ demand: MarketDemand) -> String { network.markets.names[Int(demand.market)] }

  /// A few names, and how many more there are.
  private func names(_ firms: [Int32], atMost most: Int, _ language: Language) -> String {
    language.list(
      firms.prefix(most).map { network.shortName($0) }, outOf: firms.count)
  }

  private func headline(_ demand: MarketDemand) -> Phrase {
    let (seeking, serving) = (demand.seeking.count, demand.serving.count)
    guard serving > 0 else {
      return Phrase(
        de: "\(seeking) \(seeking == 1 ? "Mitglied sucht" : "Mitglieder suchen") den Markt "
          + "\(name(demand)); kein Mitglied bedient ihn",
        en: "\(seeking) \(seeking == 1 ? "member seeks" : "members seek") the market "
          + "\(name(demand)); no member serves it")
    }
    return Phrase(
      de: "\(seeking) \(seeking == 1 ? "Mitglied sucht" : "Mitglieder suchen") den Markt "
        + "\(name(demand)), \(serving) \(serving == 1 ? "bedient" : "bedienen") ihn: "
        + names(demand.serving, atMost: 4, .german),
      en: "\(seeking) \(seeking == 1 ? "member seeks" : "members seek") the market "
        + "\(name(demand)), \(serving) \(serving == 1 ? "serves" : "serve") it: "
        + names(demand.serving, atMost: 4, .english))
  }

  private func sentence(_ ways: MarketDemand.Ways) -> Phrase {
    let broker = ways.broker.map { network.shortName($0) }
    // What holds for nobody is not told.
    var parts: [Phrase] = []
    if ways.known > 0 {
      parts.append(
        Phrase(
          de: "\(ways.known) \(ways.known == 1 ? "kennt" : "kennen") dort schon jemanden",
          en: "\(ways.known) \(ways.known == 1 ? "knows" : "know") somebody there already"))
    }
    if ways.introduced > 0 {
      let isOne = ways.introduced == 1
      let more =
        ways.known == 0
        ? Phrase(de: "", en: "")
        : Phrase(de: isOne ? " weiteres" : " weitere", en: " more")
      parts.append(
        Phrase(
          de: "\(ways.introduced)\(more.german) \(isOne ? "erreicht" : "erreichen") jemanden über "
            + "Vermittler" + (broker.map { " (am häufigsten über \($0))" } ?? ""),
          en: "\(ways.introduced)\(more.english) \(isOne ? "reaches" : "reach") somebody through "
            + "introducers" + (broker.map { " (mostly through \($0))" } ?? "")))
    }
    if ways.none > 0 {
      parts.append(
        Phrase(
          de: "\(ways.none) \(ways.none == 1 ? "hat" : "haben") keinen Weg",
          en: "\(ways.none) \(ways.none == 1 ? "has" : "have") no route"))
    }
    return Phrase(
      de: parts.map(\.german).joined(separator: "; ") + ".",
      en: parts.map(\.english).joined(separator: "; ") + ".")
  }

  /// Where most can be gained, and which markets nobody serves.
  private func facts(_ language: Language) -> [String] {
    var facts: [Phrase] = []
    if let best = demands.first, best.worth > 0, !best.serving.isEmpty {
      facts.append(
        Phrase(
          de: "Am meisten bringt der Markt \(name(best)): rund "
            + "\(Language.german.roundedEuros(best.worth)) im Jahr, wenn jeder mit seinem besten "
            + "Partner dorthin kommt.",
          en: "Most can be gained in the market \(name(best)): about "
            + "\(Language.english.roundedEuros(best.worth)) a year if each gets there with its best "
            + "partner."))
    }
    let closed = demands.filter { $0.serving.isEmpty }
    if !closed.isEmpty {
      func list(_ language: Language) -> String {
        language.list(closed.map { "\(name($0)) (\($0.seeking.count))" })
      }
      facts.append(
        Phrase(
          de: "Kein Mitglied bedient: \(list(.german))".sentence,
          en: "No member serves: \(list(.english))".sentence))
    }
    return facts.map { $0(language) }
  }

  /// Why fewer are invited than serve the market; nil where all are, or where nobody is.
  private func notInvited(_ demand: MarketDemand) -> Phrase? {
    let apart = demand.serving.count - demand.hosts.count
    guard apart > 0, !demand.hosts.isEmpty else { return nil }
    guard demand.serving.count <= MarketDemand.invited else {
      return Phrase(
        de:
          "Von denen, die den Markt \(name(demand)) bedienen, sind nur die eingeladen, die dort am "
          + "meisten öffnen und allen begegnen können.",
        en:
          "Of those who serve the market \(name(demand)), only those are invited who open most there "
          + "and can meet everybody.")
    }
    return Phrase(
      de: apart == 1
        ? "Eines der Mitglieder, die den Markt \(name(demand)) bedienen, ist nicht eingeladen: Es ist "
          + "mit einem der Suchenden im Wettbewerb, kennt ihn schon oder nimmt niemanden auf."
        : "\(apart) der Mitglieder, die den Markt \(name(demand)) bedienen, sind nicht eingeladen: Sie "
          + "sind mit einem der Suchenden im Wettbewerb, kennen ihn schon oder nehmen niemanden auf.",
      en: apart == 1
        ? "One of the members who serve the market \(name(demand)) is not invited: it competes with "
          + "one who seeks it, knows one already or takes nobody."
        : "\(apart) of the members who serve the market \(name(demand)) are not invited: they compete "
          + "with one who seeks it, know one already or take nobody.")
  }

  private func nextStep(_ demand: MarketDemand) -> Phrase {
    guard !demand.serving.isEmpty else {
      return Phrase(
        de: "→ Suchen Sie ein Unternehmen außerhalb des Verbands, das \(name(demand)) bedient.",
        en: "→ Look for a firm outside the association that serves \(name(demand))".sentence)
    }
    guard !demand.hosts.isEmpty else {
      return Phrase(
        de:
          "→ Sprechen Sie die, die den Markt \(name(demand)) suchen, einzeln an: Wer ihn bedient, "
          + "ist mit einem von ihnen im Wettbewerb, kennt ihn schon oder nimmt niemanden auf.",
        en: "→ Talk to those who seek the market \(name(demand)) one by one: whoever serves it "
          + "competes with one of them, knows one already or takes nobody.")
    }
    return Phrase(
      de: "→ Laden Sie die \(demand.seeking.count), die den Markt \(name(demand)) suchen, und "
        + "\(names(demand.hosts, atMost: 2, .german)) zu einem Termin ein.",
      en: "→ Invite the \(demand.seeking.count) who seek the market \(name(demand)) and "
        + "\(names(demand.hosts, atMost: 2, .english)) to one meeting.")
  }

  private func table(_ language: Language) -> Table {
    Table(
      columns: [
        .init("market", de: "Markt", en: "Market"),
        .init("seeking", de: "Suchen ihn", en: "Seek it"),
        .init("serving", de: "Bedienen ihn", en: "Serve it"),
        .init("servers", de: "Wer dort ist", en: "Who is there"),
        .init("known", de: "Kennen jemanden", en: "Know somebody"),
        .init("introduced", de: "Über Vermittler", en: "Through introducers"),
        .init("none", de: "Kein Weg", en: "No route"),
        .init("worth", de: "Nutzen im Jahr", en: "Gain a year"),
        .machine("broker"), .machine("known_targets"),
      ],
      rows: demands.map { demand in
        let ids = demand.serving.map { network.id(of: $0) }.joined(separator: ";")
        let shown = names(demand.serving, atMost: 2, language)
        return [
          .text(name(demand)), .count(demand.seeking.count), .count(demand.serving.count),
          .word(shown.isEmpty ? "–" : shown, key: ids),
          demand.ways.map { .count($0.known) } ?? .none,
          demand.ways.map { .count($0.introduced) } ?? .none,
          demand.ways.map { .count($0.none) } ?? .none,
          demand.knownTargets > 0 ? .euros(demand.worth) : .none,
          demand.ways?.broker.map { network.cell($0) } ?? .none, .count(demand.knownTargets),
        ]
      })
  }

  private var json: JSONValue {
    [
      "markets": .array(
        demands.map { demand in
          [
            "market": .string(name(demand)),
            "seeking": .array(demand.seeking.map { .string(network.id(of: $0)) }),
            "serving": .array(demand.serving.map { .string(network.id(of: $0)) }),
            "worth": .number(demand.worth), "known_targets": .integer(demand.knownTargets),
            "ways": demand.ways.map { ways in
              [
                "known": .integer(ways.known), "introduced": .integer(ways.introduced),
                "none": .integer(ways.none),
                "broker": JSONValue(ways.broker.map { network.id(of: $0) }),
                "broker_paths": .integer(ways.brokerPaths),
              ]
            } ?? .null,
          ]
        })
    ]
  }
}
