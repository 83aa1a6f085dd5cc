public import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords
public import PartnernetzWording

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
  /// - Throws: ``FirmLookupError``; ``QuestionError/othersDossier(_:)`` where another member asks;
  ///   ``QuestionError/outsidersDossier(_:)`` of a firm that is no member.
  /// - Complexity: that of ``Dossiers/dossier(of:threads:)``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    try dossier(in: network, for: reader).answer(reader.language)
  }

  /// Up to so many firms the office is told where a dossier names another partner than its own list.
  private static let mostFirms = 5_000

  /// Why the dossier names another partner first than the association's own list does; nil where it
  /// does not, or where a member asks. For the office, and never part of the dossier.
  ///
  /// - Throws: what ``answer(in:for:)`` throws.
  public func noteForOffice(in network: Network, for reader: Reader) throws -> Phrase? {
    guard case .association = network.viewer, network.firmCount <= Self.mostFirms else {
      return nil
    }
    let number = try network.number(named: firm)
    let fit = Fit(in: network).excludingTwins()
    let best = Suggestions(for: number, in: fit.benefit, count: 1).pairs.first
    let dossier = try dossier(in: network, for: reader)
    guard let best, best.tier == .winwin, let told = dossier.partners.first,
      let first = network.number(of: dossier.network.id(of: told.firm)),
      first != best.partner(of: number)
    else { return nil }
    let (partner, named) = (network.shortName(best.partner(of: number)), network.shortName(first))
    let why =
      dossier.published?.partners.contains(told.firm) == true
      ? Phrase(
        de: "Die Partner des veröffentlichten Plans stehen vorn.",
        en: "the partners of the published plan stand first.")
      : Phrase(
        de: "Es nennt nur, wen und was das Mitglied wissen darf.",
        en: "it names only whom and what the member may know.")
    return Phrase(
      de: "Nach allem, was der Verband weiß, passt \(partner) am besten. Das Dossier nennt zuerst "
        + "\(named): \(why.german)",
      en: "By all that the association knows, \(partner) suits best. The dossier names \(named) "
        + "first: \(why.english)")
  }

  /// The dossier as a value.
  ///
  /// - Throws: what ``answer(in:for:)`` throws.
  public func dossier(in network: Network, for reader: Reader) throws -> Dossier {
    let number = try network.number(named: firm)
    return try Dossiers(in: network, published: plan, seed: reader.seed).dossier(of: number)
  }
}
