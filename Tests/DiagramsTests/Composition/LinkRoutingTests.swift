import Testing

@testable import PartnernetzDiagrams

@Suite struct LinkRoutingTests {
  private func node(_ x: Double, _ y: Double) -> NodeOutline {
    NodeOutline(centre: Point(x: x, y: y), size: Size(width: 20, height: 20), shape: .circle)
  }

  private func middle(_ line: [Bezier]) -> Point { line[0].point(at: 0.5) }

  // Two links of one pair drawn on one another look like one.
  @Test(arguments: [2, 3, 5]) func linksOfOnePairRunApart(count: Int) {
    let routing = LinkRouting(outlines: [node(0, 0), node(200, 0)], plan: .curved)
    // In turn there and back.
    let links = (0..<count).map { $0 % 2 == 0 ? (0, 1) : (1, 0) }
    let middles = routing.lines(links, given: Array(repeating: [], count: count)).map(middle)
    for i in 0..<count {
      for j in 0..<i { #expect((middles[i] - middles[j]).length > 10, "\(i) and \(j)") }
    }
  }

  @Test func aLinkBendsAroundAFirmThatStandsInItsWay() {
    let routing = LinkRouting(
      outlines: [node(0, 0), node(200, 0), node(100, -9)], plan: .curved)
    let line = routing.lines([(0, 1)], given: [[]])[0]
    let hit = (1..<100).contains {
      routing.outlines[2].contains(line[0].point(at: Double($0) / 100), margin: 0)
    }
    #expect(!hit)
  }

  // A flow that ran under a foreign disc was read as one from there; the way back kept its bend too.
  @Test(arguments: [[(0, 1)], [(0, 1), (1, 0)]]) func flowsAreLedAroundLargeDiscs(
    links: [(Int, Int)]
  ) {
    let disc = NodeOutline(
      centre: Point(x: 150, y: 0), size: Size(width: 100, height: 100), shape: .circle)
    let routing = LinkRouting(outlines: [node(0, 0), node(300, 0), disc], plan: .curved)
    let lines = routing.lines(links, given: links.map { _ in [] })
    for line in lines {
      #expect(!(1..<100).contains { disc.contains(line[0].point(at: Double($0) / 100), margin: 3) })
    }
    if lines.count == 2 { #expect((middle(lines[0]) - middle(lines[1])).length > 100) }
  }

  @Test func aLinkRunsUnderANameRatherThanBehindAFirmAndAroundBothWhereItCan() {
    let firm = node(100, 0)
    func line(names: [Box]) -> Bezier {
      LinkRouting(outlines: [node(0, 0), node(200, 0), firm], plan: .curved, names: names)
        .lines([(0, 1)], given: [[]])[0][0]
    }
    let points = (1..<100).map { Double($0) / 100 }
    // A name on either side leaves no free way but a wide one.
    let sides = [-1.0, 1].map {
      Box(centre: Point(x: 100, y: $0 * 30), Size(width: 90, height: 36))
    }
    let free = line(names: [Box(centre: Point(x: 100, y: 30), Size(width: 60, height: 30))])
    #expect(points.allSatisfy { free.point(at: $0).y < 12 })
    let narrow = line(names: sides)
    #expect(!points.contains { firm.contains(narrow.point(at: $0), margin: 0) })
  }

  // Where every way crossed some name the first one was taken, along the whole of a long name.
  @Test func aBandTakesTheWayThatIsLeastHidden() {
    let outlines = [node(0, 0), node(300, 0)]
    let long = Box(left: 90, top: -40, right: 210, bottom: 40)
    let short = [
      Box(left: 148, top: -400, right: 152, bottom: -41),
      Box(left: 148, top: 41, right: 152, bottom: 400),
    ]
    let line = LinkRouting(outlines: outlines, plan: .curved, names: [long] + short)
      .lines([(0, 1)], given: [[]])[0][0]
    let hidden = (1..<100).count { share in
      ([long] + short).contains { $0.contains(line.point(at: Double(share) / 100)) }
    }
    #expect(hidden < 8)
  }

  @Test func plainLinesAreStraightAndGivenOnesStay() {
    let outlines = [node(0, 0), node(200, 0)]
    let straight = LinkRouting(outlines: outlines, plan: .straight).lines([(0, 1)], given: [[]])
    #expect(straight == [[Bezier(from: outlines[0].centre, to: outlines[1].centre)]])
    let given = [Bezier(from: Point(x: 0, y: 9), to: Point(x: 200, y: 9))]
    #expect(
      LinkRouting(outlines: outlines, plan: .curved).lines([(0, 1)], given: [given]) == [given])
  }
}
