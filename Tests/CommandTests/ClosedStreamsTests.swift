import Foundation
import Testing

/// What is said to nobody, and what lies in the way of a file that is written.
@Suite struct ClosedStreamsTests {
  private let program: Program

  init() throws { program = try Program() }

  /// The program died of a signal whenever it had something to say.
  @Test(arguments: [
    ("assess NOPE 2>&-", 66), ("nosuch 2>&-", 64), ("assess >&- 2>&-", 74),
    ("assess NOPE 2>/dev/full", 66), ("nosuch 2>/dev/full", 64), ("assess >/dev/full", 74),
    ("assess <&- >/dev/null", 0),
  ])
  func exitCodesDoNotDependOnWhetherAnybodyListens(_ words: String, _ code: Int32) throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let run = try program.run(shell: "\"$PROGRAM\" --network '\(Program.golden)' \(words)")
    #expect(run.code == code, "\(run.errors)")
  }

  /// A register that takes the place of a closed standard error would be told what is wrong.
  @Test func aClosedPlaceIsNotTakenByAFileOfOurs() throws {
    try program.write("id,name\nA,Alpha\nB,Beta\n", to: "t/firms.csv")
    #expect(try program.run(shell: "\"$PROGRAM\" import t >&- 2>&-").code == 74)
    #expect(try program.run("assess", "A").code == 0)
  }

  @Test func aPlantedLinkOfTheDraftsNameIsNotFollowed() throws {
    try program.write("precious", to: "victim")
    // The old name of the draft held nothing but the number of the process.
    let line = "ln -s victim .out.json.$$.partial; exec \"$PROGRAM\" --network '\(Program.golden)'"
    let run = try program.run(shell: line + " export --to json -o out.json --force")
    #expect(run.code == 0, "\(run.errors)")
    #expect(program.bytes(of: "victim") == Data("precious".utf8))
    let facts = try FileManager.default.attributesOfItem(
      atPath: program.folder.appendingPathComponent("out.json").path)
    #expect(facts[.type] as? FileAttributeType == .typeRegular)
    #expect(program.files.filter { $0.hasSuffix(".partial") }.count == 1)
  }

  @Test func rightsAreThoseOfAnyNewFile() throws {
    let line = "umask 027; \"$PROGRAM\" --network '\(Program.golden)' assess -o a.txt"
    #expect(try program.run(shell: line).code == 0)
    let facts = try FileManager.default.attributesOfItem(
      atPath: program.folder.appendingPathComponent("a.txt").path)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o640)
  }

  @Test func aLinkThatLeadsToItselfCannotBeWritten() throws {
    let path = program.folder.appendingPathComponent("loop").path
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "loop")
    let run = try program.golden("assess", "-o", "loop", "--force")
    #expect(run.code == 73 && run.errors.contains("“loop” cannot be written"), "\(run.errors)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "loop")
  }
}
