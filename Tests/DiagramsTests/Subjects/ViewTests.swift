import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

@testable import PartnernetzDiagrams

/// Views of a network other than the whole: groups, wholes with flows, owners, changes.
@Suite struct ViewTests {
  private func network(
    _ count: Int, _ links: [(Int, Int, LinkKind)], industry: (Int) -> String? = { _ in nil }
  ) throws -> Network {
    let firms = (0..<count).map { number in
      var firm = Firm(id: "F\(1_000 + number)", name: "Firm \(number)")
      firm.industry = industry(number).flatMap { Industry($0) }
      return firm
    }
    return Network(
      MemberTables(
        firms: firms,
        statements: links.map {
          Statement(source: firms[$0.0].id, target: firms[$0.1].id, kind: $0.2)
        }),
      asOf: try #require(Day(year: 2026, month: 11, day: 1)))
  }

  private func clique(_ firms: Range<Int>) -> [(Int, Int, LinkKind)] {
    firms.flatMap { a in firms.filter { $0 > a }.map { (a, $0, .partner) } }
  }

  @Test func groupsAreWholesWithCountedBands() throws {
    let links =
      clique(0..<6) + clique(6..<12) + clique(12..<18)
      + [(0, 6, .partner), (1, 7, .partner), (8, 14, .partner)]
    let diagram = try #require(
      Diagram(groupsOf: try network(20, links), language: .english))
    #expect(diagram.nodes.count == 3)
    #expect(
      diagram.nodes.allSatisfy { $0.detail?.hasPrefix("6 firms, 15 links. ") == true })
    #expect(diagram.links.compactMap(\.label).sorted() == ["1", "2"])
    #expect(diagram.caption.contains { $0.contains("Not shown: 2 firms") })
  }

  // Any network has groups when they are looked for in its links: of a ring and of a random network it
  // was said that they work among themselves, and of groups with more links outward as well.
  @Test func onlyWhatChanceDoesNotMakeIsCalledClosed() throws {
    let ring = try network(60, (0..<60).map { ($0, ($0 + 1) % 60, .partner) })
    var random = Seeded(4)
    let drawn = try network(
      100,
      (0..<150).map { _ in
        let a = Int.random(in: 0..<100, using: &random)
        return (a, (a + Int.random(in: 1..<100, using: &random)) % 100, .partner)
      })
    for network in [ring, drawn] {
      let diagram = try #require(Diagram(groupsOf: network, language: .english))
      #expect(diagram.title.hasPrefix("The network falls into"))
      #expect(diagram.caption.contains { $0.contains("fall into groups as clearly") })
    }
    let circles = clique(0..<8) + clique(8..<16) + clique(16..<24)
    // The last circle has more links to the others than among its own four firms.
    let open =
      clique(24..<28)
      + (24..<28).flatMap { a in [0, 8, 16].map { (a, $0 + a - 24, LinkKind.partner) } }
    let closed = try #require(
      Diagram(groupsOf: try network(24, circles), language: .english))
    #expect(closed.title == "3 groups work mostly among themselves")
    #expect(closed.caption.contains { $0.contains("none falls into groups as clearly") })
    let mixed = NetworkGroups(try network(28, circles + open))
    #expect(mixed.shown.allSatisfy { $0.outside >= 0 })
    let shut = mixed.shown.count { $0.inside > $0.outside }
    let diagram = try #require(
      Diagram(groupsOf: try network(28, circles + open), language: .english))
    #expect(
      shut == mixed.shown.count
        || diagram.title.hasPrefix("\(shut) of \(mixed.shown.count) groups"))
  }

  @Test func aNetworkWithoutGroupsHasNoPictureOfThem() throws {
    #expect(Diagram(groupsOf: try network(8, clique(0..<8)), language: .english) == nil)
    #expect(Diagram(groupsOf: try network(3, []), language: .english) == nil)
  }

  @Test func sectionsCountEachSupplyOnce() throws {
    let links: [(Int, Int, LinkKind)] = [
      (0, 4, .supplier), (1, 4, .supplier), (4, 1, .customer), (2, 3, .supplier),
      (4, 0, .supplier), (0, 5, .partner),
    ]
    let diagram = Diagram(
      sectionsOf: try network(6, links) { $0 < 4 ? "25.1" : "41.2" }, language: .english)
    #expect(diagram.nodes.map(\.inside) == ["4", "2"])
    #expect(diagram.nodes.map { $0.label.text } == ["manufacturing, energy", "construction"])
    #expect(diagram.nodes[0].detail == "among themselves: 1")
    #expect(
      Set(diagram.links.map { "\($0.from)-\($0.to) \($0.label ?? "")" }) == ["0-1 2", "1-0 "])
  }

  @Test func eachOwnerStandsAboveItsOwn() throws {
    let links: [(Int, Int, LinkKind)] = [
      (0, 1, .capital), (0, 2, .capital), (2, 3, .capital), (4, 3, .capital),
    ]
    let diagram = try #require(
      Diagram(ownershipIn: try network(6, links), language: .english))
    let rows = diagram.nodes.map { "\($0.level) \($0.label.text)" }
    #expect(rows == ["0 Firm 0", "1 Firm 1", "1 Firm 2", "2 Firm 3", "0 Firm 4", "1 Firm 3"])
    #expect(diagram.links.map(\.from) == [0, 0, 2, 4])
    #expect(diagram.links.allSatisfy { $0.from < $0.to })
    #expect(Set(diagram.nodes.map(\.key)).count == 6)
  }

  @Test func aMapHasTheTownsWhereTheyAre() throws {
    let places = [("Ulm", 48.4, 9.98), ("ulm", 48.42, 9.96), ("Kiel", 54.32, 10.13)]
    var tables = MemberTables()
    for (number, place) in places.enumerated() {
      var firm = Firm(id: "\(number)", name: "Firm \(number)")
      (firm.town, firm.latitude, firm.longitude) = place
      tables.firms.append(firm)
    }
    tables.firms.append(Firm(id: "9", name: "Nowhere"))
    tables.statements = [
      Statement(source: "0", target: "1", kind: .partner),
      Statement(source: "0", target: "2", kind: .supplier),
      Statement(source: "2", target: "1", kind: .supplier),
      Statement(source: "2", target: "9", kind: .supplier),
    ]
    let day = try #require(Day(year: 2026, month: 11, day: 1))
    let diagram = try #require(Diagram(mapOf: Network(tables, asOf: day), language: .english))
    #expect(diagram.nodes.map(\.label.text) == ["Ulm", "Kiel"])
    #expect(diagram.nodes.map(\.inside) == ["2", nil])
    #expect(
      diagram.links.count == 1 && diagram.subtitle[0].contains("3 firms in 2 towns, 3 linked"))
    #expect(diagram.caption.contains { $0.contains("not shown: 1 firms") })
    let points = diagram.nodes.compactMap { diagram.places.points[$0.key] }
    // Kiel is far north of Ulm, and hardly east of it.
    #expect(points.count == 2 && points[1].y < points[0].y - 100)
    #expect(abs(points[1].x - points[0].x) < 0.1 * (points[0].y - points[1].y))
    tables.firms = tables.firms.filter { $0.id != "2" }
    tables.statements = []
    #expect(Diagram(mapOf: Network(tables, asOf: day), language: .english) == nil)
  }

  @Test func ringsShowTheStrongestOfEachRing() throws {
    // 0 has 50 partners; each of them has one of its own.
    let links =
      (1...50).flatMap { [(0, $0, .partner), ($0, $0 + 50, .partner)] }
      as [(Int, Int, LinkKind)]
    let all = try network(101, links)
    let near = Diagram(surroundingsOf: 0, in: all, language: .english)
    #expect(near.nodes.count == Diagram.surroundingsLimit + 1)
    let far = Diagram(surroundingsOf: 0, in: all, hops: 2, language: .english)
    #expect(far.nodes.count == 49)
    #expect(far.subtitle[0].contains("100 firms in 2 steps"))
    // Two fifths of the page are the first ring's, and all of the second hang on it.
    #expect(far.links.count { $0.from == 0 } == 24 && far.links.count == 48)
    #expect(far.caption[0].contains("48 of 100"))
    #expect(far.links.allSatisfy { $0.emphasis == .normal })
  }

  @Test func withoutHoldingsThereIsNoPictureOfThem() throws {
    #expect(Diagram(ownershipIn: try network(2, [(0, 1, .partner)]), language: .german) == nil)
  }

  // Everybody owns the next: nobody is at the top, and still each holding is drawn once.
  @Test func aRingOfOwnersEnds() throws {
    let ring: [(Int, Int, LinkKind)] = (0..<7).map { ($0, ($0 + 1) % 7, .capital) }
    let diagram = try #require(
      Diagram(ownershipIn: try network(7, ring), language: .english))
    #expect(diagram.links.count == 7 && diagram.nodes.count == 8)
  }

  @Test func whatIsNewAndGoneIsToldApart() throws {
    let before = try network(4, [(0, 1, .partner), (1, 2, .partner)])
    let after = try network(5, [(0, 1, .partner), (2, 3, .partner), (3, 4, .partner)])
    let diagram = Diagram(changeFrom: before, to: after, language: .english)
    #expect(diagram.title == "2 new links, 1 gone")
    #expect(diagram.links.count { $0.emphasis == .muted } == 1)
    #expect(diagram.nodes.first { $0.key == "F1004" }?.shape == .hexagon)
    #expect(diagram.legend.count == 6)
  }

  // The number of ties once coloured families like so many industries.
  @Test func numbersAreNoGroups() {
    #expect(!Grouping.areWords(["14", "7", "9,5", "2.000"]))
    #expect(Grouping.areWords(["Manufacturer", "7"]))
  }
}
