import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Amounts that are told in another currency, for a shorter time or in another unit.
@Suite struct MoneyFlawTests {
  private func firm(_ header: String, _ cell: String) throws -> (Firm?, [Diagnostic]) {
    let intake = try read(["firms.csv": "Nr;Name;\(header)\n1;A;\"\(cell)\"\n"])
    return (intake.tables.firms.first, intake.problems.kept)
  }

  /// `2,4 Mio. CHF` was told to be written in digits only, and came in as euros.
  @Test(arguments: [
    ("2,4 Mio. CHF", "CHF"), ("$ 1,500,000", "$"), ("2400000 CHF", "CHF"), ("TCHF 2.400", "CHF"),
    ("£5,000", "£"), ("5 Mio. US-Dollar", "USD"), ("2.400 Franken", "CHF"), ("SFr. 500", "CHF"),
    ("2,4 Mio. (CHF)", "CHF"), ("$1.5M", "$"), ("2.400.000 (USD, 2024)", "USD"),
  ])
  func anotherCurrencyIsNamed(_ cell: String, _ currency: String) throws {
    let (firm, problems) = try firm("Umsatz", cell)
    #expect(firm?.revenue == nil && problems.map(\.code) == ["foreign_currency"])
    let problem = try #require(problems.first)
    #expect(problem.message(.german) == "„\(cell)“ steht in \(currency).")
    #expect(problem.hint(.german) == "Rechnen Sie in Euro um.")
    #expect(problem.message(.english).contains("told in \(currency)"))
    #expect(problem.hint(.english).contains("euros"))
  }

  @Test(arguments: [
    ("5.000 €/Monat", "im Monat"), ("5000 pro Monat", "im Monat"), ("5.000 € mtl.", "im Monat"),
    ("5.000 € p. M.", "im Monat"), ("5.000 € (monatlich)", "im Monat"),
    ("5,000 per month", "im Monat"), ("20 T€ / Quartal", "im Quartal"), ("85 €/h", "in der Stunde"),
  ])
  func anAmountOfAShorterTimeIsCalledSo(_ cell: String, _ time: String) throws {
    let (firm, problems) = try firm("Umsatz", cell)
    #expect(firm?.revenue == nil && problems.map(\.code) == ["amount_of_period"])
    let problem = try #require(problems.first)
    #expect(problem.message(.german) == "„\(cell)“ ist ein Betrag \(time).")
    #expect(problem.hint(.german) == "Rechnen Sie aufs Jahr um.")
    #expect(problem.hint(.english).contains("year"))
  }

  @Test func whatIsToldInEurosIsTaken() throws {
    #expect(try firm("Umsatz", "1,2 Mio. € (1,3 Mio. USD)").0?.revenue == Money(cents: 120_000_000))
    #expect(try firm("Umsatz", "5000 (Stand Monat 12)").0?.revenue == Money(cents: 500_000))
    #expect(try firm("Mitarbeiter", "12 USD").1.map(\.code) == ["not_a_number"])
  }

  @Test func whatIsConvertedIsWrittenInTheColumnsUnit() throws {
    let problem = try #require(try firm("Umsatz (T€)", "2,4 Mio. CHF").1.first)
    #expect(problem.hint(.german) == "Rechnen Sie in Tausend Euro um.")
  }

  /// Without its unit `0,9 Mio. €` was 900 euros among thousands.
  @Test(arguments: [
    ("Umsatz in T€", "0,9 Mio. €", "900"), ("Umsatz in T€", "5,5 €", "0,0055"),
    ("Umsatz (Mio. €)", "3.700.000 €", "3,7"), ("Umsatz (Mio. €)", "1.500 T€", "1,5"),
  ])
  func anotherUnitIsToldInTheColumnsOwn(
    _ header: String, _ cell: String, _ amount: String
  ) throws {
    let problem = try #require(try firm(header, cell).1.first)
    #expect(problem.code == "unit_contradiction")
    #expect(problem.message(.german).hasSuffix("; dort hieße es \(amount)."))
    #expect(problem.message(.english).hasSuffix("; there it would be \(amount)."))
    #expect(problem.hint(.german).hasPrefix("Schreiben Sie den Betrag in der Einheit der Spalte;"))
  }

  @Test(arguments: [
    ("5.000.000,00 EUR p.a.", 5_000_000), ("2.500.000 Euro/Jahr", 2_500_000),
    ("500 T€ p. a.", 500_000), ("ca. 1,2 Mio. € im Jahr", 1_200_000), ("80.000 € (p. a.)", 80_000),
    ("2,500,000 EUR per year", 2_500_000), ("120.000,00 jährlich", 120_000),
  ])
  func anAmountOfAYearIsWhatIsAskedFor(_ cell: String, _ euros: Double) throws {
    let (firm, problems) = try firm("Umsatz", cell)
    #expect(firm?.revenue?.euros == euros)
    #expect(problems.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    "n.v.", "offen", "geheim", "--,--", "auf Anfrage", "Zustimmung liegt nicht vor.", "undisclosed",
    "nach Vereinbarung", "Vertraulich",
  ])
  func whatIsNotToldIsUnknown(_ cell: String) throws {
    let (firm, problems) = try firm("Umsatz", cell)
    #expect(firm != nil && firm?.revenue == nil && problems.map(\.code) == ["unknown_value"])
  }

  @Test(arguments: ["viel", "5 Birnen p.a.", "p.a."])
  func otherWordsAreNoAmounts(_ cell: String) throws {
    #expect(try firm("Umsatz", cell).1.map(\.code) == ["not_a_number"])
  }

  // `offen` may be what is offered or said of a link.
  @Test func wordsForNoNumberAreWordsElsewhere() throws {
    let intake = try read(["f.csv": "Firma;Branche;Rechtsform\nAlba;62.01;offen\n"])
    #expect(intake.tables.firms.first?.legalForm == "offen")
  }
}
