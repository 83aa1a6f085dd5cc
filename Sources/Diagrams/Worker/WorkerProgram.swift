import Foundation

/// The program that is started to draw.
public enum WorkerProgram: Sendable, Hashable {
  /// The running program itself, whose `main` begins with `GraphvizWorker.runIfAsked()`.
  case thisProgram
  /// Another program that does so, such as `partnernetz-draw`: by its path, or by its name if it
  /// lies beside the running program or in a folder of PATH.
  case tool(String)

  /// Where the program lies.
  var path: String {
    get throws(RenderingError) {
      switch self {
      case .thisProgram: return WorkerProgram.own
      case .tool(let name) where name.contains("/"): return name
      case .tool(let name):
        let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders =
          [URL(fileURLWithPath: WorkerProgram.ownFile).deletingLastPathComponent().path]
          + search.split(separator: ":").map(String.init)
        let found = folders.map { $0 + "/" + name }
          .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else { throw .notStarted(executable: name, code: ENOENT) }
        return found
      }
    }
  }

  /// The running program; on Linux by a name that leads to it even if its file was replaced.
  private static var own: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      ownFile
    #endif
  }

  private static var ownFile: String {
    #if os(Linux)
      if let file = try? FileManager.default.destinationOfSymbolicLink(atPath: own) { return file }
    #endif
    return Bundle.main.executablePath ?? CommandLine.arguments[0]
  }
}
