import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzWording
import PartnernetzWorkspace
import TestSupport
import Testing

/// Tables of wishes, in the words of offices.
@Suite struct WishesFileTests {
  private let name = Phrase(de: "Wünsche", en: "wishes")

  private func rules(_ text: String) throws -> [NamedRules.Row.Rule] {
    try WishesFile.rows(text: text, named: name).map(\.rule)
  }

  @Test(arguments: [
    "firm;partner;wish\nA;B;must\nA;C;like\nB;C;no\n",
    "Unternehmen,Partner,Wunsch\nA,B,muss\nA,C,gern\nB,C,nein\n",
    "Wunsch\tMitglied\tPartner\nMUSS\tA\tB\nGerne\tA\tC\nNein\tB\tC\n",
    "A;B;muss\nA;C;gern\nB;C;nein\n",
  ])
  func wishesAreReadAsTheyAreWritten(text: String) throws {
    #expect(try rules(text) == [.fix("A", "B"), .like("A", "C"), .forbid("B", "C")])
  }

  @Test func whatIsNoWishIsRefusedWithItsRow() throws {
    let word = #expect(throws: PlacedError.self) {
      try rules("firm;partner;wish\nA;B;must\nA;C;perhaps\n")
    }
    #expect(word?.phrase.english == "wishes, row 3: “perhaps” is no wish. Write must, like or no.")
    let none = #expect(throws: PlacedError.self) { try rules("firm;partner;wish\nA;;must\n") }
    #expect(none?.phrase.german.hasPrefix("Wünsche, Zeile 2: Hier fehlt ein Unternehmen") == true)
    let column = #expect(throws: FileError.self) { try rules("firm;partner;note\nA;B;x\n") }
    #expect(column?.phrase.english.contains("found: firm, partner and note") == true)
  }

  @Test func aFileIsNamedInItsPlaces() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("firm;partner;wish\nA;B;x\n", to: "w.csv")
    let error = #expect(throws: PlacedError.self) { try WishesFile.rows(file) }
    #expect(error?.phrase.english.hasPrefix("w.csv, row 2: ") == true)
  }
}
