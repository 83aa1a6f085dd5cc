import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Amounts with the tax on sales, and headers that say no more than when or how they were counted.
@Suite struct GrossAmountsTests {
  private let members = "Nr;Firma\n1;Alba GmbH\n2;Birke AG\n"

  private func links(_ header: String, _ cell: String) throws -> ImportResult {
    try read([
      "m.csv": members,
      "l.csv": "Lieferant;Abnehmer;\(header)\nAlba GmbH;Birke AG;\(cell)\n",
    ])
  }

  // The amount was lost, and “Betrag” proposed for it, as if it were net.
  @Test(arguments: [
    "Betrag brutto", "Betrag (brutto)", "Bruttobetrag", "Brutto", "Rechnungssumme inkl. MwSt",
    "Betrag inkl. MwSt.", "Amount incl. VAT", "Umsatz (brutto, EUR)", "Brutto 2025",
  ])
  func grossAmountsOfLinksAreMarked(_ header: String) throws {
    let intake = try links(header, "119.000,00")
    #expect(intake.isAcceptable)
    #expect(intake.tables.statements.map { $0.amount?.euros } == [119_000])
    #expect(intake.tables.statements.map(\.isGross) == [true])
    let told = try #require(intake.problems.kept.first { $0.code == "gross_amounts" })
    #expect(told.message(.german).hasPrefix("„\(header)“ enthält die Umsatzsteuer"))
  }

  @Test func netAmountsBesideThemCount() throws {
    let text = "Lieferant;Abnehmer;Netto;Brutto\nAlba GmbH;Birke AG;100.000,00;119.000,00\n"
    let intake = try read(["m.csv": members, "l.csv": text])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [100_000])
    #expect(intake.tables.statements.map(\.isGross) == [nil])
  }

  @Test func grossFiguresOfFirmsAreNotTakenAsNet() throws {
    let intake = try read(["m.csv": "Nr;Firma;Umsatz brutto\n1;Alba GmbH;119.000,00\n"])
    #expect(intake.tables.firms[0].revenue == nil)
    #expect(intake.tables.firms[0].attributes["Umsatz brutto"] == "119.000,00")
    #expect(intake.places == [Place("gross_amounts", "m.csv")])
  }

  @Test(arguments: [
    ("Ist 2025", "150.000"), ("Ist 2025 (TEUR)", "150"), ("Actual 2025", "150000"),
    ("Volumen (netto, T€)", "150"), ("Betrag exkl. MwSt", "150.000"),
    ("Umsatz 2025 (vorl.)", "150.000"),
  ])
  func whatAHeaderSaysOfItsAmountsIsUnderstood(_ header: String, _ cell: String) throws {
    let intake = try links(header, cell)
    #expect(intake.tables.statements.map { $0.amount?.euros } == [150_000])
    #expect(intake.unknownColumns.isEmpty)
  }

  @Test func ofActualYearsTheLastOneCountsAndPlansDoNot() throws {
    let text =
      "Lieferant;Abnehmer;Ist 2024;Ist 2025;Plan 2026\nAlba GmbH;Birke AG;120.000;150.000;9\n"
    let intake = try read(["m.csv": members, "l.csv": text])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [150_000])
    #expect(intake.places.contains(Place("older_column", "l.csv", nil, "Ist 2024")))
    #expect(intake.unknownColumns.map(\.column) == ["Plan 2026"])
  }

  // The provisional figure of 2024 stood back behind that of 2023.
  @Test func provisionalFiguresCountAndStandingsOfAYear() throws {
    let text =
      "Firma;Umsatz 2023;Umsatz 2024 (vorl.);Umsatz 2025 (Plan);Mitarbeiterzahl (Stand 2024)\n"
      + "Alba GmbH;1.000.000;1.100.000;9.000.000;12\n"
    let firm = try #require(try read(["m.csv": text]).tables.firms.first)
    #expect(firm.revenue?.euros == 1_100_000 && firm.employees == 12)
  }

  @Test func percentAloneIsAShareOfCapital() throws {
    let text = "Gesellschaft;Gesellschafter;Prozent\nAlba GmbH;Birke AG;25\n"
    let intake = try read(["m.csv": members, "b.csv": text])
    #expect(intake.tables.statements.map(\.share) == [0.25])
  }

  // 1.5 million euros were read as one euro fifty, and marks from 1 to 5 as euros.
  @Test func amountsThatAreTooSmallAreNamed() throws {
    let firms = try read(["m.csv": "Firma;Umsatz\nAlba GmbH;1,5\nBirke AG;12\n"])
    #expect(firms.isAcceptable && firms.places == [Place("small_amounts", "m.csv", nil, "Umsatz")])
    #expect(firms.problems.kept[0].message(.german).hasSuffix("klein, etwa „1,5“."))
    let links = "Von;An;Art;Wert\n1;2;Lieferant;4\n2;1;Partner;3\n"
    #expect(
      try read(["m.csv": members, "l.csv": links]).places.map(\.code) == ["small_amounts"])
    for plain in ["Umsatz;1500,5\n", "Umsatz (Mio. €);1,5\n", "Umsatz;100\n", "Umsatz;12,50\n"] {
      let parts = plain.split(separator: ";")
      let text = "Firma;\(parts[0])\nAlba GmbH;\(parts[1])Birke AG;\(parts[1])"
      #expect(try read(["m.csv": text]).places.isEmpty)
    }
  }

  @Test func amountsOfContractsOfSeveralYearsAreNamed() throws {
    let text =
      "Auftraggeber;Auftragnehmer;Auftragswert;Laufzeit (Monate)\nAlba GmbH;Birke AG;360.000;36\n"
    let intake = try read(["m.csv": members, "l.csv": text])
    #expect(intake.places == [Place("contract_amounts", "l.csv", nil, "Auftragswert")])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [360_000])
  }

  @Test func aFeeIsNotProposedToSayWhoIsAMember() throws {
    let intake = try read(["m.csv": "Firma;Mitgliedsbeitrag\nAlba GmbH;500\n"])
    #expect(intake.unknownColumns.map(\.likely) == [nil])
  }

  // The year of the revenue was taken for a second revenue, and the list refused.
  @Test func theYearOfTheRevenueIsNone() throws {
    let text =
      "Firma;Ort;Umsatz;Umsatzjahr\nAlba GmbH;Ulm;1.000.000;2019\nAlba GmbH;Ulm;1.500.000;2024\n"
      + "Birke AG;Bonn;2.000.000;2025\n"
    let intake = try read(["m.csv": text])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [1_500_000, 2_000_000])
    let once = try read(["m.csv": "Firma;Umsatz/Jahr;Umsatzjahr\nAlba GmbH;1.500.000;2024\n"])
    #expect(once.tables.firms.map { $0.revenue?.euros } == [1_500_000])
  }
}
