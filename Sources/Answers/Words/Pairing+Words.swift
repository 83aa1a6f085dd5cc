public import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension Pairing {
  /// What the pairing comes to behind its ``headline(unsure:in:)``: for whom, for how many of them
  /// there is time, how sure, how even, and what the rules did.
  public func sentences(_ network: Network) -> [Phrase] {
    [Phrase?](
      arrayLiteral: servedMembers(network), byChance, once, effort(network), certainty, proof,
      evenness(network), ruling, wishing, openDistance
    )
    .compactMap(\.self)
  }

  private func worth(_ number: Double, _ language: Language) -> String {
    objective.isInEuros ? language.euros(number) : language.number(number, digits: 2)
  }

  /// The answer in one sentence.
  ///
  /// - Parameters:
  ///   - unsure: how many of the pairs are good for both in under half of the draws: to count them in
  ///     without a word would promise too much.
  ///   - network: the network.
  /// - Returns: the sentence.
  func headline(unsure: Int, in network: Network) -> Phrase {
    guard !pairs.isEmpty else {
      if rules.keepsPlannedDays, let count = tally.ruledOut[.days] {
        return Phrase(
          de: "Kein Paar passt in die eingeplanten Tage; ohne diese Grenze "
            + "\(count == 1 ? "ist eines" : "sind \(count)") gut für beide.",
          en: "No pair fits into the days that are planned; without that limit "
            + "\(count == 1 ? "one is" : "\(count) are") good for both.")
      }
      if let binding { return binding }
      return candidateCount == 0 && isSilent(network)
        ? Phrase(
          de: "Noch kein Vorschlag: Es ist nicht bekannt, was die Mitglieder anbieten, brauchen "
            + "und suchen.",
          en: "No suggestion yet: it is not known what members offer, need and seek.")
        : Phrase(de: "Noch kein Paar ist gut für beide.", en: "No pair is good for both yet.")
    }
    let (doubt, doubtEnglish) =
      unsure == 0
      ? ("", "")
      : pairs.count == 1
        ? (", aber eher nicht sicher", ", but rather unsure")
        : (", \(unsure) davon eher nicht sicher", ", \(unsure) of them rather unsure")
    let time = timeInHeadline
    return Phrase(
      de: "\(pairs.count) \(pairs.count == 1 ? "Paar ist" : "Paare sind") gut für beide\(doubt): "
        + "zusammen rund \(Language.german.roundedEuros(portfolio.total)) im Jahr\(time.german).",
      en: "\(pairs.count) \(pairs.count == 1 ? "pair is" : "pairs are") good for both"
        + "\(doubtEnglish): about \(Language.english.roundedEuros(portfolio.total)) a year in total"
        + "\(time.english).")
  }

  /// How many of the pairs there is time for: a plan that nobody has time for is none.
  private var timeInHeadline: Phrase {
    guard days.planned > 0 else { return Phrase(de: "", en: "") }
    let (fitting, all) = (days.fittingPairs, pairs.count)
    if rules.keepsPlannedDays {
      return all == 1
        ? Phrase(
          de: "; es passt in die eingeplanten Tage", en: "; it fits into the days that are planned")
        : Phrase(
          de: "; alle passen in die eingeplanten Tage",
          en: "; all fit into the days that are planned")
    }
    switch (fitting, all) {
    case (all, _): return Phrase(de: "", en: "")
    case (_, 1):
      return Phrase(
        de: "; dafür ist noch nicht genug Zeit eingeplant",
        en: "; not enough time is planned for it yet")
    case (0, _):
      return Phrase(
        de: "; in die eingeplanten Tage passt keines davon",
        en: "; none of them fits into the days that are planned")
    case (1, _):
      return Phrase(
        de: "; eines davon passt in die eingeplanten Tage",
        en: "; one of them fits into the days that are planned")
    default:
      return Phrase(
        de: "; \(fitting) davon passen in die eingeplanten Tage",
        en: "; \(fitting) of them fit into the days that are planned")
    }
  }

  /// What to do next.
  ///
  /// - Parameters:
  ///   - outlook: how sure the pairs are, where that is known.
  ///   - network: the network.
  /// - Returns: the step, with names.
  func nextStep(_ outlook: PairingOutlook?, _ network: Network) -> Sentence {
    let shares = Dictionary(
      uniqueKeysWithValues: (outlook?.entries ?? []).map { ($0.firms, $0.winShare) })
    func isSafe(_ pair: Pair) -> Bool { shares[pair.firms].map { $0 >= 0.9 } ?? pair.isGoodAtWorst }
    let safe = pairs.filter { !$0.hasTie && isSafe($0) }
    let best = (safe.isEmpty ? pairs : safe).max {
      (shares[$0.firms] ?? 0, $0.index, $1.firms) < (shares[$1.firms] ?? 0, $1.index, $0.firms)
    }
    guard let best else {
      if binding != nil { return loosening }
      return isSilent(network)
        ? Sentence(
          de: "→ Ergänzen Sie diese drei Spalten, oder fragen Sie die Mitglieder.",
          en: "→ Add these three columns, or ask the members.")
        : Sentence(
          de: "→ Fragen Sie zuerst nach den Angaben, die am meisten entscheiden.",
          en: "→ Ask for the facts first that decide most.", .askForFacts)
    }
    let (one, two) = (network.shortName(best.first.firm), network.shortName(best.second.firm))
    return safe.count > 1
      ? Sentence(
        de: "→ Beginnen Sie mit den \(safe.count) Paaren, die neu und sicher sind, zuerst mit "
          + "\(one) und \(two)".sentence,
        en: "→ Start with the \(safe.count) pairs that are both new and safe, \(one) and \(two) "
          + "first.")
      : Sentence(
        de: "→ Beginnen Sie mit \(one) und \(two)".sentence,
        en: "→ Start with \(one) and \(two)".sentence)
  }

  private func servedMembers(_ network: Network) -> Phrase? {
    guard !pairs.isEmpty else { return nil }
    let members = network.members.count
    return Phrase(
      de: "\(served.count) von \(members) Mitgliedern bekommen einen Partner.",
      en: "\(served.count) of \(members) members get a partner.")
  }

  /// What the plan goes by where it counts in that most suggestions come to nothing.
  private var byChance: Phrase? {
    guard objective == .expected, !pairs.isEmpty else { return nil }
    return Phrase(
      de:
        "Gewählt nach Nutzen und Aussicht: Aus den meisten Vorschlägen wird keine Vereinbarung, und "
        + "der Versuch kostet Tage (geschätzt). Die Beträge gelten, wenn es gelingt.",
      en: "Chosen by gain and chance: most suggestions come to nothing, and trying takes days "
        + "(estimate). The amounts hold where it works out.")
  }

  /// What was not counted twice; nil where nobody has two partners, and where no reader would see the
  /// difference.
  private var once: Phrase? {
    let (once, apart) = (portfolio.total, portfolio.addedUp)
    guard portfolio.entries.contains(where: { $0.partners > 1 }),
      Language.german.roundedEuros(apart) != Language.german.roundedEuros(once)
    else { return nil }
    return Phrase(
      de: "Jeder Markt, jeder Bedarf und jede freie Kapazität zählt darin einmal; Paar für Paar "
        + "zusammengezählt wären es rund \(Language.german.roundedEuros(apart)).",
      en: "Each market, each need and each spare capacity counts once in it; added up pair by pair "
        + "it would be about \(Language.english.roundedEuros(apart)).")
  }

  /// Whether nothing is known that a gain could come from.
  private func isSilent(_ network: Network) -> Bool {
    network.strengths.rows.isEmpty && network.weaknesses.rows.isEmpty
      && network.sought.rows.isEmpty && network.capitalSought.rows.isEmpty
  }

  private var proof: Phrase? {
    // That nothing is best of nothing says nothing.
    guard !pairs.isEmpty else { return nil }
    if isOptimal, !rules.liked.isEmpty {
      return Phrase(
        de: "Mit diesen Wünschen nachweislich der beste Plan.",
        en: "Proven to be the best plan with these wishes.")
    }
    if isOptimal {
      return Phrase(de: "Nachweislich der beste Plan.", en: "Proven to be the best plan.")
    }
    if objective == .leximin {
      return Phrase(
        de: "Nachweislich bekommen so viele Mitglieder wie möglich einen Partner. Wer am wenigsten "
          + "gewinnt, ist Schritt für Schritt bessergestellt; ob es noch besser geht, ist nicht "
          + "geklärt.",
        en: "As many members as possible get a partner (proven). Those who gain least were raised "
          + "step by step; whether still more is possible is open.")
    }
    guard let gap else {
      return Phrase(
        de: "Ob noch mehr Mitglieder einen Partner bekommen könnten, ist nicht geklärt.",
        en: "It is open whether more members could get a partner.")
    }
    return Phrase(
      de: "Ob es einen besseren Plan gibt, ist nicht geklärt; diesem fehlen zum besten höchstens "
        + "\(Language.german.percent(gap)) (Summe \(worth(value, .german)), höchstens möglich "
        + "\(worth(upperBound, .german))).",
      en: "Whether there is a better plan is open; this one is at most "
        + "\(Language.english.percent(gap)) below the best (a sum of \(worth(value, .english)), at "
        + "most \(worth(upperBound, .english)) is possible).")
  }

  private func evenness(_ network: Network) -> Phrase? {
    guard let worst = fairness.worstOff else { return nil }
    let name = network.firm(worst).name
    // What a plan by euros alone brings beyond this one.
    let more = fairness.price.map { $0 < 1 ? $0 / (1 - $0) : 0 } ?? 0
    func price(_ language: Language) -> String {
      guard more >= 0.005 else { return "" }
      return Phrase(
        de: " Ein Plan nur nach Euro bringt rund \(language.percent(more, digits: 0)) mehr.",
        en: " A plan by euros alone brings about \(language.percent(more, digits: 0)) more.")(
          language)
    }
    return Phrase(
      de: "Den kleinsten Vorteil, gemessen an der Größe, hat \(name)".sentence + price(.german),
      en: "\(name) gains least for its size.\(price(.english))")
  }

  /// Rules that bind the plan as a whole, whether or not they took a pair away.
  private var limits: [Phrase] {
    var limits: [Phrase] = []
    if rules.isOnePerIndustry {
      limits.append(
        Phrase(
          de: "höchstens ein Partner je Branche", en: "at most one partner of an industry"))
    }
    if rules.novelty > 0 {
      limits.append(
        Phrase(
          de: "mindestens \(Language.german.percent(rules.novelty, digits: 0)) neue Paare",
          en: "at least \(Language.english.percent(rules.novelty, digits: 0)) new pairs"))
    }
    if let distance = rules.distance {
      limits.append(
        Phrase(
          de: "höchstens \(Language.german.number(distance, digits: 1)) km Entfernung",
          en: "at most \(Language.english.number(distance, digits: 1)) km apart"))
    }
    if rules.keepsPlannedDays {
      limits.append(
        Phrase(
          de: "nur was in die eingeplanten Tage jedes Mitglieds passt",
          en: "only what fits into the days that each member plans"))
    } else if let days = rules.days {
      limits.append(
        Phrase(
          de: "höchstens \(Language.german.number(days, digits: 1)) Personentage im Jahr",
          en: "at most \(Language.english.number(days, digits: 1)) person-days a year"))
    }
    return limits
  }

  /// The rules, and how many pairs each took away; nil without any.
  var ruling: Phrase? {
    func parts(_ language: Language) -> [String] {
      var parts: [String] = []
      if tally.fixed > 0 {
        parts.append(
          Phrase(
            de: tally.fixed == 1 ? "1 Paar gesetzt" : "\(tally.fixed) Paare gesetzt",
            en: tally.fixed == 1 ? "1 pair set" : "\(tally.fixed) pairs set")(language))
      }
      parts += limits.map { $0(language) }
      for rule in PairingRules.Rule.allCases {
        guard let count = tally.ruledOut[rule] else { continue }
        parts.append(
          Phrase(
            de: "\(count) \(count == 1 ? "Paar" : "Paare") ausgeschlossen "
              + "(\(rule.excluding.german))",
            en: "\(count) \(count == 1 ? "pair" : "pairs") excluded (\(rule.excluding.english))")(
              language))
      }
      return parts
    }
    guard !parts(.german).isEmpty else { return nil }
    return Phrase(
      de: "Regeln: \(Language.german.list(parts(.german))).",
      en: "Rules: \(Language.english.list(parts(.english))).")
  }

  /// That a limit of distance says nothing of pairs whose distance is not known.
  var openDistance: Phrase? {
    let count = tally.unknownDistance
    guard count > 0 else { return nil }
    if count == 1, candidateCount > 1 {
      return Phrase(
        de: "Bei einem möglichen Paar ist die Entfernung nicht bekannt; für dieses gilt die Grenze "
          + "nicht. → Eine Ortstabelle (Postleitzahlen mit Koordinaten) gibt sie.",
        en: "The distance of one possible pair is not known; the limit does not hold for it. → A "
          + "table of places (postal codes with coordinates) tells it.")
    }
    return Phrase(
      de: count == candidateCount
        ? "Von keinem Paar ist die Entfernung bekannt; die Grenze wirkt nicht. → Lesen Sie eine "
          + "Ortstabelle ein: Postleitzahlen mit Koordinaten."
        : "Bei \(Language.german.number(count)) möglichen Paaren ist die Entfernung nicht bekannt; für "
          + "sie gilt die Grenze nicht. → Eine Ortstabelle (Postleitzahlen mit Koordinaten) gibt sie.",
      en: count == candidateCount
        ? "The distance of no pair is known; the limit has no effect. → Take in a table of places: "
          + "postal codes with coordinates."
        : "The distance of \(Language.english.number(count)) possible pairs is not known; the limit does "
          + "not hold for them. → A table of places (postal codes with coordinates) tells it.")
  }

  private var certainty: Phrase? {
    guard !pairs.isEmpty else { return nil }
    let atWorst = pairs.count { $0.isGoodAtWorst }
    guard pairs.count > 1 || atWorst > 0 else {
      return Phrase(
        de: "Im ungünstigsten Fall ist das Paar nicht gut für beide.",
        en: "In the worst case the pair is not good for both.")
    }
    let lead = Phrase.pairs(atWorst, of: pairs.count)
    return Phrase(
      de: "\(lead.german) auch im ungünstigsten Fall gut für beide.",
      en: "\(lead.english) good for both even in the worst case.")
  }

  private func effort(_ network: Network) -> Phrase? {
    guard !days.firms.isEmpty else { return nil }
    func figure(_ language: Language, _ value: Double) -> String { language.rounded(value) }
    let all = pairs.count == 1 ? "Das Paar braucht" : "Alle \(pairs.count) Paare brauchen"
    let allEnglish = pairs.count == 1 ? "The pair takes" : "All \(pairs.count) pairs take"
    let needed = Phrase(
      de: "\(all) rund \(figure(.german, days.needed)) Personentage im Jahr",
      en: "\(allEnglish) about \(figure(.english, days.needed)) person-days a year")
    guard days.planned > 0 else {
      return Phrase(
        de: "\(needed.german); wie viele dafür eingeplant sind, ist nicht bekannt "
          + "(Spalte Strategietage).",
        en: "\(needed.english); how many are planned for it is not known "
          + "(column strategy_days).")
    }
    if rules.keepsPlannedDays {
      return Phrase(
        de: "\(needed.german); \(pairs.count == 1 ? "es" : "jedes") passt in das, was seine beiden "
          + "Mitglieder dafür einplanen.",
        en: "\(needed.english); \(pairs.count == 1 ? "it" : "each") fits into what its two members "
          + "plan for it.")
    }
    let fitting = days.fittingPairs
    guard fitting < pairs.count else {
      return Phrase(
        de: "\(needed.german); die Mitglieder planen zusammen rund "
          + "\(figure(.german, days.planned)) ein: Das reicht.",
        en: "\(needed.english); the members plan about \(figure(.english, days.planned)) together: "
          + "enough.")
    }
    let (few, fewEnglish) =
      switch fitting {
      case 0: ("kein Paar", "no pair")
      case 1: ("ein Paar", "one pair")
      default: ("\(fitting) Paare", "\(fitting) pairs")
      }
    // Days of one firm do not help another.
    let short = days.firms.filter(\.isShort).map { network.shortName($0.firm) }
    let shown = Array(short.prefix(3))
    let who =
      short.isEmpty
      ? Phrase(de: "", en: "")
      : Phrase(
        de: ", aber jedes nur für sich (zu wenig bei "
          + "\(Language.german.list(shown, outOf: short.count, .behindPreposition)))",
        en: ", but each for itself only (too few at "
          + "\(Language.english.list(shown, outOf: short.count)))")
    return Phrase(
      de: "\(needed.german), die Mitglieder planen zusammen rund "
        + "\(figure(.german, days.planned)) ein\(who.german): Das reicht für \(few).",
      en: "\(needed.english); the members plan about \(figure(.english, days.planned)) together"
        + "\(who.english): enough for \(fewEnglish).")
  }
}

extension Phrase {
  /// Some of all pairs with the verb, e.g. “3 of the 5 pairs are”.
  static func pairs(_ part: Int, of all: Int) -> Phrase {
    switch (part, all) {
    case (0, 1): Phrase(de: "Das Paar ist nicht", en: "The pair is not")
    case (1, 1): Phrase(de: "Das Paar ist", en: "The pair is")
    case (0, _): Phrase(de: "Keines der \(all) Paare ist", en: "None of the \(all) pairs is")
    case (1, _): Phrase(de: "Eines der \(all) Paare ist", en: "One of the \(all) pairs is")
    case (all, _): Phrase(de: "Alle \(all) Paare sind", en: "All \(all) pairs are")
    default: Phrase(de: "\(part) der \(all) Paare sind", en: "\(part) of the \(all) pairs are")
    }
  }
}
