import Foundation

/// A file's bytes.
///
/// They are copied and not mapped into memory: a file that shrinks meanwhile would end the process.
enum FileBytes {
  /// Reads a file, or a pipe, up to the limit.
  ///
  /// - Throws: `no_such_file`, `unreadable_file` or `limit_exceeded`.
  static func read(_ path: String, named name: String, limits: Limits) throws(Diagnostic) -> [UInt8]
  {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic(.noSuchFile, file: name)
    }
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw Diagnostic(.unreadableFile, file: name) }
    defer { close(file) }
    var status = stat()
    let size = fstat(file, &status) == 0 ? max(0, Int(status.st_size)) : 0
    let tooLarge = Diagnostic(.limitExceeded(.bytes, limits.bytes), file: name)
    guard size <= limits.bytes else { throw tooLarge }
    // One more byte than there should be tells that this is the end.
    var bytes = try part(of: file, most: size + 1 + TextBytes.padding, named: name)
    guard bytes.count > size else { return bytes }
    while true {
      guard bytes.count <= limits.bytes else { throw tooLarge }
      let more = try part(of: file, most: 4_194_304, named: name)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// The next bytes, fewer than asked for only at the end.
  private static func part(
    of file: Int32, most: Int, named name: String
  ) throws(Diagnostic) -> [UInt8] {
    var hasFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      let room = most - TextBytes.padding
      while count < room {
        let got = Foundation.read(file, buffer.baseAddress.map { $0 + count }, room - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { hasFailed = true }
        if got <= 0 { break }
        count += got
      }
    }
    if hasFailed { throw Diagnostic(.unreadableFile, file: name) }
    return bytes
  }
}
