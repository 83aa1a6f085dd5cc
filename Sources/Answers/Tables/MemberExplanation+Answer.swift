import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension MemberExplanation {
  /// A member's partners, or why it has none and what would bring it in.
  func answer(_ network: Network, _ language: Language, objective: Objective) -> Answer {
    let table = Table.pairs(pairs, network, language, for: firm)
    var blocks: [Block] = [.headline(network.name(firm))]
    var json: [String: JSONValue] = [
      "objective": .string(objective.rawValue), "id": .string(network.id(of: firm)),
      "pairs": .array(pairs.map { $0.json(network, language) }), "reason": nil, "sentence": nil,
      "remedies": .array(
        remedies.map {
          .string($0.phrase(for: firm, in: network, objective: objective).phrase(language))
        }),
    ]
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
            de: "Ist kein Mitglied und wird nicht gepaart.", en: "Is no member and is not paired.")(
              language)))
    } else {
      blocks.append(.table(table))
      let partner = pairs[0].firms.partner(of: firm)
      let why = Sentence(
        de: "Warum gerade diese, lässt sich erklären.", en: "Why these can be explained.",
        .explain(network.id(of: firm), network.id(of: partner)))
      blocks += [.gap, why.block(language)]
    }
    return Answer(
      blocks: blocks, json: .object(json), table: table,
      status: pairs.isEmpty ? .nothingFound : .fine)
  }
}
