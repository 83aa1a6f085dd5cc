/// Text that was spelled in UTF-8, read as Windows-1252 and spelled in UTF-8 again: `MÃ¼ller`.
enum DoubleEncoding {
  /// Bytes with what was spelled twice, or still more often, translated back.
  static func wholly(mended bytes: [UInt8]) -> (bytes: [UInt8], example: String)? {
    guard var found = mended(bytes) else { return nil }
    for _ in 0..<3 {
      guard let again = mended(found.bytes) else { break }
      found.bytes = again.bytes
    }
    return found
  }

  /// Bytes with what was spelled twice translated back; nil where there is nothing of the kind.
  ///
  /// A run of characters beyond ASCII is translated where its bytes in Windows-1252 are UTF-8 again:
  /// nobody writes `Ã¼` otherwise.
  /// - Complexity: O(bytes).
  /// - Returns: the bytes, and the first word that was translated, as it stood.
  static func mended(_ bytes: [UInt8]) -> (bytes: [UInt8], example: String)? {
    guard mayBeDouble(bytes) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var example: String?
    var run = String.UnicodeScalarView()
    func close() {
      guard !run.isEmpty else { return }
      let single = run.compactMap(TextEncoding.byte(windows1252:))
      if single.count == run.count, single.count > 1,
        let text = String(validating: single, as: UTF8.self)
      {
        example = example ?? String(run.prefix(12))
        result.append(contentsOf: text.utf8)
      } else {
        result.append(contentsOf: String(run).utf8)
      }
      run = String.UnicodeScalarView()
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        close()
        result.append(UInt8(scalar.value))
      } else {
        run.append(scalar)
      }
    }
    close()
    return example.map { (result, $0) }
  }

  /// Whether `Ã` stands before a mark or a capital, as in no language that offices write.
  private static func mayBeDouble(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while let found = bytes.firstPlace(of: 0xC3, from: place), found + 2 < bytes.count {
        if bytes[found + 1] == 0x83, [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(bytes[found + 2]) {
          return true
        }
        place = found + 1
      }
      return false
    }
  }
}
