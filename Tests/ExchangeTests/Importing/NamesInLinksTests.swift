import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Firms that links name as people write them, and firms that only links name.
@Suite struct NamesInLinksTests {
  private let members = """
    Nr;Firma
    1;Müller Maschinenbau GmbH
    2;Böhm Werkzeugbau KG
    3;Grötz Feinkost e.K.

    """

  // "Müller Maschinenbau" was refused though `assess` accepted it.
  @Test(arguments: [
    "Müller Maschinenbau", "Mueller Maschinenbau Gmbh", "MÜLLER-MASCHINENBAU",
    "Müller Maschinen-Bau GmbH",
  ])
  func aNameThatOnlyOneFirmCanMeanIsTakenAndTold(_ spelling: String) throws {
    let intake = try read([
      "firmen.csv": members, "links.csv": "Von;An;Art\n\(spelling);2;Partner\n",
    ])
    #expect(intake.tables.statements.map(\.source) == ["1"])
    #expect(intake.places == [Place("matched_name", "links.csv", 2, "Von")])
    let message = intake.problems.kept[0].message(.german)
    #expect(message == "„\(spelling)“ gilt als „Müller Maschinenbau GmbH“.")
  }

  @Test(arguments: [
    ("Müller Maschinenbau GmbH, Reutlingen", "1"), ("Müller Maschinenbau (Reutlingen)", "1"),
    ("Schmid Druck GmbH (Ulm)", "2"), ("Schmid Druck, 73430 Aalen", "3"),
    ("Schmid Druck Ulm", "2"), ("Kern und Partner Bad Urach", "4"), ("Kern & Partner", "4"),
    ("Schmid Druck AG i.G.", "3"), ("Schmid Druck AG in Liquidation", "3"),
  ])
  func aNameWithItsTownBehindItIsThatFirm(_ spelling: String, _ id: String) throws {
    let firms = """
      Nr;Firma;Ort
      1;Müller Maschinenbau GmbH;Reutlingen
      2;Schmid Druck GmbH;Ulm
      3;Schmid Druck AG;Aalen
      4;Kern & Partner mbB;Bad Urach
      5;Birke AG;Ulm

      """
    let links = "Von;An;Art\n\"\(spelling)\";5;Partner\n"
    let intake = try read(["firmen.csv": firms, "links.csv": links])
    #expect(intake.tables.statements.map(\.source) == [id])
    #expect(intake.places == [Place("matched_name", "links.csv", 2, "Von")])
    let known = try read(
      ["links.csv": links],
      importer: Importer(knownFirms: try read(["firmen.csv": firms]).tables.firms))
    #expect(known.tables.statements.map(\.source) == [id])
  }

  @Test(arguments: [
    "Müller Maschinenbau GmbH, Ulm", "Müller Maschinenbau AG, Reutlingen", "Reutlingen",
    "Maschinenbau Reutlingen",
  ])
  func aNameWithAnotherTownIsNobody(_ spelling: String) throws {
    let intake = try read([
      "firmen.csv": "Nr;Firma;Ort\n1;Müller Maschinenbau GmbH;Reutlingen\n2;Birke AG;Ulm\n",
      "links.csv": "Von;An;Art\n\(spelling);2;Partner\n",
    ])
    #expect(intake.places == [Place("unknown_firm", "links.csv", 2, "Von")])
  }

  // The same question stood there for each row.
  @Test func aFirmThatNobodyKnowsIsOneQuestion() throws {
    let problems = try read([
      "f.csv": "Firma\nA GmbH\nB GmbH\nC GmbH\n",
      "links.csv":
        "Von;An;Art\nA GmbH;X GmbH;Partner\nB GmbH;X GmbH;Partner\nC GmbH;Y AG;Partner\n",
    ]).problems
    #expect(problems.errors == 3 && problems.groups.map(\.count) == [3])
    #expect(problems.groups[0].examples.map(\.row) == [2, 4])
  }

  @Test func aSpellingIsToldOnceForATable() throws {
    let intake = try read([
      "firmen.csv": members,
      "links.csv": "Von;An;Art\nBöhm Werkzeugbau;1;Partner\nBöhm Werkzeugbau;3;Partner\n",
    ])
    #expect(intake.tables.statements.count == 2)
    #expect(intake.places == [Place("matched_name", "links.csv", 2, "Von")])
  }

