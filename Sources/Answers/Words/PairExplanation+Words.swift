public import PartnernetzNetworks
public import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension PairExplanation {
  /// Why the pair is or is not suggested, and what hangs on it.
  public func sentences(_ network: Network, objective: Objective) -> [Sentence] {
    let (first, second) = (pair.first.firm, pair.second.firm)
    func name(_ firm: Int32) -> String { network.name(firm) }
    switch verdict {
    case .fixed: return [Sentence(de: "Das Paar ist gesetzt.", en: "The pair is set.", .unsetPairs)]
    case .notAMember(let firm):
      return [Sentence(de: "\(name(firm)) ist kein Mitglied.", en: "\(name(firm)) is no member.")]
    case .competitors:
      return [
        Sentence(
          de: "Nicht vorgeschlagen: \(name(first)) und \(name(second)) sind Wettbewerber.",
          en: "Not suggested: \(name(first)) and \(name(second)) are competitors.")
      ]
    case .potentialCompetitors:
      return [
        Sentence(
          de: "Nicht vorgeschlagen: \(name(first)) und \(name(second)) sind mögliche Wettbewerber: "
            + "gleiche Branche, und ihre Märkte sind gleich oder nicht bekannt.",
          en:
            "Not suggested: \(name(first)) and \(name(second)) are possible competitors: one trade, "
            + "and their markets are the same or unknown.")
      ]
    case .ruledOut(let rule):
      return [
        Sentence(
          de: "Nicht vorgeschlagen: Das Paar ist gut für beide, aber die Regel "
            + "„\(rule.phrase.german)“ schließt es aus.",
          en: "Not suggested: the pair is good for both, but the rule "
            + "“\(rule.phrase.english)” excludes it.", .dropRule(rule))
      ]
    case .barred(let obstacle):
      let what = obstacle.phrase(name)
      return [
        Sentence(
          de: "Nicht vorgeschlagen: \(what.german).", en: "Not suggested: \(what.english).")
      ]
    case .belowThreshold: return belowThreshold(name).map { Sentence($0) }
    case .noCapacity(let firm):
      return [
        Sentence(
          de: "Nicht vorgeschlagen: \(name(firm)) nimmt zurzeit keine neuen Partner auf. "
            + "Das Paar ist gut für beide.",
          en: "Not suggested: \(name(firm)) takes no new partners at present. "
            + "The pair is good for both.")
      ]
    case .chosen:
      func euros(_ side: Pair.Side, _ language: Language) -> String {
        language.roundedEuros(side.gain.net)
      }
      let gains = Phrase(
        de: "Vorgeschlagen: \(network.shortName(first)) und \(network.shortName(second)) gewinnen "
          + "beide, rund \(euros(pair.first, .german)) und \(euros(pair.second, .german)) im Jahr.",
        en: "Suggested: \(network.shortName(first)) and \(network.shortName(second)) both gain, "
          + "about \(euros(pair.first, .english)) and \(euros(pair.second, .english)) a year.")
      return [Sentence(gains)]
    case .displaced(let full, let forced):
      return displaced(full, forced, objective, name).map { Sentence($0) }
    }
  }

  /// What the plan is without a pair that is suggested; empty for all others.
  public var withoutIt: [Phrase] {
    guard case .chosen(let without) = verdict else { return [] }
    return without.replaced(apartFrom: pair.firms)
  }

  /// What to do next.
  public func nextStep(_ network: Network) -> Phrase {
    func name(_ firm: Int32) -> String { network.shortName(firm) }
    let (one, two) = (name(pair.first.firm), name(pair.second.firm))
    switch verdict {
    case .chosen, .fixed:
      return pair.hasTie
        ? Phrase(
          de: "→ \(one) und \(two) kennen sich schon: Sprechen Sie beide auf das Vorhaben an.",
          en: "→ \(one) and \(two) already know each other: talk to both about it.")
        : Phrase(
          de: "→ Schlagen Sie \(one) und \(two) ein Gespräch vor.",
          en: "→ Suggest a meeting to \(one) and \(two)".sentence)
    case .notAMember(let firm): return network.outsiderStep(firm)
    case .competitors:
      return Phrase(
        de: "→ Prüfen Sie das Kartellrecht; das entscheidet ein Mensch, nicht das Programm.",
        en: "→ Check competition law; a person decides that, not the program.")
    case .potentialCompetitors:
      return Phrase(
        de: "→ Fragen Sie \(one) und \(two) nach den Märkten, und prüfen Sie das Kartellrecht.",
        en: "→ Ask \(one) and \(two) for their markets, and have competition law checked.")
    case .barred(let obstacle):
      return obstacle.step
        ?? Phrase(
          de: "→ Sehen Sie die anderen Vorschläge für \(one) und \(two) an.",
          en: "→ Look at the other suggestions for \(one) and \(two)".sentence)
    case .belowThreshold: return pair.stepBelowThreshold(network)
    case .ruledOut(let rule):
      return Phrase(
        de: "→ Entscheiden Sie, ob die Regel „\(rule.phrase.german)“ noch gelten soll.",
        en: "→ Decide whether the rule “\(rule.phrase.english)” is still to hold.")
    case .noCapacity(let firm):
      return Phrase(
        de: "→ Fragen Sie \(name(firm)), ab wann ein neuer Partner willkommen ist.",
        en: "→ Ask \(name(firm)) from when on a new partner is welcome.")
    case .displaced(let full, _):
      guard !full.isEmpty else {
        return Phrase(
          de: "→ Merken Sie \(one) und \(two) für die nächste Runde vor.",
          en: "→ Note \(one) and \(two) for the next round.")
      }
      let names = full.map(name)
      return Phrase(
        de: "→ Fragen Sie \(Language.german.list(names)), ob ein weiterer Partner möglich ist.",
        en: "→ Ask \(Language.english.list(names)) whether one more partner is possible.")
    }
  }

  private func belowThreshold(_ name: (Int32) -> String) -> [Phrase] {
    let short = [pair.first, pair.second].filter { $0.shortfall > 0 }
    var sentences: [Phrase] = short.map { side in
      let (net, isLoss) = (side.gain.net.magnitude, side.gain.net < 0)
      let missing = side.missing
      return Phrase(
        de: "Für \(name(side.firm)) bleiben \(isLoss ? "−" : "")"
          + "\(Language.german.euros(net)) im Jahr; die Schwelle liegt bei "
          + "\(Language.german.euros(side.threshold)): Es fehlen "
          + "\(Language.german.euros(missing)) Nutzen.",
        en: "For \(name(side.firm)), \(isLoss ? "−" : "")"
          + "\(Language.english.euros(net)) a year remain; the threshold is "
          + "\(Language.english.euros(side.threshold)): "
          + "\(Language.english.euros(missing)) more gain is needed.")
    }
    sentences.insert(
      pair.couldPayOff
        ? Phrase(
          de: "Das Paar kann sich lohnen – fragen Sie nach dem Umfang. Das meiste ist angenommen; "
            + "nach diesen Annahmen gilt:",
          en: "The pair could pay off – ask about the amount. Most figures are assumed; by these "
            + "assumptions:")
        : Phrase(
          de: "Noch nicht vorgeschlagen: Der Nutzen liegt unter der Schwelle.",
          en: "Not suggested yet: the gain is below the threshold."), at: 0)
    if let transfer = pair.transfer {
      let taker = short.first { $0.firm == transfer.taker }
      sentences.append(transfer.sentence(name, minimum: taker?.missing))
    }
    return sentences
  }

  private func displaced(
    _ full: [Int32], _ forced: PairingDifference?, _ objective: Objective,
    _ name: (Int32) -> String
  ) -> [Phrase] {
    let names = full.map(name)
    var sentences = [
      full.isEmpty
        ? Phrase(
          de: "Nicht vorgeschlagen, obwohl das Paar gut für beide ist: "
            + "Andere Paare bringen unter den Regeln mehr.",
          en: "Not suggested, though the pair is good for both: "
            + "other pairs bring more under the rules.")
        : Phrase(
          de: "Nicht vorgeschlagen, obwohl das Paar gut für beide ist: "
            + "\(Language.german.list(names)) \(full.count == 1 ? "hat" : "haben") keinen freien "
            + "Partnerplatz.",
          en: "Not suggested, though the pair is good for both: "
            + "\(Language.english.list(names)) \(full.count == 1 ? "has" : "have") no partner place "
            + "left.")
    ]
    guard let forced else {
      return sentences + [
        Phrase(
          de: "Unter den Regeln lässt es sich nicht setzen.",
          en: "Under the rules it cannot be set.")
      ]
    }
    sentences.append(
      Phrase(
        de: "Wer das Paar trotzdem will, verzichtet insgesamt auf "
          + "\(objective.worth(-forced.growth, .german)).",
        en: "To have this pair anyway, give up \(objective.worth(-forced.growth, .english)) "
          + "overall."))
    return sentences + forced.replaced(apartFrom: pair.firms)
  }
}

