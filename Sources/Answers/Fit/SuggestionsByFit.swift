import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Suggestions that go by fit: one firm's list, or the first of each member's.
struct SuggestionsByFit {
  let fit: Fit
  /// The pairs, each with the firm that is told.
  let pairs: [(pair: PairFit, firm: Int32)]
  /// The firm that asked; nil for all members.
  let asker: Int32?
  /// How many firms get a suggestion.
  let servedCount: Int

  /// The list of a firm.
  init(_ fit: Fit, for firm: Int32, count: Int) {
    self.fit = fit
    asker = firm
    let found = SuggestionsByFit.reasoned(
      fit.listed(for: firm, atLeast: count).map { ($0, firm) }, fit)
    pairs = Array(found.prefix(count))
    servedCount = pairs.isEmpty ? 0 : 1
  }

  /// The lists of all members, each pair once, those that fit best first.
  init(_ fit: Fit, count: Int, progress: @escaping @Sendable (Double) -> Void) throws {
    self.fit = fit
    asker = nil
    let lists = try fit.partnersOfEachMember(
      count: count, stop: .whenCancelled, progress: progress)
    let told = zip(fit.network.members, lists).flatMap { firm, list in list.map { ($0, firm) } }
    // Whom no more than a place brings together is nobody's suggestion.
    let reasoned = SuggestionsByFit.reasoned(told.filter { $0.0.strength != .low }, fit)
    servedCount = Set(reasoned.map(\.1)).count
    var listed = Set<FirmPair>()
    pairs = reasoned.filter { listed.insert($0.0.firms).inserted }
      .sorted { $0.0.precedes($1.0) }
  }

  /// Only pairs of which something is to be said.
  private static func reasoned(_ pairs: [(PairFit, Int32)], _ fit: Fit) -> [(PairFit, Int32)] {
    pairs.filter { !fit.reasons(for: $0.0, of: $0.1, count: 1).isEmpty }
  }

  /// Who leads the list, where more speaks for the pair than a place.
  var lead: PairFit? { pairs.first.flatMap { $0.pair.strength == .low ? nil : $0.pair } }

  /// The list as a table.
  func table(_ language: Language) -> Table {
    .fits(
      pairs.map(\.pair), fit, language, askers: pairs.map(\.firm), isOneAsker: asker != nil)
  }

  /// Pairs of all members that people are shown; machines get them all.
  private static let mostShown = 10

  private func shownTable(_ language: Language) -> Table {
    guard asker == nil, pairs.count > SuggestionsByFit.mostShown else { return table(language) }
    let shown = pairs.prefix(SuggestionsByFit.mostShown)
    return .fits(shown.map(\.pair), fit, language, askers: shown.map(\.firm))
  }

  /// How many more there are; nil where all are shown.
  private var rest: Phrase? {
    let (most, count) = (SuggestionsByFit.mostShown, pairs.count)
    guard asker == nil, count > most else { return nil }
    return Phrase(
      de: "Das sind die besten \(most) von \(Language.german.number(count)) Paaren; die anderen "
        + "stehen in den Listen der einzelnen Unternehmen.",
      en:
        "These are the best \(most) of \(Language.english.number(count)) pairs; the others are in "
        + "the lists of single firms.")
  }

  /// Why the list goes by fit.
  private var ground: Phrase {
    fit.benefit.shareWithAmounts < 0.5 || asker.map { !fit.benefit.knowsAmounts(of: $0) } == true
      ? Phrase(
        de: "geordnet nach Passung, weil Beträge fehlen",
        en: "ordered by fit, since amounts are missing")
      : Phrase(
        de: "geordnet nach Passung; nach Beträgen ist noch kein Paar gut für beide",
        en: "ordered by fit; by amounts no pair is good for both yet")
  }

