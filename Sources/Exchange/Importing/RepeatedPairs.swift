import PartnernetzParallel

// Answers: which statements are about two firms that an earlier statement is about, and which one.
// Takes: O(statements), side by side: one pass shares them out among blocks by a hash of the pair,
// small enough for a core's cache; in each block a table finds the pairs that come again.
// From: the partitioned hash join of databases (Manegold, Boncz, Kersten 2000).

/// Statements about pairs of firms that come again.
struct RepeatedPairs {
  /// A statement and the first about the same two firms, whoever is the source. Those of one pair
  /// follow each other, ascending; pairs come in the order of blocks.
  let found: [(position: Int, first: Int)]

  /// Positions by block, with the other half of the hash above.
  private struct Blocks: ~Copyable {
    let records: UnsafeMutableBufferPointer<UInt64>
    let starts: [Int]
    deinit { records.deallocate() }
  }

  /// Statements of a block: their table then fits a core's smallest cache.
  private static let blockSize = 8_192

  /// Finds them.
  ///
  /// - Parameters:
  ///   - sources: for each statement its source.
  ///   - targets: for each statement its target.
  ///   - refused: statements that do not count.
  init(_ sources: [Int32], _ targets: [Int32], except refused: Set<Int>) {
    let blocks = RepeatedPairs.blocks(sources, targets, except: refused)
    let starts = blocks.starts
    nonisolated(unsafe) let records = blocks.records
    let again = parallelMap(count: starts.count - 1) { block in
      RepeatedPairs.repeats(
        in: .init(rebasing: records[starts[block]..<starts[block + 1]]), sources, targets)
    }
    found = Array(again.joined())
  }

  private static func blocks(
    _ sources: [Int32], _ targets: [Int32], except refused: Set<Int>
  ) -> Blocks {
    let count = sources.count
    let bits = (0..<12).first { count >> $0 <= blockSize } ?? 12
    let pieces = evenRanges(of: count, pieces: max(1, min(16, count >> 16)))
    let blockCount = 1 << bits
    @Sendable func block(_ hash: UInt64) -> Int { Int(hash >> UInt64(32)) >> (32 - bits) }
    var next = parallelMap(count: pieces.count) { piece in
      var counts = [Int](repeating: 0, count: blockCount)
      for i in pieces[piece] where refused.isEmpty || !refused.contains(i) {
        counts[block(hash(sources[i], targets[i]))] += 1
      }
      return counts
    }
    var starts = [0]
    var total = 0
    for block in 0..<blockCount {
      for piece in next.indices {
        let count = next[piece][block]
        next[piece][block] = total
        total += count
      }
      starts.append(total)
    }
    let records = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: total)
    nonisolated(unsafe) let base = records
    let begins = next
    _ = parallelMap(count: pieces.count) { piece in
      var next = begins[piece]
      for i in pieces[piece] where refused.isEmpty || !refused.contains(i) {
        let hash = hash(sources[i], targets[i])
        let block = block(hash)
        base[next[block]] = hash << 32 | UInt64(i)
        next[block] += 1
      }
    }
    return Blocks(records: records, starts: starts)
  }

  /// Those of a block that repeat the pair of an earlier one.
  private static func repeats(
    in records: UnsafeMutableBufferPointer<UInt64>, _ sources: [Int32], _ targets: [Int32]
  ) -> [(position: Int, first: Int)] {
    var size = 16
    while size < 2 * records.count { size *= 2 }
    let mask = size - 1
    var again: [(position: Int, first: Int)] = []
    // For each hash 0, or a record's place and one.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { slots in
      slots.initialize(repeating: 0)
      for place in records.indices {
        let record = records[place]
        var slot = Int(record >> 32) & mask
        while slots[slot] != 0 {
          let other = records[Int(slots[slot]) &- 1]
          if other >> 32 == record >> 32 {
            let (position, first) = (Int(record & 0xFFFF_FFFF), Int(other & 0xFFFF_FFFF))
            let (source, target) = (sources[position], targets[position])
            if (sources[first], targets[first]) == (source, target)
              || (sources[first], targets[first]) == (target, source)
            {
              again.append((position, first))
              break
            }
          }
          slot = (slot &+ 1) & mask
        }
        if slots[slot] == 0 { slots[slot] = UInt32(truncatingIfNeeded: place &+ 1) }
      }
    }
    again.sort { ($0.first, $0.position) < ($1.first, $1.position) }
    return again
  }

  /// The same whoever of the two is the source.
  @inline(__always)
  private static func hash(_ source: Int32, _ target: Int32) -> UInt64 {
    let pair =
      UInt64(UInt32(bitPattern: min(source, target))) << 32
      | UInt64(UInt32(bitPattern: max(source, target)))
    let once = (pair ^ pair >> 31) &* 0xBF58_476D_1CE4_E5B9
    return (once ^ once >> 29) &* 0x9E37_79B9_7F4A_7C15
  }
}
