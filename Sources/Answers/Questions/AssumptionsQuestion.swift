public import PartnernetzNetworks
import PartnernetzPartnerships

/// On which assumptions the gain of the best pairing depends, and what is left in the bad case.
public struct AssumptionsQuestion: Question {
  /// The pairing.
  public var pairing: PairingQuestion

  /// Makes the question.
  public init(of pairing: PairingQuestion) { self.pairing = pairing }

  /// The most influential assumptions, then the pairs that stay good for both.
  ///
  /// - Throws: what ``PairingQuestion`` throws.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let problem = try pairing.problem(in: network, for: reader)
    let isByFit = try pairing.objectiveInUse(in: network, for: reader) == .fit
    return TornadoReport(
      try Pairing(problem, objective: pairing.objective), problem, isPlanByFit: isByFit
    ).answer(network, reader.language)
  }
}
