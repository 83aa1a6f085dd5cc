import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording
import Testing

@Suite struct ParametersTests {
  @Test func everyDefaultLiesWithinItsBoundsAndIsExplained() {
    var names: Set<String> = []
    for entry in Parameters.catalogue {
      let value = entry.value(Parameters())
      #expect(entry.bounds.contains(value), "\(entry.name)")
      #expect(names.insert(entry.name).inserted, "\(entry.name) twice")
      #expect(!entry.unit.isEmpty && !entry.source.isEmpty)
      #expect(!entry.meaning.german.isEmpty && !entry.meaning.english.isEmpty)
      if let interval = entry.interval {
        let ends = min(interval.low, interval.high)...max(interval.low, interval.high)
        #expect(ends.contains(value), "\(entry.name)")
      }
    }
  }

  @Test(arguments: Parameters.catalogue.map(\.name))
  func everyParameterCanBeChangedByItsName(name: String) throws {
    let entry = try #require(Parameters.catalogue.first { $0.name == name })
    var changed = Parameters()
    try changed.set(name, to: entry.bounds.lowerBound.rounded(.up))
    #expect(entry.value(changed) == entry.bounds.lowerBound.rounded(.up))
    for other in Parameters.catalogue where other.name != name {
      #expect(other.value(changed) == other.value(Parameters()), "\(other.name)")
    }
  }

  @Test func badChangesAreRefusedWithTheNearestName() {
    var parameters = Parameters()
    #expect(throws: ParameterError.unknown(name: "foo", nearest: nil)) {
      var parameters = Parameters()
      try parameters.set("foo", to: 1)
    }
    #expect(throws: ParameterError.unknown(name: "survivel", nearest: "survival")) {
      try parameters.set("survivel", to: 0.9)
    }
    #expect(throws: ParameterError.outOfBounds(name: "survival", value: 2, bounds: 0.5...1)) {
      try parameters.set("survival", to: 2)
    }
    #expect(throws: ParameterError.notWhole(name: "hop_limit", value: 2.5)) {
      try parameters.set("hop_limit", to: 2.5)
    }
    #expect(parameters == Parameters())
  }

  @Test func theCornersMoveOnlyWhatIsUncertain() throws {
    var moved = Parameters()
    try moved.set("market_access", to: 0.9)
    #expect(moved.pessimistic.marketAccess == 0.9)
    #expect(Parameters().pessimistic.marketAccess == 0.10)
    #expect(Parameters().optimistic.careDays == 1)
    #expect(Parameters().pessimistic.dayRate == Parameters().dayRate)
  }

  // “At best” left horizon, day rate and what a partner opens of a market where they were: what was
  // likely stood above it.
  @Test func theWorstCaseMovesEveryAssumptionThatIsDrawn() throws {
    let (worst, best) = (Parameters().worst, Parameters().best)
    for entry in Parameters.catalogue {
      let range = Parameters.ranges[entry.name]
      let value = entry.value(Parameters())
      let (bad, good) = (entry.value(worst), entry.value(best))
      #expect(min(bad, good) == range?.lowerBound ?? value, "\(entry.name)")
      #expect(max(bad, good) == range?.upperBound ?? value, "\(entry.name)")
      #expect((Parameters().ends(of: entry) == nil) == (range == nil), "\(entry.name)")
    }
    #expect(worst.dayRate > best.dayRate && worst.marketScale < best.marketScale)
    #expect(worst.thresholdAbsolute > best.thresholdAbsolute && worst.horizon < best.horizon)
    var moved = Parameters()
    try moved.set("day_rate", to: 5_000)
    #expect(moved.worst.dayRate == 5_000)
  }
}
