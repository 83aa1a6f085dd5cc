import Foundation
import PartnernetzRecords
import TestSupport
import Testing

@testable import PartnernetzRegister

/// What is read from a snapshot is what the register holds, or it is not read.
@Suite struct SnapshotTests {
  private let folder: TemporaryFolder
  private let path: String
  private let register: Register

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("association.sqlite")
    register = try Register(openingOrCreating: path)
    _ = try register.take(RandomTables.make(seed: 7, firms: 40), on: today, from: ["a.csv"])
  }

  private var snapshot: String { path + "-snapshot" }

  private func keep() throws { _ = try register.packedTables(keptFrom: 1) }

  /// All columns as text, in which unknown numbers are the same.
  private func text(_ tables: PackedTables?) -> String? { tables.map { "\($0.columns)" } }

  private func overwrite(_ bytes: Data) throws {
    let file = try #require(FileHandle(forWritingAtPath: snapshot))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  @Test func whatIsKeptIsWhatTheTablesSay() throws {
    let told = text(PackedTables(try register.tables()))
    #expect(try register.keptTables() == nil)
    #expect(text(try register.packedTables(keptFrom: 1)?.tables) == told)
    #expect(text(try register.keptTables()) == told)
    #expect(text(try Register(opening: path).packedTables()?.tables) == told)
  }

  // Each question with a day read all tables anew, though nothing had changed since that day.
  @Test func aDayAfterTheLastStepIsReadAsToday() throws {
    let first = today
    let later = try #require(Day(year: 2026, month: 11, day: 4))
    let before = try #require(Day(year: 2026, month: 10, day: 29))
    for day in [first, later, before] {
      #expect(
        text(try register.packedTables(knownOn: day, keptFrom: 1)?.tables)
          == text(PackedTables(try register.tables())))
    }
    _ = try register.take(
      MemberTables(firms: [Firm(id: "new", name: "Neuwerk")]), on: later, from: ["b.csv"])
    #expect(try register.packedTables(knownOn: first, keptFrom: 1) == nil)
    #expect(try register.packedTables(knownOn: before, keptFrom: 1) == nil)
    #expect(
      text(try register.packedTables(knownOn: later, keptFrom: 1)?.tables)
        == text(PackedTables(try register.tables())))
    #expect(try !register.tables(knownOn: first).firms.contains { $0.id == "new" })
  }

  @Test func littleIsNotKept() throws {
    _ = try register.packedTables()
    #expect(folder.names == ["association.sqlite"])
  }

  @Test func nobodyElseMayReadIt() throws {
    let before = umask(0)
    defer { umask(before) }
    try keep()
    let attributes = try FileManager.default.attributesOfItem(atPath: snapshot)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(folder.names == ["association.sqlite", "association.sqlite-snapshot"])
  }

  @Test func oneThatOthersMayReadOrThatLiesElsewhereIsNotRead() throws {
    try keep()
    #expect(chmod(snapshot, 0o640) == 0)
    #expect(try register.keptTables() == nil)
    #expect(chmod(snapshot, 0o600) == 0)
    #expect(try register.keptTables() != nil)
    try FileManager.default.moveItem(atPath: snapshot, toPath: folder.path("elsewhere"))
    #expect(symlink(folder.path("elsewhere"), snapshot) == 0)
    #expect(try register.keptTables() == nil)
  }

  @Test func oneFlippedBitAnywhereIsNoticed() throws {
    try keep()
    let good = try Data(contentsOf: URL(fileURLWithPath: snapshot))
    var random = Seeded(3)
    for _ in 0..<400 {
      var spoilt = good
      spoilt[Int.random(in: spoilt.indices, using: &random)] ^=
        1
        << UInt8.random(
          in: 0..<8, using: &random)
      try overwrite(spoilt)
      #expect(try register.keptTables() == nil)
    }
    try overwrite(good)
    #expect(try register.keptTables() != nil)
  }

  @Test func oneThatWasCutOrOverwrittenIsNoticed() throws {
    try keep()
    let good = try Data(contentsOf: URL(fileURLWithPath: snapshot))
    var random = Seeded(4)
    for _ in 0..<100 {
      let place = Int.random(in: good.indices, using: &random)
      var zeros = good
      let end = min(good.count, place + Int.random(in: 1...200, using: &random))
      zeros.replaceSubrange(place..<end, with: Data(count: end - place))
      for spoilt in [good[..<place], good + Data(count: place % 9 + 1), zeros] where spoilt != good
      {
        try overwrite(Data(spoilt))
        #expect(try register.keptTables() == nil)
      }
    }
    try keep()
    #expect(try register.keptTables() != nil)
  }

  // Without reading the tables nobody would notice that they are not those that were written.
  @Test(arguments: [
    "UPDATE firms SET revenue = 1 WHERE number = 3",
    "DELETE FROM statements WHERE number = 2",
    "UPDATE checksums SET sum = sum + 1 WHERE name = 'goals'",
    "DELETE FROM checksums WHERE name = 'needs'",
  ])
  func whatAnotherProgramDidToTheRegisterIsNoticed(sql: String) throws {
    try keep()
    try folder.tamper(sql)
    #expect(try register.keptTables() == nil)
    let error = failure { _ = try Register(opening: path).packedTables() }
    guard case .falsified = error else {
      Issue.record("\(String(describing: error)) after \(sql)")
      return
    }
  }

  @Test func bytesThatWereChangedPastSQLiteAreNoticed() throws {
    try keep()
    var times = stat()
    #expect(stat(path, &times) == 0)
    var bytes = try folder.bytes("association.sqlite")
    let place = try #require(bytes.range(of: Data("Zerspanung".utf8)))
    bytes[place.lowerBound] ^= 1
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.write(contentsOf: bytes)
    try file.close()
    // Even where the time of the last change is put back.
    #expect(utimensat(AT_FDCWD, path, [times.st_atim, times.st_mtim], 0) == 0)
    #expect(try register.keptTables() == nil)
    // A register that is open knows the pages that it has read.
    let error = failure { _ = try Register(opening: path).packedTables() }
    guard case .falsified = error else {
      Issue.record("the changed row was not noticed")
      return
    }
  }

  @Test func anotherRegisterInItsPlaceHasNoSnapshotYet() throws {
    try keep()
    let other = folder.path("other.sqlite")
    _ = try Register(openingOrCreating: other)
      .take(RandomTables.make(seed: 8, firms: 40), on: today, from: ["a.csv"])
    #expect(rename(other, path) == 0)
    let told = text(PackedTables(try Register(opening: path).tables()))
    #expect(text(try Register(opening: path).packedTables()?.tables) == told)
  }

  @Test func aJournalThatIsWrittenAheadAllowsNoSnapshot() throws {
    try keep()
    try folder.tamper("PRAGMA journal_mode = WAL")
    #expect(try Register(opening: path).keptTables() == nil)
    _ = try Register(opening: path).packedTables(keptFrom: 1)
    #expect(try Register(opening: path).keptTables() == nil)
  }

  @Test func anEditionOfAnotherProgramIsNotRead() throws {
    let state = Array("Partnernetz snapshot\nanother edition\n".utf8)
    let packed = try #require(PackedTables(try register.tables()))
    let isWritten = SideFile(.snapshot, besides: path).replace {
      SnapshotWriter.write(packed.columns, of: state, to: $0)
    }
    #expect(isWritten)
    #expect(try register.keptTables() == nil)
  }
}

extension Register {
  /// What the snapshot holds; nil where there is none of the register as it stands.
  func keptTables() throws -> PackedTables? {
    try reading { try RegisterState.of($0, path: path).flatMap { snapshot(of: $0) } }
  }
}
