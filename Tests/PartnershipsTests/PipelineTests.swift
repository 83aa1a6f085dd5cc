import PartnernetzNetworks
import PartnernetzRecords
import Testing

@testable import PartnernetzPartnerships

/// The way of a pair to a partnership: what may follow what, and what has to be there first.
@Suite struct PipelineTests {
  /// Four firms; A and B compete by their own word, C has one partner's place.
  private struct World {
    let gains: GainModel
    var events: [ContactEvent] = []
    var today: Day

    init() throws {
      var tables = MemberTables()
      tables.firms = ["A", "B", "C", "D"].map { Firm(id: $0, name: "Firm \($0)") }
      tables.firms[2].capacity = 1
      tables.statements = [Statement(source: "A", target: "B", kind: .competitor)]
      today = try #require(Day(iso: "2026-01-31"))
      gains = GainModel(Network(tables, asOf: today), parameters: .init())
    }

    var pipeline: Pipeline { Pipeline(events) }

    mutating func make(
      _ kind: ContactMove.Kind, _ asker: String, _ partner: String,
      _ edit: (inout ContactMove) -> Void = { _ in }
    ) throws {
      var move = ContactMove(kind, asker, partner)
      edit(&move)
      events.append(try pipeline.event(for: move, on: today, by: gains))
    }

    /// Takes a pair from nothing to a state by the shortest way.
    mutating func bring(_ asker: String, _ partner: String, to state: ContactState) throws {
      try make(.propose, asker, partner)
      try make(.consent(asker), asker, partner)
      try make(.consent(partner), asker, partner)
      for next in ContactState.way.dropFirst() {
        try make(.state(next), asker, partner)
        if next == state { return }
      }
    }
  }

  @Test func everyStateHasTheFollowersOfTheFormula() {
    for (place, state) in ContactState.way.dropLast().enumerated() {
      let following = Set(state.following)
      #expect(following.contains(ContactState.way[place + 1]))
      #expect(following.contains(.rejected) == !state.takesPlace)
      #expect(following.contains(.blocked) == !state.takesPlace)
      #expect(following.contains(.terminated) == state.takesPlace)
      #expect(!following.contains(.expired), "only time lets a contact expire")
      #expect(following.subtracting(ContactState.way).count <= 2)
      if place + 2 < ContactState.way.count {
        #expect(!following.contains(ContactState.way[place + 2]), "no state is left out")
      }
    }
    for end in ContactState.allCases where end.isEnd { #expect(end.following.isEmpty) }
  }

  @Test func noNameIsToldWithoutConsent() throws {
    var world = try World()
    try world.make(.propose, "A", "D")
    try world.make(.state(.shortlisted), "D", "A")
    #expect(throws: ContactError.noConsent("A")) { try world.make(.state(.cleared), "A", "D") }
    try world.make(.consent("A"), "A", "D")
    try world.make(.state(.cleared), "A", "D")
    try world.make(.state(.introRequested), "A", "D")
    #expect(throws: ContactError.noConsent("D")) { try world.make(.state(.introduced), "A", "D") }
    let contact = try #require(world.pipeline.contact("D", "A"))
    #expect(contact.asker == "A" && contact.isVisible(to: "A") && !contact.isVisible(to: "D"))
    try world.make(.consent("D"), "A", "D")
    try world.make(.state(.introduced), "A", "D")
    let introduced = try #require(world.pipeline.contact("A", "D"))
    #expect(introduced.isVisible(to: "D"))
    #expect(throws: ContactError.stranger("C")) { try world.make(.consent("C"), "A", "D") }
  }

  @Test func aNoteIsNoLongerThanATableTakes() throws {
    var world = try World()
    let most = String(repeating: "ä", count: 1_000)
    #expect(throws: ContactError.longNote(letters: 1_001, most: 1_000)) {
      try world.make(.propose, "A", "D") { $0.note = most + "!" }
    }
    try world.make(.propose, "A", "D") { $0.note = most }
    #expect(world.pipeline.contacts.first?.events.first?.note == most)
  }

