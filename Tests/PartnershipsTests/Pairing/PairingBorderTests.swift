import PartnernetzNetworks
import PartnernetzRecords
import Testing

@testable import PartnernetzPartnerships

/// Rules and places at their borders: what is just allowed, and what is just not.
@Suite struct PairingBorderTests {
  private func benefit(_ edit: (inout [Firm]) -> Void = { _ in }) throws -> Benefit {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C"].map { Firm(id: $0, name: "Firm \($0)") }
    edit(&tables.firms)
    return Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01"))))
  }

  /// A problem whose candidates are the given pairs, with one place for each firm unless said.
  private func problem(
    _ benefit: Benefit, _ pairs: [(Int32, Int32)] = [(0, 1)], places: [Int] = [1, 1, 1]
  ) -> PairingProblem {
    PairingProblem(
      benefit,
      candidates: pairs.map {
        .init(first: $0.0, second: $0.1, index: 10, nash: 10, sum: 10, minimum: 5)
      }, capacities: places)
  }

  private func refusal(
    _ problem: PairingProblem, _ edit: (inout PairingRules) -> Void
  ) -> PairingError? {
    var rules = PairingRules()
    edit(&rules)
    do throws(PairingError) {
      _ = try problem.applying(rules)
      return nil
    } catch {
      return error
    }
  }

  @Test func theDistanceItselfIsAllowed() throws {
    let benefit = try benefit {
      $0[0].latitude = 51
      $0[0].longitude = 13
      $0[1].latitude = 51.25
      $0[1].longitude = 13.5
    }
    let distance = try #require(benefit.network.distance(0, 1))
    var rules = PairingRules()
    rules.distance = distance
    #expect(try problem(benefit).applying(rules).candidates.count == 1)
    rules.distance = distance.nextDown
    let refused = try problem(benefit).applying(rules)
    #expect(refused.candidates.isEmpty && refused.ruledOut.map(\.rule) == [.distance])
    // Where a place is unknown, distance forbids nothing.
    let unknown = try problem(benefit, [(0, 2)]).applying(rules)
    #expect(unknown.candidates.count == 1 && unknown.tally.unknownDistance == 1)
  }

  @Test func twoFirmsUnderOneRoofAreNoDistanceApart() throws {
    let benefit = try benefit {
      for place in [0, 1] {
        $0[place].latitude = 51
        $0[place].longitude = 13
      }
    }
    var rules = PairingRules()
    rules.distance = 0
    #expect(try problem(benefit).applying(rules).candidates.count == 1)
  }

  @Test func rulesHaveTheirRangesBordersIncluded() throws {
    let problem = problem(try benefit())
    #expect(refusal(problem) { $0.distance = 0 } == nil)
    #expect(refusal(problem) { $0.distance = 20_100 } == nil)
    #expect(refusal(problem) { $0.distance = 20_100.5 } != nil)
    #expect(refusal(problem) { $0.novelty = 0 } == nil)
    #expect(refusal(problem) { $0.novelty = 1 } == nil)
    #expect(refusal(problem) { $0.novelty = -0.001 } != nil)
    #expect(refusal(problem) { $0.novelty = 1.001 } != nil)
    #expect(refusal(problem) { $0.days = 0 } == nil)
    #expect(refusal(problem) { $0.days = 1e9 } == nil)
    #expect(refusal(problem) { $0.days = 1e9 + 1 } != nil)
  }

