import Foundation
import PartnernetzRecords
import PartnernetzRegister
import TestSupport
import Testing

@Suite struct HistoryTests {
  @Test func anImportIsTakenBackAndDoneAgain() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let first = RandomTables.make(seed: 1, firms: 6)
    _ = try register.take(first, on: today, from: ["a.csv"], by: "Eva")
    var second = first
    second.firms[2].name = "Anders GmbH"
    second.offers[0].level = 0.25
    second.goals.append(Goal(firm: first.firms[0].id, product: "Neu"))
    let receipt = try register.take(second, on: today, from: ["b.csv", "c.csv"])
    #expect(receipt.total.changed == 2 && receipt.total.added == 1)
    #expect(try register.tables() == second)

    let undone = try #require(try register.undo(on: today))
    #expect(undone.number == 2 && undone.sources == ["b.csv", "c.csv"])
    #expect(undone.added == 1 && undone.changed == 2)
    #expect(try register.tables() == first)
    #expect(try register.undo(on: today)?.number == 1)
    #expect(try register.tables() == MemberTables())
    #expect(try register.undo(on: today) == nil)
    #expect(try register.redo(on: today)?.number == 1)
    #expect(try register.tables() == first)
    #expect(try register.redo(on: today)?.number == 2)
    #expect(try register.tables() == second)
    #expect(try register.redo(on: today) == nil)

    let history = try register.history()
    #expect(history.map(\.kind) == [.import, .import, .undo, .undo, .redo, .redo])
    #expect(history.map(\.of) == [nil, nil, 2, 1, 1, 2])
    #expect(history[0].who == "Eva" && history[1].who == nil)
    #expect(history.allSatisfy { !$0.isUndone })
  }

  // An undo said "1 new, 2 changed", of what it did not say.
  @Test func aStepTellsWhatBecameOfEachTable() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let first = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
    _ = try register.take(first, on: today, from: ["a.csv"])
    let old = try register.tables().firms[0]
    var new = old
    new.employees = 60
    _ = try register.apply([.put(.firm(new), insteadOf: .firm(old))], on: today)
    let history = try register.history()
    #expect(history[0].parts == [.init(table: "firms", kind: .added, rows: 2)])
    #expect(
      history[1].parts == [
        .init(table: "firms", kind: .changed, rows: 1, columns: ["employees"])
      ])
    #expect(history[1].tables == ["firms"] && history[0].tables.isEmpty)
  }

  // All own columns lie in one cell: which of them became others, nobody could tell.
  @Test func aStepTellsWhichOwnColumnsBecameOthers() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    var firm = Firm(id: "A", name: "A")
    firm.attributes = ["Bemerkung": "kommt", "Farbe": "rot"]
    _ = try register.take(MemberTables(firms: [firm]), on: today, from: ["a.csv"])
    let old = try register.tables().firms[0]
    var new = old
    new.attributes["Farbe"] = "blau"
    new.attributes["Sparte"] = "Guss"
    _ = try register.apply([.put(.firm(new), insteadOf: .firm(old))], on: today)
    let part = try #require(try register.history()[1].parts.first)
    #expect(part.columns == ["attributes"] && part.own == ["Farbe", "Sparte"])
  }

  // A plan was nowhere kept: whoever asked again after a change got another one.
  @Test func aPublishedPlanIsKeptAndTakenBack() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(
      MemberTables(firms: ["A", "B", "C"].map { Firm(id: $0, name: $0) }), on: today, from: [])
    #expect(try register.publishedPlan() == nil)
    let pairs = [PublishedPlan.Pair("A", "B"), PublishedPlan.Pair("A", "C")]
    try register.publish(pairs, on: today, by: "Eva", after: 1)
    let plan = try #require(try register.publishedPlan())
    #expect(plan == PublishedPlan(step: 2, day: today, pairs: pairs))
    #expect(plan.partners(of: "A") == ["B", "C"] && plan.partners(of: "C") == ["A"])
    #expect(throws: RegisterError.self) { try register.publish([], on: today, after: 1) }

    #expect(try register.undo(on: today)?.kind == .plan)
    #expect(try register.publishedPlan() == nil)
    #expect(try register.history()[1].isUndone)
    #expect(try register.redo(on: today)?.number == 2)
    try register.publish([pairs[1]], on: today)
    #expect(try register.publishedPlan()?.pairs == [pairs[1]])
    try register.publish([], on: today)
    #expect(try register.publishedPlan() == nil)
    #expect(try register.tables().firms.count == 3)
  }

  @Test func ofAPairWithAnErasedFirmNothingIsLeft() {
    var entry = HistoryEntry(
      number: 2, day: today, who: nil, kind: .plan, of: nil, sources: ["A", "…", "B", "C"],
      added: 0, changed: 0, removed: 0)
    #expect(PublishedPlan(entry)?.pairs == [.init("B", "C")])
    entry.sources = []
    #expect(PublishedPlan(entry) == nil)
  }

  @Test func somethingNewEndsWhatCouldBeDoneAgain() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    func take(_ id: String) throws {
      _ = try register.take(
        MemberTables(firms: [Firm(id: id, name: id)]), on: today, from: [])
    }
    try take("A")
    try take("B")
    _ = try register.undo(on: today)
    #expect(try register.history()[1].isUndone)
    #expect(try register.nextRedo()?.number == 2)
    try take("C")
    #expect(try register.nextRedo() == nil)
    #expect(try register.redo(on: today) == nil)
    #expect(try register.nextUndo()?.number == 4)
    #expect(try register.tables().firms.map(\.id) == ["A", "C"])
  }

  @Test func anInverseLeadsBack() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let tables = RandomTables.make(seed: 9, firms: 5)
    _ = try register.take(tables, on: today, from: [])
    var firm = tables.firms[4]
    firm.name = "Neu"
    let changes: [Change] = [
      .put(.firm(firm), insteadOf: .firm(tables.firms[4])),
      .remove(.offer(tables.offers[3])),
      .put(.need(Need(firm: firm.id, capability: "Recht")), insteadOf: nil),
    ]
    let receipt = try register.apply(changes, on: today)
    #expect(receipt.firms.changed == 1 && receipt.details.added == 1)
    #expect(receipt.details.removed == 1)
    let back = try register.apply(changes.reversed().map(\.inverse), on: today)
    #expect(back.isChange)
    #expect(try register.tables() == tables)
  }

  /// After any sequence of imports, changes, undos and redos the register holds what a list of
  /// remembered states says.
  @Test(arguments: 0..<60)
  func anySequenceOfChangesUndosAndRedosKeepsEveryState(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    var random = Seeded(seed)
    var states = [MemberTables()]
    var place = 0
    for _ in 0..<16 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3:
        let undone = try register.undo(on: today)
        #expect((undone != nil) == (place > 0))
        place = max(0, place - 1)
      case 3..<5:
        let redone = try register.redo(on: today)
        #expect((redone != nil) == (place < states.count - 1))
        place = min(states.count - 1, place + 1)
      case 5..<7:
        let size = Int.random(in: 1...6, using: &random)
        let tables = RandomTables.make(seed: random.next(), firms: size)
        guard try register.take(tables, on: today, from: ["x.csv"]).isChange else { continue }
        states = Array(states[...place]) + [try register.tables()]
        place += 1
      default:
        let (changes, after) = Edits.random(of: states[place], &random)
        guard try register.apply(changes, on: today).isChange else { continue }
        states = Array(states[...place]) + [after]
        place += 1
      }
      #expect(try register.tables() == states[place])
    }
    #expect(try Register(opening: folder.path("association.sqlite")).tables() == states[place])
  }
}

