import PartnernetzParallel

// Answers: what would reach a random root in a random world.
// Takes: O(arcs that enter the nodes met).

/// Searches against the arcs, throwing the coins as they are met.
struct ReverseSearch: ~Copyable {
  /// How many arcs were looked at so far.
  private(set) var looks = 0

  private let source: ReverseSource
  private let isOfArcs: Bool
  /// For each node the number of the last search that met it.
  private let seen: FlatBuffer<UInt32>
  private var number: UInt32 = 0
  private let queue: FlatBuffer<Graph.Node>
  /// The live arcs of the search, head by head; only where sets are made of arcs.
  private var live: LiveArcs

  init(_ source: ReverseSource) {
    self.source = source
    if case .arcs = source.element { isOfArcs = true } else { isOfArcs = false }
    let n = source.graph.nodeCount
    seen = FlatBuffer(repeating: 0, count: n)
    queue = FlatBuffer(unwritten: n)
    live = LiveArcs(nodeCount: isOfArcs ? n : 0)
  }

  /// Appends the members of one set and returns its root.
  mutating func append(key: UInt64, to members: inout [Int32]) -> Graph.Node {
    var random = SplitMix64(seed: key)
    // The bias of the remainder is below one in 2^32.
    let root = source.roots[Int(random.next() % UInt64(source.roots.count))]
    let count = search(from: root, &random)
    if isOfArcs {
      live.appendFirstArcs(source, to: &members)
    } else {
      for i in 0..<count where source.isCandidate[Int(queue.base[i])] {
        members.append(queue.base[i])
      }
    }
    return root
  }

  /// Fills the queue with the nodes that reach the root and returns how many they are.
  private mutating func search(from root: Graph.Node, _ random: inout SplitMix64) -> Int {
    number += 1
    let (seen, queue, number, all) = (seen.base, queue.base, number, source.graph.nodeCount)
    seen[Int(root)] = number
    queue[0] = root
    if isOfArcs { live.begin() }
    let reversed = source.reversed
    var looks = 0
    var (begin, count) = (0, 1)
    reversed.offsets.withUnsafeBufferPointer { offsets in
      reversed.targets.withUnsafeBufferPointer { tails in
        reversed.weights.withUnsafeBufferPointer { weights in
          for _ in 0..<source.hops where begin < count {
            let end = count
            for i in begin..<end {
              let y = Int(queue[i])
              if isOfArcs { live.beginRow(of: queue[i]) }
              // An intermediate node must pass on; the first does for certain.
              guard i == 0 || random.isBelow(source.passProbability[y]) else { continue }
              looks &+= Int(offsets[y &+ 1] &- offsets[y])
              for a in Int(offsets[y])..<Int(offsets[y &+ 1]) where random.isBelow(weights[a]) {
                let x = tails[a]
                let isNew = seen[Int(x)] != number
                if isOfArcs { live.append(x, isNew: isNew) }
                guard isNew else { continue }
                seen[Int(x)] = number
                queue[count] = x
                count &+= 1
              }
              // All are met: more arcs can only matter where they are counted themselves.
              if count == all, !isOfArcs { return }
            }
            begin = end
          }
        }
      }
    }
    self.looks += looks
    return count
  }
}

extension SplitMix64 {
  /// A coin that falls on its side with some probability.
  @inline(__always)
  mutating func isBelow(_ probability: Double) -> Bool {
    Double(next() >> 11) * 0x1p-53 < probability
  }
}
