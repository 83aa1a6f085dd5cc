// Answers: for a pair of nodes, on which share of the shortest paths between them each node lies.
// Takes: about the square root of the arcs in networks with short paths; O(n + m) at worst.
// From: balanced bidirectional breadth-first search, Borassi and Natale (2016); shares of all shortest paths
// rather than one path picked at random, Riondato and Upfal (2018).

/// Searches shortest paths between one pair after the other in an undirected graph.
///
/// Both ends grow level by level, always the one whose outermost level has fewer arcs. Before a
/// level is grown its arcs are held against a bit for each node of the other end's outermost level:
/// the last and largest level is thus only read in a set of bits that stays in the cache, and
/// nothing is written for it.
struct PairSearch: ~Copyable {
  /// A node met: 16 bytes, so that a visit touches one cache line.
  private struct Visit {
    /// The number of the level it lies in; numbers grow from search to search, none is cleared.
    var level: Int32
    /// Its first arc back towards its end, as an index into `links`.
    var link: Int32
    /// The number of shortest paths from its end, to a factor common to its level.
    var paths: Double
  }

  private struct Link {
    var node: Int32
    var next: Int32
  }

  /// One of the two ends.
  private struct End {
    var frontier: Range<Int> = 0..<1
    /// Number of arcs that leave the frontier.
    var arcs = 0
    /// No path count in the frontier is greater.
    var bound = 1.0
    let queue: UnsafeMutableBufferPointer<Int32>
    let bits: UnsafeMutableBufferPointer<UInt64>
  }

  /// The arcs that have been looked at so far, by all searches.
  private(set) var arcsRead = 0
  /// The inner nodes of the shortest paths last found, nearest the middle first.
  private(set) var inner: [Int32] = []

  private let offsets: UnsafeBufferPointer<Int32>
  private let targets: UnsafeBufferPointer<Int32>
  private let visits: FlatBuffer<Visit>
  private let links: FlatBuffer<Link>
  /// One half for each end, as of the bits.
  private let queues: FlatBuffer<Int32>
  private let bits: FlatBuffer<UInt64>
  private let shares: FlatBuffer<Double>
  private var meetings: [(Int32, Int32)] = []
  private var level: Int32 = 0
  private var linkCount: Int32 = 0

  /// Makes room for searches; the graph's buffers must outlive it.
  init(offsets: UnsafeBufferPointer<Int32>, targets: UnsafeBufferPointer<Int32>) {
    let n = offsets.count - 1
    self.offsets = offsets
    self.targets = targets
    visits = FlatBuffer(repeating: Visit(level: 0, link: -1, paths: 0), count: n)
    // Every node grows from one end only, so each arc leaves at most one link.
    links = FlatBuffer(unwritten: targets.count)
    queues = FlatBuffer(unwritten: 2 * n)
    bits = FlatBuffer(repeating: 0, count: 2 * ((n + 63) / 64))
    shares = FlatBuffer(repeating: 0, count: n)
  }

  /// The share of the shortest paths last found that leads through one of the `inner` nodes.
  func share(of node: Int32) -> Double { min(1, shares.base[Int(node)]) }

  /// Finds the inner nodes of all shortest paths between two different nodes, and their shares.
  mutating func run(from source: Int32, to target: Int32) {
    for node in inner { shares.base[Int(node)] = 0 }
    inner.removeAll(keepingCapacity: true)
    meetings.removeAll(keepingCapacity: true)
    linkCount = 0
    renewLevels()
    let (nodes, words) = (queues.base.count / 2, bits.base.count / 2)
    var first = begin(at: source, queue: queues.base[..<nodes], bits: bits.base[..<words])
    var second = begin(at: target, queue: queues.base[nodes...], bits: bits.base[words...])
    let before = level - 2
    while !first.frontier.isEmpty && !second.frontier.isEmpty {
      if first.arcs <= second.arcs {
        if findMeetings(of: first, with: second) { break }
        grow(&first, after: before)
      } else {
        if findMeetings(of: second, with: first) { break }
        grow(&second, after: before)
      }
    }
    Self.setBits(of: first, to: false)
    Self.setBits(of: second, to: false)
    spread(source, target)
  }

  /// Starts the numbers of levels over before they could run out.
  private mutating func renewLevels() {
    guard Int(level) + visits.base.count + 4 > Int(Int32.max) else { return }
    for v in visits.base.indices { visits.base[v].level = 0 }
    level = 0
  }

