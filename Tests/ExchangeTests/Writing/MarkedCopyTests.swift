import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

/// A copy of a table in which whoever keeps it sees what is to be mended.
@Suite struct MarkedCopyTests {
  private let list = """
    Mitglieder 2026
    Nr;Firma;Umsatz
    1;Alba GmbH;1.200.000 €
    2;Birke AG;viel

    3;Ceder KG;500 CHF

    """

  @Test func faultyCellsAreMarkedWhereTheyStand() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(list, to: "mitglieder.csv")
    let importer = Importer()
    let problems = importer.read(paths: [path]).problems.kept
    #expect(problems.contains { $0.row == 4 && $0.column == "Umsatz" })
    let pages = importer.markedCopies(of: [path], problems: problems, in: .german)
    let page = try #require(pages.first)
    #expect(pages.count == 1 && page.name == "mitglieder.csv")
    #expect(page.columns.first?.title == "Mitglieder 2026")
    #expect(page.rows[0] == [.text("Nr"), .text("Firma"), .text("Umsatz")])
    #expect(page.rows[4][1] == .text("Ceder KG"))
    let places = page.remarks.map { [$0.row, $0.column] }
    #expect(places.contains([2, 2]) && places.contains([4, 2]))
    let remark = try #require(page.remarks.first { $0.row == 2 && $0.column == 2 })
    #expect(remark.text.contains("viel"))
    // The copy is a workbook that reads as the table did.
    let data = try WorkbookWriter.data(pages, in: .german)
    let copy = importer.read(data: data, named: "mitglieder.xlsx")
    #expect(copy.tables.firms.map(\.name) == importer.read(paths: [path]).tables.firms.map(\.name))
  }

  @Test func tablesWithoutProblemsAreNotCopied() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Nr;Firma\n1;Alba GmbH\n", to: "mitglieder.csv")
    let importer = Importer()
    let problems = importer.read(paths: [path]).problems.kept
    #expect(importer.markedCopies(of: [path], problems: problems, in: .english).isEmpty)
  }

  @Test func rowsOfNetworksAreCountedWithoutTheirHeaders() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "*Vertices 2\n1 \"A GmbH\"\n2 \"B AG\"\n*Arcs\n1 2 7 l \"knows\"\n", to: "a.net")
    let importer = Importer()
    let problems = importer.read(paths: [path]).problems.kept
    let page = try #require(
      importer.markedCopies(of: [path], problems: problems, in: .english).first {
        $0.name == "edges"
      })
    #expect(page.columns.map(\.title) == ["source", "target", "weight", "kind"])
    #expect(page.rows.count == 1 && page.remarks.contains { $0.row == 0 })
  }
}
