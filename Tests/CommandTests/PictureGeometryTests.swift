import Foundation
import Testing

/// Pictures of the example region, read back from their files: nothing hides anything, type is large
/// enough, lines can be followed.
@Suite struct PictureGeometryTests {
  private static let region = Program.root.appendingPathComponent("Datasets/musterregion").path

  private func picture(_ words: String...) throws -> SVGReading {
    let program = try Program()
    let run = try program.run(
      [
        "--network", PictureGeometryTests.region, "diagram", "--type", "svg", "--as-of",
        "2026-11-01",
      ]
        + words)
    try #require(run.code == 0, "\(run.errors)")
    return try SVGReading(run.text)
  }

  @Test(arguments: ["A4", "A3", "A0", "16:9", "screen"])
  func theNetworkIsReadableOnEveryPaper(paper: String) throws {
    let picture = try picture("--paper", paper)
    #expect(picture.circles.count > 110)
    #expect(picture.overlappingCircles == 0)
    #expect(picture.circles.allSatisfy { picture.isInside($0.x, $0.y, $0.radius) })
    #expect((picture.typeSizes.min() ?? 0) >= 6)
    // Pale lines apart, a line crosses less than one other.
    #expect(picture.strongPairs.count > 100)
    #expect(picture.strongCrossings < picture.strongPairs.count)
    #expect(picture.text.contains("Named are ") || paper != "A4")
  }

  @Test(arguments: ["groups", "sections", "density", "matrix", "pairing", "ownership"])
  func everyViewFitsOnA3(view: String) throws {
    let picture = try picture("--of", view, "--paper", "A3")
    #expect((picture.typeSizes.min() ?? 0) >= 6)
    #expect(picture.overlappingCircles == 0)
    #expect(picture.circles.allSatisfy { picture.isInside($0.x, $0.y, $0.radius) })
  }
}

/// What an SVG file of ours shows.
private struct SVGReading {
  struct Circle {
    var x: Double
    var y: Double
    var radius: Double
  }

  let text: String
  let width: Double
  let height: Double
  /// The firms' circles, by node.
  let circles: [Circle]
  let typeSizes: [Double]
  /// The centres of the ends of lines in full strength, each pair once.
  let strongPairs: [[Circle]]

  init(_ text: String) throws {
    self.text = text
    let page = try #require(text.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/))
    width = try #require(Double(page.1))
    height = try #require(Double(page.2))
    typeSizes = text.matches(of: /font-size="([0-9.]+)"/).compactMap { Double($0.1) }
    var byNode: [String: Circle] = [:]
    // Branches differ in shape: corners have a circle around them.
    let cornered = #/data-node="(\d+)".*?<polygon points="([^"]*)"/#
    for match in text.matches(of: cornered) {
      let numbers = match.2.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
      let (xs, ys) = (
        stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] },
        stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
      )
      guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
      else { continue }
      byNode[String(match.1)] = Circle(
        x: (left + right) / 2, y: (top + bottom) / 2,
        radius: max(right - left, bottom - top) / 2)
    }
    let firm = #/data-node="(\d+)".*?<ellipse cx="([0-9.]+)" cy="([0-9.]+)" rx="([0-9.]+)"/#
    for match in text.matches(of: firm) {
      guard let x = Double(match.2), let y = Double(match.3), let radius = Double(match.4) else {
        continue
      }
      byNode[String(match.1)] = Circle(x: x, y: y, radius: radius)
    }
    circles = byNode.keys.sorted().compactMap { byNode[$0] }
    let strong = #/class="link" data-ends="(\d+) (\d+)"/#
    let ends = Set(text.matches(of: strong).map { [String($0.1), String($0.2)].sorted() })
    strongPairs = ends.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
      pair.compactMap { byNode[$0] }
    }.filter { $0.count == 2 }
  }

  func isInside(_ x: Double, _ y: Double, _ radius: Double) -> Bool {
    x - radius >= 0 && y - radius >= 0 && x + radius <= width && y + radius <= height
  }

  var overlappingCircles: Int {
    circles.indices.reduce(0) { count, a in
      count
        + circles[..<a].count { other in
          let (dx, dy) = (other.x - circles[a].x, other.y - circles[a].y)
          return (dx * dx + dy * dy).squareRoot() < other.radius + circles[a].radius - 0.5
        }
    }
  }

  var strongCrossings: Int {
    strongPairs.indices.reduce(0) { count, a in
      count + strongPairs[..<a].count { cross(strongPairs[a], $0) }
    }
  }

  private func cross(_ p: [Circle], _ q: [Circle]) -> Bool {
    func side(_ a: Circle, _ b: Circle, _ c: Circle) -> Double {
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    return side(p[0], p[1], q[0]) * side(p[0], p[1], q[1]) < -1e-6
      && side(q[0], q[1], p[0]) * side(q[0], q[1], p[1]) < -1e-6
  }
}
