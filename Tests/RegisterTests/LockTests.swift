import Foundation
import GRDB
import PartnernetzRecords
import PartnernetzRegister
import Synchronization
import TestSupport
import Testing

@Suite struct LockTests {
  private func filled(_ folder: TemporaryFolder) throws {
    _ = try Register(openingOrCreating: folder.path("association.sqlite"))
      .take(RandomTables.make(seed: 4, firms: 5), on: today, from: [])
  }

  @Test func readersDoNotWaitForAWriter() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    let writer = try DatabaseQueue(path: folder.path("association.sqlite"))
    try writer.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE; DELETE FROM goals")
      let wait = LockWait(limit: .zero)
      let tables = try Register(opening: folder.path("association.sqlite"), wait: wait).tables()
      #expect(tables.firms.count == 5 && tables.goals.count == 4)
      try db.execute(sql: "ROLLBACK")
    }
  }

  @Test func aWriterWaitsSaysSoAndIsToldWhoIsThere() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    let told = Mutex(0)
    let writer = try DatabaseQueue(path: folder.path("association.sqlite"))
    try writer.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let wait = LockWait(
        limit: .milliseconds(60), noticeAfter: .milliseconds(10),
        notice: { told.withLock { $0 += 1 } })
      let register = try Register(opening: folder.path("association.sqlite"), wait: wait)
      let error = failure {
        _ = try register.take(
          MemberTables(firms: [Firm(id: "N", name: "N")]), on: today, from: [])
      }
      #expect(error == .busy(path: folder.path("association.sqlite")))
      #expect(told.withLock { $0 } == 1)
      try db.execute(sql: "ROLLBACK")
    }
  }

  @Test func writersAtOnceMakeOneRegister() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("association.sqlite")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let firm = Firm(id: "\(writer)", name: "Firm")
          _ = try Register(openingOrCreating: path)
            .take(MemberTables(firms: [firm]), on: today, from: [])
        }
      }
      try await group.waitForAll()
    }
    #expect(try Register(opening: path).tables().firms.count == 4)
  }

  // Whoever came while the tables were being made was told that another program had changed them.
  @Test(arguments: [
    "", "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)",
  ])
  func aRegisterThatIsJustBeingMadeIsEmptyAndCanBeMade(sql: String) throws {
    let folder = try TemporaryFolder()
    try folder.tamper("PRAGMA application_id = \(0x506E_6574); \(sql)")
    #expect(try Register(opening: folder.path("association.sqlite")).tables() == MemberTables())
    try filled(folder)
    #expect(try Register(opening: folder.path("association.sqlite")).tables().firms.count == 5)
  }

  @Test func aNewRegisterIsOneFileThatItsOwnerAloneMayRead() throws {
    let folder = try TemporaryFolder()
    let old = umask(0)
    defer { umask(old) }
    try filled(folder)
    _ = try Register(opening: folder.path("association.sqlite")).tables()
    #expect(folder.names == ["association.sqlite"])
    let rights = try FileManager.default.attributesOfItem(atPath: folder.path("association.sqlite"))
    #expect(rights[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: [":memory:", "file:x?mode=memory", "file:y.sqlite"])
  func strangeNamesAreNamesOfFiles(name: String) throws {
    // Names are taken from the folder that the program runs in.
    let folder = try TemporaryFolder()
    let here = FileManager.default.currentDirectoryPath
    let up = String(repeating: "../", count: here.split(separator: "/").count)
    let relative = up + folder.path(name).dropFirst()
    let register = try Register(openingOrCreating: relative)
    _ = try register.take(
      MemberTables(firms: [Firm(id: "A", name: "A")]), on: today, from: [])
    #expect(try Register(opening: relative).tables().firms.count == 1)
    #expect(folder.names == [name])
  }
}
