import PartnernetzParallel

// Answers: for random nodes who would reach them in a random world.
// Takes: O(arcs that enter the nodes met) for each set.
// From: reverse reachable sets, Borgs, Brautbar, Chayes and Lucier (2014), here within some hops.

/// Random sets, each of which holds what would reach one random node in one random world.
///
/// A choice that meets a share of the sets reaches that share of all roots in the mean.
struct ReverseSets: Sendable {
  /// For each set its first member; one entry more than sets.
  private(set) var offsets: [Int] = [0]
  private(set) var members: [Int32] = []
  /// For each set its random node.
  private(set) var roots: [Graph.Node] = []
  /// How many arcs were looked at.
  private(set) var looks = 0

  /// Sets of different parts have nothing to do with each other.
  private let part: UInt64

  init(part: UInt64) { self.part = part }

  var count: Int { offsets.count - 1 }

  /// The members of one set.
  func members(of set: Int) -> ArraySlice<Int32> { members[offsets[set]..<offsets[set + 1]] }

  /// Draws sets until there are as many as wanted; the same ones for any number of threads.
  mutating func grow<Failure: Error>(
    to wanted: Int, from source: ReverseSource, threads: Int?, stop: Interruption<Failure>
  ) throws(Failure) {
    let begin = count
    let key = mixed(source.key ^ part)
    // Each piece clears a mark for each node, so that there should not be many.
    let ranges = evenRanges(of: wanted - begin, pieces: min(64, max(1, (wanted - begin) / 16)))
    let found = try parallelMap(count: ranges.count, threads: threads, stop: stop) { piece in
      var search = ReverseSearch(source)
      var sizes: [Int] = []
      var roots: [Graph.Node] = []
      var members: [Int32] = []
      for i in ranges[piece] {
        let before = members.count
        roots.append(search.append(key: mixed(key &+ UInt64(begin + i)), to: &members))
        sizes.append(members.count - before)
      }
      return (sizes, roots, members, search.looks)
    }
    for (sizes, drawn, new, looked) in found {
      for size in sizes { offsets.append((offsets.last ?? 0) + size) }
      roots += drawn
      members += new
      looks += looked
    }
  }

  /// How many sets hold one of the chosen elements.
  func met(by chosen: [Int32], elementCount: Int) -> Int {
    var isChosen = [Bool](repeating: false, count: elementCount)
    for element in chosen { isChosen[Int(element)] = true }
    return (0..<count).count { set in members(of: set).contains { isChosen[Int($0)] } }
  }
}
