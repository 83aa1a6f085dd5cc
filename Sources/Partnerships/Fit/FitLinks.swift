import PartnernetzGraphs

/// Who has a link with whom, as flat rows: what is counted again and again.
struct FitLinks: Sendable {
  let offsets: [Int32]
  let targets: [Int32]

  /// The links of an undirected graph.
  init(_ graph: Graph) {
    offsets = graph.offsets
    targets = graph.targets
  }

  private init(offsets: [Int32], targets: [Int32]) {
    self.offsets = offsets
    self.targets = targets
  }

  var firmCount: Int { offsets.count - 1 }
  /// How many links there are.
  var count: Int { targets.count / 2 }

  @inline(__always)
  func degree(_ firm: Int32) -> Int { Int(offsets[Int(firm) + 1] - offsets[Int(firm)]) }

  @inline(__always)
  func range(of firm: Int32) -> Range<Int> {
    Int(offsets[Int(firm)])..<Int(offsets[Int(firm) + 1])
  }

  /// A firm's partners, ascending.
  @inline(__always)
  func partners(of firm: Int32) -> ArraySlice<Int32> { targets[range(of: firm)] }

  /// The most partners of a firm that says something of two that have it in common: a bank of all members
  /// would add less than a part in thousands to each pair, and take a step for each pair of its customers.
  static let mostBetween = 5_000

  /// Whom a firm stands between: its partners, nobody where they are too many to have anything in common.
  @inline(__always)
  func around(_ firm: Int32) -> ArraySlice<Int32> {
    degree(firm) <= FitLinks.mostBetween ? partners(of: firm) : []
  }

  /// Where a partner stands among all targets; nil where the two have no link.
  ///
  /// - Complexity: O(log degree).
  func position(of partner: Int32, at firm: Int32) -> Int? {
    var (low, high) = (range(of: firm).lowerBound, range(of: firm).upperBound)
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < partner { low = middle + 1 } else { high = middle }
    }
    return low < end && targets[low] == partner ? low : nil
  }

  /// Each link once, by first and second firm.
  var pairs: [FirmPair] {
    var pairs: [FirmPair] = []
    pairs.reserveCapacity(count)
    for firm in 0..<Int32(firmCount) {
      for partner in partners(of: firm) where partner > firm {
        pairs.append(FirmPair(firm, partner))
      }
    }
    return pairs
  }

  /// The links without some of them.
  ///
  /// - Complexity: O(n + links + removed · log degree).
  func removing(_ pairs: [FirmPair]) -> FitLinks {
    var isRemoved = [Bool](repeating: false, count: targets.count)
    for pair in pairs {
      for (firm, partner) in [(pair.first, pair.second), (pair.second, pair.first)] {
        if let position = position(of: partner, at: firm) { isRemoved[position] = true }
      }
    }
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    offsets.reserveCapacity(self.offsets.count)
    targets.reserveCapacity(self.targets.count)
    for firm in 0..<Int32(firmCount) {
      for position in range(of: firm) where !isRemoved[position] {
        targets.append(self.targets[position])
      }
      offsets.append(Int32(targets.count))
    }
    return FitLinks(offsets: offsets, targets: targets)
  }
}
