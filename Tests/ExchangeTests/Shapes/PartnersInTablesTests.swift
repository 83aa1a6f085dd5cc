import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Links that stand elsewhere than in rows of two firms, and firms told in several tables.
@Suite struct PartnersInTablesTests {
  @Test func aMatrixOfFirmsIsATableOfLinks() throws {
    let matrix = """
      Lieferant \\ Kunde;A GmbH;B AG;C KG
      A GmbH;;x;
      B AG;;;x
      C KG;x;0;

      """
    let intake = try read(["mitglieder.csv": "Firma\nA GmbH\nB AG\nC KG\n", "matrix.csv": matrix])
    let links = intake.tables.statements.map { [$0.source, $0.target, $0.kind.rawValue] }
    #expect(
      links == [
        ["A GmbH", "B AG", "supplier"], ["B AG", "C KG", "supplier"],
        ["C KG", "A GmbH", "supplier"],
      ])
  }

  @Test func theSumsOfAMatrixAreNoPartners() throws {
    let matrix = """
      Lieferant/Kunde;A GmbH;B AG;C KG;Summe
      A GmbH;;100;20;120
      B AG;5;;;5
      C KG;;70;;70
      Summe;5;170;20;195

      """
    let intake = try read(["mitglieder.csv": "Firma\nA GmbH\nB AG\nC KG\n", "matrix.csv": matrix])
    #expect(intake.isAcceptable)
    #expect(intake.tables.statements.map { $0.amount?.euros } == [100, 20, 5, 70])
  }

  @Test func aMatrixOfAmountsKeepsThem() throws {
    let matrix =
      "Kunde \\ Lieferant;A GmbH;B AG;C KG\nA GmbH;;2.500,00;\nB AG;;;1.000,50\nC KG;;;\n"
    let intake = try read(["mitglieder.csv": "Firma\nA GmbH\nB AG\nC KG\n", "matrix.csv": matrix])
    // The columns deliver to the rows.
    #expect(intake.tables.statements.map(\.source) == ["B AG", "C KG"])
    #expect(intake.tables.statements.map(\.target) == ["A GmbH", "B AG"])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [2_500, 1_000.5])
  }

  // What the matrix was about its file's name said, and it was left out.
  @Test func theNameOfAMatrixSaysWhatItsAmountsAre() throws {
    let matrix = "von / an;A GmbH;B AG;C KG\nA GmbH;;2.500,00;\nB AG;;;1.000,50\nC KG;;;\n"
    let members = "Firma\nA GmbH\nB AG\nC KG\n"
    let intake = try read(["mitglieder.csv": members, "Lieferbeziehungen.csv": matrix])
    #expect(intake.tables.statements.map(\.source) == ["A GmbH", "B AG"])
    #expect(intake.tables.statements.map(\.kind) == [.supplier, .supplier])
    // Without it, they may be kilometres.
    #expect(
      try read(["mitglieder.csv": members, "tabelle.csv": matrix]).tables.statements.isEmpty)
  }

  // Banks and advisers were attributes that nobody understood.
  @Test func banksAndAdvisersAreNamedAndThoseOfTheTableAreLinks() throws {
    let text = """
      Firma;Hausbank;Steuerberater;Leasinggesellschaft;Spedition
      Alba GmbH;Sparkasse Ulm;Kanzlei Muster;Nord Leasing GmbH;Birke AG
      Birke AG;Volksbank Bonn;;Nord Leasing GmbH;
      Cedern KG;Sparkasse Ulm;Huber & Partner;;Birke AG

      """
    let intake = try read(["m.csv": text])
    #expect(intake.isAcceptable && intake.unknownColumns.isEmpty)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG", "Cedern KG"])
    #expect(intake.tables.firms[0].attributes["Hausbank"] == "Sparkasse Ulm")
    #expect(
      intake.tables.statements.map { [$0.source, $0.target, $0.kind.rawValue] } == [
        ["Birke AG", "Alba GmbH", "supplier"], ["Birke AG", "Cedern KG", "supplier"],
      ])
    let told = try #require(intake.problems.kept.first { $0.code == "service_columns" })
    #expect(
      told.message(.german)
        == "„Hausbank“ und „Leasinggesellschaft“ nennen Kapitalgeber, „Steuerberater“ nennt "
        + "Lieferanten der Unternehmen, die selbst meist nicht in der Tabelle stehen; die Spalten "
        + "bleiben Merkmale.")
    // A bank of the table lends, and holds no shares.
    let bank = "Firma;Hausbank\nAlba GmbH;Ulmer Bank eG\nUlmer Bank eG;\n"
    let lent = try read(["m.csv": bank]).tables.statements
    #expect(lent.map(\.kind) == [.capital] && lent.map(\.what) == [nil])
  }

  @Test func numbersOfAccountsAndAdvisersWhoArePeopleAreNoFirms() throws {
    let text = "Firma;Bank;Steuerberater\nAlba GmbH;DE12 5001 0517 0648 4898 90;Max Muster\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.statements.isEmpty)
    #expect(!intake.places.contains { $0.code == "service_columns" })
    #expect(intake.places.contains { $0.code == "person_columns" })
  }

  @Test func partnersNamedInCellsBecomeLinksAndStrangersCostNothingElse() throws {
    let text = """
      Firma;Lieferanten;Kunden;Gesellschafter
      A GmbH;B AG, Stadtwerke Nirgendwo;C KG;
      B AG;;A GmbH;C KG
      C KG;A GmbH;;k.A.

      """
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.problems.errors == 0)
    let links = intake.tables.statements.map { [$0.source, $0.target, $0.kind.rawValue] }
    // B supplies A is said twice, A supplies C is too.
    #expect(
      Set(links) == [
        ["B AG", "A GmbH", "supplier"], ["A GmbH", "C KG", "supplier"],
        ["C KG", "B AG", "capital"],
      ])
    #expect(links.count == 3)
    #expect(Set(intake.places.map(\.code)) == ["partner_lists", "unlisted_partner"])
  }

  @Test(arguments: [
    ("Liefert an", "A GmbH", "B AG", "supplier"), ("Bezieht von", "B AG", "A GmbH", "supplier"),
    ("Kunde von", "B AG", "A GmbH", "supplier"), ("Sells to", "A GmbH", "B AG", "supplier"),
    ("Tochter von", "B AG", "A GmbH", "capital"), ("Owned by", "B AG", "A GmbH", "capital"),
  ])
  func verbsOverPartnersSayWhichEndIsWhich(
    _ header: String, _ source: String, _ target: String, _ kind: String
  ) throws {
    let intake = try read(["m.csv": "Firma;Ort;\(header)\nA GmbH;Ulm;B AG\nB AG;Ulm;\n"])
    #expect(
      intake.tables.statements.map { [$0.source, $0.target, $0.kind.rawValue] }
        == [[source, target, kind]])
  }

  @Test func aFirmMayHaveAMotherAndADaughter() throws {
    let text = """
      Firma;Ort;Muttergesellschaft;Tochterunternehmen
      A GmbH;Ulm;B AG;C KG
      B AG;Ulm;;
      C KG;Ulm;;

      """
    let links = try read(["mitglieder.csv": text]).tables.statements
    #expect(links.map { [$0.source, $0.target] } == [["B AG", "A GmbH"], ["A GmbH", "C KG"]])
  }

  @Test(arguments: [
    ("Unternehmen;Beteiligt an;Anteil", "capital"), ("Gesellschafter;Beteiligung an", "capital"),
    ("Gesellschafter;Unternehmen;Anteil", "capital"),
    ("Firma;hält", "capital"), ("Firma A;kennt", "acquaintance"),
    ("Unternehmen;kennt Unternehmen", "acquaintance"),
  ])
  func twoHeadersThatSayWhatFirmsAreToEachOtherMakeLinks(
    _ headers: String, _ kind: String
  ) throws {
    let cells = headers.contains("Anteil") ? "A GmbH;B AG;25 %" : "A GmbH;B AG"
    let intake = try read([
      "mitglieder.csv": "Firma\nA GmbH\nB AG\n", "liste.csv": "\(headers)\n\(cells)\n",
    ])
    #expect(intake.problems.errors == 0)
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "A GmbH" && link.target == "B AG" && link.kind.rawValue == kind)
    #expect(link.what == (kind == "capital" ? "equity" : nil))
    #expect(link.share == (headers.contains("Anteil") ? 0.25 : nil))
  }

  @Test func severalPartnersOfOneCellArePartedWhereEachIsAFirm() throws {
    let text = """
      Firma;Lieferanten
      A GmbH;B AG / C KG
      B AG;Müller und Sohn
      C KG;B AG, Dorn OHG und Eich GmbH
      Müller und Sohn;

      """
    let links = try read(["mitglieder.csv": text], importer: Importer(makingFirmsOfLinks: true))
      .tables.statements
    #expect(
      links.map(\.source) == ["B AG", "C KG", "Müller und Sohn", "B AG", "Dorn OHG", "Eich GmbH"])
  }

  // A list that named firms by their numbers called them by these from then on.
  @Test func aNumberInTheNamesPlaceIsNoNewName() throws {
    var importer = Importer()
    importer.knownFirms = [Firm(id: "M-6", name: "Alba GmbH"), Firm(id: "M-5", name: "Birke AG")]
    let intake = try read(["kennt.csv": "Firma;kennt\nM-6;M-5\n"], importer: importer)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH"])
    #expect(intake.tables.statements.map { [$0.source, $0.target] } == [["M-5", "M-6"]])
    #expect(!intake.places.map(\.code).contains("renamed_firm"))
  }

  @Test func subsidiariesInAListOfMembersAreOwnedByThem() throws {
    let text =
      "Firma;PLZ;Ort;Branche;Tochterunternehmen\nA GmbH;72764;Reutlingen;25.62;B AG\n"
      + "B AG;72764;Reutlingen;10.71;\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.postalCode) == ["72764", "72764"])
    #expect(intake.tables.statements.map(\.source) == ["A GmbH"])
    #expect(intake.tables.statements.map(\.kind) == [.capital])
  }

  @Test func whomAFirmKnowsAndWorksWithBecomesLinks() throws {
    let text = "Firma;kennt;Geschäftspartner\nA GmbH;B AG;C KG\nB AG;;\nC KG;A GmbH;\n"
    let links = try read(["mitglieder.csv": text]).tables.statements
    #expect(
      Set(links.map { [$0.source, $0.target, $0.kind.rawValue] }.map { Set($0) }) == [
        ["A GmbH", "B AG", "acquaintance"], ["A GmbH", "C KG", "partner"],
        ["A GmbH", "C KG", "acquaintance"],
      ])
  }

  @Test func howManyCustomersThereAreIsNoListOfThem() throws {
    let intake = try read(["mitglieder.csv": "Firma;Kunden\nA GmbH;120\nB AG;40\n"])
    #expect(intake.tables.statements == [])
    #expect(intake.tables.firms.map(\.attributes) == [["Kunden": "120"], ["Kunden": "40"]])
  }

  @Test func theNameOfATableSaysWhatItsLinksAre() throws {
    let files: KeyValuePairs = [
      "mitglieder.csv": "Firma\nA GmbH\nB AG\n",
      "lieferanten.csv": "von;an;€/Jahr\nA GmbH;B AG;500\n",
    ]
    let intake = try read(files)
    #expect(intake.tables.statements.map(\.kind) == [.supplier])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [500])
    #expect(intake.places.map(\.code) == ["kind_of_name"])
  }

  @Test func ownersAndTheirFirmsAreCapitalLinks() throws {
    let files: KeyValuePairs = [
      "mitglieder.csv": "Firma\nA GmbH\nB AG\n",
      "struktur.csv": "Gesellschafter;Gesellschaft;Anteil\nA GmbH;B AG;25 %\n",
    ]
    let intake = try read(files)
    #expect(intake.tables.statements.map(\.kind) == [.capital])
    #expect(intake.tables.statements.map(\.what) == ["equity"])
    #expect(intake.tables.statements.map(\.share) == [0.25])
  }

  @Test func aSecondTableAddsToTheFirmsOfTheFirst() throws {
    let files: KeyValuePairs = [
      "1 mitglieder.csv": "Nr;Firma;Ort\n1;A Bau GmbH;Ulm\n2;B AG;Aalen\n",
      "2 zahlen mitglieder.csv": "Firma;MA;Ort\nA Bau;5;Ulm\nB AG;7;\nC KG;1;Ulm\n",
    ]
    let intake = try read(files)
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.firms.map(\.id) == ["1", "2", "C KG"])
    #expect(intake.tables.firms.map(\.name) == ["A Bau GmbH", "B AG", "C KG"])
    #expect(intake.tables.firms.map(\.employees) == [5, 7, 1])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", "Aalen", "Ulm"])
    #expect(intake.isBalanced)
  }

  @Test func rowsThatContradictEachOtherAreStillListed() throws {
    let files: KeyValuePairs = [
      "1 mitglieder.csv": "Firma;Ort\nA GmbH;Ulm\n",
      "2 mitglieder.csv": "Firma;Ort\nA GmbH;Aalen\n",
    ]
    #expect(try read(files).places.map(\.code) == ["duplicate_id"])
  }

  @Test func aListOfContactsAddsNoFirmTwice() throws {
    let files: KeyValuePairs = [
      "1 mitglieder.csv": "Nr;Firma\n1;A GmbH\n",
      "2 kontakte.csv": "Vorname;Name;Firma;Telefon\nEva;Kuhn;A GmbH;0731\nUwe;Rapp;B AG;0732\n",
    ]
    let intake = try read(files)
    #expect(intake.tables.firms.map(\.id) == ["1", "B AG"])
    #expect(intake.tables.firms.allSatisfy { $0.attributes.isEmpty })
  }

  @Test func aFirmOfTheRegisterIsFoundInAnotherSpellingAndKeepsItsName() throws {
    let known = [Firm(id: "7", name: "Andresen Zimmerei GmbH")]
    let intake = try read(
      ["mitglieder.csv": "Firma;MA\nANDRESEN ZIMMEREI;5\n"], importer: Importer(knownFirms: known))
    #expect(intake.tables.firms.map(\.id) == ["7"])
    #expect(intake.tables.firms.map(\.name) == ["Andresen Zimmerei GmbH"])
    #expect(intake.tables.firms.map(\.employees) == [5])
    #expect(intake.places.map(\.code) == ["matched_name"])
  }

  @Test func aMergedFirmStaysMergedWhenAnOldTableNamesItAgain() throws {
    var kept = Firm(id: "7", name: "Andresen Zimmerei GmbH")
    kept.attributes["also_known_as"] = "9; Zimmerei Andresen"
    let files: KeyValuePairs = [
      "mitglieder.csv":
        "Nr;Firma;MA\n7;Andresen Zimmerei GmbH;5\n9;Zimmerei Andresen;4\n8;B AG;1\n",
      "links.csv": "von;an;art\nZimmerei Andresen;B AG;Lieferant\n",
    ]
    let intake = try read(files, importer: Importer(knownFirms: [kept]))
    #expect(intake.tables.firms.map(\.id) == ["7", "8"])
    #expect(intake.tables.statements.map(\.source) == ["7"])
    #expect(intake.places.map(\.code) == ["merged_firm"])
    #expect(intake.isBalanced)
  }
}
