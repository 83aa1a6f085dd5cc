import Foundation
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace
import TestSupport
import Testing

@Suite struct WorkspaceTests {
  private let folder: TemporaryFolder
  private let day: Day

  init() throws {
    folder = try TemporaryFolder()
    day = try #require(Day(year: 2026, month: 11, day: 1))
  }

  private func path(_ name: String) -> String { folder.path(name) }
  private func write(_ text: String, to name: String) throws -> String {
    try folder.write(text, to: name)
  }

  private func firms(_ names: String...) -> MemberTables {
    MemberTables(firms: names.map { Firm(id: $0, name: "Firma \($0)") })
  }

  private func staged(_ file: String) throws -> StagedImport {
    try StagedImport(into: path("r.sqlite")) { $0.read(paths: [file]) }
  }

  @Test func nothingAtThePathIsSaidWithWhatCanBeDone() throws {
    let error = #expect(throws: WorkspaceError.self) { try Workspace(opening: path("none")) }
    let found = try #require(error)
    #expect(found.remedies == [.importTables, .nameTables])
    #expect(found.phrase(.english).contains(path("none")))
  }

  @Test func faultyTablesAreRefusedWithTheirDiagnostics() throws {
    let file = try write("id,name,employees\n1,A,viele\n", to: "firms.csv")
    let error = #expect(throws: RefusedImport.self) { try Workspace(opening: file) }
    #expect(error?.problems.errors == 1)
  }

  @Test func aFolderKeepsNoHistory() throws {
    let file = try write("id,name\n1,A\n", to: "firms.csv")
    let workspace = try Workspace(opening: file)
    #expect(!workspace.isRegister)
    #expect(try workspace.session(.init(day: day)).network.firmCount == 1)
    #expect(throws: WorkspaceError.self) { try workspace.undo(on: day, by: nil) }
  }

  @Test func whatIsStagedIsWrittenOnlyWhenCommitted() throws {
    let staged = try staged(try write("id,name\n1,A\n2,B\n", to: "firms.csv"))
    #expect(try staged.preview().total.added == 2)
    #expect(!FileManager.default.fileExists(atPath: path("r.sqlite")))
    _ = try staged.commit(on: day, from: ["firms.csv"], by: "eva")
    let workspace = try Workspace(opening: path("r.sqlite"))
    #expect(try workspace.wholeTables().firms.map(\.name) == ["A", "B"])
    #expect(try workspace.history().map(\.who) == ["eva"])
    #expect(try workspace.undo(on: day, by: "eva")?.number == 1)
    #expect(try workspace.wholeTables().firms.isEmpty)
  }

  @Test func aNameThatOnlyLinksHaveIsComparedWithThoseThatAreKnown() throws {
    func lookalikes(_ files: [String]) throws -> [[String]] {
      let importer = Importer(makingFirmsOfLinks: true)
      return try StagedImport(into: path("r.sqlite"), by: importer) { $0.read(paths: files) }
        .doubts?.lookalikes.map { [$0.new.name, $0.known.name] } ?? []
    }
    let firms = try write("name\nSchreinerei Holzmann GmbH\nBirke AG\n", to: "firms.csv")
    let links = try write(
      "source,target,kind\nBirke AG,Schreinerei Holzmanns GmbH,partner\n", to: "links.csv")
    let pair = [["Schreinerei Holzmanns GmbH", "Schreinerei Holzmann GmbH"]]
    #expect(try lookalikes([firms]).isEmpty)
    #expect(try lookalikes([firms, links]) == pair)
    _ = try staged(firms).commit(on: day, from: [], by: nil)
    #expect(try lookalikes([links]) == pair)
  }

  @Test func aPreviewTellsTheSameAsTakingAndChangesNothing() throws {
    _ = try staged(try write("id,name,town\n1,A,Köln\n2,B,\n", to: "firms.csv"))
      .commit(on: day, from: [], by: nil)
    let before = try folder.bytes("r.sqlite")
    let staged = try staged(try write("id,name,town\n2,B,Bonn\n3,C,\n1,A,Köln\n", to: "new.csv"))
    let preview = try staged.preview()
    #expect(try folder.bytes("r.sqlite") == before)
    #expect(preview == (try staged.commit(on: day, from: [], by: nil)))
    #expect((preview.firms.added, preview.firms.changed, preview.firms.unchanged) == (1, 1, 1))
  }

  @Test func aStrictCommitRefusesWhereSomebodyElseChangedSomething() throws {
    let one = try staged(try write("id,name\n1,A\n", to: "firms.csv"))
    let other = try staged(try write("id,name\n2,B\n", to: "other.csv"))
    _ = try one.commit(on: day, from: [], by: "eva", isStrict: true)
    let error = #expect(throws: RegisterError.self) {
      try other.commit(on: day, from: [], by: "max", isStrict: true)
    }
    #expect(error == .changedMeanwhile(path: path("r.sqlite"), who: "eva"))
    #expect(try Workspace(opening: path("r.sqlite")).wholeTables().firms.count == 1)
    // Whoever does not mind adds to what is there.
    _ = try other.commit(on: day, from: [], by: "max")
    #expect(try Workspace(opening: path("r.sqlite")).wholeTables().firms.count == 2)
  }

  @Test func editsKnowWhetherSomethingCameBetween() throws {
    let workspace = try Workspace(openingOrCreating: path("r.sqlite"))
    let seen = try workspace.lastStep()
    _ = try workspace.apply(
      [.put(.firm(Firm(id: "1", name: "A")), insteadOf: nil)], on: day, by: nil)
    #expect(throws: RegisterError.self) {
      try workspace.apply(
        [.put(.firm(Firm(id: "2", name: "B")), insteadOf: nil)], on: day, by: nil, after: seen)
    }
    #expect(try workspace.lastStep() == seen + 1)
  }

  @Test func aCancelledTaskCommitsNothing() async throws {
    let staged = try staged(try write("id,name\n1,A\n", to: "firms.csv"))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try staged.commit(on: day, from: [], by: nil)
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    #expect(!FileManager.default.fileExists(atPath: path("r.sqlite")))
  }

  @Test func aCancelledTaskGetsNoPairing() async throws {
    let session = try Session(firms("1", "2", "3"), .init(day: day))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try session.ask(PairingQuestion(), for: Reader(.english))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  @Test func aMemberSeesItsOwnView() throws {
    let session = try Session(firms("1", "2"), .init(day: day, seenBy: "Firma 2"))
    #expect(session.network.viewer == .member("2"))
    #expect(throws: FirmLookupError.self) {
      try Session(firms("1"), .init(day: day, seenBy: "nobody"))
    }
  }
}