extension Pair.Transfer {
  /// Who pays whom how much, with the names of firms by number.
  ///
  /// - Parameters:
  ///   - name: a firm's name.
  ///   - shown: the smallest payment as other figures beside it are rounded; nil for its own.
  /// - Returns: the sentence.
  public func sentence(_ name: (Int32) -> String, minimum shown: EuroPerYear? = nil) -> Phrase {
    let minimum = shown ?? minimum
    return Phrase(
      de:
        "Mit einer Ausgleichszahlung ist das Paar gut für beide: \(name(giver)) zahlt \(name(taker)) "
        + "mindestens \(Language.german.euros(minimum)) im Jahr; bei rund "
        + "\(Language.german.roundedEuros(equalSplit)) gewinnen beide gleich viel.",
      en:
        "With a balancing payment the pair is good for both: \(name(giver)) pays \(name(taker)) at least "
        + "\(Language.english.euros(minimum)) a year; at about "
        + "\(Language.english.roundedEuros(equalSplit)) both gain the same.")
  }
}

extension Objective {
  /// A value or difference with its unit.
  public func worth(_ value: Double, _ language: Language) -> String {
    if isInEuros { return language.euros(value) }
    let number = language.number(value, digits: 2)
    return Phrase(
      de: "\(number) \(number == "1" ? "Punkt" : "Punkte") im Win-Win-Index",
      en: "\(number) \(number == "1" ? "point" : "points") of the win-win index")(language)
  }
}

