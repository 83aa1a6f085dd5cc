import PartnernetzPartnerships
import PartnernetzWording

extension Pairing {
  /// That there are pairs, none of which keeps the rules; nil where a pair was chosen, or where there
  /// is none without the rules either.
  var binding: Phrase? {
    guard pairs.isEmpty, candidateCount > 0 || !tally.ruledOut.isEmpty else { return nil }
    if candidateCount > 0, let days = rules.days {
      let (german, english) = (
        Language.german.number(days, digits: 1), Language.english.number(days, digits: 1)
      )
      return Phrase(
        de: "In \(days == 1 ? "einen Personentag" : "\(german) Personentage") passt kein Paar.",
        en: "No pair fits into \(days == 1 ? "one person-day" : "\(english) person-days").")
    }
    return Phrase(
      de: "Nach diesen Regeln bleibt kein Paar.", en: "By these rules no pair is left.")
  }

  /// What to do where the rules leave no pair.
  var loosening: Sentence {
    if candidateCount > 0, rules.days != nil {
      return Sentence(
        de: "→ Planen Sie mehr Personentage ein.", en: "→ Plan more person-days.",
        .dropRule(.days))
    }
    let rule = tally.ruledOut.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    return Sentence(
      Phrase(de: "→ Lockern Sie eine der Regeln.", en: "→ Loosen one of the rules."),
      remedies: rule.map { [.dropRule($0)] } ?? [])
  }
}
