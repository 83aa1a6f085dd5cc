import PartnernetzParallel
import Testing

@testable import PartnernetzDiagrams

@Suite struct TriangulationTests {
  /// Lifted onto a paraboloid: above 0 where the fourth lies in the circle through the other three.
  private func inCircle(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Double {
    let (p, q, r) = (a - d, b - d, c - d)
    func lift(_ v: Point) -> Double { v.x * v.x + v.y * v.y }
    func cross(_ v: Point, _ w: Point) -> Double { v.x * w.y - v.y * w.x }
    return lift(p) * cross(q, r) + lift(q) * cross(r, p) + lift(r) * cross(p, q)
  }

  /// All triangles in whose circle nobody lies.
  private func emptyCircles(_ points: [Point]) -> Set<[Int]> {
    var pairs: Set<[Int]> = []
    for a in points.indices {
      for b in points.indices.dropFirst(a + 1) {
        for c in points.indices.dropFirst(b + 1) {
          let (u, v) = (points[b] - points[a], points[c] - points[a])
          let turn = u.x * v.y - u.y * v.x
          let isEmpty = points.indices.allSatisfy { other in
            [a, b, c].contains(other)
              || inCircle(points[a], points[b], points[c], points[other]) * turn <= 0
          }
          if isEmpty { pairs.formUnion([[a, b], [b, c], [a, c]]) }
        }
      }
    }
    return pairs
  }

  private func pairs(_ points: [Point]) -> [[Int]] {
    Triangulation(points).pairs.map { [$0.0, $0.1] }
  }

  @Test(arguments: 3..<30) func neighboursAreThoseOfCirclesInWhichNobodyLies(count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    let points = (0..<count).map { _ in Box.random(using: &generator).centre }
    let pairs = pairs(points)
    #expect(Set(pairs) == emptyCircles(points))
    #expect(Set(pairs).count == pairs.count)
  }

  /// Of n places with h on the hull a triangulation has 3n - 3 - h edges, however many lie on circles.
  @Test func placesOnOneGridAreTriangulatedToo() {
    let grid = (0..<144).map { Point(x: Double($0 % 12) * 20, y: Double($0 / 12) * 20) }
    #expect(pairs(grid).count == 3 * 144 - 3 - 44)
  }

  @Test func placesInOneRowHangTogether() {
    let row = (0..<40).map { Point(x: 7, y: Double($0 * 13 % 40)) }
    #expect(pairs(row).count == 39)
    #expect(connectedGroups(nodeCount: 40, links: Triangulation(row).pairs).count == 1)
  }

  @Test func whoStandsInOnePlaceHangsTogether() {
    let points = (0..<30).map { Point(x: Double($0 % 3), y: Double($0 % 2)) }
    #expect(connectedGroups(nodeCount: 30, links: Triangulation(points).pairs).count == 1)
    #expect(pairs([Point](repeating: .zero, count: 9)).count == 8)
  }

  @Test func placesBeyondAllMeasureAreNoReasonToStop() {
    let points = [
      Point(x: .nan, y: 0), .zero, Point(x: .infinity, y: 1), Point(x: 1e300, y: -1e300),
      Point(x: -1e308, y: 1e308), Point(x: 1, y: 5),
    ]
    #expect(connectedGroups(nodeCount: 6, links: Triangulation(points).pairs).count == 1)
    #expect(pairs([]).isEmpty && pairs([.zero]).isEmpty)
    #expect(pairs([.zero, Point(x: 1e-300, y: 0)]) == [[0, 1]])
  }
}
