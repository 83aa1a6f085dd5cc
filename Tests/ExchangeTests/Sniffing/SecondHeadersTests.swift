import Foundation
import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Two tables one below the other, of which the second has its columns in another order.
@Suite struct SecondHeadersTests {
  // Firms called “Abnehmer” and “Lieferant” were made, and what stood below was turned round.
  @Test func linksBelowTheHeadersTurnedRoundKeepTheirDirection() throws {
    let text = """
      Lieferant;Abnehmer
      Alpha GmbH;Beta AG
      Gamma KG;Beta AG
      ;
      Abnehmer;Lieferant
      Alpha GmbH;Delta SE

      """
    let intake = try read(["liste.csv": text], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.problems.errors == 0)
    #expect(
      intake.tables.statements.map { [$0.source, $0.target] } == [
        ["Alpha GmbH", "Beta AG"], ["Gamma KG", "Beta AG"], ["Delta SE", "Alpha GmbH"],
      ])
    #expect(intake.tables.firms.count == 4)
    #expect(intake.places.contains(Place("second_headers", "liste.csv", 5)))
  }

  @Test func firmsBelowHeadersInAnotherOrderKeepTheirTowns() throws {
    let text = """
      Firma;Ort;PLZ
      A GmbH;Ulm;89073
      Firma;PLZ;Ort
      B AG;73430;Aalen
      Firma;Ort;PLZ
      C KG;Reutlingen;72764

      """
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG", "C KG"])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", "Aalen", "Reutlingen"])
    #expect(intake.tables.firms.map(\.postalCode) == ["89073", "73430", "72764"])
    #expect(intake.tables.firms.map { $0.origin?.row } == [2, 4, 6])
  }

  @Test func cellsBelowNoHeaderOfTheSecondTableHaveItRefused() throws {
    let text = "Firma;Ort;PLZ\nA GmbH;Ulm;89073\nOrt;Firma;\nAalen;B AG;73430\n"
    let intake = try read(
      ["mitglieder.csv": text], importer: Importer(skippingFaultyRows: true))
    #expect(!intake.isAcceptable)
    #expect(intake.places.contains(Place("second_headers", "mitglieder.csv", 3)))
  }

  // The second table's staff became towns, and its firms were members of the first; then both were
  // refused.
  @Test(arguments: [
    ("Mitglieder Aalen;;\nFirma;MA;Umsatz\nCeder KG;9;100000\n", 5),
    ("Firma;Branche;Umsatz\nCeder KG;25.62;100000\n", 4),
    ("Company;Town;Revenue\nCeder KG;Ulm;100000\n", 4),
  ])
  func aTableOfOtherColumnsBelowIsReadByItsOwnHeaders(_ second: String, _ row: Int) throws {
    let text = "Firma;Ort;MA\nAlba GmbH;Ulm;5\nBirke AG;Ulm;7\n" + second
    let intake = try read(["liste.csv": text])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.places.contains { $0.code == "stacked_table" })
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG", "Ceder KG"])
    #expect(intake.tables.firms.map(\.revenue?.euros) == [nil, nil, 100_000])
    #expect(intake.tables.firms.last?.origin?.row == row + 1)
  }

  @Test func linksBelowAListOfFirmsAreReadAsLinks() throws {
    let text =
      "Firma;Ort;MA\nAlba GmbH;Ulm;5\nBirke AG;Ulm;7\n;;\nLieferungen;;\n"
      + "Lieferant;Abnehmer;Leistung;Betrag\nAlba GmbH;Birke AG;Guss;1000\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    let link = try #require(intake.tables.statements.first)
    #expect(link.kind == .supplier && link.what == "Guss" && link.amount?.euros == 1_000)
    // What a mapping says of the file is meant for one table.
    var importer = Importer(skippingFaultyRows: true)
    importer.mapping = try ColumnMapping(
      Table(data: Data("file,column,value,means\nliste.csv,,,firms\n".utf8), named: "map.csv"))
    #expect(!(try read(["liste.csv": text], importer: importer).isAcceptable))
  }

  @Test func firmsCalledLikeHeadersAreNoSecondTable() throws {
    let text = "Firma;Ort;MA\nUmsatz GmbH;Ort;5\nMarkt;Ulm;7\nKunde;Aalen;2\nFirma;Kern;1\n"
    let intake = try read(["liste.csv": text])
    #expect(!intake.places.contains { $0.code == "stacked_table" })
  }
}
