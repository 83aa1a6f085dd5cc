import Foundation
import Testing

@testable import PartnernetzPartnerships
import PartnernetzNetworks
import PartnernetzRecords

/// What bounds leave out is compared with what judging all pairs finds.
@Suite struct CandidatesTests {
  /// All pairs of members, judged one by one.
  private struct AllPairs {
    var winwin: [PairingProblem.Candidate] = []
    /// For each firm the pairs that could be suggested.
    var suggestible: [[Pair]]
    /// For each firm what is missing to the nearest pair that is not good for both.
    var leastMissing: [EuroPerYear?]

    init(_ benefit: Benefit) {
      let count = benefit.network.firms.count
      suggestible = [[Pair]](repeating: [], count: count)
      leastMissing = [EuroPerYear?](repeating: nil, count: count)
      let members = benefit.network.numbersOfFirms.filter {
        benefit.network.firm($0).isMember != false
      }
      for i in members {
        for j in members where j > i { add(benefit.pairWithoutIntervals(i, j), benefit) }
      }
    }

    private mutating func add(_ pair: Pair, _ benefit: Benefit) {
      guard pair.tier != .excluded else { return }
      let (first, second) = (Int(pair.first.firm), Int(pair.second.firm))
      let mayMeet = benefit.obstacle(pair.first.firm, pair.second.firm) == nil
      let takes = (
        mayMeet && benefit.hasPlace(pair.first.firm), mayMeet && benefit.hasPlace(pair.second.firm)
      )
      if pair.tier != .none {
        if takes.1 { suggestible[first].append(pair) }
        if takes.0 { suggestible[second].append(pair) }
      }
      if pair.tier == .winwin {
        winwin.append(
          .init(
            first: pair.first.firm, second: pair.second.firm, index: pair.index, nash: pair.nash,
            sum: pair.sum, minimum: pair.minimum))
      } else {
        let missing = pair.first.shortfall + pair.second.shortfall
        if takes.1 { leastMissing[first] = min(leastMissing[first] ?? .infinity, missing) }
        if takes.0 { leastMissing[second] = min(leastMissing[second] ?? .infinity, missing) }
      }
    }
  }

  private func compare(_ network: Network) -> (candidates: Int, judged: Int) {
    let benefit = Benefit(network)
    let all = AllPairs(benefit)
    #expect(PairingProblem(benefit).candidates == all.winwin)

    let finder = PartnerFinder(benefit)
    let best = finder.best(for: finder.members, count: 4)
    for (firm, pairs) in zip(finder.members, best) {
      let expected = all.suggestible[Int(firm)].sorted { $0.isBetter(than: $1) }.prefix(4)
      #expect(pairs == Array(expected))
    }
    let misses = finder.nearMisses(of: finder.members)
    for (firm, miss) in zip(finder.members, misses) {
      let least = all.leastMissing[Int(firm)]
      #expect((miss == nil) == (least == nil))
      guard let miss, let least else { continue }
      // Exact to the cent, and what is said of the partner is true.
      #expect((miss.missing - least).magnitude <= 0.011)
      let pair = benefit.pairWithoutIntervals(firm, miss.partner)
      #expect(pair.first.shortfall + pair.second.shortfall == miss.missing)
    }
    return (all.winwin.count, finder.members.count)
  }

  @Test(arguments: 0..<12)
  func nothingIsLost(seed: Int) throws {
    var association = RandomAssociation(firms: 50)
    association.tags = [4, 12, 40][seed % 3]
    association.known = [0.0, 0.7, 1.0][seed / 3 % 3]
    association.linksPerFirm = seed % 2 == 0 ? 0 : 2
    association.hubShare = seed % 4 == 3 ? 1 : 0.3
    _ = compare(try association.network(seed: UInt64(seed)))
  }

  @Test(arguments: 0..<10)
  func nothingIsLostOfSmallNetworksFullOfTies(seed: Int) throws {
    _ = compare(try RandomNetwork.make(seed: UInt64(seed), firms: 14))
  }

