import Foundation
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

@Suite struct WorkbookTests {
  private static func path(_ name: String) -> String {
    packageRoot.appendingPathComponent("Tests/ExchangeTests/Workbooks/Files/" + name).path
  }

  @Test func aMemberListAsAnOfficeKeepsItComesInUnedited() throws {
    let intake = Importer().read(paths: [WorkbookTests.path("mitglieder.xlsx")])
    #expect(intake.problems.errors == 0, "\(intake.problems.kept.map { $0.phrase(.english) })")
    let firms = intake.tables.firms
    #expect(firms.map(\.id) == ["00123", "00124", "00125"])
    #expect(
      firms.map { $0.name.replacing("\n", with: " ") }
        == ["Müller Guss GmbH", "Alba GmbH", "\"Süd\" Handel und Lager KG"])
    // One cell over three rows is each row's region.
    #expect(firms.map(\.region) == ["Neckar-Alb", "Neckar-Alb", "Neckar-Alb"])
    #expect(firms.map { $0.revenue?.cents } == [123_450_000, 25_000_000, 30_000])
    // The third one's cell holds #N/A.
    #expect(firms.map(\.isMember) == [true, false, nil])
    #expect(firms.map { $0.attributes["Anteil"] } == ["12.5%", "7%", nil])
    #expect(firms.map { $0.attributes["Beitritt"] } == ["2019-03-31", "2024-02-29 13:45", nil])
    #expect(firms[0].attributes["Steuernummer"] == "943000000000")
    let links = intake.tables.statements
    #expect(
      links.map(\.source) == ["00123", "00124"] && links.map(\.target) == ["00124", "00123"])
    #expect(links.allSatisfy { $0.kind == .supplier })
    #expect(links.map(\.what) == ["Gussteile", "Verpackung"])
    #expect(links.map { $0.amount?.cents } == [120_000_000, 8_000_055])
    // 46000 is 342 days behind 1 January 2025.
    #expect(
      links.map(\.lastContact)
        == [Day(year: 2026, month: 10, day: 24), Day(year: 2025, month: 12, day: 9)])
    #expect(firms[1].origin?.row == 6 && links[1].origin?.row == 3)
  }

  @Test func whatIsLeftOutIsToldWithItsReason() throws {
    let intake = Importer().read(paths: [WorkbookTests.path("mitglieder.xlsx")])
    let told = intake.problems.kept.map { "\($0.sheet ?? "") \($0.row ?? 0) \($0.code)" }.sorted()
    #expect(
      told == [
        "Hinweise 0 unknown_table", "Kalkulation 0 hidden_sheet", "Mitglieder 0 error_cells",
        "Mitglieder 1 title_rows", "Mitglieder 8 totals_row", "Tabelle4 0 empty_sheet",
      ])
    #expect(intake.unknownColumns.map(\.column) == ["Anteil", "Beitritt", "Steuernummer"])
  }

  @Test func anOpenDocumentComesInAlike() throws {
    let intake = Importer().read(paths: [WorkbookTests.path("firmen.ods")])
    #expect(intake.problems.kept.map(\.code) == ["hidden_sheet"])
    let firms = intake.tables.firms
    #expect(firms.map(\.id) == ["007", "8"])
    #expect(firms.map(\.name) == ["Müller Guss GmbH", "Alba GmbH"])
    #expect(firms.map(\.region) == ["Neckar-Alb", "Neckar-Alb"])
    #expect(firms.map { $0.revenue?.cents } == [123_450_000, 50_000_000])
    #expect(firms.map(\.knowledgeIntensity) == [0.125, 0.5])
    #expect(firms.map(\.isMember) == [true, false])
    #expect(firms[0].attributes == ["Gegründet": "2019-03-31"])
  }

  @Test func daysCountedFrom1904AreTheSameDays() throws {
    let importer = Importer(knownFirms: [
      Firm(id: "Alba", name: "Alba"), Firm(id: "Birke", name: "Birke"),
    ])
    let intake = importer.read(paths: [WorkbookTests.path("seit1904.xlsx")])
    #expect(intake.problems.kept.isEmpty)
    #expect(intake.tables.statements.map(\.since) == [Day(year: 2020, month: 1, day: 2)])
  }

  @Test(arguments: ["mitglieder.xlsx", "firmen.ods"])
  func plainRowsOfWorkbooksSayWhatCarefulReadingSays(_ file: String) throws {
    var importer = Importer()
    importer.plainRowsAtATime = 1
    let fast = importer.read(paths: [WorkbookTests.path(file)])
    importer.plainRowsAtATime = nil
    let careful = importer.read(paths: [WorkbookTests.path(file)])
    #expect(fast.tables == careful.tables && fast.problems == careful.problems)
    #expect(fast.tables.firms.isEmpty == false)
  }

  @Test func aFolderMayMixTextAndWorkbooks() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mixed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      atPath: WorkbookTests.path("firmen.ods"), toPath: folder.path + "/firmen.ods")
    let links = "Von;An;Art\nMüller Guss GmbH;Alba GmbH;Partner\n"
    try Data(links.utf8).write(to: folder.appendingPathComponent("beziehungen.csv"))
    // What Excel lays beside an open workbook, and a workbook of its old format.
    try Data("x".utf8).write(to: folder.appendingPathComponent("~$firmen.xlsx"))
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]
    try Data(old).write(to: folder.appendingPathComponent("alt.xls"))
    let intake = Importer().read(paths: [folder.path])
    #expect(intake.isAcceptable && intake.tables.firms.count == 2)
    #expect(intake.tables.statements.count == 1)
    #expect(Set(intake.problems.kept.map(\.code)) == ["hidden_sheet", "old_workbook"])
    // Named by itself, it is an error that tells how to convert it.
    let alone = Importer().read(paths: [folder.path + "/alt.xls"])
    #expect(!alone.isAcceptable && alone.problems.kept.map(\.code) == ["old_workbook"])
    #expect(alone.problems.kept[0].hint(.english).contains(".xlsx"))
  }

  @Test func cellsWithoutPlacesAndFormulasAreReadInTheirOrder() throws {
    let rows =
      MadeArchive.row(1, ["Nr", "Firma", "Umsatz"])
      + "<row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>x</f><v>A &amp; B_x0020_GmbH</v></c>"
      + "<c><v>1.5E+3</v></c></row>"
    let intake = Importer().read(data: try MadeArchive(rows: rows).data(), named: "f.xlsx")
    let firm = try #require(intake.tables.firms.first)
    #expect(firm.id == "2" && firm.name == "A & B GmbH" && firm.revenue?.cents == 150_000)
    #expect(firm.origin?.row == 2)
  }

  @Test func aTextMayEndWithAnEscape() throws {
    let rows = MadeArchive.row(1, ["Nr", "Firma"]) + MadeArchive.row(2, ["1", "Alb_x0041_"])
    let intake = Importer().read(data: try MadeArchive(rows: rows).data(), named: "f.xlsx")
    #expect(intake.tables.firms.map(\.name) == ["AlbA"])
  }

  @Test func theFirstFormulaWithoutAResultIsTheExample() throws {
    let rows =
      MadeArchive.row(1, ["Nr", "Firma", "Umsatz", "Mitarbeiter"])
      + "<row><c><v>1</v></c><c t=\"str\"><v>Alba GmbH</v></c><c><f>B9</f></c><c><f>B8</f></c></row>"
    let intake = Importer().read(data: try MadeArchive(rows: rows).data(), named: "f.xlsx")
    let told = intake.problems.kept.filter { $0.code == "uncalculated_formulas" }
    #expect(told.count == 1 && told[0].message.english.contains("2 cells"))
    #expect(told[0].message.english.contains("(C2)"), "\(told)")
    #expect(intake.tables.firms.first?.revenue == nil)
  }

  @Test func columnsWithoutAHeaderAreNamedByTheirLetter() throws {
    let rows =
      MadeArchive.row(1, ["Nr", "Firma"]) + MadeArchive.row(2, ["1", "A GmbH", "intern"])
    let intake = Importer().read(data: try MadeArchive(rows: rows).data(), named: "f.xlsx")
    #expect(intake.tables.firms.count == 1)
    #expect(intake.places == [Place("unnamed_column", "f.xlsx", nil, nil)])
  }

  // A column of days that was formatted as numbers was refused.
  @Test func aDayThatASpreadsheetCountedIsOne() throws {
    let rows =
      MadeArchive.row(1, ["Von", "An", "Art", "Seit"])
      + #"<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c>"#
      + #"<c r="B2" t="inlineStr"><is><t>B</t></is></c>"#
      + #"<c r="C2" t="inlineStr"><is><t>Partner</t></is></c><c r="D2"><v>46000</v></c></row>"#
    let importer = Importer(knownFirms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
    let intake = importer.read(data: try MadeArchive(rows: rows).data(), named: "links.xlsx")
    #expect(intake.tables.statements.first?.since == Day(year: 2025, month: 12, day: 9))
    #expect(intake.places.map(\.code) == ["counted_day"])
  }
}

