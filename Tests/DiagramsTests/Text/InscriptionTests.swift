import Testing

@testable import PartnernetzDiagrams

@Suite struct InscriptionTests {
  @Test(arguments: [
    ("  Anton \n\t Berta ", "Anton Berta"), ("a\u{0}b", "a b"), ("x\u{202E}y\u{200B}z", "xyz"),
    ("\u{E000}&", "&"), ("", ""), ("e\u{301}", "e\u{301}"),
  ])
  func foreignTextIsCleaned(foreign: String, clean: String) {
    #expect(Inscription(foreign).text == clean)
  }

  @Test func heapsOfMarksAndLengthAreCut() {
    let heap = "o" + String(repeating: "\u{301}", count: 500)
    #expect(Inscription(heap).text.unicodeScalars.count == 1 + Inscription.marksPerBase)
    let long = Inscription(String(repeating: "x", count: 500), limit: 20).text
    #expect(long.count == 20 && long.hasSuffix("…"))
  }
}
