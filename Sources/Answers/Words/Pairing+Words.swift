public import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension Pairing {
  /// What the pairing comes to: how many, how much, for how many of them there is time, how sure, how
  /// even, and what the rules did.
  public func sentences(_ network: Network) -> [Phrase] {
    [Phrase?](
      arrayLiteral: sum(network), once, effort, certainty, proof, evenness(network), ruling,
      openDistance
    )
    .compactMap(\.self)
  }

  private func worth(_ number: Double, _ language: Language) -> String {
    objective.isInEuros ? language.euros(number) : language.number(number, digits: 2)
  }

  private func sum(_ network: Network) -> Phrase {
    let members = network.members.count
    guard !pairs.isEmpty else {
      guard candidateCount == 0, isSilent(network) else {
        return Phrase(
          de: "Noch kein Paar ist gut für beide.", en: "No pair is good for both yet.")
      }
      return Phrase(
        de: "Noch kein Vorschlag: Es ist nicht bekannt, was die Mitglieder anbieten, brauchen und "
          + "suchen. → Ergänzen Sie diese drei Spalten, oder fragen Sie die Mitglieder.",
        en: "No suggestion yet: it is not known what members offer, need and seek. "
          + "→ Add these three columns, or ask the members.")
    }
    return Phrase(
      de:
        "\(pairs.count) \(pairs.count == 1 ? "Paar ist" : "Paare sind") gut für beide: zusammen rund "
        + "\(Language.german.roundedEuros(portfolio.total)) im Jahr. \(served.count) von \(members) "
        + "Mitgliedern bekommen einen Partner.",
      en: "\(pairs.count) \(pairs.count == 1 ? "pair is" : "pairs are") good for both: about "
        + "\(Language.english.roundedEuros(portfolio.total)) a year in total. \(served.count) of "
        + "\(members) members get a partner.")
  }

  /// What was not counted twice; nil where that is less than a hundredth.
  private var once: Phrase? {
    let (once, apart) = (portfolio.total, portfolio.addedUp)
    guard apart - once >= 0.01 * abs(apart), !pairs.isEmpty else { return nil }
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
    if let days = rules.days {
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
              + "(\(rule.phrase.german))",
            en: "\(count) \(count == 1 ? "pair" : "pairs") excluded (\(rule.phrase.english))")(
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
    let robust = pairs.count { $0.isRobust }
    return Phrase(
      de:
        "\(robust) der \(pairs.count) Paare \(robust == 1 ? "ist" : "sind") auch im ungünstigsten "
        + "Fall gut für beide.",
      en:
        "\(robust) of the \(pairs.count) pairs \(robust == 1 ? "is" : "are") good for both even in "
        + "the worst case.")
  }

  private var effort: Phrase? {
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
    let fitting = days.fittingPairs
    guard fitting < pairs.count else {
      return Phrase(
        de: "\(needed.german); die Mitglieder planen zusammen rund "
          + "\(figure(.german, days.planned)) ein: Das reicht.",
        en: "\(needed.english); the members plan about \(figure(.english, days.planned)) together: "
          + "enough.")
    }
    let (few, fewEnglish) =
      fitting == 1 ? ("ein Paar", "one pair") : ("\(fitting) Paare", "\(fitting) pairs")
    return Phrase(
      de: "\(needed.german), die Mitglieder planen zusammen rund "
        + "\(figure(.german, days.planned)) ein: Das reicht für \(few).",
      en: "\(needed.english); the members plan about \(figure(.english, days.planned)) together: "
        + "enough for \(fewEnglish).")
  }
}
