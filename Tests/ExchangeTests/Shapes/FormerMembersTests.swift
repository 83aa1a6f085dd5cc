import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Firms that lists keep although they are no members, or no longer.
@Suite struct FormerMembersTests {
  private func importer(_ mapping: String? = nil) throws -> Importer {
    var importer = Importer()
    importer.day = try #require(Day(year: 2026, month: 11, day: 1))
    if let mapping {
      importer.mapping = try ColumnMapping(
        Table(data: Data(("file,column,value,means\n" + mapping).utf8), named: "map.csv"))
    }
    return importer
  }

  // Who had left years ago was a member without a word.
  @Test(arguments: [
    ("Status", "aktiv", "ausgetreten"), ("Austritt", "", "31.12.2024"),
    ("Austritt zum", "31.12.2030", "31.12.2024"), ("Austrittsdatum", "31.12.9999", "12/2024"),
    ("gekündigt zum", "", "2025"), ("Mitglied bis", "bis 31.12.2026", "2024-12-31"),
    ("Mitgliedsstatus", "aktiv", "ehemalig"), ("Mitgliedschaft", "ja", "beendet"),
    ("Kündigung", "31.12.2027", "31.12.2023"), ("Mitglied (J/N)", "J", "N"),
    ("Aktiv", "1", "0"), ("Gelöscht", "0", "1"), ("Abmeldung", "", "30.06.2020"),
    ("Status", "ruhend", "insolvent"), ("Status", "Active", "Lapsed"), ("Status", "", "† 2024"),
    ("Status", "", "Prospect"), ("Active", "TRUE", "FALSE"), ("Archived", "FALSE", "TRUE"),
    ("Deleted At", "", "2024-01-01"), ("End date", "31/12/2027", "31/12/2024"),
    ("Mitglied", "ja", "ausgetreten"), ("Mitglied", "Fördermitglied", "kein Mitglied"),
    ("Mitglied", "aktiv", "inaktiv"), ("Status", "aktiv", "ausgetreten zum 31.12.2024"),
  ])
  func whoHasLeftIsNoMember(_ header: String, _ member: String, _ former: String) throws {
    let text = "Firma;Ort;\(header)\nAlba GmbH;Ulm;\(member)\nBirke AG;Bonn;\(former)\n"
    let intake = try read(["mitglieder.csv": text], importer: importer())
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.map { $0.isMember ?? true } == [true, false])
    let told = intake.problems.kept.filter { $0.code == "membership" }
    #expect(told.count == 1 && told.allSatisfy { $0.severity == .warning })
  }

  // The day stood in a column of its own, and who leaves in 2030 was no member any more.
  @Test(arguments: [("Kündigung", "zum"), ("Status", "zum"), ("gekündigt", "per")])
  func aDayBehindANoticeIsItsDay(_ notice: String, _ header: String) throws {
    let said = notice == "Status" ? "gekündigt" : "01.02.2024"
    let text = """
      Firma;Ort;\(notice);\(header)
      Alba GmbH;Ulm;;
      Birke AG;Bonn;\(said);31.12.2024
      Cedern KG;Aalen;\(said);31.12.2030

      """
    let intake = try read(["m.csv": text], importer: importer())
    #expect(intake.tables.firms.map { $0.isMember ?? true } == [true, false, true])
    #expect(!intake.unknownColumns.contains { $0.column == header })
  }

  @Test func theSentenceTellsHowManyAndWho() throws {
    let text = """
      Firma;Status;Austritt
      Alba GmbH;aktiv;
      Birke AG;ausgetreten;31.12.2024
      Cedern KG;gekündigt;31.12.2027
      Dorn GmbH;ruhend;

      """
    let intake = try read(["m.csv": text], importer: importer())
    #expect(intake.tables.firms.map { $0.isMember ?? true } == [true, false, true, true])
    let note = try #require(intake.problems.kept.first { $0.code == "membership" })
    #expect(note.message(.german).contains("1 Unternehmen gilt nicht als Mitglied"))
    #expect(note.message(.german).contains("„Birke AG“ („ausgetreten“)"))
    #expect(note.message(.english).contains("1 firm does not count as a member"))
    // What a column was used for is understood; its words are kept.
    #expect(intake.unknownColumns.isEmpty)
    #expect(intake.tables.firms[2].attributes["Status"] == "gekündigt")
  }

  @Test func whatSomebodySaidOfTheColumnCounts() throws {
    let text = "Firma;Status\nAlba GmbH;aktiv\nBirke AG;gelöscht\n"
    let mapped = try read(["m.csv": text], importer: importer(",Status,,attribute\n"))
    #expect(mapped.tables.firms.map(\.isMember) == [nil, nil])
    // A plain yes goes before a word about the firm.
    let plain = "Firma;Mitglied;Status\nAlba GmbH;ja;insolvent\n"
    let kept = try read(["m.csv": plain], importer: importer())
    #expect(kept.tables.firms.map(\.isMember) == [true])
    // Tables without such a column are as before.
    let none = try read(["m.csv": "Firma;Ort\nAlba GmbH;Ulm\n"], importer: importer())
    #expect(none.tables.firms.map(\.isMember) == [nil] && none.places == [])
  }

  @Test(arguments: [
    "Ausgetreten", "Ehemalige Mitglieder", "Gekündigt", "Archiv", "Alumni", "Former members",
    "Leads", "Interessenten",
  ])
  func sheetsOfFormerMembersHoldNone(_ name: String) throws {
    let data = try MadeArchive(sheets: [
      ("Mitglieder", [["Firma", "Ort"], ["Alba GmbH", "Ulm"], ["Birke AG", "Bonn"]]),
      (name, [["Firma", "Ort"], ["Erle GmbH", "Kiel"], ["Dorn GmbH", "Kiel"]]),
    ]).data()
    let intake = try importer().read(data: data, named: "m.xlsx")
    #expect(intake.tables.firms.map { $0.isMember ?? true } == [true, true, false, false])
    let note = try #require(intake.problems.kept.first { $0.code == "membership" })
    #expect(
      note.sheet == name && note.message(.german).contains("2 Unternehmen darin gelten nicht"))
  }

  // „Cedern KG (ausgetreten)“ was the name of a member.
  @Test func whatStandsBehindANameIsNoPartOfIt() throws {
    let text = """
      Firma;Ort
      Alba GmbH;Ulm
      Cedern KG (ausgetreten);Ulm
      Erle GmbH (Mitglied bis 2023);Ulm
      Fichte GmbH - gelöscht;Ulm
      Ginster AG (Mitglied bis 31.12.2030);Ulm
      Hasel (Werk Süd) GmbH;Ulm
      Igel - Holzbau;Ulm

      """
    let intake = try read(["m.csv": text], importer: importer())
    #expect(
      intake.tables.firms.map(\.name) == [
        "Alba GmbH", "Cedern KG", "Erle GmbH", "Fichte GmbH", "Ginster AG",
        "Hasel (Werk Süd) GmbH", "Igel - Holzbau",
      ])
    #expect(
      intake.tables.firms.map { $0.isMember ?? true }
        == [true, false, false, false, true, true, true])
    let note = try #require(intake.problems.kept.first { $0.code == "membership" })
    #expect(note.message(.german).contains("3 Namen sagen"))
  }

  // A mapping as it is proposed must not make members of those who left.
  @Test func theProposedMappingKeepsWhoLeftOut() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("mitglieder-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "Firma;Ort;Status\nAlba GmbH;Ulm;aktiv\nBirke AG;Bonn;ausgetreten\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let proposal = try importer().proposedMapping(paths: [path]).text
    var again = try importer()
    again.mapping = try ColumnMapping(Table(data: Data(proposal.utf8), named: "map.csv"))
    let intake = again.read(paths: [path])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map { $0.isMember ?? true } == [true, false])
  }

  @Test func tablesTooLargeToBeReadSoSayIt() throws {
    let rows = (1...100_001).map { "\($0);F\($0) GmbH;\($0 == 7 ? "gelöscht" : "aktiv")\n" }
    let text = "Nr;Name;Status\n" + rows.joined()
    let intake = try read(["m.csv": text], importer: importer())
    #expect(intake.places.contains(Place("membership", "m.csv", 8, "Status")))
    #expect(intake.tables.firms.count == 100_001)
  }

  @Test func linksThatAreOverOrOnlyAskedForAreLeftOut() throws {
    let text = """
      Lieferant;Abnehmer;Status;Vertragsende
      Alba GmbH;Birke AG;aktiv;
      Birke AG;Cedern KG;beendet;31.12.2022
      Cedern KG;Dorn GmbH;Anfrage;
      Dorn GmbH;Alba GmbH;;31.12.2025
      Alba GmbH;Dorn GmbH;;31.12.2030

      """
    var importer = try importer()
    importer.makesFirmsOfLinks = true
    let intake = try read(["links.csv": text], importer: importer)
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.statements.map(\.target) == ["Birke AG", "Dorn GmbH"])
    let notes = intake.problems.kept.filter { $0.code == "ended_links" }
    #expect(notes.map(\.column) == ["Status", "Vertragsende"])
    #expect(notes.first?.message(.german).contains("2 Beziehungen bestehen nicht") == true)
  }
}
