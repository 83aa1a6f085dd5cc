import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzWording
import Testing

@Suite struct TimetableTests {
  private func appointments(
    _ random: inout SplitMix64, firms: Int32, chance: Double
  ) -> [Timetable.Appointment] {
    (0..<firms).flatMap { u in
      (0..<u).compactMap { v in
        Double.random(in: 0..<1, using: &random) < chance
          ? Timetable.Appointment(first: u, second: v, value: .random(in: 1...99, using: &random))
          : nil
      }
    }
  }

  /// What holds of every timetable.
  private func check(_ plan: Timetable, late: [Int32: Int] = [:]) {
    var places: Set<[Int]> = []
    for meeting in plan.meetings {
      #expect(1...plan.rounds ~= meeting.round)
      #expect(meeting.table >= 1 && meeting.table <= plan.tables ?? .max)
      #expect(places.insert([-1, meeting.round, meeting.table]).inserted)
      for firm in [meeting.appointment.first, meeting.appointment.second] {
        #expect(places.insert([Int(firm), meeting.round]).inserted)
        #expect(meeting.round >= late[firm] ?? 1)
      }
    }
  }

  private func busiest(_ appointments: [Timetable.Appointment]) -> Int {
    var counts: [Int32: Int] = [:]
    for appointment in appointments {
      counts[appointment.first, default: 0] += 1
      counts[appointment.second, default: 0] += 1
    }
    return counts.values.max() ?? 0
  }

  @Test(arguments: [nil, 1, 4, 9])
  func allMeetInAsFewRoundsAsTablesAndTheBusiestAllow(tables: Int?) {
    var random = SplitMix64(seed: 6)
    for chance in [0, 0.1, 0.3, 0.7] {
      let wanted = appointments(&random, firms: 18, chance: chance)
      let plan = Timetable(of: wanted, firmCount: 18, tables: tables)
      check(plan)
      #expect(Set(plan.meetings.map(\.appointment)) == Set(wanted) && plan.leftOver.isEmpty)
      let forTables = tables.map { (wanted.count + $0 - 1) / $0 } ?? 0
      #expect(plan.lowerBound >= max(busiest(wanted), forTables))
      #expect(plan.rounds >= plan.lowerBound)
      #expect(plan.rounds <= max(busiest(wanted) + 1, forTables))
    }
  }

  @Test(arguments: [1, 2, 4], [nil, 3, 20])
  func whereRoundsDoNotSufficeTheLeastValuableFallAway(rounds: Int, tables: Int?) {
    var random = SplitMix64(seed: 7)
    let wanted = appointments(&random, firms: 16, chance: 0.5)
    let plan = Timetable(of: wanted, firmCount: 16, rounds: rounds, tables: tables)
    check(plan)
    #expect(plan.rounds <= rounds && !plan.leftOver.isEmpty)
    #expect(plan.meetings.count + plan.leftOver.count == wanted.count)
    #expect(Set(plan.meetings.map(\.appointment)).union(plan.leftOver) == Set(wanted))
    #expect(plan.lowerBound > rounds)
    if rounds == 1, let tables, let least = plan.meetings.map(\.appointment.value).min() {
      // One round is a matching: nothing left over beats all that was kept.
      #expect(plan.meetings.count <= tables)
      let free = Set(0..<Int32(16)).subtracting(
        plan.meetings.flatMap { [$0.appointment.first, $0.appointment.second] })
      if plan.meetings.count < tables {
        #expect(!plan.leftOver.contains { free.isSuperset(of: [$0.first, $0.second]) })
      }
      #expect(least > 0)
    }
  }

  @Test func moreTablesThanAnybodyCanCountAreEnough() {
    var random = SplitMix64(seed: 5)
    let wanted = appointments(&random, firms: 9, chance: 0.5)
    for rounds in [nil, 2] {
      let plan = Timetable(of: wanted, firmCount: 9, rounds: rounds, tables: .max)
      let enough = Timetable(of: wanted, firmCount: 9, rounds: rounds)
      #expect(plan.meetings == enough.meetings && plan.lowerBound == enough.lowerBound)
    }
  }

  @Test func whoComesAfterAllRoundsThatThereCanBeMeetsNobody() {
    let wanted = [(0, 1), (0, 2), (1, 2)].map {
      Timetable.Appointment(first: Int32($0.0), second: Int32($0.1), value: 1)
    }
    let changed = Timetable(of: wanted, firmCount: 3).replanned(absent: [], late: [0: .max])
    #expect(changed.lost.count == 2 && changed.timetable.meetings.count == 1)
  }