  /// Why nobody can be named: what is not known, or that nothing known speaks for anybody.
  private var whyNobody: [Phrase] {
    let network = fit.network
    let firms = asker.map { [$0] } ?? network.members
    func isUnknown(_ knows: (Int32) -> Bool) -> Bool { !firms.contains(where: knows) }
    let unknown: [(isUnknown: Bool, name: Phrase)] = [
      (
        isUnknown { network.firm($0).industry != nil || network.firm($0).ownTrade != nil },
        Phrase(de: "Branche", en: "industry")
      ),
      (
        isUnknown { network.firm($0).town != nil || network.firm($0).postalCode != nil },
        Phrase(de: "Ort", en: "town")
      ),
      (isUnknown { !network.weaknesses[$0].isEmpty }, Phrase(de: "Bedarf", en: "needs")),
      (isUnknown { !network.strengths[$0].isEmpty }, Phrase(de: "Angebot", en: "offers")),
      (
        isUnknown { network.relations.outDegree($0) > 0 },
        Phrase(de: "Beziehungen", en: "links")
      ),
    ]
    // A trade of which only the word is known says nothing of who deals with it.
    if firms.count == 1, network.firm(firms[0]).industry == nil,
      let word = network.firm(firms[0]).ownTrade
    {
      return [
        Phrase(
          de:
            "Niemand sonst sucht nach unseren Angaben, was \(network.name(firms[0])) bietet, oder "
            + "umgekehrt; zur Branche „\(word)“ kennen wir keinen WZ-Code.",
          en:
            "By what we know nobody seeks what \(network.name(firms[0])) offers, or the other way "
            + "round; of the trade “\(word)” we know no code."),
        Phrase(
          de: "→ Tragen Sie den WZ-Code ein, und fragen Sie nach weiterem Bedarf und Angebot.",
          en: "→ Add the code of the trade, and ask for more needs and offers."),
      ]
    }
    let missing = unknown.filter(\.isUnknown).map(\.name)
    guard !missing.isEmpty else {
      return [
        Phrase(
          de: "Was bekannt ist, spricht für niemanden, mit dem nicht schon eine Beziehung besteht.",
          en: "Nothing that is known speaks for anybody without a link yet."),
        Phrase(
          de: "→ Fragen Sie nach weiterem Bedarf und Angebot.",
          en: "→ Ask for more needs and offers."),
      ]
    }
    let german = Language.german.list(missing.map(\.german))
    let english = Language.english.list(missing.map(\.english))
    return [
      Phrase(de: "Nicht bekannt: \(german).", en: "Not known: \(english)."),
      Phrase(de: "→ Ergänzen Sie eine dieser Spalten.", en: "→ Add one of these columns."),
    ]
  }

  /// The pairs as the contract has them.
  func json(_ language: Language) -> JSONValue {
    .array(pairs.map { fit.json($0.pair, told: $0.firm, language) })
  }

  /// What people read.
  ///
  /// - Parameters:
  ///   - language: the reader's language.
  ///   - isBeside: whether a list by amounts stands above it.
  /// - Returns: the list, what it rests on, and what to do next.
  func blocks(_ language: Language, isBeside: Bool) -> [Block] {
    let network = fit.network
    guard let best = pairs.first else {
      let whom = asker.map { network.name($0) }
      return [
        .headline(
          Phrase(
            de: "Noch kein Vorschlag\(whom.map { " für \($0)" } ?? "")",
            en: "No suggestion yet\(whom.map { " for \($0)" } ?? "")")(language))
      ] + whyNobody.map { .text($0(language)) }
    }
    var blocks: [Block] = [
      .headline(headline(best, isBeside: isBeside)(language)), .table(shownTable(language)),
    ]
    if let rest { blocks.append(.text(rest(language))) }
    blocks += [.gap, .text(fit.verdict(of: pairs.map(\.pair))(language))]
    blocks += ([caution].compactMap(\.self) + fit.doubts(of: pairs.map(\.pair))).map {
      .text($0(language))
    }
    blocks.append(.text(fit.ground(language)))
    guard !isBeside else { return blocks }
    guard best.pair.strength != .low else {
      let name = network.name(best.firm)
      return blocks + [
        .text(
          Phrase(
            de: "→ Fragen Sie zuerst \(name): Was brauchen und bieten Sie?",
            en: "→ Ask \(name) first: what do you need and offer?")(language))
      ]
    }
    let (one, two) = (best.firm, best.pair.partner(of: best.firm))
    let (name, partner) =
      asker == nil
      ? (network.shortName(one), network.shortName(two)) : (network.name(one), network.name(two))
    blocks.append(
      .text(
        Phrase(
          de: "→ Schlagen Sie \(asker == nil ? "zuerst " : "")\(name) und \(partner) ein Gespräch "
            + "vor und fragen Sie beide: Was brauchen Sie, und in welchem Umfang?",
          en: "→ Suggest a meeting to \(name) and \(partner)\(asker == nil ? " first" : ""), and "
            + "ask both: what do you need, and how much of it?")(language)))
    return blocks
  }

