import Foundation
import PartnernetzParallel
import PartnernetzRecords
import Synchronization
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

  /// Remembers places as a register does.
  private final class Memory: PictureMemory {
    private let all = Mutex<[String: PicturePlaces]>([:])
    var names: [String] { all.withLock { $0.keys.sorted() } }
    func places(in picture: String) -> PicturePlaces? { all.withLock { $0[picture] } }
    func keep(_ places: PicturePlaces, in picture: String) -> Bool {
      all.withLock { $0[picture] = places }
      return true
    }
  }

  private func drawn(_ diagram: Diagram, _ memory: Memory) async throws -> Data {
    let renderer = DiagramRenderer(worker: .tool("partnernetz-draw"))
    return Data(try await renderer.render(diagram, as: .svg, remembered: memory).bytes)
  }

  // On A4 not all firms are named: how many, and how large, is remembered too.
  @Test(arguments: [Paper.screen, .a4])
  func aRememberedPictureIsTheSameFileAndHardlyMovesWhenItGrows(paper: Paper) async throws {
    let memory = Memory()
    func remembered(_ firms: Int, _ links: [(Int, Int)] = []) async throws -> Data {
      var diagram = diagram(seed: 4, firms: firms, more: links)
      (diagram.paper, diagram.recall) = (paper, .keeps)
      return try await drawn(diagram, memory)
    }
    let one = try await remembered(60)
    #expect(try await remembered(60) == one)
    #expect(memory.names == ["network \(paper.rawValue)"])
    let first = try #require(FormerPlaces(svg: one))
    for (firms, links) in [(60, [(3, 57)]), (61, [(3, 57), (60, 4)])] {
      let second = try #require(FormerPlaces(svg: try await remembered(firms, links)))
      #expect(second.points.count == firms)
      let moved = try movements(first, second)
      #expect(moved[moved.count / 2] <= 0.02 && moved[moved.count * 95 / 100] <= 0.1, "\(moved)")
    }
  }

  @Test func aPictureOfManyNewFirmsIsLaidOutAnew() async throws {
    let memory = Memory()
    var small = diagram(seed: 4, firms: 60)
    small.nodes = Array(small.nodes[..<30])
    small.links = small.links.filter { $0.from < 30 && $0.to < 30 }
    small.recall = .keeps
    _ = try await drawn(small, memory)
    var large = diagram(seed: 4, firms: 60)
    large.recall = .keeps
    #expect(try await drawn(large, memory) == drawn(large))
  }

  // Who stood beside whom on the screen stands there on paper as well.
  @Test func otherPaperTakesOverWhoStandsBesideWhom() async throws {
    let memory = Memory()
    var screen = diagram(seed: 4, firms: 60)
    screen.recall = .keeps
    _ = try await drawn(screen, memory)
    var sheet = diagram(seed: 4, firms: 60, more: [(3, 57), (9, 41), (2, 50)])
    (sheet.paper, sheet.recall) = (.a3, .keeps)
    let fresh = try #require(FormerPlaces(svg: try await drawn(sheet)))
    let kept = try #require(FormerPlaces(svg: try await drawn(sheet, memory)))
    #expect(memory.names == ["network A3", "network screen"])
    let before = try #require(memory.places(in: "network screen"))
    // How many of each firm's five nearest are the same.
    func alike(_ places: FormerPlaces) -> Int {
      let old = before.spots.mapValues { Point(x: $0.x, y: $0.y) }
      func nearest(_ points: [String: Point], _ key: String) -> Set<String> {
        guard let own = points[key] else { return [] }
        let others = points.filter { $0.key != key }
          .map { (($0.value - own).length, $0.key) }.sorted { $0 < $1 }
        return Set(others.prefix(5).map(\.1))
      }
      return old.keys.reduce(0) {
        $0 + nearest(old, $1).intersection(nearest(places.points, $1)).count
      }
    }
    #expect(alike(kept) > alike(fresh))
  }

  @Test func whatOnlyLooksRemembersNothing() async throws {
    let memory = Memory()
    var diagram = diagram(seed: 4, firms: 60)
    _ = try await drawn(diagram, memory)
    diagram.recall = .looks
    _ = try await drawn(diagram, memory)
    #expect(memory.names.isEmpty)
  }

  // What lies beside a register may have been changed by hand.
  @Test func spoiltPlacesStillMakeAPicture() async throws {
    let memory = Memory()
    var diagram = diagram(seed: 5, firms: 60)
    diagram.recall = .keeps
    var places = PicturePlaces(names: -3, enlarged: -1, room: -1)
    for node in diagram.nodes { places.spots[node.key] = .init(x: 1e300, y: 0, width: -1) }
    _ = memory.keep(places, in: "network screen")
    #expect(try await drawn(diagram, memory) == drawn(diagram))
    // In the right places, with names set as nobody sets them.
    places = try #require(memory.places(in: "network screen"))
    (places.names, places.room) = (-7, 1e300)
    _ = memory.keep(places, in: "network screen")
    #expect(try await drawn(diagram, memory).count > 10_000)
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
