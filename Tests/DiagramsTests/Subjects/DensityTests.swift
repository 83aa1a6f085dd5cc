import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

@testable import PartnernetzDiagrams

/// The picture that counts every firm.
@Suite struct DensityTests {
  private static let networks: [(firms: Int, circles: Int, links: Int, alone: Int)] = [
    (1, 1, 0, 1), (2, 1, 1, 0), (7, 1, 0, 7), (60, 3, 200, 5), (400, 8, 1_600, 20),
    (3_000, 40, 9_000, 100), (500, 1, 2_500, 0),
  ]

  @Test(arguments: networks)
  func everyFirmIsInOneGroupAndOneCell(firms: Int, circles: Int, links: Int, alone: Int) throws {
    let network = try RandomNetwork.made(
      seed: UInt64(firms), firms: firms, circles: circles, links: links, alone: alone)
    let found = FirmGroups(network, limit: 24, language: .english)
    #expect(found.groups.flatMap(\.firms).sorted() == Array(network.numbersOfFirms))
    #expect(found.groups.count <= 25)
    for (position, group) in found.groups.enumerated() {
      #expect(group.firms.allSatisfy { found.groupOf[Int($0)] == position })
    }
    var local = [Int32](repeating: -1, count: firms)
    for group in found.groups {
      let swarm = FirmSwarm(
        group.firms, of: network.relations, room: 40, side: 4, local: &local)
      #expect(swarm.counts.values.reduce(0, +) == group.firms.count)
      #expect(local.allSatisfy { $0 == -1 })
    }
    let pairs = found.pairs(of: network.relations)
    let counted = pairs.indices.reduce(0) { sum, a in sum + pairs[a][a...].reduce(0, +) }
    #expect(counted == network.relations.edgeCount)
  }

  @Test func aNetworkWithoutFirmsHasNoPicture() throws {
    let network = try RandomNetwork.made(seed: 1, firms: 0, circles: 1, links: 0)
    #expect(Diagram(densityOf: network, language: .german) == nil)
  }

  // Who is tied to two circles stands between them: nearer to the other circle than its fellows.
  @Test func whoLinksTwoCirclesStandsBetweenThem() {
    var edges: [Graph.Arc] = []
    for circle in 0..<2 {
      for a in 0..<20 {
        for b in 0..<a { edges.append(Graph.Arc(Int32(circle * 20 + a), Int32(circle * 20 + b))) }
      }
    }
    // One firm more has as many partners here as there.
    for other in [3, 7, 25, 29] { edges.append(Graph.Arc(40, Int32(other))) }
    let graph = Graph(nodeCount: 41, edges: edges)
    let circles = (0..<41).map { $0 / 20 % 2 }
    let points = FirmSwarm.points(circles, [.zero, Point(x: 100, y: 0)], graph, room: 30)
    let (first, second) = (points[..<20].map(\.x), points[20..<40].map(\.x))
    #expect((first.max() ?? 0) < points[40].x && points[40].x < (second.min() ?? 0))
    // Whoever has partners in one circle only stays in it.
    #expect(points[..<20].allSatisfy { $0.length < 24 })
  }

  @Test(arguments: [1, 2, 3, 4, 7, 12, 40, 130, 999, 100_000])
  func theLegendSaysWhatEachToneMeans(most: Int) {
    let scale = ToneScale(upTo: most)
    #expect(scale.bounds.first == 1 && scale.bounds == scale.bounds.sorted())
    #expect(Set(scale.bounds).count == scale.bounds.count && (scale.bounds.last ?? 0) <= most)
    let legend = scale.legend(upTo: most, .english) { $0 }
    for count in Set([1, 2, 3, 5, 6, 10, 11, 50, most / 2, most]) where 1...most ~= count {
      let tone = scale.tone(of: count)
      let entries = legend.filter { $0.sample == .tone(tone) }
      #expect(entries.count == 1)
      let ends = entries[0].text.replacing(",", with: "").split(separator: "–")
        .compactMap { Int($0) }
      #expect((ends.first ?? 0) <= count && count <= (ends.last ?? 0), "\(count) of \(most)")
    }
  }

  // Printed in grey and for colour-blind people lightness alone has to tell the order.
  @Test func tonesFallInLightness() {
    let tones = Diagram.Tone.allCases
    for (light, dark) in zip(tones, tones.dropFirst()) {
      #expect(light.fill.contrast(with: dark.fill) > 1.35)
      #expect(light.fill.luminance > dark.fill.luminance)
    }
    #expect(tones.allSatisfy { $0.rim.contrast(with: .white) >= 3 })
  }

  @Test(arguments: Paper.allCases) func groupsAreNamedInReadableType(paper: Paper) async throws {
    let network = try RandomNetwork.made(seed: 3, firms: 900, circles: 9, links: 4_000, alone: 40)
    var diagram = try #require(Diagram(densityOf: network, language: .english))
    diagram.paper = paper
    let picture = try await ReadPicture(diagram)
    #expect(picture.smallestType >= paper.type.smallest - 0.01)
    #expect(picture.labelled == diagram.nodes.count)
    #expect(picture.discsOverlap == false && picture.isInside)
    #expect(picture.cellCount == diagram.nodes.reduce(0) { $0 + ($1.honeycomb?.cells.count ?? 0) })
    #expect(picture.cellsStayInTheirDisc)
  }

  @Test func theSameNetworkGivesTheSameBytes() async throws {
    let network = try RandomNetwork.made(seed: 4, firms: 700, circles: 6, links: 3_000)
    let one = try #require(Diagram(densityOf: network, language: .german))
    let two = try #require(Diagram(densityOf: network, language: .german))
    #expect(one == two)
    let renderer = DiagramRenderer(worker: .tool("partnernetz-draw"))
    #expect(
      try await renderer.render(one, as: .svg).bytes
        == renderer.render(two, as: .svg).bytes)
  }

  @Test func tooManyCellsAreRefused() async throws {
    let cells = (0...DiagramLimits.cells).map {
      Diagram.Honeycomb.Cell(column: $0, row: 0, tone: .dark)
    }
    let diagram = Diagram(
      nodes: [.init(key: "a", label: "A", honeycomb: .init(side: 2, cells: cells))],
      arrangement: .areas)
    await #expect(throws: RenderingError.self) {
      try await DiagramRenderer(worker: .tool("partnernetz-draw")).render(diagram, as: .svg)
    }
  }
}
