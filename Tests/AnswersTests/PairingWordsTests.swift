import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzAnswers

/// What is said of a plan, sentence by sentence; strangers need five days a year each.
@Suite struct PairingWordsTests {
  private func network(
    _ days: [Double?], _ edit: (inout MemberTables) -> Void = { _ in }
  ) throws -> Network {
    var tables = MemberTables()
    tables.firms = days.enumerated().map {
      var firm = Firm(id: "F\($0)", name: "Werk \($0)")
      firm.strategyDays = $1
      return firm
    }
    edit(&tables)
    return Network(tables, asOf: try #require(Day(year: 2026, month: 11, day: 1)))
  }

  private func pairing(
    _ network: Network, _ pairs: [(Int32, Int32)], _ edit: (inout PairingRules) -> Void = { _ in }
  ) throws -> Pairing {
    let problem = PairingProblem(
      Benefit(network),
      candidates: pairs.map {
        .init(first: $0.0, second: $0.1, index: 10, nash: 10, sum: 10, minimum: 5)
      }, capacities: [Int](repeating: 3, count: network.firmCount))
    var rules = PairingRules()
    edit(&rules)
    return try Pairing(try problem.applying(rules), objective: .index)
  }

  private func headline(
    _ days: [Double?], _ pairs: [(Int32, Int32)], unsure: Int = 0,
    _ edit: (inout PairingRules) -> Void = { _ in }
  ) throws -> String {
    let network = try network(days)
    return try pairing(network, pairs, edit).headline(unsure: unsure, in: network).english
  }

  @Test(
    arguments: [
      ([nil, nil], [(0, 1)], "in total."), ([5, 5], [(0, 1)], "in total."),
      ([4, 9], [(0, 1)], "; not enough time is planned for it yet."),
      ([5, 5, 5, 5], [(0, 1), (2, 3)], "in total."),
      ([4, 9, 4, 9], [(0, 1), (2, 3)], "; none of them fits into the days that are planned."),
      ([5, 5, 4, 9], [(0, 1), (2, 3)], "; one of them fits into the days that are planned."),
      (
        [5, 5, 5, 5, 4, 9], [(0, 1), (2, 3), (4, 5)],
        "; 2 of them fit into the days that are planned."
      ),
    ] as [([Double?], [(Int32, Int32)], String)])
  func theHeadlineSaysForHowManyThereIsTime(
    days: [Double?], pairs: [(Int32, Int32)], end: String
  ) throws {
    let told = try headline(days, pairs)
    #expect(told.hasSuffix(end), "\(told)")
    #expect(told.hasPrefix(pairs.count == 1 ? "1 pair is good" : "\(pairs.count) pairs are good"))
  }

  @Test func whatIsKeptWithinTheDaysFits() throws {
    let one = try headline([5, 5], [(0, 1)]) { $0.keepsPlannedDays = true }
    #expect(one.hasSuffix("; it fits into the days that are planned."))
    let two = try headline([5, 5, 5, 5], [(0, 1), (2, 3)]) { $0.keepsPlannedDays = true }
    #expect(two.hasSuffix("; all fit into the days that are planned."))
    let lost = try headline([4, 4], [(0, 1)]) { $0.keepsPlannedDays = true }
    #expect(
      lost == "No pair fits into the days that are planned; without that limit one is good for "
        + "both.")
    let both = try headline([4, 4, 4, 4], [(0, 1), (2, 3)]) { $0.keepsPlannedDays = true }
    #expect(both.hasSuffix("without that limit 2 are good for both."))
  }

