import PartnernetzGraphs
import Testing

@testable import PartnernetzDiagrams
import PartnernetzParallel

@Suite struct BoxIndexTests {
  @Test(arguments: 0..<8) func agreesWithALookAtEveryBox(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let boxes = (0..<120).map { _ in Box.random(using: &generator) }
    let index = BoxIndex(boxes, side: [7, 40, 500][Int(seed % 3)])
    for _ in 0..<60 {
      let asked = Box.random(using: &generator)
      #expect(index.boxes(near: asked) == boxes.indices.filter { boxes[$0].overlap(asked) > 0 })
      #expect(
        index.contains(near: asked) { $0 % 3 == 0 }
          == boxes.indices.contains { $0 % 3 == 0 && boxes[$0].overlap(asked) > 0 })
    }
  }

  @Test func whatIsNoNumberIsNoReasonToStop() {
    let none = Box(left: .nan, top: .nan, right: .nan, bottom: .nan)
    var index = BoxIndex([none, Box(left: -40, top: 0, right: 400, bottom: 4)])
    #expect(index.boxes(near: Box(left: 3, top: 1, right: 5, bottom: 2)) == [1])
    #expect(!index.contains(near: none) { $0 == 0 })
    #expect(index.add(none) == 2)
  }
}

extension Box {
  /// A box of up to 120 by 60 points on a page around the middle.
  static func random(using generator: inout SplitMix64) -> Box {
    Box(
      centre: Point(
        x: .random(in: -300...300, using: &generator), y: .random(in: -200...200, using: &generator)
      ),
      Size(
        width: .random(in: 1...120, using: &generator),
        height: .random(in: 1...60, using: &generator)))
  }
}
