import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Numbers as offices write them.
@Suite struct EstimateTests {
  private func firm(_ header: String, _ cell: String) throws -> (Firm?, [String]) {
    let intake = try read(["firms.csv": "Nr;Name;\(header)\n1;A;\"\(cell)\"\n"])
    return (intake.tables.firms.first, intake.problems.kept.map(\.code))
  }

  @Test(arguments: [
    ("1.234.567,89 €", 123_456_789), ("1,2 Mio. €", 120_000_000), ("500 TEUR", 50_000_000),
    ("80 T€", 8_000_000), ("3 Mio", 300_000_000), ("500,-", 50_000), ("500,–", 50_000),
    ("500,-- €", 50_000), ("2 Tsd. EUR", 200_000), ("1,5 Mrd. Euro", 150_000_000_000),
    ("EUR 12,5 Mio.", 1_250_000_000), ("0,5 MEUR", 50_000_000), ("7k€", 700_000),
  ])
  func amountsBearTheirUnit(_ cell: String, _ cents: Int64) throws {
    let (firm, codes) = try firm("Umsatz", cell)
    #expect(firm?.revenue == Money(cents: cents) && codes == [])
  }

  /// 3,700,000 € under "Mio. €" became 3.7 trillion.
  @Test(arguments: [
    ("Umsatz (Mio. €)", "3.700.000 €"), ("Umsatz (TEUR)", "3 Mio. €"), ("Umsatz (TEUR)", "5,5 €"),
  ])
  func twoUnitsAreAContradictionAndNoProduct(_ header: String, _ cell: String) throws {
    let (firm, codes) = try firm(header, cell)
    #expect(firm?.revenue == nil && codes == ["unit_contradiction"])
    #expect(try self.firm("Umsatz (TEUR)", "3 TEUR").0?.revenue == Money(cents: 300_000))
    #expect(try self.firm("Umsatz (EUR)", "3 TEUR").0?.revenue == Money(cents: 300_000))
  }

  @Test(arguments: [
    ("ca. 50", 50.0, "estimate"), ("rund 50", 50, "estimate"), ("~50", 50, "estimate"),
    ("10-19", 14.5, "interval"), ("10 – 19", 14.5, "interval"), ("10 bis 19", 14.5, "interval"),
    ("< 1", 1, "interval"), (">500", 500, "interval"), ("500+", 500, "interval"),
    ("unter 10", 10, "interval"), ("1 - 3 Beschäftigte", 2, "interval"),
  ])
  func whatIsNotExactIsTakenAndNoted(_ cell: String, _ value: Double, _ code: String) throws {
    let (firm, codes) = try firm("Mitarbeiter", cell)
    #expect(firm?.employees == value && codes == [code])
    #expect(firm?.attributes == (code == "interval" ? ["Mitarbeiter (original)": cell] : [:]))
  }

  /// `5,001-10,000` employees became 7.5005 where semicolons part the cells.
  @Test(arguments: [
    ("10,001+", 10_001.0), ("5,001-10,000", 7_500.5), ("501-1,000", 750.5),
    ("5.001-10.000", 7_500.5), ("> 1,000", 1_000), ("1,000,000+", 1_000_000),
  ])
  func intervalsOfCountsAreThousandsInEveryFile(_ cell: String, _ value: Double) throws {
    for mark in [";", ",", "\t"] {
      for header in ["Mitarbeiter", "employees"] {
        let table = "Nr\(mark)Name\(mark)\(header)\n1\(mark)A\(mark)\"\(cell)\"\n"
        let intake = try read(["firms.csv": table])
        #expect(intake.tables.firms.first?.employees == value)
        #expect(intake.problems.kept.map(\.code) == ["interval"])
      }
    }
  }

  @Test func anIntervalSaysWhatMarksOfItsColumnMean() throws {
    func employees(_ cells: [String]) throws -> [Double?] {
      let rows = cells.enumerated().map { "\($0);F\($0);\"\($1)\"\n" }.joined()
      return try read(["firms.csv": "Nr;Name;Mitarbeiter\n" + rows]).tables.firms.map(\.employees)
    }
    #expect(try employees(["5,001-10,000", "5,000"]) == [7_500.5, 5_000])
    // Alone it is asked for; it is never five.
    #expect(try employees(["5,000"]) == [nil])
    #expect(try employees(["5,000", "12,5"]) == [nil, 12.5])
    #expect(try employees(["5.000", "12,5"]) == [5_000, 12.5])
    #expect(try employees(["0,5-1,5", "1,5"]) == [1, 1.5])
    #expect(try firm("Mitarbeiter", "5,000").1 == ["ambiguous_number"])
  }

  @Test(arguments: [
    "19-10", "0711-1234", "10--19", "-5-3", "ca.", "<", "1-2-3", "12a", "ca. viel", "+", "- 3 -",
  ])
  func whatIsNoNumberIsNone(_ cell: String) throws {
    let (firm, codes) = try firm("Mitarbeiter", cell)
    #expect(firm?.employees == nil && codes == ["not_a_number"])
  }

  /// Up to three digits may stand before a mark of thousands.
  @Test func fourDigitsBeforeAMarkAreNoThousands() throws {
    #expect(try firm("Umsatz", "1234.567").0?.revenue == Money(cents: 123_457))
    #expect(try firm("Umsatz", "1234,567").0?.revenue == Money(cents: 123_457))
    #expect(try firm("Umsatz", "1234.567 €").0?.revenue == Money(cents: 123_457))
    #expect(try firm("Umsatz", "1234.567,5").1 == ["not_a_number"])
    #expect(try firm("Umsatz", "1234.567.890").1 == ["not_a_number"])
    #expect(try firm("Umsatz", "123.567.890").0?.revenue == Money(cents: 12_356_789_000))
  }

  @Test(arguments: ["0", "0,5", "5,5", "6", "-1"])
  func marksOutsideOneToFiveAreRefused(_ mark: String) throws {
    let intake = try read([
      "firms.csv": "id,name\nA,A\nB,B\n",
      "links.csv": "source;target;kind;trust;trust_scale\nA;B;partner;\(mark);1-5\n",
    ])
    #expect(intake.places == [Place("out_of_range", "links.csv", 2, "trust")])
  }
}
