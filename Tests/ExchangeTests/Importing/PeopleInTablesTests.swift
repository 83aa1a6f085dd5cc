import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// People beside firms, and lists of people.
@Suite struct PeopleInTablesTests {
  @Test(arguments: [
    "Vorstandsmitglied", "Betriebsinhaber", "Delegierter", "Inhaber", "Wer sich kümmert",
  ])
  func namesOfPeopleAreNotKept(_ header: String) throws {
    let text = "Firma;\(header);Ort\nAlba GmbH;Max Muster;Ulm\nBirke AG;Eva Beispiel;Bonn\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.allSatisfy { $0.attributes.isEmpty })
    #expect(intake.places.map(\.code) == ["person_columns"])
  }

  @Test func productsAndFirmsAreNoPeople() throws {
    let text =
      "Firma;Marke;Projekt\nAlba GmbH;Anna;Haus am See\nBirke AG;Turbo 3000;Karl Holding AG\n"
    let intake = try read(["m.csv": text])
    #expect(intake.unknownColumns.map(\.column) == ["Marke", "Projekt"])
  }

  @Test func membersWhoAreNamedBesideTheirFirmsAreLeftOut() throws {
    let text =
      "Mitglied;Funktion;Unternehmen\nMax Muster;Vorsitz;Alba GmbH\nEva Beispiel;Beisitz;Birke AG\n"
    let intake = try read(["vorstand.csv": text])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.map(\.isMember) == [nil, nil])
  }

  // A guest without a firm kept the whole list of guests out.
  @Test func whoWritesADashHasNoFirm() throws {
    let text =
      "First Name,Last Name,Company,URL\nMax,Muster,Alba GmbH,https://l.in/1\nTim,Test,-,\n"
    let intake = try read(["gaeste.csv": text])
    #expect(intake.isAcceptable && intake.tables.firms.map(\.name) == ["Alba GmbH"])
    #expect(intake.tables.firms.first?.attributes == [:])
    let employers = "Nachname;Vorname;Arbeitgeber;Ort\nMuster;Max;Alba GmbH;Ulm\n"
    #expect(try read(["p.csv": employers]).tables.firms.map(\.name) == ["Alba GmbH"])
  }

  @Test func aListOfPeopleAloneIsToldToBeOne() throws {
    let intake = try read(["p.csv": "Name;Vorname;PLZ\nMuster;Max;89073\n"])
    #expect(!intake.isAcceptable)
    let problem = try #require(intake.problems.kept.first)
    #expect(problem.code == "people_alone")
    #expect(problem.message(.german) == "Die Tabelle nennt Personen, aber keine Unternehmen.")
  }

  @Test func whoBelongsToThePressIsNoMember() throws {
    let text =
      "Nr;Name;Gruppe\n1;Alba GmbH;Mitglied\n2;Max Muster;Presse\n3;Südwest Presse;Presse\n"
    for rows in [nil, 1] {
      var importer = Importer()
      importer.plainRowsAtATime = rows
      let intake = try read(["a.csv": text], importer: importer)
      #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Südwest Presse"])
      #expect(intake.places.contains(Place("natural_person", "a.csv", 3)))
    }
  }

  @Test func whatAnotherFileSaysIsToldWithItsName() throws {
    let intake = try read([
      "firmen.csv": "Firma;Ort\nAlba GmbH;Ulm\n", "umsatz.csv": "Firma;Umsatz\nAlba GmbH;500000\n",
    ])
    let note = try #require(intake.problems.kept.first { $0.code == "adds_to_row" })
    #expect(note.message(.german).contains("was Zeile 2 von „firmen.csv“ über „Alba GmbH“ sagt"))
  }

  @Test func aMissingColumnHasItsGermanName() throws {
    let intake = try read(["links.csv": "Von;An\nAlba GmbH;Birke AG\n"])
    let problem = try #require(intake.problems.kept.first { $0.code == "missing_column" })
    #expect(problem.message(.german) == "Die Spalte „Art“ fehlt.")
    #expect(problem.message(.english) == "The column “kind” is missing.")
  }
}
