import PartnernetzParallel

// Answers: arcs ordered by source and then by target, without self loops, of parallel ones the
// heaviest.
// Takes: O(n + m): one pass shares the arcs out among blocks of neighbouring sources, small enough
// for a core's cache; there each block is sorted by a few counting passes, block beside block.
// From: the partitioned radix sort of databases (Manegold, Boncz, Kersten 2000; Polychroniou & Ross
// 2014).

/// Arcs as numbers of 64 bits, block by block: the low bits of the source, the target, the load.
///
/// The load gives the arc's weight: its code, or the weight's position.
struct ArcSort: ~Copyable {
  /// What is sorted.
  struct Input: Sendable {
    var nodeCount: Int
    var count: Int
    var sources: Column<Graph.Node>
    var targets: Column<Graph.Node>
    /// For each arc the code of its weight; nil where weights are not coded.
    var codes: Column<UInt16>?
    /// For each arc its weight; read only where there are no codes.
    var weights: Column<Double>
    /// Whether each arc stands for both directions.
    var isUndirected: Bool
  }

  private let input: Input
  private let layout: Layout
  private let threads: Int?
  private let records: FlatBuffer<UInt64>
  /// Where each block begins, and one more.
  private let starts: [Int]
  /// Where each block's arcs go in the result, and one more.
  private let places: [Int]

  var nodeCount: Int { input.nodeCount }
  /// Number of arcs that stay.
  var arcCount: Int { places.last ?? 0 }

  init(_ input: Input, threads: Int? = nil) {
    self.input = input
    self.threads = threads
    let layout = Layout(input)
    self.layout = layout
    // The cut into pieces does not depend on the threads.
    let pieces = evenRanges(of: input.count, pieces: max(1, min(16, input.count >> 16)))
    var next = parallelMap(count: pieces.count, threads: threads) {
      layout.counts(of: input, in: pieces[$0])
    }
    var starts = [0]
    var total = 0
    for block in 0..<layout.blocks {
      for piece in next.indices {
        let count = next[piece][block]
        next[piece][block] = total
        total += count
      }
      starts.append(total)
    }
    records = FlatBuffer(unwritten: total)
    self.starts = starts
    nonisolated(unsafe) let base = records.base
    let (begins, bounds) = (next, starts)
    _ = parallelMap(count: pieces.count, threads: threads) {
      layout.share(input, in: pieces[$0], to: base, from: begins[$0])
    }
    let kept = parallelMap(count: layout.blocks, threads: threads) { block in
      let range = bounds[block]..<bounds[block + 1]
      let part = UnsafeMutableBufferPointer(rebasing: base[range])
      layout.sort(part)
      return layout.merge(part, input)
    }
    places = kept.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }

  /// Writes the rows: `offsets` has one entry more than nodes, the others one for each arc.
  ///
  /// - Parameters:
  ///   - offsets: where each row begins.
  ///   - targets: for each arc the node that it enters.
  ///   - load: called for each arc with its position and its load.
  func unpack(
    offsets: UnsafeMutableBufferPointer<Int32>, targets: UnsafeMutableBufferPointer<Graph.Node>,
    load: @Sendable (Int, Int) -> Void
  ) {
    nonisolated(unsafe) let (offsets, targets, base) = (offsets, targets, records.base)
    let (layout, starts, places, nodeCount) = (layout, starts, places, input.nodeCount)
    offsets[0] = 0
    _ = parallelMap(count: layout.blocks, threads: threads) { block in
      var node = block << layout.lowBits
      let last = min(nodeCount, (block + 1) << layout.lowBits)
      var position = places[block]
      for i in starts[block]..<(starts[block] + places[block + 1] - places[block]) {
        let record = base[i]
        let source = block << layout.lowBits + layout.low(record)
        while node < source {
          node += 1
          offsets[node] = Int32(truncatingIfNeeded: position)
        }
        targets[position] = layout.target(record)
        load(position, layout.load(record))
        position += 1
      }
      while node < last {
        node += 1
        offsets[node] = Int32(truncatingIfNeeded: position)
      }
    }
  }
}
