import Foundation
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@Suite struct NumberTests {
  /// The revenues of a one-column table, or the problem's code.
  private func revenues(_ header: String, _ cells: [String], mark: String = ";") throws -> [String]
  {
    let rows = cells.enumerated().map { "F\($0)\(mark)\"\($1)\"\n" }.joined()
    let intake = try read(["firms.csv": "Name\(mark)\(header)\n" + rows])
    if let problem = intake.problems.kept.first { return [problem.code] }
    return intake.tables.firms.map { $0.revenue.map { "\($0.cents)" } ?? "nil" }
  }

  @Test(arguments: [
    ("Umsatz", "1.234,56", "123456"), ("Umsatz", "1.234.567", "123456700"),
    ("Umsatz", "1,234,567.5", "123456750"), ("Umsatz", "1234,5", "123450"),
    ("Umsatz", "1 234,50 €", "123450"), ("Umsatz", "1\u{A0}234", "123400"),
    ("Umsatz", "€ 12", "1200"), ("Umsatz", "12 EUR", "1200"), ("Umsatz", "1'234.50", "123450"),
    ("Umsatz", "1’234’567", "123456700"), ("Umsatz", "0,07", "7"), ("Umsatz", ",5", "50"),
    ("Umsatz", "1.234", "123400"), ("Umsatz (TEUR)", "1.234", "123400000"),
    ("Umsatz [T€]", "2,5", "250000"), ("Umsatz (Tsd. EUR)", "3", "300000"),
    ("Umsatz (Mio. EUR)", "1,2345", "123450000"), ("Umsatz in Mio. €", "2", "200000000"),
    ("UMSATZ_(EUR)", "5", "500"), ("Jahresumsatz", "+7", "700"), ("Umsatz", "", "nil"),
    ("Umsatz", "EUR 1.234.567,--", "123456700"), ("Umsatz", "1.234.567,- €", "123456700"),
  ])
  func readsEuros(_ header: String, _ cell: String, _ cents: String) throws {
    #expect(try revenues(header, [cell]) == [cents])
  }

  @Test(arguments: [
    "nan", "inf", "-inf", "0x10", "1e3", "1E400", "١٢٣", "12a", "1.23.456", "1,2,3", "1.234.56",
    "--1", "1-", "5 %", "€", "1.2345,6.7", "12 34", "12,", "1'23", "99999999999999999999",
  ])
  func refusesWhatIsNoNumber(_ cell: String) throws {
    #expect(try revenues("Umsatz", [cell]) == ["not_a_number"])
  }

  @Test func oneValueDecidesForItsColumn() throws {
    // German file, but 12.50 proves the decimal point; no amount of euros has three decimals.
    #expect(try revenues("Umsatz", ["1.234", "12.50"]) == ["ambiguous_number"])
    #expect(try revenues("Umsatz", ["1234.5", "12.50"]) == ["123450", "1250"])
    #expect(try revenues("revenue", ["1.234", "1.234.567"], mark: ",") == ["123400", "123456700"])
    #expect(
      try revenues("revenue", ["1,234"], mark: ",") == ["ambiguous_number"].map { _ in "123400" })
    #expect(try revenues("revenue", ["1.234"], mark: ",") == ["ambiguous_number"])
    #expect(try revenues("Umsatz", ["1,234"]) == ["ambiguous_number"])
    #expect(try revenues("Umsatz", ["1.234", "12.50", "12,50"]) == ["ambiguous_number"])
    #expect(try revenues("Umsatz", ["1.234"], mark: "\t") == ["ambiguous_number"])
  }

  @Test func amountsBeyondTheLimitAreRefused() throws {
    #expect(try revenues("Umsatz", ["10000000000000"]) == ["1000000000000000"])
    #expect(try revenues("Umsatz", ["10000000000001"]) == ["out_of_range"])
    #expect(try revenues("Umsatz", ["-1"]) == ["out_of_range"])
  }

  @Test func sharesComeAsPartsOrPercent() throws {
    let text = """
      Name;Deckungsbeitrag (%);Wissensintensität;Breitengrad
      A;7,7;0,125;48,123
      B;12,5 %;12 %;-1,5

      """
    let firms = try read(["firms.csv": text]).tables.firms
    #expect(firms.map(\.contributionMargin) == [0.077, 0.125])
    #expect(firms.map(\.knowledgeIntensity) == [0.125, 0.12])
    #expect(firms.map(\.latitude) == [48.123, -1.5])
  }

  @Test func trustComesInTwoScales() throws {
    let firms = "id,name\nA,A\nB,B\n"
    func trusts(_ header: String, _ cells: [String]) throws -> [Double?] {
      let rows = cells.enumerated().map { "A,B,partner,\($0),\($1)\n" }.joined()
      let links = "source,target,kind,what,\(header)\n" + rows
      let intake = try read(["firms.csv": firms, "links.csv": links])
      #expect(intake.problems.kept.isEmpty)
      return intake.tables.statements.map(\.trust)
    }
    let marks = ["1", "2", "3", "4", "5"]
    #expect(try trusts("Vertrauen (1-5)", marks) == [0.1, 0.3, 0.5, 0.7, 0.9])
    #expect(
      try trusts("trust,trust_scale", marks.map { $0 + ",1-5" }) == [0.1, 0.3, 0.5, 0.7, 0.9])
    #expect(try trusts("trust", ["0.35", "", "1", "40 %"]) == [0.35, nil, 1, 0.4])
    #expect(try trusts("Weight", ["0.35", "1"]) == [0.35, 1])
  }

  @Test func parametersAreReadAsNumbers() throws {
    let table = try Table(
      data: Data("Name;Wert\nalpha;0,05\ntagessatz;1.200\nleer;\n".utf8), named: "p.csv")
    #expect(try table.numbers(under: "wert") == [0.05, 1_200, nil])
    #expect(table.text(row: 1, header: "NAME") == "tagessatz")
    #expect(throws: Diagnostic.self) { try table.numbers(under: "Wert", in: 0...1) }
  }
}
