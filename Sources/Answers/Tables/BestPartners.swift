import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// The best partners of one firm, told with reasons.
struct BestPartners {
  /// The pair that leads: the best one, or the nearest to being good for both.
  let best: Pair
  /// The pairs in which both gain, best first.
  let pairs: [Pair]
  let firm: Int32
  let model: GainModel
  /// How many more pairs are left out since one side loses.
  let losing: Int
  /// What pairs change in what their firms risk, where that is told.
  let risks: [FirmPair: PairRisk]

  init(
    _ best: Pair, _ pairs: [Pair], for firm: Int32, in model: GainModel, losing: Int,
    risks: [FirmPair: PairRisk]
  ) {
    self.risks = risks
    self.best = best
    self.pairs = pairs
    self.firm = firm
    self.model = model
    self.losing = losing
  }

  private var network: Network { model.network }

  /// Who suits the firm best and why, then all, then the best pair in detail.
  func blocks(_ language: Language) -> [Block] {
    var blocks: [Block] = [.headline(headline(language))]
    blocks += best.reasonLines(model, language, for: firm, atMost: 3)
    blocks += facts(of: best).map { .text("– \($0(language))") }
    if !pairs.isEmpty {
      blocks += [.gap, .table(Table.pairs(pairs, network, language, for: firm, risks: risks))]
    }
    if let rest = BestPartners.onlyByPayment(losing) { blocks += [.gap, .text(rest(language))] }
    let head =
      best.tier == .winwin
      ? Phrase(de: "Das beste Paar im Einzelnen", en: "The best pair in detail")
      : Phrase(de: "Das nächste Paar im Einzelnen", en: "The nearest pair in detail")
    blocks.append(.headline(head(language)))
    blocks.append(.table(Table.components(best, network, language, for: firm)))
    return blocks + (risks[best.firms]?.blocks(network, language, for: firm) ?? [])
  }

  /// How many pairs are good for both only since one would pay what the other loses: no reason to
  /// bring two firms together; nil where there are none.
  static func onlyByPayment(_ count: Int) -> Phrase? {
    guard count > 0 else { return nil }
    return Phrase(
      de: count == 1
        ? "Bei einem weiteren Paar gewinnt nur eine Seite; es ist hier nicht aufgeführt."
        : "Bei \(count) weiteren Paaren gewinnt nur eine Seite; sie sind hier nicht aufgeführt.",
      en: count == 1
        ? "In one more pair only one side gains; it is not listed here."
        : "In \(count) more pairs only one side gains; they are not listed here.")
  }

  /// How many members have a partner with whom both gain enough.
  static func headline(_ pairs: [Pair], _ network: Network) -> Phrase {
    let good = pairs.filter { $0.tier == .winwin }
    let count = Set(good.flatMap { [$0.first.firm, $0.second.firm] }).count
    let all = network.members.count
    return Phrase(
      de: "\(count) von \(all) Mitgliedern \(count == 1 ? "hat" : "haben") einen möglichen "
        + "Partner, mit dem beide gewinnen.",
      en: "\(count) of \(all) members \(count == 1 ? "has" : "have") a possible partner with whom "
        + "both gain.")
  }

  /// With which of all pairs to begin; nil where none is good for both.
  static func nextStep(_ pairs: [Pair], _ network: Network) -> Phrase? {
    let best = pairs.filter { $0.tier == .winwin }
      .max { ($0.index, $1.firms) < ($1.index, $0.firms) }
    guard let best else { return nil }
    let (one, two) = (network.shortName(best.first.firm), network.shortName(best.second.firm))
    return Phrase(
      de: "→ Schlagen Sie zuerst \(one) und \(two) ein Gespräch vor.",
      en: "→ Suggest a meeting to \(one) and \(two) first.")
  }

  private func headline(_ language: Language) -> String {
    let (own, other) = best.sides(for: firm)
    let (name, partner) = (network.shortName(own.firm), network.shortName(other.firm))
    func euros(_ side: Pair.Side) -> String { language.roundedEuros(side.gain.net) }
    guard best.tier == .winwin else {
      return best.nearestPhrase(for: firm, partner)(language)
    }
    return Phrase(
      de: "\(partner) passt am besten zu \(name): rund \(euros(own)) im Jahr, für "
        + "\(partner) \(euros(other))",
      en: "\(partner) suits \(name) best: about \(euros(own)) a year, and "
        + "\(euros(other)) for \(partner)")(language)
  }

  /// The worst case, who would have to pay whom, how many more there are, and how much is known.
  private func facts(of pair: Pair) -> [Phrase] {
    let (own, other) = pair.sides(for: firm)
    func euros(_ value: EuroPerYear, _ language: Language) -> String {
      language.roundedEuros(value)
    }
    let ranges = [own, other].map { side in
      let name = network.shortName(side.firm)
      return Phrase(
        de: "\(name): im ungünstigsten Fall \(euros(side.worst, .german)), im günstigsten "
          + "\(euros(side.best, .german)).",
        en: "\(name): \(euros(side.worst, .english)) at worst, "
          + "\(euros(side.best, .english)) at best."
      )
    }
    let more = pairs.dropFirst().count { $0.tier == .winwin }
    let others =
      more == 0
      ? nil
      : Phrase(
        de: more == 1
          ? "Ein weiteres Unternehmen liegt über der Schwelle."
          : "\(more) weitere Unternehmen liegen über der Schwelle.",
        en: more == 1
          ? "One more firm is above the threshold." : "\(more) more firms are above the threshold.")
    let closed =
      network.firm(firm).capacity == 0
      ? Phrase(
        de: "\(network.shortName(firm)) nimmt zurzeit keine neuen Partner auf.",
        en: "\(network.shortName(firm)) takes no new partners at present.") : nil
    let payment = pair.transfer.map { transfer in
      transfer.sentence(
        { network.shortName($0) }, minimum: pair.side(of: transfer.taker).missing)
    }
    return ranges
      + [closed, payment, others].compactMap(\.self)
      + pair.warningPhrases(network)
      + [
        Pair.oneTradePhrase(pairs.filter { $0.firms != pair.firms }, of: firm, network),
        pair.coveragePhrase,
      ].compactMap(\.self)
  }

  /// What to do.
  func nextStep(_ language: Language) -> String {
    let partner = network.shortName(best.partner(of: firm))
    let name = network.shortName(firm)
    guard best.tier == .winwin else {
      return best.stepBelowThreshold(for: firm, network)(language)
    }
    return
      (best.hasTie
      ? Phrase(
        de: "→ \(name) und \(partner) kennen sich schon: Sprechen Sie beide auf das Vorhaben an.",
        en: "→ \(name) and \(partner) already know each other: talk to both about it.")
      : Phrase(
        de: "→ Schlagen Sie \(name) und \(partner) ein Gespräch vor.",
        en: "→ Suggest a meeting to \(name) and \(partner)".sentence))(language)
  }
}
