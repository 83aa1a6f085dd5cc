import PartnernetzNetworks
import Testing

/// Between which ends what is assumed may lie.
@Suite struct RangesTests {
  @Test func eachRangeHoldsTheDefaultAndStaysWithinTheBounds() throws {
    for (name, range) in Parameters.ranges {
      let entry = try #require(Parameters.catalogue.first { $0.name == name }, "\(name)")
      #expect(range.contains(entry.value(Parameters())), "\(name)")
      #expect(
        entry.bounds.contains(range.lowerBound) && entry.bounds.contains(range.upperBound),
        "\(name)")
    }
    // What the corners are made of is uncertain in draws, too.
    for entry in Parameters.catalogue where entry.interval != nil {
      #expect(Parameters.ranges[entry.name] != nil, "\(entry.name)")
    }
  }

  @Test func theMedianIsTheValueAsItIs() {
    #expect(Parameters.value(at: 0.5, of: 1...5, around: 2) == 2)
    #expect(Parameters.value(at: 0, of: 1...3, around: 2) == 1)
    #expect(Parameters.value(at: 1, of: 1...3, around: 2) == 3)
    #expect(Parameters.value(at: 0.25, of: 1...3, around: 2) == 1.5)
    // Ends that are tenfold apart are taken as factors: a quarter of the way is 10 · √0.1.
    let value = Parameters.value(at: 0.25, of: 1...100, around: 10)
    #expect(abs(value - 10 * 0.1.squareRoot()) < 1e-12)
    // Put beyond its range it stays there.
    #expect(Parameters.value(at: 0.1, of: 1...3, around: 7) == 7)
  }
}
