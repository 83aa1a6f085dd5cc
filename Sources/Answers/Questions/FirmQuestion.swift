public import PartnernetzNetworks
import PartnernetzPartnerships

/// Where one firm stands.
public struct FirmQuestion: Question {
  /// The firm's id or name.
  public var firm: String

  /// Asks for a firm by id or name.
  public init(of firm: String) { self.firm = firm }

  /// Profile, links, reach, dependence, the best partner.
  ///
  /// - Throws: ``FirmLookupError``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    FirmAssessment(of: try network.number(named: firm), in: network, seed: reader.seed)
      .answer(reader.language)
  }
}
