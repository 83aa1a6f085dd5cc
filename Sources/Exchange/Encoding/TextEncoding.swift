import Foundation

/// How a file's bytes spell characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8
  /// UTF-16 with a byte order mark.
  case utf16
  /// What German Excel writes.
  case windows1252

  /// Windows-1252's characters 0x80–0x9F; zero where it has none.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Whether Windows-1252 has a character for a byte.
  static func hasCharacter(windows1252 byte: UInt8) -> Bool {
    byte < 0x80 || byte > 0x9F || upper[Int(byte) - 0x80] != 0
  }

  /// The byte of a character in Windows-1252, or in its forerunner Latin 1; nil where it has none.
  static func byte(windows1252 scalar: Unicode.Scalar) -> UInt8? {
    if let byte = UInt8(exactly: scalar.value) { return byte }
    return upper.firstIndex { $0 != 0 && UInt32($0) == scalar.value }.map { UInt8(0x80 + $0) }
  }

  /// The text that bytes spell in Windows-1252.
  static func text(windows1252 bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isUpper = (0x80...0x9F).contains(byte)
      let code = isUpper ? upper[Int(byte) - 0x80] : UInt16(byte)
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(text)
  }
}

/// A file's content, ready for the scanner: bytes in which every mark of CSV is one ASCII byte.
struct TextContent {
  /// UTF-8 or Windows-1252.
  var bytes: [UInt8]
  /// The encoding of the file (UTF-16 has been rewritten as UTF-8).
  var encoding: TextEncoding
  /// Where the text begins, behind a byte order mark.
  var start: Int
  /// Whether some bytes are no UTF-8.
  var hasFaults = false
  /// The first letters that were spelled twice in UTF-8, where there were any.
  var doubled: String?
  /// The first word that Windows-1252 spells otherwise than UTF-8, as it is read.
  var spelled: String?

