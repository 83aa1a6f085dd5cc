import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What is asked wrongly is told in a sentence, in release builds too; it was a trap without a word, or
/// a mean of nothing.
@Suite struct WrongArgumentsOfValuesTests {
  private func sentence(_ result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  }

  @Test func aFirmThatThereIsNotIsNamed() async {
    let firm = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      _ = Network(tables, asOf: day).firm(2)
    }
    #expect(sentence(firm).contains("There is no firm 2"))
    let partners = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      _ = Suggestions(for: -1, in: Benefit(Network(tables, asOf: day)))
    }
    #expect(sentence(partners).contains("There is no firm -1"))
  }

  @Test func nobodyIsSuggestedLessThanNobody() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      _ = Suggestions(for: 0, in: Benefit(Network(tables, asOf: day)), count: -1)
    }
    #expect(sentence(result).contains("not -1"))
  }

  @Test func theMeanOfNoDrawIsNoWeight() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let problem = PairingProblem(Benefit(Network(MemberTables(), asOf: day)))
      _ = problem.drawing(for: .mean, seed: 1, draws: 0)
    }
    #expect(sentence(result).contains("1 draw or more, not 0"))
  }

  // Every share was nan, and every range from nothing to nothing.
  @Test func noShareOfNoDrawIsTold() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let problem = PairingProblem(Benefit(Network(MemberTables(), asOf: day)))
      let pairing = try Pairing(problem, objective: .index)
      _ = try PairingOutlook(of: pairing, in: problem, seed: 1, draws: 0)
    }
    #expect(sentence(result).contains("1 draw or more, not 0"))
  }

  /// Questions about two firms, of which the second is none of the network's two.
  enum PairQuestion: String, CaseIterable, Codable, Sendable {
    case pair, obstacle, gain, place, nearest, distance, without, fixed, forbidden, liked

    func ask(_ benefit: Benefit) throws {
      var rules = PairingRules()
      switch self {
      case .pair: _ = benefit.pair(0, 99)
      case .obstacle: _ = benefit.obstacle(0, 99)
      case .gain: _ = benefit.base.gain(of: 0, from: 99)
      case .place: _ = benefit.hasPlace(99)
      case .nearest: _ = benefit.nearestPair(of: 99)
      case .distance: _ = benefit.network.distance(0, 99)
      case .without: rules.without = [99]
      case .fixed: rules.fixed = [FirmPair(0, 99)]
      case .forbidden: rules.forbidden = [FirmPair(0, 99)]
      case .liked: rules.liked = [FirmPair(0, 99)]
      }
      _ = try PairingProblem(benefit).applying(rules)
    }
  }

  // Most were an index out of range, which a release build says nothing about.
  @Test(arguments: PairQuestion.allCases)
  func whoIsPairedIsAFirm(_ question: PairQuestion) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [question] in
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      try question.ask(Benefit(Network(tables, asOf: day)))
    }
    #expect(sentence(result).contains("There is no firm 99"), "\(question)")
  }

  // With a tolerance of nothing or less the cascade never came to its end.
  @Test func aCascadeHasATolerance() async {
    let endless = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      let supply = SupplyNetwork(Network(tables, asOf: day))
      _ = SystemicRisk(failing: 0, in: supply, tolerance: -1)
    }
    #expect(sentence(endless).contains("above 0, not -1"))
    let nobody = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      _ = SystemicRisk(failing: 2, in: SupplyNetwork(Network(tables, asOf: day)))
    }
    #expect(sentence(nobody).contains("There is no firm 2"))
  }

  @Test func whoFailsOrFitsIsAFirm() async {
    let failing = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      _ = DebtRank(failing: 2, in: Network(tables, asOf: day))
    }
    #expect(sentence(failing).contains("There is no firm 2"))
    let leaving = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      _ = Departure(of: -1, in: Network(tables, asOf: day))
    }
    #expect(sentence(leaving).contains("There is no firm -1"))
    let fitting = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let day = try #require(Day(iso: "2026-11-01"))
      let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
      _ = Fit(Benefit(Network(tables, asOf: day))).pair(0, 2)
    }
    #expect(sentence(fitting).contains("There is no firm 2"))
  }

  @Test func aGroupHasNoLessThanNoLinks() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = GroupMixing(inward: 1, outward: -1, elsewhere: 2)
    }
    #expect(sentence(result).contains("not 1 inside, -1 outwards"))
  }

  @Test func noMoreThanAllIsHidden() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = HiddenLinks(.nan, of: MemberTables(), seed: 1)
    }
    #expect(sentence(result).contains("0...1"))
  }

  @Test func anEveningHasATable() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Timetable(of: [], firmCount: 2, tables: 0)
    }
    #expect(sentence(result).contains("1 table or more, not 0"))
  }

  @Test func whoIsDealtOutHasRooms() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = dealtOut([[RankedChoice(3, liking: 1)]], most: 1, rooms: [1])
    }
    #expect(sentence(result).contains("List 0 names 3"))
  }

  // No round was made, and the scores before the first were the answer.
  @Test func aToleranceIsANumber() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Graph(nodeCount: 2, edges: [.init(0, 1)]).pageRank(tolerance: .nan)
    }
    #expect(sentence(result).contains("The tolerance must be a number, not nan"))
  }

  @Test func aWalkStartsAtANode() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Graph(nodeCount: 2, edges: [.init(0, 1)]).personalPageRank(from: 2)
    }
    #expect(sentence(result).contains("There is no node 2"))
  }
}
