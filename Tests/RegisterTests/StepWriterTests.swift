import Foundation
import GRDB
import PartnernetzRecords
import TestSupport
import Testing

@testable import PartnernetzRegister

/// What a step writes, number by number, and what taking it back refuses.
@Suite struct StepWriterTests {
  private let folder: TemporaryFolder
  private let register: Register

  init() throws {
    folder = try TemporaryFolder()
    register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let firms = ["A", "B", "C"].map { Firm(id: $0, name: "Firma \($0)") }
    _ = try register.take(MemberTables(firms: firms), on: today, from: [])
  }

  private func firm(_ id: String) -> Firm { Firm(id: id, name: "Firma \(id)") }

  /// The numbers of all firms with their ids.
  private func numbered() throws -> [String] {
    try folder.database().read { db in
      try Row.fetchAll(db, sql: "SELECT number, id FROM firms ORDER BY number").map {
        "\($0["number"] as Int64)\($0["id"] as String)"
      }
    }
  }

  /// The lines of a step in the journal, the last one first.
  private func lines(_ step: Int) throws -> [RowChange] {
    try folder.database().read { try Journal.changes(of: step, $0) }
  }

  /// Takes changes back as if nothing had checked the tables before.
  private func takeBack(_ changes: [RowChange]) throws {
    try folder.database().inDatabase { db in
      try db.inSavepoint {
        var writer = try StepWriter(db, step: 99)
        try writer.takeBack(changes)
        return .rollback
      }
    }
  }

  @Test func whatComesBehindTheLastRowTakesItsNumber() throws {
    let all = try register.tables().firms
    _ = try register.apply(
      [.remove(.firm(all[2])), .put(.firm(firm("D")), insteadOf: nil)], on: today)
    #expect(try numbered() == ["1A", "2B", "3D"])
    _ = try register.apply(
      [.remove(.firm(all[1])), .put(.firm(firm("E")), insteadOf: nil)], on: today)
    #expect(try numbered() == ["1A", "3D", "4E"])
    // What was removed comes back where it was.
    _ = try register.undo(on: today)
    #expect(try numbered() == ["1A", "2B", "3D"])
    _ = try register.undo(on: today)
    #expect(try numbered() == ["1A", "2B", "3C"])
    _ = try register.redo(on: today)
    #expect(try numbered() == ["1A", "2B", "3D"])
  }

  @Test func rowsOneBehindTheOtherAreOneLine() throws {
    #expect(try lines(1).map(\.rows) == [1...3])
    _ = try register.take(
      MemberTables(firms: [firm("D"), firm("E")]), on: today, from: [])
    #expect(try lines(2).map(\.rows) == [4...5])
    let all = try register.tables().firms
    _ = try register.apply(
      [
        .put(.firm(firm("F")), insteadOf: nil), .put(.firm(firm("G")), insteadOf: nil),
        .remove(.firm(all[0])), .put(.firm(firm("H")), insteadOf: nil),
      ], on: today)
    let found = try lines(3)
    #expect(found.map(\.kind) == [.added, .removed, .added])
    #expect(found.map(\.rows) == [8...8, 1...1, 6...7])
    #expect(found.map(\.position) == [3, 2, 1])
  }

  @Test func aChangedRowNotesWhatDiffersAndNothingElse() throws {
    let old = try register.tables().firms[1]
    var new = old
    new.employees = 60
    let step = try register.apply([.put(.firm(new), insteadOf: .firm(old))], on: today)
    #expect(step.total.changed == 1 && step.total.added == 0 && step.total.removed == 0)
    let line = try #require(try lines(2).first)
    #expect(line.rows == 2...2 && line.kind == .changed)
    #expect(line.before == #"{"employees":null}"# && line.after == #"{"employees":60}"#)
    try takeBack([line])
    // Somebody else's figure is not overwritten with an older one.
    var other = line
    other.after = #"{"employees":61}"#
    #expect(throws: Damage.self) { try takeBack([other]) }
    var nobody = line
    nobody.rows = 4...4
    #expect(throws: Damage.self) { try takeBack([nobody]) }
    var foreign = line
    foreign.table = "wishes"
    #expect(throws: Damage.self) { try takeBack([foreign]) }
    var torn = line
    torn.before = "{"
    #expect(throws: Damage.self) { try takeBack([torn]) }
  }

  @Test func aRowThatIsAsItWasIsNoChange() throws {
    let old = try register.tables().firms[1]
    let receipt = try register.take(MemberTables(firms: [old]), on: today, from: [])
    #expect(receipt.total.changed == 0 && receipt.total.added == 0)
  }

  @Test func cellsAreOrderedByTheirColumnAndReadBack() throws {
    let cells: [DatabaseValue] = [
      Double(2.5).databaseValue, "a\"b\\c\n\u{1}ü".databaseValue, .null,
      Int64.max.databaseValue, Double(2).databaseValue,
    ]
    let names = ["b", "a", "e", "d", "c"]
    let text = RowText.text(names, cells)
    #expect(text.hasPrefix(#"{"a":""#))
    #expect(text.hasSuffix(#","b":2.5,"c":2,"d":9223372036854775807,"e":null}"#))
    let back = try RowText.cells(text)
    #expect(back["a"] == cells[1] && back["b"] == cells[0] && back["d"] == cells[3])
    #expect(back["e"] == .null && back.count == 5)
    #expect(RowText.text([], []) == "{}")
  }
}
