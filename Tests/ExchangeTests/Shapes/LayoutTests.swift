import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Tables that offices lay out for people, not for programs.
@Suite struct LayoutTests {
  @Test func headersRepeatedOnEachPageAndCarriedSumsAreNoMembers() throws {
    let page = "Firma;Ort;MA\n"
    let text =
      page + "A GmbH;Ulm;5\nB AG;Aalen;7\nÜbertrag;;12\n" + page + "C KG;Ulm;1\nÜbertrag;;13\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG", "C KG"])
    #expect(
      Set(intake.places.map(\.code)) == ["totals_row", "repeated_headers"])
    #expect(intake.tables.firms.map { $0.origin?.row } == [2, 3, 6])
  }

  // The label stood under the numbers and a count under the names: the sum became the largest member.
  @Test(arguments: [
    "Summe;80 Firmen;;977", "Gesamt;;;977", ";80 Mitglieder;;977", "Summe;2 Firmen;Ulm;977",
    ";Summe;2 Firmen;977",
  ])
  func totalsUnderTheNumbersAreNoMember(totals: String) throws {
    let text =
      "Mitgl.-Nr.;Firma;Ort;Umsatz (Mio. EUR)\n17;A GmbH;Ulm;2\n18;B AG;Aalen;5\n\(totals)\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.places.map(\.code).contains("totals_row"))
  }

  @Test func whatFirmsCanDoIsReadUnderTheWordsOfOffices() throws {
    let text = """
      Firma;Größe (MA);Kernkompetenzen;Produkte;Gesuche
      A GmbH;40;Drehen, Fräsen;Wellen;Logistik
      B AG;k.A.;;Kisten; 

      """
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.employees) == [40, nil])
    #expect(
      intake.tables.offers.map { [$0.firm, $0.capability] } == [
        ["A GmbH", "Drehen"], ["A GmbH", "Fräsen"], ["A GmbH", "Wellen"], ["B AG", "Kisten"],
      ])
    #expect(intake.tables.needs.map(\.capability) == ["Logistik"])
    #expect(intake.places.contains { $0.code == "joined_columns" })
    #expect(intake.unknownColumns.isEmpty)
  }

  @Test func anIdAloneIsAFirmAndNoHeading() throws {
    let text = "Nr;Firma;Ort;MA\nA1;Alba GmbH;Ulm;5\nA2;;;\nA3;Birke AG;Ulm;7\n;;;5\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.map(\.id) == ["A1", "A2", "A3"])
    #expect(!intake.places.contains { $0.code == "section_rows" })
  }

  @Test func postalCodesGetBackWhatASpreadsheetTook() throws {
    let text = "Firma;PLZ\nA GmbH;1067\nB AG;D-72336\nC KG;70173\nD KG;89073\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.postalCode) == ["01067", "72336", "70173", "89073"])
    #expect(intake.places == [Place("postal_codes", "mitglieder.csv")])
    // Where zeros are kept, four digits are another country's.
    let kept = "Firma;PLZ\nA GmbH;6850\nB AG;01067\nC KG;70173\nD KG;89073\n"
    #expect(try read(["m.csv": kept]).tables.firms[0].postalCode == "6850")
  }

  // A code that may lack its zero stayed as it was without a word.
  @Test func postalCodesOfFourDigitsAreNamed() throws {
    let text =
      "Firma;PLZ;Ort\nA GmbH;7276;Bad Lobenstein\nB AG;01067;Dresden\nC KG;89073;Ulm\nD AG;3000;Bern\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map(\.postalCode) == ["7276", "01067", "89073", "3000"])
    #expect(intake.places == [Place("short_postal_codes", "m.csv", 2, "PLZ")])
    #expect(
      intake.problems.kept[0].message(.german)
        == "1 Postleitzahl hat vier Ziffern und bleibt so: „7276“ (Bad Lobenstein).")
    let told = "Firma;PLZ;Land\nA GmbH;7276;D\nB AG;01067;D\nC KG;7276;CH\n"
    #expect(
      try read(["m.csv": told]).tables.firms.map(\.postalCode) == ["07276", "01067", "7276"])
  }

  // Who took part and what was said on the telephone was kept and exported.
  @Test func whatIsSaidAboutPeopleIsLeftOutWhereverItStands() throws {
    let text = """
      Firma;Ort;Teilnehmer;Notiz;Halle
      A GmbH;Ulm;Kern;Frau Kern rief am 3.5. an;2
      B AG;Aalen;;m.muster@b.example;3

      """
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.attributes) == [["Halle": "2"], ["Halle": "3"]])
    // Who took part, and remarks, which go for another reason.
    #expect(intake.places.map(\.code) == ["person_columns", "person_columns"])
  }

  @Test func headingsOfSectionsBecomeTheIndustryOfTheRowsBelow() throws {
    let text = """
      Verzeichnis nach Branchen

      Maschinenbau
      Firma;Ort;MA
      A GmbH;Ulm;5

      Spedition
      Firma;Ort;MA
      B AG;Aalen;7
      C KG;Ulm;1

      """
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG", "C KG"])
    #expect(intake.tables.firms.map { $0.industry?.code } == ["28", "52.29", "52.29"])
    #expect(intake.tables.firms.map(\.employees) == [5, 7, 1])
    #expect(intake.places.contains { $0.code == "section_rows" })
  }

  // `Fördermitglieder` was a member and got partners.
  @Test(arguments: [
    ["Vollmitglieder", "Fördermitglieder"], ["Landkreis Ulm", "Landkreis Aalen"],
    ["Gründer der Initiative", "Später beigetreten"],
  ])
  func headingsOfSectionsAreNoMembers(_ headings: [String]) throws {
    let text =
      "Firma;Ort;MA\n\(headings[0]);;\nA GmbH;Ulm;5\nB AG;Ulm;7\n\(headings[1]);;\nC KG;Ulm;1\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG", "C KG"])
    #expect(intake.places.contains { $0.code == "section_rows" })
  }

  @Test func aMemberOfWhomOnlyTheNameIsKnownIsNoHeading() throws {
    let text = "Firma;Ort;MA\nA GmbH;Ulm;5\nHolzwerk Krause;;\nB AG;Aalen;7\n\nBau Kurz GmbH;;\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(
      intake.tables.firms.map(\.name) == ["A GmbH", "Holzwerk Krause", "B AG", "Bau Kurz GmbH"])
    #expect(intake.places == [])
  }

  @Test(arguments: [
    "* Angaben ohne Gewähr\nStand: 31.12.2025\n", "\nQuelle: eigene Erhebung\n",
    "\nAngaben der Betriebe, ohne Gewähr\n", "Hinweis: vorläufig;;\n",
  ])
  func notesAtTheFootAreNoMembers(_ foot: String) throws {
    let intake = try read(["mitglieder.csv": "Firma;Ort;MA\nA GmbH;Ulm;5\nB AG;Aalen;7\n" + foot])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.places.map(\.code) == ["foot_notes"])
  }

  @Test func aListWithoutHeadersKeepsItsFirstFirm() throws {
    let text = "A Bau GmbH;72764;Reutlingen\nB Druck AG;01067;Dresden\nC Holz;72070;Tübingen\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A Bau GmbH", "B Druck AG", "C Holz"])
    #expect(intake.tables.firms.map(\.postalCode) == ["72764", "01067", "72070"])
    #expect(intake.tables.firms.map(\.town) == ["Reutlingen", "Dresden", "Tübingen"])
    #expect(intake.places == [Place("no_headers", "liste.csv", nil)])
    #expect(intake.tables.firms.map { $0.origin?.row } == [1, 2, 3])
  }

  @Test func aTableOnItsSideIsReadColumnByColumn() throws {
    let text = "Firma;A GmbH;B AG\nOrt;Ulm;Aalen\nMitarbeiter;5;7\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.tables.firms.map(\.employees) == [5, 7])
    #expect(intake.places.map(\.code) == ["transposed"])
  }

  // The words of the sheet became firms: Ort, Umsatz, Mitarbeiter.
  @Test func theSheetOfOneFirmIsThatFirm() throws {
    let sheet = "Firma;A GmbH\nStraße;Weg 1\nPLZ;88239\nOrt;Wangen\nMitarbeiter;48\n"
    let intake = try read(["blatt.csv": sheet])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH"])
    #expect(intake.tables.firms.map(\.town) == ["Wangen"])
    #expect(intake.tables.firms.map(\.employees) == [48])
    // A list of names among which a word stands by chance stays one.
    let list = try read(["liste.csv": "Firma;Ort\nUmsatz GmbH;Ulm\nOrt AG;Aalen\n"])
    #expect(list.tables.firms.map(\.name) == ["Umsatz GmbH", "Ort AG"])
  }

  @Test func twoTablesSideBySideAreTwoTables() throws {
    let text = """
      Firma;Ort;;Lieferant;Kunde;EUR
      A GmbH;Ulm;;A GmbH;B AG;1200
      B AG;Aalen;;;;

      """
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.tables.statements.map(\.kind) == [.supplier])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [1_200])
  }

  @Test func halvesOfANameAndAPostalCodeWithItsTownAreUnderstood() throws {
    let text = """
      Debitor;Name 1;Name 2;PLZ Ort
      100;Böhm Werkzeugbau;GmbH & Co. KG;72336 Balingen
      200;Stadt Ulm;;D-89073 Ulm

      """
    let intake = try read(["sap.csv": text])
    #expect(intake.tables.firms.map(\.id) == ["100", "200"])
    #expect(intake.tables.firms.map(\.name) == ["Böhm Werkzeugbau GmbH & Co. KG", "Stadt Ulm"])
    #expect(intake.tables.firms.map(\.town) == ["Balingen", "Ulm"])
    #expect(intake.tables.firms.map(\.postalCode) == ["72336", "89073"])
  }

  @Test func numbersOfCustomersWithoutNamesAreNoFirms() throws {
    let text = "Kd-Nr;Kunde;Umsatz 2025\n1;A GmbH;500\n2;B AG;700\n"
    let intake = try read(["kunden.csv": text])
    #expect(intake.tables.firms == [])
    #expect(intake.places.map(\.code) == ["partners_of_one"])
  }

  @Test func lettersSpelledTwiceAreTranslatedBack() throws {
    let text = "Firma;Ort\nMÃ¼ller GmbH;TÃ¼bingen\nGroÃŸ AG;Köln\nSão Ã–l KG;Ulm\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Müller GmbH", "Groß AG", "São Öl KG"])
    #expect(intake.tables.firms.map(\.town) == ["Tübingen", "Köln", "Ulm"])
    #expect(intake.places.map(\.code) == ["doubly_encoded"])
  }

  @Test func aPageOfTheWebIsRefusedWhateverItsEndingSays() throws {
    let page = "<html><body><table><tr><td>Firma</td></tr></table>"
    let intake = Importer().read(data: Data(page.utf8), named: "export.xls")
    #expect(intake.places.map(\.code) == ["web_page"])
    #expect(intake.problems.errors == 1)
  }

  @Test(arguments: [
    ("'12", 12.0), ("1.200*", 1_200), ("12 (davon 3 Azubis)", 12), ("rd. 30", 30),
    ("geschätzt 40", 40), ("4 Vollzeit", 4),
  ])
  func numbersWithMarksAndCommentsAreNumbers(_ text: String, _ value: Double) throws {
    let intake = try read(["m.csv": "Firma;Mitarbeiter\nA GmbH;\(text)\nB AG;1.500\n"])
    #expect(intake.tables.firms.first?.employees == value)
  }

  // Names were refused for being neither yes nor no.
  @Test(arguments: ["ID;Mitglied", "Mitgl.-Nr.;Mitglied", "ID;Member"])
  func namesBelowTheWordForMembersAreTheFirms(_ headers: String) throws {
    let rows = "M1;Alba GmbH;72764;Ulm;12\nM2;Birke AG;72070;Aalen;40\n"
    let intake = try read(["mitglieder.csv": "\(headers);PLZ;Stadt;Anzahl MA\n" + rows])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.map(\.employees) == [12, 40])
    #expect(intake.places == [Place("member_names", "mitglieder.csv")])
    let choice = "Nr;Firma;Mitglied\n1;Alba GmbH;ja\n2;Birke AG;nein\n"
    #expect(try read(["m.csv": choice]).tables.firms.map(\.isMember) == [true, false])
    let bare = try read(["m.csv": "ID;Mitglied;Ort\nA1;ja;Ulm\nA2;nein;Ulm\n"])
    #expect(bare.tables.firms.map(\.isMember) == [true, false])
  }

  @Test func averagesAndCountsBelowTheTableAreNoMembers() throws {
    let text = "Firma;Ort;MA\nA GmbH;Ulm;5\nB AG;Aalen;7\nDurchschnitt;;6\nAnzahl Mitglieder: 2\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.places.map(\.code) == ["totals_row", "totals_row"])
  }

  @Test func aTradeThatStandsAtItsFirstFirmOnlyHoldsForTheOthersToo() throws {
    let text = """
      Branche;Firma;MA
      Maschinenbau;A GmbH;1
      ;B AG;2
      ;C KG;3
      Spedition;D GmbH;4
      ;E AG;5
      ;F KG;6

      """
    let intake = try read(["mitglieder.csv": text])
    let codes = intake.tables.firms.map { $0.industry?.code }
    #expect(codes == ["28", "28", "28", "52.29", "52.29", "52.29"])
    #expect(intake.places.contains(Place("filled_down", "mitglieder.csv")))
  }

  @Test func townsThatAreUnknownHereAndThereStayUnknown() throws {
    let rows = "A GmbH;Ulm\nB AG;\nC KG;\nD GmbH;Ulm\nE AG;\nF KG;\n"
    let intake = try read(["mitglieder.csv": "Firma;Ort\n" + rows])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", nil, nil, "Ulm", nil, nil])
  }

  @Test func crossesInATableOfSkillsAreOffers() throws {
    let text = "Firma;CNC-Fräsen;Drehen\nA GmbH;x;\nB AG;x;X\nC KG;;-\n"
    let intake = try read(["kompetenzen.csv": text])
    #expect(
      intake.tables.offers.map { [$0.firm, $0.capability] }
        == [["A GmbH", "CNC-Fräsen"], ["B AG", "CNC-Fräsen"], ["B AG", "Drehen"]])
    #expect(intake.tables.firms.map(\.attributes) == [[:], [:], [:]])
  }

  @Test func whoIsInChargeOfAFirmIsNotKept() throws {
    let text = "Firma;Ansprechpartner;Telefon;Web\nA GmbH;Eva Kuhn;0731;a.de\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.attributes) == [["Web": "a.de"]])
    #expect(intake.places.map(\.code) == ["person_columns"])
  }

  @Test(arguments: [("Q3 2025", "2025-07-01"), ("4. Quartal 2024", "2024-10-01"), ("Q5 2025", nil)])
  func aQuarterBeginsWithItsFirstDay(_ text: String, _ day: String?) throws {
    let links = "von;an;art;seit\nA GmbH;B AG;Lieferant;\(text)\n"
    let intake = try read(["mitglieder.csv": "Firma\nA GmbH\nB AG\n", "links.csv": links])
    #expect(intake.tables.statements.first?.since?.iso == day)
  }

  @Test(arguments: [
    "Anzahl Mitglieder:;;2", "Ø;;6", "Summe Umsatz;;12", "Gesamtsumme aller Unternehmen;;12",
  ])
  func labelsOfTotalsMayHaveSeveralWords(_ row: String) throws {
    let intake = try read(["mitglieder.csv": "Firma;Ort;MA\nA GmbH;Ulm;5\nB AG;Aalen;7\n\(row)\n"])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.places.map(\.code) == ["totals_row"])
  }

  @Test func aHeadingBesideTheNamesIsNoFirm() throws {
    let text = "Nr;Firma;MA\nBau;;\n1;A GmbH;5\n2;B AG;7\nHandel;;\n3;C KG;1\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG", "C KG"])
    #expect(intake.tables.firms.map { $0.attributes["Abschnitt"] } == ["Bau", "Bau", "Handel"])
  }

  @Test func dividedHeadersThatAreClearStandAlone() throws {
    let text = "Firma;Standort;;Kennzahlen;\n;PLZ;Ort;Umsatz (Mio. €);MA\nA GmbH;89073;Ulm;1,5;5\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.first?.postalCode == "89073")
    #expect(intake.tables.firms.first?.town == "Ulm")
    #expect(intake.tables.firms.first?.revenue?.euros == 1_500_000)
    #expect(intake.tables.firms.first?.employees == 5)
  }

  @Test func listsInCellsArePartedByLinesAndByCommasWhereNothingElseParts() throws {
    let text = """
      Firma;bietet;Zielmärkte
      A GmbH;"Fräsen
      Drehen";Dänemark/Skandinavien
      B AG;"Transporte, Buchhaltung";Polen
      C KG;"Kälte; Wärme, Lüftung";

      """
    let intake = try read(["mitglieder.csv": text])
    #expect(
      intake.tables.offers.map(\.capability) == [
        "Fräsen", "Drehen", "Transporte", "Buchhaltung", "Kälte", "Wärme, Lüftung",
      ])
    #expect(intake.tables.markets.map(\.market) == ["Dänemark", "Skandinavien", "Polen"])
  }

  @Test func marksOfTrustAreReadAsAWhole() throws {
    let links = "von;an;art;Vertrauen\nA GmbH;B AG;kennt;1\nB AG;C KG;kennt;5\n"
    let intake = try read(["m.csv": "Firma\nA GmbH\nB AG\nC KG\n", "links.csv": links])
    #expect(intake.tables.statements.map(\.trust) == [0.1, 0.9])
    #expect(intake.places.map(\.code) == ["trust_marks"])
  }
}
