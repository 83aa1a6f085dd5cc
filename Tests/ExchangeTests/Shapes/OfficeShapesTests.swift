import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Lists of partners, sites and years as offices lay them out.
@Suite struct OfficeShapesTests {
  // An office's own list of suppliers became members of the association.
  @Test(arguments: [
    ("liste.csv", "Lieferant;Ort;Umsatz 2025\nAlba GmbH;Ulm;500\nBirke AG;Kiel;700\n"),
    ("liste.csv", "Lieferanten-Nr;Name;Ort\n70001;Alba GmbH;Ulm\n70002;Birke AG;Kiel\n"),
    ("lieferantenliste.csv", "Firma;Ort;Zahlungsziel\nAlba GmbH;Ulm;30\nBirke AG;Kiel;14\n"),
  ])
  func whoseSuppliersAListNamesIsAsked(_ file: String, _ text: String) throws {
    let intake = try read([file: text])
    #expect(intake.tables.firms == [] && !intake.isAcceptable)
    #expect(intake.places.map(\.code) == ["partners_of_one"])
    var importer = Importer(makingFirmsOfLinks: true)
    let header =
      text.contains("Lieferant;") ? "Lieferant" : text.contains("Name") ? "Name" : "Firma"
    let map =
      "file,column,value,means\n\(file),,,links; kind=supplier; target=Ceder KG\n"
      + "\(file),\(header),,source\n"
    importer.mapping = try ColumnMapping(Table(data: Data(map.utf8), named: "map.csv"))
    let links = try read([file: text], importer: importer).tables.statements
    #expect(links.map(\.source) == ["Alba GmbH", "Birke AG"])
    #expect(Set(links.map(\.target)) == ["Ceder KG"] && Set(links.map(\.kind)) == [.supplier])
    importer.mapping = try ColumnMapping(
      Table(data: Data("file,column,value,means\n\(file),,,firms\n".utf8), named: "map.csv"))
    guard header != "Lieferant" else { return }
    #expect(try read([file: text], importer: importer).tables.firms.count == 2)
  }

