import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Partners beside whom a column says what they are.
@Suite struct PartnerKindsTests {
  // The column was thrown away, and everybody became a partner.
  @Test(arguments: ["Art der Beziehung", "Beziehungsart", "Art"])
  func whatAColumnSaysOfPartnersIsTheKindOfTheLinks(_ header: String) throws {
    let text = """
      Firma;Partner;\(header);Umfang
      A GmbH;B AG;beliefert;120.000 €
      B AG;C KG;kauft bei;5.000 €
      C KG;D SE;Kooperation;
      D SE;A GmbH;kennt;

      """
    let intake = try read(["liste.csv": text])
    #expect(intake.problems.errors == 0)
    let links = intake.tables.statements
    #expect(links.map(\.kind) == [.supplier, .customer, .partner, .acquaintance])
    #expect(links.prefix(2).map(\.source) == ["A GmbH", "B AG"])
    #expect(links.prefix(2).map(\.target) == ["B AG", "C KG"])
    #expect(links.map { $0.amount?.euros } == [120_000, 5_000, nil, nil])
    #expect(intake.unknownColumns.isEmpty)
  }

  @Test func bareNumbersOfWhatIsSoldAreEurosAndTold() throws {
    let text = "Firma;Partner;Beziehung;Umfang\nA GmbH;B AG;liefert an;1200\nB AG;;;\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [1_200])
    #expect(intake.places.map(\.code).contains("weights_are_amounts"))
  }

  @Test func wordsThatSayNothingKnownAreRefused() throws {
    let text = "Firma;Partner;Beziehungsart\nA GmbH;B AG;verschwägert\nB AG;A GmbH;Partner\n"
    let intake = try read(["liste.csv": text])
    #expect(!intake.isAcceptable)
    #expect(intake.places.contains(Place("not_a_choice", "liste.csv", 2, "Beziehungsart")))
    #expect(intake.tables.statements.map(\.source) == ["B AG"])
  }

  @Test func aColumnThatSpeaksOfTheFirmsStaysTheirs() throws {
    let text = "Firma;Partner;Art\nA GmbH;B AG;Familienbetrieb\nB AG;;Konzern\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.statements.map(\.kind) == [.partner])
    #expect(intake.tables.firms.map { $0.attributes["Art"] } == ["Familienbetrieb", "Konzern"])
  }

  // The role was kept as an attribute, and customers became partners without a word.
  @Test(arguments: [
    ("Firma;Partner;Rolle", "Kunde"), ("Company;Partner;Role", "Customer"),
    ("Firma;Geschäftspartner;Beziehung", "Großkunde"), ("Firma;Partner;Art", "Abnehmer"),
    ("Unternehmen;Zweites Unternehmen;Verhältnis", "Abnehmer"),
    ("Company;Counterparty;Relationship", "client"),
  ])
  func aRoleBesideAPartnerSaysWhatThePartnerIs(_ headers: String, _ word: String) throws {
    let text = "\(headers)\nA GmbH;B AG;\(word)\nA GmbH;C KG;Lieferant\nB AG;C KG;Partner\nC KG;;\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.problems.errors == 0)
    let links = intake.tables.statements
    #expect(links.map(\.source) == ["A GmbH", "A GmbH", "B AG"])
    #expect(links.map(\.target) == ["B AG", "C KG", "C KG"])
    // A supplies B, and is C's customer.
    #expect(links.map(\.kind) == [.supplier, .customer, .partner])
    #expect(intake.places.map(\.code).contains("partner_roles"))
    #expect(intake.unknownColumns.isEmpty)
  }

  @Test(arguments: [("Mutter", "B AG", "A GmbH"), ("Tochter", "A GmbH", "B AG")])
  func mothersAndDaughtersAreCapital(_ word: String, _ owner: String, _ owned: String) throws {
    let text = "Firma;Partner;Rolle\nA GmbH;B AG;\(word)\nB AG;;\n"
    let link = try #require(try read(["liste.csv": text]).tables.statements.first)
    #expect(link.source == owner && link.target == owned)
    #expect(link.kind == .capital && link.what == "equity")
  }

  @Test func whatAFirmIsOfAnotherIsReadTheOtherWayRound() throws {
    let text = "Firma;ist;von Firma\nA GmbH;Lieferant;B AG\nB AG;Kunde;C KG\nC KG;;\n"
    let intake = try read(["liste.csv": text])
    let links = intake.tables.statements
    func seller(_ link: Statement) -> Firm.ID {
      link.kind == .supplier ? link.source : link.target
    }
    #expect(links.map(seller) == ["A GmbH", "C KG"])
    #expect(intake.places.map(\.code).contains("partner_roles"))
  }

  @Test func nothingIsSaidToBeDoneWhereNoLinkIsMade() throws {
    let text = "Firma;Partner;Beziehungsart\nA GmbH;B AG;verschwägert\nB AG;;\n"
    let intake = try read(["liste.csv": text])
    #expect(!intake.isAcceptable)
    #expect(!intake.places.map(\.code).contains("partner_lists"))
  }

  @Test func rolesOfTwoFirmsAreReadTogether() throws {
    let text = """
      Unternehmen A;Rolle A;Unternehmen B;Rolle B
      A GmbH;Kunde;B AG;Lieferant
      B AG;Lieferant;C KG;Kunde
      A GmbH;Partner;C KG;Partner

      """
    let intake = try read(["firmen.csv": "Firma\nA GmbH\nB AG\nC KG\n", "liste.csv": text])
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.statements.map(\.kind) == [.customer, .supplier, .partner])
    #expect(intake.places.map(\.code) == ["partner_roles"])
  }

  @Test func rolesThatContradictEachOtherAreAskedFor() throws {
    let text = "Firma A;Rolle A;Firma B;Rolle B\nA GmbH;Kunde;B AG;Kunde\n"
    let intake = try read(["firmen.csv": "Firma\nA GmbH\nB AG\n", "liste.csv": text])
    #expect(!intake.isAcceptable)
  }

  @Test func whomAWordIsSaidOfIsToldWhereOnlyTheOrderSaysIt() throws {
    let text = "Unternehmen 1;Unternehmen 2;Beziehung\nA GmbH;B AG;Kunde\n"
    let intake = try read(["firmen.csv": "Firma\nA GmbH\nB AG\n", "liste.csv": text])
    #expect(intake.tables.statements.map(\.kind) == [.customer])
    #expect(intake.places.map(\.code) == ["partner_roles"])
  }
}
