import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Networks as other programs write them.
@Suite struct GraphFileTests {
  private func intake(_ name: String, _ text: String, kind: LinkKind? = nil) -> ImportResult {
    Importer(kindOfLinks: kind).read(data: Data(text.utf8), named: name)
  }

  private func pairs(_ intake: ImportResult) -> [String] {
    let names = Dictionary(uniqueKeysWithValues: intake.tables.firms.map { ($0.id, $0.name) })
    return intake.tables.statements.map {
      "\(names[$0.source] ?? "?") \($0.kind) \(names[$0.target] ?? "?")"
    }
  }

  static let tables = MemberTables(
    firms: [
      {
        var firm = Firm(id: "1", name: "Alba & Söhne GmbH")
        firm.industry = Industry("25.62")
        firm.revenue = Money(cents: 1_234_567_89)
        firm.employees = 12.5
        firm.isMember = false
        firm.competitors = ["2"]
        firm.attributes = ["Farbe": "rot; <blau>"]
        return firm
      }(), Firm(id: "2", name: "Birke\u{2028}KG"), Firm(id: "3", name: "3"),
    ],
    statements: [
      {
        var link = Statement(source: "1", target: "2", kind: .supplier)
        link.amount = Money(cents: 1_234_567)
        link.trust = 0.8
        link.since = Day(year: 2020, month: 3, day: 1)
        return link
      }(), Statement(source: "3", target: "1", kind: .partner),
    ],
    offers: [Offer(firm: "1", capability: "Guss")])

  // Our own exports could be read by everybody but us.
  @Test func whatWeExportAsJSONComesBack() throws {
    let intake = intake("netz.json", JSONWriter.text(GraphFileTests.tables))
    #expect(intake.isAcceptable)
    var expected = GraphFileTests.tables.withoutOrigins
    expected.firms[1].name = "Birke KG"
    #expect(intake.tables.withoutOrigins == expected)
  }

  @Test func whatWeExportAsGraphMLComesBack() throws {
    let intake = intake("netz.graphml", GraphMLWriter.text(GraphFileTests.tables))
    #expect(intake.isAcceptable)
    var expected = GraphFileTests.tables.withoutOrigins
    expected.firms[1].name = "Birke KG"
    expected.offers = []
    #expect(intake.tables.withoutOrigins == expected)
  }

  /// What stands in which file says the same: A supplies B, B and C are partners.
  private static let same: [(name: String, text: String)] = [
    (
      "a.graphml",
      """
      <?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="node" attr.name="label" attr.type="string"/>
      <key id="d1" for="edge" attr.name="kind" attr.type="string"><default>partner</default></key>
      <graph edgedefault="directed"><node id="n1"><data key="d0">A</data></node>
      <node id="n2"><data key="d0">B</data></node><node id="n3"><data key="d0">C</data></node>
      <edge source="n1" target="n2"><data key="d1">supplier</data></edge>
      <edge source="n2" target="n3"/></graph></graphml>
      """
    ),
    (
      "a.gexf",
      """
      <gexf version="1.3"><graph><attributes class="edge">
      <attribute id="0" title="kind" type="string"/></attributes>
      <nodes><node id="1" label="A"/><node id="2" label="B"/><node id="3" label="C"/></nodes>
      <edges><edge id="0" source="1" target="2"><attvalues><attvalue for="0" value="supplier"/>
      </attvalues></edge><edge id="1" source="2" target="3" kind="partner"/></edges></graph></gexf>
      """
    ),
    (
      "a.json",
      """
      {"nodes": [{"id": 1, "label": "A"}, {"id": 2, "label": "B"}, {"id": 3, "label": "C"}],
       "links": [{"source": 1, "target": 2, "kind": "supplier"},
                 {"source": 2, "target": 3, "kind": "partner"}]}
      """
    ),
    (
      "a.gml",
      """
      graph [ directed 1
        node [ id 1 label "A" ] node [ id 2 label "B" graphics [ x 1.5 ] ]
        node [ id 3 label "C" ]
        edge [ source 1 target 2 kind "supplier" ]
        edge [ source 2 target 3 kind "partner" ]
      ]
      """
    ),
    (
      "a.dot",
      """
      digraph "Netz" { node [shape=box]; 1 [label="A"]; 2 [label="B"]; /* drei */ 3 [label=<<b>C</b>>]
        edge [kind=partner]
        1 -> 2 [kind=supplier]; 2:n -> 3 // fertig
      }
      """
    ),
  ]

