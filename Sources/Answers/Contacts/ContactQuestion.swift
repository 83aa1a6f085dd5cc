import PartnernetzFormats
public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// How far two firms are on their way to a partnership: where they stand, what may follow, every step.
public struct ContactQuestion: Question {
  /// The contacts.
  public var pipeline: Pipeline
  /// One of the firms, by id or name.
  public var one: String
  /// The other.
  public var other: String

  /// Makes the question.
  public init(about pipeline: Pipeline, _ one: String, _ other: String) {
    self.pipeline = pipeline
    self.one = one
    self.other = other
  }

  /// The state, the next step, and the steps so far.
  ///
  /// - Throws: ``FirmLookupError``; ``ContactProblem`` where nothing is under way that the reader may
  ///   know of.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let ids = try [one, other].map { network.id(of: try network.number(named: $0)) }
    let found = pipeline.views(in: network).first {
      $0.contact.involves(ids[0]) && $0.contact.involves(ids[1]) && ids[0] != ids[1]
    }
    guard var view = found else {
      throw ContactProblem(.noContact(ids[0], ids[1]), in: network)
    }
    view.lookForObstacles()
    view.loss = view.lossPhrase
    return view.answer(reader.language)
  }
}

extension ContactView {
  /// The contact with its history.
  func answer(_ language: Language) -> Answer {
    let table = history(language)
    let (asker, partner) = (short(contact.asker), short(contact.partner))
    var blocks: [Block] = [
      .headline("\(asker) – \(partner): \(standing(language))"), .table(table), .gap,
    ]
    // Before anybody is asked, and not when the names are to be told.
    blocks += cautions.map { .text($0(language)) }
    if let loss { blocks.append(.text(loss(language))) }
    if let outcome = outcome { blocks.append(.text(outcome(language))) }
    if let step { blocks.append(.text("→ " + step(language))) }
    if let expiry {
      blocks.append(
        .text(
          Phrase(
            de: "Ohne weiteren Schritt verfällt die Anbahnung nach dem \(expiry.spoken(.german)).",
            en: "Without another step the contact expires after \(expiry.spoken(.english)).")(
              language)))
    }
    let following = state.following.map { $0.phrase(language) }
    if !following.isEmpty {
      blocks.append(
        .text(
          Phrase(
            de: "Möglich sind jetzt: \(following.joined(separator: ", ")).",
            en: "Possible now: \(following.joined(separator: ", ")).")(language)))
    }
    return Answer(blocks: blocks, json: ["contact": json(language)], table: table)
  }

  /// What `check` and the explanation of the pair know against it: whoever begins here reads it as well.
  fileprivate mutating func lookForObstacles() {
    let firms = [contact.asker, contact.partner].compactMap { network.number(of: $0) }
    guard network.viewer == .association, state.isBeforeClearing, firms.count == 2 else { return }
    let benefit = Benefit(network).excludingTwins()
    if benefit.obstacle(firms[0], firms[1]) == .sameFirm { obstacles.append(.sameFirm) }
    if network.isOneHouse(firms[0], firms[1]) { obstacles.append(.oneHouse) }
    obstacles += firms.filter { network.firm($0).isClosing }.map { .closing($0) }
    let fit = Fit(benefit)
    doubts = concern == nil ? fit.cautions(about: fit.pair(firms[0], firms[1])) : []
    isOneTrade =
      concern == nil && !contact.isLawChecked && benefit.base.areOfOneTrade(firms[0], firms[1])
  }

  /// What to think of before the two are brought together, the gravest first.
  private var cautions: [Phrase] {
    var told = obstacles.map { obstacle in
      let what = obstacle.phrase { network.shortName($0) }
      return Phrase(
        de: "Achtung: \(what.german)".sentence, en: "Mind: \(what.english)".sentence)
    }
    // A firm does not compete with itself.
    guard obstacles.first != .sameFirm else { return told }
    if let concern {
      let what = concern.phrase { network.shortName($0) }
      told.append(
        Phrase(
          de: "Achtung, Kartellrecht: \(what.german)".sentence,
          en: "Mind competition law: \(what.english)".sentence))
    } else if isOneTrade {
      told.append(Pair.oneTrade)
    } else if !contact.isLawChecked {
      told += doubts
    }
    return told
  }

