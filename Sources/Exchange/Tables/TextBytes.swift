/// A file's bytes with some behind them, so that eight can be looked at wherever the text ends.
struct TextBytes: Sendable {
  /// UTF-8 or Windows-1252, padded.
  let bytes: [UInt8]
  /// Where the text begins, behind a byte order mark and a line that names the delimiter.
  var start: Int
  /// Where the text ends.
  var end: Int

  static let padding = 8

  /// Takes a file's content and pads it.
  init(_ content: consuming TextContent) {
    start = content.start
    end = content.bytes.count
    // There is room for them where a file was read, so that nothing is copied.
    for _ in 0..<TextBytes.padding { content.bytes.append(0x0A) }
    bytes = content.bytes
  }

  /// Takes bytes of UTF-8 that were made here, and pads them.
  init(utf8 bytes: consuming [UInt8]) {
    start = 0
    end = bytes.count
    for _ in 0..<TextBytes.padding { bytes.append(0x0A) }
    self.bytes = bytes
  }

  /// Gives a body what it needs to step through the fields.
  @inline(__always)
  func withFields<Result, Failure: Error>(
    delimiter: UInt8, _ body: (FieldScanner) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(Failure) in
      guard let base = buffer.baseAddress else { preconditionFailure("the bytes are padded") }
      return try body(FieldScanner(base: base, end: end, delimiter: delimiter))
    }
  }
}
