import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@Suite struct SniffingTests {
  @Test(arguments: [
    "Mitgliederliste 2026;;\n;;\nFirmenname;Ort;MA\nA GmbH;Ulm;5\nB AG;Aalen;7\n",
    "Mitgliederliste 2026\nStand: 1.11.2026\n\nFirmenname;Ort;MA\nA GmbH;Ulm;5\nB AG;Aalen;7\n",
    "Unternehmen;;\nFirmenname;Ort;MA\nA GmbH;Ulm;5\nB AG;Aalen;7\n",
  ])
  func titlesAboveTheHeadersAreLeftOutAndTold(_ text: String) throws {
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.tables.firms.map(\.employees) == [5, 7])
    #expect(intake.places == [Place("title_rows", "m.csv", 1)])
    // Rows keep the numbers that a spreadsheet shows.
    let shown = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("A GmbH") }
    #expect(intake.tables.firms[0].origin?.row == shown.map { $0 + 1 })
  }

  @Test func oneKnownWordIsEnoughForHeadersBelowATitle() throws {
    let intake = try read(["mitglieder.csv": "Liste 2026\nFirma;Ort;Telefon\nA GmbH;Ulm;0731\n"])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH"])
    #expect(intake.tables.firms.first?.town == "Ulm")
    #expect(intake.tables.firms.first?.attributes == ["Telefon": "0731"])
  }

  @Test(arguments: [
    "Firma\nA GmbH\nB AG\n", "Name;Ort\nFirma;Name\n", "x;y;z\nFirma;Ort;MA\nA;B;C\n",
  ])
  func headersInTheFirstRowStayTheHeaders(_ text: String) throws {
    let intake = try read(["firmen.csv": text])
    #expect(!intake.places.contains { $0.code == "title_rows" })
  }

  @Test(arguments: [
    "Summe;;12", "Gesamt:;;12", ";Total;12", "Insgesamt;;12,00", ";;12", "GESAMTSUMME;;",
    "Summe (2);;12", "Σ;;12",
  ])
  func aRowOfTotalsIsNoMember(_ row: String) throws {
    let text = "Nr;Firma;MA\n1;A GmbH;5\n2;B AG;7\n" + row + "\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.places == [Place("totals_row", "firmen.csv", 4)])
    #expect(intake.counts[.firms]?.read == 2 && intake.isBalanced)
  }

  // The sums of groups became the largest members.
  @Test(arguments: [
    "Firma;Branche;MA\nA GmbH;Metall;12\nB AG;Metall;30\nMetall;;42\nC KG;Handel;7\nHandel;;7\n",
    "Firma;MA\nMetall;42\nA GmbH;12\nB AG;30\nHandel;7\nC KG;7\n",
    "Ort;Firma;MA\nUlm;A GmbH;12\nUlm;B AG;30\nUlm Ergebnis;;42\nAalen;C KG;7\n",
    "Firma;Branche;MA\nA GmbH;Metall;12\nB AG;Metall;30\nMetall gesamt;;42\nC KG;Handel;7\n",
    "Firma;MA\nA GmbH;12\nB AG;30\nC KG;7\nAnwesend:;3\n",
    "Firma;MA\nA GmbH;12\nB AG;30\nC KG;7\nGes.;49\n",
  ])
  func sumsOfGroupsAreNoMembers(_ text: String) throws {
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG", "C KG"])
    #expect(intake.places.contains { $0.code == "totals_row" })
  }

  @Test func firmsWhoseNumbersDoNotAddUpStay() throws {
    let text = "Firma;MA\nHolzwerk Kern;41\nA GmbH;12\nB AG;30\nSpedition Lang;7\nC KG;8\n"
    #expect(try read(["mitglieder.csv": text]).tables.firms.count == 5)
  }

  @Test func aLastRowThatAddsUpTheColumnsIsNoMemberWhateverItIsCalled() throws {
    let rows = "A;1,5;10\nB;2,5;20\nC;3;30\n"
    let text = "Firma;Umsatz (Mio. €);MA\n" + rows + "Alle Betriebe;7;60\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A", "B", "C"])
    #expect(intake.places == [Place("totals_row", "firmen.csv", 5)])
    let other = try read(["firmen.csv": "Firma;Umsatz (Mio. €);MA\n" + rows + "D GmbH;7;61\n"])
    #expect(other.tables.firms.map(\.name) == ["A", "B", "C", "D GmbH"])
  }

  // `Vorjahr` and `Max` were members with more employees than any other.
  @Test(arguments: [
    "Gesamt;12;300\nVorjahr;11;290\nVeränderung in %;9,1;3,4",
    "Insgesamt Ulm;;12\nØ je Mitglied;;6",
    "Max;7;200\nMin;5;100", "Gesamt;12;300\nMax;7;200", "Abweichung zum Vorjahr;1;10",
  ])
  func whatIsComputedBelowATableIsNoMember(_ rows: String) throws {
    let text = "Firma;MA;Umsatz\nAlba GmbH;5;100\nBirke AG;7;200\n" + rows + "\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(Set(intake.places.map(\.code)) == ["totals_row"] && intake.isBalanced)
  }

  @Test func aFirmCalledMaxIsOne() throws {
    let text = "Firma;Ort;MA\nAlba GmbH;Ulm;5\nMax;;7\n"
    #expect(try read(["firmen.csv": text]).tables.firms.map(\.name) == ["Alba GmbH", "Max"])
    let numbered = "Nr;Firma;MA\n1;Alba GmbH;5\n2;Max;7\n3;Min;3\n"
    #expect(try read(["firmen.csv": numbered]).tables.firms.count == 3)
  }

  @Test func sumsMayBeRounded() throws {
    let rows = "Alba GmbH;5;100,4\nBirke AG;7;200,4\nCeder KG;7;200,4\n"
    let intake = try read(["firmen.csv": "Firma;MA;Umsatz\n" + rows + "Region;19;501\n"])
    #expect(intake.tables.firms.count == 3 && intake.places.map(\.code).contains("totals_row"))
    for other in ["Region;19;503\n", "Region;18;501\n"] {
      #expect(try read(["firmen.csv": "Firma;MA;Umsatz\n" + rows + other]).tables.firms.count == 4)
    }
  }

  @Test func aPivotTablesFirstRowIsNoFirm() throws {
    let text = """
      Zeilenbeschriftungen;Summe von Umsatz
      Alba GmbH;1000
      Birke;500
      Ceder;300
      Dorn KG;300

      """
    let firms = try read(["firmen.csv": text]).tables.firms
    #expect(firms.map(\.name) == ["Alba GmbH", "Birke", "Ceder", "Dorn KG"])
  }

  @Test func firmsWhoseNamesBeginLikeTotalsStayFirms() throws {
    let text =
      "Firma;Ort;MA\nSumme & Söhne GmbH;Ulm;5\nTotal;Aalen;7\nGesamtschule Ulm;;9\nZuletzt;Ulm;1\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.count == 4 && intake.problems.kept.isEmpty)
  }

  @Test func threeFirmsNumberedOneToThreeAreNotATotal() throws {
    let text = "Nr;Firma;MA\n1;A;10\n2;B;20\n3;C;30\n"
    #expect(try read(["firmen.csv": text]).tables.firms.count == 3)
  }

  @Test func headersInTwoRowsAreOne() throws {
    let divided = """
      Firma;Ort;Umsatz;;MA
      ;;2024;2025;
      A GmbH;Ulm;1000;2000;5
      B AG;Ulm;3000;4000;6

      """
    let intake = try read(["firmen.csv": divided])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.tables.firms.map { $0.revenue?.cents } == [200_000, 400_000])
    #expect(intake.tables.firms[0].attributes["Umsatz 2024"] == "1000")
    #expect(intake.places.map(\.code) == ["joined_headers", "older_column"])
    let grouped = """
      Stammdaten;;Umsatz;
      Firma;Ort;2024;2025
      A GmbH;Ulm;1000;2000

      """
    let other = try read(["firmen.csv": grouped])
    #expect(other.tables.firms.map { $0.revenue?.cents } == [200_000])
  }

  @Test func whoSuppliesWhomIsALinkOfSupply() throws {
    let text = "Lieferant;Abnehmer;Leistung;Volumen p.a.\nA;B;Guss;1.200,00\n"
    let intake = try read(["firmen.csv": "Firma\nA\nB\n", "Wer liefert wem.csv": text])
    let link = try #require(intake.tables.statements.first)
    #expect(intake.problems.kept.isEmpty)
    #expect(link.source == "A" && link.target == "B" && link.kind == .supplier)
    #expect(link.what == "Guss" && link.amount?.cents == 120_000)
    let english = try read(["firmen.csv": "Firma\nA\nB\n", "x.csv": "Customer,Supplier\nA,B\n"])
    #expect(english.tables.statements.map(\.source) == ["B"])
  }

  @Test func theFirmOfAContactListIsTheFirm() throws {
    let text = """
      Anrede;Vorname;Name;Firma;Ort;E-Mail
      Frau;Ida;Meier;Meier Guss GmbH;Ulm;a@b.de
      Herr;Jan;Lenz;Lenz Druck KG;Aalen;c@d.de
      Herr;Uwe;Opitz;Lenz Druck KG;Aalen;e@d.de

      """
    let intake = try read(["unternehmen.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Meier Guss GmbH", "Lenz Druck KG"])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", "Aalen"])
    #expect(intake.tables.firms.map(\.attributes) == [[:], [:]])
    #expect(intake.problems.kept.map(\.code) == ["person_columns", "duplicate_row"])
    let numbered = try read(["unternehmen.csv": "Nr;Firma;Name\n1;Meier Guss GmbH;Meier\n"])
    #expect(numbered.tables.firms.map(\.name) == ["Meier Guss GmbH"])
    let people = try read(["unternehmen.csv": "Vorname;Name\nIda;Meier\n"])
    #expect(people.tables.firms.isEmpty && !people.isAcceptable)
  }

  @Test func columnsWithoutAHeaderAreAlikeWhereverTheyStand() throws {
    let end = "Nr;Name;Ort;;\n1;Ahorn GmbH;Ulm;intern;\n2;Birke KG;Aalen;;\n3;Ceder AG;Ulm;;x\n"
    let middle = "Nr;;;Name;Ort\n1;intern;;Ahorn GmbH;Ulm\n2;;;Birke KG;Aalen\n3;;x;Ceder AG;Ulm\n"
    for text in [end, middle] {
      let intake = try read(["unternehmen.csv": text])
      #expect(intake.tables.firms.count == 3)
      #expect(intake.problems.kept.map(\.code) == ["unnamed_column", "unnamed_column"])
    }
  }

  @Test func unitsAndYearsOfHeadersAreUnderstoodWithoutBrackets() throws {
    func firm(_ headers: String, _ cells: String) throws -> Firm? {
      try read(["unternehmen.csv": "Name;\(headers)\nA;\(cells)\n"]).tables.firms.first
    }
    let first = try firm("Umsatz (in TEUR);Einkauf (Tsd. €)", "100;50")
    #expect(first?.revenue?.cents == 10_000_000 && first?.purchases?.cents == 5_000_000)
    for header in [
      "Umsatz TEUR", "Umsatz 2025 (TEUR)", "Umsatz in T€ 2025", "Umsatz 2024/25 Tsd. €",
      "Umsatz/T€", "Gesamtumsatz in T€", "Umsatz in Tausend", "Revenue (€k)",
    ] {
      #expect(try firm(header, "100")?.revenue?.cents == 10_000_000, "\(header)")
    }
    #expect(try firm("Umsatz in Mio. €", "3,7")?.revenue?.cents == 370_000_000)
    #expect(try firm("Umsatz p. a.", "100")?.revenue?.cents == 10_000)
  }

  @Test func columnsNotUnderstoodAreNamedWithTheirLikelyMeaning() throws {
    let text = "Nr;Name;Mitarbeiterstand;Branchenkürzel;Lieblingsfarbe\n1;Ahorn GmbH;40;25.62;rot\n"
    let intake = try read(["unternehmen.csv": text])
    #expect(
      intake.unknownColumns.map(\.column) == [
        "Mitarbeiterstand", "Branchenkürzel", "Lieblingsfarbe",
      ])
    #expect(intake.unknownColumns.map(\.likely) == ["employees", "industry", nil])
  }

  // Both were kept as attributes, so that every later number rested on defaults.
  @Test func headersThatNameTheirClassificationOrBothSexesAreUnderstood() throws {
    let text = "Nr;Name;MitarbeiterInnen;Branche (WZ)\n1;Ahorn GmbH;40;25.62\n"
    let intake = try read(["unternehmen.csv": text])
    #expect(intake.unknownColumns.isEmpty)
    #expect(intake.tables.firms[0].employees == 40)
    #expect(intake.tables.firms[0].industry?.code == "25.62")
  }

  @Test(arguments: [
    "Name des Mitgliedsunternehmens", "Mitgliedsname", "Betreiber", "Gesellschaft",
    "Name der Gesellschaft", "operator", "name of the company",
  ])
  func whatOfficesCallTheirMembersIsAName(_ header: String) throws {
    let text = "\(header);Sitz;Zahl der SV-Beschäftigten;WZ-2008-Code\nAlba GmbH;Ulm;5;25.62\n"
    let intake = try read(["tabelle.csv": text])
    let firm = try #require(intake.tables.firms.first)
    #expect(firm.name == "Alba GmbH" && firm.town == "Ulm" && firm.employees == 5)
    #expect(firm.industry?.code == "25.62" && intake.unknownColumns.isEmpty)
  }

  // What was an attribute beside the column of names must not contradict it now.
  @Test(arguments: [
    "Name;Betreiber", "Firma;Gesellschaft", "Unternehmen;Mitgliedsname", "Firma;operator",
  ])
  func aSecondNameStaysAnAttribute(_ headers: String) throws {
    let text = "\(headers);Mitarbeiter;SV-Beschäftigte\nAlba GmbH;Birke AG;5;4\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH"])
    #expect(intake.tables.firms[0].employees == 5 && intake.problems.errors == 0)
  }

  @Test func shareholdersAndTheirCompaniesStayLinks() throws {
    let text = "Gesellschafter;Gesellschaft;Anteil in %\nA GmbH;B GmbH;50\n"
    let intake = try read(["firmen.csv": "Firma\nA GmbH\nB GmbH\n", "unternehmen.csv": text])
    #expect(intake.tables.statements.map(\.source) == ["A GmbH"])
    #expect(intake.tables.firms.count == 2)
  }

  @Test func giversAndReceiversAreEndsOfCapital() throws {
    let text = "Empfänger;Geber;Betrag\nA GmbH;B GmbH;1000\n"
    let intake = try read(["firmen.csv": "Firma\nA GmbH\nB GmbH\n", "x.csv": text])
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "B GmbH" && link.target == "A GmbH" && link.kind == .capital)
  }
}
