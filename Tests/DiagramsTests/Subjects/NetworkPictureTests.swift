import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzDiagrams

/// Pictures of small networks: their legend, captions and colours.
@Suite struct NetworkPictureTests {
  private func network(
    _ count: Int, _ links: [(Int, Int, LinkKind)], industries: [Int: String] = [:]
  ) throws -> Network {
    let firms = (0..<count).map { number in
      var firm = Firm(id: "F\(1_000 + number)", name: "Firm \(number)")
      firm.industry = industries[number].flatMap { Industry($0) }
      return firm
    }
    let statements = links.map {
      Statement(source: firms[$0.0].id, target: firms[$0.1].id, kind: $0.2)
    }
    return Network(
      MemberTables(firms: firms, statements: statements),
      asOf: try #require(Day(year: 2026, month: 11, day: 1)))
  }

  private func linkSamples(_ diagram: Diagram) -> [Diagram.LinkStyle] {
    diagram.legend.compactMap { if case .link(let style) = $0.sample { style } else { nil } }
  }

  private func colours(_ diagram: Diagram) -> [Palette] {
    diagram.legend.compactMap { if case .node(let colour, _) = $0.sample { colour } else { nil } }
  }

  @Test func theLegendShowsJustWhatIsDrawn() throws {
    let network = try network(
      5, [(0, 1, .supplier), (1, 2, .capital), (2, 3, .competitor), (3, 4, .acquaintance)],
      industries: [0: "25.1", 1: "41.2", 2: "25.6", 3: "62.01"])
    let diagram = Diagram(of: network, language: .english)
    #expect(Set(linkSamples(diagram)) == Set(diagram.links.map(\.style)))
    #expect(linkSamples(diagram).count == 3)
    #expect(Set(colours(diagram)) == Set(diagram.nodes.map(\.colour)))
    #expect(colours(diagram).count == 4)
  }

  @Test func oneLayerAloneIsDrawnAndSaysSo() throws {
    let network = try network(
      5, [(0, 1, .supplier), (1, 2, .capital), (2, 3, .customer), (3, 4, .acquaintance)])
    let layer = NetworkLayer(kinds: [.customer])
    let part = layer.part(of: network)
    // A customer's link is a supplier's, seen from the other side.
    #expect(part.links.map(\.kind) == [.supplier, .supplier])
    #expect(part.relations.edgeCount == 2 && part.firmCount == 5)
    var diagram = Diagram(of: part, language: .english)
    #expect(diagram.recall == .keeps)
    diagram.say(layer, .english)
    #expect(diagram.subtitle.last == "Only links of kind “supplies”")
    #expect(diagram.recall == .looks)
    #expect(NetworkLayer(kinds: []).part(of: network) === network)
  }

  @Test func linksOfSomeWorthAloneLeaveOutThoseThatNobodyPutAFigureTo() throws {
    var tables = MemberTables(firms: (0..<4).map { Firm(id: "F\($0)", name: "Firm \($0)") })
    tables.statements = [("F0", "F1", 900), ("F1", "F2", 1_000), ("F2", "F3", nil)].map {
      var statement = Statement(source: $0.0, target: $0.1, kind: .supplier)
      statement.amount = $0.2.flatMap { Money(euros: $0) }
      return statement
    }
    let network = Network(tables, asOf: try #require(Day(year: 2026, month: 11, day: 1)))
    let layer = NetworkLayer(kinds: [], least: Money(euros: 1_000))
    let links = layer.part(of: network).links
    #expect(links.map { network.id(of: $0.source) } == ["F1"])
    #expect(layer.phrase(.german).german == "Nur Beziehungen ab \(Language.german.euros(1_000))")
  }

  // Whoever explores a picture can leave out what binds loosely: a bridge before a triangle's side.
  @Test func aBridgeBindsLessCloselyThanTheSidesOfTriangles() throws {
    let network = try network(
      6,
      [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)].map { ($0.0, $0.1, .partner) })
    let links = Diagram(of: network, language: .english).links
    let bridge = try #require(links.first { $0.from == 2 && $0.to == 3 })
    #expect(bridge.closeness == 0 && links.count { $0.closeness == 0 } == 1)
    #expect(BackboneLinks.ranks([3, 1, 2, 2]) == [75, 0, 25, 25])
  }

  // The same industry once had another colour in each picture of a report.
  @Test func anIndustryHasOneColourInAllPictures() throws {
    let network = try network(
      5, [(0, 1, .supplier), (1, 2, .supplier), (1, 3, .supplier), (3, 4, .supplier)],
      industries: [0: "41.2", 1: "62.01", 2: "62.02", 3: "62.03", 4: "25.1"])
    let whole = Diagram(of: network, language: .german)
    let part = Diagram(surroundingsOf: 0, in: network, language: .german)
    for node in part.nodes {
      #expect(whole.nodes.first { $0.key == node.key }?.colour == node.colour)
    }
    #expect(part.nodes.map(\.colour) == [.orange, .pink])
  }

  @Test(arguments: [
    ("62.01", Branch.information), ("WZ2025:62.01", .information), ("WZ2025:58.11", .information),
    ("64.19", .finance), ("WZ2025:64.19", .finance), ("46.1", .trade), ("56.1", .hospitality),
    ("71.1", .services), ("WZ2025:71.1", .services), ("86.1", .other), ("10.1", .manufacturing),
  ]) func bothEditionsOfTheCodesHaveTheSameBranch(code: String, branch: Branch) throws {
    #expect(Branch(try #require(Industry(code))) == branch)
  }

  @Test func ofManyPartnersTheMostTrustedAreShownAndTheRestCounted() throws {
    let count = Diagram.surroundingsLimit + 20
    let network = try network(count + 1, (1...count).map { (0, $0, .acquaintance) })
    let diagram = Diagram(surroundingsOf: 0, in: network, language: .english)
    #expect(diagram.nodes.count == Diagram.surroundingsLimit + 1)
    #expect(diagram.links.count == Diagram.surroundingsLimit)
    #expect(diagram.caption == ["Shown are 40 of 60 links; others are as strong."])
    #expect(diagram.subtitle[0].hasPrefix("60 direct links"))
  }

  // The name of the firm in the middle lay upon the arrows that lead to it.
  @Test func theFirmInTheMiddleBearsItsNameInside() throws {
    let network = try network(4, [(0, 1, .partner), (2, 0, .supplier), (0, 3, .capital)])
    let shapes = Diagram(surroundingsOf: 0, in: network, language: .english).nodes.map(\.shape)
    #expect(shapes.first == .box && !shapes.dropFirst().contains(.box))
  }

  // Below "no route" two firms stood that were said to have no links.
  @Test func whereThereIsNoRouteNothingIsSaidOfLinks() throws {
    let referral = Referral(try network(4, [(0, 1, .partner), (2, 3, .partner)]))
    let diagram = Diagram(
      of: referral.paths(from: 0, to: 3), from: referral, language: .english)
    #expect(diagram.nodes.count == 2 && diagram.links.isEmpty)
    #expect(diagram.sentences.isolated == nil && !diagram.subtitle.joined().isEmpty)
  }

  @Test func aSmallSurroundingsSaysNothingOfAChoice() throws {
    let network = try network(3, [(0, 1, .partner), (0, 2, .partner)])
    #expect(Diagram(surroundingsOf: 0, in: network, language: .english).caption.isEmpty)
  }

  @Test func everyFirmKeepsALinkInFullStrengthWhereTheRestIsPale() throws {
    // Nearly everybody is linked with everybody, but not all with equally many.
    let links = (0..<60).flatMap { a in
      ((a + 1)..<60).filter { a * $0 % 7 != 1 }.map { (a, $0, LinkKind.partner) }
    }
    let diagram = Diagram(of: try network(60, links), language: .english)
    let strong = diagram.links.filter { $0.emphasis == .normal }
    #expect(diagram.links.count == links.count)
    #expect(strong.count >= 59 && strong.count <= 75)
    #expect(Set(strong.flatMap { [$0.from, $0.to] }).count == 60)
    let all = Language.english.number(links.count)
    #expect(diagram.caption[0].contains("backbone, \(strong.count) of \(all) pairs (4%)"))
    #expect(diagram.legend.contains { $0.sample == .pale })
  }

  // Where all are linked with all, the first row was drawn as a hub, and 40 of 300 equals were called
  // the strongest.
  @Test func amongEqualsNobodyStandsOut() throws {
    let links = (0..<40).flatMap { a in ((a + 1)..<40).map { (a, $0, LinkKind.partner) } }
    let diagram = Diagram(of: try network(40, links), language: .english)
    #expect(diagram.links.allSatisfy { $0.emphasis == .normal })
    #expect(!diagram.caption.contains { $0.contains("backbone") })
  }

  // Firms of no known industry were called "other", which is the name of known ones.
  @Test func whatIsNotKnownIsNoOther() throws {
    let links = (1..<4).map { (0, $0, LinkKind.supplier) }
    let network = try network(4, links, industries: [0: "25.1", 1: "86.1"])
    for (language, words) in [
      (Language.german, ["Sonstige", "nicht bekannt"]), (.english, ["other", "not known"]),
    ] {
      let diagram = Diagram(of: network, language: language)
      #expect(words.allSatisfy { word in diagram.legend.contains { $0.text == word } })
      #expect(Set(diagram.nodes.map(\.colour)) == [.blue, .white, .grey])
      let sections = Diagram(sectionsOf: network, language: language)
      #expect(sections.nodes.count == 3)
      #expect(sections.nodes.last?.label.text == words[1])
    }
  }

  @Test func countsAgreeWithTheirNouns() throws {
    let pair = try network(3, [(0, 1, .partner)])
    let diagram = Diagram(of: pair, language: .english)
    #expect(diagram.subtitle == ["3 firms, 1 linked pair"])
    #expect(diagram.caption.contains("Not shown: 1 firm without links."))
    #expect(diagram.caption.contains("The larger, the more links."))
    let near = Diagram(surroundingsOf: 0, in: pair, language: .english)
    #expect(near.subtitle == ["1 direct link; pale: what links the partners"])
    // A star's picture of groups has one count, not five.
    let star = try network(200, (1..<200).map { (0, $0, .partner) })
    let matrix = try #require(Diagram(matrixOf: star, language: .english))
    let tones = Set(matrix.links.compactMap(\.tone))
    let shown = matrix.legend.filter { if case .tone = $0.sample { true } else { false } }
    #expect(shown.count == tones.count)
  }

  // Eight of 127 firms stood in no row, and nothing was said of them.
  @Test func aMatrixOfGroupsSaysWhoIsMissing() throws {
    let network = try RandomNetwork.made(seed: 7, firms: 130, circles: 5, links: 500, alone: 8)
    let diagram = try #require(Diagram(matrixOf: network, paper: .a4, language: .english))
    let missing = network.numbersOfFirms.count { network.relations.outDegree($0) == 0 }
    #expect(missing >= 8)
    #expect(diagram.caption.contains("Not shown: \(missing) firms without links."))
  }

  @Test func aFewLinksAreAllInFullStrength() throws {
    let diagram = Diagram(
      of: try network(9, (1..<9).map { (0, $0, .supplier) }), language: .english)
    #expect(diagram.links.allSatisfy { $0.emphasis == .normal } && diagram.links.count == 8)
    #expect(!diagram.legend.contains { $0.sample == .pale })
  }

  @Test(arguments: LinkKind.allCases) func everyKindOfLinkIsSeenOnWhite(kind: LinkKind) {
    let drawn = kind.style.colour.stroke.lightened(by: 1 - Composition.linkOpacity)
    #expect(drawn.contrast(with: .white) >= 3)
  }

  @Test func kindsOfLinksDifferInMoreThanColour() {
    let styles = LinkKind.allCases.filter { $0 != .customer }.map(\.style)
    for (number, style) in styles.enumerated() {
      for other in styles[..<number] {
        #expect((style.dash, style.head) != (other.dash, other.head))
      }
    }
  }
}
