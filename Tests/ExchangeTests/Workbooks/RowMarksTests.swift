import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Rows that a workbook does not show, or strikes through.
@Suite struct RowMarksTests {
  private static let styles = """
    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts>\
    <font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs>\
    <xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/>\
    </cellXfs></styleSheet>
    """

  private func workbook(_ rows: String, texts: String = "") throws -> Data {
    var archive = MadeArchive(
      rows: MadeArchive.row(1, ["Firma", "Ort"]) + rows,
      extra: [
        "xl/styles.xml": RowMarksTests.styles,
        "xl/sharedStrings.xml":
          "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(texts)</sst>",
      ])
    let place = try #require(archive.entries.firstIndex { $0.name.hasSuffix("workbook.xml.rels") })
    let relations = MadeArchive.sheetRelations.replacing(
      "</Relationships>",
      with: "<Relationship Id=\"rId2\" Type=\"http://x/relationships/styles\" "
        + "Target=\"styles.xml\"/>"
        + "<Relationship Id=\"rId3\" Type=\"http://x/relationships/sharedStrings\" "
        + "Target=\"sharedStrings.xml\"/></Relationships>")
    archive.entries[place].bytes = Data(relations.utf8)
    return try archive.data()
  }

  private func row(_ number: Int, _ name: String, style: [Int], _ attributes: String = "") -> String
  {
    "<row r=\"\(number)\"\(attributes)>"
      + zip([name, "Ulm"], style).map {
        "<c s=\"\($1)\" t=\"inlineStr\"><is><t>\($0)</t></is></c>"
      }.joined() + "</row>"
  }

