import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension MemberExplanation {
  /// A member's partners, or why it has none and what would bring it in.
  func answer(_ network: Network, _ language: Language, objective: Objective) -> Answer {
    let table = Table.pairs(pairs, network, language, for: firm)
    var parts: [Answer.Part] = [.heading(network.name(firm).terminalSafe)]
    var json: [String: JSONValue] = [
      "objective": .string(objective.rawValue), "id": .string(network.id(of: firm)),
      "pairs": .array(pairs.map { $0.json(network, language) }), "reason": nil, "sentence": nil,
      "remedies": .array(
        remedies.map { .string($0.phrase(for: firm, in: network, objective: objective)(language)) }),
    ]
    if let unserved {
      let reason = unserved.sentence(in: language, network: network, objective: objective)
      json["reason"] = .string(unserved.code)
      json["sentence"] = .string(reason)
      parts.append(.text(reason.terminalSafe))
      parts += remedies.map {
        .text(
          $0.phrase(for: firm, in: network, objective: objective)(language).terminalSafe)
      }
    } else if pairs.isEmpty {
      parts.append(
        .text(
          Phrase(
            de: "Ist kein Mitglied und wird nicht gepaart.", en: "Is no member and is not paired.")(
              language)))
    } else {
      parts.append(.table(table))
      let example = "\(network.id(of: firm)),\(network.id(of: pairs[0].firms.partner(of: firm)))"
      parts.append(.text(""))
      parts.append(
        .text(
          Phrase(
            de: "Warum gerade diese: partnernetz pair --why \(example)",
            en: "Why these: partnernetz pair --why \(example)")(language).terminalSafe))
    }
    return Answer(
      parts: parts, json: .object(json), table: table, exitCode: pairs.isEmpty ? 1 : 0)
  }
}
