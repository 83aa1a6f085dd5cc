public import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords

/// What one member takes home, in that member's view whoever asks.
public struct DossierQuestion: Question {
  /// The firm's id or name.
  public var firm: String

  /// The partner plan that is published; nil without one.
  public var plan: PublishedPlan?

  /// Asks for a firm's dossier by id or name.
  public init(of firm: String, published plan: PublishedPlan? = nil) {
    self.firm = firm
    self.plan = plan
  }

  /// Where it stands, what it wants, three partners, the next steps, a note ready to be sent.
  ///
  /// - Throws: ``FirmLookupError``; ``QuestionError/othersDossier(_:)`` where another member asks.
  /// - Complexity: that of ``Dossiers/dossier(of:threads:)``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    try dossier(in: network, for: reader).answer(reader.language)
  }

  /// The dossier as a value.
  ///
  /// - Throws: what ``answer(in:for:)`` throws.
  public func dossier(in network: Network, for reader: Reader) throws -> Dossier {
    let number = try network.number(named: firm)
    return try Dossiers(in: network, published: plan, seed: reader.seed).dossier(of: number)
  }
}
