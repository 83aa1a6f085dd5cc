import Foundation
import PartnernetzRecords
import TestSupport
import Testing

@testable import PartnernetzRegister

/// Nothing that left the register stays in a snapshot, and no snapshot is as good as one.
@Suite struct SnapshotErasureTests {
  private let folder: TemporaryFolder
  private let path: String
  private let register: Register
  private let leaving = Firm(id: "gone", name: "Leaving & Sons")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("association.sqlite")
    register = try Register(openingOrCreating: path)
    var tables = RandomTables.make(seed: 7, firms: 40)
    tables.firms.append(leaving)
    _ = try register.take(tables, on: today, from: ["a.csv"])
  }

  private func isNamedInSnapshots() throws -> Bool {
    try folder.names.filter { $0.contains("snapshot") }
      .contains { try folder.bytes($0).range(of: Data(leaving.name.utf8)) != nil }
  }

  @Test func aFirmThatIsTakenOutIsInNoSnapshotAnyMore() throws {
    _ = try register.packedTables(keptFrom: 1)
    // What a killed program left.
    try FileManager.default.copyItem(
      atPath: path + "-snapshot", toPath: path + "-snapshot.4711")
    #expect(try isNamedInSnapshots())
    _ = try register.apply([.remove(.firm(leaving))], on: today)
    #expect(folder.names == ["association.sqlite"])
    _ = try register.packedTables(keptFrom: 1)
    #expect(try register.keptTables() != nil)
    #expect(try !isNamedInSnapshots())
  }

  @Test func aReaderWhoComesTooLateTakesItsSnapshotAway() throws {
    let old = try #require(PackedTables(try register.tables()))
    let state = try #require(try register.reading { try RegisterState.of($0, path: path) })
    _ = try register.apply([.remove(.firm(leaving))], on: today)
    register.keep(old, of: state)
    #expect(folder.names == ["association.sqlite"])
  }

  @Test func aSnapshotOfAnEarlierStateIsThrownAwayWhereItIsMet() throws {
    _ = try register.packedTables(keptFrom: 1)
    let old = try folder.bytes("association.sqlite-snapshot")
    _ = try register.apply([.remove(.firm(leaving))], on: today)
    // A program of before changes the register and knows of no snapshots.
    try old.write(to: URL(fileURLWithPath: path + "-snapshot"))
    #expect(chmod(path + "-snapshot", 0o600) == 0)
    #expect(try isNamedInSnapshots())
    #expect(try register.packedTables()?.tables.firms.count == 40)
    #expect(folder.names == ["association.sqlite"])
  }

  @Test func undoThrowsTheSnapshotAway() throws {
    _ = try register.packedTables(keptFrom: 1)
    _ = try register.undo(on: today, by: nil)
    #expect(folder.names == ["association.sqlite"])
    #expect(try register.packedTables(keptFrom: 1)?.tables.firms.count == 0)
  }

  // Who read before a change ended left what was taken out with it after the writer had cleared up.
  @Test func whoReadsWhileAFirmGoesLeavesNothingOfIt() async throws {
    for _ in 0..<20 {
      let (path, leaving) = (path, leaving)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<2 {
          group.addTask { _ = try Register(opening: path).packedTables(keptFrom: 1) }
        }
        group.addTask {
          _ = try Register(opening: path).apply([.remove(.firm(leaving))], on: today)
        }
        try await group.waitForAll()
      }
      #expect(try !isNamedInSnapshots())
      _ = try register.undo(on: today)
    }
  }

  @Test func whatIsReadIsGivenThoughNoSnapshotCanBeKept() throws {
    let packed = try #require(PackedTables(try register.tables()))
    let state = try #require(try register.reading { try RegisterState.of($0, path: path) })
    try FileManager.default.moveItem(atPath: path, toPath: folder.path("elsewhere.sqlite"))
    register.keep(packed, of: state)
    #expect(folder.names == ["elsewhere.sqlite"])
  }

  // A snapshot lay beside the link, where nobody looked who came by the file's own name.
  @Test func whoeverComesByALinkLeavesItBesideTheFileItself() throws {
    let link = folder.path("link.sqlite")
    #expect(symlink("association.sqlite", link) == 0)
    let other = try Register(opening: link)
    _ = try other.packedTables(keptFrom: 1)
    #expect(
      folder.names == ["association.sqlite", "association.sqlite-snapshot", "link.sqlite"])
    #expect(try register.keptTables() != nil)
    _ = try register.erase(leaving.id, on: today)
    #expect(folder.names == ["association.sqlite", "link.sqlite"])
  }

  @Test func whatAKilledProgramBeganIsThrownAwayByWhoReads() throws {
    try folder.write("begun", to: "association.sqlite-snapshot.4711-12")
    _ = try register.packedTables(keptFrom: 1)
    #expect(folder.names == ["association.sqlite", "association.sqlite-snapshot"])
  }

  @Test func whereNoneCanBeWrittenTheTablesAreRead() throws {
    // A folder stands in the way.
    let way = path + "-snapshot"
    try FileManager.default.createDirectory(atPath: way, withIntermediateDirectories: false)
    #expect(try register.packedTables(keptFrom: 1)?.tables.firms.count == 41)
    #expect(try register.keptTables() == nil)
    #expect(folder.names == ["association.sqlite", "association.sqlite-snapshot"])
  }

  @Test func aFullDiskLeavesNothingBehind() throws {
    let packed = try #require(PackedTables(try register.tables()))
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    let isThere = SideFile(.snapshot, besides: path).replace { _ in
      SnapshotWriter.write(packed.columns, of: [1, 2, 3], to: full)
    }
    #expect(!isThere)
    #expect(folder.names == ["association.sqlite"])
  }
}
