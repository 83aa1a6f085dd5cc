import PartnernetzGraphs
import Testing

@Suite struct GiniTests {
  @Test(arguments: [[1, 1, 1], [0, 0, 5], [3, 1, 2, 9], [7]]) func isHalfTheMeanDifference(
    values: [Double]
  ) {
    let n = Double(values.count)
    let differences = values.reduce(0) { sum, a in sum + values.reduce(0) { $0 + abs(a - $1) } }
    #expect(agree(giniCoefficient(values), differences / (2 * n * values.reduce(0, +))))
  }

  @Test func nothingIsEquallySpread() {
    #expect(giniCoefficient([]) == 0)
    #expect(giniCoefficient([0, 0]) == 0)
  }
}