  /// Finds the encoding: byte order mark, else strict UTF-8, else Windows-1252.
  /// - Throws: `unreadable_encoding` where a byte order mark promises what the bytes do not keep.
  init(_ bytes: consuming [UInt8], file: String, sheet: String?) throws(Diagnostic) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.bytes = try TextContent.utf8(
        ofUTF16: bytes, isBigEndian: bytes[0] == 0xFE, file: file, sheet: sheet)
      encoding = .utf16
      start = 0
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let fault = TextContent.firstFault(utf8: bytes)
    if hasMark, let fault {
      let row = 1 + bytes[..<fault].count { $0 == 0x0A }
      throw Diagnostic(
        .unreadableEncoding(hex(UInt16(bytes[fault]))), file: file, sheet: sheet, row: row)
    }
    hasFaults = fault != nil
    let spelling = fault == nil ? Spelling.seven(bytes) : Spelling.of(bytes)
    if let old = spelling?.old {
      let row = 1 + bytes[..<old.place].count { $0 == 0x0A || $0 == 0x0D }
      throw Diagnostic(
        .foreignEncoding(old.name, found: hex(UInt16(bytes[old.place]))), file: file, sheet: sheet,
        row: row)
    }
    // Where most characters are spelled in UTF-8, the others are the faults.
    encoding = spelling.map { $0.pairs >= $0.strays ? .utf8 : .windows1252 } ?? .utf8
    if encoding == .windows1252 { spelled = spelling?.letter.map { Spelling.word(at: $0, bytes) } }
    start = hasMark ? 3 : 0
    if fault == nil, let mended = DoubleEncoding.wholly(mended: bytes) {
      (self.bytes, doubled) = mended
    } else {
      self.bytes = bytes
    }
  }

  /// The first zero byte, which no text has.
  var firstZero: Int? { bytes.withUnsafeBytes { $0.firstPlace(of: 0, from: 0) } }

  /// The byte of some that the encoding of their file does not allow; nil where all are fine.
  static func fault(_ bytes: ArraySlice<UInt8>, in encoding: TextEncoding) -> (
    byte: UInt8, isMixed: Bool
  )? {
    switch encoding {
    case .utf8, .utf16:
      return TextContent.fault(in: bytes).map { (bytes[$0], true) }
    case .windows1252:
      if let byte = bytes.first(where: { !TextEncoding.hasCharacter(windows1252: $0) }) {
        return (byte, false)
      }
      // Ã before such a byte is no German, English or French, but a letter of UTF-8.
      for (one, next) in zip(bytes, bytes.dropFirst()) where one == 0xC3 && next & 0xC0 == 0x80 {
        return (one, true)
      }
      return nil
    }
  }

  /// The first byte that strict UTF-8 does not allow.
  ///
  /// ASCII is stepped over 32 bytes at a time; only lines with other characters are looked at.
  private static func firstFault(utf8 bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var position = 0
      while position < buffer.count {
        while position &+ 32 <= buffer.count {
          let word =
            buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            | buffer.loadUnaligned(fromByteOffset: position &+ 8, as: UInt64.self)
            | buffer.loadUnaligned(fromByteOffset: position &+ 16, as: UInt64.self)
            | buffer.loadUnaligned(fromByteOffset: position &+ 24, as: UInt64.self)
          if word & 0x8080_8080_8080_8080 != 0 { break }
          position &+= 32
        }
        // A piece ends where a character does, so that each can be judged by itself.
        var end = min(buffer.count, position &+ 32)
        while end < buffer.count, buffer[end] & 0xC0 == 0x80, end < position &+ 40 { end &+= 1 }
        var piece = position
        while piece < end {
          let width = buffer[piece] < 0x80 ? 1 : width(ofCharacterAt: piece, in: buffer)
          if width == 0 { return fault(in: bytes[position...].prefix(64)) ?? piece }
          piece &+= width
        }
        position = piece
      }
      return nil
    }
  }

  /// Where exactly the first fault of some bytes is.
  private static func fault(in bytes: ArraySlice<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return bytes.startIndex + error.byteOffsets.lowerBound
    }
  }

  /// The bytes of a character beyond ASCII; 0 where they are none (RFC 3629).
  static func width(ofCharacterAt position: Int, in buffer: UnsafeRawBufferPointer)
    -> Int
  {
    let lead = buffer[position]
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), position + width <= buffer.count else { return 0 }
    for place in position + 1..<position + width where buffer[place] & 0xC0 != 0x80 { return 0 }
    let second = buffer[position + 1]
    switch lead {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second < 0x90 ? 4 : 0
    default: return width
    }
  }

  private static func utf8(
    ofUTF16 bytes: [UInt8], isBigEndian: Bool, file: String, sheet: String?
  ) throws(Diagnostic) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var row = 1
    var high: UInt16?
    var position = 2
    func broken(_ unit: UInt16) -> Diagnostic {
      Diagnostic(.unreadableEncoding(hex(unit)), file: file, sheet: sheet, row: row)
    }
    while position + 1 < bytes.count {
      let (a, b) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
      let unit = isBigEndian ? a << 8 | b : b << 8 | a
      position += 2
      var code = UInt32(unit)
      if let lead = high {
        guard UTF16.isTrailSurrogate(unit) else { throw broken(lead) }
        code = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        high = nil
      } else if UTF16.isLeadSurrogate(unit) {
        high = unit
        continue
      }
      guard let scalar = Unicode.Scalar(code) else { throw broken(unit) }
      if code == 0x0A { row += 1 }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    if let high { throw broken(high) }
    if position < bytes.count { throw broken(UInt16(bytes[position])) }
    return result
  }
}

/// A byte or unit as people who know bytes write it.
func hex(_ value: UInt16) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "0x" + (digits.count % 2 == 1 ? "0" : "") + digits
}

extension UnsafeRawBufferPointer {
  /// The first place of a byte from one on; nil where there is none.
  func firstPlace(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
