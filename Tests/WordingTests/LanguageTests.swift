import PartnernetzWording
import Testing

@Suite struct LanguageTests {
  /// Spaces that do not break stand before signs; which one is the locale data's affair.
  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func theEnvironmentDecides() {
    #expect(Language(environment: ["LANG": "de_AT.UTF-8"]) == .german)
    #expect(Language(environment: ["LC_ALL": "C", "LANG": "de_DE.UTF-8"]) == .english)
    #expect(Language(environment: ["LC_ALL": "", "LC_MESSAGES": "de_DE"]) == .german)
    #expect(Language(environment: [:]) == .english)
  }

  // A range of digits that ends before it begins stopped the program without a word.
  @Test func fewerDigitsThanNoneAreNone() {
    #expect(Language.english.percent(0.42, digits: -1) == "42%")
    #expect(Language.english.fixed(2.5, digits: -3) == Language.english.fixed(2.5, digits: 0))
    #expect(Language.english.number(3.0, digits: -1) == "3")
  }

  // "8.000" was eight euros, and "8.000 €" none at all.
  @Test(arguments: [
    ("8.000 €", 8_000.0), ("8.000", 8_000), ("€8,000", 8_000), ("8,000.50", 8_000.5),
    ("1.234.567,8 EUR", 1_234_567.8), ("12000", 12_000), ("12 000", 12_000), ("12,5", 12.5),
    ("\u{2212}300 €", -300),
  ]) func amountsAreReadAsPeopleTypeThem(text: String, euros: Double) {
    #expect(Double(typedEuros: text) == euros)
  }

  @Test(arguments: ["", "€", "viel", "1.2.3", "12.0000", "1.000.00,5", "1,000,50", "1e3", "--3"])
  func whatIsNoAmountIsNotRead(text: String) {
    #expect(Double(typedEuros: text) == nil)
  }

  @Test(arguments: [
    ("1.000", [1_000.0, 1]), ("1,000", [1_000, 1]), ("1.234.567", [1_234_567]),
    ("2.500,50", [2_500.5]), ("2,500.5", [2_500.5]), ("0,125", [0.125]), ("12,5", [12.5]),
    ("12 000", [12_000]), ("800", [800]), ("1234.567", [1_234.567]), ("-1.000", [-1_000, -1]),
    ("1.2.3", []), ("1e3", []), ("", []), (",5", [0.5]), ("1.000,500,5", []), ("inf", []),
  ]) func aTypedNumberHasItsReadings(text: String, readings: [Double]) {
    #expect(Double.readings(typed: text) == readings)
  }

  @Test func numbersAreWrittenAsTheReaderDoes() {
    #expect(Language.german.number(1_234_567.891, digits: 2) == "1.234.567,89")
    #expect(Language.english.number(1_234_567.891, digits: 2) == "1,234,567.89")
    #expect(plain(Language.german.euros(25_373.29)) == "25.373 €")
    #expect(Language.english.euros(25_373.29) == "€25,373")
    #expect(plain(Language.german.euros(-0.2)) == "0 €")
    #expect(Language.german.fixed(0.4, digits: 2) == "0,40")
    #expect(Language.german.list(["A", "B", "C"]) == "A, B und C")
    #expect(Language.german.choice(["A", "B", "C"]) == "A, B oder C")
  }

  @Test(arguments: [
    (0.0774, "7.7%"), (0.15, "15%"), (0.0004, "0.04%"), (0.0005, "0.05%"), (0.0006, "0.1%"),
    (0.00000712, "0.0007%"), (0, "0%"),
    (1, "100%"),
  ])
  func aSmallShareIsNotWrittenAsNothing(share: Double, text: String) {
    #expect(Language.english.percent(share) == text)
  }

  @Test(arguments: [
    (949_999, "€950,000"), (999_499, "€1 million"), (-1_240_000, "−€1.2 million"),
    (994_000_000, "€990 million"), (995_000_000, "€1 billion"), (9.94, "€10"), (0, "€0"),
  ])
  func eurosOfASentenceHaveTwoDigits(euros: Double, text: String) {
    #expect(plain(Language.english.roundedEuros(euros)) == text)
  }

  @Test(arguments: [
    (935, "940"), (934, "930"), (9.94, "9.9"), (9.96, "10"), (10.4, "10"), (-935, "−940"),
  ])
  func aNumberHasTwoDigits(value: Double, text: String) {
    #expect(Language.english.rounded(value) == text)
  }

  @Test(arguments: [
    (1, "1 employee"), (0.5, "about 1 employee"), (1.5, "about 2 employees"), (2, "2 employees"),
    (0, "0 employees"),
  ])
  func onePersonIsOne(count: Double, text: String) {
    #expect(Language.english.employees(count) == text)
  }

  @Test(arguments: [
    (2, "A and B"), (3, "A, B and one more"), (4, "A, B and 2 more"), (1, "A and B"),
  ])
  func whatIsNotNamedIsCounted(count: Int, text: String) {
    #expect(Language.english.list(["A", "B"], outOf: count) == text)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("Meier", "Maier", 1), ("kitten", "sitting", 3), ("ä", "a", 1),
  ])
  func editDistance(one: String, other: String, distance: Int) {
    #expect(one.editDistance(to: other) == distance)
    #expect(other.editDistance(to: one) == distance)
  }

  @Test func aPhraseSpeaksBothLanguages() {
    let phrase = Phrase(de: "ja", en: "yes")
    #expect(phrase(.german) == "ja" && phrase(.english) == "yes")
  }

  // "zu wenig bei A, B, C und 71 weitere", "Mögliche Partner sind A, B und ein weiteres".
  @Test func theRestOfAListIsDeclined() {
    let names = ["A", "B"]
    func german(_ rest: Int, _ declined: Language.Rest) -> String {
      Language.german.list(names, outOf: 2 + rest, declined)
    }
    #expect(german(1, .firms) == "A, B und ein weiteres")
    #expect(german(71, .firms) == "A, B und 71 weitere")
    #expect(german(1, .behindPreposition) == "A, B und einem weiteren")
    #expect(german(71, .behindPreposition) == "A, B und 71 weiteren")
    #expect(german(1, .partners) == "A, B und ein weiterer")
    #expect(german(1, .files) == "A, B und eine weitere")
    #expect(german(1, .filesBehindPreposition) == "A, B und einer weiteren")
    #expect(Language.english.list(names, outOf: 3, .behindPreposition) == "A, B and one more")
  }
}
