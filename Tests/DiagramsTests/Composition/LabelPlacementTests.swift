import PartnernetzGraphs
import Testing

@testable import PartnernetzDiagrams
import PartnernetzParallel

@Suite struct LabelPlacementTests {
  private func placement(seed: UInt64, count: Int) -> LabelPlacement {
    var generator = SplitMix64(seed: seed)
    let labels = (0..<count).map { number in
      LabelPlacement.Label(
        node: NodeOutline(
          centre: Box.random(using: &generator).centre, size: Size(width: 12, height: 12),
          shape: .circle),
        block: .wrapping(Inscription("Firma \(number) GmbH"), width: 90, lineLimit: 2, size: 8),
        importance: .random(in: 0...1, using: &generator), mustStay: number % 20 == 0)
    }
    return LabelPlacement(labels: labels, obstacles: [], lines: [])
  }

  @Test(arguments: 0..<4) func labelsStandBesideTheirNodesAndHideNothing(seed: UInt64) throws {
    let placement = placement(seed: seed, count: 160)
    let places = placement.places()
    #expect(places == placement.places())
    let shown = places.indices.filter { places[$0] != nil }
    #expect(shown.count > 80)
    for (order, number) in shown.enumerated() where !placement.labels[number].mustStay {
      let box = try #require(places[number]).box
      for other in shown[..<order] where !placement.labels[other].mustStay {
        #expect(try #require(places[other]).box.grown(by: -0.7).overlap(box.grown(by: -0.7)) == 0)
      }
      let covered = placement.labels.enumerated().reduce(0) {
        $0 + ($1.offset == number ? 0 : $1.element.node.box.overlap(box))
      }
      #expect(covered <= box.width * box.height * 0.03)
    }
  }

  // "unter sich: 2" stood with its end in the disc that it tells about.
  @Test(arguments: [8.0, 30, 60, 120]) func noNameReachesIntoItsOwnDisc(width: Double) {
    let disc = NodeOutline(
      centre: Point(x: 40, y: -7), size: Size(width: width, height: width), shape: .circle)
    let block = TextBlock.wrapping(
      Inscription("Handel und Verkehr unter sich"), width: 70, lineLimit: 2, size: 12)
    let label = LabelPlacement.Label(
      node: disc, block: block, importance: 1, mustStay: false)
    let places = LabelPlacement(labels: [label], obstacles: [], lines: []).candidates(of: label)
    #expect(block.lines.count == 2 && places.count == 32)
    for place in places {
      let nearest = Point(
        x: min(max(disc.centre.x, place.box.left), place.box.right),
        y: min(max(disc.centre.y, place.box.top), place.box.bottom))
      #expect(!disc.contains(nearest, margin: -0.01))
    }
  }

  @Test func whatMustStayStays() {
    let placement = placement(seed: 9, count: 400)
    let places = placement.places()
    #expect(
      placement.labels.indices.allSatisfy { !placement.labels[$0].mustStay || places[$0] != nil })
    #expect(places.contains { $0 == nil })
  }
}
