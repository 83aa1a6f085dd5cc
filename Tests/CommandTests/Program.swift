import Foundation
import TestSupport

/// The real program, run as a person would, in a folder of its own.
final class Program {
  /// What a run left.
  struct Run {
    let code: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: output)) as? [String: Any] ?? [:]
    }
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("partnernetz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The project's folder.
  static let root = packageRoot

  /// The program beside the tests.
  private static let executable = Bundle.main.executableURL?.resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("partnernetz")

  /// Runs the program with some words, in English unless told.
  func run(_ words: String..., language: String = "en") throws -> Run {
    try run(words, language: language)
  }

  /// The program that was built.
  private static var built: URL? {
    [executable, root.appendingPathComponent(".build/debug/partnernetz")].compactMap(\.self)
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static let shell = URL(fileURLWithPath: "/bin/sh")

  /// Runs a line of the shell in which `$PROGRAM` is the program.
  func run(shell line: String) throws -> Run {
    try run(["-c", line], language: "en", by: Program.shell)
  }

  /// Runs the program with some words, in English unless told.
  ///
  /// - Parameters:
  ///   - words: what stands behind the program's name.
  ///   - language: "en" or "de".
  ///   - limit: what a shell does before it starts the program, such as `ulimit -n 8`.
  ///   - extra: variables of the environment.
  /// - Returns: what the run left.
  /// - Throws: an error of the file system.
  func run(
    _ words: [String], language: String = "en", behind limit: String? = nil,
    environment extra: [String: String] = [:]
  ) throws -> Run {
    try run(words, language: language, by: Program.built, behind: limit, environment: extra)
  }

  private func run(
    _ words: [String], language: String, by executable: URL?, behind limit: String? = nil,
    environment extra: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = words
    if let limit, let program = executable {
      process.executableURL = Program.shell
      process.arguments = ["-c", limit + "; exec \"$0\" \"$@\"", program.path] + words
    }
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = language == "de" ? "de_DE.UTF-8" : "C.UTF-8"
    environment["PARTNERNETZ_NETWORK"] = nil
    environment["PROGRAM"] = Program.built?.path
    environment.merge(extra) { $1 }
    process.environment = environment
    // Files instead of pipes: nothing can fill up and wait.
    let (out, err) = (folder.appendingPathComponent("out"), folder.appendingPathComponent("err"))
    for file in [out, err] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationReason == .uncaughtSignal
        ? -process.terminationStatus : process.terminationStatus,
      output: try Data(contentsOf: out),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file into the folder.
  func write(_ data: Data, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// The bytes of a file of the folder; nil where it is not there.
  func bytes(of name: String) -> Data? {
    try? Data(contentsOf: folder.appendingPathComponent(name))
  }
}
