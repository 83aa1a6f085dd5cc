import PartnernetzNetworks
import PartnernetzRecords
import Testing

@testable import PartnernetzPartnerships

/// Which rule takes a pair away, one rule at a time and at its border.
@Suite struct RuleCheckTests {
  private func benefit(
    _ count: Int = 4, links: [Statement] = [], _ edit: (inout [Firm]) -> Void = { _ in }
  ) throws -> Benefit {
    var tables = MemberTables()
    tables.firms = (0..<count).map { Firm(id: "F\(10 + $0)", name: "Firm \($0)") }
    tables.statements = links
    edit(&tables.firms)
    return Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01"))))
  }

  private func problem(_ benefit: Benefit, _ pairs: [(Int32, Int32)]) -> PairingProblem {
    PairingProblem(
      benefit,
      candidates: pairs.map {
        .init(first: $0.0, second: $0.1, index: 10, nash: 10, sum: 10, minimum: 5)
      }, capacities: [Int](repeating: 3, count: benefit.network.firmCount))
  }

  /// By which rule each pair is taken away; pairs that stay are missing.
  private func ruled(
    _ problem: PairingProblem, _ edit: (inout PairingRules) -> Void
  ) throws -> [FirmPair: PairingRules.Rule] {
    var rules = PairingRules()
    edit(&rules)
    let left = try problem.applying(rules)
    let ruledOut = Dictionary(
      uniqueKeysWithValues: left.ruledOut.map { ($0.candidate.firms, $0.rule) })
    #expect(
      left.tally.ruledOut == Dictionary(grouping: ruledOut.values, by: \.self).mapValues(\.count))
    #expect(
      left.candidates.count + left.ruledOut.count + left.fixed.count == problem.candidates.count)
    return ruledOut
  }

  @Test func oneOfTheTwoWhoTakesNoPartIsEnough() throws {
    let problem = problem(try benefit(), [(0, 1), (1, 2), (2, 3)])
    #expect(try ruled(problem) { $0.without = [0] } == [FirmPair(0, 1): .without])
    #expect(try ruled(problem) { $0.without = [3] } == [FirmPair(2, 3): .without])
    #expect(try ruled(problem) { $0.forbidden = [FirmPair(2, 1)] } == [FirmPair(1, 2): .forbid])
  }

  // The first rule that applies is the one that is told.
  @Test func whoTakesNoPartIsNotToldOfOtherRules() throws {
    let benefit = try benefit { $0[0].strategyDays = 0 }
    let problem = problem(benefit, [(0, 1), (0, 2), (0, 3)])
    let found = try ruled(problem) {
      $0.without = [1]
      $0.forbidden = [FirmPair(0, 1), FirmPair(0, 2)]
      $0.keepsPlannedDays = true
    }
    #expect(
      found == [FirmPair(0, 1): .without, FirmPair(0, 2): .forbid, FirmPair(0, 3): .days])
  }

  @Test func daysComeBeforeDistanceAndDistanceBeforeNovelty() throws {
    let links = [
      Statement(source: "F10", target: "F11", kind: .partner),
      Statement(source: "F12", target: "F13", kind: .partner),
    ]
    let benefit = try benefit(links: links) {
      for place in $0.indices {
        $0[place].latitude = 50 + Double(place)
        $0[place].longitude = 10
      }
      $0[0].strategyDays = 1
    }
    let problem = problem(benefit, [(0, 1), (2, 3)])
    let found = try ruled(problem) {
      $0.keepsPlannedDays = true
      $0.distance = 50
      $0.novelty = 1
    }
    #expect(found == [FirmPair(0, 1): .days, FirmPair(2, 3): .distance])
  }

  // Below 1 what is not new is weighed against what is, and stays a candidate.
  @Test func onlyWhereAllMustBeNewIsNoOldPairLookedAt() throws {
    let tie = Statement(source: "F11", target: "F10", kind: .acquaintance)
    let problem = problem(try benefit(links: [tie]), [(0, 1), (0, 2)])
    #expect(try ruled(problem) { $0.novelty = 1 } == [FirmPair(0, 1): .novelty])
    #expect(try ruled(problem) { $0.novelty = 0.99 }.isEmpty)
  }

  @Test func aPairThatIsSetTakesItsIndustryOnBothSides() throws {
    let benefit = try benefit(5) {
      $0[0].industry = Industry("62.01")
      $0[1].industry = Industry("25.62")
      $0[2].industry = Industry("25.61")
      $0[3].industry = Industry("62.09")
    }
    let problem = problem(
      benefit, [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (2, 3)])
    let set: (inout PairingRules) -> Void = {
      $0.fixed = [FirmPair(0, 1)]
      $0.isOnePerIndustry = true
    }
    // 0 has its metal worker, 1 its software house; of 4 no trade is known.
    #expect(
      try ruled(problem, set)
        == [FirmPair(0, 2): .onePerIndustry, FirmPair(1, 3): .onePerIndustry])
    #expect(
      try ruled(problem) {
        set(&$0)
        $0.isOnePerIndustry = false
      }.isEmpty)
    #expect(try ruled(problem) { $0.isOnePerIndustry = true }.isEmpty)
    #expect(throws: PairingError.industryTwice("Firm 0")) {
      _ = try ruled(problem) {
        set(&$0)
        $0.fixed.append(FirmPair(0, 2))
      }
    }
  }

  // Strange to each other: 6 days · 1½ over 3 years, and 2 a year.
  @Test(arguments: [(5.0, true), (5 - 5e-10, true), (5 - 2e-9, false), (4.9, false), (0, false)])
  func whatIsPlannedFitsToTheDay(days: Double, isKept: Bool) throws {
    for firm in [0, 1] {
      let problem = problem(try benefit { $0[firm].strategyDays = days }, [(0, 1)])
      let found = try ruled(problem) { $0.keepsPlannedDays = true }
      #expect(found == (isKept ? [:] : [FirmPair(0, 1): .days]))
      #expect(try ruled(problem) { _ in }.isEmpty)
    }
  }

  // With whom there is a tie half of the setting up is spared: 3½ days, not 5.
  @Test(arguments: [(8.4, 1), (8.5, 2), (13.4, 2), (13.5, 3), (99, 3), (3.5, 1)])
  func placesAreThoseOfThePlannedDays(days: Double, places: Int) throws {
    let tie = Statement(source: "F10", target: "F11", kind: .partner)
    let benefit = try benefit(links: [tie]) { $0[0].strategyDays = days }
    var rules = PairingRules()
    rules.keepsPlannedDays = true
    let left = try problem(benefit, [(0, 1), (0, 2), (0, 3)]).applying(rules)
    #expect(left.capacities == [places, 3, 3, 3])
    #expect(left.looser == nil)
  }

  @Test func aPairThatIsSetTakesItsDaysFromBoth() throws {
    let benefit = try benefit {
      $0[0].strategyDays = 10
      $0[1].strategyDays = 9
    }
    var rules = PairingRules()
    rules.keepsPlannedDays = true
    rules.fixed = [FirmPair(0, 1)]
    let left = try problem(benefit, [(0, 1), (0, 2), (0, 3), (1, 2)]).applying(rules)
    // 0 keeps five days, room for one of its two; 1 keeps four, too few for anybody.
    #expect(left.capacities == [1, 2, 3, 3])
    #expect(left.ruledOut.map(\.candidate.firms) == [FirmPair(1, 2)])
  }

  // Of twelve firms it is searched which of their partners fit; from the thirteenth on as many are let
  // in as fit whoever they are.
  @Test func twelveLimitsAreSearchedAndNoMore() throws {
    let links = (0..<13).map { Statement(source: "F\(10 + $0)", target: "F23", kind: .partner) }
    let benefit = try benefit(16, links: links) {
      for firm in 0..<13 { $0[firm].strategyDays = 8.5 }
    }
    let pairs = (0..<13).flatMap { firm in [13, 14, 15].map { (Int32(firm), Int32($0)) } }
    var rules = PairingRules()
    rules.keepsPlannedDays = true
    let left = try problem(benefit, pairs).applying(rules)
    #expect(left.capacities == [Int](repeating: 2, count: 12) + [1, 3, 3, 3])
    #expect(left.looser == [Int](repeating: 2, count: 13) + [3, 3, 3])
  }
}

