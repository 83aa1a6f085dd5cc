import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Whoever asks about a firm that there is not is told so, in release builds too; most of these were an
/// index out of range, about which a release build says nothing.
@Suite struct WrongFirmTests {
  /// Questions about firm 99 of a network of two.
  enum Asked: String, CaseIterable, Codable, Sendable {
    case margin, threshold, tie, industries, overlap, competitors, later, trade, unclear, alike
    case days, missing, reasons, law, rows, newcomer, profile, openQuestions, indicators
    case markets, explanation, evidence, pairsEvidence, link, rivals, reach, path, avoided, matrix,
      asks, risk

    func ask(_ benefit: Benefit) throws {
      let (network, model) = (benefit.network, benefit.base)
      let fit = Fit(benefit)
      switch self {
      case .margin: _ = model.margin(of: 99)
      case .threshold: _ = model.threshold(of: 99)
      case .tie: _ = model.hasTie(0, 99)
      case .industries: _ = model.industryDistance(99, 0)
      case .overlap: _ = model.overlap(0, 99)
      case .competitors: _ = model.areCompetitors(0, 99)
      case .later: _ = model.potentialOverlap(0, 99)
      case .trade: _ = model.areOfOneTrade(0, 99)
      case .unclear: _ = model.mayCompeteUnknown(0, 99)
      case .alike: _ = model.lookAlike(0, 99)
      case .days: _ = model.daysAYear(0, 99)
      case .missing: _ = model.missingInputs(of: 99)
      case .reasons: _ = model.reasons(of: 0, from: 99)
      case .law: _ = model.lawConcern(0, 99)
      case .rows: _ = network.strengths[99]
      case .newcomer: _ = fit.isNewcomer(99)
      case .profile: _ = network.profile(of: 99, shownTo: 0)
      case .openQuestions: _ = OpenQuestions(of: 99, in: network)
      case .indicators: _ = NetworkIndicators(network, adding: [(0, 99)])
      case .markets: _ = MarketAccess.all(for: 99, fit, Referral(network))
      case .explanation:
        _ = try MemberExplanation(99, in: PairingProblem(benefit), objective: .index)
      case .evidence:
        let evidence = PairEvidence(FirmPair(0, 1), in: network, tables: MemberTables())
        _ = evidence.rows(for: .market, of: 0, from: 99)
      case .pairsEvidence: _ = PairEvidence(FirmPair(0, 99), in: network, tables: MemberTables())
      case .link: _ = MarginalReach(linking: 0, 99, in: network)
      case .rivals: _ = network.rivals(of: 99)
      case .reach: _ = Reach(of: [0, 99], in: network)
      case .path: _ = Referral(network).paths(from: 0, to: 99)
      case .avoided: _ = Referral(network).paths(from: 0, to: 1, avoiding: [99])
      case .matrix: _ = Referral(network).matrix(of: [0, 99])
      case .asks: _ = SeedSelection(ofAsks: 1, by: 99, in: network)
      case .risk: _ = PairRisks(model).risk(of: FirmPair(0, 99))
      }
    }
  }

  @Test(arguments: Asked.allCases) func isNamed(_ question: Asked) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [question] in
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      try question.ask(Benefit(Network(tables, asOf: day)))
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("There is no firm 99"), "\(question): \(said)")
  }

  @Test func reasonsAreToldToOneOfThePair() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: ["A", "B", "C"].map { Firm(id: $0, name: $0) })
      let fit = Fit(Benefit(Network(tables, asOf: day)))
      _ = fit.reasons(for: fit.pair(0, 1), of: 2)
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("Firm 2 is none of the pair 0, 1"))
  }
}