  // A newer list that called a firm differently made older tables and people miss it.
  @Test func aFirmThatAListRenamesIsFoundByBothNames() throws {
    var former = Firm(id: "7", name: "Alba Guss GmbH")
    former.attributes["also_known_as"] = "Alba KG"
    var importer = Importer()
    importer.knownFirms = [former, Firm(id: "8", name: "Birke AG")]
    let intake = try read(
      ["mitglieder.csv": "Nr;Firma\n7;Omega Technik GmbH\n8;BIRKE AG\n"], importer: importer)
    #expect(intake.tables.firms[0].attributes["also_known_as"] == "Alba KG")
    #expect(intake.tables.firms[0].attributes["formerly"] == "Alba Guss GmbH")
    #expect(intake.tables.firms[1].attributes.isEmpty)
    #expect(intake.places == [Place("renamed_firm", "mitglieder.csv", 2)])
  }

  // What a list without numbers said of a renamed firm was left out as that of a merged one.
  @Test func aListThatUsesAFormerNameSpeaksOfTheRenamedFirm() throws {
    var renamed = Firm(id: "7", name: "Omega Technik GmbH")
    renamed.attributes["formerly"] = "Alba Guss GmbH"
    let importer = Importer(knownFirms: [renamed])
    let intake = try read(["umfrage.csv": "Firma;MA\nAlba Guss GmbH;40\n"], importer: importer)
    let firm = try #require(intake.tables.firms.first)
    #expect((firm.id, firm.name, firm.employees) == ("7", "Omega Technik GmbH", 40))
    #expect(intake.places == [Place("matched_name", "umfrage.csv", 2, "Firma")])
  }

  // Once a list had used the former name, links and lists no longer found today's.
  @Test func todaysNameIsStillFoundBesideTheFormerOne() throws {
    var renamed = Firm(id: "7", name: "Omega Technik GmbH")
    renamed.attributes["formerly"] = "Alba Guss GmbH"
    let importer = Importer(knownFirms: [renamed, Firm(id: "8", name: "Birke AG")])
    let intake = try read(
      [
        "a.csv": "Firma;MA\nAlba Guss GmbH;40\n", "b.csv": "Firma;PLZ\nAlba Guss GmbH;72336\n",
        "c.csv": "Firma;Ort\nOmega Technik GmbH;Balingen\n",
        "links.csv": "Von;An;Art\nOmega Technik GmbH;8;Partner\n",
      ], importer: importer)
    let firm = try #require(intake.tables.firms.first { $0.id == "7" })
    #expect(intake.tables.firms.count == 1)
    #expect((firm.employees, firm.postalCode, firm.town) == (40, "72336", "Balingen"))
    #expect(intake.tables.statements.map(\.source) == ["7"])
  }

  @Test func aFormerNameOfTwoIsAskedFor() throws {
    var (one, other) = (Firm(id: "7", name: "Omega GmbH"), Firm(id: "8", name: "Sigma GmbH"))
    one.attributes["formerly"] = "Alba"
    other.attributes["formerly"] = "Alba"
    let links: KeyValuePairs = ["links.csv": "Von;An;Art\nAlba;9;Partner\n"]
    let known = [one, other, Firm(id: "9", name: "Ceder")]
    let intake = try read(links, importer: Importer(knownFirms: known))
    #expect(intake.places.map(\.code) == ["ambiguous_firm"])
  }

  // A firm that a supplier sheet had brought in stayed outside when the list of members named it.
  @Test func whomOnlyOthersNamedBecomesAMemberByTheListOfMembers() throws {
    var stranger = Firm(id: "Birke AG", name: "Birke AG")
    stranger.isMember = false
    var outsider = stranger
    outsider.id = "Ceder KG"
    outsider.name = "Ceder KG"
    outsider.town = "Ulm"
    var importer = Importer()
    importer.knownFirms = [stranger, outsider]
    let list = "Firma;Mitarbeiter\nAlba GmbH;4\nBirke AG;8\nCeder KG;9\n"
    let intake = try read(["mitglieder.csv": list], importer: importer)
    #expect(intake.tables.firms.map(\.isMember) == [nil, true, nil])
    #expect(intake.tables.firms[1].employees == 8)
    #expect(intake.places == [Place("becomes_member", "mitglieder.csv", 3)])
  }

  @Test(arguments: ["Alba G.m.b.H. & Co. KG", "Alba GmbH&Co.KG", "Fa. Alba", "Firma Alba"])
  func howeverTheFormIsSpelledTheFirmIsFound(_ spelling: String) throws {
    let intake = try read([
      "firmen.csv": "Nr;Firma\n1;Alba GmbH & Co. KG\n2;Birke AG\n",
      "links.csv": "Von;An;Art\n\(spelling);2;Partner\n",
    ])
    #expect(intake.tables.statements.map(\.source) == ["1"])
  }

