// Answers: which firms may gain enough from a given one, and it from them.
// Takes: O(postings gone through), which is those of the shorter side's channels but for the longest
// that together are not enough by themselves, and of each list only the front.
// From: Turtle, Flood, Query evaluation: strategies and optimizations, IPM 1995 (MaxScore); Fagin,
// Lotem, Naor, Optimal aggregation algorithms for middleware, JCSS 2003 (ordered lists and bounds).

/// Adds up along lists what firms can reach with one firm after another.
struct PartnerScan {
  /// What each firm has reached; 0 where it was not met.
  private(set) var reached: [Double]
  /// The firms that were met.
  private(set) var met: [Int32] = []

  init(firmCount: Int) {
    reached = [Double](repeating: 0, count: firmCount)
  }

  /// Forgets whom it met.
  mutating func clear() {
    for firm in met { reached[Int(firm)] = 0 }
    met.removeAll(keepingCapacity: true)
  }

  /// Adds the terms to all who are in their lists.
  mutating func add(_ terms: [PartnerIndex.Term], _ lists: PartnerIndex.Lists) {
    lists.postings.withUnsafeBufferPointer { postings in
      reached.withUnsafeMutableBufferPointer { reached in
        for term in terms {
          for position in term.range {
            let posting = postings[position]
            let before = reached[Int(posting.firm)]
            reached[Int(posting.firm)] = before + term.contribution(posting)
            if before == 0 { met.append(posting.firm) }
          }
        }
      }
    }
  }

  /// Keeps of those who were met the ones that satisfy.
  mutating func keep(_ isKept: (Int32, Double) -> Bool) {
    var kept = 0
    for firm in met {
      if isKept(firm, reached[Int(firm)]) {
        met[kept] = firm
        kept += 1
      } else {
        reached[Int(firm)] = 0
      }
    }
    met.removeLast(met.count - kept)
  }

  /// Adds the terms to those only who are marked.
  mutating func add(
    _ terms: [PartnerIndex.Term], _ lists: PartnerIndex.Lists, to marked: PartnerScan
  ) {
    lists.postings.withUnsafeBufferPointer { postings in
      marked.reached.withUnsafeBufferPointer { marked in
        reached.withUnsafeMutableBufferPointer { reached in
          for term in terms {
            for position in term.range {
              let posting = postings[position]
              guard marked[Int(posting.firm)] > 0 else { continue }
              let before = reached[Int(posting.firm)]
              reached[Int(posting.firm)] = before + term.contribution(posting)
              if before == 0 { met.append(posting.firm) }
            }
          }
        }
      }
    }
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
