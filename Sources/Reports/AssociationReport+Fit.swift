import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What the report says where pairs are chosen by fit: no euro, since none is known.
extension AssociationReport {
  /// A pair that was chosen by fit.
  func card(
    _ pair: PairFit, _ referral: Referral, _ language: Language
  ) -> ReportPage.PairCard {
    let (first, second) = (pair.firms.first, pair.firms.second)
    let judged = found.fit.benefit.pair(first, second)
    let reasons = found.fit.told(pair, to: first, language)
    return ReportPage.PairCard(
      first: network.name(first), second: network.name(second), novel: !judged.hasTie,
      relation: judged.relationPhrase(language),
      measure: Phrase(
        de: "Passung \(pair.strength.phrase.german)", en: "fit \(pair.strength.phrase.english)")(
          language),
      sentence: reasons.isEmpty
        ? Phrase(de: "Das Paar ist gesetzt.", en: "The pair is set.")(language)
        : Phrase(
          de: "Dafür spricht: \(reasons)".sentence,
          en: "What speaks for it: \(reasons)".sentence)(language),
      gains: [], route: judged.hasTie ? [] : introduction(pair.firms, referral, language),
      warnings: [])
  }

  /// The pair that fits best, and why.
  func bestFit(_ language: Language) -> String? {
    guard let best = pairsByFit.first else { return nil }
    let (first, second) = (network.name(best.firms.first), network.name(best.firms.second))
    let reasons = found.fit.told(best, to: best.firms.first, language)
    return Phrase(
      de: "Am besten passen \(first) und \(second) zusammen: \(reasons)".sentence,
      en: "\(first) and \(second) fit best: \(reasons)".sentence)(language)
  }

  /// What is missing, and whom to ask for it.
  func openAmounts(_ language: Language) -> String? {
    guard !pairsByFit.isEmpty else {
      return Phrase(
        de: "Noch kein Vorschlag: Ergänzen Sie Branche, Bedarf und Angebot der Mitglieder.",
        en: "No suggestion yet: add the members' industry, needs and offers.")(language)
    }
    let hasHigh = pairsByFit.contains { $0.strength == .high }
    return Phrase(
      de: "Was die Paare in Euro bringen, ist noch nicht bekannt: Fragen Sie beide Seiten nach dem "
        + "Umfang" + (hasHigh ? ", zuerst die Paare mit hoher Passung." : "."),
      en: "What the pairs bring in euros is not known yet: ask both sides about the amount"
        + (hasHigh ? ", pairs of high fit first." : "."))(language)
  }

  /// How the pairs were found.
  func summaryByFit(_ language: Language) -> String {
    ([found.headline(language).sentence] + found.sentences.map { $0.phrase(language) })
      .joined(separator: " ")
  }

  /// How fit is computed.
  func methodOfFit(_ language: Language) -> [String] {
    [
      Phrase(
        de: "Die Paare sind nach Passung gewählt: Bedarf und Angebot, gemeinsame Partner, Branchen "
          + "und Orte zählen so viel, wie sie bei den bekannten Beziehungen des Verbands zählen; "
          + "sind erst wenige bekannt, gilt eine Faustregel (Formeln F25 und F26). Beträge braucht "
          + "es dafür nicht. Die Passung sagt darum nicht, was ein Paar bringt.",
        en: "The pairs are chosen by fit: needs and offers, common partners, industries and places "
          + "count as much as they do in the association's known links; where few are known, a "
          + "rule of thumb stands in (formulas F25 and F26). It takes no amounts, and therefore "
          + "does not say what a pair brings."),
      Phrase(
        de: "Der Plan sucht die größte Summe der Passung; niemand bekommt mehr Partner, als Plätze "
          + "frei sind. Wettbewerber werden nie gepaart und vermitteln nie.",
        en: "The plan seeks the largest sum of fit; nobody gets more partners than it has places. "
          + "Competitors are never paired and never introduce."),
    ].map { $0(language) }
  }
}
