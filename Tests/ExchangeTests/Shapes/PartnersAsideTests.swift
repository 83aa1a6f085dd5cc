import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Names beside firms that are no members, and headers that the program itself prints.
@Suite struct PartnersAsideTests {
  // One name of a competitor outside the association refused the whole file.
  @Test func anUnknownCompetitorCostsItsNameOnly() throws {
    let text = "Firma;Ort;Wettbewerber\nAlba GmbH;Ulm;Birke AG|Fremd GmbH\nBirke AG;Ulm;\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.isAcceptable && intake.tables.firms.count == 2)
    #expect(intake.tables.firms[0].competitors.count == 1)
    let note = try #require(intake.problems.kept.first { $0.code == "unlisted_partner" })
    #expect(note.severity == .warning && note.column == "Wettbewerber")
    #expect(note.message(.german).contains("„Fremd GmbH“"))
    #expect(note.message(.german).contains("dieser Wettbewerber bleibt weg"))
    #expect(note.message(.english).contains("this competitor is left out"))
  }

  // „Firma“ has the key of `firm_a`, so that the table was one of edges without a kind.
  @Test func partnersNeedNoOtherColumn() throws {
    let text = "Firma;Partner 1;Partner 2\nAlba GmbH;Birke AG;Cedern KG\nBirke AG;;\nCedern KG;;\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG", "Cedern KG"])
    #expect(intake.tables.statements.map(\.kind) == [.partner, .partner])
    // Two firms alone are still two ends.
    let pairs = "Firma A;Firma B;Art\nAlba GmbH;Birke AG;Partner\n"
    let links = try read(["firmen.csv": "Firma\nAlba GmbH\nBirke AG\n", "paare.csv": pairs])
    #expect(links.tables.statements.count == 1)
  }

  @Test func whatTheProgramPrintsIsUnderstood() throws {
    for (header, other) in [("Bedient", "Partnerplätze"), ("Bediente Märkte", "Partnerkapazität")] {
      let intake = try read(["firmen.csv": "Firma;\(other);\(header)\nAlba GmbH;2;Dänemark\n"])
      #expect(intake.unknownColumns.isEmpty && intake.tables.firms[0].capacity == 2)
      #expect(intake.tables.markets.map(\.market) == ["Dänemark"])
    }
  }
}