  private mutating func begin(
    at node: Int32, queue: Slice<UnsafeMutableBufferPointer<Int32>>,
    bits: Slice<UnsafeMutableBufferPointer<UInt64>>
  ) -> End {
    level += 1
    visits.base[Int(node)] = Visit(level: level, link: -1, paths: 1)
    let end = End(
      arcs: Int(offsets[Int(node) + 1] - offsets[Int(node)]),
      queue: UnsafeMutableBufferPointer(rebasing: queue),
      bits: UnsafeMutableBufferPointer(rebasing: bits))
    end.queue[0] = node
    Self.setBits(of: end, to: true)
    return end
  }

  private static func setBits(of end: borrowing End, to value: Bool) {
    for i in end.frontier {
      let node = Int(end.queue[i])
      if value {
        end.bits[node >> 6] |= 1 << UInt64(node & 63)
      } else {
        end.bits[node >> 6] = 0
      }
    }
  }

  /// Notes every arc from one end's outermost level to the other's.
  private mutating func findMeetings(of end: borrowing End, with other: borrowing End) -> Bool {
    let (offsets, targets, queue, bits) = (self.offsets, self.targets, end.queue, other.bits)
    arcsRead += end.arcs
    for i in end.frontier {
      let v = queue[i]
      for a in Int(offsets[Int(v)])..<Int(offsets[Int(v) + 1]) {
        let w = Int(targets[a])
        if bits[w >> 6] >> UInt64(w & 63) & 1 != 0 { meetings.append((v, Int32(w))) }
      }
    }
    return !meetings.isEmpty
  }

  /// Goes one level further from one end.
  private mutating func grow(_ end: inout End, after before: Int32) {
    let (offsets, targets, queue) = (self.offsets, self.targets, end.queue)
    let (visits, links) = (self.visits.base, self.links.base)
    Self.setBits(of: end, to: false)
    keepFinite(&end)
    level += 1
    let here = level
    var link = linkCount
    var tail = end.frontier.upperBound
    for i in end.frontier {
      let v = queue[i]
      let paths = visits[Int(v)].paths
      for a in Int(offsets[Int(v)])..<Int(offsets[Int(v) + 1]) {
        let w = Int(targets[a])
        let known = visits[w].level
        if known <= before {
          visits[w] = Visit(level: here, link: link, paths: paths)
          links[Int(link)] = Link(node: v, next: -1)
          link &+= 1
          queue[tail] = Int32(w)
          tail += 1
        } else if known == here {
          links[Int(link)] = Link(node: v, next: visits[w].link)
          visits[w].link = link
          visits[w].paths += paths
          link &+= 1
        }
      }
    }
    linkCount = link
    end.bound *= Double(end.frontier.count)
    end.frontier = end.frontier.upperBound..<tail
    end.arcs = 0
    for i in end.frontier {
      let v = Int(queue[i])
      end.arcs += Int(offsets[v + 1] - offsets[v])
    }
    Self.setBits(of: end, to: true)
  }

  /// Scales the frontier's path counts down before they or a product of two could overflow.
  private func keepFinite(_ end: inout End) {
    guard end.bound > 0x1p300 else { return }
    let visits = self.visits.base
    var largest = 0.0
    for i in end.frontier { largest = max(largest, visits[Int(end.queue[i])].paths) }
    for i in end.frontier { visits[Int(end.queue[i])].paths /= largest }
    end.bound = 1
  }

  /// Hands the shares from the middle back to both ends.
  private mutating func spread(_ source: Int32, _ target: Int32) {
    let (visits, links) = (self.visits.base, self.links.base)
    var total = 0.0
    for (v, w) in meetings { total += visits[Int(v)].paths * visits[Int(w)].paths }
    for (v, w) in meetings {
      let share = visits[Int(v)].paths / total * visits[Int(w)].paths
      if v != source && v != target { give(share, to: v) }
      if w != source && w != target { give(share, to: w) }
    }
    // A level is complete before the one behind it is reached, as a queue keeps levels in order.
    var head = 0
    while head < inner.count {
      let node = Int(inner[head])
      head += 1
      // Counts may have been scaled since they were added up, hence the sum again.
      var sum = 0.0
      var link = visits[node].link
      while link >= 0 {
        sum += visits[Int(links[Int(link)].node)].paths
        link = links[Int(link)].next
      }
      link = visits[node].link
      let part = shares.base[node] / sum
      while link >= 0 {
        let behind = links[Int(link)].node
        link = links[Int(link)].next
        if behind != source && behind != target {
          give(part * visits[Int(behind)].paths, to: behind)
        }
      }
    }
  }

  private mutating func give(_ share: Double, to node: Int32) {
    guard share > 0 else { return }
    if shares.base[Int(node)] == 0 { inner.append(node) }
    shares.base[Int(node)] += share
  }
}
