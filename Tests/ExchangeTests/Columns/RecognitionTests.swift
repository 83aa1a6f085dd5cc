import Foundation
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

@Suite struct RecognitionTests {
  @Test(arguments: ["PLZ", "Postleitzahl", "postal_code", "zip"])
  func aPostalCodeIsNeverTakenForARegion(header: String) throws {
    let intake = try read(["firms.csv": "name;\(header);Ort\nAlpha;01067;Dresden\n"])
    let firm = try #require(intake.tables.firms.first)
    #expect(firm.region == nil && firm.postalCode == "01067" && firm.town == "Dresden")
  }

  @Test func germanFirmsInAnyOrder() throws {
    let text = """
      Partnerkapazität;Firma;Mitgliedsnummer;RECHTSFORM;WZ;PLZ;Region;Breitengrad;Laengengrad;\
      Beschäftigte;Umsatz (TEUR);Einkauf;Deckungsbeitrag;Eigenkapital;Kundengewinnungskosten;\
      Neukunden geplant;Neukunden möglich;Kundenwert;Werbebudget;Strategietage;\
      Empfehlungsbereitschaft;Gefälligkeiten max;Gefälligkeiten erbeten;Wissensintensität;Mitglied;\
      Sichtbarkeit;Angebote;Bedarfe;Märkte bedient;Maerkte_gesucht;Wettbewerber;Bemerkung
      2;Müller KG;07;KG;25.62;01067;Sachsen;51,05;13,74;12,5;1.500;600.000;0,3;-20.000;4.000;6;10;\
      15.000;5.000;10;0,5;3;1;0,8;ja;Mitglieder;Fräsen|Drehen;Vertrieb;REG;NL;08;gut
      1;Beta;08;GmbH;;;;;;;;;;;;;;;;;;;;;x;öffentlich;;;;;;

      """
    let intake = try read(["Mitgliederliste 2026-10.csv": text])
    #expect(intake.problems.kept.map(\.code) == [])
    let firm = try #require(intake.tables.firms.first)
    #expect(firm.id == "07" && firm.name == "Müller KG" && firm.legalForm == "KG")
    #expect(firm.industry == Industry("25.62") && firm.region == "Sachsen")
    #expect(firm.postalCode == "01067" && firm.attributes == ["Bemerkung": "gut"])
    #expect(firm.latitude == 51.05 && firm.longitude == 13.74 && firm.employees == 12.5)
    #expect(firm.revenue == Money(euros: 1_500_000) && firm.purchases == Money(euros: 600_000))
    #expect(firm.contributionMargin == 0.3 && firm.equity == Money(euros: -20_000))
    #expect(firm.acquisitionCost == Money(euros: 4_000) && firm.plannedCustomers == 6)
    #expect(firm.roomCustomers == 10 && firm.customerValue == Money(euros: 15_000))
    #expect(firm.adBudget == Money(euros: 5_000) && firm.strategyDays == 10 && firm.capacity == 2)
    #expect(firm.willingness == 0.5 && firm.favourCap == 3 && firm.favoursAsked == 1)
    #expect(firm.knowledgeIntensity == 0.8 && firm.isMember == true && firm.visibility == .members)
    #expect(firm.competitors == ["08"])
    #expect(intake.tables.firms[1].region == nil && intake.tables.firms[1].visibility == .everyone)
    #expect(intake.tables.offers.map(\.capability) == ["Fräsen", "Drehen"])
    #expect(intake.tables.needs.map(\.capability) == ["Vertrieb"])
    #expect(intake.tables.markets.map(\.role) == [.served, .sought])
  }

