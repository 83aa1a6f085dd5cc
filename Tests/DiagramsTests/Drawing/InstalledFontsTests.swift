import Testing

@testable import PartnernetzDiagrams

@Suite struct InstalledFontsTests {
  // Eighty boxes with numbers in them lay upon the names of four other firms.
  @Test func oneBoxStandsForARunOfLettersThatNoFontHas() {
    let missing = Set("บริษัท株".unicodeScalars)
    #expect(InstalledFonts.boxed("บริษัท Allianz (株)", missing, "□") == "□ Allianz (□)")
    #expect(InstalledFonts.boxed("Müller", missing, "□") == "Müller")
    #expect(InstalledFonts.boxed("", missing, "□") == "")
  }
}
