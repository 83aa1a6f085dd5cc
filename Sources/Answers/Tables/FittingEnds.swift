import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// The members at the end of a question to whom no path leads, by how well they fit who asks.
struct FittingEnds {
  let firm: Int32
  let fit: Fit
  /// Best first.
  let pairs: [PairFit]

  /// The most that are shown.
  private static let shown = 10
  /// The most of those at the end that are looked at, the first by number.
  private static let lookedAt = 1_000

  /// Ranks them; nil where the end is one firm, or nobody may be suggested.
  init?(_ end: ReferralEnd, for firm: Int32, avoiding avoided: Set<Int32>, _ network: Network) {
    if case .firm = end { return nil }
    let benefit = Benefit(network)
    let candidates = network.members.filter { other in
      guard other != firm, !avoided.contains(other) else { return false }
      return switch end {
      case .firm: false
      case .offering(let code): network.strengths[other].contains { $0.capability == code }
      case .serving(let code): network.served[other].contains { $0.market == code }
      }
    }.filter { benefit.hasPlace($0) && benefit.obstacle(firm, $0) == nil }
    guard !candidates.isEmpty else { return nil }
    let fit = Fit(benefit)
    self.firm = firm
    self.fit = fit
    pairs = Array(
      candidates.prefix(FittingEnds.lookedAt).map { fit.pair(firm, $0) }
        .sorted { $0.precedes($1) }
        .prefix(FittingEnds.shown))
  }

  /// Puts them behind an answer that knows no path.
  func add(to answer: inout Answer, _ language: Language) {
    guard let best = pairs.first else { return }
    let network = fit.network
    let (name, other) = (network.shortName(firm), network.shortName(best.partner(of: firm)))
    answer.blocks += [
      .headline(
        Phrase(de: "Wer dort am besten passt", en: "Who fits best there")(language)),
      .table(
        Table.fits(
          pairs, fit, language, askers: pairs.map { _ in firm }, isOneAsker: true)),
      .gap,
      .text(
        Phrase(
          de: "→ Bringen Sie \(name) und \(other) selbst zusammen und fragen Sie beide nach dem "
            + "Umfang.",
          en: "→ Bring \(name) and \(other) together yourself, and ask both about the amount.")(
            language)),
    ]
    // Among links a missing path is an answer of its own; on a list without links there is none.
    if network.relations.arcCount == 0 { answer.status = .fine }
    guard case .object(var members) = answer.json else { return }
    members["by_fit"] = .array(
      pairs.map {
        [
          "id": .string(network.id(of: $0.partner(of: firm))), "fit": .number($0.fit),
          "reasons": .array(
            fit.reasons(for: $0, of: firm).map { .string($0.phrase(network)(language)) }),
        ]
      })
    answer.json = .object(members)
  }
}
