import Foundation
import PartnernetzRecords
import PartnernetzRegister
import TestSupport
import Testing

@Suite struct ErasureTests {
  private let gone = "Quittenwerk-17"
  private let name = "Quittenwerk Zolling GmbH"

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

    let merged: Set = ["Quitte-Alt", "Zollinger Quitten KG"]
    let done = try #require(
      try register.erase(gone, merged: merged, called: [name], on: today, by: "Eva"))
    #expect(done.removed == 2 && done.changed == 1 && done.isRewritten)
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

  // A merge that was taken back had written what the firm said into another's lines, and redo did it again.
  @Test func aMergeThatWasTakenBackKeepsNothingOfTheErased() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("association.sqlite")
    let register = try Register(openingOrCreating: path)
    var firm = Firm(id: gone, name: name)
    firm.town = "Quittendorf"
    let (alba, link) = (
      Firm(id: "1", name: "Alba"), Statement(source: gone, target: "2", kind: .supplier)
    )
    let tables = MemberTables(firms: [alba, firm] + firms("2"), statements: [link])
    _ = try register.take(tables, on: today, from: ["a.csv"])
    var both = alba
    both.town = firm.town
    both.attributes = ["also_known_as": "\(gone); \(name)"]
    var moved = link
    moved.source = "1"
    _ = try register.apply(
      [
        .put(.firm(both), insteadOf: .firm(alba)),
        .put(.statement(moved), insteadOf: .statement(link)), .remove(.firm(firm)),
      ], on: today, about: ["Alba", name])
    _ = try register.undo(on: today)
    _ = try register.erase(gone, called: [name], on: today)
    for text in [gone, "Zolling", "Quittendorf"] { #expect(try !holds(text, path)) }
    #expect(try register.redo(on: today) == nil)
    #expect(try register.tables() == MemberTables(firms: [alba] + firms("2")))
    var renamed = alba
    renamed.name = "Alba AG"
    _ = try register.apply([.put(.firm(renamed), insteadOf: .firm(alba))], on: today)
    _ = try register.undo(on: today)
    #expect(try register.undo(on: today)?.number == 1)
    #expect(try register.tables() == MemberTables())
  }

  @Test func formerNamesLeaveTheTitlesToo() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("association.sqlite")
    let register = try Register(openingOrCreating: path)
    let before = Firm(id: gone, name: "Birnenhof Alt")
    var after = before
    after.name = name
    _ = try register.take(MemberTables(firms: [before]), on: today, from: ["a.csv"])
    _ = try register.apply(
      [.put(.firm(after), insteadOf: .firm(before))], on: today, about: ["Birnenhof Alt"])
    _ = try register.erase(gone, on: today)
    for text in ["Birnenhof", "Zolling", gone] { #expect(try !holds(text, path)) }
  }

  // An id that a merged firm once had may be another's today.
  @Test func anotherFirmThatBearsTheIDTodayStays() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(MemberTables(firms: firms("1", "2")), on: today, from: [])
    _ = try register.erase("1", merged: ["2", "3"], on: today)
    #expect(try register.tables().firms.map(\.id) == ["2"])
  }

  @Test(arguments: 0..<40) func everyOtherStepCanStillBeTakenBack(_ seed: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("association.sqlite")
    let register = try Register(openingOrCreating: path)
    var random = Seeded(UInt64(seed))
    var states = [MemberTables()]
    var later: [MemberTables] = []
    for step in 0..<20 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where states.count > 1:
        _ = try register.undo(on: today)
        later.append(states.removeLast())
        continue
      case 1 where !later.isEmpty:
        _ = try register.redo(on: today)
        states.append(later.removeLast())
        continue
      case 2, 3:
        _ = try register.apply(changes(&random, in: try register.tables(), step), on: today)
      default:
        let told = RandomTables.make(
          seed: random.next(), firms: Int.random(in: 3...6, using: &random))
        _ = try register.take(told, on: today, from: ["\(step).csv"])
      }
      let now = try register.tables()
      if now != states.last {
        states.append(now)
        later = []
      }
    }
    let id = "F100001"
    _ = try register.erase(id, on: today)
    #expect(try !holds(id, path))
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

  /// Some edit of the tables as they are.
  private func changes(
    _ random: inout Seeded, in tables: MemberTables, _ step: Int
  ) -> [Change] {
    guard let old = tables.firms.randomElement(using: &random) else { return [] }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let row = tables.statements.randomElement(using: &random)
      return row.map { [.remove(.statement($0))] } ?? []
    case 1:
      let other = Offer(firm: old.id, capability: "Neu \(step)")
      return (tables.offers.last.map { [.remove(.offer($0))] } ?? [])
        + [.put(.offer(other), insteadOf: nil)]
    case 2:
      var link = Statement(source: old.id, target: tables.firms[0].id, kind: .customer)
      link.reporter = tables.firms.last?.id
      link.what = "Schritt \(step)"
      return [.put(.statement(link), insteadOf: nil)]
    default:
      var firm = old
      firm.competitors = ["F100001", "F100002"].filter { $0 != old.id }
      firm.employees = Double(step)
      return [.put(.firm(firm), insteadOf: .firm(old))]
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
