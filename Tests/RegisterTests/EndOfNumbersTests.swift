import GRDB
import PartnernetzRecords
import TestSupport
import Testing

@testable import PartnernetzRegister

/// Numbers at the end of all numbers with checksums that are right: damage, and nothing that traps.
@Suite struct EndOfNumbersTests {
  private let folder: TemporaryFolder
  private let path: String
  private let firm = Firm(id: "1", name: "Alba")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("association.sqlite")
    _ = try Register(openingOrCreating: path)
      .take(MemberTables(firms: [firm, Firm(id: "2", name: "Birke")]), on: today, from: [])
  }

  /// Changes a table and its checksum.
  private func falsify(_ table: String, _ change: (Database, inout Tally) throws -> Void) throws {
    try folder.database().inDatabase { db in
      var tally = try Tally.noted(of: table, db)
      try change(db, &tally)
      try tally.note(of: table, db)
    }
  }

  private func expectDamage(_ table: String, _ comment: Comment) throws {
    let register = try Register(opening: path)
    let erased = failure { _ = try register.erase("1", on: today) }
    #expect(erased == .falsified(path: path, table: table), comment)
    let changed = failure { _ = try register.apply([.remove(.firm(firm))], on: today) }
    #expect(changed == erased, comment)
  }

  @Test(arguments: [0...Int64.max, 1...Int64.max, 2...Int64.max, -5...1])
  func rowsOfTheJournal(rows: ClosedRange<Int64>) throws {
    try falsify(Journal.changes) { db, tally in
      let line = RowChange(
        step: 1, position: 9, kind: .added, table: "firms", rows: rows, before: nil, after: nil)
      tally.add(try line.insert(db))
    }
    let register = try Register(opening: path)
    let works: [() throws -> Void] = [
      { _ = try register.erase("1", on: today) }, { _ = try register.undo(on: today) },
      { _ = try register.removedFirm("1") },
    ]
    for work in works {
      #expect(failure(work) == .falsified(path: path, table: Journal.changes))
    }
  }

  @Test(arguments: [2, 7, 0, -1, Int.max])
  func stepsThatAreAboutLaterOnes(about: Int) throws {
    try falsify(Journal.steps) { db, tally in
      let entry = HistoryEntry(
        number: 2, day: today, who: nil, kind: .undo, of: about, sources: [], added: 0, changed: 0,
        removed: 0)
      try Journal.note(entry, db)
      tally = try Tally.noted(of: Journal.steps, db)
    }
    try expectDamage(Journal.steps, "about \(about)")
  }

  @Test func theLastOfAllNumbers() throws {
    try falsify("firms") { db, tally in
      try db.execute(
        sql: "UPDATE firms SET number = ? WHERE id = '2'", arguments: [Int64.max])
      tally = try Tally(summing: "firms", db)
    }
    let register = try Register(opening: path)
    let new = MemberTables(firms: [Firm(id: "3", name: "Cedar")])
    #expect(
      failure { _ = try register.take(new, on: today, from: []) }
        == .falsified(path: path, table: "firms"))
    #expect(
      failure { _ = try register.take(new, on: today, from: [], after: .max) }
        == .changedMeanwhile(path: path, who: nil))
  }

  @Test(arguments: [Int64.max, -1])
  func countsOfRows(rows: Int64) throws {
    try folder.tamper("UPDATE checksums SET rows = \(rows) WHERE name = 'offers'")
    let register = try Register(opening: path)
    let tables = MemberTables(offers: [Offer(firm: "1", capability: "x")])
    #expect(
      failure { _ = try register.take(tables, on: today, from: []) }
        == .falsified(path: path, table: "offers"))
  }
}
