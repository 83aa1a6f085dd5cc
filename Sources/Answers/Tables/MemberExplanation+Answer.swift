import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension MemberExplanation {
  /// A member's partners, or why it has none and what would bring it in.
  func answer(_ model: GainModel, _ language: Language, objective: Objective) -> Answer {
    let network = model.network
    var gain: JSONValue?
    var lead: [Block] = []
    if !pairs.isEmpty, let together = Portfolio(pairs.map(\.firms), in: model).entry(of: firm) {
      gain = [
        "counted_once": .number(together.net), "added_up": .number(together.addedUp),
      ]
      lead = [.text(sum(together, network)(language))]
    }
    return answer(
      network, language, objective: objective, lead: lead,
      table: .pairs(pairs, network, language, for: firm),
      pairs: pairs.map { $0.json(network, language) }, gain: gain, bestAlone: bestAlone)
  }

  /// The same where pairs go by fit, which says nothing of euros.
  func answer(_ fit: Fit, _ language: Language) -> Answer {
    let judged = pairs.map { fit.pair($0.first.firm, $0.second.firm) }
      .sorted { $0.precedes($1) }
    let name = fit.network.shortName(firm)
    let lead = Phrase(
      de: "Geordnet nach Passung, weil Beträge fehlen; was die Partner \(name) in Euro bringen, "
        + "ist noch nicht bekannt.",
      en: "Ordered by fit, since amounts are missing; what the partners bring \(name) in euros is "
        + "not known yet.")
    let first = SuggestionsByFit(fit, for: firm, count: 10).lead?.partner(of: firm)
    let alone = judged.contains { $0.partner(of: firm) == first } ? nil : first
    return answer(
      fit.network, language, objective: .fit, lead: [.text(lead(language))],
      table: .fits(
        judged, fit, language, askers: judged.map { _ in firm }, isOneAsker: true),
      pairs: judged.map { fit.json($0, told: firm, language) }, gain: nil, bestAlone: alone)
  }

  private func answer(
    _ network: Network, _ language: Language, objective: Objective, lead: [Block], table: Table,
    pairs judged: [JSONValue], gain: JSONValue?, bestAlone: Int32?
  ) -> Answer {
    var blocks: [Block] = [.headline(network.name(firm))]
    var json: [String: JSONValue] = [
      "objective": .string(objective.rawValue), "id": .string(network.id(of: firm)),
      "pairs": .array(judged), "reason": nil, "sentence": nil,
      "best_alone": JSONValue(bestAlone.map { network.id(of: $0) }),
      "remedies": .array(
        remedies.map {
          .string($0.phrase(for: firm, in: network, objective: objective).phrase(language))
        }),
    ]
    json["gain"] = gain
    if let unserved {
      let reason = unserved.sentence(in: language, network: network, objective: objective)
      json["reason"] = .string(unserved.code)
      json["sentence"] = .string(reason)
      blocks.append(.sentence(reason, remedies: unserved.remedies))
      blocks += remedies.map {
        $0.phrase(for: firm, in: network, objective: objective).block(language)
      }
    } else if pairs.isEmpty {
      blocks.append(
        .text(
          Phrase(
            de: "\(network.shortName(firm)) ist kein Mitglied; der Partnerplan umfasst nur "
              + "Mitglieder.",
            en: "\(network.shortName(firm)) is not a member; the partner plan covers members only.")(
              language)))
    } else {
      blocks += lead
      blocks += [.gap, .table(table)]
      let partner = pairs[0].firms.partner(of: firm)
      let why = Sentence(
        de: "Warum gerade diese, lässt sich erklären.", en: "Why these can be explained.",
        .explain(network.id(of: firm), network.id(of: partner)))
      blocks += [.gap, why.block(language)]
    }
    var isNamed = false
    if case .partnersTaken(let best, _)? = unserved?.reason { isNamed = best == bestAlone }
    if let bestAlone, !isNamed { blocks.append(.text(alone(bestAlone, network)(language))) }
    return Answer(
      blocks: blocks, json: .object(json), table: table,
      status: pairs.isEmpty ? .nothingFound : .fine)
  }

  /// Why the plan names another partner than the member's own list does first.
  private func alone(_ best: Int32, _ network: Network) -> Phrase {
    let (name, partner) = (network.shortName(firm), network.shortName(best))
    return Phrase(
      de: "Für \(name) allein passt \(partner) am besten; der Plan teilt die freien Plätze so auf, "
        + "dass es für alle Mitglieder zusammen am besten ist.",
      en: "For \(name) alone, \(partner) suits best; the plan shares out the places so that it is "
        + "best for all members together.")
  }

  /// What the partners bring together, each market, need and budget counted once.
  private func sum(_ together: Portfolio.Entry, _ network: Network) -> Phrase {
    let name = network.shortName(firm)
    func euros(_ value: EuroPerYear, _ language: Language) -> String {
      language.roundedEuros(value)
    }
    // Of one partner the figure is that of the table; of more, a difference that rounding hides is none.
    let isLess =
      together.partners > 1
      && euros(together.addedUp, .german) != euros(together.net, .german)
    let less =
      isLess
      ? Phrase(
        de: " Einzeln zusammengezählt wären es \(euros(together.addedUp, .german)); doppelt zählt "
          + "aber nichts.",
        en: " Added up one by one it would be \(euros(together.addedUp, .english)); but nothing "
          + "counts twice.") : Phrase(de: "", en: "")
    return together.partners == 1
      ? Phrase(
        de: "\(name) gewinnt mit einem Partner rund \(euros(together.addedUp, .german)) im Jahr.",
        en: "\(name) gains about \(euros(together.addedUp, .english)) a year with one partner.")
      : Phrase(
        de: "\(name) gewinnt mit \(together.partners) Partnern zusammen rund "
          + "\(euros(together.net, .german)) im Jahr.\(less.german)",
        en: "\(name) gains about \(euros(together.net, .english)) a year with "
          + "\(together.partners) partners in total.\(less.english)")
  }
}