  @Test(arguments: same)
  func theSameNetworkComesOutOfEachFormat(_ name: String, _ text: String) throws {
    let intake = intake(name, text)
    #expect(intake.isAcceptable, "\(intake.problems.kept.map(\.code))")
    if name == "a.dot" {
      #expect(intake.tables.firms.map(\.name).prefix(2) == ["A", "B"])
      #expect(intake.tables.statements.map(\.kind) == [.supplier, .partner])
    } else {
      #expect(pairs(intake) == ["A supplier B", "B partner C"])
    }
  }

  @Test func aPajekNetworkIsReadInItsEncoding() throws {
    let text =
      "*Vertices 3\n1 \"Müller GmbH\" 0.1 0.2\n2 \"Birke\"\n3 Ceder\n*Arcs\n1 2 0.5\n*Edges\n2 3\n"
    let bytes = Data(text.unicodeScalars.map { UInt8($0.value) })
    let intake = Importer(kindOfLinks: .partner).read(data: bytes, named: "netz.net")
    #expect(pairs(intake) == ["Müller GmbH partner Birke", "Birke partner Ceder"])
    #expect(intake.tables.statements.map(\.trust) == [0.5, nil])
  }

  // Gephi and Pajek do not say what an edge is; nothing may be guessed.
  @Test func edgesThatDoNotSayWhatTheyAreAreAsked() throws {
    let gephi = "Source,Target,Type,Weight\nA,B,Undirected,0.4\n"
    let firms = ("nodes.csv", "Id,Label\nA,Alba\nB,Birke\n")
    let open = try read([firms.0: firms.1, "edges.csv": gephi])
    #expect(open.places == [Place("missing_column", "edges.csv")])
    #expect(open.lacksKind)
    let told = try read(
      [firms.0: firms.1, "edges.csv": gephi], importer: Importer(kindOfLinks: .acquaintance))
    #expect(told.tables.statements.map(\.kind) == [.acquaintance])
    #expect(told.tables.statements.map(\.trust) == [0.4])
  }

  @Test func kumusTablesAreUnderstood() throws {
    let intake = try read([
      "elements.csv": "Label,Type,Description\nAlba,firm,x\nBirke,firm,y\n",
      "connections.csv": "From,To,Type,Strength,Direction\nAlba,Birke,partner,0.7,mutual\n",
    ])
    #expect(intake.isAcceptable)
    #expect(pairs(intake) == ["Alba partner Birke"])
    #expect(intake.tables.statements[0].trust == 0.7)
  }

