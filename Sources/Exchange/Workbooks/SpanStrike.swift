/// How much of a cell's text stands in spans that are struck through.
struct SpanStrike {
  /// Whether each span is struck that stands around what comes next.
  private var spans: [Bool] = []
  private var hasPlain = false
  /// What stands in spans that are struck through.
  private(set) var struck: [UInt8] = []

  /// How much is struck through; blanks alone tell nothing.
  var strike: TextReader.Strike {
    guard struck.contains(where: { $0 > 0x20 }) else { return .nothing }
    return hasPlain ? .part : .whole
  }

  mutating func begin(isStruck: Bool) { spans.append(isStruck) }

  mutating func end() { _ = spans.popLast() }

  /// Takes text if it is struck through.
  /// - Returns: whether it is.
  mutating func takes(_ bytes: some Sequence<UInt8>) -> Bool {
    guard spans.contains(true) else {
      hasPlain = hasPlain || bytes.contains { $0 > 0x20 }
      return false
    }
    struck.append(contentsOf: bytes)
    return true
  }

  mutating func clear() {
    spans.removeAll(keepingCapacity: true)
    struck.removeAll(keepingCapacity: true)
    hasPlain = false
  }
}
