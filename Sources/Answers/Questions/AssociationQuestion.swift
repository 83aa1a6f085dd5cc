import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// Where the association stands: what matters first, and what to do about it.
///
/// - SeeAlso: F21.
public struct AssociationQuestion: Question {
  /// Whether people read all indicators, too.
  public var showsAll: Bool

  /// Makes the question.
  public init(showingAll showsAll: Bool = false) { self.showsAll = showsAll }

  /// Who stands alone and with whom it could begin; what is sought and hardly there; on whom much
  /// hangs.
  ///
  /// - Complexity: that of ``NetworkIndicators``.
  public func answer(in network: Network, for reader: Reader) -> Answer {
    AssociationAssessment(network, NetworkIndicators(network, seed: reader.seed))
      .answer(reader.language, showingAll: showsAll)
  }
}