  @Test func subgraphsOfDOTAreEndsOfEdges() throws {
    let intake = intake(
      "a.gv", "graph { subgraph cluster_a { A; B } {C D} -- E; A -- {B} -- C }", kind: .partner)
    #expect(
      pairs(intake) == [
        "C partner E", "D partner E", "A partner B", "B partner C",
      ])
    #expect(intake.tables.firms.map(\.name) == ["A", "B", "C", "D", "E"])
  }

  /// Numbers of programs have a point before their decimals, whatever the rest looks like.
  @Test func numbersOfGraphFilesAreExact() throws {
    let intake = intake(
      "a.json",
      #"[{"id": "1", "name": "A", "revenue": 1234.5}, {"id": "2", "name": "B", "revenue": 1.234e3}]"#
    )
    #expect(intake.tables.firms.map(\.revenue) == [Money(cents: 123_450), Money(cents: 123_400)])
  }

  private static let broken: [(name: String, text: String, code: String)] = [
    ("a.graphml", "<graphml><graph><node id='1'>", "damaged_graph"),
    ("b.graphml", "<graphml><graph><edge source='1'/></graph></graphml>", "damaged_graph"),
    (
      "c.graphml",
      "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><graphml><graph><node id='&e;'/></graph></graphml>",
      "unsafe_graph"
    ),
    ("a.json", #"{"firms": [{"id": "#, "damaged_graph"),
    ("b.json", #"{"firms": 3}"#, "damaged_graph"),
    ("a.net", "*Vertices 2\n1 A\n2 B\n*Arcs\n1 zwei\n", "damaged_graph"),
    ("a.gml", "graph [ node [ id 1 label \"A ]", "damaged_graph"),
    ("b.gml", "graph [ node [ id 1 ]", "damaged_graph"),
    ("a.dot", "digraph { A -> }", "damaged_graph"),
    ("b.dot", "digraph { A -> B", "damaged_graph"),
    ("c.dot", "digraph { A [label=\"x }", "damaged_graph"),
  ]

  @Test(arguments: broken)
  func aBrokenGraphIsOneSentence(_ name: String, _ text: String, _ code: String) throws {
    let intake = intake(name, text)
    #expect(intake.problems.kept.map(\.code) == [code])
    #expect(!intake.isAcceptable && intake.problems.kept[0].file == name)
  }

  /// No call within a call for each bracket: the deepest file ends in time and does not crash.
  @Test(arguments: [
    ("a.json", "[", "]"), ("a.dot", "{", "}"), ("a.gml", "a [ ", "]"),
    ("a.graphml", "<graph>", "</graph>"),
  ])
  func deepNestingIsRefusedOrRead(_ name: String, _ opening: String, _ closing: String) {
    let heads = ["a.dot": "graph ", "a.gml": "graph [ ", "a.graphml": "<graphml>"]
    let tails = ["a.gml": "]", "a.graphml": "</graphml>"]
    let count = 20_000
    let intake = intake(
      name,
      (heads[name] ?? "") + String(repeating: opening, count: count)
        + String(repeating: closing, count: count) + (tails[name] ?? ""))
    #expect(intake.tables.firms.isEmpty && !intake.isAcceptable)
  }

  @Test func aGraphLargerThanTheLimitsIsRefused() {
    let importer = Importer(limits: Limits(cells: 10))
    let text = "*Vertices 20\n" + (1...20).map { "\($0) \"F\($0)\"\n" }.joined()
    let intake = importer.read(data: Data(text.utf8), named: "a.net")
    #expect(intake.problems.kept.map(\.code) == ["limit_exceeded"])
  }

  // A mapping that was proposed for a graph file was refused line by line.
  @Test(arguments: ["graphml", "gexf", "json"])
  func aMappingProposedForAGraphFileIsTaken(ending: String) throws {
    var tables = MemberTables()
    tables.firms = [Firm(id: "1", name: "Alba GmbH"), Firm(id: "2", name: "Birke AG")]
    tables.firms[0].attributes["Farbe"] = "rot"
    tables.statements = [Statement(source: "1", target: "2", kind: .supplier)]
    let text =
      switch ending {
      case "graphml": GraphMLWriter.text(tables)
      case "gexf": GEXFWriter.text(tables)
      default: JSONWriter.text(tables)
      }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "graph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("netz.\(ending)").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let mapping = Importer().proposedMapping(paths: [path]).text
    var importer = Importer()
    importer.mapping = try ColumnMapping(Table(data: Data(mapping.utf8), named: "m.csv"))
    let intake = importer.read(paths: [path])
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.statements.map(\.kind) == [.supplier])
  }

  @Test(arguments: ["netz.dot", "netz.gml", "netz.vna"])
  func whatWeExportAsTextOfGraphsComesBack(name: String) throws {
    let tables = GraphFileTests.tables
    let text =
      switch name {
      case "netz.dot": DOTWriter.text(tables)
      case "netz.gml": GMLWriter.text(tables)
      default: VNAWriter.text(tables)
      }
    let intake = intake(name, text)
    #expect(intake.problems.errors == 0)
    var expected = tables.withoutOrigins
    expected.firms[1].name = "Birke KG"
    expected.offers = []
    #expect(intake.tables.withoutOrigins == expected)
  }

  // `Alpha\` came back as `Beta`: the backslash took the quotation mark behind it along.
  @Test func backslashesInNamesComeBackFromDOT() throws {
    var tables = MemberTables()
    tables.firms = [
      Firm(id: "A", name: "Alpha\\"), Firm(id: "B", name: "Beta \"N\""),
      Firm(id: "C", name: "Gam\\ma\\n"),
    ]
    let intake = intake("netz.dot", DOTWriter.text(tables))
    #expect(intake.tables.firms.map(\.name) == tables.firms.map(\.name))
  }

  // Entries beside the rows, vertices without a line and digits of long numbers went in silence.
  @Test func nothingOfAGraphFileGoesInSilence() throws {
    let list = intake("mix.json", "[{\"id\":\"A\",\"name\":\"B\"},5,\"x\",null]")
    #expect(list.tables.firms.map(\.id) == ["A"])
    #expect(list.places.map(\.code) == ["passed_over"])
    #expect(
      list.problems.kept[0].message(.english)
        == "3 entries of the list are no rows and are left out, such as “5”.")
    let net = intake(
      "short.net", "*Vertices 4\n1 \"Alba\"\n3 \"Birke\"\n*Edges\n1 2\n", kind: .partner)
    #expect(Set(net.tables.firms.map(\.name)) == ["Alba", "2", "Birke", "4"])
    let ids = intake("ids.json", "[{\"id\":12345678901234567891,\"name\":\"B\"}]")
    #expect(ids.tables.firms.map(\.id) == ["12345678901234567891"])
    let xml = """
      <graphml><key id="r" for="node" attr.name="revenue" attr.type="double"/>
      <graph><node id="A"><data key="r">1.25E7</data></node></graph></graphml>
      """
    #expect(intake("a.graphml", xml).tables.firms.map { $0.revenue?.euros } == [12_500_000])
  }

  @Test func whoIsLinkedComesBackFromDL() throws {
    let intake = intake("netz.dl", DLWriter.text(GraphFileTests.tables), kind: .supplier)
    #expect(intake.tables.firms.map(\.id) == ["1", "2", "3"])
    #expect(intake.tables.firms.map(\.name) == ["Alba & Söhne GmbH", "Birke KG", "3"])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [12_345.67, nil])
  }

  @Test func theFormsOfDLAreRead() throws {
    let matrix = """
      DL N = 3, NM = 2
      FORMAT = FULLMATRIX DIAGONAL PRESENT
      ROW LABELS:
      Alba
      "Birke AG"
      Ceder
      MATRIX LABELS:
      supplier
      knows
      DATA:
      0 1 0
      0 0 1
      0 0 0
      0 0 1
      0 0 0
      0 0 0

      """
    #expect(
      pairs(intake("m.dl", matrix)) == [
        "Alba supplier Birke AG", "Birke AG supplier Ceder", "Alba acquaintance Ceder",
      ])
    let embedded =
      "dl n=3 format=fullmatrix\nlabels embedded\ndata:\n  A B C\nA 0 1 1\nB 0 0 0\nC 1 0 0\n"
    #expect(
      pairs(intake("m.dl", embedded, kind: .partner)) == [
        "A partner B", "A partner C", "C partner A",
      ])
    let list = "dl n=3 format=nodelist1\nlabels:\nA, B, C\ndata:\n1 2 3\n3 1\n"
    #expect(
      pairs(intake("m.dl", list, kind: .partner)) == [
        "A partner B", "A partner C", "C partner A",
      ])
    for broken in ["dl n=3\n1 2", "dl n=2 format=weird\ndata:\n1 2", "dl n=2\ndata:\n1 0\n"] {
      #expect(intake("m.dl", broken).places.map(\.code).contains("damaged_graph"), "\(broken)")
    }
  }

  @Test func whatPajekWritesOnALineIsItsKind() throws {
    let text = """
      *Vertices 3
      1 "Alba GmbH"
      2 "Birke AG"
      3 "Ceder KG"
      *Arcs
      1 2 120000 l "supplier"
      2 3 5000.5 l "Kunde"

      """
    let links = intake("a.net", text)
    #expect(links.tables.statements.map(\.kind) == [.supplier, .customer])
    #expect(Set(links.tables.statements.map { $0.amount?.euros }) == [120_000, 5_000.5])
    #expect(links.places.map(\.code) == ["weights_are_amounts"])
  }

  @Test func weightsFromOneToFiveAreMarks() throws {
    let text = "*Vertices 2\n1 \"A GmbH\"\n2 \"B AG\"\n*Edges\n1 2 4 l \"knows\"\n"
    let links = intake("a.net", text)
    #expect(links.tables.statements.map(\.trust) == [0.7])
    #expect(links.places.map(\.code) == ["trust_marks"])
  }
}
