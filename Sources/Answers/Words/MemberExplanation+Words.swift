public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension MemberExplanation.Remedy {
  /// What would have to change.
  public func phrase(for firm: Int32, in network: Network, objective: Objective) -> Sentence {
    func name(_ firm: Int32) -> String { network.name(firm) }
    switch self {
    case .place(let place, let partner, let growth):
      let isOwn = place == firm
      let than = place == partner || isOwn ? "" : name(partner)
      return Sentence(
        de:
          "Nähme \(isOwn ? "es selbst einen neuen Partner" : "\(name(place)) einen Partner mehr") "
          + "auf, käme \(isOwn ? "das Paar mit \(name(partner))" : "es") dazu"
          + (than.isEmpty ? "" : ", gepaart mit \(than)")
          + " (das Ganze gewänne \(objective.worth(growth, .german))).",
        en: "If \(isOwn ? "it took a new partner" : "\(name(place)) took one partner more"), "
          + "\(isOwn ? "the pair with \(name(partner)) would come" : "it would be in")"
          + (than.isEmpty ? "" : ", paired with \(than)")
          + " (the whole would gain \(objective.worth(growth, .english))).")
    case .forced(let partner, let loss):
      return Sentence(
        de: "Das Paar mit \(name(partner)) kostete das Ganze \(objective.worth(loss, .german)); "
          + "es lässt sich dennoch setzen.",
        en: "The pair with \(name(partner)) would cost the whole "
          + "\(objective.worth(loss, .english)); it can be set all the same.",
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
        de: "Ein Paar mit \(name(partner)) lohnte sich mit so viel mehr Nutzen im Jahr: "
          + "\(parts(.german)).",
        en: "A pair with \(name(partner)) would be worth it, if these gained more a year: "
          + "\(parts(.english)).")
    case .lifted(let rule, let partner):
      return Sentence(
        de: "Ein Paar mit \(name(partner)) wäre ohne die Regel „\(rule.phrase.german)“ möglich.",
        en: "A pair with \(name(partner)) would be possible without the rule "
          + "“\(rule.phrase.english)”.", .dropRule(rule))
    }
  }
}
