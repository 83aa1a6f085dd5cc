import Foundation
import PartnernetzRecords
import Testing

@Suite struct CatalogueTests {
  @Test func aColumnHasOneName() {
    for table in Catalogue.tables {
      let names = table.entries.map(\.name)
      #expect(!names.isEmpty && Set(names).count == names.count, "\(table.name)")
    }
  }

  @Test func everyPropertyOfARowHasAColumn() {
    func check<Row>(_ table: Catalogue.Table<Row>) {
      let properties = Mirror(reflecting: table.blank).children.compactMap(\.label)
      let others = table.attributes == nil ? 1 : 2
      #expect(properties.count == table.kept.count + others, "\(table.name)")
    }
    check(Catalogue.firms)
    check(Catalogue.links)
    check(Catalogue.offers)
    check(Catalogue.needs)
    check(Catalogue.markets)
    check(Catalogue.capital)
    check(Catalogue.goals)
  }

  /// A value that a column may hold, other than that of any other column.
  static func sample(_ content: Catalogue.Content, _ number: Int) -> Catalogue.Value {
    switch content {
    case .text, .firm: .text("text \(number)")
    case .industry: .industry(industries[number % industries.count])
    case .tags: .list(["a\(number)", "b"])
    case .money: .money(Money(cents: Int64(number) + 1))
    case .number(let range): .number(range.upperBound / Double(number + 2))
    case .share, .trust: .number(1 / Double(number + 2))
    case .integer(let range): .integer(range.lowerBound + number % range.count)
    case .day: .day(days[number % days.count])
    case .choice(let set):
      set.isTruth ? .truth(true) : .code(set.codes[number % set.codes.count])
    }
  }

  private static let days = ["2026-11-01", "2025-02-28"].compactMap { Day(iso: $0) }
  private static let industries = ["25.62", "62.01"].compactMap { Industry($0) }

  @Test func aColumnGivesBackWhatWasPutThereAndTouchesNoOther() {
    func check<Row: Hashable>(_ table: Catalogue.Table<Row>) {
      var row = table.blank
      for (number, column) in table.kept.enumerated() {
        let value = Self.sample(column.entry.content, number)
        #expect(column.entry.content.holds(value), "\(table.name) \(column.name)")
        #expect(column.put(&row, value), "\(table.name) \(column.name)")
      }
      for (number, column) in table.kept.enumerated() {
        #expect(column.value(row) == Self.sample(column.entry.content, number), "\(column.name)")
      }
    }
    check(Catalogue.firms)
    check(Catalogue.links)
    check(Catalogue.offers)
    check(Catalogue.needs)
    check(Catalogue.markets)
    check(Catalogue.capital)
    check(Catalogue.goals)
  }

  @Test func aValueOfAnotherKindIsNotPut() throws {
    let revenue = try #require(Catalogue.firms.kept.first { $0.name == "revenue" })
    var firm = Firm(id: "A", name: "A")
    #expect(!revenue.put(&firm, .text("12")) && firm.revenue == nil)
    let kind = try #require(Catalogue.links.kept.first { $0.name == "kind" })
    var link = Statement(source: "A", target: "B", kind: .capital)
    #expect(!kind.put(&link, .code("lender")) && link.kind == .capital)
  }

  @Test(arguments: [
    (Catalogue.Content.money(), Catalogue.Value.money(Money(cents: -1)), false),
    (.money(isSigned: true), .money(Money(cents: -1)), true),
    (.money(isSigned: true), .money(Money(cents: -Money.limit - 1)), false),
    (.money(), .money(Money(cents: Money.limit)), true),
    (.money(), .money(Money(cents: .max)), false),
    (.share, .number(1), true), (.share, .number(1.000001), false), (.share, .number(.nan), false),
    (.trust, .number(-0.1), false), (.number(-90...90), .number(-90), true),
    (.integer(0...3), .integer(4), false), (.integer(0...3), .number(3), false),
    (.choice(.linkKind), .code("supplier"), true), (.choice(.linkKind), .code("Lieferant"), false),
    (.choice(.yesNo), .truth(false), true), (.choice(.visibility), .truth(false), false),
  ])
  func aRangeEndsWhereItEnds(
    content: Catalogue.Content, value: Catalogue.Value, isHeld: Bool
  ) {
    #expect(content.holds(value) == isHeld)
  }

  @Test func whatANewRowDoesNotKnowStaysOwnColumnsIncluded() {
    var known = Firm(id: "A", name: "Old")
    known.employees = 12
    known.competitors = ["B"]
    known.attributes = ["Farbe": "rot", "Form": "rund"]
    known.origin = Origin(file: "a.csv", row: 2)
    var new = Firm(id: "A", name: "New")
    new.attributes = ["Form": "eckig"]
    let merged = Catalogue.firms.merged(known, with: new)
    var expected = known
    expected.name = "New"
    expected.attributes = ["Farbe": "rot", "Form": "eckig"]
    #expect(merged == expected)
  }

  @Test func aCostOfACustomerIsKnownFromBudgetAndCustomersAsWell() throws {
    var told = Firm(id: "A", name: "A")
    told.acquisitionCost = Money(cents: 1)
    var derived = Firm(id: "B", name: "B")
    derived.adBudget = Money(cents: 1)
    derived.plannedCustomers = 2
    var half = Firm(id: "C", name: "C")
    half.adBudget = Money(cents: 1)
    let coverage = Catalogue.firms.coverage(of: [told, derived, half, Firm(id: "D", name: "D")])
    let cost = try #require(coverage.first { $0.entry.name == "acquisition_cost" })
    #expect(cost.share == 0.5)
  }

  @Test func theReadmeNamesOnlyColumnsThatExist() throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## Your own tables").dropFirst().first)
    var named = 0
    for line in section.components(separatedBy: "\n") {
      let cells = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count > 2,
        let table = Catalogue.tables.first(where: { cells[1].hasPrefix($0.name + ".csv") })
      else { continue }
      let words = cells[2].replacing(#/\([^)]*\)/#, with: "").components(separatedBy: ",")
        .flatMap { $0.components(separatedBy: " or ") }
        .map { $0.replacing("and tag lists", with: "").trimmingCharacters(in: [" ", "*", "…"]) }
        .filter { !$0.isEmpty }
      let names = Set(table.entries.map(\.name))
      for word in words { #expect(names.contains(word), "\(table.name) has no column \(word)") }
      named += words.count
    }
    #expect(named > 10)
  }
}
