/// Texts end to end in one array: a column of ids for a few bytes each.
package struct TextColumn: Sendable {
  /// The UTF-8 of all texts.
  package private(set) var bytes: [UInt8] = []
  /// Where each text begins, and behind the last where it ends.
  package private(set) var offsets: [UInt32] = [0]
  /// Whether all of it is ASCII, so that bytes order and compare as texts do.
  package private(set) var isASCII = true

  /// Makes an empty column with room.
  package init(capacity: Int = 0, bytes: Int = 0) {
    offsets.reserveCapacity(capacity + 1)
    self.bytes.reserveCapacity(bytes)
  }

  /// Makes a column of texts.
  package init(_ texts: some Sequence<String>) {
    for text in texts { append(text) }
  }

  /// How many texts there are.
  package var count: Int { offsets.count - 1 }

  /// The text at a position.
  package subscript(position: Int) -> String {
    String(decoding: bytes[range(position)], as: UTF8.self)
  }

  /// Where a text's bytes lie.
  @inline(__always)
  package func range(_ position: Int) -> Range<Int> {
    Int(offsets[position])..<Int(offsets[position + 1])
  }

  /// Adds a text.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds a text's bytes, which must be UTF-8.
  package mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if isASCII { isASCII = text.allSatisfy { $0 < 0x80 } }
    bytes.append(contentsOf: text)
    offsets.append(UInt32(bytes.count))
  }

  /// Whether each text comes before the next one.
  ///
  /// - Complexity: O(bytes).
  var isAscending: Bool {
    guard count > 1 else { return true }
    guard isASCII else { return (1..<count).allSatisfy { self[$0 - 1] < self[$0] } }
    return (1..<count).allSatisfy { isBefore($0 - 1, $0) }
  }

  /// The positions of the texts in their order; of equal texts the earlier one first.
  ///
  /// - Complexity: O(n log n).
  var order: [Int32] {
    let positions = 0..<Int32(count)
    guard isASCII else {
      let texts = positions.map { self[Int($0)] }
      return positions.sorted { (texts[Int($0)], $0) < (texts[Int($1)], $1) }
    }
    // The first bytes decide nearly always.
    var keyed = positions.map { (head: head(Int($0)), position: $0) }
    keyed.sort {
      if $0.head != $1.head { return $0.head < $1.head }
      if isBefore(Int($0.position), Int($1.position)) { return true }
      return !isBefore(Int($1.position), Int($0.position)) && $0.position < $1.position
    }
    return keyed.map(\.position)
  }

  /// The texts at some positions.
  func taking(_ positions: [Int32]) -> TextColumn {
    var result = TextColumn(capacity: positions.count, bytes: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      for position in positions {
        result.append(UnsafeBufferPointer(rebasing: bytes[range(Int(position))]))
      }
    }
    return result
  }

  private func head(_ position: Int) -> UInt64 {
    var word: UInt64 = 0
    let range = range(position)
    for place in 0..<8 {
      word <<= 8
      if place < range.count { word |= UInt64(bytes[range.lowerBound + place]) }
    }
    return word
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let (first, second) = (range(a), range(b))
      for (x, y) in zip(bytes[first], bytes[second]) where x != y { return x < y }
      return first.count < second.count
    }
  }
}
