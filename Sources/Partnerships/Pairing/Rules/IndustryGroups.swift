import PartnernetzNetworks
import PartnernetzRecords

/// Industry groups as numbers, and which of a firm's pairs count against each other under the rule
/// of one partner for each group.
struct IndustryGroups {
  private let numbers: [Int32]

  /// Numbers the groups of a network's firms.
  ///
  /// - Complexity: O(n).
  init(_ network: Network) {
    var known: [String: Int32] = [:]
    numbers = network.firms.map { firm in
      guard let group = firm.industry?.group else { return -1 }
      let number = known[group] ?? Int32(known.count)
      known[group] = number
      return number
    }
  }

  /// What a pair takes at a firm: its one partner of the other's group; nil where the partner's
  /// industry is unknown, which takes nothing.
  func key(_ firm: Int32, partner: Int32) -> UInt64? {
    let group = numbers[Int(partner)]
    guard group >= 0 else { return nil }
    return UInt64(UInt32(bitPattern: firm)) << 32 | UInt64(UInt32(bitPattern: group))
  }

  /// What a pair takes on both sides.
  func keys(of candidate: PairingProblem.Candidate) -> [UInt64] {
    [
      key(candidate.first, partner: candidate.second),
      key(candidate.second, partner: candidate.first),
    ].compactMap(\.self)
  }

  /// Whether no firm has two partners of one group.
  func allow(_ pairs: [PairingProblem.Candidate]) -> Bool {
    var taken = Set<UInt64>()
    return pairs.allSatisfy { pair in keys(of: pair).allSatisfy { taken.insert($0).inserted } }
  }
}

extension PairingProblem {
  /// The groups of industries where a firm takes one partner of each; nil where that is no rule.
  var industryGroups: IndustryGroups? {
    rules.isOnePerIndustry ? IndustryGroups(benefit.network) : nil
  }
}