/// Random changes of single rows, and what the tables are after them.
enum Edits {
  static func random(
    of tables: MemberTables, _ random: inout Seeded
  ) -> (changes: [Change], after: MemberTables) {
    var after = tables
    var changes: [Change] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let firm = Firm(id: "E\(random.next())", name: "Österreich \"Ä\"\n\\")
        changes.append(.put(.firm(firm), insteadOf: nil))
        after.firms.append(firm)
      case 1:
        guard let place = after.firms.indices.randomElement(using: &random) else { continue }
        var firm = after.firms[place]
        firm.employees = Double.random(in: 0...1e6, using: &random)
        firm.revenue = Money(cents: Int64.random(in: 0...Money.limit, using: &random))
        firm.attributes["x"] = "\u{1}\t'"
        changes.append(.put(.firm(firm), insteadOf: .firm(after.firms[place])))
        after.firms[place] = firm
      case 2:
        guard let firm = after.firms.randomElement(using: &random) else { continue }
        let loan = CapitalEntry(
          firm: firm.id, role: .sought, kind: .loan, amount: Money(cents: 5), limitRate: 0.1)
        changes.append(.put(.capital(loan), insteadOf: nil))
        after.capital.append(loan)
      default:
        guard let entry = after.capital.randomElement(using: &random),
          let last = after.capital.lastIndex(of: entry)
        else { continue }
        changes.append(.remove(.capital(entry)))
        after.capital.remove(at: last)
      }
    }
    return (changes, after)
  }
}
