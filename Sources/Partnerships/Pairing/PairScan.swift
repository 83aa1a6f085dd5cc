/// What judging some of the pairs of an association brings to light.
struct PairScan: Sendable {
  /// Win-win pairs.
  private(set) var candidates: [PairingProblem.Candidate] = []
  private var nearest: [PairingProblem.NearMiss?]

  init(firmCount: Int) {
    nearest = [PairingProblem.NearMiss?](repeating: nil, count: firmCount)
  }

  /// Judges a pair: good for both, or how near to it.
  mutating func judge(_ first: Int32, _ second: Int32, _ benefit: Benefit) {
    let pair = benefit.pairWithoutIntervals(first, second)
    switch pair.tier {
    case .winwin:
      candidates.append(
        .init(
          first: first, second: second, index: pair.index, nash: pair.nash, sum: pair.sum,
          minimum: pair.minimum))
    case .winwinWithTransfer, .none:
      let missing = pair.first.shortfall + pair.second.shortfall
      PairScan.keepNearer(&nearest, first, .init(partner: second, missing: missing))
      PairScan.keepNearer(&nearest, second, .init(partner: first, missing: missing))
    case .excluded: break
    }
  }

  /// Brings what this scan found to what others found.
  func mergeNearest(into all: inout [PairingProblem.NearMiss?]) {
    for (firm, miss) in nearest.enumerated() {
      if let miss { PairScan.keepNearer(&all, Int32(firm), miss) }
    }
  }

  /// Ties go to the smaller number, so that the order of scans does not matter.
  private static func keepNearer(
    _ all: inout [PairingProblem.NearMiss?], _ firm: Int32, _ miss: PairingProblem.NearMiss
  ) {
    if let known = all[Int(firm)],
      (known.missing, known.partner) <= (miss.missing, miss.partner)
    {
      return
    }
    all[Int(firm)] = miss
  }
}
