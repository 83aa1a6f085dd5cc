import Foundation
import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Lists of attendance, of accounts and out of pivot tables, whose numbers and headers are no firms'.
@Suite struct CountedRowsTests {
  @Test func aFirmInSeveralNumberedRowsIsOne() throws {
    let rows = "1;Vogel Guss GmbH;Karl Vogel\n2;Vogel Guss GmbH;Eva Lang\n3;Ast & Partner;Ina Ast\n"
    let intake = try read(["liste.csv": "Nr.;Unternehmen;Teilnehmer\n" + rows])
    #expect(intake.tables.firms.map(\.name) == ["Vogel Guss GmbH", "Ast & Partner"])
    #expect(intake.places.contains { $0.code == "counted_rows" })
  }

  @Test func firmsOfOneNameInOtherTownsKeepTheirNumbers() throws {
    let text = "Nr.;Firma;Ort\n1;Kern GmbH;Ulm\n2;Kern GmbH;Aalen\n3;Ast GmbH;Ulm\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.firms.map(\.id) == ["1", "2", "3"])
  }

  @Test(arguments: [
    "Unternehmen;Name\nVogel Guss GmbH;Karl Vogel\nAst & Partner;Ina Ast\n",
    "Firma;Account Owner\nVogel Guss GmbH;K. V.\nAst & Partner;I. A.\n",
    "Firma;Geburtstag\nVogel Guss GmbH;1.2.1970\nAst & Partner;\n",
  ])
  func whatIsAboutPeopleIsLeftOutAndTold(_ text: String) throws {
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Vogel Guss GmbH", "Ast & Partner"])
    #expect(intake.tables.firms.allSatisfy { $0.attributes.isEmpty })
    #expect(intake.places.map(\.code) == ["person_columns"])
  }

  @Test(arguments: ["Dr. Hans Weber", "Prof. Dr. Hans Weber", "Dipl.-Ing. Karl Maier"])
  func aTitleBeforeANameProvesAPerson(_ name: String) throws {
    let text = "Firma;Ort\nAlba GmbH;Ulm\n\(name);Ulm\nDr. Weber Dental GmbH;Ulm\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Dr. Weber Dental GmbH"])
  }

  // Numbers of creditors were postal codes, and their firms members.
  @Test func aListOfCreditorsIsAskedFor() throws {
    let text = "Lieferanten-Nr;Lieferantenname;Sperrkz\n70010;Becker GmbH;\n70011;Kraus KG;X\n"
    let intake = try read(["stamm.csv": text])
    #expect(!intake.isAcceptable && intake.tables.firms.isEmpty)
  }

  @Test func headersThatSayNothingAreNotCalledMissing() throws {
    let text =
      "Konto;Bezeichner;Sperrkz\n70010;Stahl Becker GmbH;\n70011;Kraus KG;X\n70012;Alt GmbH;X\n"
    let intake = try read(["stamm.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Stahl Becker GmbH", "Kraus KG", "Alt GmbH"])
    #expect(intake.tables.firms.allSatisfy { $0.postalCode == nil })
    #expect(intake.places.contains { $0.code == "unknown_headers" })
  }

  @Test func thePivotTablesHeadersAreNoFirms() throws {
    let text = """
      Summe von Betrag;Spaltenbeschriftungen;;
      Zeilenbeschriftungen;2024;2025;Gesamtergebnis
      Stahl Becker GmbH;120000;130000;250000
      Werkzeug Kraus KG;5000;7000;12000
      (Leer);;100;100
      Gesamtergebnis;125000;137100;262100

      """
    let intake = try read(["auswertung.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Stahl Becker GmbH", "Werkzeug Kraus KG"])
  }

  @Test func townsProveThatZerosAreLostAndThatNoneAre() throws {
    let lost = "Firma;PLZ;Ort\nA GmbH;01067;Dresden\nB GmbH;4109;Leipzig\n"
    #expect(
      try read(["m.csv": lost]).tables.firms.map(\.postalCode) == ["01067", "04109"])
    let swiss = "Firma;PLZ;Ort\nA GmbH;89073;Ulm\nB GmbH;70173;Stuttgart\nC AG;8001;Zürich\n"
    #expect(
      try read(["m.csv": swiss]).tables.firms.map(\.postalCode) == ["89073", "70173", "8001"])
  }

  @Test(arguments: [("12.500", "12.5"), ("1,250", "25,500")])
  func singleEurosOfThousandsAreAskedFor(_ first: String, _ second: String) throws {
    let text = "Firma;Ort;Umsatz TEUR\nA GmbH;Ulm;\(first)\nB AG;Ulm;\(second)\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(!intake.isAcceptable)
    #expect(Set(intake.places.map(\.code)) == ["ambiguous_number"])
  }

  @Test func listsOfPartnersHoldTheirNamesOnly() throws {
    let text = """
      Firma;Ort;Lieferanten
      Alba GmbH;Ulm;Birke AG (Guss), Cedar KG
      Birke AG;Ulm;keine
      Cedar KG;Ulm;u.a. Birke AG
      Dorn OHG;Ulm;noch nicht

      """
    let intake = try read(["mitglieder.csv": text], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.tables.firms.count == 4)
    #expect(
      intake.tables.statements.map { [$0.source, $0.target] } == [
        ["Birke AG", "Alba GmbH"], ["Cedar KG", "Alba GmbH"], ["Birke AG", "Cedar KG"],
      ])
  }

  @Test(arguments: [
    ("Birke AG, Ulm", ["Birke AG"]), ("1. Birke AG 2. Cedar KG", ["Birke AG", "Cedar KG"]),
    ("\"Müller, Meier & Co. KG\"", ["Müller, Meier & Co. KG"]),
    ("Birke AG und Cedar KG", ["Birke AG", "Cedar KG"]),
  ])
  func townsAndNumbersInListsAreNoPartners(_ cell: String, _ partners: [String]) throws {
    let text = "Firma;Ort;Kunden\nAlba GmbH;Ulm;\(cell)\nBirke AG;Ulm;\nCedar KG;Ulm;\n"
    let intake = try read(["mitglieder.csv": text], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.tables.statements.map(\.target) == partners)
  }

  @Test func sharesBehindOwnersAreShares() throws {
    let text = """
      Firma;Gesellschafter
      Alba GmbH;Alba Holding AG (75 %), Dorn KG (25 %)
      Birke AG;Alba GmbH 100 %

      """
    let intake = try read(["mitglieder.csv": text], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.tables.statements.compactMap(\.share) == [0.75, 0.25, 1])
    #expect(!intake.tables.firms.contains { $0.name.contains("%") })
  }
}
