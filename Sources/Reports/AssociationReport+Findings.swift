import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension AssociationReport {
  /// The numbers at the top.
  func figures(_ language: Language) -> [ReportPage.Figure] {
    let members = network.members.count
    let new = pairing.pairs.filter { !$0.hasTie }.count
    func figure(_ value: String, _ german: String, _ english: String) -> ReportPage.Figure {
      .init(value: value, label: Phrase(de: german, en: english)(language))
    }
    return [
      figure(language.number(network.firmCount), "Unternehmen", "firms"),
      figure(
        language.number(indicators.relations),
        indicators.relations == 1 ? "Paar mit einer Beziehung" : "Paare mit einer Beziehung",
        indicators.relations == 1 ? "pair with a link" : "pairs with a link"),
      figure(
        language.number(pairing.pairs.count),
        (pairing.pairs.count == 1 ? "vorgeschlagenes Paar" : "vorgeschlagene Paare")
          + ", davon \(new) neue",
        (pairing.pairs.count == 1 ? "suggested pair" : "suggested pairs") + ", \(new) of them new"),
      figure(
        "\(pairing.served.count)/\(members)", "Mitglieder mit Partner", "members with a partner"),
      found.isByFit
        ? figure(
          language.number(pairsByFit.count { $0.strength == .high }), "Paare mit hoher Passung",
          "pairs of high fit")
        : figure(
          language.euros(pairing.portfolio.total), "Nutzen im Jahr zusammen",
          "gains a year together"),
    ]
  }

  /// What a hurried reader should take away.
  func findings(_ language: Language) -> [String] {
    let ofPairs = found.isByFit ? [bestFit, openAmounts] : [bestPair, newPairs]
    return (ofPairs + [isolated, articulation, dependence]).compactMap { $0(language) }
  }

  private func bestPair(_ language: Language) -> String? {
    // The safest, not the largest: what is praised must not turn into a loss.
    let safe = pairing.pairs.filter(\.isGoodAtWorst)
    let isNew = safe.contains { !$0.hasTie }
    func worst(_ pair: Pair) -> EuroPerYear { min(pair.first.worst, pair.second.worst) }
    guard let best = safe.filter({ !isNew || !$0.hasTie }).max(by: { worst($0) < worst($1) })
    else { return nil }
    let (first, second) = (network.name(best.first.firm), network.name(best.second.firm))
    let a = language.roundedEuros(best.first.gain.net)
    let b = language.roundedEuros(best.second.gain.net)
    let (low, otherLow) = (
      language.roundedEuros(best.first.worst), language.roundedEuros(best.second.worst)
    )
    return Phrase(
      de:
        "Das sicherste \(isNew ? "neue " : "")Paar: \(first) und \(second), rund \(a) und \(b) im "
        + "Jahr, im ungünstigsten Fall noch \(low) und \(otherLow).",
      en:
        "The safest \(isNew ? "new " : "")pair: \(first) and \(second), about \(a) and \(b) a year, "
        + "still \(low) and \(otherLow) in the worst case.")(language)
  }

  private func newPairs(_ language: Language) -> String? {
    let new = pairing.pairs.filter { !$0.hasTie }
    guard !new.isEmpty else { return nil }
    let total = language.roundedEuros(new.reduce(0) { $0 + $1.sum })
    return Phrase(
      de:
        "\(new.count) der \(pairing.pairs.count) Paare sind neu: Eine Beziehung ist nicht bekannt. "
        + "Zusammen bringen sie rund \(total) im Jahr.",
      en: "\(new.count) of the \(pairing.pairs.count) pairs are new: no link is known. "
        + "Together they bring about \(total) a year.")(language)
  }

  private func isolated(_ language: Language) -> String? {
    let count = indicators.isolated.count
    guard count > 0 else { return nil }
    let names = indicators.isolated.prefix(3).map { network.name($0) }
    let listed = language.list(names)
    guard count > names.count else {
      return Phrase(
        de: "Noch keine Beziehung im Verband \(count == 1 ? "hat" : "haben") \(listed)".sentence,
        en: "\(listed) \(count == 1 ? "has" : "have") no link in the association yet.")(language)
    }
    return Phrase(
      de: "\(count) Unternehmen haben noch keine Beziehung im Verband, darunter \(listed)".sentence,
      en: "\(count) firms have no link in the association yet, among them \(listed)".sentence)(
        language)
  }

  private func articulation(_ language: Language) -> String? {
    guard let first = indicators.linchpins.first else { return nil }
    let (count, name) = (indicators.linchpins.count, network.name(first.firm))
    guard count > 1 else {
      return Phrase(
        de: "Fällt \(name) aus, verlieren \(first.cutOff) Unternehmen den Anschluss.",
        en: "If \(name) drops out, \(first.cutOff) firms lose their connection.")(language)
    }
    return Phrase(
      de: "Fällt eines von \(count) Bindegliedern aus, verlieren andere den Anschluss; am meisten, "
        + "\(first.cutOff), bei \(name)".sentence,
      en: "If one of \(count) linchpins drops out, others lose their connection; most of them, "
        + "\(first.cutOff), with \(name)".sentence)(language)
  }

  private func dependence(_ language: Language) -> String? {
    let critical = dependences.filter { $0.concentration.level == .critical }.count
    guard critical > 0 else { return nil }
    guard critical > 1 else {
      return Phrase(
        de: "Ein Unternehmen hängt zu mehr als 30 % an einem einzigen Kunden oder Lieferanten.",
        en: "One firm depends on a single customer or supplier by more than 30%.")(language)
    }
    return Phrase(
      de: "In \(critical) Fällen hängt ein Unternehmen zu mehr als 30 % an einem einzigen Kunden "
        + "oder Lieferanten.",
      en: "In \(critical) cases a firm depends on a single customer or supplier by more than 30 %.")(
        language)
  }

  /// How the pairing was found and what it comes to.
  func pairingSummary(_ language: Language) -> String {
    guard !found.isByFit else { return summaryByFit(language) }
    let proof =
      pairing.isOptimal
      ? Phrase(
        de: "Das ist nachweislich der beste Plan.", en: "It is proven to be the best plan.")
      : Phrase(
        de: "Ob es einen besseren Plan gibt, ist nicht geklärt; seine Summe wäre höchstens "
          + "\(language.number(pairing.upperBound, digits: 1)) statt "
          + "\(language.number(pairing.value, digits: 1)).",
        en: "Whether there is a better plan is open; its sum would be at most "
          + "\(language.number(pairing.upperBound, digits: 1)) instead of "
          + "\(language.number(pairing.value, digits: 1)).")
    let sum = pairing.objective.valuePhrase
    return Phrase(
      de:
        "\(language.number(pairing.candidateCount)) Paare kommen infrage. Der Partnerplan wählt "
        + "daraus \(language.number(pairing.pairs.count)) so, dass insgesamt am meisten gewonnen "
        + "wird (größte \(sum.german)) und niemand mehr Partner bekommt, als Plätze frei sind. ",
      en: "\(language.number(pairing.candidateCount)) pairs come into question. The partner plan "
        + "picks \(language.number(pairing.pairs.count)) of them so that the total gained is "
        + "largest (the \(sum.english)) and nobody gets more partners than it has places. ")(
        language) + proof(language)
  }

  /// How the numbers came about.
  func methodText(_ language: Language) -> [String] {
    guard !found.isByFit else { return methodOfFit(language) }
    return [
      Phrase(
        de: "Der Nutzen eines Paares ist für jede Seite getrennt gerechnet, in Euro im Jahr: neue "
          + "Märkte, gedeckter Bedarf, Empfehlungsgeschäft, zusätzliche Aufträge und Kapital, "
          + "gewichtet mit der Beständigkeit der Partnerschaft, abzüglich der Kosten für Aufbau "
          + "und Pflege, Abhängigkeit, Wettbewerb und Wissensabfluss (Formeln F4 bis F11).",
        en: "A pair's gain is computed for each side apart, in euros a year: new markets, "
          + "needs met, referral business, extra orders and capital, weighted with how a "
          + "partnership lasts, less the costs of set-up and upkeep, dependence, competition and "
          + "know-how loss (formulas F4 to F11)."),
      Phrase(
        de: "Die Spanne zeigt denselben Nutzen, wenn alle unsicheren Annahmen zugleich schlecht "
          + "oder zugleich gut ausfallen. Was nicht bekannt ist, ist angenommen, nie null.",
        en: "The range shows the same gain with all uncertain assumptions bad, or good, at once. "
          + "What is not known is assumed, never zero."),
      Phrase(
        de: "Der Win-Win-Index (0 bis 100) ist hoch, wenn beide Seiten, gemessen an ihrer Größe, "
          + "viel gewinnen (F12). Wettbewerber werden nie gepaart und vermitteln nie.",
        en: "The Win-Win-Index (0 to 100) is high where both sides gain much, measured by their "
          + "size (F12). Competitors are never paired and never introduce."),
    ].map { $0(language) }
  }
}
