import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension ReferralAnswer {
  /// The most introductions in a row that may be allowed.
  static let mostHops = 100

  /// Introducers that a sentence names; the table has all of them.
  private static let mostNamed = 4

  /// The answer in every form that `path` gives.
  func answer(in network: Network, _ language: Language) -> Answer {
    Answer(
      blocks: [.headline(headline(network)(language))] + parts(network, language),
      json: json(in: network, language: language), table: csvTable(network),
      status: routes.isEmpty ? .nothingFound : .fine)
  }

  /// Whom to ask, and how likely it works out.
  private func headline(_ network: Network) -> Phrase {
    guard let best = routes.first, let start = best.nodes.first, let end = best.nodes.last else {
      return question.heading(in: network)
    }
    let (from, to) = (network.shortName(start), network.shortName(end))
    let brokers = best.intermediates.map { network.shortName($0) }
    let chance = best.chancePhrase
    guard let first = brokers.first else {
      return Phrase(
        de: "\(from) und \(to) haben schon eine Beziehung: Rufen Sie \(to) direkt an",
        en: "\(from) and \(to) already have a link: call \(to) directly")
    }
    guard best.isWorthAsking else {
      let few = Array(brokers.prefix(ReferralAnswer.mostNamed))
      return Phrase(
        de: "Kein Weg von \(from) zu \(to) ist eine Anfrage wert: Über "
          + "\(Language.german.list(few, outOf: brokers.count)) ist die Erfolgsaussicht "
          + "\(chance.german)",
        en: "No route from \(from) to \(to) is worth a request: through "
          + "\(Language.english.list(few, outOf: brokers.count)) the chance is \(chance.english)")
    }
    guard brokers.count > 1 else {
      return Phrase(
        de: "Fragen Sie \(first): Das Unternehmen kennt \(from) und \(to). "
          + "Erfolgsaussicht \(chance.german)",
        en: "Ask \(first): it knows both \(from) and \(to). Chance: \(chance.english)")
    }
    let few = Array(brokers.prefix(ReferralAnswer.mostNamed))
    return Phrase(
      de: "Fragen Sie \(first): Von \(from) führt der Weg über "
        + "\(Language.german.list(few, outOf: brokers.count)) zu \(to). "
        + "Erfolgsaussicht \(chance.german)",
      en: "Ask \(first): from \(from) the route leads through "
        + "\(Language.english.list(few, outOf: brokers.count)) to \(to). "
        + "Chance: \(chance.english)")
  }

  private func parts(_ network: Network, _ language: Language) -> [Block] {
    if let hindrance, let phrase = hindrancePhrase(in: network) {
      return [.text(phrase(language))] + hint(hindrance).map { $0.block(language) }
    }
    var blocks: [Block] = [.table(routeTable(routes, network, language)), .gap]
    if standsInItsOwnWay {
      blocks += [
        .text(
          Phrase(
            de: "Scheitert der erste Weg, ist kein anderer mehr frei. Diese beiden haben keinen "
              + "Vermittler gemeinsam:",
            en: "If the first route fails, no other is left. These two share no introducer:")(
              language)),
        .gap, .table(routeTable(disjoint, network, language)), .gap,
      ]
    } else if disjoint.count > 1 {
      blocks += [
        .text(
          Phrase(
            de: "Ersatzweg über andere Vermittler, falls der erste scheitert:",
            en: "Backup route through other introducers, in case the first fails:")(language)),
        .gap, .table(routeTable(Array(disjoint.dropFirst()), network, language)), .gap,
      ]
    }
    blocks += summary.map { .text($0(language)) }
    if !asked.isEmpty {
      blocks += [.gap, .table(favourTable(network))]
      let warnings = warnings(network)
      if !warnings.isEmpty { blocks.append(.gap) }
      blocks += warnings.map { .text($0(language)) }
    }
    if let step = step(network) { blocks += [.gap, .text(step(language))] }
    return blocks
  }

  /// Who does what next; nil where competition law comes first.
  private func step(_ network: Network) -> Phrase? {
    guard !endsCompete, !endsMayCompete, let best = routes.first, let end = best.nodes.last
    else { return nil }
    let to = network.shortName(end)
    guard let first = best.intermediates.first.map({ network.shortName($0) }) else {
      return Phrase(de: "→ Rufen Sie \(to) an".sentence, en: "→ Call \(to)".sentence)
    }
    guard best.isWorthAsking else {
      return Phrase(de: "→ Vermitteln Sie selbst.", en: "→ Introduce them yourself.")
    }
    // Whoever is asked first knows the next on the way, not the one at its end.
    let known = network.shortName(best.nodes[2])
    let goal =
      known == to
      ? Phrase(de: "", en: "")
      : Phrase(de: "; von dort führt der Weg weiter zu \(to)", en: " on the way to \(to)")
    return Phrase(
      de: "→ Fragen Sie \(first), ob das Unternehmen den Kontakt zu \(known) vermittelt"
        + "\(goal.german).".sentence,
      en: "→ Ask \(first) whether it would introduce you to \(known)\(goal.english)".sentence)
  }

  /// How many introductions it would take, and whether so many can be asked for.
  private func hint(_ hindrance: Hindrance) -> [Sentence] {
    guard let hops = hindrance.hopsNeeded else { return [] }
    let most = ReferralAnswer.mostHops
    if let chance = hindrance.longerChance, !Chance.isWorthAsking(chance) {
      return [
        Sentence(
          de: "Nötig sind \(hops) Schritte, erlaubt \(self.hops).",
          en: "It takes \(hops) steps, allowed are \(self.hops).")
      ]
    }
    guard hops <= most else {
      return [
        Sentence(
          de: "Nötig sind \(hops) Schritte; mehr als \(most) sind nicht möglich.",
          en: "It takes \(hops) steps; more than \(most) are not possible.")
      ]
    }
    return [
      Sentence(
        de: "Nötig sind \(hops) Schritte, erlaubt \(self.hops).",
        en: "It takes \(hops) steps, allowed are \(self.hops).", .raiseHops(hops))
    ]
  }

  /// What the backup is worth, in a sentence or two.
  private var summary: [Phrase] {
    var sentences: [Phrase] = []
    let together = Chance.phrase(combinedProbability)
    if standsInItsOwnWay {
      sentences.append(
        Phrase(
          de:
            "Nacheinander versucht, ist die Erfolgsaussicht dieser beiden \(together.german): besser als "
            + "die des wahrscheinlichsten Wegs allein.",
          en:
            "Tried in turn, these two have a chance that is \(together.english): better than that of "
            + "the most probable route alone."))
    } else if disjoint.count > 1 {
      sentences.append(
        Phrase(
          de:
            "Nacheinander versucht, ist die Erfolgsaussicht aller Wege zusammen \(together.german).",
          en: "Tried in turn, all routes together have a chance that is \(together.english)."))
    } else if routes.first?.intermediates.isEmpty == false {
      sentences.append(
        Phrase(
          de: "Einen Ersatzweg über andere Vermittler gibt es nicht.",
          en: "There is no backup route through other introducers."))
    }
    if endsMayCompete {
      sentences.append(
        Phrase(
          de: "Die beiden sind mögliche Wettbewerber. → Prüfen Sie vor einem Gespräch das "
            + "Kartellrecht.",
          en: "The two are possible competitors. → Have competition law checked before they talk."))
    }
    if endsCompete {
      sentences.append(
        Phrase(
          de: "Die beiden sind Wettbewerber. → Prüfen Sie vor einem Gespräch das Kartellrecht.",
          en: "The two are competitors. → Have competition law checked before they talk."))
    }
    return sentences
  }

  private func routeTable(
    _ routes: [ProbablePath], _ network: Network, _ language: Language
  ) -> Table {
    Table(
      columns: [
        .init("firms", de: "Weg", en: "Route"),
        .init("probability", de: "Erfolgsaussicht", en: "Chance"),
      ],
      rows: routes.map { path in
        [
          .text(network.names(along: path.nodes)),
          .word(Chance.short(path.probability, language), key: "\(path.probability)"),
        ]
      })
  }

  private func favourTable(_ network: Network) -> Table {
    Table(
      columns: [
        .init("broker", de: "Vermittler", en: "Introducer"),
        .init("left", de: "Freie Anfragen", en: "Requests left"),
        .init("left_after", de: "Danach frei", en: "Left afterwards"),
        .init("load_after", de: "Auslastung danach", en: "Load afterwards"),
      ],
      rows: asked.map { favour in
        [
          .text(network.name(favour.broker)), .brief(favour.left), .brief(max(0, favour.leftAfter)),
          .percent(favour.loadAfter),
        ]
      })
  }

  /// Who can do no more, and who is asked for too much.
  private func warnings(_ network: Network) -> [Phrase] {
    func names(_ favours: [Favour], _ language: Language) -> String {
      language.list(favours.map { network.name($0.broker) })
    }
    let exhausted = asked.filter(\.isExhausted)
    let overloaded = asked.filter(\.isOverloaded)
    var warnings: [Phrase] = []
    if !exhausted.isEmpty {
      warnings.append(
        Phrase(
          de: "Danach in diesem Jahr ohne freie Anfragen: " + names(exhausted, .german).sentence,
          en: "Then without requests left this year: " + names(exhausted, .english).sentence))
    }
    if !overloaded.isEmpty {
      warnings.append(
        Phrase(
          de: "Mehr Anfragen, als in diesem Jahr noch frei sind: "
            + names(overloaded, .german).sentence,
          en: "More requests than are left this year: " + names(overloaded, .english).sentence))
    }
    return warnings
  }

  /// One row for each route and each of the backup set, by ids.
  private func csvTable(_ network: Network) -> Table {
    func rows(_ set: String, _ routes: [ProbablePath]) -> [[Table.Cell]] {
      routes.map { path in
        let ids = path.nodes.map { network.id(of: $0) }
        return [
          .text(set), .number(path.probability, digits: 3), .count(ids.count - 1), .text(ids[0]),
          .text(ids[ids.count - 1]), .text(ids.joined(separator: ";")),
        ]
      }
    }
    return Table(
      columns: [
        .init("set", de: "Menge", en: "Set"),
        .init("probability", de: "Erfolgsaussicht", en: "Chance"),
        .init("hops", de: "Empfehlungen", en: "Introductions"),
        .init("from", de: "Von", en: "From"), .init("to", de: "Zu", en: "To"),
        .init("firms", de: "Weg", en: "Route"),
      ],
      rows: rows("routes", routes) + rows("disjoint", disjoint))
  }
}
