import Foundation
import PartnernetzGraphs
import PartnernetzParallel

extension TextIndex {
  /// The index laid open for a loop that must not check or count references.
  package struct Lookup {
    let bytes: UnsafeBufferPointer<UInt8>
    let offsets: UnsafeBufferPointer<UInt32>
    let words: UnsafeBufferPointer<UInt64>
    let slots: UnsafeBufferPointer<UInt32>

    /// A text to be found, with its word.
    package struct Query {
      var word: UInt64
      /// The text; must stay where it is until it is looked up.
      package let text: UnsafeBufferPointer<UInt8>

      /// Asks for a text that is ASCII.
      @inline(__always)
      package init(_ text: UnsafeBufferPointer<UInt8>, word: UInt64) {
        self.text = text
        self.word = word
      }
    }

    /// The position of a text that is ASCII, or nil.
    @inline(__always)
    package func find(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
      let position = find(word: Lookup.word(text), text)
      return position < 0 ? nil : position
    }

    /// The position of a text whose word is known, or -1.
    package func find(word: UInt64, _ text: UnsafeBufferPointer<UInt8>) -> Int32 {
      let hash = Lookup.hash(word)
      let mask = UInt32(truncatingIfNeeded: slots.count &- 1)
      var slot = hash & mask
      while true {
        let entry = slots[Int(slot)]
        if entry == 0 { return -1 }
        let position = Int32(bitPattern: entry & mask) &- 1
        if (entry ^ hash) & ~mask == 0, words[Int(position)] == word,
          text.count < 8 || isSame(text, Int(position))
        {
          return position
        }
        slot = (slot &+ 1) & mask
      }
    }

    /// The positions of many texts, -1 for each that there is not.
    ///
    /// Whoever reads at random waits for memory. Here no read hangs on the outcome of the one before
    /// it, so that many are waited for at once: four times as fast where the index is larger than a
    /// core's cache. A few hundred at a time are right.
    ///
    /// - Parameters:
    ///   - queries: the texts; their words are used up.
    ///   - positions: where the answers go; room for as many.
    package func find(
      _ queries: UnsafeMutableBufferPointer<Query>, into positions: UnsafeMutablePointer<Int32>
    ) {
      guard !words.isEmpty else {
        positions.update(repeating: -1, count: queries.count)
        return
      }
      let mask = UInt32(truncatingIfNeeded: slots.count &- 1)
      for i in queries.indices {
        positions[i] = Int32(bitPattern: slots[Int(Lookup.hash(queries[i].word) & mask)])
      }
      for i in queries.indices {
        positions[i] = likely(UInt32(bitPattern: positions[i]), Lookup.hash(queries[i].word), mask)
      }
      for i in queries.indices { queries[i].word ^= words[Int(max(0, positions[i]))] }
      for i in queries.indices where positions[i] >= 0 {
        let text = queries[i].text
        // The likely one is nearly always the right one.
        if queries[i].word != 0 || (text.count >= 8 && !isSame(text, Int(positions[i]))) {
          positions[i] = find(word: Lookup.word(text), text)
        }
      }
    }

    /// The first position that agrees with what the slots hold of a hash, or -1.
    @inline(__always)
    private func likely(_ first: UInt32, _ hash: UInt32, _ mask: UInt32) -> Int32 {
      var (entry, slot) = (first, hash & mask)
      while entry != 0, (entry ^ hash) & ~mask != 0 {
        slot = (slot &+ 1) & mask
        entry = slots[Int(slot)]
      }
      return Int32(bitPattern: entry & mask) &- 1
    }

    private func isSame(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
      let (start, end) = (Int(offsets[position]), Int(offsets[position + 1]))
      guard end - start == text.count, let own = text.baseAddress, let base = bytes.baseAddress
      else { return false }
      return memcmp(own, base + start, text.count) == 0
    }

    /// The bytes of a short text and their count in one number; of a longer one a hash.
    @inline(__always)
    package static func word(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
      guard text.count < 8 else { return longWord(text) }
      var word = UInt64(text.count) << 56
      for place in 0..<text.count { word |= UInt64(text[place]) << UInt64(8 &* place) }
      return word
    }

    private static func longWord(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
      let bytes = UnsafeRawBufferPointer(text)
      let last = bytes.count &- 8
      var hash = UInt64(bytes.count)
      for start in stride(from: 0, to: last, by: 8) {
        hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      }
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: last, as: UInt64.self))
      return hash | 0xFF << 56
    }

    @inline(__always)
    static func hash(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed(word)) }
  }
}
