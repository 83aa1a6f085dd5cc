public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension PairingError: WordedError {
  /// Why the pairing was not computed and what helps.
  public var phrase: Phrase {
    switch self {
    case .outOfRange(let rule, let value, let allowed):
      PairingError.outOfRange(rule, value, allowed)
    case .sameFirm(let name):
      Phrase(
        de: "\(name) kann nicht mit sich selbst gepaart werden. Nennen Sie zwei Unternehmen.",
        en: "\(name) cannot be paired with itself. Name two firms.")
    case .notAMember(let name):
      Phrase(
        de: "\(name) ist kein Mitglied und kann kein gesetzter Partner sein. "
          + "Nehmen Sie das Paar zurück.",
        en: "\(name) is no member and cannot be a partner that is set. "
          + "Take the pair back.")
    case .competitors(let one, let other):
      Phrase(
        de: "\(one) und \(other) sind Wettbewerber und werden nie gepaart. "
          + "Nehmen Sie das Paar zurück.",
        en: "\(one) and \(other) are competitors and are never paired. "
          + "Take the pair back.")
    case .possibleCompetitors(let one, let other):
      Phrase(
        de: "\(one) und \(other) sind mögliche Wettbewerber und werden nicht ohne Prüfung gepaart. "
          + "Prüfen Sie erst das Kartellrecht, und bahnen Sie das Paar von Hand an.",
        en: "\(one) and \(other) are possible competitors and are not paired unchecked. "
          + "Have competition law checked first, and begin the contact by hand.")
    case .keptApart(let one, let other, let obstacle):
      PairingError.keptApart(one, other, obstacle)
    case .notGoodForBoth(let one, let other, let shortfalls):
      PairingError.notGoodForBoth(one, other, shortfalls)
    case .contradiction(let one, let other):
      Phrase(
        de: "\(one) – \(other) ist gesetzt, aber auch ausgeschlossen. "
          + "Nehmen Sie eines davon zurück.",
        en: "\(one) – \(other) is set, but excluded as well. "
          + "Take one of them back.")
    case .overCapacity(let name, let capacity):
      Phrase(
        de: "\(name) kann höchstens \(Language.german.number(capacity)) neue Partner aufnehmen, "
          + "aber mehr Paare sind gesetzt. Erhöhen Sie die Partnerkapazität in der "
          + "Tabelle, oder setzen Sie weniger.",
        en: "\(name) can take at most \(Language.english.number(capacity)) new partners, "
          + "but more pairs are set. Raise the capacity in the table, or set fewer."
      )
    case .industryTwice(let name):
      Phrase(
        de: "Die gesetzten Paare geben \(name) zwei Partner derselben Branche. "
          + "Nehmen Sie eines zurück, oder lassen Sie die Regel weg.",
        en: "The pairs that are set give \(name) two partners of one industry. "
          + "Take one back, or leave the rule out.")
    case .tooManyDays(let needed, let allowed):
      Phrase(
        de: "Die gesetzten Paare allein brauchen "
          + "\(Language.german.number(needed, digits: 1)) Tage im Jahr, erlaubt sind "
          + "\(Language.german.number(allowed, digits: 1)). "
          + "Setzen Sie weniger, oder erlauben Sie mehr.",
        en: "The pairs that are set alone take "
          + "\(Language.english.number(needed, digits: 1)) days a year, allowed are "
          + "\(Language.english.number(allowed, digits: 1)). "
          + "Set fewer, or allow more.")
    case .impossible(let rule):
      Phrase(
        de: "Keine Paarung hält die Regel „\(rule.phrase.german)“ ein.",
        en: "No pairing keeps the rule “\(rule.phrase.english)”.")
    case .unsupported(let objective, let rule):
      Phrase(
        de: "Das Ziel „\(objective.phrase.german)“ geht nicht zusammen mit der Regel "
          + "„\(rule.phrase.german)“. Nehmen Sie index oder coverage, oder lassen Sie die Regel weg.",
        en: "The objective “\(objective.phrase.english)” does not go together with the rule "
          + "“\(rule.phrase.english)”. Take index or coverage, or leave the rule out.")
    }
  }

  private static func outOfRange(
    _ rule: PairingRules.Rule, _ value: Double, _ allowed: ClosedRange<Double>
  ) -> Phrase {
    // Shares are typed as percentages or as numbers: both are told.
    func told(_ value: Double, _ digits: Int, _ language: Language) -> String {
      let number = language.number(value, digits: digits)
      guard rule == .novelty else { return number }
      return "\(number) (\(language.percent(value, digits: 0)))"
    }
    return Phrase(
      de: "Regel „\(rule.phrase.german)“: \(told(value, 6, .german)) geht nicht, erlaubt ist "
        + "\(told(allowed.lowerBound, 2, .german)) bis \(told(allowed.upperBound, 2, .german)).",
      en: "Rule “\(rule.phrase.english)”: \(told(value, 6, .english)) does not do, allowed is "
        + "\(told(allowed.lowerBound, 2, .english)) to \(told(allowed.upperBound, 2, .english)).")
  }

  private static func keptApart(_ one: String, _ other: String, _ obstacle: Obstacle) -> Phrase {
    let why =
      switch obstacle {
      case .sameFirm:
        Phrase(
          de: "sind wohl ein und dasselbe Unternehmen", en: "are probably one and the same firm")
      case .oneHouse:
        Phrase(
          de: "gehören zusammen: Eines hält mindestens die Hälfte des anderen",
          en: "belong together: one holds at least half of the other")
      case .partners:
        Phrase(de: "sind schon Partner", en: "are partners already")
      case .ended:
        Phrase(
          de: "haben es vor weniger als einem Jahr ohne Erfolg versucht",
          en: "tried it without success less than a year ago")
      case .closing, .underWay, .competitors, .potentialCompetitors, .unclearCompetitors:
        Phrase(de: "kommen zurzeit nicht infrage", en: "do not come into question at present")
      }
    return Phrase(
      de: "\(one) und \(other) \(why.german). Nehmen Sie das Paar zurück.",
      en: "\(one) and \(other) \(why.english). Take the pair back.")
  }

  private static func notGoodForBoth(
    _ one: String, _ other: String, _ shortfalls: [EuroPerYear]
  ) -> Phrase {
    func missing(_ language: Language) -> String {
      let parts = zip([one, other], shortfalls).filter { $0.1 > 0 }.map { name, euros in
        Phrase(
          de: "\(name) fehlen \(language.euros(euros))",
          en: "\(name) is \(language.euros(euros)) short")(language)
      }
      return language.list(parts)
    }
    return Phrase(
      de: "\(one) – \(other) ist noch nicht gut für beide (\(missing(.german)) im Jahr) "
        + "und kann nicht gesetzt werden.",
      en: "\(one) – \(other) is not good for both yet (\(missing(.english)) a year) "
        + "and cannot be set.")
  }
}