/// Why a pair that somebody sets is refused.
@Suite struct RefusedPairsTests {
  private func refusal(
    links: [Statement] = [], _ edit: (inout [Firm]) -> Void = { _ in }
  ) throws -> PairingError? {
    var tables = MemberTables()
    tables.firms = ["A", "B"].map { Firm(id: $0, name: "Firm \($0)") }
    tables.statements = links
    edit(&tables.firms)
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    var rules = PairingRules()
    rules.fixed = [FirmPair(1, 0)]
    do throws(PairingError) {
      _ = try PairingProblem(Benefit(network), candidates: [], capacities: [1, 1]).applying(rules)
      return nil
    } catch {
      return error
    }
  }

  @Test func competitorsAreRefusedAsSuch() throws {
    #expect(try refusal { $0[1].competitors = ["A"] } == .competitors("Firm A", "Firm B"))
    // One class, and nobody told its markets.
    #expect(
      try refusal {
        for place in $0.indices { $0[place].industry = Industry("25.62") }
      } == .possibleCompetitors("Firm A", "Firm B"))
  }

  @Test(arguments: [(0.5, true), (0.49, false), (1, true)])
  func oneHouseBeginsAtHalf(share: Double, isOneHouse: Bool) throws {
    var stake = Statement(source: "A", target: "B", kind: .capital)
    stake.share = share
    let error = try refusal(links: [stake])
    if isOneHouse {
      #expect(error == .keptApart("Firm A", "Firm B", .oneHouse))
    } else if case .notGoodForBoth("Firm A", "Firm B", _) = error {
    } else {
      Issue.record("\(String(describing: error))")
    }
  }

  @Test func whoIsNoMemberIsNamed() throws {
    #expect(try refusal { $0[1].isMember = false } == .notAMember("Firm B"))
    #expect(try refusal { $0[0].isMember = false } == .notAMember("Firm A"))
    // Of whom nobody says it, is one.
    if case .notGoodForBoth("Firm A", "Firm B", _) = try refusal() {
    } else {
      Issue.record("refused for another reason")
    }
  }
}
