import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Grades where shares belong: what is asked for is what they mean.
@Suite struct GradeTests {
  // Called percent, an urgency of 3 was 3 %.
  @Test func aScaleIsNoPercent() throws {
    let text = "Firma;Bedarf;Dringlichkeit\nAlba GmbH;IT;1\nAlba GmbH;Bau;3\n"
    let intake = try read(["firmen.csv": "Firma\nAlba GmbH\n", "bedarfe.csv": text])
    let problem = try #require(intake.problems.kept.first { $0.severity == .error })
    #expect(problem.code == "unclear_scale" && problem.column == "Dringlichkeit")
    #expect(problem.hint(.german).contains("Welche Stufe ist die höchste?"))
    #expect(problem.hint(.english).contains("Which grade is the highest?"))
    #expect(!problem.hint(.german).contains("(%)"))
    let percent = text.replacing(";3", with: ";75")
    let other = try read(["firmen.csv": "Firma\nAlba GmbH\n", "bedarfe.csv": percent])
    #expect(other.problems.kept.contains { $0.code == "percent_or_share" })
  }

  @Test func wordsOfTrustAreAskedForNumbers() throws {
    let links = "Von;An;Art;Vertrauen\nAlba GmbH;Birke AG;bekannt;hoch\n"
    let firms = "Firma\nAlba GmbH\nBirke AG\n"
    let intake = try read(["firmen.csv": firms, "beziehungen.csv": links])
    let problem = try #require(intake.problems.kept.first { $0.severity == .error })
    #expect(problem.code == "not_a_number" && problem.found == "hoch")
    #expect(problem.hint(.german).contains("0,9 für hoch"))
    #expect(problem.hint(.english).contains("0.9 for high"))
    // The line that the hint names does what it says.
    var importer = Importer()
    importer.mapping = try ColumnMapping(
      Table(
        records: [["file", "column", "value", "means"], ["", "Vertrauen", "hoch", "0.9"]],
        named: "map.csv"))
    let mapped = try read(["firmen.csv": firms, "beziehungen.csv": links], importer: importer)
    #expect(mapped.tables.statements.map(\.trust) == [0.9])
  }

  // With a number of its own „Gesamt“ was a firm.
  @Test(arguments: ["3;Gesamt;", "3;Summe;", "3;Zwischensumme;"])
  func aNumberedSumIsNoFirm(_ row: String) throws {
    let text = "Nr;Firma;Umsatz (Mio. €)\n1;Alba GmbH;1,5\n2;Birke AG;2,5\n\(row)\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.problems.kept.contains { $0.code == "totals_row" })
    let inside = "Nr;Firma;Ort\n1;Alba GmbH;Ulm\n\("2" + row.dropFirst())\n3;Birke AG;Bonn\n"
    #expect(try read(["firmen.csv": inside]).tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
  }

  @Test func oneColumnOfUnitsIsOneQuestion() throws {
    let text =
      "Nr;Firma;Umsatz (Mio. €)\n1;Alba GmbH;1,5\n2;Birke AG;250 TEUR\n3;Cedern KG;300 TEUR\n"
    let intake = try read(["firmen.csv": text])
    let group = try #require(intake.problems.groups.first)
    #expect(group.count == 2 && Set(group.examples.map { $0.hint(.german) }).count == 1)
    #expect(group.examples[0].message(.german).contains("dort hieße es 0,25"))
    #expect(group.examples[0].hint(.german).contains("streichen Sie die der Überschrift"))
  }
}
