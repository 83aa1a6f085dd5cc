public import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords

/// Who depends on whom: of the whole association, or on one firm.
///
/// - SeeAlso: F18, F19.
public struct RiskQuestion: Question {
  /// The firm's id or name; nil for the whole association.
  public var firm: String?
  /// How many rows of each kind people read at most.
  public var top: Int
  /// The partner plan that is published, of which it is told what hangs on the firm; nil for the plan that
  /// would be best today.
  public var plan: PublishedPlan?

  /// Makes the question.
  public init(of firm: String? = nil, top: Int = 10, published plan: PublishedPlan? = nil) {
    self.firm = firm
    self.top = top
    self.plan = plan
  }

  /// The ledger of risks, or what hangs on the firm.
  ///
  /// - Throws: ``FirmLookupError``.
  /// - Complexity: that of ``RiskLedger``, or of ``Departure`` and of two pairings up to 2,000 members.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    guard let firm else {
      return RiskLedger(network).answer(network, reader.language, top: top)
    }
    let number = try network.number(named: firm)
    let hanging =
      if let plan {
        HangingPairs(on: number, in: plan, network)
      } else {
        try HangingPairs(on: number, in: network, for: reader)
      }
    return Departure(of: number, in: network, seed: reader.seed)
      .answer(network, reader.language, top: top, hanging: hanging)
  }
}
