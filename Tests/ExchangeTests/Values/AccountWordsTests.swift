import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzExchange

/// Amounts and firms as book-keepers write them into a cell.
@Suite struct AccountWordsTests {
  private let members = "Firma;Ort\nAlba GmbH;Ulm\nBirke AG;Aalen\nCedern KG;Ulm\n"

  // An equity of `(3.000)` was no number.
  @Test(arguments: ["(3.000)", "(3.000,00)", "(3.000 €)", "(3.000) €", "(3) TEUR", "( 3.000 )"])
  func bracketsMakeAnAmountNegative(_ cell: String) throws {
    let intake = try read(["m.csv": "Firma;Ort;Eigenkapital\nAlba GmbH;Ulm;\(cell)\n"])
    #expect(intake.tables.firms[0].equity?.euros == -3_000)
    #expect(intake.places == [Place("negative_in_brackets", "m.csv", 2, "Eigenkapital")])
  }

  @Test func whatIsNeverNegativeIsRefusedInBrackets() throws {
    let intake = try read(["m.csv": "Firma;Ort;Umsatz\nAlba GmbH;Ulm;(3.000)\n"])
    #expect(!intake.isAcceptable && intake.places.map(\.code).contains("out_of_range"))
    let people = try read(["m.csv": "Firma;Ort;Mitarbeiter\nAlba GmbH;Ulm;(12)\n"])
    #expect(people.places == [Place("not_a_number", "m.csv", 2, "Mitarbeiter")])
  }

  @Test(arguments: ["(geschätzt)", "(-3.000)", "(3.000) 5", "3.000 (2024)", "()", "(3.000"])
  func otherBracketsMakeNothingNegative(_ text: String) {
    #expect(Estimate.withoutBrackets(text) == nil)
  }

  @Test(arguments: [
    "2x jährlich 500 €", "2 x 500 €/Jahr", "500 € zweimal jährlich", "500 € halbjährlich",
    "500 € (2x jährlich)", "4 mal im Jahr 500 €", "2x 500 € p. a.", "500 twice a year",
  ])
  func whatComesSeveralTimesAYearIsAskedFor(_ cell: String) throws {
    let links = "Lieferant;Abnehmer;Betrag\nAlba GmbH;Birke AG;\(cell)\n"
    let intake = try read(["m.csv": members, "links.csv": links])
    let told = try #require(intake.problems.kept.first)
    #expect(told.code == "amount_of_period" && told.severity == .error)
    #expect(told.message(.german) == "„\(cell)“ fällt mehrmals im Jahr an.")
    #expect(told.hint(.german) == "Schreiben Sie, was im ganzen Jahr zusammenkommt.")
  }

  @Test(arguments: ["5.000 € p. a.", "5.000 € pro Jahr", "5.000 €/Jahr"])
  func whatAYearComesToIsTaken(_ cell: String) throws {
    let links = "Lieferant;Abnehmer;Betrag\nAlba GmbH;Birke AG;\(cell)\n"
    let intake = try read(["m.csv": members, "links.csv": links])
    #expect(MoneyFlaw(cell) == nil && MoneyFlaw(cell + " (2 x 2.500 €)") == nil)
    #expect(intake.tables.statements.map(\.amount?.euros) == [5_000])
  }

  // Two firms in a cell were nobody, and then one firm of that name.
  @Test(arguments: [
    ("Birke AG / Cedern KG", false), ("Birke AG/Cedern", true), ("Birke AG, Cedern KG", false),
    ("Birke und Cedern", true), ("Birke AG & Cedern KG", false), ("Birke AG / Fremd GmbH", false),
  ])
  func severalFirmsInACellAreNamed(_ cell: String, _ makesAll: Bool) throws {
    let links = "Lieferant;Abnehmer;Betrag\nAlba GmbH;\"\(cell)\";500\n"
    let intake = try read(
      ["m.csv": members, "links.csv": links], importer: Importer(makingFirmsOfLinks: makesAll))
    let told = try #require(intake.problems.kept.first)
    #expect(told.code == "several_firms" && told.row == 2)
    #expect(told.message(.german).contains("nennt 2 Unternehmen: „Birke AG“ und „"))
    #expect(intake.tables.firms.count == 3 && intake.strangers == 0)
  }

  @Test(arguments: [
    "Groß & Klein oHG", "Müller GmbH & Co. KG", "Stahl Meyer AG, Dortmund", "Druck und Medien KG",
    "Hansen / Petersen Steuerberater",
  ])
  func aSignInANameMakesNoTwoFirms(_ name: String) throws {
    let links = "Lieferant;Abnehmer;Betrag\nAlba GmbH;\"\(name)\";500\n"
    let intake = try read(["m.csv": members, "links.csv": links])
    #expect(!intake.places.contains { $0.code == "several_firms" })
  }
}
