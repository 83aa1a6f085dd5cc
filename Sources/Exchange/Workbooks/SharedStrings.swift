/// Reads the texts that the cells of a workbook share.
final class SharedStrings: XMLHandler {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var reader = TextReader()
  private let limits: Limits

  init(limits: Limits) { self.limits = limits }

  /// Gives a body a text; false when there is none.
  func with(
    _ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(SheetMessage) -> Void
  ) throws(SheetMessage) -> Bool {
    guard number >= 0, number + 1 < ends.count else { return false }
    let range = Int(ends[number])..<Int(ends[number + 1])
    try bytes.withUnsafeBufferPointer { all throws(SheetMessage) in
      try body(UnsafeBufferPointer(rebasing: all[range]))
    }
    return true
  }

  func begin(_ name: String, _ attributes: XMLAttributes) { reader.begin(name) }

  func end(_ name: String) throws(SheetMessage) {
    reader.end(name)
    guard name == "si" else { return }
    guard bytes.count + reader.bytes.count <= limits.bytes else {
      throw .tooLarge(.bytes, limits.bytes)
    }
    bytes += TextReader.unescaped(reader.bytes)
    reader.clear()
    ends.append(UInt32(bytes.count))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { reader.text(bytes) }
}

/// Gathers the runs of a text, without what tells how East Asian words are spoken.
struct TextReader {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isSpoken = false

  mutating func begin(_ name: String) {
    if name == "t" { isInText = !isSpoken }
    if name == "rPh" { isSpoken = true }
  }

  mutating func end(_ name: String) {
    if name == "t" { isInText = false }
    if name == "rPh" { isSpoken = false }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: text) }
  }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// The text with `_x000D_` and its like as the characters that are meant.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "_")) else { return bytes }
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if position + 7 <= bytes.count, bytes[position] == 0x5F, bytes[position + 1] == 0x78,
        bytes[position + 6] == 0x5F,
        let code = UInt32(
          String(decoding: bytes[position + 2..<position + 6], as: UTF8.self), radix: 16),
        code >= 0x20 || code == 9 || code == 10 || code == 13, let scalar = Unicode.Scalar(code)
      {
        result += Array(String(Character(scalar)).utf8)
        position += 7
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }
}
