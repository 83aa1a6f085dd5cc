import PartnernetzParallel
import Testing

@testable import PartnernetzDiagrams

@Suite struct PrismSpreadingTests {
  private struct Crowd {
    var centres: [Point]
    var sizes: [Size]

    init(seed: UInt64, count: Int) {
      var generator = SplitMix64(seed: seed)
      let boxes = (0..<count).map { _ in Box.random(using: &generator) }
      centres = boxes.map(\.centre)
      sizes = boxes.map { Size(width: $0.width, height: $0.height) }
    }

    func boxes(_ places: [Point]) -> [Box] { zip(places, sizes).map { Box(centre: $0, $1) } }

    func overlaps(_ places: [Point]) -> Int {
      let boxes = boxes(places)
      let index = BoxIndex(boxes)
      return boxes.indices.reduce(0) { $0 + index.boxes(near: boxes[$1]).count - 1 }
    }
  }

  @Test(arguments: [2, 3, 12, 60, 250]) func nobodyOverlapsAndMarginsStayFree(count: Int) {
    let crowd = Crowd(seed: UInt64(count), count: count)
    let prism = PrismSpreading(sizes: crowd.sizes)
    let places = prism.apart(crowd.centres)
    #expect(places == prism.apart(crowd.centres))
    #expect(crowd.overlaps(places) == 0)
    let boxes = crowd.boxes(places).map { $0.grown(by: prism.margin - 0.1) }
    let index = BoxIndex(boxes)
    #expect(boxes.indices.allSatisfy { index.boxes(near: boxes[$0]) == [$0] })
  }

  /// Apart is easily made by scaling alone; what counts is how little room it takes, and that whoever
  /// stood on the left still does.
  @Test func thePictureStaysSmallAndKeepsItsOrder() throws {
    let crowd = Crowd(seed: 5, count: 120)
    let places = PrismSpreading(sizes: crowd.sizes).apart(crowd.centres)
    let page = try #require(Box.around(crowd.boxes(places)))
    let need = crowd.sizes.reduce(0) { $0 + ($1.width + 6) * ($1.height + 6) }
    #expect(page.area < need * 3)
    var kept = 0
    var all = 0
    for a in places.indices {
      for b in places.indices where crowd.centres[b].x > crowd.centres[a].x + 100 {
        all += 1
        if places[b].x > places[a].x { kept += 1 }
      }
    }
    #expect(Double(kept) > Double(all) * 0.97)
  }

  @Test func whatIsFarApartIsDrawnTogether() throws {
    let sizes = [Size](repeating: Size(width: 40, height: 20), count: 9)
    let centres = (0..<9).map { Point(x: Double($0 % 3) * 900, y: Double($0 / 3) * 700) }
    let places = PrismSpreading(sizes: sizes).apart(centres)
    let boxes = zip(places, sizes).map { Box(centre: $0, $1) }
    let page = try #require(Box.around(boxes))
    #expect(page.width < 200)
    #expect(BoxIndex(boxes).boxes(near: page).count == 9)
    #expect(boxes.indices.allSatisfy { BoxIndex(boxes).boxes(near: boxes[$0]) == [$0] })
  }

  @Test func whoStandsInOnePlaceParts() {
    let crowd = Crowd(seed: 3, count: 40)
    let places = PrismSpreading(sizes: crowd.sizes).apart(
      [Point](repeating: Point(x: 5, y: 5), count: 40))
    #expect(crowd.overlaps(places) == 0)
  }

  @Test func placesBeyondAllMeasureEnd() {
    let sizes = [Size](repeating: Size(width: 40, height: 20), count: 4)
    let far = [Point(x: 1e308, y: 0), Point(x: -1e308, y: 3), .zero, Point(x: .nan, y: 1)]
    #expect(PrismSpreading(sizes: sizes, rounds: 50).apart(far).count == 4)
  }
}
