import Testing

@testable import PartnernetzExchange

@Suite struct ColognePhoneticsTests {
  // Postel's own examples, and those of textbooks.
  @Test(arguments: [
    ("meier", "67"), ("maier", "67"), ("mayr", "67"), ("muellerluedenscheidt", "65752682"),
    ("wikipedia", "3412"), ("breschnew", "17863"), ("xaver", "4837"), ("philipp", "351"), ("", ""),
  ])
  func wordsThatSoundAlikeHaveOneCode(word: String, code: String) {
    #expect(ColognePhonetics.code(word) == code)
  }
}
