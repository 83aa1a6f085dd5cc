import PartnernetzAnswers
import PartnernetzPartnerships
import PartnernetzWording

extension Remedy {
  /// Where a page leads a reader who wants to do it; nil where it is done on the page as it is.
  func link(for visit: Visit) -> LinkView? {
    let here = visit.place.setting("page", to: nil)
    guard let (place, label) = ofPlan(here) ?? elsewhere(here, visit) else { return nil }
    return LinkView(href: visit.link(place), label: visit(label))
  }

  private typealias Target = (place: Place, label: Phrase)

  /// Where the plan of pairs, or one of them, is seen or set otherwise.
  private func ofPlan(_ here: Place) -> Target? {
    switch self {
    case .dropRule(let rule):
      (here.setting(rule.field, to: nil), Phrase(de: "ohne diese Regel", en: "without this rule"))
    case .unsetPairs:
      (here.setting("fix", to: nil), Phrase(de: "ohne gesetzte Paare", en: "without set pairs"))
    case .setPair(let one, let other):
      (
        Place("/pairing").adding("fix", "\(one),\(other)"),
        Phrase(de: "Paar setzen", en: "set the pair")
      )
    case .explain(let one, let other):
      (Place("/why", ["first": one, "second": other]), Phrase(de: "Warum?", en: "Why?"))
    case .explainPairing:
      (Place("/pairing"), Phrase(de: "Partnerplan ansehen", en: "See the partner plan"))
    case .pairBy(let objective):
      (
        Place("/pairing", ["objective": objective.rawValue]),
        objective == .fit
          ? Phrase(de: "nach Passung ordnen", en: "order by fit")
          : Phrase(de: "nach Beträgen ordnen", en: "order by amounts")
      )
    case .letTakePart:
      (
        here.setting("without", to: nil),
        Phrase(de: "alle teilnehmen lassen", en: "let all take part")
      )
    case .raiseDays:
      (
        here.setting("days", to: nil),
        Phrase(de: "ohne Tagesgrenze", en: "without a limit of days")
      )
    default: nil
    }
  }

  private func elsewhere(_ here: Place, _ visit: Visit) -> Target? {
    switch self {
    case .raiseHops(let hops):
      (
        here.setting("hops", to: String(hops)),
        Phrase(de: "mit \(hops) Schritten suchen", en: "search with \(hops) steps")
      )
    case .askForFacts:
      (Place("/ask"), Phrase(de: "Was zu fragen ist", en: "What to ask"))
    case .openMarkets(let firm):
      (
        Place("/markets", ["firm": firm]),
        Phrase(de: "Märkte und Wege", en: "Markets and routes")
      )
    case .removeFirm(let firm):
      (Place("/edit", ["firm": firm]), Phrase(de: "Mitglied bearbeiten", en: "Edit the member"))
    case .listTwins:
      (Place("/check"), Phrase(de: "Doppelte ansehen", en: "See the doubles"))
    case .importTables:
      visit.isAssociations
        ? (Place("/import"), Phrase(de: "Tabellen einlesen", en: "Take in tables")) : nil
    case .dropRule, .unsetPairs, .setPair, .explain, .explainPairing, .pairBy, .letTakePart,
      .raiseDays:
      nil
    case .chooseObjective, .checkDay, .namePair, .replaceFile, .skipFaultyRows, .takeAsData,
      .nameTables, .noteLawCheck, .addLink, .makeFirmsOfLinks, .acceptSureNames, .tellKindOfLinks,
      .merge, .separate,
      .makeProof, .readColumns,
      .confirmErasure:
      nil
    }
  }
}

extension PairingRules.Rule {
  /// The name of the rule in addresses.
  var field: String {
    switch self {
    case .onePerIndustry: "one-per-industry"
    case .fix, .forbid, .without, .distance, .novelty, .days, .like: rawValue
    }
  }
}
