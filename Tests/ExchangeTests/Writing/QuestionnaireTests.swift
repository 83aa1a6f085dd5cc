import Foundation
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzExchange

@Suite struct QuestionnaireTests {
  private func tables() -> MemberTables {
    var alba = Firm(id: "007", name: "Alba Guss GmbH")
    alba.employees = 12.5
    alba.revenue = Money(euros: 1_234_567.89)
    alba.industry = Industry("24.51")
    alba.visibility = .members
    alba.competitors = ["B"]
    alba.postalCode = "01067"
    return MemberTables(
      firms: [alba, Firm(id: "B", name: "Birke AG")],
      offers: [
        Offer(firm: "007", capability: "Guss; klein"), Offer(firm: "007", capability: "Drehen"),
      ],
      needs: [Need(firm: "007", capability: "IT"), Need(firm: "B", capability: "Strom")],
      markets: [
        MarketEntry(firm: "007", market: "AT", role: .served),
        MarketEntry(firm: "007", market: "NL", role: .sought),
      ])
  }

  private func read(_ data: Data, knowing firms: [Firm] = []) -> ImportResult {
    Importer(knownFirms: firms).read(data: data, named: "antwort.xlsx")
  }

  @Test(arguments: [Language.german, .english])
  func whatIsKnownIsFilledInAndComesBack(language: Language) throws {
    let tables = tables()
    let data = try Questionnaire.data(for: tables.firms[0], in: tables, language: language)
    let result = read(data, knowing: tables.firms)
    #expect(result.problems.kept.map { $0.phrase(.english) } == [])
    let back = result.tables.withoutOrigins
    #expect(back.firms == [tables.firms[0]])
    #expect(back.offers == tables.offers)
    #expect(back.needs == [tables.needs[0]])
    #expect(back.markets == tables.markets)
  }

  @Test func aQuestionnaireHasTwentyQuestionsAtMost() {
    let columns = Set(Catalogue.firms.columns.map(\.name))
    #expect(Questionnaire.items.count <= 20)
    #expect(Set(Questionnaire.items.map(\.column)).count == Questionnaire.items.count)
    #expect(Questionnaire.items.allSatisfy { columns.contains($0.column) })
  }

  // The order was fixed, whatever would have changed most.
  @Test func whatMattersMostIsAskedFirst() throws {
    let first = ["needs", "contribution_margin", "revenue"]
    let items = Questionnaire.items(first: first).map(\.column)
    #expect(Array(items.prefix(4)) == ["id"] + first)
    #expect(items.count == 20 && Set(items).count == 20 && items.last == "visibility")
    #expect(Questionnaire.items(first: []).map(\.column) == Questionnaire.items.map(\.column))
    let tables = tables()
    let data = try Questionnaire.data(
      for: tables.firms[0], in: tables, language: .german, first: first)
    let result = read(data, knowing: tables.firms)
    #expect(result.tables.withoutOrigins.firms == [tables.firms[0]])
    #expect(result.tables.withoutOrigins.needs == [tables.needs[0]])
  }

  /// A member's answers as a spreadsheet program keeps them.
  private func answers(_ rows: (String, String)...) throws -> Data {
    let lines = ["Feld,Frage,Antwort"] + rows.map { "\($0.0),?,\"\($0.1)\"" }
    return Data((lines.joined(separator: "\n") + "\n").utf8)
  }

  @Test func whoDoesNotKnowErasesNothingAndAnswersAreReadAsInTables() throws {
    let data = try answers(
      ("id", "007"), ("name", "Alba Guss GmbH"), ("employees", "weiß ich nicht"),
      ("revenue", "1,5 Mio. €"), ("offers", "Drehen; Fräsen"), ("visibility", "I do not know"))
    let result = Importer().read(data: data, named: "antwort.csv")
    #expect(result.problems.errors == 0, "\(result.problems.kept.map { $0.phrase(.english) })")
    let firm = try #require(result.tables.firms.first)
    #expect(firm.id == "007" && firm.employees == nil && firm.visibility == nil)
    #expect(firm.revenue == Money(euros: 1_500_000))
    #expect(result.tables.offers.map(\.capability) == ["Drehen", "Fräsen"])
  }
}
