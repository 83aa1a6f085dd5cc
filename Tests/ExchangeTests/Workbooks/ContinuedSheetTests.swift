import Foundation
import PartnernetzExchange
import PartnernetzRecords
import Testing

/// One list over several sheets, of which only the first one has headers.
@Suite struct ContinuedSheetTests {
  // The members from I to Z stayed out.
  @Test func aSheetWithoutHeadersIsReadByThoseBeforeIt() throws {
    let data = try MadeArchive(sheets: [
      (
        "A-H",
        [["Firma", "Ort", "Branche"], ["Alba GmbH", "Ulm", "25.62"], ["Birke AG", "Kiel", "62"]]
      ),
      ("I-Q", [["Igel KG", "Ulm", "25.62"], ["Kern OHG", "Ulm", "62"], ["Lindt", "Ulm", "62"]]),
      ("R-Z", [["Rabe GmbH", "Kiel", "62"]]), ("Legende", [["Farben", "x"], ["rot", "neu"]]),
    ]).data()
    let intake = Importer().read(data: data, named: "m.xlsx")
    #expect(
      intake.tables.firms.map(\.name)
        == ["Alba GmbH", "Birke AG", "Igel KG", "Kern OHG", "Lindt", "Rabe GmbH"])
    #expect(intake.tables.firms.last?.town == "Kiel")
    #expect(intake.tables.firms[2].origin?.row == 1)
    #expect(intake.tables.firms[2].origin?.sheet == "I-Q")
    #expect(intake.places.count { $0.code == "continued_sheet" } == 2)
  }
}
