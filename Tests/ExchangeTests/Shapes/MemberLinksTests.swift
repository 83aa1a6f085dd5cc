import Foundation
import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Lists of members beside those who buy from them or sell to them.
@Suite struct MemberLinksTests {
  private static let firms = "Firma\nA GmbH\nB AG\n"

  // They were read as needs, the amount as a need, and who buys from whom was lost.
  @Test(arguments: ["Mitglied;Kunde", "Firma;Abnehmer", "Unternehmen;Auftraggeber"])
  func customersOfMembersAreSuppliedByThem(_ pair: String) throws {
    let intake = try read([
      "firmen.csv": MemberLinksTests.firms,
      "liste.csv": "\(pair);Leistung;Volumen p.a.\nA GmbH;B AG;Guss;1.200,00\n",
    ])
    #expect(intake.problems.errors == 0)
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "A GmbH" && link.target == "B AG" && link.kind == .supplier)
    #expect(link.what == "Guss" && link.amount?.cents == 120_000)
    #expect(intake.tables.needs == [])
    #expect(intake.places.map(\.code) == ["member_links"])
  }

  @Test(arguments: ["Mitglied;Lieferant", "Mitglied;Zulieferer", "Mitglied;Auftragnehmer"])
  func suppliersOfMembersSupplyThem(_ pair: String) throws {
    let intake = try read([
      "firmen.csv": MemberLinksTests.firms, "liste.csv": "\(pair)\nA GmbH;B AG\n",
    ])
    #expect(intake.problems.errors == 0)
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "B AG" && link.target == "A GmbH" && link.kind == .supplier)
  }

  @Test(arguments: [
    "Firma;Kunde\nA GmbH;K-1007\nB AG;K-1008\n", "Firma;Kunde\nA GmbH;ja\nB AG;nein\n",
    "Firma;Kunde\nA GmbH;120\nB AG;40\n", "Firma;Kunde\nA GmbH;Industrie\nB AG;Handwerk\n",
    "Firma;Ort;Umsatz;Mitarbeiter;Kunde\nA GmbH;Ulm;5;7;ja\nB AG;Aalen;6;8;nein\n",
  ])
  func aTableOfMembersWithAColumnOfCustomersStaysOne(_ text: String) throws {
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.tables.statements == [])
  }

  @Test func whatAMappingSaysOfSuchAListIsNotGuessedAgain() throws {
    let text = """
      file,column,value,means
      liste.csv,,,links; kind=partner
      liste.csv,Mitglied,,source
      liste.csv,Kunde,,target

      """
    let mapping = try ColumnMapping(Table(data: Data(text.utf8), named: "mapping.csv"))
    let intake = try read(
      ["firmen.csv": MemberLinksTests.firms, "liste.csv": "Mitglied;Kunde\nA GmbH;B AG\n"],
      importer: Importer(mapping: mapping))
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.statements.map(\.kind) == [.partner])
  }

  // The usual list of suppliers was refused wherever its amount was not called `Umsatz`.
  @Test(arguments: [
    "Einkaufsvolumen", "Einkaufsvolumen 2025", "EK-Volumen 2025 (€)", "Umsatz", "Jahresumsatz",
    "Bestellwert", "Rechnungssumme", "Jahresbedarf", "Nettoumsatz", "Auftragswert", "Umsatz/Jahr",
    "PO value", "Purchase volume",
  ])
  func whateverTheAmountIsCalledItIsTheLinks(_ amount: String) throws {
    for pair in ["Firma;Lieferant", "Mitglied;Lieferant", "Kundenname;Lieferant"] {
      let intake = try read([
        "firmen.csv": "Firma\nA GmbH\nB AG\nC KG\n",
        "Lieferanten.csv": "\(pair);Produkt;\(amount)\nA GmbH;B AG;Guss;120.000,00\n"
          + "A GmbH;C KG;Öl;4.500,00\nB AG;C KG;Öl;700,50\n",
      ])
      #expect(intake.problems.errors == 0, "\(pair)")
      let links = intake.tables.statements
      #expect(links.map(\.source) == ["B AG", "C KG", "C KG"], "\(pair)")
      #expect(links.map(\.target) == ["A GmbH", "A GmbH", "B AG"], "\(pair)")
      #expect(links.map { $0.amount?.euros } == [120_000, 4_500, 700.5], "\(pair)")
      #expect(links.map(\.what) == ["Guss", "Öl", "Öl"], "\(pair)")
      #expect(intake.tables.firms.allSatisfy { $0.revenue == nil && $0.purchases == nil })
    }
  }

  // A sheet called after customers was left out, as if it did not say whose they are.
  @Test(arguments: [
    ("Firma;Kunde;Umsatz 2024;Umsatz 2025\nA GmbH;B AG;100,00;120,00\n", 120),
    ("Firma;Kd.-Nr.;Kunde;Artikel;Umsatz (T€)\nA GmbH;10001;B AG;Drehteile;12\n", 12_000),
  ])
  func aListOfCustomersThatNamesTheFirmsIsOne(_ text: String, _ euros: Double) throws {
    let intake = try read(["firmen.csv": MemberLinksTests.firms, "Kunden.csv": text])
    #expect(intake.problems.errors == 0)
    #expect(!intake.places.map(\.code).contains("partners_of_one"))
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "A GmbH" && link.target == "B AG" && link.amount?.euros == euros)
  }

  @Test func numbersBesideNamesAreNoEndsOfLinks() throws {
    let intake = try read([
      "firmen.csv": MemberLinksTests.firms,
      "liste.csv":
        "Mitglied;Lieferantennummer;Lieferant;Einkaufsvolumen 2024 in TEUR\nA GmbH;70001;B AG;120\n",
      "kreditoren.csv":
        "Kreditor;Kreditorenname;Mitglied;Umsatz\n70001;A GmbH;B AG;5.000,00\n",
    ])
    #expect(intake.problems.errors == 0)
    let links = intake.tables.statements
    #expect(
      links.map(\.source) == ["A GmbH", "B AG"] || links.map(\.source) == ["B AG", "A GmbH"])
    #expect(Set(links.compactMap { $0.amount?.euros }) == [120_000, 5_000])
  }

  // Two words that say it all were refused, one by one.
  @Test(arguments: [
    "Lieferant;beliefert", "Verkaufende Firma;Kaufende Firma", "Dienstleister;Auftraggeber",
    "Hersteller;Händler", "Hersteller;Besteller", "Contractor;Client", "Kreditor;Debitor",
    "Lieferant Name;Kunde Name", "Name des Lieferanten;Name des Kunden",
    "Vendor name;Customer name",
    "Produzent;Abnehmer", "selling company;buying company",
  ])
  func twoWordsForBothSidesSayWhoSells(_ pair: String) throws {
    let intake = try read([
      "firmen.csv": MemberLinksTests.firms, "liste.csv": "\(pair);Wert\nA GmbH;B AG;1.200,00\n",
    ])
    #expect(intake.problems.errors == 0)
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "A GmbH" && link.target == "B AG" && link.kind == .supplier)
    #expect(link.amount?.cents == 120_000)
  }

  @Test func whoBuysFromWhomIsAPairToo() throws {
    let intake = try read([
      "firmen.csv": MemberLinksTests.firms,
      "liste.csv": "Abnehmer;bezieht von;Ware;Wert\nA GmbH;B AG;Bleche;1.200,00\n",
    ])
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "B AG" && link.target == "A GmbH" && link.what == "Bleche")
  }

  @Test(arguments: ["Bank;Kreditnehmer;Darlehen", "Investor;Portfoliounternehmen;Betrag"])
  func whoLendsAndWhoBorrowsIsCapital(_ headers: String) throws {
    let intake = try read([
      "firmen.csv": MemberLinksTests.firms, "liste.csv": "\(headers)\nA GmbH;B AG;500.000,00\n",
    ])
    #expect(intake.problems.errors == 0)
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == "A GmbH" && link.target == "B AG" && link.kind == .capital)
    #expect(link.amount?.euros == 500_000)
  }

  @Test func accountsOfAFirmAreNoPartners() throws {
    let text = "Firma;Debitor;Kreditor;Ort\nA GmbH;10001;70001;Ulm\nB AG;10002;70002;Kiel\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B AG"])
    #expect(intake.tables.statements == [])
  }

  @Test func aSupplierAndACustomerBesideAFirmAreTwoPartnersOfIt() throws {
    let text = "Firma;Lieferant;Kunde\nA GmbH;B AG;C KG\nB AG;;\nC KG;;\n"
    let links = try read(["mitglieder.csv": text]).tables.statements
    #expect(links.map { [$0.source, $0.target] } == [["B AG", "A GmbH"], ["A GmbH", "C KG"]])
  }

  // The amounts of the years were lost beside a member and its supplier.
  @Test(arguments: [("2024", "2025", 120), ("2024 T€", "2025 T€", 120_000)])
  func yearsBesideAMemberAndItsSupplierAreAmounts(
    _ former: String, _ latest: String, _ euros: Double
  ) throws {
    let text =
      "Mitglied;Lieferant;Warengruppe;\(former);\(latest)\nAlba GmbH;Birke AG;Stahl;100;120\n"
    let intake = try read(["m.csv": "Firma\nAlba GmbH\nBirke AG\n", "einkauf.csv": text])
    #expect(intake.tables.statements.map(\.source) == ["Birke AG"])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [euros])
  }
}
