import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Names behind which the owner stands.
@Suite struct OwnersBehindNamesTests {
  // Xaver GmbH was a firm, and "Xaver GmbH (Tochter von Yber AG)" another one.
  @Test(arguments: [
    "Xaver GmbH (Tochter von Yber AG)", "Xaver GmbH (100 % Tochter der Yber AG)",
    "Xaver GmbH, Tochtergesellschaft der Yber AG", "Xaver GmbH – ein Unternehmen der Yber AG",
    "Xaver GmbH (gehört zur Yber AG)", "Xaver GmbH (a subsidiary of Yber AG)",
    "Xaver GmbH (wholly owned subsidiary of Yber AG)", "Xaver GmbH (100%ige Tochter der Yber AG)",
  ])
  func itIsOneFirmAndTheOwnershipIsALink(_ name: String) throws {
    let intake = try read([
      "m.csv": "Firma;Ort\nXaver GmbH;Bonn\n\"\(name)\";Bonn\nYber AG;Bonn\n"
    ])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.name) == ["Xaver GmbH", "Yber AG"])
    #expect(intake.tables.statements.map(\.kind) == [.capital])
    #expect(intake.tables.statements.map(\.source) == ["Yber AG"])
    #expect(intake.tables.statements.map(\.target) == ["Xaver GmbH"])
    #expect(intake.tables.statements.map(\.share) == [name.contains("100") ? 1 : nil])
    let note = try #require(intake.problems.kept.first { $0.code == "owners_behind_names" })
    #expect(
      note.message(.german) == "1 Name nennt den Eigentümer: „\(name)“ gilt als „Xaver GmbH“, "
        + "Eigentümer ist „Yber AG“.")
  }

  // In links it was a firm that nobody knew, or a new one.
  @Test func aLinkNamesTheFirmAlone() throws {
    let importer = Importer(makingFirmsOfLinks: true)
    let intake = try read(
      [
        "m.csv": "Firma;Ort\nXaver GmbH;Bonn\nYber AG;Bonn\n",
        "l.csv": "Lieferant;Abnehmer;Volumen\nXaver GmbH (Tochter von Yber AG);Yber AG;5000\n"
          + "Yber AG;Xaver GmbH;7000\n",
      ], importer: importer)
    #expect(intake.tables.firms.map(\.name) == ["Xaver GmbH", "Yber AG"])
    #expect(intake.tables.statements.map(\.source) == ["Xaver GmbH", "Yber AG"])
    let note = try #require(intake.problems.kept.first { $0.code == "owners_behind_names" })
    #expect(note.message(.english).hasSuffix("its owner is “Yber AG”; the stake is left out."))
  }

  // The owner was cut off the text of an attribute.
  @Test func whatTheMappingCallsAnAttributeStaysAsItIsWritten() throws {
    var importer = Importer()
    let mapping = "file,column,value,means\n,Lieferant,,attribute\n"
    importer.mapping = try ColumnMapping(Table(data: Data(mapping.utf8), named: "map.csv"))
    let text = "Xaver GmbH (Tochter von Yber AG)"
    let intake = try read(
      ["m.csv": "Firma;Ort;Lieferant\nAlba GmbH;Ulm;\(text)\nBirke AG;Ulm;\n"], importer: importer)
    #expect(intake.tables.firms.first?.attributes["Lieferant"] == text)
    #expect(!intake.problems.kept.contains { $0.code == "owners_behind_names" })
  }

  @Test(arguments: [
    "Töchter & Söhne GmbH", "Tochter der Muse e.K.", "Unternehmen der Zukunft GmbH",
    "Alba GmbH (Bonn)", "Part of Art GmbH",
  ])
  func namesThatOnlySoundSoStay(_ name: String) throws {
    let intake = try read(["m.csv": "Firma;Ort\n\(name);Bonn\nYber AG;Bonn\n"])
    #expect(intake.tables.firms.map(\.name) == [name, "Yber AG"])
    #expect(intake.tables.statements.isEmpty)
  }
}
