import Foundation
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace
import Testing

/// Whatever is done in whatever order, taking it back gives the same export, byte for byte.
///
/// With PARTNERNETZ_THOROUGH set these are 10,000 sequences.
@Suite struct UndoPropertyTests {
  private static let count =
    ProcessInfo.processInfo.environment["PARTNERNETZ_THOROUGH"] == nil ? 24 : 10_000

  /// Random numbers from a seed.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// A register in a folder of its own; taken away afterwards.
  private final class Place {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let workspace: Workspace

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      workspace = try Workspace(
        openingOrCreating: folder.appendingPathComponent("r.sqlite").path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func export() throws -> String { JSONWriter.text(try workspace.wholeTables()) }
  }

  private static let reader = Reader(.english)

  /// An edit that people make, by chance.
  private static func edit(
    _ editor: Editor, _ firms: [Firm], _ random: inout Seeded
  ) throws -> Edit {
    func firm() -> String { firms.randomElement(using: &random)?.id ?? "nobody" }
    let number = Int.random(in: 0..<1_000_000, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1:
      return try editor.adding(
        firm: "Firma \(number) \"Ä\"", try RowWords(["id=N\(number)", "revenue=\(number)"]))
    case 2:
      return try editor.setting(
        firm: firm(), try RowWords(["employees=\(number % 500)", "town=Ort \(number % 7)"]))
    case 3: return try editor.setting(firm: firm(), try RowWords(["revenue=", "offers=Drehen"]))
    case 4: return try editor.removing(firm: firm())
    case 5:
      return try editor.adding(
        linkFrom: firm(), to: firm(), try RowWords(["kind=supplier", "amount=\(number)"]))
    case 6: return try editor.removing(linkFrom: firm(), to: firm(), try RowWords([]))
    case 7: return try editor.merging(firm(), into: firm())
    default: return try editor.separating(firm(), firm())
    }
  }

  @Test(arguments: 0..<UndoPropertyTests.count)
  func everyStateComesBackByteForByte(seed: Int) throws {
    let day = try #require(Day(year: 2026, month: 11, day: 1))
    var random = Seeded(state: UInt64(seed))
    let place = try Place()
    let workspace = place.workspace
    var states = [try place.export()]
    var at = 0
    for _ in 0..<12 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3:
        #expect((try workspace.undo(on: day, by: nil) != nil) == (at > 0))
        at = max(0, at - 1)
      case 3:
        #expect((try workspace.redo(on: day, by: nil) != nil) == (at < states.count - 1))
        at = min(states.count - 1, at + 1)
      default:
        let firms = try workspace.wholeTables().firms
        let before = try workspace.lastStep()
        do {
          _ = try workspace.edit(on: day, by: nil, for: UndoPropertyTests.reader) {
            try UndoPropertyTests.edit($0, firms, &random)
          }
        } catch is EditError {
          // There is no such firm or link, or it is there already: nothing was done.
        } catch is FirmLookupError {}
        guard try workspace.lastStep() > before else { continue }
        states = Array(states[...at]) + [try place.export()]
        at += 1
      }
      #expect(try place.export() == states[at], "seed \(seed)")
    }
    // All the way back, and forth again.
    while at > 0 {
      #expect(try workspace.undo(on: day, by: nil) != nil)
      at -= 1
      #expect(try place.export() == states[at], "seed \(seed)")
    }
    while at < states.count - 1 {
      #expect(try workspace.redo(on: day, by: nil) != nil)
      at += 1
      #expect(try place.export() == states[at], "seed \(seed)")
    }
  }
}
