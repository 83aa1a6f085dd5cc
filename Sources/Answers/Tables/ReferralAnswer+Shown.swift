import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension ReferralAnswer {
  /// The answer in every form that `path` gives.
  func answer(in network: Network, _ language: Language) -> Answer {
    Answer(
      blocks: [.headline(question.heading(in: network)(language))]
        + parts(network, language),
      json: json(in: network, language: language), table: csvTable(network),
      status: routes.isEmpty ? .nothingFound : .fine)
  }

  private func parts(_ network: Network, _ language: Language) -> [Block] {
    if let hindrance {
      return [.text(hindrance.phrase(language))] + hint(hindrance).map { $0.block(language) }
    }
    var blocks: [Block] = [.table(routeTable(routes, network)), .gap]
    if standsInItsOwnWay {
      blocks += [
        .text(
          Phrase(
            de: "Scheitert der erste Weg, ist kein anderer mehr frei. Diese beiden haben keinen "
              + "Vermittler gemeinsam:",
            en: "If the first route fails, no other is left. These two have no broker in common:")(
              language)),
        .gap, .table(routeTable(disjoint, network)), .gap,
      ]
    } else if disjoint.count > 1 {
      blocks += [
        .text(
          Phrase(
            de: "Falls der erste Weg scheitert, über andere Vermittler:",
            en: "In case the first route fails, over other brokers:")(language)),
        .gap, .table(routeTable(Array(disjoint.dropFirst()), network)), .gap,
      ]
    }
    blocks += summary(network).map { .text($0(language)) }
    guard !asked.isEmpty else { return blocks }
    blocks += [.gap, .table(favourTable(network))]
    let warnings = warnings(network)
    if !warnings.isEmpty { blocks.append(.gap) }
    return blocks + warnings.map { .text($0(language)) }
  }

  /// How many introductions it would take, and whether so many can be asked for.
  private func hint(_ hindrance: Hindrance) -> [Sentence] {
    guard let hops = hindrance.hopsNeeded else { return [] }
    let most = PathQuestion.hopRange.upperBound
    guard hops <= most else {
      return [
        Sentence(
          de: "Nötig sind \(hops); mehr als \(most) hintereinander gehen nicht.",
          en: "It takes \(hops); more than \(most) in a row do not work.")
      ]
    }
    return [
      Sentence(
        de: "Nötig sind \(hops), erlaubt \(self.hops).",
        en: "It takes \(hops), allowed are \(self.hops).", .raiseHops(hops))
    ]
  }

  /// What the backup is worth, in a sentence or two.
  private func summary(_ network: Network) -> [Phrase] {
    var sentences: [Phrase] = []
    if let best = routes.first, best.intermediates.isEmpty {
      let (start, end) = (network.name(best.nodes[0]), network.name(best.nodes[1]))
      sentences.append(
        Phrase(
          de: "\(start) und \(end) haben schon miteinander zu tun; ein Vermittler ist nicht nötig.",
          en: "\(start) and \(end) have a relation already; no broker is needed."))
    }
    let (german, english) = (
      Language.german.percent(combinedProbability), Language.english.percent(combinedProbability)
    )
    if standsInItsOwnWay {
      sentences.append(
        Phrase(
          de: "Werden diese beiden nacheinander versucht, gelingt die Einführung zu \(german): "
            + "öfter als über den wahrscheinlichsten Weg allein.",
          en: "With these two tried one after another, the introduction comes about with a chance "
            + "of \(english): more often than over the most probable route alone."))
    } else if disjoint.count > 1 {
      sentences.append(
        Phrase(
          de: "Werden der beste Weg und der Ersatz nacheinander versucht, gelingt die Einführung "
            + "zu \(german).",
          en: "With the best route and the backup tried one after another, the introduction comes "
            + "about with a chance of \(english)."))
    } else if routes.first?.intermediates.isEmpty == false {
      sentences.append(
        Phrase(
          de: "Einen Ersatz über andere Vermittler gibt es nicht.",
          en: "There is no backup over other brokers."))
    }
    if endsCompete {
      sentences.append(
        Phrase(
          de: "Die beiden sind Wettbewerber: Bitte vor einem Gespräch das Kartellrecht prüfen.",
          en: "The two are competitors: please have competition law checked before they talk."))
    }
    return sentences
  }

  private func routeTable(_ routes: [ProbablePath], _ network: Network) -> Table {
    Table(
      columns: [
        .init("probability", de: "Aussicht", en: "Chance"),
        .init("firms", de: "Weg", en: "Route"),
      ],
      rows: routes.map { path in
        [
          .percent(path.probability),
          .text(network.names(along: path.nodes)),
        ]
      })
  }

  private func favourTable(_ network: Network) -> Table {
    Table(
      columns: [
        .init("broker", de: "Wen Sie bitten", en: "Whom you ask"),
        .init("left", de: "Gefälligkeiten frei", en: "Favours left"),
        .init("left_after", de: "Danach frei", en: "Left afterwards"),
        .init("load_after", de: "Danach ausgelastet", en: "Used up afterwards"),
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
          de: "Achtung: Danach in diesem Jahr ohne freie Gefälligkeit: "
            + names(exhausted, .german).sentence,
          en: "Note: with no favour left this year afterwards: "
            + names(exhausted, .english).sentence))
    }
    if !overloaded.isEmpty {
      warnings.append(
        Phrase(
          de: "Achtung: Mehr erbeten, als in diesem Jahr noch frei ist: "
            + names(overloaded, .german).sentence,
          en: "Note: asked for more than is left this year: "
            + names(overloaded, .english).sentence))
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
        .init("probability", de: "Aussicht", en: "Chance"),
        .init("hops", de: "Empfehlungen", en: "Introductions"),
        .init("from", de: "Von", en: "From"), .init("to", de: "Zu", en: "To"),
        .init("firms", de: "Weg", en: "Route"),
      ],
      rows: rows("routes", routes) + rows("disjoint", disjoint))
  }
}