  @Test func pairsThatAreSetMayTakeAllDaysAndAllPlaces() throws {
    let benefit = try benefit()
    let one = problem(benefit)
    let needed = 2 * benefit.base.daysAYear(0, 1)
    func set(_ rules: inout PairingRules) { rules.fixed = [FirmPair(0, 1)] }
    #expect(
      refusal(one) {
        set(&$0)
        $0.days = needed
      } == nil)
    #expect(
      refusal(one) {
        set(&$0)
        $0.days = needed.nextDown
      } == .tooManyDays(needed: needed, allowed: needed.nextDown))
    let two = [(0, 1), (0, 2)] as [(Int32, Int32)]
    func setBoth(_ rules: inout PairingRules) { rules.fixed = [FirmPair(0, 1), FirmPair(0, 2)] }
    #expect(refusal(problem(benefit, two, places: [2, 1, 1]), setBoth) == nil)
    #expect(
      refusal(problem(benefit, two, places: [1, 1, 1]), setBoth)
        == .overCapacity("Firm A", capacity: 1))
    #expect(
      refusal(problem(benefit, two, places: [2, 1, 0]), setBoth)
        == .overCapacity("Firm C", capacity: 0))
  }

  @Test func whoIsSetHasTakenItsPlace() throws {
    var rules = PairingRules()
    rules.fixed = [FirmPair(0, 1)]
    rules.without = [2]
    let left = try problem(try benefit(), places: [2, 1, 1]).applying(rules)
    #expect(left.capacities == [1, 0, 0])
    #expect(left.candidates.isEmpty && left.fixed.count == 1)
  }

  @Test(
    arguments: [
      (nil, nil, 2), (9.5, nil, 1), (10, nil, 2), (49.5, nil, 2), (50, nil, 3), (0, nil, 1),
      // Four days a year for a partner: six to begin with over three years, and two to care.
      (50, 3, 1), (50, 4, 1), (50, 7.5, 1), (50, 8, 2), (50, 12, 3), (50, 100, 3), (9, 8, 1),
      (nil, 0, 1),
    ] as [(Double?, Double?, Int)])
  func placesAreCountedBySizeAndTime(employees: Double?, days: Double?, places: Int) {
    var firm = Firm(id: "A", name: "A")
    firm.employees = employees
    firm.strategyDays = days
    #expect(firm.partneringCapacity(Parameters()) == places)
    firm.capacity = 0
    #expect(firm.partneringCapacity(Parameters()) == 0)
    firm.capacity = 7
    #expect(firm.partneringCapacity(Parameters()) == 7)
    firm.legalForm = "GmbH in Liquidation"
    #expect(firm.partneringCapacity(Parameters()) == 0)
  }

  @Test(arguments: [
    ("Muster GmbH i.L.", true), ("Muster GmbH i. L.", true), ("Muster GmbH i. I.", true),
    ("Muster GmbH in Liquidation", true), ("Liquidation Service GmbH", false),
    ("In Liquidation Beratung GmbH", false), ("Muster GmbH", false), ("Wasi.l.", false),
  ])
  func whoseNameEndsSoCloses(name: String, isClosing: Bool) {
    #expect(Firm(id: "A", name: name).isClosing == isClosing)
  }

  @Test(arguments: [
    ("Status", "gelöscht", true), ("STATUS", "Insolvenz", true), ("Farbe", "gelöscht", false),
    ("Status", "aktiv", false), ("Zustand", "neu", false),
  ])
  func anOwnColumnForTheStateSaysSo(header: String, text: String, isClosing: Bool) {
    var firm = Firm(id: "A", name: "A")
    firm.attributes = [header: text]
    #expect(firm.isClosing == isClosing)
  }

  /// Whom a firm would rather have: another one who brings it more, or anybody where it has room.
  @Test func whoIsNoBetterOffBlocksNothing() throws {
    let pairs = [(0, 1), (0, 2)] as [(Int32, Int32)]
    let benefit = try benefit()
    func blocking(_ worth: Double, places: [Int]) -> Int {
      problem(benefit, pairs, places: places).blocking(
        chosen: [0], valuing: { (first: $0 == 0 ? 5 : worth, second: 5) }
      ).count
    }
    #expect(blocking(5, places: [1, 1, 1]) == 0)
    #expect(blocking(5.5, places: [1, 1, 1]) == 1)
    #expect(blocking(4.5, places: [1, 1, 1]) == 0)
    #expect(blocking(4.5, places: [2, 1, 1]) == 1)
    #expect(blocking(5.5, places: [1, 1, 0]) == 0)
  }
}
