import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What contacts tell, and what they do not tell.
@Suite struct ContactResultTests {
  private func euros(_ amount: Int64) -> Money { Money(cents: amount * 100) }

  // The first amount was lost where the second one came with another step.
  @Test func eurosToldInSeveralStepsAreKept() throws {
    var world = try LearningWorld()
    try world.step("A", "B", .pilot, "2029-01-01") { $0.askerOutcome = euros(4_000) }
    // The same two in the other order: what the partner says of itself is A's.
    try world.step("B", "A", .agreed, "2029-02-01") { $0.partnerOutcome = euros(5_000) }
    try world.step("A", "B", .reviewed, "2029-03-01") { $0.partnerOutcome = euros(7_000) }
    let contact = try #require(Pipeline(world.tables.contacts).contact("A", "B"))
    let outcome = try #require(contact.outcome)
    #expect(outcome.asker == euros(5_000) && outcome.partner == euros(7_000))
    // 5,000 of the 100,000 aimed at.
    #expect(world.learned().tally(.marketAccess) == [0.05, 0.5, 1])
  }

  @Test func whereNobodySaidThereIsNoOutcome() throws {
    var world = try LearningWorld()
    try world.step("A", "B", .reviewed, "2029-03-01")
    #expect(Pipeline(world.tables.contacts).contact("A", "B")?.outcome == nil)
  }

  // Ten rows of what went well taught that ten of ten introductions become business.
  @Test func aListOfSuccessesIsNoTrial() throws {
    var world = try LearningWorld()
    for partner in ["B", "C", "D"] { try world.step("A", partner, .reviewed, "2029-01-01") }
    try world.step("A", "E", .introduced, "2029-01-01") { $0.broker = "G" }
    let learning = world.learned()
    #expect(learning.tally(.agreement) == [0, 0, 0])
    #expect(learning.tally(.conversion) == [0, 1, 1], "E was introduced, and nothing followed")
    #expect(learning.tally(.introducePartner) == [0, 0, 0])
    // Partnerships that run for four years, and none that ended.
    try world.step("B", "E", .active, "2026-01-01")
    #expect(world.learned().tally(.survival) == [0, 0, 0])
    // Noted step by step they are.
    for (state, day) in [
      (ContactState.shortlisted, "2029-02-01"), (.introduced, "2029-02-02"),
      (.agreed, "2029-02-03"),
    ] {
      try world.step("C", "F", state, day)
    }
    #expect(world.learned().tally(.agreement) == [1, 1, 1])
    #expect(world.learned().tally(.conversion) == [1, 2, 2])
  }

  @Test func resultsThatTeachNothingAreToldByWhy() throws {
    var world = try LearningWorld()
    // C could gain as much of a market as of D's strength; G could but be referred by H.
    world.tables.markets += [
      MarketEntry(firm: "C", market: "FR", role: .sought, target: euros(100_000)),
      MarketEntry(firm: "D", market: "FR", role: .served, presence: 1, contacts: 0),
      MarketEntry(firm: "G", market: "PL", role: .served, presence: 0.5, contacts: 0),
      MarketEntry(firm: "H", market: "PL", role: .served, presence: 0.5, contacts: 100),
    ]
    // It ended for want of a gain that nobody expected, and nobody named euros.
    try world.step("A", "E", .agreed, "2029-01-01")
    try world.step("A", "E", .terminated, "2029-06-01") { $0.reason = .noGain }
    #expect(world.learned().silentResults.isEmpty)
    for (one, other) in [("C", "D"), ("G", "H"), ("B", "F")] {
      try world.step(one, other, .reviewed, "2029-01-01") { $0.askerOutcome = euros(3_000) }
    }
    #expect(world.learned().silentResults == [.mixed: 1, .untested: 1, .unexpected: 1])
    #expect(world.learned().contacts == 1, "that one lasted less than a year")
  }

  // Ten contacts were 30 outcomes in one answer and 20 in another.
  @Test func aContactCountsOnceHoweverMuchItTeaches() throws {
    var world = try LearningWorld()
    for (state, day) in [
      (ContactState.shortlisted, "2029-01-01"), (.introduced, "2029-01-02"),
      (.agreed, "2029-01-03"),
    ] {
      try world.step("A", "B", state, day)
    }
    try world.step("A", "B", .reviewed, "2030-02-01") { $0.askerOutcome = euros(10_000) }
    try world.step("A", "C", .shortlisted, "2029-01-01")
    let learning = world.learned()
    #expect(learning.lessons.filter { $0.tally.cases > 0 }.count == 4)
    // No figure rests on whether a partner is agreed upon, all that A and C tell.
    #expect(learning.contacts == 2 && learning.parameters.lessons.contacts == 1)
  }
}
