import Foundation
import GRDB
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

@testable import PartnernetzRegister

@Suite struct ErrorTests {
  private let alba = Firm(id: "A", name: "Alba")

  @Test func aFullDiskIsCalledFullAndNothingIsChanged() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(MemberTables(firms: [alba]), on: today, from: [])
    try register.limit(pages: 1)
    let more = RandomTables.make(seed: 1, firms: 4_000)
    #expect(
      failure { _ = try register.take(more, on: today, from: []) }
        == .full(path: folder.path("association.sqlite")))
    #expect(try Register(opening: folder.path("association.sqlite")).tables().firms == [alba])
  }

  @Test(.enabled(if: getuid() != 0)) func aFileThatMayNotBeReadIsNotSaidToBeSomethingElse() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("association.sqlite")
    _ = try Register(openingOrCreating: path).take(
      MemberTables(firms: [alba]), on: today, from: [])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(failure { _ = try Register(opening: path) } == .unreadable(path: path))
    #expect(failure { _ = try Register(openingOrCreating: path) } == .unreadable(path: path))
  }

  // What was read came from a file that nobody found any more, and what was written was lost.
  @Test func aRegisterThatIsReplacedOrDeletedSaysSo() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("association.sqlite")
    let register = try Register(openingOrCreating: path)
    _ = try register.take(MemberTables(firms: [alba]), on: today, from: [])
    let birke = MemberTables(firms: [Firm(id: "B", name: "Birke")])
    _ = try Register(openingOrCreating: folder.path("other.sqlite"))
      .take(birke, on: today, from: [])
    try FileManager.default.moveItem(atPath: path, toPath: folder.path("old.sqlite"))
    #expect(failure { _ = try register.tables() } == .replaced(path: path))
    try FileManager.default.moveItem(atPath: folder.path("other.sqlite"), toPath: path)
    #expect(failure { _ = try register.tables() } == .replaced(path: path))
    #expect(failure { _ = try register.take(birke, on: today, from: []) } == .replaced(path: path))
    #expect(try Register(opening: path).tables().firms.map(\.id) == ["B"])
  }

  @Test(.enabled(if: getuid() != 0)) func aFileThatMayOnlyBeReadIsReadAndSaysSo() throws {
    let folder = try TemporaryFolder()
    _ = try Register(openingOrCreating: folder.path("association.sqlite"))
      .take(MemberTables(firms: [alba]), on: today, from: [])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o400], ofItemAtPath: folder.path("association.sqlite"))
    let register = try Register(opening: folder.path("association.sqlite"))
    #expect(try register.tables().firms == [alba])
    let birke = MemberTables(firms: [Firm(id: "B", name: "Birke")])
    #expect(
      failure { _ = try register.take(birke, on: today, from: []) }
        == .readOnly(path: folder.path("association.sqlite")))
  }

  // "partnernetz.sqlite may only be read here": there was no such file.
  @Test(.enabled(if: getuid() != 0)) func aFolderThatMayOnlyBeReadIsTheFolder() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: folder.path("."))
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: folder.path("."))
    }
    let path = folder.path("association.sqlite")
    #expect(failure { _ = try Register(openingOrCreating: path) } == .readOnlyFolder(path: path))
  }

  @Test func aMissingFileIsNotCalledReadOnly() {
    let error = RegisterError.readOnlyFolder(path: "p")
    #expect(error.phrase.german.contains("gibt es noch nicht"))
    #expect(error.phrase.english.contains("does not exist yet"))
  }

  @Test func eachErrorOfTheDatabaseHasItsOwnName() {
    func error(_ code: ResultCode) -> RegisterError {
      RegisterError(DatabaseError(resultCode: code, message: "m"), path: "p")
    }
    #expect(error(.SQLITE_BUSY) == .busy(path: "p"))
    #expect(error(.SQLITE_FULL) == .full(path: "p"))
    #expect(error(.SQLITE_READONLY) == .readOnly(path: "p"))
    #expect(error(.SQLITE_CORRUPT) == .damaged(path: "p", detail: "m"))
    #expect(error(.SQLITE_NOTADB) == .notARegister(path: "p"))
    #expect(error(.SQLITE_CANTOPEN) == .notWritable(path: "p", detail: "m"))
    #expect(error(.SQLITE_ERROR) == .fault(path: "p", detail: "m"))
    #expect(error(.SQLITE_CONSTRAINT_FOREIGNKEY) == .unknownFirm(path: "p", firm: ""))
    #expect(error(.SQLITE_CONSTRAINT_UNIQUE) == .repeatedFirm(path: "p", firm: ""))
    #expect(error(.SQLITE_CONSTRAINT_NOTNULL) == .refusedValue(path: "p", detail: "m"))
  }

  @Test func changesOfRowsThatAreNotThereAreRefused() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    let tables = MemberTables(firms: [alba], offers: [Offer(firm: "A", capability: "IT")])
    _ = try register.take(tables, on: today, from: [])
    let path = folder.path("association.sqlite")
    func refused(_ change: Change) -> RegisterError? {
      failure { _ = try register.apply([change], on: today) }
    }
    #expect(refused(.remove(.firm(Firm(id: "X", name: "X")))) == .noSuchRow(path: path))
    #expect(
      refused(.put(.firm(alba), insteadOf: .offer(tables.offers[0]))) == .noSuchRow(path: path))
    #expect(
      refused(.put(.firm(Firm(id: "A", name: "Anders")), insteadOf: nil))
        == .repeatedFirm(path: path, firm: "A"))
    #expect(
      refused(.put(.offer(Offer(firm: "Z", capability: "IT")), insteadOf: nil))
        == .unknownFirm(path: path, firm: "Z"))
    #expect(refused(.remove(.firm(alba))) == .unknownFirm(path: path, firm: "A"))
    #expect(try Register(opening: path).tables() == tables)
  }
}
