import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

/// Networks come back from each form as far as it can hold them, and those of others say what they can.
@Suite struct GraphRoundTripTests {
  private func intake(_ name: String, _ text: String, kind: LinkKind? = nil) -> ImportResult {
    Importer(kindOfLinks: kind).read(data: Data(text.utf8), named: name)
  }

  private func pairs(_ intake: ImportResult) -> [String] {
    let names = Dictionary(uniqueKeysWithValues: intake.tables.firms.map { ($0.id, $0.name) })
    return intake.tables.statements.map {
      "\(names[$0.source] ?? "?") \($0.kind) \(names[$0.target] ?? "?")"
    }
  }

  /// A small network by chance: firms, of whom one is called by its id, and links of all kinds.
  private func network(_ random: inout Seeded) -> MemberTables {
    var tables = MemberTables()
    let count = Int.random(in: 2...6, using: &random)
    tables.firms = (1...count).map {
      Firm(id: "F\($0)", name: $0 == 1 ? "F1" : "Werk \($0) 'N' AG")
    }
    for firm in tables.firms.indices {
      tables.firms[firm].employees = random.maybe(Double(Int.random(in: 1...90, using: &random)))
    }
    var pairs: Set<[String]> = []
    for _ in 0..<8 {
      let ends = tables.firms.map(\.id).shuffled(using: &random).prefix(2)
      guard pairs.insert(ends.sorted()).inserted else { continue }
      var link = Statement(
        source: ends[0], target: ends[1],
        kind: LinkKind.allCases.randomElement(using: &random) ?? .partner)
      let cents = [100, 250, 50_000, 12_345_678].randomElement(using: &random) ?? 100
      link.amount = random.maybe(Money(cents: Int64(cents)))
      tables.statements.append(link)
    }
    return tables
  }

  // Labels came back as attributes, ids as numbers, unknown amounts as one euro.
  @Test(arguments: 0..<24)
  func firmsLinksKindsAndAmountsComeBackFromEachFormat(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let tables = network(&random)
    func links(_ tables: MemberTables, kind: LinkKind? = nil) -> [String] {
      tables.statements.map {
        "\($0.source) \(kind ?? $0.kind) \($0.target) \($0.amount?.cents ?? -1)"
      }.sorted()
    }
    func firms(_ tables: MemberTables) -> [String] { tables.firms.map { "\($0.id) \($0.name)" } }
    let forms: [(String, String)] = [
      ("n.graphml", GraphMLWriter.text(tables)), ("n.gexf", GEXFWriter.text(tables)),
      ("n.gml", GMLWriter.text(tables)), ("n.dot", DOTWriter.text(tables)),
      ("n.vna", VNAWriter.text(tables)), ("n.json", JSONWriter.text(tables)),
      ("n.net", PajekWriter.text(tables)),
    ]
    for (name, text) in forms {
      let intake = intake(name, text)
      #expect(intake.isAcceptable && intake.unknownColumns.isEmpty, "\(name)")
      #expect(firms(intake.tables) == firms(tables), "\(name)")
      #expect(links(intake.tables) == links(tables), "\(name)")
      #expect(intake.tables.firms.allSatisfy { $0.attributes.isEmpty }, "\(name)")
    }
    // DL knows no kinds.
    let dl = intake("n.dl", DLWriter.text(tables), kind: .partner)
    #expect(firms(dl.tables) == firms(tables))
    #expect(links(dl.tables) == links(tables, kind: .partner))
  }

