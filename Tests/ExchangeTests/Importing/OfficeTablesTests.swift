import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

/// Tables as offices keep them, and what goes wrong in them.
@Suite struct OfficeTablesTests {
  private let two = "id,name\nA,Alpha\nB,Beta\n"

  // 1500 in the place of `viel` was 1,500 euros in a column of thousands.
  @Test(arguments: [
    ("1500", 1_500_000), ("1.500", 1_500_000), ("1,5 Mio. €", 1_500_000), ("1500 €", 1_500),
  ])
  func whatIsSaidInThePlaceOfACellIsMeantInItsColumn(_ word: String, _ euros: Double) throws {
    var importer = Importer()
    importer.mapping = try ColumnMapping(
      Table(
        data: Data("file,column,value,means\n,Umsatz in T€,viel,\"\(word)\"\n".utf8),
        named: "map.csv"))
    let intake = try read(
      ["mitglieder.csv": "Firma;Umsatz in T€\nA GmbH;1.200,5\nB AG;viel\n"], importer: importer)
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [1_200_500, euros])
  }

  // A spreadsheet makes days of the codes that are typed into it.
  @Test(
    arguments: [
      ("28. Nov", "28.11"), ("28-Nov", "28.11"), ("28.11.2026", "28.11"), ("2026-11-28", "28.11"),
      ("Okt 51", "10.51"), ("Okt. 51", "10.51"), ("1951-10-01", "10.51"), ("01.11.2026", "01.11"),
      ("1962-01-01", "01.62"), ("Nov 28", nil), ("31. Nov", nil), ("28. November 2026", "28.11"),
    ] as [(String, String?)])
  func aCodeThatBecameADayIsACodeAgain(_ cell: String, _ code: String?) throws {
    let intake = try read(["mitglieder.csv": "Firma;WZ\nA GmbH;\(cell)\nB GmbH;62.01\n"])
    #expect(intake.tables.firms.first?.industry?.code == code)
    #expect(intake.problems.kept.contains { $0.row == 2 && $0.message(.german).contains(cell) })
  }

  @Test func aTableThatStaysOutIsSaidFirst() throws {
    let notes = try read([
      "mitglieder.csv": "Firma;Mitarbeiter\nA GmbH;ca. 5\n", "kasse.csv": "Tag;Bon\n1;2\n",
    ]).problems.lines(.german).map(\.text)
    #expect(notes.first?.contains("kasse.csv") == true)
  }

  @Test func wordsForNotKnownAreUnknownAndCountedOnce() throws {
    let intake = try read([
      "unternehmen.csv":
        "Nr;Name;Umsatz;Mitarbeiter;Deckungsbeitrag\n1;Ahorn GmbH;k.A.;n/a;-\n2;Birke KG;#NV;–;#DIV/0!\n3;NA;unbekannt;?;\n"
    ])
    #expect(intake.tables.firms.map(\.name) == ["Ahorn GmbH", "Birke KG", "NA"])
    #expect(intake.isAcceptable)
    #expect(
      intake.places
        == ["Umsatz", "Mitarbeiter", "Deckungsbeitrag"].map {
          Place("unknown_value", "unternehmen.csv", 2, $0)
        })
    #expect(intake.problems.kept[0].message(.german).contains("3 Zellen"))
  }

  @Test func threeDecimalsAreNoEuros() throws {
    let intake = try read([
      "firms.csv": "id,name,revenue\n1,Alder Ltd,\"1,234\"\n2,Birch Ltd,\"12,5\"\n"
    ])
    #expect(intake.places == [Place("ambiguous_number", "firms.csv", 2, "revenue")])
    #expect(intake.tables.firms[1].revenue == Money(cents: 1_250))
  }

  @Test func aShareAboveOneMakesItsColumnDoubtful() throws {
    let intake = try read(
      [
        "firms.csv": "id,name\nA,A\nB,B\nC,C\nD,D\n",
        "links.csv":
          "Von;An;Art;Anteil\nA;B;Kapitalgeber;1\nA;C;Kapitalgeber;25\nA;D;Kapitalgeber;0,5\n",
      ], importer: Importer(skippingFaultyRows: true))
    #expect(
      intake.places == [
        Place("percent_or_share", "links.csv", 3, "Anteil"),
        Place("share_of_one", "links.csv", 2, "Anteil"),
      ])
    // Leaving the row out would leave the others a hundred times too large.
    #expect(!intake.isAcceptable)
    #expect(intake.problems.kept[0].hint(.german).contains("Anteil (%)"))
  }

  @Test func commasInBracketsAndBehindHyphensDoNotSeparate() throws {
    let intake = try read([
      "unternehmen.csv": """
      Nr;Name;Angebote;Bedarfe
      1;Ahorn GmbH;"Drehen, Fräsen";Lackieren (Pulver, nass)
      2;Birke KG;Lackieren (Pulver, nass);
      3;Ceder AG;Wärme-, Kälte- und Schallschutz;

      """
    ])
    #expect(
      intake.tables.offers.map(\.capability) == [
        "Drehen", "Fräsen", "Lackieren (Pulver, nass)", "Wärme-, Kälte- und Schallschutz",
      ])
    #expect(intake.tables.needs.map(\.capability) == ["Lackieren (Pulver, nass)"])
    #expect(intake.places == [Place("comma_list", "unternehmen.csv", 2, "Angebote")])
  }

  @Test func anIndustryThatLostItsZeroIsFound() throws {
    let intake = try read([
      "unternehmen.csv": "Nr;Name;Branche\nA;A;08.11\nB;B;8.11\nC;C;1.20\nD;D;B8.11\nE;E;811\n"
    ])
    let codes = intake.tables.firms.map { $0.industry?.code }
    #expect(codes == ["08.11", "08.11", "01.20", "B08.11", "811"])
    #expect(intake.tables.firms[0].industry == intake.tables.firms[1].industry)
    #expect(intake.tables.firms[4].industry?.division == 81)
    #expect(intake.places == [Place("short_industry_code", "unternehmen.csv", 6, "Branche")])
  }

  @Test func aFaultyCellCostsTheCellAndNotTheFirm() throws {
    let intake = try read(
      [
        "firms.csv": "id,name,revenue,employees\nA,Alpha,abc,-5\nB,Beta,100,3\n,,1,1\n",
        "links.csv": "source,target,kind,amount,since\nA,B,partner,x,soon\nA,Z,partner,1,2020\n",
      ], importer: Importer(skippingFaultyRows: true))
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.firms.map(\.id) == ["A", "B"])
    #expect(intake.tables.firms[0].revenue == nil && intake.tables.firms[0].employees == nil)
    #expect(intake.tables.statements.count == 1 && intake.tables.statements[0].amount == nil)
    #expect(intake.counts[.firms]?.unknownCells == 2 && intake.counts[.links]?.unknownCells == 2)
    #expect(intake.counts[.firms]?.refused == 1 && intake.counts[.links]?.refused == 1)
  }

  /// Who may not see a relation must not see it because of a spelling mistake.
  @Test func aFaultyVisibilityCostsTheRow() throws {
    let intake = try read(
      ["firms.csv": two, "links.csv": "source,target,kind,visibility\nA,B,partner,hush\n"],
      importer: Importer(skippingFaultyRows: true))
    #expect(intake.tables.statements.isEmpty && intake.counts[.links]?.refused == 1)
  }

  @Test func aQuotationMarkThatSwallowsRowsIsNamed() throws {
    let text =
      "Nr;Name;Ort\n1;Ahorn GmbH;Ulm\n2;\"Birke GmbH;Aalen\n3;Ceder GmbH;Ulm\n4;Distel GmbH\";Ulm\n5;Erle GmbH;Ulm\n"
    let intake = try read(["unternehmen.csv": text])
    #expect(intake.places == [Place("swallowed_rows", "unternehmen.csv", 3, "Name")])
    #expect(intake.counts[.firms]?.refused == 3 && intake.isBalanced)
    let fine = try read(["unternehmen.csv": "Nr;Name;Ort\n1;\"Ahorn;\nGmbH\";Ulm\n2;B;Ulm\n"])
    #expect(fine.problems.count == 0 && fine.tables.firms[0].name == "Ahorn; GmbH")
  }

  @Test func everyLineThatABrokenQuoteCostsIsCounted() throws {
    let text =
      "Nr;Name;Ort\n1;Ahorn GmbH;Ulm\n2;\"Birke GmbH;Aalen\n3;Ceder GmbH;Ulm\n4;Distel \"Neu\" GmbH;Ulm\n5;Erle GmbH;Ulm\n"
    let intake = try read(["unternehmen.csv": text], importer: Importer(skippingFaultyRows: true))
    #expect(intake.counts[.firms]?.refused == 3 && intake.isBalanced)
    #expect(intake.tables.firms.map(\.id) == ["1", "5"])
    let problem = try #require(intake.problems.kept.first)
    #expect(problem.code == "stray_quote" && problem.message(.english).contains("lines 3 to 5"))
  }

  @Test func rowsOfOneKeyThatDifferAreBothKeptAndNamed() throws {
    let intake = try read([
      "firms.csv": two,
      "kapital.csv":
        "Unternehmen;Rolle;Art;Betrag;Grenzzins\nA;gesucht;Darlehen;800000;9 %\nA;gesucht;Darlehen;100000;4 %\n",
    ])
    #expect(intake.tables.capital.count == 2)
    #expect(intake.places == [Place("repeated_key", "kapital.csv", 3, "Unternehmen")])
  }

  @Test func errorsComeFirstAndAreGroupedByRepair() throws {
    var rows = "id,name,revenue,employees\nX,Xi,,ca. 3\n"
    for number in 0..<5 { rows += "F\(number),Firm \(number),viel,ca. 5\n" }
    let problems = try read(["firms.csv": rows]).problems
    #expect(problems.kept.map(\.severity) == Array(repeating: .error, count: 5) + [.warning])
    #expect(problems.groups.map(\.count) == [5, 1])
    #expect(problems.groups[0].examples.map(\.row) == [3, 4, 5])
    let lines = problems.lines(.english).map(\.text)
    #expect(lines.first?.contains("column revenue: 5 errors of one kind.") == true)
    #expect(lines.contains("  … and 2 more.") && lines.contains("Notes:") && lines.count == 7)
  }

  // A folder with a program's own JSON beside the tables was refused as a whole.
  @Test func jsonThatIsNoNetworkKeepsNoTableOfItsFolderOut() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,name\n1,Alba\n", to: "firms.csv")
    try folder.write("[1, 2, {\"x\": true", to: "settings.json")
    let found = Importer().read(paths: [folder.url.path])
    #expect(found.isAcceptable && found.tables.firms.count == 1)
    #expect(found.places.map(\.code) == ["unknown_table"])
    // Named by itself it is an error.
    #expect(!Importer().read(paths: [folder.path("settings.json")]).isAcceptable)
  }

  @Test func filesOfAFolderThatAreNotReadAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,name\n1,Alba\n", to: "firms.csv")
    for name in ["liste.xlsb", "alt.PRN", "~$liste.xlsb", ".x.docx", "foto.jpg", "a.pdf", "b.pdf"] {
      try folder.write("x", to: name)
    }
    let found = Importer().read(paths: [folder.url.path])
    #expect(found.isAcceptable && found.tables.firms.count == 1)
    #expect(
      found.places == ["a.pdf", "alt.PRN", "liste.xlsb"].map { Place("unread_file", $0) })
    #expect(found.problems.kept[0].message(.german).contains("sie und 1 weitere bleiben weg"))
    let inner = folder.url.appendingPathComponent("2025")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try Data("id,name\n2,Birke\n".utf8).write(to: inner.appendingPathComponent("firms.csv"))
    #expect(Importer().read(paths: [folder.url.path]).places.first == Place("unread_file", "2025"))
  }

  @Test func folderThatCannotBeReadIsToldSo() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      _ = chmod(folder.path, 0o700)
      try? FileManager.default.removeItem(at: folder)
    }
    // The superuser reads everything.
    guard chmod(folder.path, 0) == 0, getuid() != 0 else { return }
    #expect(Importer().read(paths: [folder.path]).places.map(\.code) == ["unreadable_folder"])
  }

  // Two firms whose ids a spreadsheet had rounded alike were advised to delete a row.
  @Test func anIDThatASpreadsheetRoundedIsRefusedAndToldSo() throws {
    let text = "Nr;Firma;Ort\n4,01235E+12;Alba GmbH;Ulm\n4,01235E+12;Birke AG;Kiel\n"
    for more in ["1,2E+03;Ceder KG;Ulm\n", "4.01E+05;\"Ceder KG\";Ulm\n"] {
      let intake = try read(["mitglieder.csv": text + more + "7;Distel KG;Ulm\n"])
      #expect(
        intake.places == [2, 3, 4].map { Place("rounded_id", "mitglieder.csv", $0, "Nr") })
      #expect(intake.tables.firms.map(\.id) == ["7"] && intake.isBalanced)
      let hint = try #require(intake.problems.kept.first?.hint)
      #expect(hint(.german).contains("als Text") && hint(.english).contains("as text"))
    }
    let links = try read(
      ["firmen.csv": "Nr;Firma\n7;Alba GmbH\n", "links.csv": "Von;An;Art\n7;4,01E+12;Partner\n"],
      importer: Importer(makingFirmsOfLinks: true))
    #expect(links.places == [Place("rounded_id", "links.csv", 2, "An")])
    #expect(links.strangers == 0 && links.tables.firms.count == 1)
  }

  @Test func idsWithAnEOrAPlusAreIDs() throws {
    let text = "Nr;Firma\n12E05;Alba GmbH\nA+1;Birke AG\n+49731;Ceder KG\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.id) == ["12E05", "A+1", "+49731"])
    #expect(intake.problems.kept.isEmpty)
  }

  // Firms were called `Müller &amp; Söhne GmbH` and `<b>Alba GmbH</b>`.
  @Test(arguments: [
    ("Müller &amp; Söhne GmbH", "Müller & Söhne GmbH"), ("<b>Alba GmbH</b>", "Alba GmbH"),
    ("Birke<br/>AG", "Birke AG"), ("M&#252;hle KG", "Mühle KG"), ("M&#xFC;hle KG", "Mühle KG"),
    ("<a href=\"x\">Alba</a>&nbsp;GmbH", "Alba GmbH"), ("M&uuml;hle KG", "Mühle KG"),
  ])
  func markupIsReadAsItIsShown(_ cell: String, _ name: String) throws {
    let field = cell.replacing("\"", with: "\"\"")
    let intake = try read(["f.csv": "Firma|Ort\nCeder KG|Ulm\n\"\(field)\"|Ulm\n"])
    #expect(intake.tables.firms.map(\.name) == ["Ceder KG", name])
    #expect(intake.places == [Place("markup", "f.csv")])
  }

  @Test(arguments: [
    "Müller & Söhne GmbH", "AT&T Deutschland GmbH", "R&D; Labor", "a<b", "A <Gruppe> GmbH",
    "B&B Hotel", "x &unbekannt; y",
  ])
  func signsThatAreNoMarkupStay(_ name: String) throws {
    let intake = try read(["f.csv": "Firma|Ort\nCeder KG|Ulm\n\(name)|Ulm\n"])
    #expect(intake.tables.firms.map(\.name) == ["Ceder KG", name])
    #expect(intake.problems.kept.isEmpty)
  }

  // Whether 1 is all of a firm or one percent was decided in silence.
  @Test func aShareOfOneIsTold() throws {
    func intake(_ header: String, _ cell: String) throws -> ImportResult {
      try read([
        "firms.csv": "id,name\nA,A\nB,B\n",
        "links.csv": "Von;An;Art;\(header)\nA;B;Kapitalgeber;\(cell)\n",
      ])
    }
    let told = try intake("Anteil", "1")
    #expect(told.places == [Place("share_of_one", "links.csv", 2, "Anteil")])
    #expect(told.tables.statements[0].share == 1)
    for (header, cell) in [("Anteil", "0,5"), ("Anteil", "100 %"), ("Anteil (%)", "100")] {
      #expect(try intake(header, cell).problems.kept.isEmpty)
    }
  }

  @Test func aFirmToldOnceForTheLinksBelowIsMeantInEach() throws {
    let firms = "Firma\nAlba\nBirke\nCeder\nDorn\n"
    let links =
      "Lieferant;Abnehmer;Betrag\nAlba;Birke;1000\n;Ceder;500\n;Dorn;300\nBirke;Ceder;1\n;Dorn;2\n"
    let intake = try read(["firmen.csv": firms, "l.csv": links])
    #expect(intake.tables.statements.map(\.source) == ["Alba", "Alba", "Alba", "Birke", "Birke"])
    #expect(intake.places.map(\.code) == ["filled_down"])
    // One empty cell is a gap, and two empty ends are no link.
    for rows in ["Alba;Birke\n;Ceder\nBirke;Ceder\n", "Alba;Birke\n;\n;Ceder\n;Dorn\nCeder;\n"] {
      let other = try read(["firmen.csv": firms, "l.csv": "Lieferant;Abnehmer\n" + rows])
      #expect(other.places.contains { $0.code == "missing_value" })
    }
  }
}
