public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// Into which new market, with which product, through whom, and what could go wrong: for a firm; or
/// which markets the members seek and who leads to them.
///
/// - SeeAlso: F5, F17.
public struct MarketQuestion: Question {
  /// The firm's id or name; nil for the association.
  public var firm: String?

  /// Makes the question.
  public init(for firm: String? = nil) { self.firm = firm }

  /// The markets sought, those first where most can be reached.
  ///
  /// - Throws: ``FirmLookupError``; ``QuestionError/marketAsFirm(_:)`` where the word names a market.
  /// - Complexity: that of ``MarketAccess`` and ``Fit``, or of ``MarketDemand``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let benefit = Benefit(network).excludingTwins()
    let referral = Referral(network)
    guard let firm else {
      return MarketDemandReport(MarketDemand.all(benefit, referral), network)
        .answer(reader.language)
    }
    let number: Int32
    do {
      number = try network.number(named: firm)
    } catch {
      guard let market = network.markets.number(of: firm) else { throw error }
      throw QuestionError.marketAsFirm(network.markets.names[Int(market)])
    }
    let markets =
      network.isOutsider(number) ? [] : MarketAccess.all(for: number, Fit(benefit), referral)
    return MarketAccessReport(firm: number, markets: markets, network: network)
      .answer(reader.language)
  }
}