  /// What to do before firms of one trade meet; nil where none are listed.
  private var caution: Phrase? {
    let model = fit.benefit.base
    let alike = pairs.map(\.pair).filter {
      model.areOfOneTrade($0.firms.first, $0.firms.second)
    }.map { fit.benefit.pair($0.firms.first, $0.firms.second) }
    return asker.map { Pair.oneTradePhrase(alike, of: $0, fit.network) }
      ?? Pair.oneTradePhrase(alike, fit.network)
  }

  /// The answer: who suits the firm best, or as well as others, or how many members get somebody.
  private func headline(_ best: (pair: PairFit, firm: Int32), isBeside: Bool) -> Phrase {
    let network = fit.network
    if isBeside {
      return Phrase(
        de: "Daneben nach Passung, ohne Beträge", en: "Beside it by fit, without amounts")
    }
    guard let asker else {
      let (count, all) = (servedCount, network.members.count)
      return Phrase(
        de: "\(count) von \(all) Mitgliedern \(count == 1 ? "bekommt" : "bekommen") einen "
          + "Vorschlag (\(ground.german))",
        en: "\(count) of \(all) members \(count == 1 ? "gets" : "get") a suggestion "
          + "(\(ground.english))")
    }
    let name = network.name(asker)
    guard best.pair.strength != .low else {
      return Phrase(
        de: "Für \(name) passt nach dem, was bekannt ist, noch niemand gut (\(ground.german))",
        en: "By what is known nobody fits \(name) well yet (\(ground.english))")
    }
    let alike = pairs.filter {
      $0.pair.place == best.pair.place && abs($0.pair.score - best.pair.score) < 1e-9
    }
    .map { network.name($0.pair.partner(of: asker)) }
    let shown = Array(alike.prefix(3))
    guard alike.count > 1 else {
      return Phrase(
        de: "\(shown[0]) passt am besten zu \(name) (\(ground.german))",
        en: "\(shown[0]) suits \(name) best (\(ground.english))")
    }
    return Phrase(
      de: "\(Language.german.list(shown, outOf: alike.count)) passen gleich gut zu \(name) "
        + "(\(ground.german))",
      en: "\(Language.english.list(shown, outOf: alike.count)) suit \(name) equally well "
        + "(\(ground.english))")
  }
}

extension Fit {
  /// Of shorter lists as many are looked through, so that all begin with the same partner.
  private static let leastListed = 10

  /// The best partners of a firm as a list has them.
  ///
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - count: how many are needed; of fewer than ten, ten are given.
  /// - Returns: the pairs, best first.
  func listed(for firm: Int32, atLeast count: Int) -> [PairFit] {
    partners(of: firm, count: Swift.max(count, Fit.leastListed), checkingTwins: true)
  }
}

extension Fit {
  /// Of more pairs it is not looked up what their known amounts say.
  private static let mostJudged = 1_000

  /// Whether pairs by fit can be worth it, as far as amounts are known.
  func verdict(of pairs: [PairFit]) -> Phrase {
    guard pairs.count <= Fit.mostJudged else {
      return Phrase(
        de: "Ob sich ein Paar lohnt, entscheidet der Umfang: Fragen Sie danach.",
        en: "The amount decides whether a pair is worth it: ask about it.")
    }
    let low = pairs.count { pair in
      let judged = benefit.pair(pair.firms.first, pair.firms.second)
      return judged.tier == .none && !judged.couldPayOff
    }
    switch low {
    case 0:
      return Phrase(
        de: pairs.count == 1
          ? "Das Paar kann sich lohnen – fragen Sie nach dem Umfang."
          : "Jedes Paar kann sich lohnen – fragen Sie nach dem Umfang.",
        en: pairs.count == 1
          ? "The pair may be worth it – ask about the amount."
          : "Each pair may be worth it – ask about the amount.")
    case pairs.count:
      return Phrase(
        de: "Nach den bekannten Beträgen liegt noch kein Paar über der Schwelle – fragen Sie nach "
          + "weiterem Bedarf.",
        en: "By the amounts that are known no pair is above the threshold yet – ask about further "
          + "needs.")
    default:
      return Phrase(
        de: "Nach den bekannten Beträgen \(low == 1 ? "liegt ein Paar" : "liegen \(low) Paare") "
          + "unter der Schwelle; die anderen können sich lohnen – fragen Sie nach dem Umfang.",
        en: "By the amounts that are known \(low == 1 ? "one pair is" : "\(low) pairs are") below "
          + "the threshold; the others may be worth it – ask about the amount.")
    }
  }
}
