import Foundation

// Answers: at which position of a column a text stands.
// Takes: O(1) for each text, two reads at random; 16 to 24 bytes for each text besides the column.
// From: Knuth, The Art of Computer Programming 3, 6.4: open addressing with linear probing.

/// Finds texts of a column; texts that Unicode holds to be the same are the same.
package struct TextIndex: Sendable {
  /// The texts in the form in which they are compared.
  private var keys: TextColumn
  /// For each text its bytes if they are fewer than eight, else a hash of them.
  private var words: [UInt64] = []
  /// By hash 0, or a position and one, with as much of the hash as there is room for above; a power
  /// of two of them.
  private var slots: [UInt32]

  /// Makes an empty index with room.
  package init(capacity: Int = 0, bytes: Int = 0) {
    keys = TextColumn(capacity: capacity, bytes: bytes)
    words.reserveCapacity(capacity)
    slots = [UInt32](repeating: 0, count: TextIndex.slotCount(for: capacity))
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
    withLookup { $0.find(text) }
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

  /// Adds many texts, of which those that are there already are not added again.
  ///
  /// - Parameters:
  ///   - queries: the texts; their words are used up.
  ///   - positions: receives for each text the position of the same text where there is one already,
  ///     else -1.
  /// - Complexity: O(texts), reads at random side by side as in `Lookup.find`.
  package mutating func insert(
    _ queries: UnsafeMutableBufferPointer<Lookup.Query>,
    into positions: UnsafeMutablePointer<Int32>
  ) {
    withLookup { $0.find(queries, into: positions) }
    for place in queries.indices where positions[place] < 0 {
      // One before it in the same array may have been the same.
      positions[place] = insert(ascii: queries[place].text, isRepeatable: false) ?? -1
    }
  }

  private mutating func insert(_ text: String, isRepeatable: Bool) -> Int32? {
    var key = TextIndex.canonical(text)
    return key.withUTF8 { insert(ascii: $0, isRepeatable: isRepeatable) }
  }

  private mutating func insert(
    ascii text: UnsafeBufferPointer<UInt8>, isRepeatable: Bool
  ) -> Int32? {
    let word = Lookup.word(text)
    let found = withLookup { $0.find(word: word, text) }
    if found >= 0, !isRepeatable { return found }
    if found < 0 { TextIndex.put(Int32(keys.count), Lookup.hash(word), into: &slots) }
    keys.append(text)
    words.append(word)
    if keys.count * 2 > slots.count { grow() }
    return found < 0 ? nil : found
  }

  private static func put(_ position: Int32, _ hash: UInt32, into slots: inout [UInt32]) {
    let mask = UInt32(slots.count - 1)
    var slot = hash & mask
    while slots[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
    slots[Int(slot)] = hash & ~mask | UInt32(position + 1)
  }

  private mutating func grow() {
    var wider = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = UInt32(slots.count - 1)
    for slot in slots where slot != 0 {
      let position = Int32(slot & mask) - 1
      TextIndex.put(position, Lookup.hash(words[Int(position)]), into: &wider)
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
