// Answers: which firms may gain enough from a given one, and it from them.
// Takes: O(postings gone through), which is those of the shorter side's channels but for the longest
// that together are not enough by themselves, and of each list only the front.
// From: Turtle, Flood, Query evaluation: strategies and optimizations, IPM 1995 (MaxScore); Fagin,
// Lotem, Naor, Optimal aggregation algorithms for middleware, JCSS 2003 (ordered lists and bounds).

/// Adds up along lists what firms can reach with one firm after another.
///
/// It is not copied: that would cost more than to go through the lists.
struct PartnerScan: ~Copyable {
  /// What a firm can reach.
  struct Reached {
    /// All of it; 0 where the firm was not met.
    var all = 0.0
    /// What of it is worth less where the industries are too near or too far.
    var bridged = 0.0
  }

  private var reached: [Reached]
  /// Who was kept, apart from what they reached since nearly all of this stays in a core's cache.
  private var isKept: [Bool]
  /// The firms that were met.
  private(set) var met: [Int32] = []

  init(firmCount: Int) {
    reached = [Reached](repeating: Reached(), count: firmCount)
    isKept = [Bool](repeating: false, count: firmCount)
  }

  /// What a firm has reached.
  @inline(__always)
  subscript(firm: Int32) -> Reached { reached[Int(firm)] }

  /// Forgets whom it met.
  mutating func clear() {
    for firm in met {
      reached[Int(firm)] = Reached()
      isKept[Int(firm)] = false
    }
    met.removeAll(keepingCapacity: true)
  }

  /// Adds the terms to all who are in their lists.
  mutating func add(_ terms: [PartnerIndex.Term], _ lists: PartnerIndex.Lists) {
    add(terms, lists) { _ in true }
  }

  /// Adds the terms to those only who were kept in another scan.
  mutating func add(
    _ terms: [PartnerIndex.Term], _ lists: PartnerIndex.Lists, toKept scan: borrowing PartnerScan
  ) {
    scan.isKept.withUnsafeBufferPointer { isKept in
      add(terms, lists) { isKept[Int($0)] }
    }
  }

  @inline(__always)
  private mutating func add(
    _ terms: [PartnerIndex.Term], _ lists: PartnerIndex.Lists, where isWanted: (Int32) -> Bool
  ) {
    lists.postings.withUnsafeBufferPointer { postings in
      reached.withUnsafeMutableBufferPointer { reached in
        for term in terms {
          for posting in postings[term.range] where isWanted(posting.firm) {
            let place = Int(posting.firm)
            let worth = term.contribution(posting)
            if reached[place].all == 0 { met.append(posting.firm) }
            reached[place].all += worth
            if term.isBridge { reached[place].bridged += worth }
          }
        }
      }
    }
  }

  /// Keeps of those who were met the ones that satisfy.
  mutating func keep(_ satisfies: (Int32, Reached) -> Bool) {
    var kept = 0
    // By place: an array that is gone through is copied when it is changed.
    for place in met.indices {
      let firm = met[place]
      if satisfies(firm, reached[Int(firm)]) {
        isKept[Int(firm)] = true
        met[kept] = firm
        kept += 1
      } else {
        reached[Int(firm)] = Reached()
      }
    }
    met.removeLast(met.count - kept)
  }
}

/// The terms that have to be gone through to meet everybody who reaches 1.
struct EssentialTerms {
  private(set) var terms: [PartnerIndex.Term]
  /// What those that are left out can add at most.
  private(set) var rest = 0.0
  /// Whether anybody can reach 1.
  let isReachable: Bool

  init(_ all: [PartnerIndex.Term], _ lists: PartnerIndex.Lists) {
    let most = all.most
    isReachable = most >= 1 - GainBounds.rounding
    terms = all
    guard isReachable else { return }
    // Behind some place of an ordered list nobody reaches 1, even with all the others' most.
    for position in terms.indices {
      terms[position].cut(lists, below: 1 - GainBounds.rounding - (most - all[position].maximum))
    }
    // Whoever is in the longest lists only, which together are not enough, need not be met.
    terms.sort { ($0.range.count, $0.range.lowerBound) > ($1.range.count, $1.range.lowerBound) }
    var needed: [PartnerIndex.Term] = []
    for term in terms {
      if rest + term.maximum < 1 - 2 * GainBounds.rounding {
        rest += term.maximum
      } else {
        needed.append(term)
      }
    }
    terms = needed
  }
}

extension PartnerIndex.Term {
  /// Leaves out who contributes less than that.
  fileprivate mutating func cut(_ lists: PartnerIndex.Lists, below least: Double) {
    guard least > 0 else { return }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if factor * Double(lists.postings[middle].unit) >= least {
        low = middle + 1
      } else {
        high = middle
      }
    }
    range = range.lowerBound..<low
  }
}
