import Dispatch
import Graphs

/// Why a pairing was not computed.
public enum PairingError: Error, Hashable {
  /// The objective is solved by going through all pairings, and there are too many.
  case tooManyPairings(objective: Objective, candidates: Int)
}

/// Which firms could be paired, and how many partners each can take.
///
/// - SeeAlso: F20.
public struct PairingProblem: Sendable {
  /// The benefit of any two firms.
  public let benefit: Benefit
  /// Win-win pairs of members, by first and second firm.
  public let candidates: [Candidate]
  /// New partnerships that each firm can start at once, by number.
  public let capacities: [Int]

  /// A win-win pair with what it adds to each objective.
  public struct Candidate: Sendable, Hashable {
    /// The firm with the smaller number.
    public var first: Int32
    /// The other.
    public var second: Int32
    /// The Win-Win-Index, 0..<100.
    public var index: Double
    /// The Nash value, EUR/yr.
    public var nash: Double
    /// Both gains together, EUR/yr.
    public var sum: Double
    /// The smaller gain, EUR/yr.
    public var minimum: Double

    /// What the pair adds to an objective; its index where that is no sum over pairs.
    package func weight(_ objective: Objective) -> Double {
      switch objective {
      case .index, .coverage, .leximin: index
      case .nash: nash
      case .total: sum
      case .minimum: minimum
      }
    }
  }

  /// For each firm the partner with whom least is missing to a pair that is good for both.
  let nearest: [NearMiss?]

  /// How near a firm came to a pair that is good for both.
  struct NearMiss: Sendable, Hashable {
    /// The partner.
    var partner: Int32
    /// What is missing on both sides together, EUR/yr.
    var missing: Double
  }

  /// Judges all pairs of members and keeps those that are good for both.
  ///
  /// - Parameters:
  ///   - benefit: the benefit of any two firms.
  ///   - progress: told the share of the work that is done, from any thread.
  /// - Complexity: O(n² · rows of a firm), on all cores.
  public init(_ benefit: Benefit, progress: (@Sendable (Double) -> Void)? = nil) {
    self.benefit = benefit
    let network = benefit.network
    let members = network.numbersOfFirms.filter { network.firm($0).isMember != false }
    capacities = network.firms.map {
      $0.isMember == false ? 0 : $0.partneringCapacity(network.parameters)
    }
    // Each piece takes every so many-th row and writes only its own slot, so the pieces are of like
    // size and the result does not depend on the threads.
    let pieces = min(64, members.count)
    var scans = [PairScan](repeating: PairScan(firmCount: 0), count: pieces)
    scans.withUnsafeMutableBufferPointer { slots in
      nonisolated(unsafe) let slots = slots
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        var scan = PairScan(firmCount: network.firmCount)
        for row in stride(from: piece, to: members.count, by: pieces) {
          for column in members[(row + 1)...] { scan.judge(members[row], column, benefit) }
          progress?(Double(row) / Double(members.count))
        }
        slots[piece] = scan
      }
    }
    candidates = scans.flatMap(\.candidates)
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    nearest = scans.reduce(into: [NearMiss?](repeating: nil, count: network.firmCount)) {
      $1.mergeNearest(into: &$0)
    }
  }

  private init(_ problem: PairingProblem, candidates: [Candidate], capacities: [Int]) {
    benefit = problem.benefit
    nearest = problem.nearest
    self.candidates = candidates
    self.capacities = capacities
  }

  /// The same problem without a firm.
  public func without(_ firm: Int32) -> PairingProblem {
    let rest = candidates.filter { $0.first != firm && $0.second != firm }
    return PairingProblem(self, candidates: rest, capacities: capacities)
  }

  /// What is left to decide when a pair is fixed: the pair is gone and takes a place of each side.
  func fixing(_ first: Int32, _ second: Int32) -> PairingProblem {
    var capacities = capacities
    capacities[Int(first)] -= 1
    capacities[Int(second)] -= 1
    let rest = candidates.filter { $0.first != first || $0.second != second }
    return PairingProblem(self, candidates: rest, capacities: capacities)
  }
}
