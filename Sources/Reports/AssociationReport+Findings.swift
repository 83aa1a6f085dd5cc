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
        language.number(indicators.relations), "Paare mit einer Beziehung",
        "pairs with a relation"),
      figure(
        language.number(pairing.pairs.count), "vorgeschlagene Paare, davon \(new) neue",
        "suggested pairs, \(new) of them new"),
      figure(
        "\(pairing.served.count)/\(members)", "Mitglieder mit Partner", "members with a partner"),
      figure(
        language.euros(pairing.fairness.total), "Nutzen im Jahr zusammen", "gains a year together"),
    ]
  }

  /// What a hurried reader should take away.
  func findings(_ language: Language) -> [String] {
    [bestPair, newPairs, isolated, articulation, dependence].compactMap { $0(language) }
  }

  private func bestPair(_ language: Language) -> String? {
    guard let best = pairing.pairs.max(by: { $0.index < $1.index }) else { return nil }
    let (first, second) = (network.name(best.first.firm), network.name(best.second.firm))
    let (a, b) = (language.euros(best.first.gain.net), language.euros(best.second.gain.net))
    return Phrase(
      de: "Am besten passen \(first) und \(second) zusammen: \(a) und \(b) Nutzen im Jahr.",
      en: "\(first) and \(second) fit best: gains of \(a) and \(b) a year.")(language)
  }

  private func newPairs(_ language: Language) -> String? {
    let new = pairing.pairs.filter { !$0.hasTie }
    guard !new.isEmpty else { return nil }
    let total = language.euros(new.reduce(0) { $0 + $1.sum })
    return Phrase(
      de: "\(new.count) der \(pairing.pairs.count) Paare kennen sich noch nicht; "
        + "sie bringen zusammen \(total) im Jahr.",
      en: "\(new.count) of the \(pairing.pairs.count) pairs do not know each other yet; "
        + "together they bring \(total) a year.")(language)
  }

  private func isolated(_ language: Language) -> String? {
    let count = indicators.isolated.count
    guard count > 0 else { return nil }
    let names = indicators.isolated.prefix(3).map { network.name($0) }
    let listed = language.list(names)
    return Phrase(
      de: "\(count) Unternehmen haben noch keine Beziehung im Verband, darunter \(listed).",
      en: "\(count) firms have no relation in the association yet, among them \(listed).")(language)
  }

  private func articulation(_ language: Language) -> String? {
    guard
      let first = indicators.articulation.max(by: {
        (network.relations.outDegree($0), $1) < (network.relations.outDegree($1), $0)
      })
    else { return nil }
    let count = indicators.articulation.count
    return Phrase(
      de: "\(count) Unternehmen halten das Netz an einer Stelle allein zusammen, "
        + "am meisten hängt an \(network.name(first)).",
      en: "\(count) firms alone hold the network together at some place, "
        + "\(network.name(first)) most of all.")(language)
  }

  private func dependence(_ language: Language) -> String? {
    let critical = dependences.filter { $0.concentration.level == .critical }.count
    guard critical > 0 else { return nil }
    return Phrase(
      de: "In \(critical) Fällen hängt ein Unternehmen zu mehr als 30 % an einem einzigen Kunden "
        + "oder Lieferanten.",
      en: "In \(critical) cases a firm depends on a single customer or supplier by more than 30 %.")(
        language)
  }

  /// How the pairing was found and what it comes to.
  func pairingSummary(_ language: Language) -> String {
    let proof =
      pairing.isOptimal
      ? Phrase(
        de: "Es ist bewiesen, dass keine andere Paarung besser ist.",
        en: "It is proven that no other pairing is better.")
      : Phrase(
        de: "Ein Beweis, dass es keine bessere gibt, steht aus; die obere Schranke liegt bei "
          + "\(language.number(pairing.upperBound, digits: 1)).",
        en: "That there is no better one is not proven; the upper bound is "
          + "\(language.number(pairing.upperBound, digits: 1)).")
    return Phrase(
      de: "Aus \(language.number(pairing.candidateCount)) Paaren, von denen beide Seiten genug "
        + "haben, ist die Auswahl mit der größten Summe der Win-Win-Indizes getroffen "
        + "(\(language.number(pairing.value, digits: 1))). Niemand bekommt mehr Partner, als er "
        + "aufnehmen kann. ",
      en: "Of \(language.number(pairing.candidateCount)) pairs that bring both sides enough, the "
        + "choice with the largest sum of Win-Win-Indices is taken "
        + "(\(language.number(pairing.value, digits: 1))). Nobody gets more partners than it can "
        + "take. ")(language) + proof(language)
  }

  /// How the numbers came about.
  func methodText(_ language: Language) -> [String] {
    [
      Phrase(
        de: "Der Nutzen eines Paares ist für jede Seite getrennt gerechnet, in Euro im Jahr: neue "
          + "Märkte, ausgeglichene Schwächen, Empfehlungsgeschäft, Handel und Kapital, gewichtet "
          + "mit der Beständigkeit der Partnerschaft, abzüglich der Kosten für Aufbau, "
          + "Abhängigkeit, Wettbewerb und abfließendes Wissen (Formeln F4 bis F11).",
        en: "A pair's gain is computed for each side apart, in euros a year: new markets, "
          + "weaknesses made up for, referral business, trade and capital, weighted with how a "
          + "partnership lasts, less the costs of build-up, dependence, competition and leaking "
          + "knowledge (formulas F4 to F11)."),
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