  @Test func whatIsUnsureIsCounted() throws {
    let pairs = [(0, 1), (2, 3)] as [(Int32, Int32)]
    let days = [nil, nil, nil, nil] as [Double?]
    #expect(try headline(days, pairs).hasPrefix("2 pairs are good for both: about "))
    #expect(
      try headline(days, pairs, unsure: 1)
        .hasPrefix("2 pairs are good for both, 1 of them rather unsure: about "))
    #expect(
      try headline(days, [(0, 1)], unsure: 1)
        .hasPrefix("1 pair is good for both, but rather unsure: about "))
  }

  @Test func nothingKnownIsNotNothingGood() throws {
    #expect(try headline([nil, nil], []).hasPrefix("No suggestion yet: it is not known what"))
    func told(_ edit: (inout MemberTables) -> Void) throws -> String {
      let network = try network([nil, nil], edit)
      return try pairing(network, []).headline(unsure: 0, in: network).english
    }
    let none = "No pair is good for both yet."
    #expect(try told { $0.offers = [Offer(firm: "F0", capability: "Guss")] } == none)
    #expect(try told { $0.needs = [Need(firm: "F0", capability: "Guss")] } == none)
    #expect(
      try told { $0.markets = [MarketEntry(firm: "F0", market: "NL", role: .sought)] } == none)
    #expect(
      try told { $0.capital = [CapitalEntry(firm: "F0", role: .sought, kind: .loan)] } == none)
    // Whoever serves a market tells nothing yet that a gain could come from.
    #expect(
      try told { $0.markets = [MarketEntry(firm: "F0", market: "NL", role: .served)] } != none)
  }

  @Test func rulesAreToldWithWhatTheyTookAway() throws {
    let network = try network([nil, nil, nil, nil])
    let all = [(0, 1), (0, 2), (0, 3), (1, 2), (2, 3)] as [(Int32, Int32)]
    #expect(try pairing(network, all).ruling == nil)
    let found = try pairing(network, all) {
      $0.fixed = [FirmPair(0, 1)]
      $0.forbidden = [FirmPair(0, 2), FirmPair(1, 2)]
      $0.without = [3]
      $0.isOnePerIndustry = true
      $0.novelty = 0.25
      $0.distance = 50
      $0.days = 60
    }
    let told = try #require(found.ruling).english
    #expect(
      told.hasPrefix(
        "Rules: 1 pair set, at most one partner of an industry, at least 25% new pairs, at most 50 "
          + "km apart, at most 60 person-days a year, 2 pairs excluded ("), "\(told)")
    #expect(told.contains("and 2 pairs excluded ("))
    let two = try pairing(network, all) {
      $0.fixed = [FirmPair(0, 1), FirmPair(2, 3)]
      $0.forbidden = [FirmPair(0, 2)]
      $0.keepsPlannedDays = true
    }
    let short = try #require(two.ruling).english
    #expect(
      short.hasPrefix(
        "Rules: 2 pairs set, only what fits into the days that each member plans and 1 pair "
          + "excluded ("), "\(short)")
  }

  @Test func distancesThatNobodyKnowsAreTold() throws {
    let nowhere = try network([nil, nil, nil])
    let all = [(0, 1), (0, 2)] as [(Int32, Int32)]
    #expect(try pairing(nowhere, all).openDistance == nil)
    let none = try pairing(nowhere, all) { $0.distance = 50 }
    #expect(none.openDistance?.english.hasPrefix("The distance of no pair is known") == true)
    let some = try network([nil, nil, nil]) {
      for place in [0, 1] {
        $0.firms[place].latitude = 50
        $0.firms[place].longitude = 10
      }
    }
    // It was “of 1 possible pairs”.
    let one = try #require(try pairing(some, all) { $0.distance = 50 }.openDistance)
    #expect(one.english.hasPrefix("The distance of one possible pair is not known; the limit"))
    #expect(one.german.hasPrefix("Bei einem möglichen Paar ist die Entfernung nicht bekannt; für"))
    let more = try pairing(some, all + [(1, 2)]) { $0.distance = 50 }
    #expect(
      more.openDistance?.english.hasPrefix("The distance of 2 possible pairs is not known") == true)
    let alone = try pairing(nowhere, [(0, 1)]) { $0.distance = 50 }
    #expect(alone.openDistance?.english.hasPrefix("The distance of no pair is known") == true)
  }

  @Test(arguments: [
    (0.3, "good"), (0.299, "fair"), (0.1, "fair"), (0.099, "low"), (1, "good"), (0, "low"),
  ])
  func aChanceIsGoodFromThreeInTen(probability: Double, word: String) {
    #expect(Chance.word(probability).english == word)
  }
}
