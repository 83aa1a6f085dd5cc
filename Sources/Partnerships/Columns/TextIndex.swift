import Foundation

// Answers: at which position of a column a text stands.
// Takes: O(1) for each text, two reads at random; 8 to 16 bytes for each text besides the column.
// From: Knuth, The Art of Computer Programming 3, 6.4: open addressing with linear probing.

/// Finds texts of a column; texts that Unicode holds to be the same are the same.
package struct TextIndex: Sendable {
  /// The texts in the form in which they are compared.
  private var keys: TextColumn
  /// For each text its bytes if they are fewer than eight, else a hash of them.
  private var words: [UInt64] = []
  /// Positions by hash, -1 where there is none; a power of two of them.
  private var slots: [Int32]

  /// Makes an empty index with room.
  package init(capacity: Int = 0, bytes: Int = 0) {
    keys = TextColumn(capacity: capacity, bytes: bytes)
    words.reserveCapacity(capacity)
    slots = [Int32](repeating: -1, count: TextIndex.slotCount(for: capacity))
  }

  /// Indexes a column; of equal texts the first is found.
  package init(_ column: TextColumn) {
    self.init(capacity: column.count)
    column.bytes.withUnsafeBufferPointer { bytes in
      for position in 0..<column.count {
        let text = UnsafeBufferPointer(rebasing: bytes[column.range(position)])
        if column.isASCII {
          _ = insert(ascii: text, isRepeatable: true)
        } else {
          _ = insert(column[position], isRepeatable: true)
        }
      }
    }
  }

  /// How many texts there are.
  package var count: Int { keys.count }

  /// The position of a text, or nil.
  package subscript(text: String) -> Int32? {
    var key = TextIndex.canonical(text)
    return key.withUTF8 { find(ascii: $0) }
  }

  /// The position of a text that is ASCII, or nil.
  @inline(__always)
  package func find(ascii text: UnsafeBufferPointer<UInt8>) -> Int32? {
    keys.bytes.withUnsafeBufferPointer { bytes in
      keys.offsets.withUnsafeBufferPointer { offsets in
        words.withUnsafeBufferPointer { words in
          slots.withUnsafeBufferPointer { slots in
            Lookup(bytes: bytes, offsets: offsets, words: words, slots: slots).find(text)
          }
        }
      }
    }
  }

  /// Gives a body what it needs to look many texts up.
  package func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    keys.bytes.withUnsafeBufferPointer { bytes in
      keys.offsets.withUnsafeBufferPointer { offsets in
        words.withUnsafeBufferPointer { words in
          slots.withUnsafeBufferPointer { slots in
            body(Lookup(bytes: bytes, offsets: offsets, words: words, slots: slots))
          }
        }
      }
    }
  }

  /// Adds a text; the position of the same text where there is one already.
  package mutating func insert(_ text: String) -> Int32? { insert(text, isRepeatable: false) }

  /// Adds a text that is ASCII; the position of the same text where there is one already.
  package mutating func insert(ascii text: UnsafeBufferPointer<UInt8>) -> Int32? {
    insert(ascii: text, isRepeatable: false)
  }

  private mutating func insert(_ text: String, isRepeatable: Bool) -> Int32? {
    var key = TextIndex.canonical(text)
    return key.withUTF8 { insert(ascii: $0, isRepeatable: isRepeatable) }
  }

  private mutating func insert(
    ascii text: UnsafeBufferPointer<UInt8>, isRepeatable: Bool
  ) -> Int32? {
    let word = Lookup.word(text)
    let isWhole = text.count < 8
    let mask = slots.count - 1
    var slot = Lookup.slot(word, mask)
    var found: Int32?
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if words[position] == word,
        isWhole || keys.bytes[keys.range(position)].elementsEqual(text)
      {
        found = slots[slot]
        break
      }
      slot = (slot &+ 1) & mask
    }
    if found != nil, !isRepeatable { return found }
    if found == nil { slots[slot] = Int32(keys.count) }
    keys.append(text)
    words.append(word)
    if keys.count * 2 > slots.count { grow() }
    return found
  }

  private mutating func grow() {
    var wider = [Int32](repeating: -1, count: slots.count * 2)
    let mask = wider.count - 1
    // In the order of the positions, so that of equal texts the first stays the one that is found.
    for position in slots.filter({ $0 >= 0 }).sorted() {
      var slot = Lookup.slot(words[Int(position)], mask)
      while wider[slot] >= 0 { slot = (slot &+ 1) & mask }
      wider[slot] = position
    }
    slots = wider
  }

  private static func slotCount(for count: Int) -> Int {
    var size = 16
    while size < 2 * count + 2 { size *= 2 }
    return size
  }

  private static func canonical(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }
}

extension TextIndex {
  /// The index laid open for a loop that must not check or count references.
  package struct Lookup {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let offsets: UnsafeBufferPointer<UInt32>
    fileprivate let words: UnsafeBufferPointer<UInt64>
    fileprivate let slots: UnsafeBufferPointer<Int32>

    /// The position of a text that is ASCII, or nil.
    @inline(__always)
    package func find(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
      let position = find(word: Lookup.word(text), text)
      return position < 0 ? nil : position
    }

    /// The position of a text whose word is known, or -1.
    @inline(__always)
    package func find(word: UInt64, _ text: UnsafeBufferPointer<UInt8>) -> Int32 {
      let mask = slots.count &- 1
      var slot = Lookup.slot(word, mask)
      while true {
        let position = slots[slot]
        if position < 0 { return -1 }
        if words[Int(position)] == word, text.count < 8 || isSame(text, Int(position)) {
          return position
        }
        slot = (slot &+ 1) & mask
      }
    }

    private func isSame(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
      let (start, end) = (Int(offsets[position]), Int(offsets[position + 1]))
      guard end - start == text.count else { return false }
      return bytes[start..<end].elementsEqual(text)
    }

    /// The bytes of a short text and their count in one number; of a longer one a hash.
    @inline(__always)
    package static func word(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
      if text.count < 8 {
        var word = UInt64(text.count) << 56
        for place in 0..<text.count { word |= UInt64(text[place]) << UInt64(8 &* place) }
        return word
      }
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash | 0xFF << 56
    }

    @inline(__always)
    fileprivate static func slot(_ word: UInt64, _ mask: Int) -> Int {
      let mixed = (word ^ word >> 29) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed >> 32 ^ mixed >> 20) & mask
    }
  }
}
