import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What is believed before the first outcome.
@Suite struct PriorTests {
  private func prior(_ assumption: Lesson.Assumption, _ parameters: Parameters) throws -> Belief {
    let lessons = try LearningWorld().learned(parameters).lessons
    return try #require(lessons.first { $0.assumption == assumption }).prior
  }

  // FORMULAS' means lie beside the values that gains rest on: of one success c fell from 0.30 to 0.2886.
  @Test func aSuccessNeverLowersWhatIsAssumed() throws {
    var world = try LearningWorld()
    try world.step("A", "C", .introduced, "2028-01-01")
    try world.step("A", "C", .agreed, "2028-01-02")
    try world.step("A", "C", .reviewed, "2029-01-02")
    let learned = world.learned().parameters
    #expect(learned.conversion > 0.3 && learned.survival > 0.92)
    #expect(abs(learned.conversion - (0.3 * 32.72 + 1) / 33.72) < 1e-12)
    #expect(abs(learned.survival - (0.92 * 90.26 + 1) / 91.26) < 1e-12)
  }

  @Test func itsMeanIsWhatIsAssumed() throws {
    for assumption in Lesson.Assumption.allCases {
      guard let entry = Parameters.catalogue.first(where: { $0.name == assumption.rawValue }) else {
        continue
      }
      let isIntroduction = assumption.rawValue.hasPrefix("introduce_")
      for value in [entry.value(Parameters()), 0.6, 0, 1] where entry.bounds.contains(value) {
        var parameters = Parameters()
        try parameters.set(entry.name, to: value)
        let prior = try prior(assumption, parameters)
        // Introductions are told at medium trust.
        let estimate = prior.estimate * (isIntroduction ? 2 : 1)
        #expect(abs(estimate - value) < 3e-6, "\(entry.name) \(value)")
        #expect(prior.likely.lowerBound >= 0 && prior.likely.upperBound >= prior.likely.lowerBound)
      }
    }
  }

  @Test func itIsAsStrongAsFORMULASSays() throws {
    var formulas = Parameters()
    formulas.marketAccess = 4.78 / 20.34
    formulas.conversion = 8.73 / 32.72
    formulas.tradeShare = 7.72 / 40.37
    formulas.survival = 81.7 / 90.26
    formulas.introductionsPerContact = 4.59 / 85.85
    for (assumption, theirs) in [
      (Lesson.Assumption.marketAccess, Belief.beta(yes: 4.78, no: 15.56)),
      (.conversion, .beta(yes: 8.73, no: 23.99)), (.complementShare, .beta(yes: 4.94, no: 4.94)),
      (.tradeShare, .beta(yes: 7.72, no: 32.65)), (.survival, .beta(yes: 81.7, no: 8.56)),
      (.introductionsPerContact, .gamma(count: 4.59, exposure: 85.85)),
      (.agreement, .beta(yes: 2, no: 6)),
    ] {
      let ours = try prior(assumption, formulas)
      switch (ours, theirs) {
      case (.beta(let yes, let no), .beta(let theirYes, let theirNo)):
        #expect(abs(yes - theirYes) < 1e-9 && abs(no - theirNo) < 1e-9, "\(assumption)")
      case (.gamma(let count, let exposure), .gamma(let theirCount, let theirExposure)):
        #expect(abs(count - theirCount) < 1e-9 && exposure == theirExposure)
      default: Issue.record("\(ours) is another kind than \(theirs)")
      }
    }
  }
}
