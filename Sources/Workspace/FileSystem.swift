import Foundation

/// What is asked of the file system.
enum FileSystem {
  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
