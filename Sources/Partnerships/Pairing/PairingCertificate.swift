import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzRecords

/// A pairing and the proof that none is better, by the firms' ids, to be written down and checked
/// later or elsewhere against the same tables.
///
/// The proof is that of `MatchingCertificate`; see there for what the values mean.
/// - SeeAlso: F20.
public struct PairingCertificate: Codable, Sendable, Hashable {
  /// The two ids of a pair, the smaller first.
  public typealias PairID = [Firm.ID]

  /// A firm's value: what one of its places is worth.
  public struct FirmValue: Codable, Sendable, Hashable {
    /// The firm.
    public var firm: Firm.ID
    /// In half units of the scale.
    public var value: Int64
  }

  /// A pair's value: what it would be worth if it could be taken once more.
  public struct PairValue: Codable, Sendable, Hashable {
    /// The pair.
    public var pair: PairID
    /// In half units of the scale.
    public var value: Int64
  }

  /// A group of firms whose places cannot all be filled, since their number is odd.
  public struct OddSet: Codable, Sendable, Hashable {
    /// The firms.
    public var firms: [Firm.ID]
    /// Pairs with one side in the group.
    public var border: [PairID]
    /// In half units of the scale.
    public var value: Int64
  }

  /// Number of the file's form.
  public var form = 1
  /// What the pairing is best at.
  public var objective: Objective
  /// The pairs.
  public var pairs: [PairID]
  /// Weights times two to this power are rounded to integers.
  public var binaryScale: Int
  /// Values of firms; 0 for all others.
  public var firmValues: [FirmValue]
  /// Values of pairs; 0 for all others.
  public var pairValues: [PairValue]
  /// Values of odd sets.
  public var oddSets: [OddSet]

  private enum CodingKeys: String, CodingKey {
    case form, objective, pairs
    case binaryScale = "binary_scale"
    case firmValues = "firm_values"
    case pairValues = "pair_values"
    case oddSets = "odd_sets"
  }
}

extension PairingCertificate {
  /// Writes down a proof.
  ///
  /// - Parameters:
  ///   - certificate: dual values of the problem's candidates.
  ///   - chosen: positions of the chosen candidates.
  ///   - problem: what was solved.
  ///   - objective: what it was solved for.
  init(
    _ certificate: MatchingCertificate, chosen: [Int], of problem: PairingProblem,
    objective: Objective
  ) {
    let network = problem.benefit.network
    func pair(_ candidate: Int) -> PairID {
      let candidate = problem.candidates[candidate]
      return [network.id(of: candidate.first), network.id(of: candidate.second)]
    }
    self.objective = objective
    pairs = chosen.map(pair)
    binaryScale = certificate.binaryScale
    firmValues = certificate.nodeValues.enumerated().filter { $1 != 0 }
      .map { FirmValue(firm: network.id(of: Int32($0)), value: $1) }
    pairValues = certificate.edgeValues.map { PairValue(pair: pair($0.edge), value: $0.value) }
    oddSets = certificate.oddSets.map { set in
      OddSet(
        firms: set.nodes.map { network.id(of: $0) }, border: set.border.map(pair),
        value: set.value)
    }
  }
}