/// Numbers that stand in a workbook as text.
@Suite struct NumbersAsTextTests {
  // A list that came in as CSV was refused as a workbook.
  @Test(arguments: [
    ("Umsatz", ["1.250", "2.500"], [1_250, 2_500]), ("Umsatz", ["1.250", "1,5"], [1_250, 1.5]),
    ("revenue", ["1,250", "250,000"], [1_250, 250_000]),
  ])
  func theirHeadersSayHowTheyAreWritten(
    _ header: String, _ cells: [String], _ euros: [Double]
  ) throws {
    let name = header == "Umsatz" ? "Firma" : "company"
    let rows = zip(["Alba GmbH", "Birke AG"], cells).map { [$0, $1] }
    let data = try MadeArchive(sheets: [("Firmen", [[name, header]] + rows)]).data()
    let intake = Importer().read(data: data, named: "m.xlsx")
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map { $0.revenue?.euros } == euros)
    let text = ([[name, header]] + rows).map { $0.joined(separator: ";") }.joined(separator: "\n")
    guard header == "Umsatz" else { return }
    #expect(try read(["m.csv": text]).tables.firms.map { $0.revenue?.euros } == euros)
  }

  @Test func whatSpeaksAgainstTheHeadersIsAsked() throws {
    let rows = [["Firma", "Umsatz"], ["Alba GmbH", "1,250"]]
    let data = try MadeArchive(sheets: [("Firmen", rows)]).data()
    let problems = Importer().read(data: data, named: "m.xlsx").problems.kept
    #expect(problems.map(\.code) == ["ambiguous_number"])
  }
}
