import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What is said of words that cannot be an edit, in one language at a time.
@Suite struct EditWordsTests {
  // "Möglich ist: supplier, Lieferant, customer, Kunde, …"
  @Test func choicesAreNamedInTheReadersLanguage() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    let firms = [Firm(id: "1", name: "Alba GmbH"), Firm(id: "2", name: "Birke AG")]
    let editor = Editor(MemberTables(firms: firms), on: day)
    func phrase(_ words: String...) throws -> Phrase {
      let typed = try RowWords(words, of: .links)
      let error = #expect(throws: EditError.self) {
        try editor.adding(linkFrom: "1", to: "2", typed)
      }
      return try #require(error).phrase
    }
    for told in [try phrase("Art=Freund"), try phrase("Betrag=5")] {
      #expect(told.german.contains("Lieferant, Kunde, Kapitalgeber"), "\(told.german)")
      #expect(!told.german.contains("supplier"), "\(told.german)")
      #expect(told.english.contains("supplier, customer, capital"), "\(told.english)")
      #expect(!told.english.contains("Lieferant"), "\(told.english)")
    }
  }

  // "„-5“ liegt nicht bei 0 oder darüber."
  @Test func aNumberThatIsTooSmallIsCalledSo() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    let editor = Editor(MemberTables(firms: [Firm(id: "1", name: "Alba GmbH")]), on: day)
    let words = try RowWords(["Mitarbeiter=-5"])
    let error = #expect(throws: EditError.self) { try editor.setting(firm: "1", words) }
    let told = try #require(error).phrase
    #expect(told.german.contains("„-5“ ist kleiner als 0"), "\(told.german)")
    #expect(told.english.contains("“-5” is below 0"), "\(told.english)")
  }

  // "etwa Umsatz=500000" was advised for a goal, which has no such column.
  @Test func columnsAreThoseOfTheTableThatIsMeant() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    let editor = Editor(MemberTables(firms: [Firm(id: "1", name: "Alba GmbH")]), on: day)
    let words = try RowWords(["Umsatz=5"], of: .goals)
    #expect(throws: EditError.noColumn("Umsatz", of: .goals)) {
      try editor.setting(.goals, of: "1", words)
    }
    for error in [
      EditError.noColumn("Umsatz", of: .goals), .nothingToSet(of: .goals),
      .noValue(word: "NL", of: .goals),
    ] {
      #expect(error.phrase.german.contains("Markt"), "\(error.phrase.german)")
      #expect(error.phrase.english.contains("market"), "\(error.phrase.english)")
      #expect(!error.phrase.german.contains("Umsatz=") && !error.phrase.english.contains("revenue"))
    }
  }
}
