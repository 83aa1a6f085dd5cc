import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzReports
import PartnernetzWording
import Testing

/// What changed since a day stands in the report where somebody asks.
@Suite struct ReportChangesTests {
  private func network(_ names: String...) throws -> Network {
    let day = try #require(Day(year: 2026, month: 11, day: 1))
    return Network(
      MemberTables(firms: names.map { Firm(id: $0, name: "\($0)werk") }), asOf: day)
  }

  private func page(isAsked: Bool, _ language: Language) throws -> String {
    let (before, now) = (try network("A", "B"), try network("A", "B", "C"))
    let day = try #require(Day(year: 2026, month: 1, day: 31))
    var step = HistoryEntry(
      number: 2, day: day, who: nil, kind: .edit, of: nil, sources: ["Awerk", "Bwerk"], added: 1,
      changed: 0, removed: 0)
    step.tables = ["contacts"]
    step.contact = .agreed
    let reader = Reader(language)
    let changes = ComparisonQuestion(from: before, since: day, steps: [step])
      .answer(in: now, for: reader)
    let found = try PairingQuestion(fallsBackToFit: true).found(in: now, for: reader)
    return try AssociationReport(
      of: now, pairing: found, pictures: .init(), changes: isAsked ? changes : nil
    ).html(language)
  }

  @Test func theChangesStandInASectionOfTheirOwn() throws {
    let german = try page(isAsked: true, .german)
    #expect(german.contains("<h2>Was sich seit 31.01.2026 änderte</h2>"))
    #expect(german.contains("href=\"#changes\"") && german.contains("<bdi>Cwerk</bdi>"))
    #expect(german.contains("Anbahnungen in dieser Zeit: 1 vereinbart."))
    let english = try page(isAsked: true, .english)
    #expect(english.contains("<h2>What changed since 2026-01-31</h2>"))
    #expect(english.contains("Contacts in this time: 1 agreed."))
  }

  @Test func withoutADayNothingIsSaidOfChanges() throws {
    #expect(try !page(isAsked: false, .german).contains("id=\"changes\""))
  }

  // The report named another objective than the plan was made by.
  @Test func theReportNamesThePlansObjective() throws {
    let now = try network("A", "B")
    let found = try PairingQuestion().found(in: now, for: Reader(.german))
    let html = try AssociationReport(of: now, pairing: found, pictures: .init()).html(.german)
    #expect(html.contains("größte \(found.pairing.objective.valuePhrase.german)"))
  }
}
