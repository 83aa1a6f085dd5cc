public import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension Pairing {
  /// What the pairing comes to: how many, how much, how sure, how even, what the rules did and how
  /// many days it takes.
  public func sentences(_ network: Network) -> [Phrase] {
    [Phrase?](arrayLiteral: sum(network), proof, evenness(network), ruling, certainty, effort)
      .compactMap(\.self)
  }

  private func worth(_ number: Double, _ language: Language) -> String {
    objective.isInEuros ? language.euros(number) : language.number(number, digits: 2)
  }

  private func sum(_ network: Network) -> Phrase {
    let members = network.members.count
    return Phrase(
      de: "\(pairs.count) \(pairs.count == 1 ? "Paar" : "Paare") aus \(candidateCount) möglichen; "
        + "\(served.count) von \(members) Mitgliedern haben einen Partner. "
        + "Nutzen zusammen \(Language.german.euros(fairness.total)) im Jahr; "
        + "\(objective.valuePhrase.german): \(worth(value, .german)).",
      en: "\(pairs.count) \(pairs.count == 1 ? "pair" : "pairs") of \(candidateCount) possible "
        + "ones; \(served.count) of \(members) members have a partner. "
        + "Gains together \(Language.english.euros(fairness.total)) a year; "
        + "\(objective.valuePhrase.english): \(worth(value, .english)).")
  }

  private var proof: Phrase {
    if isOptimal {
      return Phrase(
        de: "Bewiesen die beste: Keine andere Paarung ist besser.",
        en: "Proven best: no other pairing is better.")
    }
    if objective == .leximin {
      return Phrase(
        de: "So viele wie möglich haben einen Partner (bewiesen). Die Schwächsten unter ihnen sind "
          + "Schritt für Schritt bessergestellt; dass es nicht noch besser geht, ist hier nicht "
          + "bewiesen.",
        en: "As many as possible have a partner (proven). The worst-off of them were raised step "
          + "by step; that nothing is better still is not proven here.")
    }
    guard let gap else {
      return Phrase(
        de: "Nicht bewiesen die beste: Vielleicht könnten mehr einen Partner haben.",
        en: "Not proven to be the best: perhaps more could have a partner.")
    }
    return Phrase(
      de: "Nicht bewiesen die beste, aber höchstens \(Language.german.percent(gap)) darunter "
        + "(keine Paarung übertrifft \(worth(upperBound, .german))).",
      en: "Not proven best, but at most \(Language.english.percent(gap)) below it "
        + "(no pairing exceeds \(worth(upperBound, .english))).")
  }

  private func evenness(_ network: Network) -> Phrase? {
    guard let worst = fairness.worstOff, let share = fairness.worstOffShare else { return nil }
    let name = network.firm(worst).name
    func price(_ language: Language) -> String {
      guard let price = fairness.price, price >= 0.0005 else { return "" }
      return Phrase(
        de: "; für die Ausgewogenheit wird auf \(language.percent(price)) des höchsten "
          + "Gesamtnutzens verzichtet",
        en: "; for the sake of balance \(language.percent(price)) of the largest total is "
          + "given up")(language)
    }
    func blocked(_ language: Language) -> String {
      guard !blocking.isEmpty else { return "" }
      let count = blocking.count
      return Phrase(
        de: " \(count) \(count == 1 ? "Paar" : "Paare"), die nicht dabei sind, zögen beide Seiten "
          + "dem Vorschlag vor.",
        en: " \(count) \(count == 1 ? "pair" : "pairs") not among them "
          + "\(count == 1 ? "is" : "are") preferred to the suggestion by both sides.")(language)
    }
    return Phrase(
      de: "Am wenigsten, gemessen am Deckungsbeitrag, gewinnt \(name) "
        + "(\(Language.german.percent(share))); Ungleichheit der Nutzen (Gini) "
        + "\(Language.german.fixed(fairness.gini, digits: 2))\(price(.german))."
        + blocked(.german),
      en: "Measured by its margin, \(name) gains least "
        + "(\(Language.english.percent(share))); inequality of gains (Gini) "
        + "\(Language.english.fixed(fairness.gini, digits: 2))\(price(.english))."
        + blocked(.english))
  }

  private var ruling: Phrase? {
    func parts(_ language: Language) -> [String] {
      var parts: [String] = []
      if tally.fixed > 0 {
        parts.append(
          Phrase(
            de: tally.fixed == 1 ? "1 Paar gesetzt" : "\(tally.fixed) Paare gesetzt",
            en: tally.fixed == 1 ? "1 pair set" : "\(tally.fixed) pairs set")(language))
      }
      for rule in PairingRules.Rule.allCases {
        guard let count = tally.ruledOut[rule] else { continue }
        parts.append(
          Phrase(
            de: "\(count) \(count == 1 ? "Paar" : "Paare") ausgeschlossen "
              + "(\(rule.phrase.german))",
            en: "\(count) \(count == 1 ? "pair" : "pairs") excluded (\(rule.phrase.english))")(
              language))
      }
      if tally.unknownDistance > 0 {
        parts.append(
          Phrase(
            de: "\(tally.unknownDistance) ohne bekannte Entfernung behalten",
            en: "\(tally.unknownDistance) of unknown distance kept")(language))
      }
      return parts
    }
    guard !parts(.german).isEmpty else { return nil }
    return Phrase(
      de: "Regeln: \(Language.german.list(parts(.german))).",
      en: "Rules: \(Language.english.list(parts(.english))).")
  }

  private var certainty: Phrase? {
    guard !pairs.isEmpty else { return nil }
    let robust = pairs.count { $0.isRobust }
    return Phrase(
      de:
        "\(robust) von \(pairs.count) \(robust == 1 ? "bringt" : "bringen") beiden auch dann etwas, "
        + "wenn jede Annahme ungünstig ausfällt.",
      en:
        "\(robust) of \(pairs.count) \(robust == 1 ? "brings" : "bring") both sides something even "
        + "if every assumption turns out badly.")
  }

  private var effort: Phrase? {
    guard !days.firms.isEmpty else { return nil }
    func text(_ language: Language, _ value: Double) -> String {
      language.number(value, digits: 1)
    }
    let short = days.firms.count { $0.isShort }
    let unknown = days.firms.count { $0.planned == nil }
    let needs = short == 1 ? "firm needs" : "firms need"
    guard unknown < days.firms.count else {
      return Phrase(
        de: "Aufwand: \(text(.german, days.needed)) Personentage im Jahr; wie viele Tage dafür "
          + "eingeplant sind, sagen die Tabellen nicht (Spalte Strategietage).",
        en: "Effort: \(text(.english, days.needed)) person-days a year; how many days are planned "
          + "for it, the tables do not say (column strategy_days).")
    }
    return Phrase(
      de: "Aufwand: \(text(.german, days.needed)) Personentage im Jahr; wo Strategietage bekannt "
        + "sind, \(text(.german, days.neededWherePlanned)) nötig und "
        + "\(text(.german, days.planned)) eingeplant"
        + (short > 0 ? "; \(short) Unternehmen brauchen mehr, als sie einplanen" : "")
        + (unknown > 0 ? "; von \(unknown) ist nichts bekannt" : "") + ".",
      en: "Effort: \(text(.english, days.needed)) person-days a year; where strategy days are "
        + "known, \(text(.english, days.neededWherePlanned)) needed and "
        + "\(text(.english, days.planned)) planned"
        + (short > 0 ? "; \(short) \(needs) more than planned" : "")
        + (unknown > 0 ? "; of \(unknown) nothing is known" : "") + ".")
  }
}
