extension ArcSort {
  /// How a record's bits and the blocks are laid out.
  struct Layout: Sendable {
    /// Bits of a node's number within its block.
    let lowBits: Int
    let targetBits: Int
    let loadBits: Int
    let blocks: Int

    /// Records of a block: half of a core's cache, for sorting needs as much again.
    private static let blockSize = 1 << 15

    init(_ input: Input) {
      func bits(_ count: Int) -> Int { Int.bitWidth - max(0, count - 1).leadingZeroBitCount }
      targetBits = bits(input.nodeCount)
      loadBits = input.codes == nil ? bits(input.count) : 16
      let records = input.isUndirected ? 2 * input.count : input.count
      let wanted = targetBits - bits(records / Self.blockSize)
      lowBits = max(0, min(wanted, 64 - targetBits - loadBits))
      blocks = (max(1, input.nodeCount) - 1) >> lowBits + 1
    }

    @inline(__always)
    private func record(_ source: Graph.Node, _ target: Graph.Node, load: UInt64) -> UInt64 {
      let low = UInt64(truncatingIfNeeded: source) & (1 << UInt64(lowBits) - 1)
      return (low << UInt64(targetBits) | UInt64(truncatingIfNeeded: target)) << UInt64(loadBits)
        | load
    }

    @inline(__always)
    func low(_ record: UInt64) -> Int { Int(record >> UInt64(targetBits + loadBits)) }

    @inline(__always)
    func target(_ record: UInt64) -> Graph.Node {
      Graph.Node(truncatingIfNeeded: record >> UInt64(loadBits) & (1 << UInt64(targetBits) - 1))
    }

    @inline(__always)
    func load(_ record: UInt64) -> Int { Int(record & (1 << UInt64(loadBits) - 1)) }

    /// How many records of a piece belong to each block.
    func counts(of input: Input, in piece: Range<Int>) -> [Int] {
      var counts = [Int](repeating: 0, count: blocks)
      counts.withUnsafeMutableBufferPointer { counts in
        for i in piece {
          let (source, target) = (input.sources[i], input.targets[i])
          if source == target { continue }
          counts[Int(source) >> lowBits] += 1
          if input.isUndirected { counts[Int(target) >> lowBits] += 1 }
        }
      }
      return counts
    }

    /// Writes a piece's records into their blocks.
    func share(
      _ input: Input, in piece: Range<Int>, to records: UnsafeMutableBufferPointer<UInt64>,
      from begins: [Int]
    ) {
      var begins = begins
      begins.withUnsafeMutableBufferPointer { next in
        for i in piece {
          let (source, target) = (input.sources[i], input.targets[i])
          if source == target { continue }
          let load = input.codes.map { UInt64($0[i]) } ?? UInt64(i)
          let block = Int(source) >> lowBits
          records[next[block]] = record(source, target, load: load)
          next[block] += 1
          if input.isUndirected {
            let block = Int(target) >> lowBits
            records[next[block]] = record(target, source, load: load)
            next[block] += 1
          }
        }
      }
    }

    /// Sorts a block by all bits but the load.
    func sort(_ records: UnsafeMutableBufferPointer<UInt64>) {
      sortByBits(loadBits..<(loadBits + targetBits + lowBits), records)
    }

    /// Leaves of parallel arcs the heaviest and moves the rest together.
    ///
    /// - Returns: how many stay.
    func merge(_ records: UnsafeMutableBufferPointer<UInt64>, _ input: Input) -> Int {
      guard var last = records.first else { return 0 }
      var kept = 0
      for record in records.dropFirst() {
        if record >> UInt64(loadBits) != last >> UInt64(loadBits) {
          records[kept] = last
          kept += 1
          last = record
        } else if isHeavier(load(record), load(last), input) {
          last = record
        }
      }
      records[kept] = last
      return kept + 1
    }

    private func isHeavier(_ a: Int, _ b: Int, _ input: Input) -> Bool {
      input.codes == nil ? input.weights[a] > input.weights[b] : a > b
    }
  }
}
