import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

@testable import PartnernetzAnswers

/// What of a plan falls away with a firm, case by case.
@Suite struct HangingPairsTests {
  private let day = Day(year: 2026, month: 11, day: 1)

  /// Firms without anything, tied as told.
  private func tables(_ ids: [String], ties: [(String, String)] = []) -> MemberTables {
    var tables = MemberTables()
    tables.firms = ids.map { Firm(id: $0, name: "\($0)werk GmbH") }
    tables.statements = ties.map { source, target in
      var link = Statement(source: source, target: target, kind: .partner)
      link.trust = 1
      return link
    }
    return tables
  }

  private func network(_ tables: MemberTables, _ viewer: Viewer = .association) throws -> Network {
    Network(tables, seenBy: viewer, asOf: try #require(day))
  }

  private func published(_ pairs: [(String, String)]) throws -> PublishedPlan {
    PublishedPlan(step: 1, day: try #require(day), pairs: pairs.map { .init($0.0, $0.1) })
  }

  private func ids(_ pairs: [FirmPair], _ network: Network) -> [String] {
    pairs.map { network.id(of: $0.first) + network.id(of: $0.second) }
  }

  @Test func whoHasAnotherPartnerIsNotLeft() throws {
    let network = try network(tables(["A", "B", "C", "D", "E"]))
    let plan = try published([("B", "A"), ("C", "B"), ("B", "D"), ("A", "C"), ("D", "E")])
    let hanging = try #require(HangingPairs(on: 1, in: plan, network))
    #expect(hanging.own.map(\.partner) == [0, 2, 3] && hanging.isPublished)
    #expect(hanging.left.isEmpty)
    let fewer = try published([("D", "B"), ("B", "A"), ("C", "B"), ("A", "C")])
    #expect(try #require(HangingPairs(on: 1, in: fewer, network)).left == [3])
  }

  @Test func thoseWhoGainMostStandFirst() throws {
    var tables = tables(["A", "B", "C", "D"])
    tables.offers = [
      Offer(firm: "B", capability: "Guss", level: 1, spareCapacity: Money(euros: 900_000))
    ]
    for (firm, euros) in [("A", 50_000.0), ("C", 90_000), ("D", 50_000)] {
      tables.needs.append(
        Need(firm: firm, capability: "Guss", mode: .bridge, value: Money(euros: euros)))
    }
    let network = try network(tables)
    let plan = try published([("A", "B"), ("B", "C"), ("B", "D")])
    let hanging = try #require(HangingPairs(on: 1, in: plan, network))
    // A and D gain alike: by number.
    #expect(hanging.own.map(\.partner) == [2, 0, 3])
    let model = Benefit(network).base
    #expect(hanging.own.map(\.gain) == [2, 0, 3].map { model.gain(of: $0, from: 1).net })
    #expect(hanging.rows(network, .english).count == 3)
  }

  @Test(
    arguments: [
      // Only B knows both.
      ([("A", "B"), ("B", "C")], ["AC"]),
      // D knows them, too.
      ([("A", "B"), ("B", "C"), ("A", "D"), ("D", "C")], []),
      // A longer way round is a way.
      ([("A", "B"), ("B", "C"), ("A", "D"), ("D", "E"), ("E", "C")], []),
      // They know each other already.
      ([("A", "B"), ("B", "C"), ("A", "C")], []),
      // Nobody can introduce them.
      ([("A", "B")], []),
      // Somebody else can.
      ([("A", "D"), ("D", "C")], []),
    ] as [([(String, String)], [String])])
  func onlyWhomNobodyElseIntroducesHangsOnIt(
    _ ties: [(String, String)], _ introduced: [String]
  ) throws {
    let network = try network(tables(["A", "B", "C", "D", "E"], ties: ties))
    let hanging = HangingPairs(on: 1, in: try published([("C", "A")]), network)
    #expect(ids(try #require(hanging).introduced, network) == introduced)
    #expect(try #require(hanging).own.isEmpty)
  }

  @Test func fivePairsAreNamedAndTheOthersCounted() throws {
    let others = ["A", "C", "D", "E", "F"]
    let network = try network(
      tables(["A", "B", "C", "D", "E", "F"], ties: others.map { ($0, "B") }))
    let pairs = [("A", "C"), ("A", "D"), ("A", "E"), ("A", "F"), ("C", "D"), ("C", "E")]
    func told(_ count: Int) throws -> [String] {
      let plan = try published(Array(pairs.prefix(count)))
      let hanging = try #require(HangingPairs(on: 1, in: plan, network))
      #expect(hanging.introduced.count == count)
      return hanging.sentences(1, network).map { $0(.english) }
    }
    #expect(try told(0) == ["In the published partner plan no pair falls away."])
    #expect(
      try told(1) == [
        "One more pair of the plan can be introduced by Bwerk only: Awerk–Cwerk."
      ])
    let five = "Awerk–Cwerk, Awerk–Dwerk, Awerk–Ewerk, Awerk–Fwerk"
    #expect(
      try told(5) == [
        "5 more pairs of the plan can be introduced by Bwerk only: \(five) and Cwerk–Dwerk."
      ])
    #expect(
      try told(6) == [
        "6 more pairs of the plan can be introduced by Bwerk only: \(five), Cwerk–Dwerk "
          + "and one more."
      ])
  }

  @Test func aMemberSeesNoPlanOfAll() throws {
    let tables = tables(["A", "B"])
    let network = try network(tables, .member("A"))
    #expect(HangingPairs(on: 0, in: try published([("A", "B")]), network) == nil)
    #expect(try HangingPairs(on: 0, in: network, for: Reader(.english)) == nil)
  }

  @Test func whoIsNoMemberHangsInNoPlan() throws {
    var tables = tables(["A", "B", "C"])
    tables.firms[0].isMember = false
    let network = try network(tables)
    #expect(try HangingPairs(on: 0, in: network, for: Reader(.english)) == nil)
    #expect(try HangingPairs(on: 1, in: network, for: Reader(.english)) != nil)
  }

  // Beyond two thousand members two plans take too long for a look at one firm.
  @Test(.enabled(if: !isQuick), arguments: [(2_000, true), (2_001, false)])
  func twoThousandMembersAreTheMost(count: Int, isMade: Bool) throws {
    var tables = tables((0..<count).map { "F\(10_000 + $0)" })
    // Amounts are known of all and nobody meets them, so that the plans are soon made.
    tables.needs = tables.firms.map {
      Need(firm: $0.id, capability: "Guss", mode: .bridge, value: Money(euros: 1_000))
    }
    let hanging = try HangingPairs(on: 0, in: try network(tables), for: Reader(.english))
    #expect((hanging != nil) == isMade)
    if let hanging {
      #expect(hanging.own.isEmpty && hanging.left.isEmpty && !hanging.isPublished)
    }
  }
}
