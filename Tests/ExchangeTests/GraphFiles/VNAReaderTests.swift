import Foundation
import PartnernetzRecords
import Testing

@testable import PartnernetzExchange

/// Node and tie data of NetDraw, line by line.
@Suite struct VNAReaderTests {
  private func intake(_ text: String) -> ImportResult {
    Importer().read(data: Data(text.utf8), named: "netz.vna")
  }

  private static let example = """
    *Node data
    ID, name, Farbe
    1, "Alba, Holz", rot
    2 Birke ""
    3 Ceder
    *Node properties
    ID x y
    1 10 20
    9 11 21
    *Tie data
    from to kind trust
    1 2 supplier 0.5

    2 3 partner

    """

  @Test(arguments: ["\n", "\r\n", "\r"])
  func nodesAndTiesAreReadAndNothingElse(_ ending: String) {
    let intake = intake(VNAReaderTests.example.replacing("\n", with: ending))
    #expect(intake.isAcceptable, "\(intake.problems.kept.map(\.code))")
    #expect(intake.tables.firms.map(\.id) == ["1", "2", "3"])
    #expect(intake.tables.firms.map(\.name) == ["Alba, Holz", "Birke", "Ceder"])
    #expect(intake.tables.firms.map { $0.attributes["Farbe"] } == ["rot", nil, nil])
    let links = intake.tables.statements
    #expect(links.map(\.source) == ["1", "2"] && links.map(\.target) == ["2", "3"])
    #expect(links.map(\.kind) == [.supplier, .partner])
    #expect(links.map(\.trust) == [0.5, nil])
  }

  @Test(arguments: ["*NODE DATA", "*node  data", "\"*Node\" data", "*Node data more"])
  func titlesAreReadInAnyCase(_ title: String) throws {
    let graph = try VNAReader.graph(
      "\(title)\nID name\n1 Alba\n", limits: Limits())
    #expect(graph.nodes.texts(under: "id") == ["1"])
    #expect(graph.nodes.texts(under: "name") == ["Alba"])
  }

  @Test(arguments: ["*Node", "*Tie properties", "*Data node", "Node data"])
  func whatStandsUnderOtherTitlesIsPassedOver(_ title: String) throws {
    let graph = try VNAReader.graph("\(title)\nID name\n1 Alba\n", limits: Limits())
    #expect(graph.nodes.texts(under: "id").isEmpty && graph.edges.texts(under: "source").isEmpty)
  }

  /// The line that is at fault; nil where none is.
  private func fault(_ text: String) -> Int? {
    do {
      _ = try VNAReader.graph(text, limits: Limits())
      return nil
    } catch {
      return (error as? GraphFault)?.line
    }
  }

  @Test func aLineHasNoMoreWordsThanHeadersAndNoFewerThanItsEnds() {
    #expect(fault("*Node data\nID name\n1 Alba\n2 Birke KG\n") == 4)
    #expect(fault("*Node data\nID name\n1\n2 Birke\n") == nil)
    #expect(fault("*Tie data\nfrom to kind\n1 2\n1 2 partner\n") == nil)
    #expect(fault("*Tie data\nfrom to kind\n\n1\n") == 4)
    #expect(fault("*Tie data\nfrom to kind\n1 2 partner new\n") == 3)
    // Each part has headers of its own.
    #expect(fault("*Node data\nID name x\n1 Alba 3\n*Tie data\nfrom to\n1 2\n") == nil)
    #expect(fault("*Node data\nID name x\n1 Alba 3\n*Node data\nID\n1 2\n") == 6)
  }

  @Test(arguments: [
    ("a b", ["a", "b"]), ("  a,b ,c", ["a", "b", "c"]), ("a,,b", ["a", "b"]),
    ("a \"\" b", ["a", "", "b"]), ("\"a b\",\"c,d\"", ["a b", "c,d"]), ("a\"b c\"d", ["ab cd"]),
    ("\"a b", ["a b"]), ("", []), (" ", []), ("\t\"\"", [""]),
  ])
  func wordsArePartedByBlanksAndCommas(_ line: String, _ words: [String]) {
    #expect(GraphWords(line[...], isComma: true).all == words)
  }

  @Test func withoutCommasTheyArePartOfWords() {
    #expect(GraphWords("a,b c"[...]).all == ["a,b", "c"])
  }
}