  @Test func competitorsAreClearedByAPersonOnly() throws {
    var world = try World()
    try world.make(.propose, "A", "B")
    try world.make(.consent("A"), "A", "B")
    try world.make(.state(.shortlisted), "A", "B")
    #expect(throws: ContactError.competitionLaw) { try world.make(.state(.cleared), "A", "B") }
    try world.make(.state(.cleared), "A", "B") { $0.isLawChecked = true }
    let cleared = try #require(world.pipeline.contact("A", "B"))
    #expect(cleared.isLawChecked)
  }

  @Test func endsNeedAReasonOfTheirOwn() throws {
    var world = try World()
    try world.make(.propose, "A", "D")
    #expect(throws: ContactError.noReason(for: .rejected)) {
      try world.make(.state(.rejected), "A", "D")
    }
    #expect(throws: ContactError.wrongReason(.antitrust, for: .rejected)) {
      try world.make(.state(.rejected), "A", "D") { $0.reason = .antitrust }
    }
    try world.make(.state(.rejected), "A", "D") { $0.reason = .notNow }
    #expect(throws: ContactError.ended(.rejected)) { try world.make(.consent("A"), "A", "D") }
    try world.make(.propose, "D", "A")
    let anew = try #require(world.pipeline.contact("A", "D"))
    #expect(anew.asker == "D" && anew.events.count == 1 && world.pipeline.all.count == 2)
  }

  @Test func aPlaceIsTakenFromTheAgreementToTheEnd() throws {
    var world = try World()
    try world.bring("A", "C", to: .agreed)
    try world.bring("D", "C", to: .pilot)
    #expect(throws: ContactError.noPlace("C", places: 1)) {
      try world.make(.state(.agreed), "D", "C")
    }
    #expect(world.pipeline.placesTaken(of: "C", on: world.today) == 1)
    try world.make(.state(.terminated), "A", "C") { $0.reason = .noGain }
    #expect(world.pipeline.placesTaken(of: "C", on: world.today) == 0)
    try world.make(.state(.agreed), "D", "C")
    try world.make(.state(.active), "D", "C")
    try world.make(.state(.reviewed), "D", "C") {
      $0.outcomes = ["C": Money(cents: 800_000), "D": Money(cents: -50_000)]
    }
    let reviewed = try #require(world.pipeline.contact("C", "D"))
    let outcome = try #require(reviewed.outcome)
    #expect(outcome.asker?.euros == -500 && outcome.partner?.euros == 8_000)
    #expect(world.pipeline.placesTaken(of: "C", on: world.today) == 0)
  }

  // 31 January + 90 days is 1 May: 28 of February, 31, 30, and one.
  @Test func withoutAStepForNinetyDaysAContactIsOver() throws {
    var world = try World()
    try world.make(.propose, "A", "D")
    let contact = try #require(world.pipeline.contact("A", "D"))
    let lastDay = try #require(Day(iso: "2026-05-01"))
    #expect(contact.state(on: lastDay) == .suggested)
    world.today = try #require(Day(iso: "2026-05-02"))
    #expect(contact.state(on: world.today) == .expired)
    #expect(throws: ContactError.ended(.expired)) {
      try world.make(.state(.shortlisted), "A", "D")
    }
    try world.make(.propose, "A", "D")
    #expect(world.pipeline.contacts.count == 1 && world.pipeline.all.count == 2)
    var running = try World()
    try running.bring("A", "D", to: .active)
    let active = try #require(running.pipeline.contact("A", "D"))
    let muchLater = try #require(Day(iso: "2030-01-01"))
    #expect(active.state(on: muchLater) == .active)
  }

  @Test func stepsAreMadeInTheOrderOfTheirDays() throws {
    var world = try World()
    try world.make(.propose, "A", "D")
    #expect(throws: ContactError.open(.suggested)) { try world.make(.propose, "D", "A") }
    world.today = try #require(Day(iso: "2026-01-30"))
    let last = try #require(Day(iso: "2026-01-31"))
    #expect(throws: ContactError.tooEarly(last: last)) {
      try world.make(.state(.shortlisted), "A", "D")
    }
    #expect(throws: ContactError.oneFirm("A")) { try world.make(.propose, "A", "A") }
    #expect(throws: ContactError.noContact("C", "D")) {
      try world.make(.state(.shortlisted), "C", "D")
    }
    #expect(throws: ContactError.brokerIsPartner("C")) {
      try world.make(.propose, "C", "D") { $0.broker = "C" }
    }
  }

  @Test func theLedgerCountsAnIntroductionOnceHoweverOftenItGoesBack() throws {
    var world = try World()
    try world.make(.propose, "A", "D") { $0.broker = "C" }
    try world.make(.consent("A"), "A", "D")
    try world.make(.consent("D"), "A", "D")
    for state: ContactState in [
      .shortlisted, .cleared, .introRequested, .introduced, .introRequested, .introduced, .inTalks,
      .introduced,
    ] { try world.make(.state(state), "A", "D") }
    try world.bring("B", "D", to: .introduced)
    let ledger = IntroductionLedger(world.pipeline)
    #expect(ledger.accounts.map(\.firm) == ["C", "A", "B"])
    #expect(ledger.accounts.map(\.given) == [1, 0, 0])
    #expect(ledger.accounts.map(\.received) == [0, 1, 1])
    #expect(ledger.accounts.map(\.asked) == [1, 0, 0])
    #expect(ledger.thanks.map(\.to) == ["C"] && ledger.thanks.map(\.from) == ["A"])
    #expect(ledger.accounts.allSatisfy { !$0.isUneven })
  }

  @Test func anImbalanceBeyondThreeIsUneven() throws {
    var tables = MemberTables()
    let ids = ["X"] + (1...4).flatMap { ["P\($0)", "Q\($0)"] }
    tables.firms = ids.map { Firm(id: $0, name: $0) }
    let day = try #require(Day(iso: "2026-01-31"))
    let gains = GainModel(Network(tables, asOf: day), parameters: .init())
    var events: [ContactEvent] = []
    for number in 1...4 {
      let (asker, partner) = ("P\(number)", "Q\(number)")
      var kinds: [ContactMove.Kind] = [.propose, .consent(asker), .consent(partner)]
      kinds += [.shortlisted, .cleared, .introRequested, .introduced].map { .state($0) }
      for kind in kinds {
        let move = ContactMove(kind, asker, partner, broker: "X")
        events.append(try Pipeline(events).event(for: move, on: day, by: gains))
      }
      let first = try #require(IntroductionLedger(Pipeline(events)).accounts.first)
      #expect(first.firm == "X" && first.given == number && first.isUneven == (number > 3))
    }
  }

  // A table with the newest step first was read as one that ends with its first.
  @Test func stepsAreReadByTheirDays() throws {
    let steps: [(ContactState, String)] = [
      (.suggested, "2026-01-05"), (.shortlisted, "2026-01-09"), (.introduced, "2026-02-01"),
      (.agreed, "2026-03-01"),
    ]
    let events = try steps.map { state, day in
      ContactEvent(
        asker: "A", partner: "B", state: state, day: try #require(Day(iso: day)))
    }
    let (told, turned) = (Pipeline(events), Pipeline(events.reversed()))
    #expect(told == turned && told.all.count == 1)
    #expect(turned.contact("A", "B")?.last.state == .agreed)
  }

  // A partnership that was reviewed without amounts was closed for good.
  @Test func whatAPartnershipBroughtIsToldLater() throws {
    var world = try World()
    try world.bring("A", "D", to: .reviewed)
    #expect(throws: ContactError.ended(.reviewed)) {
      try world.make(.state(.reviewed), "A", "D")
    }
    let reviewed = world.today
    world.today = try #require(Day(iso: "2026-08-19"))
    try world.make(.state(.reviewed), "D", "A") { $0.outcomes = ["A": Money(cents: 800_000)] }
    let contact = try #require(world.pipeline.contact("A", "D"))
    #expect(contact.outcome?.asker == Money(cents: 800_000) && contact.outcome?.partner == nil)
    #expect(world.pipeline.all.count == 1 && contact.arrived == reviewed)
    #expect(throws: ContactError.ended(.reviewed)) {
      try world.make(.state(.active), "A", "D") { $0.outcomes = ["A": Money(cents: 1)] }
    }
  }
}
