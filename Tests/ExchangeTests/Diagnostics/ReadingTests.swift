import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What a note says a mapping can do, the mapping does; the sentence itself names no file and no word
/// of it.
@Suite struct ReadingTests {
  /// A table, the note on it, and the columns that can be read otherwise.
  struct Noted: Sendable, CustomTestStringConvertible {
    var code: String
    var text: String
    var columns: [String]
    var words = ["attribute"]

    var testDescription: String { code }
  }

  static let noted = [
    Noted(
      code: "membership",
      text: "Firma;Ort;Status\nAlba GmbH;Bonn;aktiv\nBirke AG;Bonn;ausgetreten\n",
      columns: ["Status"]),
    Noted(
      code: "interval_columns",
      text: "Firma;Umsatz von;Umsatz bis\nAlba GmbH;1000000;2000000\nBirke AG;3000000;5000000\n",
      columns: ["Umsatz von", "Umsatz bis"]),
    Noted(
      code: "size_classes",
      text: "Firma;Ort;Mitarbeiterklasse\nAlba GmbH;Bonn;10-19\nBirke AG;Bonn;20-49\n",
      columns: ["Mitarbeiterklasse"]),
    Noted(
      code: "ended_links",
      text: "Lieferant;Abnehmer;Betrag;Status\nAlba GmbH;Birke AG;50000;beendet\n"
        + "Birke AG;Alba GmbH;50000;läuft\n", columns: ["Status"]),
    Noted(
      code: "weights_are_amounts",
      text: "Source;Target;Kind;Weight\nAlba GmbH;Birke AG;supplier;50000\n"
        + "Birke AG;Alba GmbH;supplier;40000\n", columns: ["Weight"]),
    Noted(
      code: "person_columns",
      text: "Firma;Ort;Vorname;Nachname\nAlba GmbH;Bonn;Max;Muster\nBirke AG;Bonn;Eva;Muster\n",
      columns: ["Vorname", "Nachname"]),
    Noted(
      code: "unclear_strength",
      text: "Source,Target,Kind,Weight\nAlba GmbH,Birke AG,partner,0.5\n"
        + "Birke AG,Alba GmbH,partner,7\n", columns: ["Weight"], words: ["amount", "attribute"]),
  ]

  private func read(_ text: String, _ mapping: String? = nil) throws -> ImportResult {
    var importer = Importer(makingFirmsOfLinks: true)
    importer.mapping = try mapping.map {
      try ColumnMapping(Table(data: Data($0.utf8), named: "map.csv"))
    }
    return importer.read(data: Data(text.utf8), named: "tabelle.csv")
  }

  @Test(arguments: noted) func theMappingOfANoteUndoesIt(_ noted: Noted) throws {
    let problems = try read(noted.text).problems.kept.filter { $0.code == noted.code }
    let note = try #require(problems.first)
    let reading = try #require(note.reading)
    #expect(reading.columns == noted.columns && reading.words == noted.words)
    for language in Language.allCases {
      let hint = note.hint(language)
      #expect(!hint.contains("attribute“") && !hint.contains("“attribute") && !hint.contains(",,"))
    }
    for word in reading.words {
      let lines = reading.columns.map { ",\($0),,\(word)\n" }.joined()
      let told = try read(noted.text, "file,column,value,means\n" + lines)
      #expect(told.isAcceptable && !told.problems.kept.contains { $0.code == noted.code })
    }
  }

  // "Names of people are left out", and they stood in the register.
  @Test func aColumnOfPeopleThatSomebodyExplainedStays() throws {
    let told = try read(
      "Firma;Vorname;Nachname\nAlba GmbH;Max;Muster\n",
      "file,column,value,means\n,Nachname,,attribute\n")
    let note = try #require(told.problems.kept.first { $0.code == "person_columns" })
    #expect(note.reading?.columns == ["Vorname"])
    #expect(told.tables.firms.first?.attributes["Nachname"] == "Muster")
  }
}
