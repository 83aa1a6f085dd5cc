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

/// A firm is erased in the register and in all that lies beside it.
@Suite struct ErasingTests {
  private let folder: TemporaryFolder
  private let path: String
  private let day: Day
  private let workspace: Workspace
  private let reader = Reader(.english)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("r.sqlite")
    day = try #require(Day(year: 2026, month: 11, day: 1))
    workspace = try Workspace(openingOrCreating: path)
  }

  private func take(_ firms: Firm...) throws {
    _ = try Register(opening: path).take(MemberTables(firms: firms), on: day, from: [])
  }

  private func entry(about firms: Firm.ID...) -> AccessLog.Entry {
    AccessLog.Entry(
      time: Date(timeIntervalSince1970: 1_800_000_000), who: nil, page: "/member", firms: firms,
      isChange: false, status: 200)
  }

  private func sentences(_ answer: Answer) -> String { "\(answer.blocks)" }

  @Test func aRemovedFirmIsErasedByItsID() throws {
    let quitte = Firm(id: "M-17", name: "Quittenwerk")
    try take(Firm(id: "1", name: "Alba"), quitte)
    _ = try workspace.edit(on: day, by: nil, for: reader) { try $0.removing(firm: "M-17") }
    let dry = try workspace.erase(firm: "M-17", on: day, by: nil, isDry: true, for: reader)
    #expect(sentences(dry).contains("Quittenwerk is removed already"))
    #expect(throws: FirmLookupError.self) { try workspace.erasure(of: "M-1", on: day) }
    let done = try workspace.erase(firm: "M-17", on: day, by: nil, isDry: false, for: reader)
    #expect(sentences(done).contains("all earlier values are erased too"))
    #expect(throws: FirmLookupError.self) { try workspace.erasure(of: "M-17", on: day) }
    #expect(try Data(contentsOf: URL(filePath: path)).range(of: Data("Quitten".utf8)) == nil)
  }

  // Its past alone would go, and leave what it said in the rows of the other.
  @Test func whatWasMergedIntoAFirmIsNotErasedAlone() throws {
    try take(Firm(id: "1", name: "Alba"), Firm(id: "M-17", name: "Quittenwerk"))
    _ = try workspace.edit(on: day, by: nil, for: reader) {
      try $0.merging("M-17", into: "1")
    }
    #expect(throws: FirmLookupError.self) { try workspace.erasure(of: "M-17", on: day) }
  }

  // The visits of a firm went that bore the id of one that had been merged into the erased.
  @Test func visitsOfAnotherFirmThatBearsTheIDTodayStay() throws {
    var alba = Firm(id: "1", name: "Alba")
    alba.attributes = ["also_known_as": "2; 3; Birke"]
    try take(alba, Firm(id: "2", name: "Birke"))
    let log = AccessLog(beside: path)
    for firm in ["1", "2", "3"] { log.note(entry(about: firm)) }
    let (erasure, outcome) = try workspace.erase(firm: "1", on: day, by: nil)
    #expect(erasure.ids.isSuperset(of: ["1", "3"]) && !erasure.ids.contains("2"))
    #expect(outcome == ErasureOutcome(isFileRewritten: true, keptLog: nil))
    #expect(log.entries().map(\.firms) == [["2"]])
  }

  // The log lay beside the link by which the web app had been started.
  @Test func visitsByALinkAreErasedByTheFileItself() throws {
    try take(Firm(id: "1", name: "Alba"))
    let link = folder.path("link.sqlite")
    #expect(symlink("r.sqlite", link) == 0)
    AccessLog(beside: try Workspace(opening: link).path).note(entry(about: "1"))
    #expect(folder.names == ["link.sqlite", "r.sqlite", "r.sqlite-access.jsonl"])
    _ = try workspace.erase(firm: "Alba", on: day, by: nil)
    #expect(AccessLog(beside: link).entries().isEmpty)
  }

  @Test func whatCouldNotBeDoneIsSaid() throws {
    try take(Firm(id: "1", name: "Alba"))
    let erasure = try workspace.erasure(of: "1", on: day)
    let fine = erasure.answer(ErasureOutcome(isFileRewritten: true, keptLog: nil), for: reader)
    #expect(!sentences(fine).contains("could not be"))
    let rest = erasure.answer(ErasureOutcome(isFileRewritten: false, keptLog: "/log"), for: reader)
    #expect(sentences(rest).contains("could not be written anew"))
    #expect(sentences(rest).contains("Delete this file: /log"))
  }
}