  @Test func whoGivesCapitalToWhomIsATableOfLinks() throws {
    let list = """
      Kapitalgeber;Unternehmen;Art;Anteil in %;Betrag (T€);Jahr
      Alba GmbH;Birke AG;Beteiligung;25,1;500;seit 2019
      Ceder KG;Birke AG;Darlehen;;150;2022

      """
    let intake = try read([
      "firmen.csv": "Nr;Firma\n1;Alba GmbH\n2;Birke AG\n3;Ceder KG\n", "foerderung.csv": list,
    ])
    #expect(intake.problems.errors == 0)
    let links = intake.tables.statements
    #expect(links.map(\.kind) == [.capital, .capital])
    #expect(links.map(\.what) == ["equity", "loan"] && links.map(\.target) == ["2", "2"])
    #expect(links.map { $0.amount?.euros } == [500_000, 150_000])
  }

  @Test func aFirmInSeveralRowsOfGuestsIsOneFirm() throws {
    let list = "Nr;Firma;Anlass\n1;Alba GmbH;Herbst\n2;Birke AG;Herbst\n1;Alba GmbH;Winter\n"
    let intake = try read(["gaeste.csv": list])
    #expect(intake.problems.errors == 0)
    #expect(
      intake.tables.firms.map(\.attributes) == [["Anlass": "Herbst; Winter"], ["Anlass": "Herbst"]])
  }

  @Test func anotherLegalFormIsAnotherFirm() throws {
    let intake = try read([
      "firmen.csv": members, "links.csv": "Von;An;Art\nMüller Maschinenbau AG;2;Partner\n",
    ])
    #expect(intake.places == [Place("unknown_firm", "links.csv", 2, "Von")])
    #expect(intake.problems.kept[0].hint(.german).contains("Müller Maschinenbau GmbH"))
  }

  @Test func twoFirmsOfOneNameAreAsked() throws {
    let intake = try read([
      "firmen.csv": "Nr;Firma\n1;Alba GmbH\n2;Alba AG\n3;Birke KG\n",
      "links.csv": "Von;An;Art\nAlba;3;Partner\nalba ag;3;Partner\n",
    ])
    #expect(intake.places == [Place("ambiguous_firm", "links.csv", 2, "Von")])
    #expect(intake.problems.kept[0].hint(.english) == "Give the id: 1, 2.")
    #expect(intake.tables.statements.map(\.source) == ["2"])
  }

  // A B.V. is not a Ltd, whatever both are called.
  @Test func foreignLegalFormsDiffer() throws {
    let intake = try read([
      "firms.csv": "id,name\n1,Alder Ltd\n2,Birch plc\n",
      "links.csv": "source,target,kind\nAlder B.V.,2,partner\nAlder Limited,2,partner\n",
    ])
    #expect(
      intake.places == [
        Place("unknown_firm", "links.csv", 2, "source"),
        Place("matched_name", "links.csv", 3, "source"),
      ])
  }

  // A row that was refused must not hand its links to a firm of a like name.
  @Test func theNameOfARefusedRowIsNobodyElses() throws {
    let intake = try read([
      "firmen.csv": "Nr;Firma;Sichtbarkeit\n1;Alder AG;pst\n2;Birke KG;\n3;Alder GmbH;\n",
      "links.csv": "Von;An;Art\nAlder;2;Partner\n",
    ])
    #expect(
      intake.places == [
        Place("not_a_choice", "firmen.csv", 2, "Sichtbarkeit"),
        Place("refused_firm", "links.csv", 2, "Von"),
      ])
    #expect(intake.tables.statements.isEmpty)
  }

  @Test func competitorsAndDetailsAreNamedTheSameWay() throws {
    let intake = try read([
      "firmen.csv": "Nr;Firma;Wettbewerber\n1;Alba GmbH;Birke\n2;Birke KG;\n",
      "angebote.csv": "Firma;Leistung\nALBA;Guss\n",
    ])
    #expect(intake.tables.firms[0].competitors == ["2"])
    #expect(intake.tables.offers.map(\.firm) == ["1"])
    #expect(intake.problems.kept.map(\.code) == ["matched_name", "matched_name"])
    #expect(intake.isAcceptable && intake.isBalanced)
  }
}

/// A list of relations alone, and partners that are no members.
@Suite struct FirmsFromLinksTests {
  private let links =
    "source,target,kind\nAlder Ltd,Birch Ltd,partner\nBirch Ltd,Cedar Ltd,customer\n"

  // Every row was "There is no firm …", and there was no way out but a table of firms by hand.
  @Test func aListOfRelationsMakesItsFirms() throws {
    let intake = try read(["links.csv": links], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.tables.firms.map(\.name) == ["Alder Ltd", "Birch Ltd", "Cedar Ltd"])
    #expect(intake.tables.firms.allSatisfy { $0.isMember == nil })
    #expect(intake.tables.statements.count == 2)
    #expect(intake.counts[.firms]?.fromLinks == 3 && intake.isBalanced)
    #expect(intake.places == [Place("firms_from_links", "links.csv", 2)])
    #expect(intake.problems.kept[0].message(.english).hasPrefix("3 firms that only links name"))
  }

