import Foundation
import GRDB
import PartnernetzRecords
import TestSupport
import Testing

@testable import PartnernetzRegister

/// What of an erased firm lies elsewhere than in its rows.
@Suite struct ErasedPastTests {
  private let folder: TemporaryFolder
  private let path: String
  private let register: Register
  private let gone = "Quittenwerk-17"
  private let name = "Quittenwerk Zolling GmbH"

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("association.sqlite")
    register = try Register(openingOrCreating: path)
  }

  private func firms(_ ids: String...) -> [Firm] { ids.map { Firm(id: $0, name: "Firma \($0)") } }

  // It was "not known", though every cell of it lay in the journal and came back with `undo`.
  @Test func aFirmThatWasRemovedBeforeIsErasedToo() throws {
    var firm = Firm(id: gone, name: name)
    firm.attributes = ["formerly": "Birnenhof Alt"]
    var tables = MemberTables(firms: [firm] + firms("1"))
    tables.offers = [Offer(firm: gone, capability: "Quittengelee")]
    _ = try register.take(tables, on: today, from: ["a.csv"])
    #expect(try register.removedFirm(gone) == nil)
    _ = try register.apply(
      [.remove(.offer(tables.offers[0])), .remove(.firm(firm))], on: today, about: [name])
    let removed = try #require(try register.removedFirm(gone))
    #expect(removed.name == name && removed.attributes == firm.attributes)
    let done = try register.erase(gone, on: today)
    #expect(done == Register.Erased(removed: 0, changed: 0, isRewritten: true))
    for text in [gone, "Quitten", "Birnenhof"] { #expect(try !holds(text, path)) }
    #expect(try register.history()[1].sources.isEmpty)
    while try register.undo(on: today) != nil {
      #expect(try register.tables().firms.allSatisfy { $0.id == "1" })
    }
    #expect(try register.erase(gone, on: today) == nil && register.removedFirm(gone) == nil)
  }

  @Test func nothingIsErasedWhereSomebodyChangedSomethingMeanwhile() throws {
    _ = try register.take(MemberTables(firms: firms("1", "2")), on: today, from: [])
    _ = try register.take(MemberTables(firms: firms("3")), on: today, from: [])
    for step in [1, 3, .max, .min] {
      #expect(
        failure { _ = try register.erase("1", on: today, after: step) }
          == .changedMeanwhile(path: path, who: nil))
    }
    #expect(try register.erase("1", on: today, after: 2) != nil)
  }

  // The line of a changed firm holds no id, and the steps that came to nothing were not looked at by row.
  @Test func aNameThatWasTakenBackLeavesTheTitlesToo() throws {
    let before = Firm(id: gone, name: "Birnenhof Alt")
    var after = before
    after.name = name
    _ = try register.take(MemberTables(firms: [before] + firms("1")), on: today, from: [])
    _ = try register.apply(
      [
        .put(.firm(after), insteadOf: .firm(before)),
        .put(.offer(Offer(firm: gone, capability: "Gelee")), insteadOf: nil),
      ], on: today, about: [name])
    _ = try register.undo(on: today)
    _ = try register.erase(gone, on: today)
    for text in [gone, "Birnenhof", "Zolling"] { #expect(try !holds(text, path)) }
  }

  @Test func namesOfFilesDoNotNameItAnyMoreAndAllElseIsTakenBack() throws {
    let file = "Fragebogen_Quittenwerk-Zolling GmbH.csv"
    func alba(_ employees: Double, row: Int) -> Firm {
      var firm = Firm(id: "1", name: "Alba")
      firm.employees = employees
      firm.origin = Origin(file: file, row: row)
      return firm
    }
    var firm = Firm(id: gone, name: name)
    firm.origin = Origin(file: file, row: 2)
    let other = firms("2")
    var states: [MemberTables] = [MemberTables()]
    func note() throws {
      var tables = try register.tables()
      tables.firms.removeAll { $0.id == gone }
      for place in tables.firms.indices where tables.firms[place].origin != nil {
        tables.firms[place].origin?.file = "…"
      }
      states.append(tables)
    }
    for tables in [
      MemberTables(firms: [alba(3, row: 3), firm] + other), MemberTables(firms: [alba(5, row: 9)]),
    ] {
      _ = try register.take(tables, on: today, from: ["/home/eva/\(file)", "b.csv"])
      try note()
    }
    _ = try register.apply([.remove(.firm(alba(5, row: 9)))], on: today, about: ["Alba"])
    try note()
    _ = try register.erase(gone, called: [name], on: today)
    #expect(try !holds("Zolling", path))
    #expect(
      try register.history().map(\.sources) == [["…", "b.csv"], ["…", "b.csv"], ["Alba"], []])
    for state in states.reversed() {
      #expect(try register.tables() == state)
      _ = try register.undo(on: today)
    }
  }

  @Test func whatAnotherFirmIsCalledTodayStaysInTitles() throws {
    var alba = Firm(id: "1", name: "Alba")
    alba.attributes = ["also_known_as": "2; Birke"]
    let birke = Firm(id: "2", name: "Birke")
    _ = try register.take(MemberTables(firms: [alba, birke]), on: today, from: ["Birke.csv"])
    var grown = birke
    grown.employees = 4
    _ = try register.apply(
      [.put(.firm(grown), insteadOf: .firm(birke))], on: today, about: ["Birke", "Alba"])
    _ = try register.erase("1", merged: ["2", "Birke"], called: ["Alba", "2", "Birke"], on: today)
    #expect(try register.tables().firms == [grown])
    #expect(try register.history().map(\.sources) == [["Birke.csv"], ["Birke", "…"], []])
  }

  // Of two that were merged one was left in the title, which then spoke of any change.
  @Test func aTitleOfTwoKeepsThePlaceOfTheOneThatWent() throws {
    let (alba, twin) = (Firm(id: "1", name: "Alba"), Firm(id: gone, name: name))
    _ = try register.take(MemberTables(firms: [alba, twin]), on: today, from: [])
    var both = alba
    both.employees = 3
    _ = try register.apply(
      [.put(.firm(both), insteadOf: .firm(alba)), .remove(.firm(twin))], on: today,
      about: ["Alba", name])
    _ = try register.erase(gone, on: today)
    #expect(try !holds("Zolling", path))
    let merge = try register.history()[1]
    #expect(merge.sources == ["Alba", "…"] && merge.tables == ["firms"] && merge.removed == 1)
  }

  // In this mode of SQLite changes lie in a file beside the register first.
  @Test func nothingIsLeftInAJournalThatIsWrittenAhead() throws {
    _ = try register.take(MemberTables(firms: firms(gone, "1", "2", "3")), on: today, from: [])
    try folder.tamper("PRAGMA journal_mode = WAL")
    let waiting = try Register(opening: path, wait: LockWait(limit: .milliseconds(200)))
    #expect(try waiting.erase(gone, on: today)?.isRewritten == true)
    for file in folder.names { #expect(try !holds(gone, folder.path(file)), "\(file)") }
    // Whoever reads keeps it as it is, and that is said.
    try folder.database().inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT count(*) FROM firms")
      #expect(try waiting.erase("2", on: today)?.isRewritten == false)
      try db.execute(sql: "COMMIT")
    }
    #expect(try waiting.erase("3", on: today)?.isRewritten == true)
  }
}
