import Foundation
import PartnernetzExchange
import PartnernetzRecords
import Testing

/// One list over several sheets, of which only the first one has headers.
@Suite struct ContinuedSheetTests {
  private func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> Data {
    let names = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    let relations = sheets.indices.map { place in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"http://x/relationships/worksheet\" "
        + "Target=\"worksheets/sheet\(place + 1).xml\"/>"
    }
    let main = "http://schemas.openxmlformats.org/"
    var archive = MadeArchive([
      "_rels/.rels": MadeArchive.relations,
      "xl/workbook.xml": "<workbook xmlns=\"\(main)spreadsheetml/2006/main\" xmlns:r=\"\(main)"
        + "officeDocument/2006/relationships\"><sheets>\(names.joined())</sheets></workbook>",
      "xl/_rels/workbook.xml.rels": "<Relationships xmlns=\"\(main)package/2006/relationships\">"
        + relations.joined() + "</Relationships>",
    ])
    for (place, sheet) in sheets.enumerated() {
      let rows = sheet.rows.enumerated().map { MadeArchive.row($0 + 1, $1) }.joined()
      let text =
        "<worksheet xmlns=\"\(main)spreadsheetml/2006/main\"><sheetData>\(rows)"
        + "</sheetData></worksheet>"
      archive.entries.append(("xl/worksheets/sheet\(place + 1).xml", Data(text.utf8)))
    }
    return try archive.data()
  }

  // The members from I to Z stayed out.
  @Test func aSheetWithoutHeadersIsReadByThoseBeforeIt() throws {
    let data = try workbook([
      (
        "A-H",
        [["Firma", "Ort", "Branche"], ["Alba GmbH", "Ulm", "25.62"], ["Birke AG", "Kiel", "62"]]
      ),
      ("I-Q", [["Igel KG", "Ulm", "25.62"], ["Kern OHG", "Ulm", "62"], ["Lindt", "Ulm", "62"]]),
      ("R-Z", [["Rabe GmbH", "Kiel", "62"]]), ("Legende", [["Farben", "x"], ["rot", "neu"]]),
    ])
    let intake = Importer().read(data: data, named: "m.xlsx")
    #expect(
      intake.tables.firms.map(\.name)
        == ["Alba GmbH", "Birke AG", "Igel KG", "Kern OHG", "Lindt", "Rabe GmbH"])
    #expect(intake.tables.firms.last?.town == "Kiel")
    #expect(intake.tables.firms[2].origin?.row == 1)
    #expect(intake.places.count { $0.code == "continued_sheet" } == 2)
  }
}
