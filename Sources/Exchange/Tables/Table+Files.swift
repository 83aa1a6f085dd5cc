import Foundation
import PartnernetzGraphs
import PartnernetzParallel
import Synchronization

extension Table {
  /// Reads files: their bytes one after the other, which a disk likes best, and the tables side by
  /// side.
  ///
  /// - Complexity: O(bytes).
  static func read(_ paths: [String], limits: Limits) -> [Result<Table, Problem>] {
    let files = paths.map { UnreadFile($0, limits: limits) }
    return parallelMap(count: files.count) { files[$0].table(limits: limits) }
  }
}

/// A file's bytes until a table is made of them; handed over and not shared, else they were copied.
private final class UnreadFile: Sendable {
  private let name: String
  private let bytes: Mutex<Result<[UInt8], Problem>>

  init(_ path: String, limits: Limits) {
    name = URL(fileURLWithPath: path).lastPathComponent
    let name = name
    bytes = Mutex(
      Result { () throws(Problem) in try FileBytes.read(path, named: name, limits: limits) })
  }

  /// The table; to be asked for once.
  func table(limits: Limits) -> Result<Table, Problem> {
    let bytes = bytes.withLock { held in
      let taken = held
      held = .success([])
      return taken
    }
    return Result { () throws(Problem) in
      try Table(bytes: try bytes.get(), file: name, sheet: nil, limits: limits)
    }
  }
}
