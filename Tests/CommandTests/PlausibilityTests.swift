import Foundation
import Testing

/// `check` names what cannot be right.
@Suite struct PlausibilityTests {
  private func check(_ firms: String, _ links: String) throws -> (Program.Run, [[String: Any]]) {
    let program = try Program()
    try program.write(firms, to: "t/unternehmen.csv")
    try program.write(links, to: "t/beziehungen.csv")
    let run = try program.run(
      "--network", "t", "check", "--as-of", "2026-11-28", "--format", "json")
    return (run, run.json["problems"] as? [[String: Any]] ?? [])
  }

  private let firms = "Nr;Name\nA;Ahorn Guss GmbH\nB;Birke Formenbau KG\nC;Ceder Druck AG\n"

  @Test func ownersHoldNoMoreThanAll() throws {
    let links = "Von;An;Art;Was;Anteil\nA;C;Kapitalgeber;Beteiligung;70 %\n"
    let (run, problems) = try check(firms, links + "B;C;Kapitalgeber;Beteiligung;60 %\n")
    #expect(run.code == 1)
    let found = try #require(problems.first { $0["code"] as? String == "owners_above_whole" })
    #expect(found["firms"] as? [String] == ["C"])
    #expect((found["message"] as? String)?.contains("130") == true)
    #expect(try check(firms, links + "B;C;Kapitalgeber;Beteiligung;30 %\n").0.code == 0)
  }

  // The table of `check` held contradicting amounts only, and a spreadsheet saw no doubt and no double.
  @Test func theTableHoldsAllThatTheLinesDo() throws {
    let program = try Program()
    try program.write(
      "Nr;Name;Ort\nA;Ahorn Guss GmbH;Ulm\nB;Birke Formenbau KG;Ulm\nC;Ahorn Guß GmbH;Ulm\n",
      to: "t/unternehmen.csv")
    try program.write(
      "Von;An;Art;Letzter Kontakt\nA;B;Partner;03.05.2062\n", to: "t/beziehungen.csv")
    let run = try program.run(
      "--network", "t", "check", "--as-of", "2026-11-28", "--format", "csv")
    let codes = run.text.split(separator: "\n").compactMap { $0.split(separator: ",").first }
    #expect(codes == ["code", "contact_in_future", "likely_duplicate"])
    #expect(run.text.contains("\nlikely_duplicate,A,C,"))
  }

  @Test func aContactInTheFutureIsNamed() throws {
    let header = "Von;An;Art;Letzter Kontakt;Vertrauen\n"
    let (run, problems) = try check(firms, header + "A;B;Partner;03.05.2062;0,5\n")
    #expect(run.code == 1)
    #expect(problems.map { $0["code"] as? String } == ["contact_in_future"])
    #expect(problems.first?["row"] as? Int == 2)
    #expect(try check(firms, header + "A;B;Partner;28.11.2026;0,5\n").0.code == 0)
  }

  @Test func nobodySellsOrBuysMoreThanAll() throws {
    let figures = "Nr;Name;Umsatz;Einkauf\nA;Ahorn GmbH;100000;50000\nB;Birke GmbH;100000;50000\n"
    let (run, problems) = try check(figures, "Von;An;Art;Betrag\nA;B;Kunde;900000\n")
    #expect(run.code == 1)
    #expect(
      problems.map { $0["code"] as? String } == ["sales_above_revenue", "purchases_above_total"])
    #expect(problems.map { $0["firms"] as? [String] } == [["B"], ["A"]])
    #expect(try check(figures, "Von;An;Art;Betrag\nA;B;Kunde;40000\n").0.code == 0)
  }

  /// Of two figures of one side one was chosen in silence.
  @Test func twoFiguresOfOneSideAreBothListed() throws {
    let links = "Von;An;Art;Was;Betrag (EUR);Gemeldet von\nA;B;Lieferant;Guss;100000;A\n"
    let (run, problems) = try check(firms, links + "A;B;Lieferant;Guss;60000;A\n")
    #expect(run.code == 1)
    let found = try #require(problems.first { $0["code"] as? String == "several_figures" })
    #expect(found["rows"] as? String == "beziehungen.csv:2, beziehungen.csv:3")
    #expect(found["figures"] as? [Double] == [100_000, 60_000])
    // The other side's figure is another matter.
    #expect(try check(firms, links + "A;B;Lieferant;Guss;100000;B\n").0.code == 0)
  }

  /// 4.2 trillion were the revenue of forty people.
  @Test func nobodyEarnsHundredMillionForEachEmployee() throws {
    let figures =
      "Nr;Name;Umsatz;Mitarbeiter\nA;Ahorn GmbH;4200000000000;40\nB;Birke KG;900000000;5\n"
    let (run, problems) = try check(figures, "Von;An;Art\nA;B;Kunde\n")
    #expect(run.code == 1)
    #expect(
      problems.map { $0["code"] as? String } == ["revenue_of_employees", "revenue_of_employees"])
    #expect(problems.map { $0["firms"] as? [String] } == [["A"], ["B"]])
    let fine = figures.replacing("4200000000000", with: "4200000")
      .replacing("900000000", with: "900000")
    #expect(try check(fine, "Von;An;Art\nA;B;Kunde\n").0.code == 0)
  }
}
