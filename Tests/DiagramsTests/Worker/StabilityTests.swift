import Foundation
import PartnernetzParallel
import Testing

@testable import PartnernetzDiagrams

/// The next picture looks like the last one.
@Suite struct StabilityTests {
  private func diagram(seed: UInt64, firms: Int, more links: [(Int, Int)] = []) -> Diagram {
    var generator = SplitMix64(seed: seed)
    let pairs =
      (1..<60).map { ($0, Int.random(in: 0..<$0, using: &generator)) }
      + (0..<20).map { _ in
        (Int.random(in: 0..<30, using: &generator), Int.random(in: 30..<60, using: &generator))
      } + links
    return Diagram(
      title: "Network",
      nodes: (0..<firms).map { .init(key: "key \($0)", label: "Firm \($0)", weight: 0.2) },
      links: pairs.map { .init(from: $0.0, to: $0.1) })
  }

  private func drawn(_ diagram: Diagram) async throws -> Data {
    Data(
      try await DiagramRenderer(worker: .tool("partnernetz-draw")).render(diagram, as: .svg).bytes)
  }

  private func movements(_ before: FormerPlaces, _ after: FormerPlaces) throws -> [Double] {
    let box = try #require(
      Box.around(before.points.values.map { Box(centre: $0, Size(width: 1, height: 1)) }))
    let diagonal = Point(x: box.width, y: box.height).length
    return before.points.compactMap { key, place in
      after.points[key].map { ($0 - place).length / diagonal }
    }.sorted()
  }

  // One link more once turned, mirrored or shook the whole page: 3 to 44 % of its diagonal.
  @Test(arguments: 0..<3) func aLinkOrAFirmMoreMovesHardlyAnything(seed: UInt64) async throws {
    let first = try #require(
      FormerPlaces(svg: try await drawn(diagram(seed: seed, firms: 60))))
    #expect(first.points.count == 60)
    for (firms, links) in [(60, [(3, 57)]), (61, [(60, 4)])] {
      var next = diagram(seed: seed, firms: firms, more: links)
      next.places = first
      let second = try #require(FormerPlaces(svg: try await drawn(next)))
      #expect(second.points.count == firms)
      let moved = try movements(first, second)
      #expect(moved[moved.count / 2] <= 0.02 && moved[moved.count * 95 / 100] <= 0.1, "\(moved)")
    }
  }

  @Test func theSameDiagramIsTheSameFile() async throws {
    let one = try await drawn(diagram(seed: 5, firms: 60))
    let two = try await drawn(diagram(seed: 5, firms: 60))
    #expect(one == two)
  }

  @Test(arguments: [
    "", "<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<svg><g id=\"a\" data-place=\"1e999 2\"/></svg>", "<svg><g id=\"a\" data-place=\"x\"/></svg>",
  ]) func whatIsNoPictureOfOursHasNoPlaces(text: String) {
    #expect(FormerPlaces(svg: Data(text.utf8)) == nil)
  }
}
