import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Headers that stand below more than a title.
@Suite struct TitleRowsTests {
  private let list = "Firma;PLZ;Ort;MA\nAlba GmbH;89073;Ulm;5\nBirke AG;73430;Aalen;7\n"

  // Two filled cells ended the search: titles became firms, and so did “Firma”.
  @Test(arguments: [
    "Liste;;;\nAuswahl: alle;Stand: 1.10.2026;;\n",
    "Mitgliederliste;;Stand;01.10.2026\n",
    "Mitgliederliste;;;01.10.2026\nvertraulich;;;\n",
    "Geschäftsstelle:;Reutlingen;;\nBearbeiter:;Kern;;\n;;;\n",
    "Erstellt von:;Fr. Kern;;\nErstellt am:;1.10.2026;;\nAuswahl:;alle Mitglieder;;\n",
    "Verband Alb e.V.;Mitglieder;2026;\n",
    "Members of the association;As of;1 October 2026;\nSelection:;all;;\n",
    "(1);(2);(3);(4)\n", "1;2;3;4\n", "Sp. 1;Sp. 2;Sp. 3;Sp. 4\n",
  ])
  func titlesOfSeveralCellsAreNoFirms(_ titles: String) throws {
    let intake = try read(["mitglieder.csv": titles + list])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", "Aalen"])
    #expect(intake.tables.firms.map(\.employees) == [5, 7])
    #expect(intake.places == [Place("title_rows", "mitglieder.csv", 1)])
  }

  // Firms called “Ort” and “MA” were made.
  @Test(arguments: ["Summe;;;30\n", "Gesamt;80 Firmen;;30\n", ";Total:;;30\n"])
  func aTotalAboveTheHeadersIsNone(_ total: String) throws {
    let intake = try read(["mitglieder.csv": total + list])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.places == [Place("title_rows", "mitglieder.csv", 1)])
  }

  @Test(arguments: ["1;2;3;4\n", "(1);(2);(3);(4)\n", "Spalte 1;Spalte 2;Spalte 3;Spalte 4\n"])
  func numbersOfColumnsBelowTheHeadersAreNoFirm(_ numbers: String) throws {
    let rows = list.split(separator: "\n", maxSplits: 1).map(String.init)
    let intake = try read(["mitglieder.csv": rows[0] + "\n" + numbers + rows[1]])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.places == [Place("joined_headers", "mitglieder.csv", 2)])
  }

  // Links between numbered firms, and firms that have numbers for names, begin like that too.
  @Test func numbersThatMayBeDataAreData() throws {
    let links = try read([
      "firms.csv": "id,name\n1,Alba\n2,Birke\n4,Ceder\n",
      "links.csv": "source,target,amount,kind\n1,2,3,partner\n2,4,5,partner\n",
    ])
    #expect(links.tables.statements.map(\.source) == ["1", "2"])
    let pairs = try read(["kunden.csv": "source,target,weight\n1,2,3\n4,5,6\n"])
    #expect(!pairs.places.contains { $0.code == "joined_headers" })
    let numbered = try read(["firms.csv": "Firma;MA\n1;2\n2;5\n"])
    #expect(numbered.tables.firms.map(\.name) == ["1", "2"])
  }

  @Test(arguments: [
    "x;y;z;w\n", "Alba KG;Ulm;5;1\nCeder KG;Ulm;5;1\n", "Klasse;Wert;Satz\nA;1;2\nB;2;3\n",
  ])
  func rowsAsFullAsTheHeadersAreNoTitles(_ above: String) throws {
    let intake = try read(["mitglieder.csv": above + list])
    #expect(!intake.places.contains { $0.code == "title_rows" })
  }

  // The year under a single column made the row of years a firm, and the revenues attributes.
  @Test(arguments: [
    "Stammdaten;;;Kennzahlen;;\nNr;Firma;Ort;Umsatz (T€);;Beschäftigte\n;;;2024;2025;2025\n",
    "Nr;Firma;Ort;Umsatz (T€);;Beschäftigte\n;;;2024;2025;2025\n",
  ])
  func aYearUnderASingleColumnBelongsToIt(_ headers: String) throws {
    let rows = "1001;Alba GmbH;Ulm;100;120;5\n1002;Birke AG;Aalen;200;220;7\n"
    let intake = try read(["mitglieder.csv": headers + rows])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [120_000, 220_000])
    #expect(intake.tables.firms.map(\.employees) == [5, 7])
    let years = "Nr;Firma;Umsatz (T€);MA\n;;2025;2025\n1;Alba GmbH;120;5\n"
    #expect(try read(["m.csv": years]).tables.firms.map(\.employees) == [5])
  }
}