  // A firm with 225 sites was refused 224 times.
  @Test func aFirmWithARowForEachSiteIsOneFirm() throws {
    let rows = (1...5).map { "Nordstern GmbH;Werk \($0);8907\($0);Ulm;25.62;\($0)\n" }.joined()
    let text = "Betreiber;Standort;PLZ;Ort;WZ;MA\n" + rows + "Birke AG;Kai;24103;Kiel;62.01;12\n"
    let intake = try read(["m.csv": text])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.firms.map(\.name) == ["Nordstern GmbH", "Birke AG"])
    #expect(intake.tables.firms.map(\.industry?.code) == ["25.62", "62.01"])
    #expect(intake.tables.firms.map(\.employees) == [nil, 12])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", "Kiel"])
    let sites = try #require(intake.tables.firms[0].attributes["Betriebsstätten"])
    #expect(sites.hasPrefix("5: Werk 1 89071 Ulm; Werk 2"))
    let note = try #require(intake.problems.kept.first { $0.code == "sites" })
    #expect(note.message(.german).contains("5 Zeilen sind Standorte von 1 Unternehmen"))
    #expect(note.message(.german).contains("„MA“ bleibt dort unbekannt"))
    // Two addresses of one firm are a contradiction.
    let two = "Firma;PLZ;Ort\nBirke AG;24103;Kiel\nBirke AG;24105;Kiel\n"
    #expect(!(try read(["m.csv": two]).isAcceptable))
  }

  // `Kreis Reutlingen` was a member, and so was the letter A.
  @Test(
    arguments: [
      ("Kreis Reutlingen;;\n", "Kreis Tübingen;;\n", "Kreis Reutlingen"), ("A;;\n", "B;;\n", nil),
    ] as [(String, String, String?)])
  func headingsOfDistrictsAndLettersAreNoFirms(
    _ first: String, _ second: String, _ region: String?
  ) throws {
    let text =
      "Firma;Ort;MA\n" + first + "Alba GmbH;Urach;12\nAhorn AG;Münsingen;3\n" + second
      + "Birke AG;Mössingen;30\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Ahorn AG", "Birke AG"])
    #expect(intake.tables.firms.first?.region == region)
  }

  // A pivot table's years were attributes, and its groups had no supplier.
  @Test func aPivotTableOfTradeGivesTheLastKnownAmounts() throws {
    let text = """
      Lieferant;Abnehmer;2023;2024;2025
      Alba GmbH;Birke AG;100.000;120.000;
      ;Ceder KG;5.000;;7.000
      Birke AG;Ceder KG;;;9.000
      Gesamtergebnis;;105.000;120.000;16.000

      """
    let intake = try read(["trade.csv": text], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.isAcceptable && intake.isBalanced)
    let links = intake.tables.statements
    #expect(links.map(\.source) == ["Alba GmbH", "Alba GmbH", "Birke AG"])
    #expect(links.map { $0.amount?.euros } == [120_000, 7_000, 9_000])
    #expect(links.first?.attributes["2024"] == "120.000")
    let codes = Set(intake.places.map(\.code))
    #expect(codes.isSuperset(of: ["filled_down", "latest_figures"]))
  }

  @Test(arguments: [
    "Mitarbeiter (ca.)", "Mitarbeiter (Stand 31.12.2025)", "Mitarbeiter zum 31.12.2025",
    "Mitarbeiterzahl 2025 (geschätzt)", "Mitarbeiter 1)", "Mitarbeiter (m/w/d)",
  ])
  func remarksBehindAHeaderBelongToIt(_ header: String) throws {
    let intake = try read(["m.csv": "Firma;Ort;\(header)\nA GmbH;Ulm;12\n"])
    #expect(intake.tables.firms.first?.employees == 12 && intake.unknownColumns.isEmpty)
  }

  @Test func headersBesideGroupsOfYearsStandForThemselves() throws {
    let text = """
      ;;Umsatz;;Mitarbeiter;
      Firma;Ort;Plan 2026;Ist 2025;2025;2024
      Alba GmbH;Ulm;1.500.000;1.300.000;12;11
      Birke AG;Kiel;;900.000;;30

      """
    let firms = try read(["m.csv": text]).tables.firms
    #expect(firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(firms.map(\.employees) == [12, 30])
    // What is planned is no turnover.
    #expect(firms.map(\.revenue?.euros) == [1_300_000, 900_000])
  }

  @Test func rulersAndSumsOfGroupsAreNoFirms() throws {
    let page =
      "| Firma | Ort | MA |\n|---|---|---|\n| Alba GmbH | Ulm | 12 |\n| Birke AG | Kiel | 30 |\n"
    #expect(try read(["m.txt": page]).tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    let pivot = "Firma;Region;MA\nAlba GmbH;Nord;5\nErgebnis Nord;;5\nBirke AG;Süd;6\n"
    let intake = try read(["m.csv": pivot])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"] && intake.isBalanced)
  }

  @Test func sharesInBracketsBehindShareholdersAreRead() throws {
    let text =
      "Firma;Gesellschafter\nAlba GmbH;Birke AG (60,5 %), Ceder KG (39,5%)\n"
      + "Birke AG;\nCeder KG;Birke AG\n"
    let intake = try read(["m.csv": text])
    let links = intake.tables.statements
    #expect(links.map(\.source) == ["Birke AG", "Ceder KG", "Birke AG"])
    #expect(links.map(\.target) == ["Alba GmbH", "Alba GmbH", "Ceder KG"])
    #expect(links.map(\.share) == [0.605, 0.395, nil])
  }

  @Test(arguments: [
    "Umsatz GJ 2024/25 (TEUR)", "Umsatz (TEUR) GJ 2024/25",
    "Umsatz im Geschäftsjahr 2024/25 in TEUR",
    "Umsatz FY 2025 [TEUR]",
  ])
  func yearsOfBusinessBelongToTheFigure(_ header: String) throws {
    let intake = try read(["m.csv": "Firma;Ort;\(header)\nA GmbH;Ulm;1.200\n"])
    #expect(intake.tables.firms.first?.revenue?.euros == 1_200_000)
    #expect(intake.unknownColumns.isEmpty)
  }

  // The newest column was half empty, and firms whose turnover everybody knew had none.
  @Test func theLastKnownFigureOfAFirmCounts() throws {
    let text = """
      Firma;Ort;Umsatz 2023 (T€);Umsatz 2024 (T€);Umsatz 2025 (T€);Mitarbeiter 2024
      Alba GmbH;Ulm;1;1.200;1.300;5
      Birke AG;Kiel;900;;k.A.;6
      Ceder KG;Ulm;100;500;;7

      """
    let intake = try read(["m.csv": text])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.revenue?.euros) == [1_300_000, 900_000, 500_000])
    let note = try #require(intake.problems.kept.first { $0.code == "latest_figures" })
    #expect(note.message(.german).contains("In 2 Zeilen fehlt die Zahl für 2025"))
    #expect(note.message(.german).contains("„900“ aus 2023"))
    // Another unit is another figure.
    let mixed = try read(["m.csv": "Firma;Ort;Umsatz 2024 (€);Umsatz 2025 (T€)\nA GmbH;Ulm;900;\n"])
    #expect(mixed.tables.firms.first?.revenue == nil)
  }

  // Each year of a firm contradicted the one before.
  @Test func yearsBelowEachOtherGiveTheLastKnownFigures() throws {
    let text = """
      Firma;Jahr;Umsatz;Mitarbeiter
      Alba GmbH;2023;1.000.000;10
      Alba GmbH;2025;1.200.000;12
      Alba GmbH;2024;1.100.000;11
      Birke AG;2024;500.000;5
      Birke AG;2025;;6

      """
    let intake = try read(["kennzahlen.csv": text])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.firms.map(\.revenue?.euros) == [1_200_000, 500_000])
    #expect(intake.tables.firms.map(\.employees) == [12, 6])
    #expect(intake.places.contains { $0.code == "years_in_rows" })
  }

  @Test func anAddressInOneCellTellsWhereAFirmIs() throws {
    let text =
      "Firma;Anschrift\nAlba GmbH;\"Hauptstr. 5, 89073 Ulm\"\n"
      + "Birke AG;Weg 1a 24103 Kiel\nCeder KG;\"Ring 7\n72764 Bad Urach\"\nDistel AG;\n"
    let firms = try read(["m.csv": text]).tables.firms
    #expect(firms.map(\.postalCode) == ["89073", "24103", "72764", nil])
    #expect(firms.map(\.town) == ["Ulm", "Kiel", "Bad Urach", nil])
    #expect(firms.map { $0.attributes["Straße"] } == ["Hauptstr. 5", "Weg 1a", "Ring 7", nil])
  }

  @Test func questionsOfASurveyAreHeaders() throws {
    let text =
      "Firma;Was bieten Sie an?;Was suchen Sie?;Welche Märkte suchen Sie?\n"
      + "Alba GmbH;Guss;Lack;Polen\n"
    let intake = try read(["umfrage.csv": text])
    #expect(intake.unknownColumns.isEmpty)
    #expect(intake.tables.offers.map(\.capability) == ["Guss"])
    #expect(intake.tables.needs.map(\.capability) == ["Lack"])
    #expect(intake.tables.markets.map(\.role) == [.sought])
  }
}