  @Test func whatAFormHasNoPlaceForIsNamed() throws {
    var tables = GraphFileTests.tables
    tables.statements[0].trust = 0.8
    let labels = try #require(UnheldContent(tables, in: .labels).phrase)
    #expect(
      labels.german.contains("Angebote (1); von Unternehmen") && labels.german.contains("Vertrauen")
    )
    #expect(!labels.english.contains("amount") && !labels.english.contains("kind"))
    #expect(UnheldContent(tables, in: .columns).phrase?.english.contains("offers (1)") == true)
    tables.offers = []
    #expect(UnheldContent(tables, in: .columns).phrase == nil)
  }

  // Edges of Gephi that said what they were by their labels became firms called “Lieferant”.
  @Test func labelsOfEdgesSayWhatTheyAre() throws {
    let text = """
      <gexf version="1.3"><graph><nodes><node id="1" label="A GmbH"/><node id="2" label="B AG"/></nodes>
      <edges><edge source="1" target="2" label="Lieferant" weight="120000"/>
      <edge source="2" target="1" label="Kunde" weight="5000"/></edges></graph></gexf>
      """
    let links = intake("a.gexf", text)
    #expect(links.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(links.tables.statements.map(\.kind) == [.supplier, .customer])
    #expect(links.tables.statements.map { $0.amount?.euros } == [120_000, 5_000])
    let other = intake("a.gexf", text.replacing("Lieferant", with: "rot"))
    #expect(other.lacksKind && !other.isAcceptable)
  }

  // The node 0 was a firm called “0”.
  @Test func nodesAreCountedFromZeroWhereNothingElseNamesThem() throws {
    let text = """
      {"nodes": [{"name": "A GmbH"}, {"name": "B AG"}, {"name": "C KG"}],
       "links": [{"source": 0, "target": 2}, {"source": 2, "target": 1}]}
      """
    #expect(
      pairs(intake("d3.json", text, kind: .partner)) == [
        "A GmbH partner C KG", "C KG partner B AG",
      ])
    let ids = text.replacing("\"name\": \"A GmbH\"", with: "\"id\": 0, \"name\": \"A GmbH\"")
      .replacing("\"name\": \"B AG\"", with: "\"id\": 2, \"name\": \"B AG\"")
      .replacing("\"name\": \"C KG\"", with: "\"id\": 1, \"name\": \"C KG\"")
    #expect(
      pairs(intake("d3.json", ids, kind: .partner)) == ["A GmbH partner B AG", "B AG partner C KG"])
  }

  // Pajek names relations in the heads of their lines, or by number.
  @Test(arguments: [
    "*Arcs :1 \"Lieferant\"\n1 2 5000\n*Arcs :2 \"kennt\"\n2 3 1\n",
    "*Arcs :1 \"Lieferant\"\n*Arcs :2 \"kennt\"\n*Arcs\n1: 1 2 5000\n2: 2 3 1\n",
  ])
  func relationsOfPajekAreKinds(_ arcs: String) throws {
    let net = "*Vertices 3\n1 \"A GmbH\"\n2 \"B AG\"\n3 \"C KG\"\n" + arcs
    let links = intake("a.net", net)
    #expect(pairs(links) == ["A GmbH supplier B AG", "B AG acquaintance C KG"])
    #expect(links.tables.statements.map { $0.amount?.euros } == [5_000, nil])
  }

  // A person among Kumu's elements kept the whole network out.
  @Test func linksToPeopleGoWithThem() throws {
    let intake = try read([
      "elements.csv": "Label,Type\nAlba GmbH,Organization\nX-7,Person\nBirke AG,Organization\n",
      "connections.csv": "From,To,Type\nAlba GmbH,Birke AG,supplier\nX-7,Alba GmbH,partner\n",
    ])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(pairs(intake) == ["Alba GmbH supplier Birke AG"])
    #expect(intake.places.count { $0.code == "natural_person" } == 2)
    let kumu = """
      {"elements": [{"_id": "e1", "attributes": {"label": "Alba GmbH", "element type": "Organization"}},
        {"_id": "e2", "attributes": {"label": "Maria Muster", "element type": "Person"}},
        {"_id": "e3", "attributes": {"label": "Birke AG", "element type": "Organization"}}],
       "connections": [{"_id": "c1", "from": "e1", "to": "e3",
        "attributes": {"connection type": "supplier"}}]}
      """
    #expect(pairs(self.intake("kumu.json", kumu)) == ["Alba GmbH supplier Birke AG"])
  }
}
