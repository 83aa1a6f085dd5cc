import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Links that have a row for each year, month or invoice.
@Suite struct LinkPeriodsTests {
  private static let firms = "Firma\nA GmbH\nB AG\nC KG\n"

  private func links(_ text: String) throws -> ImportResult {
    try read(["firmen.csv": LinkPeriodsTests.firms, "liste.csv": text])
  }

  // Three links stood side by side, and the smallest of them counted.
  @Test func ofSeveralYearsTheLastOneCounts() throws {
    let intake = try links(
      """
      Lieferant;Abnehmer;Jahr;Betrag
      A GmbH;B AG;2023;100.000,00
      A GmbH;B AG;2025;130.000,00
      A GmbH;B AG;2024;120.000,00
      B AG;C KG;2025;5.000,00

      """)
    #expect(intake.tables.statements.map { $0.amount?.euros } == [130_000, 5_000])
    #expect(intake.places.map(\.code) == ["years_of_links"])
    #expect(intake.unknownColumns.isEmpty)
  }

  @Test(arguments: [
    "Lieferant;Abnehmer;Monat;Betrag\nA GmbH;B AG;01/2025;10.000,00\nA GmbH;B AG;02/2025;12.000,50\n",
    "Lieferant;Abnehmer;Datum;Betrag\nA GmbH;B AG;03.01.2025;10.000,00\n"
      + "A GmbH;B AG;05.02.2025;12.000,50\nA GmbH;B AG;05.02.2024;99,00\n",
    "Lieferant;Abnehmer;Rechnungsnr;Betrag\nA GmbH;B AG;R1;10.000,00\nA GmbH;B AG;R2;12.000,50\n",
  ])
  func whatIsLessThanAYearIsAddedUp(_ text: String) throws {
    let intake = try links(text + "B AG;C KG;\(text.contains("Rech") ? "R3" : "06.02.2025");5,00\n")
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.statements.map { $0.amount?.euros } == [22_000.5, 5])
    #expect(intake.places.map(\.code).contains("parts_of_links"))
    #expect(intake.tables.statements.allSatisfy { $0.attributes.isEmpty })
  }

  // By the firm alone, the years of its customers overwrote each other.
  @Test func yearsOfCustomersAreThoseOfTheLinks() throws {
    let intake = try links(
      """
      Firma;Kunde;Jahr;Umsatz
      A GmbH;B AG;2024;100,00
      A GmbH;C KG;2025;200,00
      A GmbH;B AG;2025;300,00

      """)
    #expect(intake.tables.statements.map(\.target) == ["B AG", "C KG"])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [300, 200])
    #expect(intake.tables.firms.allSatisfy { $0.revenue == nil })
  }

  @Test func aDayOfEachLinkStaysWhatItIs() throws {
    let intake = try links(
      "Lieferant;Abnehmer;Datum;Betrag\nA GmbH;B AG;03.01.2025;10\nB AG;C KG;05.02.2025;12\n")
    #expect(
      intake.tables.statements.map { $0.attributes["Datum"] } == ["03.01.2025", "05.02.2025"])
  }

  @Test func rowsThatNothingTellsApartAreNotAdded() throws {
    let intake = try links(
      "Lieferant;Abnehmer;Jahr;Betrag\nA GmbH;B AG;2025;10,00\nA GmbH;B AG;2025;12,00\n")
    #expect(intake.tables.statements.map { $0.amount?.euros } == [10, 12])
  }
}
