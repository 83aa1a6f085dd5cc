import Foundation
import PartnernetzRecords
import PartnernetzRegister
import TestSupport
import Testing

@Suite struct RepeatedRowsTests {
  private let firms = [Firm(id: "A", name: "Alba"), Firm(id: "B", name: "Birke")]

  private func loan(_ euros: Double, _ rate: Double?) -> CapitalEntry {
    CapitalEntry(
      firm: "A", role: .sought, kind: .loan, amount: Money(euros: euros), limitRate: rate)
  }

  @Test func twoLoansOfOneFirmBothStay() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let tables = MemberTables(firms: firms, capital: [loan(800_000, 0.09), loan(100_000, 0.04)])
    #expect(try register.take(tables, on: today, from: []).details.added == 2)
    #expect(try register.tables() == tables)
    let again = MemberTables(capital: [loan(100_000, 0.04), loan(800_000, 0.09)])
    #expect(try !register.take(again, on: today, from: []).isChange)
    #expect(try register.tables() == tables)
  }

  @Test func aRowThatSaysLessMeetsTheOneThatSaysTheSame() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let tables = MemberTables(firms: firms, capital: [loan(800_000, 0.09), loan(100_000, 0.04)])
    _ = try register.take(tables, on: today, from: [])
    let less = MemberTables(capital: [loan(100_000, nil)])
    #expect(try !register.take(less, on: today, from: []).isChange)
  }

  @Test func ofTwoLoansTheOneThatChangedIsBroughtUpToDate() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(
      MemberTables(firms: firms, capital: [loan(800_000, 0.09), loan(100_000, 0.04)]), on: today,
      from: [])
    let receipt = try register.take(
      MemberTables(capital: [loan(100_000, 0.04), loan(900_000, 0.08), loan(7, nil)]), on: today,
      from: [])
    #expect(receipt.details.changed == 1 && receipt.details.added == 1)
    let stored = try register.tables().capital
    #expect(stored == [loan(900_000, 0.08), loan(100_000, 0.04), loan(7, nil)])
  }

  @Test func theOrderOfTheFileIsKept() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let tables = MemberTables(
      firms: firms.reversed(),
      offers: [
        Offer(firm: "B", capability: "Z"), Offer(firm: "A", capability: "Y"),
        Offer(firm: "A", capability: "B"),
      ])
    _ = try register.take(tables, on: today, from: [])
    #expect(try register.tables() == tables)
  }

  @Test func composedAndDecomposedSpellingsOfAnIdAreOne() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(
      MemberTables(firms: [Firm(id: "M\u{FC}ller", name: "M\u{FC}ller")]), on: today, from: [])
    let receipt = try register.take(
      MemberTables(
        firms: [Firm(id: "Mu\u{308}ller", name: "Mu\u{308}ller")],
        offers: [Offer(firm: "Mu\u{308}ller", capability: "IT")]), on: today, from: [])
    #expect(receipt.firms.unchanged == 1 && receipt.firms.added == 0)
    #expect(try register.tables().firms.count == 1)
  }

  @Test func ownColumnsOfAnEarlierImportStay() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    var firm = firms[0]
    firm.attributes = ["Farbe": "rot", "Form": "rund"]
    _ = try register.take(MemberTables(firms: [firm]), on: today, from: [])
    firm.attributes = ["Form": "eckig"]
    _ = try register.take(MemberTables(firms: [firm]), on: today, from: [])
    let stored = try #require(try register.tables().firms.first)
    #expect(stored.attributes == ["Farbe": "rot", "Form": "eckig"])
  }

  @Test func manyRowsOfOneKeyTakeTimeInProportion() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let loans = (0..<20_000).map { loan(Double($0), nil) }
    _ = try register.take(MemberTables(firms: firms, capital: loans), on: today, from: [])
    let raised = loans.map { loan(($0.amount?.euros ?? 0) + 50_000, nil) }
    let receipt = try register.take(MemberTables(capital: raised), on: today, from: [])
    #expect(receipt.details.changed == 20_000)
    #expect(try register.tables().capital == raised)
  }
}
