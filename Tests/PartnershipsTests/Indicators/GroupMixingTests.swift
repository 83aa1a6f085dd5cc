import PartnernetzPartnerships
import Testing

@Suite struct GroupMixingTests {
  /// How many joinings of ends lead so many links outwards, by enumeration; ends below `own` are the
  /// group's.
  private func joinings(_ free: [Int], own: Int) -> [Int: Int] {
    guard let first = free.first else { return [0: 1] }
    var counts: [Int: Int] = [:]
    for partner in free.dropFirst() {
      let isOutward = (first < own) != (partner < own)
      for (outward, count) in joinings(free.filter { $0 != first && $0 != partner }, own: own) {
        counts[outward + (isOutward ? 1 : 0), default: 0] += count
      }
    }
    return counts
  }

  @Test(arguments: [(2, 2, 2), (1, 0, 3), (0, 3, 1), (2, 1, 2), (1, 4, 0), (3, 1, 1)])
  func agreesWithAllJoinings(inward: Int, outward: Int, elsewhere: Int) {
    let own = 2 * inward + outward
    let all = own + 2 * elsewhere + outward
    let counts = joinings(Array(0..<all), own: own)
    let whole = Double(counts.values.reduce(0, +))
    let tail = Double(counts.filter { $0.key <= outward }.values.reduce(0, +))
    let mean = counts.reduce(0) { $0 + Double($1.key * $1.value) } / whole
    let mixing = GroupMixing(inward: inward, outward: outward, elsewhere: elsewhere)
    #expect(abs(mixing.chance - tail / whole) < 1e-9)
    #expect(abs(mixing.expectedOutward - mean) < 1e-9)
  }

  @Test func theMostClosedGroupHasHardlyAChance() {
    let closed = GroupMixing(inward: 2_000, outward: 0, elsewhere: 3_000)
    #expect(closed.chance < 1e-12 && closed.expectedOutward > 2_000)
    #expect(GroupMixing(inward: 0, outward: 0, elsewhere: 0).chance == 1)
    #expect(GroupMixing(inward: 0, outward: 5, elsewhere: 0).chance == 1)
  }
}
