import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What nobody sees does not make another firm.
@Suite struct CellTextTests {
  @Test func blanksOfAnyKindAtTheEndsOfIdsAreCut() throws {
    let intake = try read([
      "unternehmen.csv": "Nr;Name\n1\u{A0};Ahorn GmbH\n\u{200B}2;Birke GmbH\n\" 3 \";Ceder\n",
      "beziehungen.csv": "Von;An;Art\n1;2;Partner\n3\u{2009};1;Partner\n",
    ])
    #expect(intake.tables.firms.map(\.id) == ["1", "2", "3"])
    #expect(intake.tables.statements.map(\.source) == ["1", "3"])
    #expect(
      intake.places == [
        Place("invisible_characters", "unternehmen.csv", 2, "Nr"),
        Place("invisible_characters", "beziehungen.csv", 3, "Von"),
      ])
    let note = try #require(intake.problems.kept.first)
    #expect(
      note.message(.english).contains("2 cells") && note.message(.english).contains("[U+00A0]"))
    #expect(intake.isAcceptable)
  }

  @Test(arguments: [
    ("Mu\u{308}ller", "Müller"), ("Metall-\nbau Nord", "Metallbau Nord"),
    ("Nord-\r\nSüd GmbH", "Nord-Süd GmbH"), ("Ahorn\nGmbH", "Ahorn GmbH"),
    ("Ma\u{AD}schinen", "Maschinen"), ("\u{FEFF}Ahorn", "Ahorn"),
    ("A\u{202E}horn\u{202C}", "Ahorn"),
    ("A\u{1B}[31m", "A[31m"), ("A\u{2011}B", "A-B"), ("A\u{A0}B", "A B"),
    ("\u{1F469}\u{200D}\u{1F4BB}", "\u{1F469}\u{200D}\u{1F4BB}"),
  ])
  func namesAreCleaned(_ written: String, _ name: String) throws {
    let intake = try read(["firms.csv": "id,name,Notiz\n1,\"\(written)\",\"\(written)\"\n"])
    let found = try #require(intake.tables.firms.first)
    #expect(Array(found.name.unicodeScalars) == Array(name.unicodeScalars))
    // Other texts keep their lines.
    #expect(found.attributes["Notiz"]?.contains("\u{202E}") == false)
  }

  @Test func bothSpellingsOfALetterAreOne() throws {
    let intake = try read([
      "firms.csv": "id,name\nÄ1,Äpfel\n2,Birke\n",
      "links.csv":
        "source,target,kind,what\nA\u{308}1,2,partner,Gu\u{308}sse\nÄ1,2,partner,Güsse\n",
    ])
    #expect(intake.tables.statements.count == 1)
    #expect(intake.places.map(\.code) == ["duplicate_row"])
  }

  @Test func lettersOfAnotherAlphabetAreNoted() throws {
    // The first letter is a Cyrillic one.
    let intake = try read(["firms.csv": "id,name\n1,\u{410}horn GmbH\n2,Ωmega\n3,Альфа\n"])
    #expect(intake.places == [Place("mixed_alphabets", "firms.csv", 2, "name")])
    #expect(intake.tables.firms.count == 3)
  }

  @Test func aNameOfMoreThanAThousandLettersIsRefused() throws {
    func places(_ length: Int) throws -> [Place] {
      let long = String(repeating: "ä", count: length)
      return try read(["firms.csv": "id,name\n1,\(long)\n2,B\n"]).places
    }
    #expect(try places(1_000) == [])
    #expect(try places(1_001) == [Place("too_long", "firms.csv", 2, "name")])
  }
}
