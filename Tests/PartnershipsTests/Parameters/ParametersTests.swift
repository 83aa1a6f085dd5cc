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
}
