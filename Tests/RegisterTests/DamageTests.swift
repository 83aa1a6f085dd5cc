import Foundation
import GRDB
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

@testable import PartnernetzRegister

@Suite struct DamageTests {
  private func filled(_ folder: TemporaryFolder, firms: Int = 30) throws {
    _ = try Register(openingOrCreating: folder.path("association.sqlite"))
      .take(RandomTables.make(seed: 4, firms: firms), on: today, from: ["a.csv"])
  }

  @Test func oneFlippedBitInANameIsNoticed() throws {
    let folder = try TemporaryFolder()
    var firm = Firm(id: "1", name: "Medici")
    firm.legalForm = "GmbH"
    _ = try Register(openingOrCreating: folder.path("association.sqlite"))
      .take(MemberTables(firms: [firm]), on: today, from: [])
    var bytes = try folder.bytes("association.sqlite")
    let place = try #require(bytes.range(of: Data("Medici".utf8)))
    bytes[place.lowerBound] ^= 1
    try bytes.write(to: URL(fileURLWithPath: folder.path("association.sqlite")))
    let error = failure { _ = try Register(opening: folder.path("association.sqlite")).tables() }
    #expect(error == .falsified(path: folder.path("association.sqlite"), table: "firms"))
  }

  @Test(arguments: [
    "UPDATE firms SET revenue = 1 WHERE number = 3",
    "DELETE FROM statements WHERE number = 2",
    "INSERT INTO offers (firm, capability) VALUES ('F100000', 'x')",
    "UPDATE statements SET number = 1000 WHERE number = 1",
    "UPDATE checksums SET sum = sum + 1 WHERE name = 'goals'",
    "DELETE FROM checksums WHERE name = 'needs'",
  ])
  func whatAnotherProgramDidToRowsIsNoticed(sql: String) throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    try folder.tamper(sql)
    let error = failure { _ = try Register(opening: folder.path("association.sqlite")).tables() }
    guard case .falsified = error else {
      Issue.record("\(String(describing: error)) after \(sql)")
      return
    }
  }

  // Of 4,500 spoilt registers two were called a fault of the program: "out of memory".
  @Test func wantOfMemoryIsDamageWhereTheFileIsSpoilt() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    let path = folder.path("association.sqlite")
    func told() throws -> RegisterError? {
      let register = try Register(opening: path)
      return failure {
        try register.reading { _ in throw DatabaseError(resultCode: .SQLITE_NOMEM) }
      }
    }
    guard case .fault = try told() else {
      Issue.record("of a good register want of memory is want of memory")
      return
    }
    var bytes = try folder.bytes("association.sqlite")
    // A leaf of some table, from where its rows' places are told.
    let page = try #require(
      stride(from: 4_096 * 2, to: bytes.count, by: 4_096).reversed().first { bytes[$0] == 13 })
    bytes.replaceSubrange(page + 8..<page + 40, with: [UInt8](repeating: 0xFF, count: 32))
    try bytes.write(to: URL(fileURLWithPath: path))
    guard case .damaged = try told() else {
      Issue.record("of a spoilt register it is damage")
      return
    }
  }

  @Test func aTextLongerThanAnyIsDamage() {
    let error = RegisterError(DatabaseError(resultCode: .SQLITE_TOOBIG), path: "a")
    guard case .damaged = error else {
      Issue.record("\(error)")
      return
    }
  }

  // Changes were taken that could not be taken back, and the history said nothing.
  @Test(arguments: [
    "DELETE FROM changes WHERE position = 1", "DELETE FROM steps",
    "UPDATE changes SET last = last + 1",
  ])
  func aSpoiltJournalTakesNoChangeAndTellsNoHistory(sql: String) throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    try folder.tamper(sql)
    let register = try Register(opening: folder.path("association.sqlite"))
    let told = failure { _ = try register.history() }
    let taken = failure {
      _ = try register.take(
        MemberTables(firms: [Firm(id: "new", name: "New")]), on: today, from: [])
    }
    for error in [told, taken] {
      guard case .falsified = error else {
        Issue.record("\(String(describing: error)) after \(sql)")
        continue
      }
    }
  }

  @Test(arguments: [
    ("CREATE TRIGGER t AFTER INSERT ON firms BEGIN DELETE FROM statements; END", "t"),
    ("CREATE VIEW v AS SELECT * FROM firms", "v"),
    ("CREATE INDEX i ON firms (name)", "i"),
    ("CREATE TABLE extra (x)", "extra"),
    ("DROP TABLE goals", "goals"),
    ("DROP TABLE goals; CREATE TABLE goals (firm TEXT)", "goals"),
    (
      "DROP TABLE goals; CREATE VIEW goals AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL "
        + "SELECT x FROM n) SELECT x AS number FROM n", "goals"
    ),
    ("ALTER TABLE goals RENAME COLUMN rank TO place", "goals"),
  ])
  func tablesThatAreNotOursAreRefusedUnread(sql: String, name: String) throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    try folder.tamper(sql)
    let bytes = try folder.bytes("association.sqlite")
    let read = failure { _ = try Register(opening: folder.path("association.sqlite")) }
    let written = failure { _ = try Register(openingOrCreating: folder.path("association.sqlite")) }
    #expect(read == .foreignTable(path: folder.path("association.sqlite"), name: name))
    #expect(written == read)
    #expect(try folder.bytes("association.sqlite") == bytes)
  }

  // Whatever was wrong with an old register, the sentence named the first table that a newer program
  // would change.
  @Test(arguments: [
    ("CREATE TRIGGER t AFTER INSERT ON firms BEGIN DELETE FROM statements; END", "t"),
    ("DROP TABLE goals; CREATE VIEW goals AS SELECT 1 AS firm", "goals"),
    ("ALTER TABLE goals DROP COLUMN rank", "goals"),
    ("DROP TABLE goals; CREATE TABLE goals (firm, product, market, target)", "goals"),
  ])
  func whatIsStrangeInAnOldRegisterIsNamed(sql: String, name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(Register.applicationID)")
    }
    try Schema.migrator.migrate(queue, upTo: "1 member tables")
    try queue.close()
    #expect(try Register(opening: path).tables().firms.isEmpty)
    try folder.tamper(sql, "old.sqlite")
    let bytes = try folder.bytes("old.sqlite")
    let error = failure { _ = try Register(opening: path) }
    #expect(error == .foreignTable(path: path, name: name))
    #expect(try folder.bytes("old.sqlite") == bytes)
  }

  // A page of zeros gave a step of the schema without a name: "something went wrong in the program".
  @Test func aStepOfTheSchemaWithoutANameIsDamage() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    try folder.tamper("UPDATE grdb_migrations SET identifier = '' WHERE identifier LIKE '2%'")
    #expect(
      failure { _ = try Register(opening: folder.path("association.sqlite")) }
        == .foreignTable(path: folder.path("association.sqlite"), name: "grdb_migrations"))
  }

  @Test func aRegisterOfANewerProgramIsCalledNewer() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    try folder.tamper(
      "INSERT INTO grdb_migrations VALUES ('9 from the future'); CREATE TABLE future (x)")
    #expect(
      failure { _ = try Register(opening: folder.path("association.sqlite")) }
        == .newer(path: folder.path("association.sqlite")))
  }

  @Test func whatWasToldOfAnIndexByAnalyzeIsNoDamage() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    try folder.tamper("ANALYZE")
    #expect(try Register(opening: folder.path("association.sqlite")).tables().firms.count == 30)
  }

  @Test func aStrangeHistoryIsNotUndone() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    try folder.tamper("UPDATE changes SET last = last - 1 WHERE part = 'firms'")
    let before = try folder.bytes("association.sqlite")
    let register = try Register(opening: folder.path("association.sqlite"))
    #expect(
      failure { _ = try register.undo(on: today) }
        == .falsified(path: folder.path("association.sqlite"), table: "changes"))
    #expect(try folder.bytes("association.sqlite") == before)
  }

  @Test func everyFlippedBitIsRefusedOrChangesNothing() throws {
    let folder = try TemporaryFolder()
    try filled(folder, firms: 8)
    let whole = try folder.bytes("association.sqlite")
    let right = try Register(opening: folder.path("association.sqlite")).tables()
    var random = Seeded(7)
    let file = URL(fileURLWithPath: folder.path("spoilt.sqlite"))
    var refused = 0
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      }
      try bytes.write(to: file)
      for rest in ["-journal", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file.path + rest)
      }
      do {
        let read = try Register(opening: file.path).tables()
        #expect(read == right)
      } catch {
        refused += 1
        #expect(!error.phrase.german.isEmpty)
      }
    }
    #expect(refused > 50)
  }
}