  @Test func whoStaysAwayMovesNobody() throws {
    var random = SplitMix64(seed: 8)
    let plan = Timetable(
      of: appointments(&random, firms: 14, chance: 0.4), firmCount: 14, tables: 5)
    let changed = plan.replanned(absent: [3, 5], late: [:])
    check(changed.timetable)
    #expect(changed.moved.isEmpty && changed.lost.isEmpty && !changed.cancelled.isEmpty)
    #expect(changed.timetable.meetings.allSatisfy { plan.meetings.contains($0) })
    #expect(
      !changed.timetable.meetings.contains {
        [3, 5].contains($0.appointment.first) || [3, 5].contains($0.appointment.second)
      })
    #expect(
      changed.timetable.meetings.count + changed.cancelled.count == plan.meetings.count)
  }

  // A firm that stays away frees chairs; what was left over takes them.
  @Test func freeChairsGoToThoseWithoutARound() {
    let wanted = [(0, 1, 9.0), (2, 3, 5), (0, 2, 1)].map {
      Timetable.Appointment(first: Int32($0.0), second: Int32($0.1), value: $0.2)
    }
    let plan = Timetable(of: wanted, firmCount: 4, rounds: 1)
    #expect(plan.leftOver == [wanted[2]])
    let changed = plan.replanned(absent: [1, 3], late: [:])
    #expect(changed.gained == [wanted[2]] && changed.timetable.leftOver.isEmpty)
    #expect(changed.timetable.meetings.map(\.appointment) == [wanted[2]])
  }

  @Test(arguments: 0..<40)
  func latecomersMoveFewAndEarlierRoundsStand(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let tables = seed % 2 == 0 ? nil : 6
    let wanted = appointments(&random, firms: 12, chance: 0.35)
    // Some slack, as an evening should have.
    let plan = Timetable(of: wanted, firmCount: 12, tables: tables)
    let first = Int.random(in: 2...max(2, plan.rounds), using: &random)
    let late: [Int32: Int] = [Int32(seed % 12): first]
    let changed = plan.replanned(absent: [], late: late)
    check(changed.timetable, late: late)
    #expect(changed.timetable.meetings.count + changed.lost.count == plan.meetings.count)
    let early = plan.meetings.filter {
      $0.round < first
        && [$0.appointment.first, $0.appointment.second].contains(Int32(seed % 12))
    }
    #expect(changed.lost.allSatisfy { lost in early.contains { $0.appointment == lost } })
    #expect(
      plan.meetings.allSatisfy { meeting in
        changed.timetable.meetings.contains(meeting) || changed.moved.contains(meeting)
          || changed.lost.contains(meeting.appointment)
      })
    // Rounds before the first one of the late firm stand as they were, but for its own meetings.
    let before = plan.meetings.filter { $0.round < first && !early.contains($0) }
      .map { [Int($0.appointment.first), Int($0.appointment.second), $0.round] }
    let after = changed.timetable.meetings.filter { $0.round < first }
      .map { [Int($0.appointment.first), Int($0.appointment.second), $0.round] }
    #expect(Set(before) == Set(after))
  }

  @Test func aLatecomerWithFreeRoundsMovesOnlyItsOwnMeeting() {
    let wanted = [(0, 1), (2, 3), (0, 2)].map {
      Timetable.Appointment(first: Int32($0.0), second: Int32($0.1), value: 1)
    }
    let plan = Timetable(of: wanted, firmCount: 4)
    let changed = plan.replanned(absent: [], late: [1: 2])
    #expect(changed.moved.count <= 2 && changed.timetable.meetings.count + changed.lost.count == 3)
  }

  // The bound of the evening as it was planned told of a shorter one that "fewer rounds cannot do".
  @Test func withoutTheBusiestFirmFewerRoundsWouldDo() {
    let wanted = [(0, 1), (0, 2), (0, 3), (1, 2)].map {
      Timetable.Appointment(first: Int32($0.0), second: Int32($0.1), value: 1)
    }
    let plan = Timetable(of: wanted, firmCount: 4)
    #expect(plan.rounds == 3 && plan.lowerBound == 3)
    #expect(plan.summary.english.contains("Fewer rounds are not possible"))
    let changed = plan.replanned(absent: [0], late: [:]).timetable
    #expect(changed.lowerBound == 1 && changed.rounds == 3)
    #expect(changed.summary.english.contains("This meeting takes at least 1 round."))
    let nobody = plan.replanned(absent: [0, 1, 2, 3], late: [:]).timetable
    #expect(nobody.lowerBound == 0 && nobody.meetings.isEmpty)
  }

  /// Whether appointments fit into so many rounds, by trying all ways.
  private func fits(
    _ appointments: ArraySlice<Timetable.Appointment>, rounds: Int, tables: Int,
    late: [Int32: Int], taken: Set<[Int32]> = [], sizes: [Int: Int] = [:]
  ) -> Bool {
    guard let next = appointments.first else { return true }
    let earliest = max(late[next.first] ?? 1, late[next.second] ?? 1)
    guard earliest <= rounds else { return false }
    return (earliest...rounds).contains { round in
      let places: Set<[Int32]> = [[next.first, Int32(round)], [next.second, Int32(round)]]
      guard taken.isDisjoint(with: places), sizes[round] ?? 0 < tables else { return false }
      return fits(
        appointments.dropFirst(), rounds: rounds, tables: tables, late: late,
        taken: taken.union(places), sizes: sizes.merging([round: 1], uniquingKeysWith: +))
    }
  }

  @Test(arguments: 0..<60)
  func afterChangesTheBoundIsNeverTooHigh(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let tables = [nil, 1, 2][seed % 3]
    let wanted = appointments(&random, firms: 6, chance: 0.45)
    let plan = Timetable(of: wanted, firmCount: 6, tables: tables)
    let absent: Set<Int32> = seed % 2 == 0 ? [Int32.random(in: 0..<6, using: &random)] : []
    var late: [Int32: Int] = [:]
    for firm in Int32(0)..<6 where !absent.contains(firm) && Bool.random(using: &random) {
      late[firm] = Int.random(in: 1...4, using: &random)
    }
    let changed = plan.replanned(absent: absent, late: late).timetable
    let all = changed.meetings.map(\.appointment) + changed.leftOver
    let least = changed.lowerBound
    #expect(!fits(all[...], rounds: least - 1, tables: tables ?? .max, late: late) || all.isEmpty)
    if changed.leftOver.isEmpty, !all.isEmpty { #expect(changed.rounds >= least) }
  }
}

