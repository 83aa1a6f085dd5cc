import Foundation
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzExchange

/// Figures told in parts of a year, of two years, as planned, or of a part of the staff.
@Suite struct FigureVariantsTests {
  private let members = "Firma;Ort\nAlba GmbH;Ulm\nBirke AG;Aalen\nCedern KG;Ulm\n"

  private func told(_ intake: ImportResult, _ code: String) throws -> Diagnostic {
    try #require(intake.problems.kept.first { $0.code == code })
  }

  // Four quarters were four columns that nobody understood.
  @Test func fourQuartersAreAYearWhereAllAreKnown() throws {
    let text =
      "Firma;Ort;Umsatz Q1;Umsatz Q2;Umsatz Q3;Umsatz Q4\n"
      + "Alba GmbH;Ulm;10.000,50;20.000;30.000;40.000\nBirke AG;Aalen;1.000,00;;3.000;4.000\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [100_000.5, nil])
    #expect(intake.tables.firms[1].attributes["Umsatz Q3"] == "3.000")
    #expect(intake.unknownColumns.isEmpty)
    let told = try told(intake, "quarters")
    #expect(told.message(.german).contains("„Umsatz Q4“ zählen zusammen als „Umsatz“; in 1 Zeile"))
    #expect(told.reading?.columns.count == 4)
  }

  @Test(arguments: [
    "Q%d Umsatz (TEUR)", "Umsatz %d. Quartal (TEUR)", "Umsatz Q%d/2025 (TEUR)",
    "Revenue Q%d (TEUR)",
  ])
  func quartersAreNamedInManyWays(_ form: String) throws {
    let headers = (1...4).map { form.replacing("%d", with: "\($0)") }.joined(separator: ";")
    let intake = try read(["m.csv": "Firma;Ort;\(headers)\nAlba GmbH;Ulm;10;20,5;30;40\n"])
    #expect(intake.tables.firms[0].revenue?.euros == 100_500)
  }

  @Test(arguments: [
    "Umsatz Q1;Umsatz Q2;Umsatz Q3", "Umsatz Q1;Umsatz Q2;Umsatz Q3;Umsatz Q3",
    "Umsatz Q1;Umsatz Q2;Umsatz Q3 2025;Umsatz Q4 2025",
  ])
  func fewerQuartersAreNamed(_ headers: String) throws {
    let values = headers.split(separator: ";").map { _ in "10000" }.joined(separator: ";")
    let intake = try read(["m.csv": "Firma;Ort;\(headers)\nAlba GmbH;Ulm;\(values)\n"])
    #expect(intake.tables.firms.allSatisfy { $0.revenue == nil })
    let told = try told(intake, "quarters")
    #expect(told.message(.english).hasSuffix("only all four make a year."))
  }

  // Staff does not add up over a year.
  @Test func quartersOfStaffAreNoSum() throws {
    let headers = (1...4).map { "Mitarbeiter Q\($0)" }.joined(separator: ";")
    let intake = try read(["m.csv": "Firma;Ort;\(headers)\nAlba GmbH;Ulm;10;20;30;40\n"])
    #expect(intake.tables.firms[0].employees == nil)
  }

  @Test func aMappedQuarterIsNotGuessedAgain() throws {
    let headers = (1...4).map { "Umsatz Q\($0)" }.joined(separator: ";")
    let mapping = try ColumnMapping(
      Table(
        data: .init("file,column,value,means\n,Umsatz Q1,,attribute\n".utf8), named: "map.csv"))
    let intake = try read(
      ["m.csv": "Firma;Ort;\(headers)\nAlba GmbH;Ulm;10;20;30;40\n"],
      importer: Importer(mapping: mapping))
    #expect(intake.tables.firms[0].revenue == nil)
    #expect(intake.tables.firms[0].attributes["Umsatz Q1"] == "10")
  }

