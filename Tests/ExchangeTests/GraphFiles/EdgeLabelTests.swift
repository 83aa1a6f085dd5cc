import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Links with a label or a name of their own, as programs that draw networks write them.
@Suite struct EdgeLabelTests {
  private func intake(_ name: String, _ text: String, kind: LinkKind? = nil) -> ImportResult {
    Importer(kindOfLinks: kind).read(data: Data(text.utf8), named: name)
  }

  private func pairs(_ intake: ImportResult) -> [String] {
    let names = Dictionary(uniqueKeysWithValues: intake.tables.firms.map { ($0.id, $0.name) })
    return intake.tables.statements.map {
      "\(names[$0.source] ?? "?") \($0.kind) \(names[$0.target] ?? "?")"
    }
  }

  // An edge with a label was a firm called so, and the link was gone.
  @Test(arguments: [
    (
      "n.json",
      #"{"nodes":[{"id":"a","name":"Alba"},{"id":"b","name":"Birke"}],"#
        + #""edges":[{"from":"a","to":"b","name":"supplier"}]}"#
    ),
    (
      "n.json",
      #"{"nodes":[{"id":"a","label":"Alba"},{"id":"b","label":"Birke"}],"#
        + #""links":[{"source":"a","target":"b","label":"Lieferant"}]}"#
    ),
    ("n.dot", #"digraph { a [label="Alba"]; b [label="Birke"]; a -> b [label="Lieferant"]; }"#),
  ])
  func labelsOfEdgesSayTheirKind(_ name: String, _ text: String) {
    #expect(pairs(intake(name, text)) == ["Alba supplier Birke"])
  }

  @Test(arguments: [
    (
      "n.json",
      #"{"nodes":[{"id":"a","name":"Alba"},{"id":"b","name":"Birke"}],"#
        + #""edges":[{"source":"a","target":"b","label":"liefert Guss"}]}"#
    ),
    ("n.dot", #"digraph { a [label="Alba"]; b [label="Birke"]; a -> b [label="liefert Guss"]; }"#),
  ])
  func edgesWithOtherLabelsAreLinksOfAKindThatIsAsked(_ name: String, _ text: String) {
    let open = intake(name, text)
    #expect(!open.isAcceptable && open.tables.firms.map(\.name) == ["Alba", "Birke"])
    #expect(pairs(intake(name, text, kind: .partner)) == ["Alba partner Birke"])
  }

  @Test func tablesOfEdgesWithLabelsAreLinks() throws {
    let firms = "id,name\nA,Alba\nB,Birke\n"
    let said = try read([
      "firms.csv": firms, "kanten.csv": "Source,Target,Label,Weight\nA,B,Lieferant,0.5\n",
    ])
    #expect(pairs(said) == ["Alba supplier Birke"])
    for table in [
      "Source,Target,Label,Weight\nA,B,,1\n", "Von;An;Name;Volumen\nA;B;Rahmenvertrag;100000\n",
    ] {
      let open = try read(["firms.csv": firms, "netz.csv": table])
      #expect(!open.isAcceptable && open.tables.firms.count == 2)
      let asked = try read(
        ["firms.csv": firms, "netz.csv": table], importer: Importer(kindOfLinks: .supplier))
      #expect(pairs(asked) == ["Alba supplier Birke"])
    }
  }

  // The suppliers of a firm, told as its members, were gone without a word.
  @Test func whatIsNestedInRowsIsNamedOrTaken() {
    let text = """
      [{"firma":"Alba GmbH","adresse":{"plz":"89073","ort":"Ulm"},"umsatz":{"wert":1.2,"einheit":"Mio. EUR"},
      "lieferanten":[{"firma":"Birke AG"}]},{"firma":"Birke AG","geometry":{"coordinates":[1,2]}}]
      """
    let intake = intake("firmen.json", text)
    #expect(intake.tables.firms.map(\.town) == ["Ulm", nil])
    #expect(intake.tables.firms.first?.postalCode == "89073")
    #expect(intake.tables.firms.first?.revenue?.euros == 1_200_000)
    let told = intake.problems.kept.first { $0.code == "nested_members" }
    #expect(told?.message.german.contains("geometry, lieferanten") == true)
  }
}
