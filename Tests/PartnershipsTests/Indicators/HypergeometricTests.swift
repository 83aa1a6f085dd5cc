import PartnernetzPartnerships
import Testing

@Suite struct HypergeometricTests {
  /// Counts all draws of some of a few things.
  @Test(arguments: [(3, 4, 8), (5, 2, 7), (0, 3, 6), (6, 6, 6), (4, 5, 9)])
  func agreesWithAllDraws(drawn: Int, marked: Int, all: Int) {
    let draws = (0..<(1 << all)).filter { $0.nonzeroBitCount == drawn }
    let counts = draws.map { ($0 & ((1 << marked) - 1)).nonzeroBitCount }
    let draw = Hypergeometric(drawn: drawn, marked: marked, of: all)
    #expect(abs(draw.mean - Double(counts.reduce(0, +)) / Double(counts.count)) < 1e-12)
    for least in 0...(all + 1) {
      let share = Double(counts.count { $0 >= least }) / Double(counts.count)
      #expect(abs(draw.probability(atLeast: least) - share) < 1e-12)
    }
  }

  @Test func nothingIsDrawnFromNothing() {
    let draw = Hypergeometric(drawn: 3, marked: 2, of: 0)
    #expect(draw.mean == 0 && draw.probability(atLeast: 0) == 1)
    #expect(draw.probability(atLeast: 1) == 0)
  }
}
