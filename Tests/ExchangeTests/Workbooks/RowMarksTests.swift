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

  private func workbook(_ rows: String) throws -> Data {
    var archive = MadeArchive(
      rows: MadeArchive.row(1, ["Firma", "Ort"]) + rows,
      extra: ["xl/styles.xml": RowMarksTests.styles])
    let place = try #require(archive.entries.firstIndex { $0.name.hasSuffix("workbook.xml.rels") })
    let relations = MadeArchive.sheetRelations.replacing(
      "</Relationships>",
      with: "<Relationship Id=\"rId2\" Type=\"http://x/relationships/styles\" "
        + "Target=\"styles.xml\"/></Relationships>")
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
    #expect(intake.problems.kept.map(\.code).sorted() == ["hidden_rows", "struck_rows"])
    let told = intake.problems.kept.map { $0.message(.german) }
    #expect(told.contains("Zeile 3 ist durchgestrichen und bleibt weg."))
    #expect(told.contains("Zeile 4 ist ausgeblendet, aber gelesen."))
  }
}
