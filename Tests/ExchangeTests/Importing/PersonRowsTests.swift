import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Rows about people where firms belong.
@Suite struct PersonRowsTests {
  // Members that a column called natural persons became firms.
  @Test(arguments: [
    ("Typ", "nat", "jur"), ("Rechtsform", "natürliche Person", "GmbH"),
    ("Rechtsform", "Privatperson", ""), ("Personentyp", "natürlich", "juristisch"),
    ("Art", "Einzelperson", "Firma"), ("Legal form", "natural person", "Ltd"),
    ("Member type", "Individual", "Company"),
  ])
  func whoIsSaidToBeAPersonIsNoFirm(_ header: String, _ person: String, _ firm: String) throws {
    let text = """
      Nr;Name;\(header);Ort
      1;Alba GmbH;\(firm);Ulm
      2;Maria Muster;\(person);Ulm
      3;Dr. Hans Beispiel;\(person);Aalen
      4;Karl Schmidt e.K.;\(person);Aalen
      5;Blumen Kern;Einzelunternehmen;Aalen

      """
    var importer = Importer()
    for piece in [nil, 1] {
      importer.plainRowsAtATime = piece
      let intake = try read(["mitglieder.csv": text], importer: importer)
      #expect(
        intake.tables.firms.map(\.name) == ["Alba GmbH", "Karl Schmidt e.K.", "Blumen Kern"])
      #expect(
        intake.places.filter { $0.code == "natural_person" }.map(\.row) == [3, 4])
      #expect(intake.isAcceptable && intake.isBalanced && intake.counts[.firms]?.refused == 2)
    }
  }

  @Test func whatKindAMemberIsOfOtherwiseChangesNothing() throws {
    let text = "Nr;Name;Typ;Ort\n1;Franz Huber;Inhaber;Ulm\n2;Natur Kern;Partner;Ulm\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Franz Huber", "Natur Kern"])
    let mapping = try ColumnMapping(
      Table(data: Data("file,column,value,means\n,Typ,,attribute\n".utf8), named: "map.csv"))
    let kept = try read(
      ["m.csv": "Nr;Name;Typ\n1;Eva Kern;nat\n"], importer: Importer(mapping: mapping))
    #expect(kept.tables.firms.map(\.name) == ["Eva Kern"])
  }

  @Test(arguments: ["Inh. Maria Muster", "Inhaberin: Eva Maier", "Inhaber Dr. Karl Huber"])
  func anOwnerWithoutAFirmIsAPerson(_ name: String) throws {
    let text = "Firma;Ort\n\(name);Ulm\nBlumen Muster, Inh. Maria Muster;Ulm\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Blumen Muster, Inh. Maria Muster"])
    #expect(intake.places == [Place("natural_person", "mitglieder.csv", 2)])
  }

  // Hans Müller became a firm of his own shares.
  @Test func ownersWithGivenNamesAreNotMadeFirms() throws {
    let text = """
      Gesellschafter;Gesellschaft;Anteil
      Hans Müller;Alba GmbH;60 %
      Müller, Eva;Alba GmbH;40 %
      Prof. Dr. Karl von Stein;Alba GmbH;1 %
      Holding AG;Birke GmbH;100 %
      Otto Group;Ceder KG;100 %
      Huber Beteiligungen;Ceder KG;5 %

      """
    let intake = try read(
      ["beteiligungen.csv": text], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(
      Set(intake.tables.firms.map(\.name)) == [
        "Alba GmbH", "Holding AG", "Birke GmbH", "Otto Group", "Ceder KG", "Huber Beteiligungen",
      ])
    #expect(intake.places.filter { $0.code == "natural_person" }.map(\.row) == [2, 3, 4])
    let trade = "Lieferant;Abnehmer\nHans Müller;Alba GmbH\n"
    let made = try read(["links.csv": trade], importer: Importer(makingFirmsOfLinks: true))
    #expect(made.tables.firms.map(\.name) == ["Hans Müller", "Alba GmbH"])
    // A sole trader may be called so; a member nobody becomes by it, and never without a word.
    #expect(made.tables.firms.map(\.isMember) == [false, nil])
    #expect(
      made.places == [
        Place("firms_from_links", "links.csv", 2), Place("membership", "links.csv", 2),
      ])
    let told = made.problems.kept.map { $0.message(.german) }
    #expect(told.contains { $0.contains("„Hans Müller“ heißt wie eine Person") })
  }

  // Where a column of a list of firms named the owners, these became firms.
  @Test(arguments: [
    "Gesellschafter;Firma;Anteil\nMax Muster;Alba GmbH;40 %\nHolz Holding GmbH;Alba GmbH;60 %\n",
    "Von;An;Art\nMax Muster;Alba GmbH;Kapitalgeber\nHolz Holding GmbH;Alba GmbH;Kapitalgeber\n",
  ])
  func ownersBesideTheirFirmsAreNotMadeFirmsEither(_ text: String) throws {
    let made = try read(["g.csv": text], importer: Importer(makingFirmsOfLinks: true))
    #expect(Set(made.tables.firms.map(\.name)) == ["Alba GmbH", "Holz Holding GmbH"])
    #expect(made.tables.statements.map(\.source) == ["Holz Holding GmbH"])
    #expect(made.isBalanced)
  }

  // The row became a firm called “2”.
  @Test func aPersonWithoutAFirmIsLeftOut() throws {
    let text = "Nr;Name;Vorname;Firma;Ort\n1;Kern;Eva;Alba GmbH;Ulm\n2;Huber;Karl;;Aalen\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH"])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.places.contains(Place("natural_person", "mitglieder.csv", 3)))
  }

  // A profile was kept as the firm's address, and a contact without a firm refused all others.
  @Test func contactsOfANetworkForPeopleGiveTheirFirms() throws {
    let text = """
      Notes:
      "When exporting your connection data, some of the addresses are missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Eva,Meier,https://www.linkedin.com/in/eva-meier,eva.meier@alba.de,Alba GmbH,CEO,24 Oct 2026
      Uwe,Lenz,https://www.linkedin.com/in/uwe-lenz,,Birke AG,Sales,01 Feb 2020
      Max,Solo,https://www.linkedin.com/in/max-solo,,,Freelancer,05 Mar 2021
      Ida,Solo,https://www.linkedin.com/in/ida-solo,,Self-employed,Coach,05 Mar 2021

      """
    let intake = try read(["Connections.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.allSatisfy { $0.attributes.isEmpty })
    #expect(intake.isAcceptable && intake.isBalanced && intake.counts[.firms]?.refused == 2)
  }

  @Test func aNumberWithoutANameIsNoFirmWhereOthersHaveNames() throws {
    let importer = Importer(skippingFaultyRows: true)
    let text = "Nr;Firma;MA\n1;Alba GmbH;5\n2;;100\n3;Birke AG;7\n"
    let intake = try read(["firmen.csv": text], importer: importer)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.places == [Place("missing_value", "firmen.csv", 3, "Firma")])
    // Without any names the numbers are all there is; a known number adds to its firm.
    let bare = try read(["firmen.csv": "Nr;Firma;MA\n1;;5\n2;;100\n"])
    #expect(bare.tables.firms.map(\.name) == ["1", "2"])
    let known = try read(["firmen.csv": "Nr;Firma;Ort\n1;Alba GmbH;\n1;;Ulm\n2;Birke AG;Ulm\n"])
    #expect(known.tables.firms.map(\.town) == ["Ulm", "Ulm"])
  }
}
