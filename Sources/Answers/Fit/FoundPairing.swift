import PartnernetzFormats
public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

/// A pairing with what it was chosen by.
public struct FoundPairing: Sendable {
  /// The pairing.
  public let pairing: Pairing
  /// The fit of any two firms.
  package let fit: Fit
  /// Pairs that are good for both by the amounts that are known, where the pairing goes by fit
  /// because few are; else nil.
  let pairsByAmounts: Int?
  /// How sure it is, where it was chosen over draws of everything that is assumed.
  let outlook: PairingOutlook?
  /// What the members' wishes change beside the pairing without them; nil without any.
  var change: PairingDifference?

  /// Whether pairs were chosen by fit, so that nothing is known of what they bring.
  public var isByFit: Bool { pairing.objective == .fit }

  /// The pairs of a pairing by fit, those that fit best first.
  ///
  /// - Complexity: O(pairs · (n + partners)).
  package var pairsByFit: [PairFit] {
    pairing.pairs.map { fit.pair($0.first.firm, $0.second.firm) }
      .sorted { $0.precedes($1) }
  }

  /// The pairing as an answer.
  ///
  /// - Complexity: O(pairs · partners).
  public func answer(_ network: Network, _ language: Language) -> Answer {
    let answer = answerAlone(network, language)
    return change.map { answer.telling($0, of: pairing, language) } ?? answer
  }

  private func answerAlone(_ network: Network, _ language: Language) -> Answer {
    guard isByFit else {
      var answer = pairing.answer(network, language, fit: fit, outlook: outlook)
      if let hint = fitsInstead { answer.blocks.insert(hint.block(language), at: 1) }
      return answer
    }
    let pairs = pairsByFit
    let table = Table.fits(pairs, fit, language, askers: pairs.map(\.firms.first))
    var blocks: [Block] = [.headline(headline(language))]
    blocks += sentences.map { $0.block(language) }
    if !pairs.isEmpty { blocks += [.gap, .table(table)] }
    blocks += pairing.unservedBlocks(network, language)
    blocks += [.gap, nextStep(pairs, network).block(language)]
    return Answer(
      blocks: blocks, json: json(pairs, network, language), table: table,
      status: pairs.isEmpty ? .nothingFound : .fine)
  }

  /// That pairs can go by fit where no pair is good for both because amounts are missing.
  private var fitsInstead: Sentence? {
    let known = fit.benefit.shareWithAmounts
    guard pairing.pairs.isEmpty, known < 0.5 else { return nil }
    guard known > 0 else {
      return Sentence(
        de: "Beträge sind noch von keinem Mitglied bekannt; nach Passung lässt sich schon planen.",
        en: "Amounts are known of no member yet; by fit a plan can be made already.", .pairBy(.fit))
    }
    return Sentence(
      de:
        "Beträge sind erst von \(Language.german.percent(known, digits: 0)) der Mitglieder bekannt; "
        + "nach Passung lässt sich schon planen.",
      en: "Amounts are known of \(Language.english.percent(known, digits: 0)) of the members only; "
        + "by fit a plan can be made already.", .pairBy(.fit))
  }

  /// How many pairs by fit there are for how many members, and why they go by fit.
  package var headline: Phrase {
    let count = pairing.pairs.count
    let (served, members) = (pairing.served.count, fit.network.members.count)
    let lead =
      pairsByAmounts == nil
      ? Phrase(de: "Geordnet nach Passung", en: "Ordered by fit")
      : Phrase(
        de: "Geordnet nach Passung, weil Beträge fehlen",
        en: "Ordered by fit, since amounts are missing")
    guard count > 0 else {
      if let binding = pairing.binding { return binding }
      return Phrase(
        de: "Noch kein Vorschlag: Über die Mitglieder ist zu wenig bekannt",
        en: "No suggestion yet: too little is known of the members")
    }
    return Phrase(
      de: "\(lead.german): \(count) \(count == 1 ? "Paar" : "Paare") für "
        + "\(served) von \(members) Mitgliedern",
      en: "\(lead.english): \(count) \(count == 1 ? "pair" : "pairs") for "
        + "\(served) of \(members) members")
  }