  @Test(arguments: ["Budget;Ist", "Soll (EUR);Ist (EUR)", "Plan;Ist-Wert", "Planned;Actual"])
  func whatWasCountsBesideWhatWasPlanned(_ headers: String) throws {
    let links = "Lieferant;Abnehmer;\(headers)\nAlba GmbH;Birke AG;10000;9000\n"
    let intake = try read(["m.csv": members, "links.csv": links])
    #expect(intake.tables.statements.map(\.amount?.euros) == [9_000])
    let message = try told(intake, "actual_beside_plan").message(.german)
    #expect(message.contains("ist geplant und bleibt ein Merkmal"))
  }

  @Test func whatWasOfAFirmCountsToo() throws {
    let text = "Firma;Ort;Umsatz Plan (TEUR);Umsatz Ist (TEUR)\nAlba GmbH;Ulm;100;90\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms[0].revenue?.euros == 90_000)
    #expect(intake.tables.firms[0].attributes["Umsatz Plan (TEUR)"] == "100")
  }

  @Test(arguments: ["Ist;Notiz", "Budget;Menge"])
  func oneOfThemAloneIsNoAmount(_ headers: String) throws {
    let links = "Lieferant;Abnehmer;\(headers)\nAlba GmbH;Birke AG;10000;9000\n"
    let intake = try read(["m.csv": members, "links.csv": links])
    #expect(intake.tables.statements.map(\.amount) == [nil])
  }

  @Test func theLastWholeYearCountsBesideTheOneThatRuns() throws {
    let text = "Firma;Ort;Umsatz Vorjahr;Umsatz lfd. Jahr\nAlba GmbH;Ulm;100000;20000\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms[0].revenue?.euros == 100_000)
    #expect(intake.tables.firms[0].attributes["Umsatz lfd. Jahr"] == "20000")
    #expect(
      try told(intake, "running_year").message(.german)
        == "„Umsatz Vorjahr“ gilt als „Umsatz“: Es ist das letzte volle Jahr; „Umsatz lfd. Jahr“ "
        + "bleibt ein Merkmal.")
    let alone = try read(["m.csv": "Firma;Ort;Umsatz laufendes Jahr\nAlba GmbH;Ulm;20000\n"])
    #expect(alone.tables.firms[0].revenue == nil)
    #expect(try told(alone, "running_year").hint(.german).contains("letzten vollen Jahr"))
  }

  // `Mitarbeiter gesamt` went into the attributes, however much more it said.
  @Test func whatStandsBesideTheFigureIsNamedWithWhereItDiffers() throws {
    let text =
      "Firma;Ort;Mitarbeiter;Mitarbeiter gesamt\nAlba GmbH;Ulm;20;20\nBirke AG;Aalen;10;50\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map(\.employees) == [20, 10])
    let told = try told(intake, "figure_beside")
    #expect(told.message(.german).contains("In 1 Zeile sagen beide anderes"))
    #expect(told.message(.english).contains("such as “10” and “50” in row 3"))
    let alone = try read(["m.csv": "Firma;Ort;Mitarbeiter gesamt\nAlba GmbH;Ulm;20\n"])
    #expect(alone.tables.firms.map(\.employees) == [20])
    #expect(alone.places.contains(Place("figure_beside", "m.csv", nil, "Mitarbeiter gesamt")))
  }

  @Test func aQuantityAndAPriceAreNamed() throws {
    let links = "Lieferant;Abnehmer;Menge;Preis\nAlba GmbH;Birke AG;100;5,50\n"
    let intake = try read(["m.csv": members, "links.csv": links])
    #expect(intake.tables.statements.map(\.amount) == [nil])
    #expect(intake.tables.statements[0].attributes["Preis"] == "5,50")
    #expect(
      try told(intake, "quantity_and_price").message(.german).contains(
        "„Menge“ und „Preis“ ergeben keinen Betrag im Jahr"))
    let whole = "Lieferant;Abnehmer;Menge;Preis;Volumen\nAlba GmbH;Birke AG;100;5,50;550\n"
    let known = try read(["m.csv": members, "links.csv": whole])
    #expect(known.tables.statements.map(\.amount?.euros) == [550])
    #expect(!known.places.contains { $0.code == "quantity_and_price" })
  }
}