  @Test func germanDetailTables() throws {
    let intake = try read([
      "firmen.csv": "Name;Angebote\nAlpha;fräsen|Guss\nBeta;\n",
      "Beziehungen_neu.csv": """
      Von;An;Art;Was;Betrag;Netto/Brutto;Anteil;Vertrauen;Vertrauensskala;Seit;Letzter Kontakt;\
      Gemeldet von;Beleg;Sichtbarkeit;Notiz
      Alpha;Beta;Lieferant;Guss;1.190,00;brutto;10 %;4;1-5;2019;1.11.2026;beta;3;Verband;alt
      Alpha;Beta;Geldgeber;Darlehen;5.000;netto;;;;;;;;;
      Beta;Alpha;Bekanntschaft;;;;;;;;;;;;

      """,
      "angebote.csv": "Unternehmen;Leistung;Niveau;Freie Kapazität\nAlpha;Fräsen;0,8;90.000\n",
      "bedarf.csv":
        "Firma;Fähigkeit;Weg;Wert;Volumen;Dringlichkeit;Unverzichtbar\nBeta;CNC;Zukauf;;50.000;0,5;nein\nBeta;IT;Brücke;7;;;ja\n",
      "maerkte.csv":
        "Firma;Markt;Rolle;Präsenz;Kontakte;Zielbeitrag;Horizont\nAlpha;NL;gesucht;;;10.000;2\nBeta;NL;bedient;0,5;12;;\n",
      "kapital.csv":
        "Firma;Rolle;Art;Betrag;Grenzzins\nAlpha;gesucht;Beteiligung;300.000;15 %\nBeta;angeboten;Bürgschaft;1;0,1\n",
      "ziele.csv":
        "Firma;Produkt;Markt;Zielbeitrag;Horizont;Akzeptiertes Risiko;Rang\nAlpha;Fräsen;NL;10.000;2;gering;1\n",
    ])
    #expect(intake.problems.kept.map { $0.code } == [])
    let tables = intake.tables.withoutOrigins
    var link = Statement(source: "Alpha", target: "Beta", kind: .supplier)
    link.what = "Guss"
    link.amount = Money(cents: 119_000)
    link.isGross = true
    link.share = 0.1
    link.trust = 0.7
    link.since = Day(year: 2019, month: 1, day: 1)
    link.lastContact = Day(year: 2026, month: 11, day: 1)
    link.reporter = "Beta"
    link.evidence = 3
    link.visibility = .association
    link.attributes = ["Notiz": "alt"]
    #expect(tables.statements.first == link)
    #expect(tables.statements.map(\.kind) == [.supplier, .capital, .acquaintance])
    #expect(tables.statements[1].what == "loan")
    #expect(
      tables.offers == [
        Offer(
          firm: "Alpha", capability: "Fräsen", level: 0.8, spareCapacity: Money(cents: 9_000_000)),
        Offer(firm: "Alpha", capability: "Guss"),
      ])
    #expect(tables.needs.map(\.mode) == [.buy, .bridge])
    #expect(tables.needs.map(\.isEssential) == [false, true])
    #expect(tables.markets.map(\.target) == [Money(cents: 1_000_000), nil])
    #expect(tables.capital.map(\.kind) == [.equity, .guarantee])
    #expect(tables.capital.map(\.limitRate) == [0.15, 0.1])
    #expect(tables.goals.first?.rank == 1 && tables.goals.first?.acceptedRisk == "gering")
  }

  @Test(arguments: [
    ("x.csv", "id,label\nA,B\n", TableKind.firms),
    ("x.csv", "From,To,Type,Strength\nA,B,partner,0.5\n", .links),
    ("Unternehmen_2026-10.csv", "Name\nA\n", .firms),
    ("MÄRKTE.CSV", "firm,market,role\n", .markets),
    ("Markte.csv", "firm,market,role\n", .markets), ("x.csv", "firm,market,role\n", .markets),
    ("x.csv", "firm,role,kind,limit_rate\n", .capital), ("x.csv", "firm,rank\n", .goals),
    ("x.csv", "Unternehmen;Fähigkeit;Weg\n", .needs), ("x.csv", "firm,capability,level\n", .offers),
  ])
  func recognisesTables(_ file: String, _ text: String, _ kind: TableKind) throws {
    #expect(try Array(read([file: text]).counts.keys) == [kind])
  }

  @Test func gephiEdgesNeedAKind() throws {
    let nodes = "Id,Label\nA,Alpha\nB,Beta\n"
    let edges = "Source,Target,Type,Id,Weight\nA,B,Undirected,0,0.4\n"
    let bare = try read(["nodes.csv": nodes, "edges.csv": edges])
    #expect(bare.places == [Place("missing_column", "edges.csv")])
    let mapping = try ColumnMapping(
      Table(
        data: Data("file,column,value,means\nedges.csv,,,links; kind=partner\n".utf8),
        named: "m.csv"))
    let intake = try read(
      ["nodes.csv": nodes, "edges.csv": edges], importer: Importer(mapping: mapping))
    #expect(intake.problems.kept.isEmpty)
    let link = try #require(intake.tables.statements.first)
    #expect(link.kind == .partner && link.trust == 0.4 && link.attributes["Type"] == "Undirected")
  }

  @Test func mappingsTellColumnsValuesAndConstants() throws {
    let mapping = try ColumnMapping(
      Table(
        data: Data(
          """
          file,column,value,means
          a.csv,,,firms
          a.csv,wer,,name
          a.csv,egal,,ignore
          b.csv,,,links; evidence=1
          b.csv,x,,source
          b.csv,y,,target
          b.csv,z,,kind
          b.csv,z,hält Anteile,capital; what=equity; trust=0.8
          c.csv,,,ignore

          """.utf8), named: "m.csv"))
    let intake = try read(
      [
        "a.csv": "wer;egal\nAlpha;1\nBeta;2\n", "b.csv": "x;y;z\nAlpha;Beta;Hält Anteile\n",
        "c.csv": "nothing;here\n1;2\n",
      ], importer: Importer(mapping: mapping))
    #expect(intake.problems.kept.isEmpty && intake.tables.firms[0].attributes.isEmpty)
    let link = try #require(intake.tables.statements.first)
    #expect(link.kind == .capital && link.what == "equity" && link.trust == 0.8)
    #expect(link.evidence == 1 && link.attributes == ["z": "Hält Anteile"])
  }

  @Test(arguments: [
    ("a.csv,,,teapots\n", "unknown_meaning"), ("a.csv,name,,teapot\n", "unknown_meaning"),
    ("a.csv,colour,,name\n", "unknown_meaning"), ("a.csv,,,firms; teapot=1\n", "unknown_meaning"),
  ])
  func faultyMappingsAreTold(_ row: String, _ code: String) throws {
    let mapping = try ColumnMapping(
      Table(data: Data("file,column,value,means\n\(row)".utf8), named: "m.csv"))
    let intake = try read(["a.csv": "name\nAlpha\n"], importer: Importer(mapping: mapping))
    #expect(intake.places.first == Place(code, "m.csv", 2))
    #expect(!intake.isAcceptable)
  }

  // "„name“ ist nicht bekannt", which it is.
  @Test func aColumnThatTheTableDoesNotHaveIsTheReason() throws {
    let mapping = try ColumnMapping(
      Table(data: Data("file,column,value,means\na.csv,Farbe,,town\n".utf8), named: "m.csv"))
    let intake = try read(["a.csv": "name\nAlpha\n"], importer: Importer(mapping: mapping))
    let problem = try #require(intake.problems.kept.first)
    #expect(problem.message(.german).contains("keine Spalte „Farbe“"))
    #expect(problem.message(.english).contains("no column “Farbe”"))
  }

  @Test func knownFirmsMayBeNamed() throws {
    let known = [Firm(id: "7", name: "Sieben AG"), Firm(id: "8", name: "Acht AG")]
    let links = "source,target,kind\n7,acht  ag,partner\n"
    let intake = try read(["links.csv": links], importer: Importer(knownFirms: known))
    #expect(intake.problems.kept.isEmpty && intake.tables.firms.isEmpty)
    #expect(intake.tables.statements.map(\.target) == ["8"])
    let firms = try read(
      ["firms.csv": "name,region\nSieben AG,R1\nNeun AG,R2\n"],
      importer: Importer(knownFirms: known))
    #expect(firms.tables.firms.map(\.id) == ["7", "Neun AG"])
  }

  @Test func tagListsSplitAtCommasOnlyWhereThatIsClear() throws {
    func tags(_ cells: [String]) throws -> [String] {
      let rows = cells.enumerated().map { "F\($0);\($1)\n" }.joined()
      return try read(["firms.csv": "Name;Angebote\n" + rows]).tables.offers.map(\.capability)
    }
    #expect(try tags(["Fräsen, Drehen"]) == ["Fräsen", "Drehen"])
    #expect(try tags(["Blech 1,5 mm, Guss"]) == ["Blech 1,5 mm", "Guss"])
    #expect(try tags(["Blech 1,5 mm"]) == ["Blech 1,5 mm"])
    // One decimal comma in the column leaves the others what they are.
    let mixed = try tags(["Kapital 0,2–2 Mio. €", "Umschlag, Lager"])
    #expect(mixed.suffix(2) == ["Umschlag", "Lager"])
    #expect(try tags(["Etiketten,", "Fräsen, Drehen"]) == ["Etiketten", "Fräsen", "Drehen"])
    // A cell that parts its texts by something else keeps its commas.
    #expect(try tags(["a, b|c", "d, e"]) == ["a, b", "c", "d", "e"])
    #expect(try tags(["\"a;b; a\""]) == ["a", "b"])
  }

  // Needs were split at commas, offers were not: those who had what others sought were never found.
  @Test func quotedCommasSeparateWhereAPartStandsByItself() throws {
    func intake(_ need: String) throws -> ImportResult {
      try read([
        "firms.csv": "Name,Bietet,Sucht\nA,\"Umrichter, Motoren\",x\nB,y,\(need)\n"
      ])
    }
    let split = try intake("umrichter")
    #expect(split.tables.offers.map(\.capability) == ["Umrichter", "Motoren", "y"])
    #expect(split.places.contains(Place("comma_list", "firms.csv", 2, "Bietet")))
    let whole = try intake("z")
    #expect(whole.tables.offers.map(\.capability) == ["Umrichter, Motoren", "y"])
    #expect(whole.places.contains(Place("comma_text", "firms.csv", 2, "Bietet")))
  }

  @Test(arguments: [
    "Firmenwortlaut;Ort geschäftlich", "Aussteller;Rechnungsort", "Betriebsname;Business City",
    "Zuwendungsempfänger;Ort", "Mandant;Post Town",
  ])
  func officesCallTheirFirmsByManyNames(_ head: String) throws {
    let intake = try read(["liste.csv": "\(head)\nAlba GmbH;Ulm\nBirke AG;Aalen\n"])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", "Aalen"])
    #expect(intake.isAcceptable)
  }

  @Test func theNumberOfACompanyIsNotItsName() throws {
    let text =
      "Company Name,Company Number,Post Town\nAcme Ltd,01234567,Leeds\nBrown plc,SC123456,Hull\n"
    let intake = try read(["uk.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Acme Ltd", "Brown plc"])
    #expect(intake.tables.firms.map(\.id) == ["01234567", "SC123456"])
  }
}
