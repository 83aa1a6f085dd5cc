import PartnernetzGraphs
import Testing

@testable import PartnernetzDiagrams
import PartnernetzParallel

@Suite struct PackingTests {
  @Test(arguments: [1, 2, 9, 60], [0.7, 1.4]) func rectanglesStandApartInTheirOrder(
    count: Int, aspect: Double
  ) {
    var generator = SplitMix64(seed: UInt64(count))
    let sizes = (0..<count).map { _ in
      Size(
        width: .random(in: 10...200, using: &generator),
        height: .random(in: 10...80, using: &generator))
    }
    let corners = packedOnShelves(sizes, gap: 5, aspect: aspect)
    let boxes = zip(corners, sizes).map {
      Box(left: $0.x, top: $0.y, right: $0.x + $1.width, bottom: $0.y + $1.height)
    }
    for (i, box) in boxes.enumerated() {
      #expect(boxes[(i + 1)...].allSatisfy { $0.overlap(box.grown(by: 4.9)) == 0 })
      guard i > 0 else { continue }
      #expect((boxes[i - 1].top, boxes[i - 1].left) < (box.top, box.left))
    }
    let page = Box.around(boxes)
    #expect(count < 60 || page.map { abs($0.width / $0.height / aspect - 1) < 0.35 } == true)
  }

  @Test func nothingTakesNoRoom() {
    #expect(packedOnShelves([], gap: 5, aspect: 1).isEmpty)
  }
}
