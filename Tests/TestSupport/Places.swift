public import Foundation

/// The package's folder.
public let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A folder of data sets outside the project: in `PARTNERNETZ_SHARED`, else beside the package; nil
/// where there is none, and tests that need it skip.
public func sharedFolder(_ path: String) -> String? {
  let root =
    ProcessInfo.processInfo.environment["PARTNERNETZ_SHARED"]
    ?? packageRoot.deletingLastPathComponent().appendingPathComponent("shared").path
  let folder = root + "/" + path
  return FileManager.default.fileExists(atPath: folder) ? folder : nil
}

/// Whether the quick lane runs, without suites that take long: `Scripts/test` without words.
public let isQuick = ProcessInfo.processInfo.environment["PARTNERNETZ_QUICK"] != nil

/// Whether random tests are many, which takes far longer than any lane: `PARTNERNETZ_THOROUGH=1`.
public let isThorough = ProcessInfo.processInfo.environment["PARTNERNETZ_THOROUGH"] != nil
