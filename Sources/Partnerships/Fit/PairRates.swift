// Answers: how often firms of two kinds have a link, against the average of all pairs.
// Takes: O(links) to count, O(1) for a pair of kinds in a row that was opened.
// From: FORMULAS F25 (x₄, x₅, x₆), F25b.

import Foundation

/// Link ends between kinds of firms, and what follows of them.
struct PairRates: Sendable {
  /// Pseudo-counts of the priors of F25.
  enum Prior {
    static let pair = 2.0
    static let taste = 5.0
    static let own = 2.0
  }

  let kinds: FitKinds
  /// The chance that any two firms have a link.
  let base: Double
  /// Link ends from each kind: T_g•.
  let ends: [Double]
  /// The share of all link ends that a kind has: π.
  let shares: [Double]
  /// The share of all firms that a kind has: σ.
  let sizes: [Double]
  /// For each kind the kinds it has link ends to, ascending, and how many.
  private let offsets: [Int]
  private let others: [Int32]
  private let counts: [Double]
  private let firmCount: Int
  private let lift: @Sendable (Int, Int) -> Double

  /// Counts.
  ///
  /// - Parameters:
  ///   - kinds: the kinds of the firms.
  ///   - links: who has a link with whom.
  ///   - lift: what is expected of two kinds before anything is counted; 1 is the average.
  /// - Complexity: O(links + kinds).
  init(_ kinds: FitKinds, _ links: FitLinks, lift: @escaping @Sendable (Int, Int) -> Double) {
    self.kinds = kinds
    self.lift = lift
    firmCount = links.firmCount
    let possible = Double(firmCount) * Double(firmCount - 1)
    base = possible > 0 ? 2 * Double(links.count) / possible : 0
    var (offsets, others, counts): ([Int], [Int32], [Double]) = ([0], [], [])
    var tally = [Double](repeating: 0, count: kinds.count)
    for kind in 0..<kinds.count {
      var met: [Int32] = []
      for firm in kinds.members[kind] {
        for partner in links.partners(of: firm) {
          let other = kinds.kinds[Int(partner)]
          guard other >= 0 else { continue }
          if tally[Int(other)] == 0 { met.append(other) }
          tally[Int(other)] += 1
        }
      }
      for other in met.sorted() {
        others.append(other)
        counts.append(tally[Int(other)])
        tally[Int(other)] = 0
      }
      offsets.append(others.count)
    }
    (self.offsets, self.others, self.counts) = (offsets, others, counts)
    ends = (0..<kinds.count).map { counts[offsets[$0]..<offsets[$0 + 1]].reduce(0, +) }
    let firms = Double(max(1, firmCount))
    sizes = (0..<kinds.count).map { Double(kinds.size($0)) / firms }
    let all = 2 * Double(links.count) + Prior.taste
    // Link ends are the same in number from a kind as to it.
    shares = zip(ends, sizes).map { ($0 + Prior.taste * $1) / all }
  }

  /// Link ends from one kind to another: T_gh.
  ///
  /// - Complexity: O(log kinds).
  func ends(_ kind: Int, _ other: Int) -> Double {
    var (low, high) = (offsets[kind], offsets[kind + 1])
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if Int(others[middle]) < other { low = middle + 1 } else { high = middle }
    }
    return low < end && Int(others[low]) == other ? counts[low] : 0
  }

  /// For each kind the sum of what its prior expects, so that priors of shares stay shares.
  ///
  /// - Complexity: O(kinds²).
  func normalisers() -> [Double] {
    let all = shares.reduce(0, +)
    return (0..<kinds.count).map { kind in
      let sum = (0..<kinds.count).reduce(0) { $0 + shares[$1] * lift(kind, $1) }
      return sum > 0 ? all / sum : 1
    }
  }

  /// The logarithm of the rate of links between two kinds against the average: x₅, x₆.
  func logRate(_ one: Int, _ other: Int) -> Double {
    let (a, b) = (Double(kinds.size(one)), Double(kinds.size(other)))
    let possible = a * b - (one == other ? a : 0)
    return log(
      (ends(one, other) + Prior.pair * lift(one, other)) / (base * possible + Prior.pair))
  }

  /// The share of their partners that firms of a kind take from another: q_gh.
  func taste(of kind: Int, for other: Int, _ normalisers: [Double]) -> Double {
    let expected = shares[other] * lift(kind, other) * normalisers[kind]
    return (ends(kind, other) + Prior.taste * expected) / (ends[kind] + Prior.taste)
  }
}
