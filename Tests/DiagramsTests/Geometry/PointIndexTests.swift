import PartnernetzParallel
import Testing

@testable import PartnernetzDiagrams

@Suite struct PointIndexTests {
  @Test(arguments: 0..<8) func agreesWithALookAtEveryPoint(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let points = (0..<[0, 1, 2, 300][Int(seed % 4)]).map { _ in
      (place: Box.random(using: &generator).centre, cost: Double(1 << (seed % 3)))
    }
    let index = PointIndex(points, side: [3, 16, 900][Int(seed % 3)])
    for _ in 0..<60 {
      let asked = Box.random(using: &generator)
      let wanted = points.reduce(0) { $0 + (asked.contains($1.place) ? $1.cost : 0) }
      #expect(index.cost(in: asked) == wanted)
    }
  }

  @Test func aPointFarAwayCostsNoMemory() {
    let index = PointIndex([
      (Point(x: 0, y: 0), 1), (Point(x: 1e9, y: -1e9), 2), (Point(x: .nan, y: 0), 4),
    ])
    #expect(index.cost(in: Box(left: -1, top: -1, right: 1, bottom: 1)) == 1)
  }
}
