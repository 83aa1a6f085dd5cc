import PartnernetzExchange
import PartnernetzRecords
import Testing

/// What columns beside partners tell of the links to them.
@Suite struct PartnerFactsTests {
  // The amount became the firm's own purchases, and two rows of a firm clashed in it.
  @Test func anAmountBehindAPartnerIsTheLinks() throws {
    let text =
      "Firma;Bezieht von;Einkaufsvolumen\nA GmbH;B AG;120.000 €\nA GmbH;C KG;4.500 €\nB AG;C KG;7 €\n"
    let intake = try read(["liste.csv": text + "C KG;;\n"])
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.firms.allSatisfy { $0.purchases == nil })
    #expect(intake.tables.statements.map { $0.amount?.euros } == [120_000, 4_500, 7])
    #expect(intake.places.map(\.code).contains("amounts_of_partners"))
  }

  @Test(arguments: [
    "Firma;Umsatz;Hauptkunde\nA GmbH;900;B AG\nB AG;800;A GmbH\n",
    "Firma;Mitarbeiter;Hauptkunde;Umsatz\nA GmbH;5;B AG;900\nB AG;6;A GmbH;800\n",
    "Firma;Hauptkunden;Umsatz\nA GmbH;B AG, C KG;900\nB AG;A GmbH;800\nC KG;;\n",
  ])
  func anAmountThatMayBeTheFirmsStaysIts(_ text: String) throws {
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.firms.prefix(2).map { $0.revenue?.euros } == [900, 800])
    #expect(intake.tables.statements.allSatisfy { $0.amount == nil })
  }

  @Test(arguments: [
    ("Umsatz mit Hauptkunde", "Hauptkunde"), ("Umsatz mit Kunde", "Hauptkunde"),
    ("Umsatz Hauptkunde", "Hauptkunde"), ("Betrag Kunde 1", "Kunde 1"),
  ])
  func anAmountMayNameWhoseItIs(_ amount: String, _ list: String) throws {
    let text =
      "Firma;Ort;Umsatz;\(list);\(amount) (T€)\nA GmbH;Ulm;9000000;B AG;400\nB AG;Kiel;8000000;;\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [9_000_000, 8_000_000])
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "A GmbH" && link.target == "B AG")
    #expect(link.amount?.euros == 400_000)
    #expect(intake.unknownColumns.isEmpty)
  }

  @Test func whatIsSoldGoesWithTheLink() throws {
    let text = "Firma;Beliefert;Was;Jahresbedarf\nA GmbH;B AG;Drehteile;120000\nB AG;;;\n"
    let link = try #require(try read(["liste.csv": text]).tables.statements.first)
    #expect(link.what == "Drehteile" && link.amount?.euros == 120_000)
  }

  @Test func aHoldingInPercentIsAShare() throws {
    let text = "Firma;Tochter von;Beteiligung in %\nA GmbH;B AG;75\nC KG;B AG;50\nB AG;;\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.statements.map(\.share) == [0.75, 0.5])
    #expect(intake.tables.statements.allSatisfy { $0.source == "B AG" && $0.what == "equity" })
  }

  @Test func aPartOfTheTurnoverIsSaidOfTheLink() throws {
    let text = "Firma;Hauptkunde;Anteil am Umsatz (%)\nA GmbH;B AG;35\nB AG;;\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.firms.allSatisfy { $0.attributes.isEmpty })
    #expect(intake.tables.statements.map { $0.attributes["Anteil am Umsatz (%)"] } == ["35"])
  }

  // Headers with numbers were not understood, and whole tables of owners were lost.
  @Test func ownersWithNumbersHaveTheirShares() throws {
    let text = """
      Unternehmen;Gesellschafter 1;Anteil 1;Gesellschafter 2;Anteil 2
      A GmbH;B AG;60%;C KG;40%
      B AG;C KG;100%;;
      C KG;;;;

      """
    let intake = try read(["liste.csv": text])
    let links = intake.tables.statements
    #expect(links.map(\.source) == ["B AG", "C KG", "C KG"])
    #expect(links.map(\.share) == [0.6, 0.4, 1])
  }

  @Test func customersAndSuppliersWithNumbersArePartners() throws {
    let text = """
      Firma;Kunde 1;Kunde 2;Lieferant 1;Umsatz Kunde 1
      A GmbH;B AG;C KG;D SE;50.000,00
      B AG;C KG;;A GmbH;4.000,00
      C KG;;;;
      D SE;;;;

      """
    let intake = try read(["liste.csv": text])
    let links = intake.tables.statements
    #expect(
      links.map { [$0.source, $0.target] } == [
        ["A GmbH", "B AG"], ["A GmbH", "C KG"], ["D SE", "A GmbH"], ["B AG", "C KG"],
        ["A GmbH", "B AG"],
      ])
    #expect(links.map { $0.amount?.euros } == [50_000, nil, nil, 4_000, nil])
    #expect(intake.tables.firms.count == 4)
  }

  @Test func aCustomerOfAFirmWithFiguresIsItsPartner() throws {
    let text =
      "Firma;Mitarbeiter;Umsatz;Kunde\nA GmbH;10;1200000;B AG\nB AG;20;3000000;A GmbH\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.statements.map(\.source) == ["A GmbH", "B AG"])
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [1_200_000, 3_000_000])
  }
}
