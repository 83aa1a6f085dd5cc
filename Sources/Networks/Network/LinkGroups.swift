import PartnernetzRecords

// Answers: which statements tell the same fact.
// Takes: O(s log d) for s statements and d of them at one firm: one counting sort by the firm that
// supplies, then each firm's statements by the other firm and the kind.
// From: F1.

/// Statements gathered into links, ordered by source, target, kind and what.
///
/// The same fact is: the same two firms, the same kind (`customer` turned round to `supplier`), the
/// same `what`. A statement without `what` joins the one group there is, if there is but one.
struct LinkGroups: Sendable {
  /// Positions of statements, link by link, ascending within each.
  private(set) var positions: [Int32]
  /// Where each link's statements begin, and behind the last where they end.
  private(set) var starts: [Int32] = [0]

  /// How many links there are.
  var count: Int { starts.count - 1 }

  /// The statements of a link.
  subscript(link: Int) -> ArraySlice<Int32> {
    positions[Int(starts[link])..<Int(starts[link + 1])]
  }

  /// Groups statements; those that name unknown firms, or one firm twice, are left out.
  init(_ told: StatementColumns, firmCount: Int) {
    let keys = LinkGroups.sortedFacts(told, firmCount: firmCount)
    positions = keys.map { Int32(truncatingIfNeeded: $0.key & LinkGroups.positionMask) }
    starts.reserveCapacity(keys.count + 1)
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].source == keys[start].source,
        keys[end].key & ~LinkGroups.positionMask == keys[start].key & ~LinkGroups.positionMask
      { end += 1 }
      if end - start > 1, !told.whats.isEmpty {
        splitByWhat(start..<end, told)
      } else {
        starts.append(Int32(end))
      }
      start = end
    }
  }

  /// Splits what was said about one pair and kind by `what`.
  private mutating func splitByWhat(_ range: Range<Int>, _ told: StatementColumns) {
    let facts = Array(positions[range])
    let named = Dictionary(grouping: facts.filter { told.whats.at(Int($0)) != nil }) {
      told.whats.cells[Int($0)]
    }
    let unnamed = facts.filter { told.whats.at(Int($0)) == nil }
    let codes = named.keys.sorted {
      told.whatNames[Int($0)] < told.whatNames[Int($1)]
    }
    var groups = codes.map { named[$0] ?? [] }
    if codes.count == 1 {
      groups = [facts]
    } else if !unnamed.isEmpty {
      groups.insert(unnamed, at: 0)
    }
    positions.replaceSubrange(range, with: groups.joined())
    for group in groups { starts.append((starts.last ?? 0) + Int32(group.count)) }
  }

  private static let positionMask: UInt64 = 1 << 31 - 1

  /// The facts by source, then by target, kind and position, which are packed into the key.
  private static func sortedFacts(
    _ told: StatementColumns, firmCount: Int
  ) -> [(source: Int32, key: UInt64)] {
    var next = [Int32](repeating: 0, count: firmCount + 1)
    let facts = (0..<told.count).map { told.fact(of: $0) }
    for fact in facts { if let fact { next[Int(fact.source) + 1] += 1 } }
    for v in 0..<firmCount { next[v + 1] += next[v] }
    let offsets = next
    var keys = [(source: Int32, key: UInt64)](
      repeating: (0, 0), count: Int(offsets[firmCount]))
    for (position, fact) in facts.enumerated() {
      guard let fact else { continue }
      let slot = Int(next[Int(fact.source)])
      next[Int(fact.source)] += 1
      keys[slot] = (
        fact.source,
        UInt64(fact.target) << 34 | UInt64(fact.kind.rank) << 31 | UInt64(position)
      )
    }
    for v in 0..<firmCount where offsets[v + 1] - offsets[v] > 1 {
      keys[Int(offsets[v])..<Int(offsets[v + 1])].sort { $0.key < $1.key }
    }
    return keys
  }
}

extension StatementColumns {
  /// A statement turned so that its source is the supplier or financier; nil where a firm is not
  /// known or speaks of itself.
  @inline(__always)
  func fact(of position: Int) -> (source: Int32, target: Int32, kind: LinkKind)? {
    let (source, target) = (sources[position], targets[position])
    guard source >= 0, target >= 0, source != target else { return nil }
    let kind = LinkKind.byPosition[Int(kinds[position])]
    let turns = kind == .customer || (kind.isSymmetric && source > target)
    return (turns ? target : source, turns ? source : target, kind == .customer ? .supplier : kind)
  }
}

extension LinkKind {
  static let byPosition = LinkKind.allCases

  /// The position among the kinds' names in alphabetical order.
  fileprivate var rank: Int {
    switch self {
    case .acquaintance: 0
    case .capital: 1
    case .competitor: 2
    case .customer: 3
    case .partner: 4
    case .supplier: 5
    }
  }
}
