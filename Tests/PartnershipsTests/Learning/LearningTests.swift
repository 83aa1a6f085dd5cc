import Foundation
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What contacts teach about the assumptions.
@Suite struct LearningTests {
  @Test func withoutContactsNothingChanges() throws {
    let world = try LearningWorld()
    let learning = world.learned()
    #expect(learning.parameters == Parameters() && learning.contacts == 0)
    for lesson in learning.lessons { #expect(lesson.posterior == lesson.prior) }
  }

  @Test func onlyWhatWasTriedTeachesAndSilenceIsANoAfterNinetyDays() throws {
    var world = try LearningWorld()
    // Suggested and never looked at; law stood in the way; looked at a month ago.
    try world.step("A", "C", .suggested, "2029-01-01")
    try world.step("A", "D", .shortlisted, "2029-01-01")
    try world.step("A", "D", .blocked, "2029-01-02") { $0.reason = .antitrust }
    try world.step("A", "E", .shortlisted, "2030-06-01")
    #expect(world.learned().tally(.agreement) == [0, 0, 0])
    // Silent for longer, refused, and agreed.
    try world.step("A", "F", .shortlisted, "2030-03-01")
    try world.step("B", "C", .shortlisted, "2030-06-20")
    try world.step("B", "C", .rejected, "2030-06-21") { $0.reason = .noNeed }
    try world.step("B", "D", .shortlisted, "2030-06-20")
    try world.step("B", "D", .agreed, "2030-06-21")
    #expect(world.learned().tally(.agreement) == [1, 3, 3])
    // What happens after the day is not known on it.
    try world.step("B", "E", .shortlisted, "2030-07-01")
    try world.step("B", "E", .agreed, "2030-07-02")
    #expect(world.learned().tally(.agreement) == [1, 3, 3])
  }

  @Test func aStepBackWasACorrection() throws {
    var world = try LearningWorld()
    try world.step("A", "B", .shortlisted, "2030-05-31")
    try world.step("A", "B", .introduced, "2030-06-01")
    try world.step("A", "B", .introRequested, "2030-06-02")
    try world.step("A", "B", .rejected, "2030-06-03") { $0.reason = .noTime }
    #expect(world.learned().tally(.conversion) == [0, 0, 0])
    #expect(world.learned().tally(.agreement) == [0, 1, 1])
  }

  @Test func yearsCountOnceTheyLieBehindUs() throws {
    var world = try LearningWorld()
    // Three and a half years, still running: three. Ended in the second of them: one, and one in which it
    // ended. Ended this year: that year is not over. Reviewed after two years: watched no longer.
    try world.step("A", "B", .agreed, "2027-01-01")
    try world.step("A", "C", .agreed, "2027-01-01")
    try world.step("A", "C", .terminated, "2028-06-01") { $0.reason = .goalReached }
    try world.step("A", "D", .agreed, "2030-01-01")
    try world.step("A", "D", .terminated, "2030-03-01") { $0.reason = .goalReached }
    try world.step("A", "E", .agreed, "2026-01-01")
    try world.step("A", "E", .reviewed, "2028-02-01")
    #expect(world.learned().tally(.survival) == [6, 7, 3], "3 of 3, 1 of 2, 2 of 2")
  }

  // From one 1 July to the next were 365 days: less than a year of 365.25.
  @Test func aYearIsOverOnTheDaysReturn() throws {
    for (end, lived) in [("2029-06-30", 0.0), ("2029-07-01", 1), ("2030-06-30", 1)] {
      var world = try LearningWorld()
      try world.step("A", "B", .agreed, "2028-07-01")
      try world.step("A", "B", .terminated, end) { $0.reason = .firmChanged }
      #expect(world.learned().tally(.survival) == [lived, lived + 1, 1], "\(end)")
    }
  }

  @Test func eurosTeachTheAssumptionThatTheyRestOn() throws {
    var world = try LearningWorld()
    for (one, other) in [("A", "B"), ("C", "D"), ("E", "F")] {
      try world.step(one, other, .reviewed, "2029-01-01") {
        $0.askerOutcome = Money(cents: 2_000_000)
      }
    }
    let learning = world.learned()
    // 20,000 of the 100,000 that A aims at, where B is half present: a fifth of half a trial.
    #expect(learning.tally(.marketAccess) == [0.2, 0.5, 1])
    // C's need of 80,000 could be met at the worth of novelty for firms of no known trade.
    // η(1) = ½ of the best distance, so 20,000 of 40,000.
    #expect(learning.tally(.complementShare) == [0.5, 1, 1])
    // E earns 0.4 of what it sells: 20,000 of 80,000.
    #expect(learning.tally(.tradeShare) == [0.25, 1, 1])
    #expect(learning.silentResults.isEmpty)
    // Conjugate: 0.25 · 20.34 + 0.2 of 20.34 + 0.5.
    let access = learning.parameters.marketAccess
    #expect(abs(access - (0.25 * 20.34 + 0.2) / 20.84) < 1e-12)
    #expect(learning.parameters.lessons.contacts == 3)
  }

  @Test func aPartnershipThatEndedForWantOfGainBroughtNothing() throws {
    var world = try LearningWorld()
    try world.step("A", "B", .agreed, "2029-01-01")
    try world.step("A", "B", .terminated, "2029-06-01") { $0.reason = .noGain }
    #expect(world.learned().tally(.marketAccess) == [0, 0.5, 1])
  }

  @Test func introductionsTeachByTheStrongestTieOfWhoWasAsked() throws {
    var world = try LearningWorld()
    var ties = [
      Statement(source: "G", target: "D", kind: .supplier),
      Statement(source: "G", target: "D", kind: .acquaintance),
      Statement(source: "G", target: "F", kind: .customer),
    ]
    ties[0].trust = 0.9
    world.tables.statements = ties
    for partner in ["D", "F", "H"] {
      try world.step("A", partner, .introRequested, "2029-01-01") { $0.broker = "G" }
    }
    try world.step("A", "D", .introduced, "2029-01-05")
    let learning = world.learned()
    // G supplies D, and buys of F; it has no tie with H, which teaches nothing.
    #expect(learning.tally(.introduceSupplierToCustomer) == [1, 1, 1])
    #expect(learning.tally(.introduceCustomerToSupplier) == [0, 1, 1])
    #expect(learning.parameters.lessons.introductions == 2)
    let model = IntroductionModel(
      [.init(kind: 2, trust: 0.9, isDone: true), .init(kind: 1, trust: 0.5, isDone: false)],
      bases: Parameters().introductionBases)
    #expect(learning.parameters.introduceShift[1] == model.shift(1))
    #expect(learning.parameters.trustSlope == model.trustSlope)
    // The network's chances are those of the model: odds of F13 times what was learned.
    let network = Network(world.network, assuming: learning.parameters)
    let (g, f) = (try #require(network.number(of: "G")), try #require(network.number(of: "F")))
    let arc = try #require(network.introductions.arc(from: g, to: f))
    let odds = 0.4 / 0.6 * exp(model.shift(1))
    #expect(abs(network.introductions.weights[arc] - odds / (1 + odds)) < 1e-12)
    // So they are at any trust.
    let d = try #require(network.number(of: "D"))
    let trusted = try #require(network.introductions.arc(from: g, to: d))
    let believed = model.belief(kind: 2, trust: 0.9).estimate
    #expect(abs(network.introductions.weights[trusted] - believed) < 1e-12)
  }

  @Test func requestsToPartnersAreCountedFromTheFirstOneOn() throws {
    var world = try LearningWorld()
    world.tables.statements = ["C", "D", "E"].map {
      Statement(source: "B", target: $0, kind: .partner)
    }
    try world.step("A", "B", .agreed, "2027-01-01")
    // The first request begins the count, the second is counted: four years later.
    try world.step("H", "C", .introRequested, "2026-06-01") { $0.broker = "B" }
    try world.step("A", "C", .introRequested, "2030-06-01") { $0.broker = "B" }
    let rate = world.learned().tally(.introductionsPerContact)
    #expect(rate[0] == 1 && rate[2] == 1)
    #expect(abs(rate[1] - 3 * 3.5) < 0.02, "three contacts for three and a half years")
  }

  @Test func whatSomebodySetByHandStays() throws {
    var world = try LearningWorld()
    try world.step("A", "B", .reviewed, "2029-01-01") { $0.askerOutcome = Money(cents: 2_000_000) }
    var byHand = Parameters()
    try byHand.set("market_access", to: 0.25)
    #expect(world.learned(byHand).parameters.marketAccess == 0.25)
    var off = Parameters()
    try off.set("learning", to: 0)
    #expect(world.learned(off).parameters == off)
    // Learning twice is learning once.
    let once = world.learned().parameters
    #expect(world.learned(once).parameters == once && once.unlearned == Parameters())
    // What is set after learning holds, with the range that was assumed.
    var later = once
    try later.set("market_access", to: 0.3)
    let entry = try #require(Parameters.catalogue.first { $0.name == "market_access" })
    #expect(later.marketAccess == 0.3 && later.range(of: entry) == 0.1...0.4)
    #expect(once.range(of: entry) != 0.1...0.4)
    #expect(once.pessimistic.marketAccess == once.range(of: entry)?.lowerBound)
  }

  @Test func gainsRestOnWhatWasLearned() throws {
    var world = try LearningWorld()
    for (asker, partner) in [("A", "B"), ("A", "B"), ("A", "B")] {
      // Begun anew each time: a second review would only add to the first one.
      try world.step(asker, partner, .suggested, "2029-01-01")
      try world.step(asker, partner, .reviewed, "2029-01-01") {
        $0.askerOutcome = Money(cents: 10_000_000)
      }
    }
    let learned = Network(world.network, assuming: world.learned().parameters)
    let (before, after) = (
      GainModel(world.network, parameters: .init()).gain(of: 0, from: 1).market.euros,
      GainModel(learned, parameters: learned.parameters).gain(of: 0, from: 1).market.euros
    )
    // 100,000 aimed at, half present: a from 0.25 to (0.25 · 20.34 + 3) / (20.34 + 3).
    #expect(abs(before - 12_500) < 1e-6)
    #expect(abs(after - 50_000 * (0.25 * 20.34 + 3) / 23.34) < 1e-6)
  }

  // Worlds whose truths are known: what contacts tell has to bring the ranges over them.
  @Test func rangesHoldTheTruthsThatTheContactsWereMadeFrom() throws {
    var generator = SplitMix64(seed: 3)
    func happens(_ chance: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < chance }
    var (held, asked) = (0, 0)
    for _ in 0..<60 {
      // Truths are drawn from what is believed before.
      func drawn(_ belief: Belief) -> Double {
        belief.quantile(Double.random(in: 0.001..<0.999, using: &generator))
      }
      let (agrees, lives) = (
        drawn(.beta(yes: 2, no: 6)), drawn(.beta(yes: 0.92 * 90.26, no: 0.08 * 90.26))
      )
      var world = try LearningWorld()
      for contact in 0..<80 {
        let partner = "\(contact)"
        try world.step("A", partner, .shortlisted, "2025-01-01")
        guard happens(agrees) else { continue }
        try world.step("A", partner, .agreed, "2025-01-02")
        var year = 2025
        while year < 2030, happens(lives) { year += 1 }
        guard year < 2030 else { continue }
        try world.step("A", partner, .terminated, "\(year)-12-01") { $0.reason = .firmChanged }
      }
      for lesson in world.learned().lessons {
        let truth: Double? =
          switch lesson.assumption {
          case .agreement: agrees
          case .survival: lives
          default: nil
          }
        guard let truth else { continue }
        asked += 1
        if lesson.posterior.likely.contains(truth) { held += 1 }
      }
    }
    #expect(asked == 120 && abs(Double(held) / Double(asked) - 0.8) < 0.11, "\(held) of \(asked)")
  }
}
