import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Figures that lie otherwise than one column for each.
@Suite struct FigureShapesTests {
  // The figures of 2023 counted, since 2024 and 2025 headed nothing known.
  @Test func yearsAloneBelongToTheFigureBeforeThem() throws {
    let text =
      "Firma;Umsatz in T€ 2023;2024;2025\nAlba GmbH;1.000;1.200;1.300\nBirke AG;5.000;5.500;\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [1_300_000, 5_500_000])
    #expect(Set(intake.places.map(\.code)).isSuperset(of: ["year_headers", "latest_figures"]))
  }

  @Test(arguments: [
    ("Firma;Jahr;Kennzahl;Wert", "Umsatz", "Mitarbeiter"),
    ("Company;Year;Metric;Value", "Revenue", "Employees"),
  ])
  func aRowForEachFigureIsAColumnForEach(
    _ headers: String, _ revenue: String, _ staff: String
  ) throws {
    let text = """
      \(headers)
      Alba GmbH;2024;\(revenue);1200000
      Alba GmbH;2024;\(staff);12
      Alba GmbH;2025;\(revenue);1300000
      Birke AG;2025;\(staff);49

      """
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [1_300_000, nil])
    #expect(intake.tables.firms.map(\.employees) == [12, 49])
    #expect(intake.places.map(\.code) == ["figures_in_rows"])
  }

  @Test func yearsInRowsAreUnderstood() throws {
    let text = "Firma;Jahr;MA\nAlba GmbH;2024;12\nAlba GmbH;2025;13\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map(\.employees) == [13])
    #expect(intake.unknownColumns.isEmpty)
  }

  @Test func rangesOfTwoColumnsAndClassesOfSizesAreRead() throws {
    let ends =
      "Firma;Ort;Umsatz von;Umsatz bis;MA von;MA bis\nAlba GmbH;Ulm;1.000.000;2.000.000;10;49\n"
    let firm = try #require(try read(["m.csv": ends]).tables.firms.first)
    #expect(firm.revenue?.euros == 1_500_000 && firm.employees == 29.5)
    let classes =
      "Firma;Ort;Umsatzklasse;Mitarbeiterklasse\nAlba GmbH;Ulm;1-5 Mio. €;10-49\nBirke AG;Kiel;> 50 Mio. €;250+\n"
    let firms = try read(["m.csv": classes]).tables.firms
    #expect(firms.map { $0.revenue?.euros } == [3_000_000, 50_000_000])
    #expect(firms.map(\.employees) == [29.5, 250])
    // Classes of one's own say nothing of euros, nor amounts of people.
    let own =
      "Firma;Ort;Umsatzklasse;Größenklasse\nAlba GmbH;Ulm;1-5;1-5 Mio. €\nBirke AG;Kiel;6-9;> 5 Mio. €\n"
    let unclear = try read(["m.csv": own])
    #expect(unclear.isAcceptable)
    #expect(unclear.tables.firms.allSatisfy { $0.revenue == nil && $0.employees == nil })
    let headed = "Firma;Ort;Umsatzklasse (Mio. €)\nAlba GmbH;Ulm;1-5\nBirke AG;Kiel;6-9\n"
    #expect(
      try read(["m.csv": headed]).tables.firms.map { $0.revenue?.euros } == [3_000_000, 7_500_000])
    // The number of a class is no number of people.
    let codes = try read(["m.csv": "Firma;Ort;Mitarbeiterklasse\nAlba GmbH;Ulm;3\n"]).tables.firms
    #expect(codes.map(\.employees) == [nil])
    let official = "Firma;Beschäftigte\nAlba GmbH;1 bis unter 10\nBirke AG;50 bis unter 250\n"
    #expect(try read(["m.csv": official]).tables.firms.map(\.employees) == [5.5, 150])
  }

  @Test func theNewestOfSheetsOfYearsCounts() throws {
    let headers = ["Firma", "Ort", "Mitarbeiter", "Branche"]
    let data = try MadeArchive(sheets: [
      (
        "2024",
        [headers, ["Alba GmbH", "Ulm", "10", "25.62"], ["Cedern KG", "Kiel", "30", "62.01"]]
      ),
      ("2025", [headers, ["Alba GmbH", "Ulm", "12", ""], ["Birke AG", "Bonn", "21", "62.01"]]),
    ]).data()
    let intake = Importer().read(data: data, named: "m.xlsx")
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG", "Cedern KG"])
    #expect(intake.tables.firms.map(\.employees) == [12, 21, 30])
    #expect(intake.tables.firms.first?.industry?.code == "25.62")
    let note = try #require(intake.problems.kept.first { $0.code == "sheets_of_years" })
    #expect(note.message(.german).contains("„2024“ und „2025“ sind Jahre derselben Liste"))
  }

  @Test func amountsInAnotherCurrencyAreNamed() throws {
    let intake = try read(["m.csv": "Firma;Ort;Umsatz (CHF)\nAlba AG;Bern;1'200'000\n"])
    let note = try #require(intake.problems.kept.first { $0.code == "foreign_header" })
    #expect(note.message(.german).contains("„Umsatz (CHF)“ steht in CHF"))
    #expect(intake.tables.firms.first?.revenue == nil)
  }

  // „Erlöse 19%“ was a member.
  @Test func accountsOfTheLedgerAreNoFirms() throws {
    let text = """
      Konto;Kontenbezeichnung;EB-Wert
      10000;Alba GmbH;0,00
      70000;Birke AG;0,00
      8400;Erlöse 19%;0,00

      """
    let intake = try read(["susa.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.map(\.id) == ["10000", "70000"])
    #expect(intake.places.contains { $0.code == "ledger_accounts" })
  }

  @Test func namesAndAddressesInOneCellAreParted() throws {
    let people =
      "Firma / Ansprechpartner;Ort\nAlba GmbH, Max Muster;Ulm\nBirke AG / Eva Beispiel;Kiel\n"
    let named = try read(["m.csv": people])
    #expect(named.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(named.places.map(\.code) == ["people_behind_names"])
    let places =
      "Firma, PLZ Ort;MA;Branche\nAlba GmbH, 89073 Ulm;5;62.01\nBirke AG, 53111 Bonn;6;25.62\n"
    let placed = try read(["m.csv": places]).tables.firms
    #expect(placed.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(
      placed.map(\.postalCode) == ["89073", "53111"] && placed.map(\.town) == ["Ulm", "Bonn"])
    let address = "Firma;Adresse\nAlba GmbH;Weg 12, D 89073 Ulm\nBirke AG;Weg 1, 53111 Bonn\n"
    #expect(try read(["m.csv": address]).tables.firms.map(\.postalCode) == ["89073", "53111"])
    let decimals = "Firma;PLZ;Ort\nAlba GmbH;89073.0;Ulm\nBirke AG;53111;Bonn\n"
    #expect(try read(["m.csv": decimals]).tables.firms.map(\.postalCode) == ["89073", "53111"])
  }
}