  @Test func withoutAskingTheFirmsAreCountedAndTheErrorsAreOneGroup() throws {
    let intake = try read(["links.csv": links])
    #expect(intake.strangers == 3 && !intake.isAcceptable)
    #expect(intake.problems.groups.map(\.count) == [4])
  }

  @Test func besideMembersTheyAreNone() throws {
    let intake = try read(
      [
        "firmen.csv": "Nr;Firma\n1;Alba GmbH\n",
        "links.csv": "Lieferant;Abnehmer\nAlba;Fremd AG\nDiverse;Alba GmbH\nFREMD AG;1\n",
      ], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.tables.firms.map(\.isMember) == [nil, false])
    #expect(intake.tables.firms[1].origin == Origin(file: "links.csv", row: 2))
    #expect(intake.tables.statements.map(\.target) == ["Fremd AG", "1"])
    // "Diverse" is nobody.
    #expect(intake.problems.kept.filter { $0.code == "no_firm" }.map(\.row) == [3])
  }

  @Test func spellingsOfOneNameMakeOneFirm() throws {
    let intake = try read(
      [
        "links.csv":
          "source,target,kind\nAlder,Birch AG,partner\nALDER Ltd,Cedar,partner\nAlder Limited,Birch SE,partner\n"
      ], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.tables.firms.map(\.name) == ["Birch AG", "ALDER Ltd", "Cedar", "Birch SE"])
    #expect(intake.tables.statements.map(\.source) == ["ALDER Ltd", "ALDER Ltd", "ALDER Ltd"])
  }

  // `Daxer` was nobody, and whoever had it made had the member twice.
  @Test func theBeginningOfOneNameOnlyIsProposedAndTakenWhereAsked() throws {
    let firms =
      "Firma\nDaxer Dachdeckerei\nNagel Tischlerei\nNagel Druck GmbH\nStahl Huber KG\n"
    let links = "Von;An;Art\nDaxer;Stahl Huber KG;kennt\n"
    let asked = try read(["firmen.csv": firms, "links.csv": links])
    #expect(asked.likelyFirms == 1 && asked.strangers == 1 && !asked.isAcceptable)
    let told = asked.problems.kept[0]
    #expect(told.code == "unknown_firm" && told.candidates == ["Daxer Dachdeckerei"])
    #expect(told.message(.german).contains("Nur dieser Name beginnt so"))
    var importer = Importer()
    importer.acceptsSureNames = true
    let taken = try read(["firmen.csv": firms, "links.csv": links], importer: importer)
    #expect(taken.tables.statements.map(\.source) == ["Daxer Dachdeckerei"])
    #expect(taken.places == [Place("matched_name", "links.csv", 2, "Von")])
  }

  @Test(arguments: ["Nagel", "Stahl", "Dax", "Daxer GmbH", "Huber"])
  func whatBeginsSeveralNamesOrNoneMeansNobody(_ name: String) throws {
    let firms =
      "Firma\nDaxer Dachdeckerei\nNagel Tischlerei\nNagel Druck GmbH\nStahl Huber KG\n"
    var importer = Importer()
    importer.acceptsSureNames = true
    let links = "Von;An;Art\n\(name);Stahl Huber KG;kennt\n"
    let intake = try read(["firmen.csv": firms, "links.csv": links], importer: importer)
    #expect(intake.likelyFirms == 0 && intake.tables.statements.isEmpty)
  }

  @Test(
    arguments: [
      ("Musterman Maschinenbau GmbH", "A"), ("Mustermann Maschienenbau", "A"),
      // Another form, another number, and a name between two firms.
      ("Musterman Maschinenbau AG", nil), ("Werk Nord 3 GmbH", nil), ("Hubertus Druck GmbH", nil),
    ] as [(String, String?)])
  func misspeltNamesAreTakenWhereOneFirmOnlyCanBeMeant(_ name: String, _ id: String?) throws {
    let firms =
      "Nr;Firma\nA;Mustermann Maschinenbau GmbH\nB;Werk Nord 2 GmbH\n"
      + "C;Hubertus Drucke GmbH\nD;Hubertus Druckt GmbH\n"
    let links = "Von;An;Art\nB;\(name);Partner\n"
    var importer = Importer(skippingFaultyRows: true)
    #expect(
      try read(["firmen.csv": firms, "links.csv": links], importer: importer).tables.statements
        .isEmpty)
    importer.acceptsSureNames = true
    let intake = try read(["firmen.csv": firms, "links.csv": links], importer: importer)
    #expect(intake.tables.statements.map(\.target) == [id].compactMap(\.self))
    #expect(intake.places.contains { $0.code == "matched_name" } == (id != nil))
  }
}
