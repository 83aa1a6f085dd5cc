import PartnernetzFormats
import PartnernetzPartnerships
import PartnernetzWording

extension Answer {
  /// The answer with what the members' wishes change beside the plan without them.
  func telling(
    _ change: PairingDifference, of pairing: Pairing, _ language: Language
  ) -> Answer {
    var answer = self
    let told = change.answer(language, objective: pairing.objective)
    let head = Phrase(de: "Was die Wünsche ändern", en: "What the wishes change")
    // The next step stays the last line.
    let end = answer.blocks.lastIndex { if case .gap = $0 { true } else { false } }
    answer.blocks.insert(
      contentsOf: [.gap, .headline(head(language))] + told.blocks.dropFirst(),
      at: end ?? answer.blocks.count)
    guard case .object(var members) = answer.json else { return answer }
    let rules = pairing.rules
    members["wishes"] = [
      "must": .integer(rules.fixed.count), "no": .integer(rules.forbidden.count),
      "like": .integer(Set(rules.liked).count), "like_met": .integer(pairing.metWishes),
      "like_weighs_more": .number(PairingRules.likingShare), "change": told.json,
    ]
    answer.json = .object(members)
    return answer
  }
}
