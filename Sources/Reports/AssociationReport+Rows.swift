import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension AssociationReport {
  /// The chosen pairs with their parts, best first.
  func pairCards(_ language: Language) -> [ReportPage.PairCard] {
    let referral = Referral(network)
    guard !found.isByFit else {
      return parallelMap(count: pairsByFit.count) { card(pairsByFit[$0], referral, language) }
    }
    let pairs = pairing.pairs.sorted { ($1.index, $0.first.firm) < ($0.index, $1.first.firm) }
    return parallelMap(count: pairs.count) { card(pairs[$0], referral, language) }
  }

  private func card(
    _ pair: Pair, _ referral: Referral, _ language: Language
  ) -> ReportPage.PairCard {
    let first = network.name(pair.first.firm)
    let second = network.name(pair.second.firm)
    func range(_ side: Pair.Side) -> String {
      let (low, high) = (language.roundedEuros(side.worst), language.roundedEuros(side.best))
      return Phrase(de: "\(low) bis \(high)", en: "\(low) to \(high)")(language)
    }
    let model = found.fit.benefit.base
    // The largest euro of each side, with names.
    let reasons = [(pair.first, pair.second), (pair.second, pair.first)].flatMap { own, other in
      model.reasonPhrases(of: own.firm, from: other.firm, atMost: 1).prefix(1)
        .map { $0(language).sentence }
    }
    return ReportPage.PairCard(
      first: first, second: second, novel: !pair.hasTie,
      relation: pair.relationPhrase(language),
      measure: "\(ReportWords(language).index) \(language.number(pair.index, digits: 0))",
      sentence: (reasons + [pair.coveragePhrase(language)]).joined(separator: " "),
      gains: [
        .init(
          components: pair.components().map { part in
            .init(
              label: part.component.phrase(language), first: language.euros(part.first),
              second: language.euros(part.second))
          },
          firstNet: language.euros(pair.first.gain.net),
          secondNet: language.euros(pair.second.gain.net), firstRange: range(pair.first),
          secondRange: range(pair.second))
      ],
      route: pair.hasTie ? [] : introduction(pair.firms, referral, language),
      warnings: pair.warningPhrases(network).map { $0(language) })
  }

  /// Who could bring a new pair together.
  func introduction(
    _ pair: FirmPair, _ referral: Referral, _ language: Language
  ) -> [String] {
    let ways = [(pair.first, pair.second), (pair.second, pair.first)].map { from, to in
      ReferralQuestion(from: .firm(from), to: .firm(to), alternatives: 0)
    }
    let best = ways.compactMap { referral.bestRoute($0) }.max { $0.probability < $1.probability }
    // On paper a route of small chance reads as advice.
    let invitation = Phrase(
      de: "Der Verband lädt beide ein.", en: "The association invites both.")
    guard let best else {
      // The nearer of the two ways says more of what stands in the way.
      let forth = referral.hindrance(ways[0])
      let back = forth.reason == .disconnected ? referral.hindrance(ways[1]) : forth
      let told = back.reason == .disconnected ? forth : back
      return [(told.reason == .needsMoreHops ? invitation : told.phrase)(language)]
    }
    let names = network.names(along: best.nodes)
    guard best.intermediates.isEmpty || Chance.isFair(best.probability) else {
      return [invitation(language)]
    }
    return [
      Phrase(
        de: "Weg: \(names), Erfolgsaussicht \(best.chancePhrase.german).",
        en: "Route: \(names), chance: \(best.chancePhrase.english).")(language)
    ]
  }

  /// The firms with the largest reach.
  func reachRows(_ language: Language) -> [ReportPage.ReachRow] {
    reach.firms.sorted { ($1.reach, $0.firm) < ($0.reach, $1.firm) }.prefix(10).map {
      .init(
        name: network.name($0.firm), value: language.fixed($0.reach, digits: 1),
        interval: $0.low == $0.high
          ? Phrase(de: "exakt", en: "exact")(language)
          : "\(language.fixed($0.low, digits: 1)) – \(language.fixed($0.high, digits: 1))")
    }
  }

  /// Firms that depend on one partner, with the concentration.
  var dependences: [(firm: Int32, concentration: Concentration)] {
    network.numbersOfFirms.flatMap { firm in
      [gains.customerConcentration(of: firm), gains.supplierConcentration(of: firm)]
        .compactMap(\.self).filter { $0.level >= .high }.map { (firm, $0) }
    }
  }

  func riskRows(_ language: Language) -> [ReportPage.RiskRow] {
    dependences.sorted {
      ($1.concentration.topShare, $0.firm) < ($0.concentration.topShare, $1.firm)
    }
    .prefix(20).map { firm, concentration in
      .init(
        name: network.name(firm),
        partner: concentration.topPartner.map { network.name($0) } ?? "",
        share: language.percent(concentration.topShare),
        level: concentration.level.phrase(language))
    }
  }

  /// Links whose two sides do not agree, gravest first.
  func conflictRows(_ language: Language) -> [ReportPage.ConflictRow] {
    network.conflicts.sorted {
      ($1.deviation ?? 0, $0.source, $0.target) < ($0.deviation ?? 0, $1.source, $1.target)
    }
    .map { link in
      .init(
        link: network.names(along: [link.source, link.target])
          + (link.what.map { " (\($0))" } ?? ""),
        amount: link.amount.map { language.euros($0.euros) } ?? "–",
        deviation: link.deviation.map { language.percent($0, digits: 0) } ?? "–",
        outcome: link.outcome?.phrase(language) ?? "")
    }
  }

  /// How much of the links' figures both sides confirm.
  func dataSummary(_ language: Language) -> String {
    let figures = network.links.filter { $0.outcome != nil }
    let counts = Dictionary(figures.compactMap(\.outcome).map { ($0, 1) }, uniquingKeysWith: +)
    let parts = Reconciliation.Outcome.allCases.compactMap { outcome -> String? in
      guard let count = counts[outcome] else { return nil }
      return "\(outcome.phrase(language)): \(count)"
    }
    return Phrase(
      de: "\(language.number(network.statementCount)) Angaben ergeben "
        + "\(language.number(network.links.count)) Beziehungen, "
        + "\(language.number(figures.count)) davon mit einem Betrag "
        + "(\(parts.joined(separator: "; "))).",
      en: "\(language.number(network.statementCount)) statements make "
        + "\(language.number(network.links.count)) links, "
        + "\(language.number(figures.count)) of them with an amount "
        + "(\(parts.joined(separator: "; "))).")(language)
  }
}
