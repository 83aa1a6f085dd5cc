public import PartnernetzNetworks
import PartnernetzRecords
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
          de: "Nicht vorgeschlagen: \(name(first)) und \(name(second)) sind Wettbewerber. "
            + "Kartellrecht prüfen; das entscheidet ein Mensch, nicht das Programm.",
          en: "Not suggested: \(name(first)) and \(name(second)) are competitors. "
            + "Check competition law; a person decides that, not the program.")
      ]
    case .ruledOut(let rule):
      return [
        Sentence(
          de: "Nicht vorgeschlagen: Für beide lohnte es sich, aber die Regel "
            + "„\(rule.phrase.german)“ steht dagegen.",
          en: "Not suggested: it would be worth it for both, but the rule "
            + "“\(rule.phrase.english)” is against it.", .dropRule(rule))
      ]
    case .belowThreshold: return belowThreshold(name).map { Sentence($0) }
    case .noCapacity(let firm):
      return [
        Sentence(
          de: "Nicht vorgeschlagen: \(name(firm)) nimmt zurzeit keine neuen Partner auf. "
            + "Für beide lohnte es sich.",
          en: "Not suggested: \(name(firm)) takes no new partners at present. "
            + "It would be worth it for both.")
      ]
    case .chosen(let without):
      let loss = Phrase(
        de: "Vorgeschlagen. Ohne dieses Paar verlöre das Ganze "
          + "\(objective.worth(-without.growth, .german)).",
        en: "Suggested. Without this pair the whole would lose "
          + "\(objective.worth(-without.growth, .english)).")
      return ([loss] + without.replaced(apartFrom: pair.firms)).map { Sentence($0) }
    case .displaced(let full, let forced):
      return displaced(full, forced, objective, name).map { Sentence($0) }
    }
  }

  private func belowThreshold(_ name: (Int32) -> String) -> [Phrase] {
    let short = [pair.first, pair.second].filter { $0.shortfall > 0 }
    // Of rounded figures, so that what the sentences say adds up.
    func missing(_ side: Pair.Side) -> Double {
      side.threshold.rounded() - side.gain.net.rounded()
    }
    var sentences: [Phrase] = short.map { side in
      let (net, isLoss) = (abs(side.gain.net), side.gain.net < 0)
      let missing = missing(side)
      return Phrase(
        de: "\(name(side.firm)) \(isLoss ? "verlöre" : "gewänne") "
          + "\(Language.german.euros(net)) im Jahr; lohnend "
          + "ist es ab einem Nutzen von \(Language.german.euros(side.threshold)), "
          + "es fehlen \(Language.german.euros(missing)).",
        en: "\(name(side.firm)) would \(isLoss ? "lose" : "gain") "
          + "\(Language.english.euros(net)) a year; it is "
          + "worth while from a gain of \(Language.english.euros(side.threshold)), "
          + "\(Language.english.euros(missing)) are missing.")
    }
    sentences.insert(
      pair.couldPayOff
        ? Phrase(
          de: "Das Paar kann sich lohnen – fragen Sie nach dem Umfang. Das meiste ist angenommen; "
            + "nach diesen Annahmen gilt:",
          en: "The pair may be worth it – ask about the amount. Most inputs are assumed; by these "
            + "assumptions:")
        : Phrase(
          de: "Nicht vorgeschlagen: Das Paar lohnt sich nicht für beide.",
          en: "Not suggested: the pair is not worth it for both."), at: 0)
    if let transfer = pair.transfer {
      let taker = short.first { $0.firm == transfer.taker }
      sentences.append(transfer.sentence(name, minimum: taker.map(missing)))
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
          de: "Nicht vorgeschlagen, obwohl es sich für beide lohnte: "
            + "Andere Paare bringen unter den Regeln mehr.",
          en: "Not suggested, though it would be worth it for both: "
            + "other pairs bring more under the rules.")
        : Phrase(
          de: "Nicht vorgeschlagen, obwohl es sich für beide lohnte: "
            + "\(Language.german.list(names)) \(full.count == 1 ? "hat" : "haben") alle Plätze "
            + "an Partner vergeben, die dem Ganzen mehr bringen.",
          en: "Not suggested, though it would be worth it for both: "
            + "\(Language.english.list(names)) \(full.count == 1 ? "has" : "have") given all "
            + "places to partners that bring more to the whole.")
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
        de: "Würde man es setzen, verlöre das Ganze \(objective.worth(-forced.growth, .german)).",
        en: "If it were set, the whole would lose \(objective.worth(-forced.growth, .english))."))
    return sentences + forced.replaced(apartFrom: pair.firms)
  }
}

extension Pair.Transfer {
  /// Who pays whom how much, with the names of firms by number.
  ///
  /// - Parameters:
  ///   - name: a firm's name.
  ///   - shown: the smallest payment as other figures beside it are rounded; its own unless told.
  /// - Returns: the sentence.
  public func sentence(_ name: (Int32) -> String, minimum shown: Double? = nil) -> Phrase {
    let minimum = shown ?? minimum
    return Phrase(
      de: "Mit einer Ausgleichszahlung lohnt es sich: \(name(giver)) zahlt \(name(taker)) "
        + "mindestens \(Language.german.euros(minimum)) im Jahr; bei "
        + "\(Language.german.euros(equalSplit)) hätten beide gleich viel.",
      en: "With a payment it is worth it: \(name(giver)) pays \(name(taker)) at least "
        + "\(Language.english.euros(minimum)) a year; at "
        + "\(Language.english.euros(equalSplit)) both would have the same.")
  }
}

extension Objective {
  /// A value or difference with its unit.
  public func worth(_ value: Double, _ language: Language) -> String {
    if isInEuros { return language.euros(value) }
    let number = language.number(value, digits: 2)
    return Phrase(
      de: "\(number) \(number == "1" ? "Indexpunkt" : "Indexpunkte")",
      en: "\(number) index \(number == "1" ? "point" : "points")")(language)
  }
}

extension PairingDifference {
  /// Which pairs come and which go, apart from the one that is spoken of.
  func replaced(apartFrom firms: FirmPair) -> [Phrase] {
    func names(_ pairs: [PairingProblem.Candidate], _ state: State) -> [String] {
      pairs.filter { $0.firms != firms }.map { pair in
        [pair.first, pair.second].map { state.network.firms[Int($0)].name }
          .joined(separator: " – ")
      }
    }
    let (come, go) = (names(added, after), names(removed, before))
    var sentences: [Phrase] = []
    if !go.isEmpty {
      sentences.append(
        Phrase(
          de: "Dann entfiele: \(go.joined(separator: "; "))".sentence,
          en: "Then would go: \(go.joined(separator: "; "))".sentence))
    }
    if !come.isEmpty {
      sentences.append(
        Phrase(
          de: "Dann käme dazu: \(come.joined(separator: "; "))".sentence,
          en: "Then would come: \(come.joined(separator: "; "))".sentence))
    }
    return sentences
  }
}
