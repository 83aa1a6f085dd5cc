import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct StylesTests {
  @Test(arguments: 0..<30)
  func tablesForGermanExcelComeBack(seed: UInt64) throws {
    var random = Seeded(seed)
    let tables = RoundTripTests.tables(&random)
    let files = TableWriter.files(tables, style: .germanExcel)
    #expect(files.allSatisfy { $0.text.hasPrefix("\u{FEFF}") })
    let read = Importer().read(
      tables: try files.map { try Table(data: Data($0.text.utf8), named: $0.name) })
    let problems = read.problems.kept.filter { $0.code != "repeated_key" }
    #expect(problems.map { $0.phrase(.english) } == [])
    let isEqual = read.tables.withoutOrigins == tables
    #expect(isEqual)
  }

  // 1.234 with a comma would be read as thousands.
  @Test func threeDecimalsAreNotTakenForThousands() throws {
    var firm = Firm(id: "1", name: "A")
    firm.employees = 1.234
    let text = try #require(
      TableWriter.files(MemberTables(firms: [firm]), style: .germanExcel).first
    ).text
    #expect(text.contains(";1,2340;"))
  }

  private final class Elements: NSObject, XMLParserDelegate {
    var found: [String: [[String: String]]] = [:]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      found[name, default: []].append(attributes)
    }
  }

  @Test func gexfHasANodeForEachFirmAndAnEdgeForEachStatement() throws {
    var firm = Firm(id: "1", name: "<A> & \"B\"")
    firm.revenue = Money(cents: 150)
    let tables = MemberTables(
      firms: [firm, Firm(id: "2", name: "C")],
      statements: [Statement(source: "1", target: "2", kind: .partner)])
    let parser = XMLParser(data: Data(GEXFWriter.text(tables).utf8))
    let elements = Elements()
    parser.delegate = elements
    #expect(parser.parse())
    #expect(elements.found["node"]?.map { $0["label"] } == ["<A> & \"B\"", "C"])
    let edge = try #require(elements.found["edge"]?.first)
    #expect(edge["source"] == "1" && edge["target"] == "2" && edge["type"] == "directed")
    #expect(elements.found["attvalue"]?.contains { $0["value"] == "1.50" } == true)
  }

  @Test func pajekNumbersFirmsAndKeepsArcsApartFromEdges() {
    var trade = Statement(source: "1", target: "2", kind: .supplier)
    trade.amount = Money(cents: 150)
    let tables = MemberTables(
      firms: [Firm(id: "1", name: "A \"x\"\n*Arcs"), Firm(id: "2", name: "2")],
      statements: [trade, Statement(source: "2", target: "1", kind: .partner)])
    #expect(
      PajekWriter.text(tables) == """
        *Vertices 2
        1 "A 'x' *Arcs · 1"
        2 "2"
        *Arcs
        1 2 1.50 l "supplier"
        *Edges
        2 1 1 l "partner"

        """)
  }
}