  // Who was struck off the list stayed a member without a word.
  @Test func struckRowsAreLeftOutAndHiddenOnesNamed() throws {
    let data = try workbook(
      row(2, "Alba GmbH", style: [0, 0]) + row(3, "Birke AG", style: [1, 1])
        + row(4, "Cedern KG", style: [0, 0], " hidden=\"1\"") + row(5, "Dorn GmbH", style: [2, 2])
        + row(6, "Erle GmbH", style: [0, 1]))
    let intake = Importer().read(data: data, named: "m.xlsx")
    #expect(
      intake.tables.firms.map(\.name) == ["Alba GmbH", "Cedern KG", "Dorn GmbH", "Erle GmbH"])
    #expect(
      intake.problems.kept.map(\.code).sorted() == ["hidden_rows", "struck_cells", "struck_rows"])
    let told = intake.problems.kept.map { $0.message(.german) }
    #expect(told.contains("Zeile 3 ist durchgestrichen und bleibt weg."))
    #expect(told.contains("Zeile 4 ist ausgeblendet, aber gelesen."))
  }

  // Figures that nobody saw in the sheet counted without a word.
  @Test func hiddenColumnsAreNamed() throws {
    let cols = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"9\"/></cols>"
    var archive = MadeArchive(
      rows: MadeArchive.row(1, ["Firma", "Ort", "Land"])
        + MadeArchive.row(2, ["Alba GmbH", "Ulm", "D"]))
    let place = try #require(archive.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    let sheet = String(decoding: archive.entries[place].bytes, as: UTF8.self)
    archive.entries[place].bytes = Data(
      sheet.replacing("<sheetData>", with: cols + "<sheetData>").utf8)
    let intake = Importer().read(data: try archive.data(), named: "m.xlsx")
    #expect(intake.tables.firms.map(\.town) == ["Ulm"])
    let told = intake.problems.kept.filter { $0.code == "hidden_columns" }
    #expect(told.map { $0.message(.german) } == ["Spalte B ist ausgeblendet, aber gelesen."])
  }

  // `Alba GmbH`, struck through, and `Neu GmbH` behind it became one name.
  @Test(arguments: [true, false])
  func struckPartsOfATextAreLeftOut(_ isShared: Bool) throws {
    let runs = """
      <r><rPr><strike/></rPr><t>Alba GmbH</t></r><r><t xml:space="preserve"> Neu GmbH</t></r>
      """
    let whole = "<r><rPr><strike/></rPr><t>Bonn</t></r>"
    let plain = "<r><rPr><strike val=\"0\"/></rPr><t>Cedern </t></r><r><t>KG</t></r>"
    func cell(_ text: String, _ number: Int) -> String {
      isShared
        ? "<c t=\"s\"><v>\(number)</v></c>" : "<c t=\"inlineStr\"><is>\(text)</is></c>"
    }
    let rows =
      "<row r=\"2\">\(cell(runs, 0))\(cell("<t>Ulm</t>", 1))</row>"
      + "<row r=\"3\">\(cell(plain, 2))\(cell(whole, 3))</row>"
      + "<row r=\"4\">\(cell(whole, 3))\(cell(whole, 3))</row>"
    let texts = [runs, "<t>Ulm</t>", plain, whole].map { "<si>\($0)</si>" }.joined()
    let intake = Importer().read(data: try workbook(rows, texts: texts), named: "m.xlsx")
    #expect(intake.tables.firms.map(\.name) == ["Neu GmbH", "Cedern KG"])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", "Bonn"])
    #expect(
      intake.problems.kept.map(\.code).sorted() == ["struck_cells", "struck_rows", "struck_texts"])
    let told = intake.problems.kept.map { $0.message(.german) }
    #expect(
      told.contains("In 1 Zelle (A2) ist ein Teil des Textes durchgestrichen; er bleibt weg."))
    #expect(
      told.contains(
        "1 Zelle (B3) ist durchgestrichen, ihre Zeile nicht; sie zählt wie die anderen."))
  }

  private func openDocument(_ rows: String) throws -> Data {
    let style = "style:style style:name"
    let line = "<style:text-properties style:text-line-through-style"
    let content = """
      <office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" \
      xmlns:style="urn:s"><office:automatic-styles>\
      <\(style)="ce1" style:family="table-cell">\(line)="solid"/></style:style>\
      <\(style)="ce2" style:family="table-cell" style:parent-style-name="ce1"/>\
      <\(style)="ce3" style:family="table-cell" style:parent-style-name="ce1">\(line)="none"/>\
      </style:style><\(style)="T1" style:family="text">\(line)="solid"/></style:style>\
      </office:automatic-styles><office:body><office:spreadsheet><table:table table:name="F">\
      \(rows)</table:table></office:spreadsheet></office:body></office:document-content>
      """
    return try MadeArchive(["content.xml": content]).data()
  }

  private func openRow(_ name: String, style: [String], _ attributes: String = "") -> String {
    "<table:table-row\(attributes)>"
      + zip([name, "Ulm"], style).map {
        "<table:table-cell table:style-name=\"\($1)\" office:value-type=\"string\">"
          + "<text:p>\($0)</text:p></table:table-cell>"
      }.joined() + "</table:table-row>"
  }

  // What Excel's files said was members in those of LibreOffice.
  @Test func openDocumentsStrikeAlike() throws {
    let plain = ["ce0", "ce0"]
    func run(_ text: String) -> String { "<text:span text:style-name=\"T1\">\(text)</text:span>" }
    let data = try openDocument(
      "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Firma</text:p>"
        + "</table:table-cell><table:table-cell office:value-type=\"string\"><text:p>Ort</text:p>"
        + "</table:table-cell></table:table-row>"
        + openRow("Alba GmbH", style: plain) + openRow("Birke AG", style: ["ce1", "ce2"])
        + openRow("Cedern KG", style: ["ce3", "ce3"]) + openRow("Dorn GmbH", style: ["ce0", "ce1"])
        + openRow(run("Alt GmbH") + " Erle GmbH", style: plain)
        + openRow(run("Fichte GmbH"), style: ["ce0", "ce2"]))
    let intake = Importer().read(data: data, named: "m.ods")
    #expect(
      intake.tables.firms.map(\.name) == ["Alba GmbH", "Cedern KG", "Dorn GmbH", "Erle GmbH"])
    #expect(
      intake.problems.kept.map(\.code).sorted() == ["struck_cells", "struck_rows", "struck_texts"])
    let told = intake.problems.kept.map { $0.message(.english) }
    #expect(told.contains { $0.contains("2 rows") && $0.contains("row 3") }, "\(told)")
  }
}
