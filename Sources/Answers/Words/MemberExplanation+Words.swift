public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension MemberExplanation.Remedy {
  /// What would have to change.
  public func phrase(for firm: Int32, in network: Network, objective: Objective) -> Sentence {
    func name(_ firm: Int32) -> String { network.name(firm) }
    switch self {
    case .place(let place, let partner, _):
      let isOwn = place == firm
      let than = place == partner || isOwn ? "" : name(partner)
      return Sentence(
        de: "Mit einem weiteren freien Partnerplatz"
          + (isOwn ? "" : " bei \(name(place))")
          + " ist \(than.isEmpty ? name(partner) : than) der nächste Partner.",
        en: "With one more partner place" + (isOwn ? "" : " at \(name(place))")
          + ", \(than.isEmpty ? name(partner) : than) is the next partner.")
    case .forced(let partner, let loss):
      let price =
        objective == .fit
        ? Phrase(
          de: "die übrigen Paare passen dann zusammen etwas weniger gut.",
          en: "the other pairs then suit each other a little less.")
        : Phrase(
          de: "der übrige Plan verliert dadurch \(objective.worth(loss, .german)).",
          en: "the rest of the plan loses \(objective.worth(loss, .english)).")
      return Sentence(
        de: "Sie können das Paar mit \(name(partner)) trotzdem festlegen; \(price.german)",
        en: "You can still fix the pair with \(name(partner)); \(price.english)",
        .setPair(network.id(of: firm), network.id(of: partner)))
    case .payment(let transfer, _): return Sentence(transfer.sentence(name))
    case .gain(let partner, let own, let other):
      func parts(_ language: Language) -> String {
        let missing = [(firm, own), (partner, other)].filter { $0.1 > 0 }.map {
          Phrase(
            de: "\(name($0.0)) \(language.euros($0.1))",
            en: "\(name($0.0)) \(language.euros($0.1))")(language)
        }
        return language.list(missing)
      }
      return Sentence(
        de:
          "Das Paar mit \(name(partner)) ist gut für beide, sobald der Nutzen im Jahr so viel höher "
          + "ist: \(parts(.german)).",
        en: "The pair with \(name(partner)) is good for both once the gain a year is higher by: "
          + "\(parts(.english)).")
    case .lifted(let rule, let partner):
      return Sentence(
        de: "Ein Paar mit \(name(partner)) ist ohne die Regel „\(rule.phrase.german)“ möglich.",
        en: "A pair with \(name(partner)) is possible without the rule "
          + "“\(rule.phrase.english)”.", .dropRule(rule))
    }
  }
}