  /// Before anybody is asked: that one of the two loses, or both, by what is known.
  fileprivate var lossPhrase: Phrase? {
    let firms = [contact.asker, contact.partner].compactMap { network.number(of: $0) }
    guard network.viewer == .association, state.isBeforeClearing, firms.count == 2 else {
      return nil
    }
    let model = GainModel(network, parameters: network.parameters)
    let gains = [
      model.gain(of: firms[0], from: firms[1]), model.gain(of: firms[1], from: firms[0]),
    ]
    // What nobody told is unknown, and no loss.
    let unknown = zip(firms, gains).filter { $0.1.gross <= 0 }.map(\.0)
    let losers = zip(firms, gains).filter { $0.1.net <= 0 && $0.1.gross > 0 }
      .map { ($0, $1.net) }
    if !unknown.isEmpty { return unknownPhrase(unknown, model, firms, losers) }
    guard !losers.isEmpty else { return nil }
    func amounts(_ language: Language) -> String {
      language.list(
        losers.map { firm, net in
          "\(network.shortName(firm)) \(language.roundedEuros(net).withRealMinus)"
        })
    }
    guard losers.count == 1 else {
      return Phrase(
        de: "Nach dem, was bekannt ist, lohnt es sich für keine Seite (im Jahr "
          + "\(amounts(.german))). Fragen Sie zuerst, was beide brauchen.",
        en: "By what is known it pays off for neither side (a year \(amounts(.english))). Ask "
          + "first what both need.")
    }
    return Phrase(
      de: "Nach dem, was bekannt ist, lohnt es sich nur für eine Seite (im Jahr "
        + "\(amounts(.german))). Fragen Sie zuerst, was der anderen fehlt.",
      en: "By what is known it pays off for one side only (a year \(amounts(.english))). Ask first "
        + "what the other one lacks.")
  }

  /// That it is not known what the contact brings, what it takes, and of whom something is known that it
  /// loses.
  private func unknownPhrase(
    _ unknown: [Int32], _ model: GainModel, _ firms: [Int32], _ losers: [(Int32, EuroPerYear)]
  ) -> Phrase {
    let days = model.daysAYear(firms[0], firms[1]).rounded(.up)
    let (german, english) = (Language.german.number(days), Language.english.number(days))
    let whom =
      unknown.count == firms.count
      ? Phrase(de: "", en: "")
      : Phrase(
        de: " \(network.shortName(unknown[0]))", en: " \(network.shortName(unknown[0]))")
    let loss = losers.first.map { firm, net in
      Phrase(
        de: " \(network.shortName(firm)) verliert nach dem, was bekannt ist: im Jahr "
          + "\(Language.german.roundedEuros(net).withRealMinus).",
        en: " By what is known \(network.shortName(firm)) loses: "
          + "\(Language.english.roundedEuros(net).withRealMinus) a year.")
    }
    return Phrase(
      de: "Was es\(whom.german) bringt, ist noch nicht bekannt; der Aufwand liegt bei etwa "
        + "\(german) \(days == 1 ? "Tag" : "Tagen") im Jahr.\(loss?.german ?? "") Fragen Sie zuerst, "
        + "was beide brauchen.",
      en: "What it brings\(whom.english) is not known yet; the effort is about "
        + "\(english) \(days == 1 ? "day" : "days") a year.\(loss?.english ?? "") Ask first what "
        + "both need.")
  }

  private var outcome: Phrase? {
    guard let outcome = contact.outcome else { return nil }
    func part(_ id: Firm.ID, _ money: Money?, _ language: Language) -> String? {
      money.map { "\(short(id)) \(language.euros($0.euros).withRealMinus)" }
    }
    func parts(_ language: Language) -> String {
      language.list(
        [
          part(contact.asker, outcome.asker, language),
          part(contact.partner, outcome.partner, language),
        ].compactMap(\.self))
    }
    return Phrase(
      de: "Gebracht hat es im Jahr: \(parts(.german)).",
      en: "It brought a year: \(parts(.english)).")
  }

  private func history(_ language: Language) -> Table {
    Table(
      columns: [
        .init("day", de: "Tag", en: "Day"), .init("state", de: "Stand", en: "State"),
        .init("what", de: "Was geschah", en: "What happened"), .machine("reason"),
        .machine("consent"), .machine("broker"), .machine("note"),
      ],
      rows: contact.events.map { event in
        var parts: [String] = []
        if let firm = event.consent {
          parts.append(
            Phrase(de: "\(short(firm)) stimmt zu", en: "\(short(firm)) agrees")(language))
        }
        if event.isLawChecked == true {
          parts.append(
            Phrase(de: "Kartellrecht geprüft", en: "competition law checked")(language))
        }
        if let broker = event.broker {
          parts.append(
            Phrase(de: "über \(short(broker))", en: "through \(short(broker))")(language))
        }
        if let reason = event.reason { parts.append(reason.phrase(language)) }
        if let note = event.note { parts.append(note) }
        return [
          .day(event.day, language), .word(event.state.phrase(language), key: event.state.rawValue),
          .text(parts.joined(separator: "; ")), .text(event.reason?.rawValue ?? ""),
          .text(event.consent ?? ""), .text(event.broker ?? ""), .text(event.note ?? ""),
        ]
      })
  }
}