  @Test(arguments: 0..<4)
  func nothingIsLostWithFiguresThatNoBoundIsKnownFor(seed: Int) throws {
    let association = RandomAssociation(firms: 40, oddShare: 0.2)
    _ = compare(try association.network(seed: UInt64(seed)))
  }

  @Test(arguments: [
    ("threshold_absolute", 0.0), ("day_rate", 0), ("survival", 0.5), ("competitor_overlap", 0),
    ("complement_floor", 0), ("complement_floor", 1), ("introductions_per_contact", 1),
    ("care_days", 0), ("ramp_new_3", 0), ("trade_share", 1), ("missing_contacts", 1_000),
  ])
  func nothingIsLostUnderOtherAssumptions(name: String, value: Double) throws {
    var parameters = Parameters()
    try parameters.set(name, to: value)
    let association = RandomAssociation(firms: 40)
    _ = compare(try association.network(seed: 7, parameters: parameters))
  }

  // Bounds that rest on what is assumed of a new partner leave out what outcomes make worth while.
  @Test(arguments: 0..<6)
  func nothingIsLostUnderWhatOutcomesTaught(seed: Int) throws {
    var parameters = Parameters()
    parameters.introducePartner = 0.2
    parameters.startTrust = 0.7
    for (names, shift) in zip(Parameters.introductions, [seed < 4 ? 4.0 : -2, 1, -1, 2, -2]) {
      parameters.learn(names.shift, shift)
    }
    parameters.learn("trust_slope", seed % 2 == 0 ? 9 : 1)
    let association = RandomAssociation(firms: 50, linksPerFirm: 2)
    _ = compare(try association.network(seed: UInt64(seed), parameters: parameters))
  }

  @Test func nothingIsLostWhereNothingIsNeeded() throws {
    var parameters = Parameters()
    for name in ["threshold_absolute", "threshold_relative", "day_rate"] {
      try parameters.set(name, to: 0)
    }
    let found = compare(try RandomAssociation(firms: 30).network(seed: 2, parameters: parameters))
    #expect(found.candidates > 100)
  }

  @Test func candidatesAreFoundAndFew() throws {
    let found = compare(try RandomAssociation(firms: 150, tags: 60).network(seed: 11))
    #expect(found.candidates > 5 && found.candidates < 150 * 149 / 8)
  }

  @Test func theResultDoesNotDependOnTheThreads() throws {
    let benefit = Benefit(try RandomAssociation(firms: 150).network(seed: 4))
    let one = PairingProblem(benefit, threads: 1).candidates
    #expect(!one.isEmpty)
    for threads in [2, 5] {
      #expect(PairingProblem(benefit, threads: threads).candidates == one)
    }
    let finder = PartnerFinder(benefit)
    let alone = finder.nearMisses(of: finder.members, threads: 1)
    #expect(finder.nearMisses(of: finder.members, threads: 3) == alone)
    #expect(
      finder.best(for: finder.members, count: 3, threads: 1)
        == finder.best(for: finder.members, count: 3, threads: 3))
  }

  @Test func suggestionsForEachAreThoseForOne() throws {
    let benefit = Benefit(try RandomAssociation(firms: 60).network(seed: 5))
    let members = benefit.network.members
    let each = Suggestions.forEachMember(in: benefit, count: 3)
    #expect(each.map(\.pairs) == members.map { Suggestions(for: $0, in: benefit, count: 3).pairs })
  }

  /// Takes a minute in a debug build: run it with PARTNERNETZ_LARGE=1 and `-c release`.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["PARTNERNETZ_LARGE"] != nil),
    arguments: [0.0, 0.7, 1.0])
  func nothingIsLostAmongTwoThousand(known: Double) throws {
    let association = RandomAssociation(firms: 2_000, tags: 120, known: known)
    _ = compare(try association.network(seed: 1))
  }
}