  /// Whether all pairs of members were candidates.
  private var looksAtAllPairs: Bool {
    fit.network.members.count <= PairingProblem.allPairsUpTo
  }

  /// What is proven: in large associations it holds among each member's best partners alone.
  private var proof: Sentence {
    if !pairing.rules.liked.isEmpty {
      return Sentence(
        de: "Mit diesen Wünschen passt nachweislich keine andere Aufteilung besser.",
        en: "With these wishes no other way to pair fits better (proven).")
    }
    guard !looksAtAllPairs else {
      return Sentence(
        de: "Keine andere Aufteilung der Mitglieder passt nachweislich besser.",
        en: "No other way to pair the members fits better altogether (proven).")
    }
    let count = PairingProblem.candidatesByFit
    return Sentence(
      de:
        "Unter den \(count) passendsten Partnern jedes Mitglieds ist nachweislich keine andere "
        + "Aufteilung besser; weitere Partner wurden nicht betrachtet.",
      en: "Among each member's \(count) best-fitting partners no other way to pair is better "
        + "(proven); further partners were not looked at.")
  }

  /// What the pairs by fit rest on, and what they do not say.
  package var sentences: [Sentence] {
    guard !pairing.pairs.isEmpty else { return [] }
    var all = [
      Sentence(fit.verdict(of: pairsByFit)),
      Sentence(fit.ground),
    ]
    // A proof about rules of thumb reads as more than it is.
    if pairing.isOptimal, fit.weights.isLearned || !pairing.rules.liked.isEmpty {
      all.append(proof)
    }
    all += fit.doubts(of: pairsByFit).map { Sentence($0) }
    if let ruling = pairing.ruling { all.append(Sentence(ruling)) }
    if let wishing = pairing.wishing { all.append(Sentence(wishing)) }
    if let open = pairing.openDistance { all.append(Sentence(open)) }
    if let known = pairsByAmounts, known > 0 {
      all.append(
        Sentence(
          de: "Nach den bekannten Beträgen \(known == 1 ? "ist 1 Paar" : "sind \(known) Paare") "
            + "schon gut für beide.",
          en: "By the amounts that are known \(known == 1 ? "1 pair is" : "\(known) pairs are") "
            + "good for both already.", .pairBy(.index)))
    }
    return all
  }

  private func nextStep(_ pairs: [PairFit], _ network: Network) -> Sentence {
    guard let best = pairs.first else {
      if pairing.binding != nil { return pairing.loosening }
      return Sentence(
        de: "→ Ergänzen Sie Branche, Bedarf und Angebot der Mitglieder.",
        en: "→ Add the members' industry, needs and offers.")
    }
    let (one, two) = (network.name(best.firms.first), network.name(best.firms.second))
    return Sentence(
      de: "→ Fragen Sie zuerst \(one) und \(two): Was brauchen Sie, und in welchem Umfang?",
      en: "→ Ask \(one) and \(two) first: what do you need, and how much of it?")
  }

  private func json(_ pairs: [PairFit], _ network: Network, _ language: Language) -> JSONValue {
    [
      "objective": "fit", "value": .number(pairing.value),
      "upper_bound": looksAtAllPairs ? .number(pairing.upperBound) : nil,
      "optimal": .bool(pairing.isOptimal && looksAtAllPairs),
      "gap": JSONValue(pairing.gap), "candidates": .integer(pairing.candidateCount),
      "served": .integer(pairing.served.count),
      "chosen_because": pairsByAmounts == nil ? "asked_for" : "amounts_unknown",
      "pairs_by_amounts": JSONValue(pairsByAmounts),
      "pairs": .array(pairs.map { fit.json($0, told: $0.firms.first, language) }),
      "unserved": .array(
        pairing.unserved.map { entry in
          [
            "id": .string(network.id(of: entry.firm)), "reason": .string(entry.code),
            "sentence": .string(
              entry.sentence(in: language, network: network, objective: .fit)),
          ]
        }),
    ]
  }
}
