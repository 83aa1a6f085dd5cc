import Testing

@testable import PartnernetzExchange

/// How alike two names are: the published figures, and where a letter is just too far away.
@Suite struct SimilarityTests {
  // Winkler, Overview of Record Linkage and Current Research Directions, 2006, table 6.
  @Test(arguments: [
    ("SHACKLEFORD", "SHACKELFORD", 0.982), ("DUNNINGHAM", "CUNNIGHAM", 0.896),
    ("NICHLESON", "NICHULSON", 0.956), ("JONES", "JOHNSON", 0.832), ("MASSEY", "MASSIE", 0.933),
    ("ABROMS", "ABRAMS", 0.922), ("JERALDINE", "GERALDINE", 0.926), ("MARHTA", "MARTHA", 0.961),
    ("MICHELLE", "MICHAEL", 0.921), ("JULIES", "JULIUS", 0.933), ("TANYA", "TONYA", 0.880),
    ("DWAYNE", "DUANE", 0.840), ("SEAN", "SUSAN", 0.805), ("JON", "JOHN", 0.933),
  ])
  func publishedFiguresAreReproduced(one: String, other: String, expected: Double) {
    #expect(abs(Similarity.jaroWinkler(one, other) - expected) < 5e-4)
    #expect(Similarity.jaroWinkler(one, other) == Similarity.jaroWinkler(other, one))
  }

  /// Half of the longer name less one is as far apart as the same letter may stand.
  @Test(arguments: [
    ("axxx", "yayy", 0.5), ("axxx", "yyay", 0), ("abcdefgh", "xxxaxxxx", 5.0 / 12),
    ("abcdefgh", "xxxxaxxx", 0), ("ab", "ba", 0), ("abcd", "cdab", 0), ("a", "b", 0),
  ])
  func aLetterCountsWithinAWindow(one: String, other: String, expected: Double) {
    #expect(abs(Similarity.jaroWinkler(one, other) - expected) < 1e-12)
  }

  @Test func fourLettersOfACommonBeginningCount() {
    // Of six letters four match, and no bonus is given for more than four.
    #expect(abs(Similarity.jaroWinkler("ABCDEF", "ABCDXY") - (7.0 / 9 + 0.4 * 2 / 9)) < 1e-12)
    #expect(abs(Similarity.jaroWinkler("ABCDEF", "ABCDEX") - (8.0 / 9 + 0.4 / 9)) < 1e-12)
  }

  @Test func nothingIsLikeNothingOnly() {
    #expect(Similarity.jaroWinkler("", "") == 1)
    #expect(Similarity.jaroWinkler("", "a") == 0 && Similarity.jaroWinkler("a", "") == 0)
    #expect(Similarity.jaroWinkler("a", "a") == 1)
    // What no name is as long as is not looked at.
    let long = String(repeating: "ab", count: 100)
    #expect(Similarity.jaroWinkler(long + "c", long + "d") == 1)
    #expect(Similarity.jaroWinkler(String(long.dropLast()) + "c", long) < 1)
  }
}
