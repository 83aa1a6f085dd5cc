public import PartnernetzWording

extension PairingRules.Rule: Worded {
  /// What the rule asks.
  public var phrase: Phrase {
    switch self {
    case .fix: Phrase(de: "gesetzte Paare", en: "pairs that are set")
    case .forbid: Phrase(de: "ausgeschlossene Paare", en: "pairs that must not be")
    case .without: Phrase(de: "nimmt nicht teil", en: "takes no part")
    case .distance: Phrase(de: "höchste Entfernung", en: "largest distance")
    case .novelty: Phrase(de: "Anteil neuer Beziehungen", en: "share of new relations")
    case .onePerIndustry:
      Phrase(de: "ein Partner je Branche", en: "one partner of an industry")
    case .days: Phrase(de: "höchstens so viele Tage", en: "at most so many days")
    }
  }

  /// The option of the command line that sets it.
  public var option: String {
    switch self {
    case .onePerIndustry: "--one-per-industry"
    case .fix, .forbid, .without, .distance, .novelty, .days: "--\(rawValue)"
    }
  }
}

extension PairingError: Worded {
  /// Why the pairing was not computed and what helps.
  public var phrase: Phrase {
    switch self {
    case .outOfRange(let rule, let value, let allowed):
      Phrase(
        de: "\(rule.option) \(Language.german.number(value, digits: 6)): erlaubt ist "
          + "\(Language.german.number(allowed.lowerBound, digits: 2)) bis "
          + "\(Language.german.number(allowed.upperBound, digits: 2)).",
        en: "\(rule.option) \(Language.english.number(value, digits: 6)): allowed is "
          + "\(Language.english.number(allowed.lowerBound, digits: 2)) to "
          + "\(Language.english.number(allowed.upperBound, digits: 2)).")
    case .sameFirm(let name):
      Phrase(
        de: "\(name) kann nicht mit sich selbst gepaart werden. Nennen Sie zwei Unternehmen.",
        en: "\(name) cannot be paired with itself. Name two firms.")
    case .notAMember(let name):
      Phrase(
        de: "\(name) ist kein Mitglied und kann kein gesetzter Partner sein. "
          + "Nehmen Sie das Paar zurück (--fix, --pair).",
        en: "\(name) is no member and cannot be a partner that is set. "
          + "Take the pair back (--fix, --pair).")
    case .competitors(let one, let other):
      Phrase(
        de: "\(one) und \(other) sind Wettbewerber und werden nie gepaart. "
          + "Nehmen Sie das Paar zurück (--fix, --pair).",
        en: "\(one) and \(other) are competitors and are never paired. "
          + "Take the pair back (--fix, --pair).")
    case .notGoodForBoth(let one, let other, let shortfalls):
      PairingError.notGoodForBoth(one, other, shortfalls)
    case .contradiction(let one, let other):
      Phrase(
        de: "\(one) – \(other) ist gesetzt (--fix, --pair), aber auch ausgeschlossen (--forbid, "
          + "--without, --remove). Nehmen Sie eines davon zurück.",
        en: "\(one) – \(other) is set (--fix, --pair), but excluded as well (--forbid, --without, "
          + "--remove). Take one of them back.")
    case .overCapacity(let name, let capacity):
      Phrase(
        de: "\(name) kann höchstens \(Language.german.number(capacity)) neue Partner aufnehmen, "
          + "aber mehr Paare sind gesetzt (--fix, --pair). Setzen Sie weniger, "
          + "oder erhöhen Sie die Partnerkapazität in der Tabelle.",
        en: "\(name) can take at most \(Language.english.number(capacity)) new partners, "
          + "but more pairs are set (--fix, --pair). Set fewer, or raise the capacity in the table."
      )
    case .industryTwice(let name):
      Phrase(
        de: "Die gesetzten Paare geben \(name) zwei Partner derselben Branche. "
          + "Nehmen Sie eines zurück (--fix, --pair), oder lassen Sie --one-per-industry weg.",
        en: "The pairs that are set give \(name) two partners of one industry. "
          + "Take one back (--fix, --pair), or leave --one-per-industry out.")
    case .tooManyDays(let needed, let allowed):
      Phrase(
        de: "Die gesetzten Paare allein brauchen "
          + "\(Language.german.number(needed, digits: 1)) Tage im Jahr, erlaubt sind "
          + "\(Language.german.number(allowed, digits: 1)). "
          + "Setzen Sie weniger, oder erlauben Sie mehr mit --days.",
        en: "The pairs that are set alone take "
          + "\(Language.english.number(needed, digits: 1)) days a year, allowed are "
          + "\(Language.english.number(allowed, digits: 1)). "
          + "Set fewer, or allow more by --days.")
    case .impossible(let rule):
      Phrase(
        de: "Keine Paarung hält die Regel „\(rule.phrase.german)“ (\(rule.option)) ein.",
        en: "No pairing keeps the rule “\(rule.phrase.english)” (\(rule.option)).")
    case .unsupported(let objective, let rule):
      Phrase(
        de: "--objective \(objective.rawValue) geht nicht zusammen mit \(rule.option). "
          + "Nehmen Sie index oder coverage, oder lassen Sie die Regel weg.",
        en: "--objective \(objective.rawValue) does not go together with \(rule.option). "
          + "Take index or coverage, or leave the rule out.")
    }
  }

  private static func notGoodForBoth(
    _ one: String, _ other: String, _ shortfalls: [Double]
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
      de: "\(one) – \(other) lohnt sich nicht für beide (\(missing(.german)) im Jahr) "
        + "und kann nicht gesetzt werden. Mehr sagt `pair --why`.",
      en: "\(one) – \(other) is not worth it for both (\(missing(.english)) a year) "
        + "and cannot be set. `pair --why` tells more.")
  }
}
