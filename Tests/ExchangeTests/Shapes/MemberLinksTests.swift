import Foundation
import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Lists of members beside those who buy from them or sell to them.
@Suite struct MemberLinksTests {
  private static let firms = "Firma\nA GmbH\nB AG\n"

  // They were read as needs, the amount as a need, and who buys from whom was lost.
  @Test(arguments: ["Mitglied;Kunde", "Firma;Abnehmer", "Unternehmen;Auftraggeber"])
  func customersOfMembersAreSuppliedByThem(_ pair: String) throws {
    let intake = try read([
      "firmen.csv": MemberLinksTests.firms,
      "liste.csv": "\(pair);Leistung;Volumen p.a.\nA GmbH;B AG;Guss;1.200,00\n",
    ])
    #expect(intake.problems.errors == 0)
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "A GmbH" && link.target == "B AG" && link.kind == .supplier)
    #expect(link.what == "Guss" && link.amount?.cents == 120_000)
    #expect(intake.tables.needs == [])
    #expect(intake.places.map(\.code) == ["member_links"])
  }

  @Test(arguments: ["Mitglied;Lieferant", "Mitglied;Zulieferer", "Mitglied;Auftragnehmer"])
  func suppliersOfMembersSupplyThem(_ pair: String) throws {
    let intake = try read([
      "firmen.csv": MemberLinksTests.firms, "liste.csv": "\(pair)\nA GmbH;B AG\n",
    ])
    #expect(intake.problems.errors == 0)
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "B AG" && link.target == "A GmbH" && link.kind == .supplier)
  }

  @Test(arguments: [
    "Firma;Kunde\nA GmbH;K-1007\nB AG;K-1008\n", "Firma;Kunde\nA GmbH;ja\nB AG;nein\n",
    "Firma;Kunde\nA GmbH;120\nB AG;40\n", "Firma;Kunde\nA GmbH;Industrie\nB AG;Handwerk\n",
    "Firma;Ort;Umsatz;Mitarbeiter;Kunde\nA GmbH;Ulm;5;7;B AG\nB AG;Aalen;6;8;C KG\n",
  ])
  func aTableOfMembersWithAColumnOfCustomersStaysOne(_ text: String) throws {
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.tables.statements == [])
  }

  @Test func whatAMappingSaysOfSuchAListIsNotGuessedAgain() throws {
    let text = """
      file,column,value,means
      liste.csv,,,links; kind=partner
      liste.csv,Mitglied,,source
      liste.csv,Kunde,,target

      """
    let mapping = try ColumnMapping(Table(data: Data(text.utf8), named: "mapping.csv"))
    let intake = try read(
      ["firmen.csv": MemberLinksTests.firms, "liste.csv": "Mitglied;Kunde\nA GmbH;B AG\n"],
      importer: Importer(mapping: mapping))
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.statements.map(\.kind) == [.partner])
  }
}
