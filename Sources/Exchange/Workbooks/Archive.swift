import CLibzip

/// A zip archive in memory whose entries are read piece by piece; nothing is written to disk.
final class Archive {
  /// The most entries that a workbook has: sheets, pictures, comments.
  private static let mostEntries: Int64 = 20_000
  /// A larger entry that shrank to less than one part in so many was made to do harm.
  private static let mostRatio: UInt64 = 200
  private static let harmless: UInt64 = 10_000_000

  private let zip: OpaquePointer
  private let indices: [String: UInt64]
  private let limits: Limits
  /// All bytes that were read, since many entries may share what they are packed in.
  private var total: UInt64 = 0

  /// Opens the archive that some bytes are, and gives it to a body.
  ///
  /// - Throws: what makes it no archive, or one that is not to be trusted; what the body throws.
  static func open<Result>(
    _ bytes: [UInt8], limits: Limits, _ body: (Archive) throws(SheetMessage) -> Result
  ) throws(SheetMessage) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(SheetMessage) in
      guard
        let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil)
      else { throw .damagedWorkbook }
      guard let zip = zip_open_from_source(source, ZIP_RDONLY, nil) else {
        zip_source_free(source)
        throw .damagedWorkbook
      }
      defer { zip_discard(zip) }
      return try body(try Archive(zip, limits: limits))
    }
  }

  private init(_ zip: OpaquePointer, limits: Limits) throws(SheetMessage) {
    self.zip = zip
    self.limits = limits
    let count = zip_get_num_entries(zip, 0)
    guard count <= Archive.mostEntries else { throw .unsafeWorkbook }
    var indices: [String: UInt64] = [:]
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(zip, index, 0) else { throw .damagedWorkbook }
      let path = String(cString: name)
      let leadsOut = path.split(separator: "/").contains("..") || path.hasPrefix("/")
      guard !leadsOut, !path.contains("\\"), indices.updateValue(index, forKey: path) == nil
      else { throw .unsafeWorkbook }
    }
    self.indices = indices
  }

  /// Whether there is an entry of a name.
  func has(_ name: String) -> Bool { indices[name] != nil }

  /// Gives the bytes of an entry to a body, piece by piece, until it wants no more.
  ///
  /// - Complexity: O(bytes), and the memory of one piece.
  /// - Throws: what makes the entry unreadable, too large or untrustworthy.
  func read(
    _ name: String, _ body: (UnsafeRawBufferPointer) throws(SheetMessage) -> Void
  ) throws(SheetMessage) {
    guard let index = indices[name] else { throw .damagedWorkbook }
    var status = zip_stat_t()
    guard zip_stat_index(zip, index, 0, &status) == 0 else { throw .damagedWorkbook }
    guard status.encryption_method == 0 else { throw .lockedWorkbook }
    if status.size > Archive.harmless, status.size / Archive.mostRatio > status.comp_size {
      throw .unsafeWorkbook
    }
    guard status.size <= UInt64(limits.bytes) else { throw .tooLarge(.bytes, limits.bytes) }
    guard let file = zip_fopen_index(zip, index, 0) else { throw .damagedWorkbook }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { piece.deallocate() }
    guard let base = piece.baseAddress else { throw .damagedWorkbook }
    var size: UInt64 = 0
    while true {
      let count = zip_fread(file, base, UInt64(piece.count))
      guard count >= 0 else { throw .damagedWorkbook }
      guard count > 0 else { break }
      size += UInt64(count)
      total += UInt64(count)
      // The size that an archive tells may be a lie.
      guard size <= status.size else { throw .unsafeWorkbook }
      guard total <= UInt64(limits.bytes) else { throw .tooLarge(.bytes, limits.bytes) }
      try body(UnsafeRawBufferPointer(rebasing: piece[..<Int(count)]))
    }
    guard size == status.size else { throw .damagedWorkbook }
  }
}
