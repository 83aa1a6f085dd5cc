import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzPartnerships

/// What is asked of many firms at once is what each question by itself would say.
@Suite struct ManyQuestionsTests {
  private func networks(_ batch: Int) throws -> [(network: Network, random: SplitMix64)] {
    let asOf = try #require(Day(iso: "2026-11-01"))
    return ((40 * batch)..<(40 * batch + 40)).map { seed in
      var random = SplitMix64(seed: UInt64(seed))
      let tables = ReferralAgreementTests.tables(&random)
      var parameters = Parameters()
      parameters.hopLimit = Int.random(in: 1...4, using: &random)
      parameters.competitorOverlap = [0, 0.3, 0.5, 1].randomElement(using: &random) ?? 0.5
      return (Network(tables, parameters: parameters, asOf: asOf), random)
    }
  }

  private func pairs(_ network: Network) -> [FirmPair] {
    network.numbersOfFirms.flatMap { first in
      network.numbersOfFirms.filter { $0 > first }.map { FirmPair(first, $0) }
    }
  }

  /// As it was asked before: two routes for each direction of each pair.
  private func isSole(_ firm: Int32, _ pair: FirmPair, _ referral: Referral) -> Bool {
    var isNeeded = false
    for (from, to) in [(pair.first, pair.second), (pair.second, pair.first)] {
      let best = referral.paths(from: from, to: to, alternatives: 0).routes.first
      guard let best else { continue }
      guard best.intermediates.contains(firm) else { return false }
      let around = referral.paths(from: from, to: to, alternatives: 0, avoiding: [firm])
      guard around.routes.isEmpty else { return false }
      isNeeded = true
    }
    return isNeeded
  }

  // Two searches for each pair took 16 seconds with 2,000 firms.
  @Test(arguments: 0..<10)
  func whomOneFirmAloneIntroducesIsWhatEachPairSays(batch: Int) throws {
    var found = 0
    for (network, _) in try networks(batch) {
      let referral = Referral(network)
      for firm in network.numbersOfFirms {
        let others = pairs(network).filter { $0.first != firm && $0.second != firm }
        let sole = referral.pairs(others, introducedOnlyBy: firm)
        #expect(sole == others.filter { isSole(firm, $0, referral) }, "\(firm)")
        found += sole.count
      }
    }
    #expect(found > 0)
  }

  @Test(arguments: 0..<10)
  func theBestRouteAloneIsTheFirstOfTheAnswer(batch: Int) throws {
    for (network, seeded) in try networks(batch) {
      var random = seeded
      for _ in 0..<5 {
        let (question, kinds) = ReferralAgreementTests.question(network, &random)
        let referral = Referral(network, over: kinds)
        let answer = referral.answer(question)
        #expect(referral.bestRoute(question) == answer.routes.first, "\(question)")
        #expect(referral.backup(of: question) == answer.disjoint, "\(question)")
        if let hindrance = answer.hindrance {
          #expect(referral.hindrance(question) == hindrance, "\(question)")
        }
      }
    }
  }

  @Test(arguments: 0..<10)
  func competitorsOfOneFirmAreThoseOfEachQuestion(batch: Int) throws {
    for (network, _) in try networks(batch) {
      let competitors = Competitors(network)
      let firms = Array(network.numbersOfFirms)
      for firm in firms {
        let others = firms.filter { $0 != firm }
        let such = others.filter { competitors.areSuch(firm, $0) }
        #expect(competitors.without(rivalsOf: firm, others) == others.filter { !such.contains($0) })
        // Where no overlap is needed all compete, of whom those of other trades are not listed.
        if network.parameters.competitorOverlap > 0 { #expect(competitors.of(firm) == such) }
      }
    }
  }

  // All brokers were looked for, and a backup, of which nothing was told: 10 seconds of 2,000 firms.
  @Test(arguments: 0..<10)
  func waysToAMarketAreWhatEachWhoSeeksItIsTold(batch: Int) throws {
    for (network, _) in try networks(batch) {
      let (benefit, referral) = (Benefit(network), Referral(network))
      for demand in MarketDemand.all(benefit, referral) {
        var expected = MarketDemand.Ways()
        var paths: [Int32: Int] = [:]
        for firm in demand.seeking {
          let question = ReferralQuestion(
            from: .firm(firm), to: .serving(demand.market), alternatives: 0)
          guard let best = referral.answer(question).routes.first else {
            expected.none += 1
            continue
          }
          if best.intermediates.isEmpty { expected.known += 1 } else { expected.introduced += 1 }
          for broker in best.intermediates { paths[broker, default: 0] += 1 }
        }
        let busiest = paths.min { ($1.value, $0.key) < ($0.value, $1.key) }
        (expected.broker, expected.brokerPaths) = (busiest?.key, busiest?.value ?? 0)
        #expect(demand.ways == expected)
      }
    }
  }

  @Test(arguments: 0..<10)
  func theReachWithoutAFirmsHelpIsThatOfItsSurroundings(batch: Int) throws {
    for (network, _) in try networks(batch) {
      let reach = Reach(in: network)
      for firm in network.numbersOfFirms {
        let whole = Reach(in: network, bypassing: firm)
        #expect(
          reach.reaches(bypassing: firm, in: network, seed: 1) == whole.firms.map(\.reach))
      }
    }
  }

  // Each new pair was asked for alternatives and reasons, of which one answer is shown.
  @Test(arguments: UInt64(0)..<8)
  func theExampleOfAnIntroductionIsTheBestOfAll(seed: UInt64) throws {
    let network = try RandomNetwork.make(seed: seed, firms: 14)
    let pairing = try PairingQuestion(fallsBackToFit: true)
      .found(in: network, for: Reader(.english)).pairing
    let referral = Referral(network)
    let expected = pairing.pairs.filter { !$0.hasTie }
      .map { referral.paths(from: $0.first.firm, to: $0.second.firm) }
      .filter { !$0.routes.isEmpty }
      .max {
        ($0.disjoint.count, $0.combinedProbability) < ($1.disjoint.count, $1.combinedProbability)
      }
    #expect(pairing.exampleIntroduction(referral) == expected)
  }

  @Test func presencesNowAndThenAreInTheOrderOfMarkets() throws {
    for batch in 0..<5 {
      for (network, _) in try networks(batch) {
        for firm in network.numbersOfFirms {
          let now = network.served[firm].map { (market: $0.market, presence: $0.presence ?? 0.4) }
          let then = network.sought[firm].map { (market: $0.market, presence: 0.4) }
          var expected: [(market: Int32, presence: Double)] = []
          for entry in (now + then).sorted(by: {
            ($0.market, -$0.presence) < ($1.market, -$1.presence)
          })
          where expected.last?.market != entry.market { expected.append(entry) }
          let found = MarketOverlap.presences(
            of: firm, network.served, network.sought, missing: 0.4)
          #expect(found.map(\.market) == expected.map(\.market))
          #expect(found.map(\.presence) == expected.map(\.presence))
        }
      }
    }
  }
}
