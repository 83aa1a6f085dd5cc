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

  // 50.1 % and 49.9 % were both "50 %", and whoever stood below another owner was none.
  @Test func sharesDecideAndWhoOwnsInTheMiddleIsAnOwner() throws {
    var tables = MemberTables(firms: (0..<5).map { Firm(id: "F\($0)", name: "Firm \($0)") })
    for (owner, owned, share) in [(0, 1, 0.501), (0, 2, 0.499), (1, 3, 0.255), (2, 4, 1.0)] {
      var statement = Statement(source: "F\(owner)", target: "F\(owned)", kind: .capital)
      statement.share = share
      tables.statements.append(statement)
    }
    let day = try #require(Day(iso: "2026-11-01"))
    let diagram = try #require(
      Diagram(ownershipIn: Network(tables, asOf: day), language: .english))
    #expect(Set(diagram.links.compactMap(\.label)) == ["50.1%", "49.9%", "25.5%", "100%"])
    #expect(diagram.title == "Who owns what?")
    #expect(diagram.subtitle == ["3 owners or capital providers, 4 holdings"])
    var loan = Statement(source: "F3", target: "F4", kind: .capital)
    loan.what = "loan"
    tables.statements = [loan]
    let lent = try #require(
      Diagram(ownershipIn: Network(tables, asOf: day), language: .english))
    #expect(lent.title == "Who finances whom?")
    #expect(lent.subtitle == ["1 owner or capital provider, 1 financing"])
  }

  // A column began with firms whose owner stood at the foot of the one before.
  @Test func aColumnThatGoesOnNamesItsOwner() async throws {
    let links = (1...200).map { (0, $0, LinkKind.capital) }
    let diagram = try #require(Diagram(ownershipIn: try network(201, links), language: .english))
    let text = try await ReadPicture(diagram).text
    let columns = Set(text.matches(of: /id="continued-(\d+)-0"/).map { String($0.1) })
    #expect(!columns.isEmpty && text.contains("… Firm 0"))
  }

  // Two towns of one name, 500 km apart, were one in the middle of the country.
  @Test func townsOfOneNameStayApart() throws {
    var tables = MemberTables()
    for (number, place) in [("67433", 49.35, 8.14), ("23730", 54.1, 10.8), ("67434", 49.3, 8.1)]
      .enumerated()
    {
      var firm = Firm(id: "\(number)", name: "Firm \(number)")
      (firm.town, firm.postalCode) = ("Neustadt", place.0)
      (firm.latitude, firm.longitude) = (place.1, place.2)
      tables.firms.append(firm)
    }
    tables.statements = [Statement(source: "0", target: "1", kind: .partner)]
    let day = try #require(Day(iso: "2026-11-01"))
    let diagram = try #require(Diagram(mapOf: Network(tables, asOf: day), language: .english))
    #expect(diagram.nodes.map { $0.label.text } == ["Neustadt (67…)", "Neustadt (23…)"])
    #expect(diagram.nodes.map(\.inside) == ["2", nil])
    // One pair is no broad band, and the legend says how many a band stands for.
    #expect(diagram.links[0].style.width < 2)
    #expect(diagram.legend.map(\.text) == ["1 linked pair"])
  }

  // Ways of one firm far off were taken for so many independent ones.
  @Test func aHubAtTheEdgeIsNoFindingAboutDistances() throws {
    var tables = MemberTables()
    for number in 0..<40 {
      var firm = Firm(id: "\(number)", name: "Firm \(number)")
      (firm.town, firm.latitude) = ("Town \(number)", number == 0 ? 54.5 : 48 + Double(number) / 99)
      firm.longitude = 9
      tables.firms.append(firm)
    }
    let day = try #require(Day(iso: "2026-11-01"))
    tables.statements = (1..<40).map { Statement(source: "0", target: "\($0)", kind: .partner) }
    let star = try #require(Diagram(mapOf: Network(tables, asOf: day), language: .english))
    #expect(star.title == "Where the members are")
    tables.statements = (1..<38).flatMap { first in
      (1...2).map { Statement(source: "\(first)", target: "\(first + $0)", kind: .partner) }
    }
    let near = try #require(Diagram(mapOf: Network(tables, asOf: day), language: .english))
    #expect(near.title.hasPrefix("Who is linked is"))
    #expect(near.caption.contains { $0.contains("99 draws") })
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
    #expect(diagram.caption.contains { $0.contains("not shown: 1 firm.") })
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
    // Nobody is gone, so that the legend does not say how that would look.
    #expect(diagram.legend.count == 5)
    let same = Diagram(changeFrom: after, to: after, language: .english)
    #expect(same.title == "No link has changed" && same.legend.count == 2)
  }

  // A supplier that became a partner, and an amount ten thousand times as large, were "unchanged".
  @Test func anotherKindOrAmountIsAChange() throws {
    func state(_ kind: LinkKind, _ euros: Int) throws -> Network {
      var tables = MemberTables(
        firms: (0..<3).map { Firm(id: "F\($0)", name: "Firm \($0)") },
        statements: [
          Statement(source: "F0", target: "F1", kind: kind),
          Statement(source: "F1", target: "F2", kind: .supplier),
        ])
      tables.statements[1].amount = Money(euros: Double(euros))
      return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    }
    let before = try state(.supplier, 1_000)
    let kind = Diagram(changeFrom: before, to: try state(.partner, 1_000), language: .german)
    #expect(kind.title == "0 neue Beziehungen, 0 weggefallen, 1 geändert")
    #expect(kind.links.compactMap(\.label) == ["beliefert → Partner"])
    let amount = Diagram(changeFrom: before, to: try state(.supplier, 9_999_999), language: .german)
    #expect(amount.title == "0 neue Beziehungen, 0 weggefallen, 1 geändert")
    #expect(amount.links.compactMap(\.label).first?.contains("9.999.999") == true)
    #expect(amount.legend.count { $0.sample == .pale } == 1)
  }

  // The number of ties once coloured families like so many industries.
  @Test func numbersAreNoGroups() {
    #expect(!Grouping.areWords(["14", "7", "9,5", "2.000"]))
    #expect(Grouping.areWords(["Manufacturer", "7"]))
  }
}
