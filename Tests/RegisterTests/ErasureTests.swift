import Foundation
import PartnernetzRecords
import PartnernetzRegister
import TestSupport
import Testing

@Suite struct ErasureTests {
  private let gone = "Quittenwerk-17"
  private let name = "Quittenwerk Zolling GmbH"

  /// Whether the file's bytes hold a text.
  private func holds(_ text: String, _ path: String) throws -> Bool {
    try Data(contentsOf: URL(filePath: path)).range(of: Data(text.utf8)) != nil
  }

  private func firms(_ ids: String...) -> [Firm] { ids.map { Firm(id: $0, name: "Firma \($0)") } }

  @Test func nothingOfAnErasedFirmIsLeftInTheFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("association.sqlite")
    let register = try Register(openingOrCreating: path)
    var other = Firm(id: "1", name: "Alba")
    other.competitors = [gone, "2"]
    other.distinctFrom = [gone]
    var firm = Firm(id: gone, name: name)
    firm.attributes = ["also_known_as": "Quitte-Alt; Zollinger Quitten KG"]
    var tables = MemberTables(firms: [other, firm] + firms("2"))
    tables.statements = [
      Statement(source: gone, target: "1", kind: .supplier),
      Statement(source: "1", target: "2", kind: .supplier),
    ]
    tables.offers = [Offer(firm: gone, capability: "Quittengelee")]
    _ = try register.take(tables, on: today, from: ["a.csv"])
    var renamed = firm
    renamed.employees = 40
    _ = try register.apply(
      [.put(.firm(renamed), insteadOf: .firm(firm))], on: today, about: [name])
    _ = try register.apply([.remove(.offer(tables.offers[0]))], on: today, about: [name])

    let counts = try #require(try register.erase(gone, on: today, by: "Eva"))
    #expect(counts.removed == 2 && counts.changed == 1)
    for text in [gone, "Quittenwerk", "Zolling", "Quittengelee", "Quitte-Alt"] {
      #expect(try !holds(text, path))
    }
    let rest = try register.tables()
    #expect(rest.firms.map(\.id) == ["1", "2"] && rest.statements.count == 1)
    #expect(rest.firms[0].competitors == ["2"] && rest.firms[0].distinctFrom.isEmpty)
    let history = try register.history()
    #expect(history.map(\.kind) == [.import, .edit, .edit, .erasure])
    #expect(history[1].sources.isEmpty && history[3].who == "Eva")
    #expect(try register.erase(gone, on: today) == nil)
  }

  @Test(arguments: 0..<40) func everyOtherStepCanStillBeTakenBack(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    var random = Seeded(UInt64(seed))
    var states = [MemberTables()]
    for step in 0..<12 {
      let told = RandomTables.make(
        seed: random.next(), firms: Int.random(in: 3...6, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        if let row = try register.tables().statements.randomElement(using: &random) {
          _ = try register.apply([.remove(.statement(row))], on: today)
        }
      case 1:
        if let row = try register.tables().offers.last {
          _ = try register.apply(
            [
              .remove(.offer(row)),
              .put(.offer(Offer(firm: row.firm, capability: "Neu \(step)")), insteadOf: nil),
            ],
            on: today)
        }
      case 2:
        if let old = try register.tables().firms.randomElement(using: &random) {
          var firm = old
          firm.competitors = ["F100001", "F100002"].filter { $0 != old.id }
          firm.employees = Double(step)
          _ = try register.apply([.put(.firm(firm), insteadOf: .firm(old))], on: today)
        }
      default: _ = try register.take(told, on: today, from: ["\(step).csv"])
      }
      let now = try register.tables()
      if now != states.last { states.append(now) }
    }
    let id = "F100001"
    _ = try register.erase(id, on: today)
    #expect(try register.tables() == without(id, states[states.count - 1]))
    for state in states.dropLast().reversed() {
      _ = try #require(try register.undo(on: today))
      #expect(try register.tables() == without(id, state))
    }
    #expect(try register.undo(on: today) == nil)
    for state in states.dropFirst() {
      _ = try #require(try register.redo(on: today))
      #expect(try register.tables() == without(id, state))
    }
  }

  /// Tables without a firm.
  private func without(_ id: Firm.ID, _ tables: MemberTables) -> MemberTables {
    var tables = tables
    tables.firms.removeAll { $0.id == id }
    for place in tables.firms.indices {
      tables.firms[place].competitors.removeAll { $0 == id }
      tables.firms[place].distinctFrom.removeAll { $0 == id }
    }
    tables.statements.removeAll { [$0.source, $0.target, $0.reporter].contains(id) }
    tables.offers.removeAll { $0.firm == id }
    tables.needs.removeAll { $0.firm == id }
    tables.markets.removeAll { $0.firm == id }
    tables.capital.removeAll { $0.firm == id }
    tables.goals.removeAll { $0.firm == id }
    return tables
  }
}
