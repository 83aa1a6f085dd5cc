import PartnernetzGraphs
import Testing

@testable import PartnernetzDiagrams
import PartnernetzParallel

@Suite struct BezierTests {
  private func random(_ generator: inout SplitMix64) -> Bezier {
    func point() -> Point {
      Point(x: .random(in: -9...9, using: &generator), y: .random(in: -9...9, using: &generator))
    }
    return Bezier(point(), point(), point(), point())
  }

  @Test(arguments: 0..<5) func partsRunAlongTheWhole(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let curve = random(&generator)
    let at = Double.random(in: 0.1...0.9, using: &generator)
    let (before, after) = curve.split(at: at)
    for t in [0, 0.2, 0.7, 1] {
      #expect((before.point(at: t) - curve.point(at: t * at)).length < 1e-9)
      #expect((after.point(at: t) - curve.point(at: at + t * (1 - at))).length < 1e-9)
      #expect((curve.reversed.point(at: t) - curve.point(at: 1 - t)).length < 1e-9)
    }
  }

  // A line begins at the border of the shape it leaves, not under it.
  @Test(arguments: Diagram.Shape.allCases) func aLineLeavesAShapeAtItsBorder(_ shape: Diagram.Shape)
  {
    let outline = NodeOutline(
      centre: Point(x: 3, y: 4), size: Size(width: 30, height: 20), shape: shape)
    for angle in 0..<12 {
      let aside = Point(x: 0, y: 100).turned(by: angle)
      let line = Bezier(from: outline.centre, to: outline.centre + aside)
      let visible = line.leaving { outline.contains($0, margin: 0) }
      #expect(outline.contains(outline.centre + (visible.a - outline.centre) * 0.999, margin: 0))
      #expect(!outline.contains(outline.centre + (visible.a - outline.centre) * 1.001, margin: 0))
      #expect(visible.d == line.d)
    }
  }
}

extension Point {
  /// Turned by so many twelfths of a circle.
  fileprivate func turned(by twelfths: Int) -> Point {
    (0..<twelfths).reduce(self) { point, _ in
      point * 0.75.squareRoot() + point.normal * 0.5
    }
  }
}