/// What becomes known on the evening itself leaves alone what is over.
@Suite struct HeldRoundsTests {
  private func appointment(_ first: Int32, _ second: Int32) -> Timetable.Appointment {
    Timetable.Appointment(first: first, second: second, value: 1)
  }

  /// Four firms of which each is to meet each, and two tables.
  private var plan: Timetable {
    Timetable(
      of: (0..<4).flatMap { i in ((i + 1)..<4).map { appointment(i, $0) } }, firmCount: 4,
      tables: 2)
  }

  private func held(_ plan: Timetable, _ rounds: Int) -> [Timetable.Meeting] {
    plan.meetings.filter { $0.round <= rounds }
  }

  @Test(arguments: 0...3)
  func whoLeavesWasThereInTheRoundsThatAreOver(rounds: Int) {
    let plan = plan
    let changed = plan.replanned(absent: [0], late: [:], held: rounds)
    #expect(held(changed.timetable, rounds) == held(plan, rounds))
    let own = plan.meetings.filter { $0.appointment.first == 0 && $0.round > rounds }
    #expect(changed.cancelled == own)
  }

  // An appointment without a round was told to meet in one that was over.
  @Test func nothingComesIntoARoundThatIsOver() {
    let plan = Timetable(
      of: [appointment(0, 1), appointment(2, 3), appointment(4, 5)], firmCount: 6, rounds: 2,
      tables: 1)
    #expect(plan.leftOver.count == 1)
    let late = [plan.meetings[0].appointment.first: 2]
    #expect(plan.replanned(absent: [], late: late).gained.count == 1)
    #expect(plan.replanned(absent: [], late: late, held: 1).gained.isEmpty)
  }

  @Test func changesOneAfterTheOtherAreToldBesideThePlan() {
    let plan = plan
    let first = plan.replanned(absent: [3], late: [:]).timetable
    let second = first.replanned(absent: [3, 0], late: [:], held: 1).timetable
    let whole = Replanning(from: plan, to: second, absent: [3, 0])
    #expect(held(second, 1) == held(first, 1))
    #expect(whole.cancelled.count + second.meetings.count == plan.meetings.count)
    #expect(whole.lost.isEmpty && whole.gained.isEmpty)
  }
}