extension PairingDifference {
  /// Pairs that a sentence names at most.
  private static let mostReplaced = 3

  /// Which pairs come and which go, apart from the one that is spoken of.
  func replaced(apartFrom firms: FirmPair) -> [Phrase] {
    func names(_ pairs: [PairingProblem.Candidate], _ state: State) -> [String] {
      pairs.filter { $0.firms != firms }.map { pair in
        [pair.first, pair.second].map { state.network.firms[Int($0)].name }
          .joined(separator: " – ")
      }
    }
    let (come, go) = (names(added, after), names(removed, before))
    /// The first few: nobody reads a chain of twelve.
    func few(_ pairs: [String], _ language: Language) -> String {
      let rest = pairs.count - PairingDifference.mostReplaced
      guard rest > 1 else { return pairs.joined(separator: "; ") }
      let more = Phrase(de: "und \(rest) weitere Paare", en: "and \(rest) more pairs")
      return (pairs.prefix(PairingDifference.mostReplaced) + [more(language)])
        .joined(separator: "; ")
    }
    var sentences: [Phrase] = []
    if !go.isEmpty {
      sentences.append(
        Phrase(
          de: "Dann \(go.count == 1 ? "entfällt" : "entfallen"): \(few(go, .german))"
            .sentence,
          en: "Then dropped: \(few(go, .english))".sentence))
    }
    if !come.isEmpty {
      sentences.append(
        Phrase(
          de: "Dann \(come.count == 1 ? "kommt" : "kommen") hinzu: \(few(come, .german))"
            .sentence,
          en: "Then added: \(few(come, .english))".sentence))
    }
    return sentences
  }
}
