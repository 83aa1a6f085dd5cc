/// Reads the texts that the cells of a workbook share.
final class SharedStrings: XMLHandler {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var reader = TextReader()
  /// Texts of which something is struck through, by their numbers.
  private var struck: [Int: TextReader.Strike] = [:]
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

  /// How much of a text is struck through.
  func strike(of number: Int) -> TextReader.Strike { struck[number] ?? .nothing }

  func begin(_ name: String, _ attributes: XMLAttributes) { reader.begin(name, attributes) }

  func end(_ name: String) throws(SheetMessage) {
    reader.end(name)
    guard name == "si" else { return }
    guard bytes.count + reader.shown.count <= limits.bytes else {
      throw .tooLarge(.bytes, limits.bytes)
    }
    bytes += TextReader.unescaped(reader.shown)
    if reader.strike != .nothing { struck[ends.count - 1] = reader.strike }
    reader.clear()
    ends.append(UInt32(bytes.count))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { reader.text(bytes) }
}

/// Gathers the runs of a text, without what tells how East Asian words are spoken.
struct TextReader {
  /// How much of a text is struck through.
  enum Strike {
    case nothing, part, whole
  }

  private var bytes: [UInt8] = []
  /// What stands in runs that are struck through.
  private var struck: [UInt8] = []
  private var isInText = false
  private var isSpoken = false
  private var isStruck = false

  /// The text that holds: that of runs that are not struck through, or all of it where all are.
  var shown: [UInt8] {
    switch strike {
    case .nothing: bytes
    case .whole: struck
    case .part: TextReader.trimmed(bytes)
    }
  }

  /// How much is struck through; blanks alone tell nothing.
  var strike: Strike {
    guard struck.contains(where: { $0 > 0x20 }) else { return .nothing }
    return bytes.contains { $0 > 0x20 } ? .part : .whole
  }

  mutating func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "t": isInText = !isSpoken
    case "rPh": isSpoken = true
    case "r": isStruck = false
    case "strike": isStruck = !["0", "false"].contains(attributes["val"] ?? "1")
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "t": isInText = false
    case "rPh": isSpoken = false
    case "r": isStruck = false
    default: break
    }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    if isStruck { struck.append(contentsOf: text) } else { bytes.append(contentsOf: text) }
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    struck.removeAll(keepingCapacity: true)
    isStruck = false
  }

  /// A text without the blanks and line ends that parted it from what was struck through.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let rest = bytes.drop { $0 <= 0x20 }
    let end = rest.lastIndex { $0 > 0x20 }
    return end.map { Array(rest[...$0]) } ?? []
  }

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
