import PartnernetzNetworks
import PartnernetzRecords

/// The pair of a firm that is nearest to being good for both where none is: every answer that names a
/// nearest partner takes it from here.
public struct NearestPair: Sendable, Hashable {
  /// The pair, with intervals.
  public let pair: Pair
  /// Whether it could be worth it: one of the two has what the other needs, but what that is worth is
  /// mostly assumed.
  public let couldPayOff: Bool
  /// Whether nothing that is known of the two speaks for it: nobody else is nearer either.
  let bringsNothing: Bool
}

extension Benefit {
  /// The nearest pair of a firm; nil where nothing that is known speaks for any.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - Complexity: that of looking for one firm's partners among all.
  public func nearestPair(of firm: Int32) -> NearestPair? {
    nearestPairs(of: [firm]).compactMap(\.self).first { !$0.bringsNothing }
  }

  /// The same of some firms, in their order; one that nothing speaks for is told as well.
  ///
  /// - Precondition: all are firms of the network; else the program stops with a sentence.
  /// - Complexity: that of looking for these firms' partners among all.
  public func nearestPairs(of firms: [Int32]) -> [NearestPair?] {
    network.requireFirms(firms)
    guard !firms.isEmpty else { return [] }
    return zip(firms, PartnerFinder(self).nearMisses(of: firms)).map { firm, miss in
      guard let miss else { return nil }
      let pair = pair(firm, miss.partner)
      return NearestPair(
        pair: pair, couldPayOff: pair.couldPayOff && base.meetNeeds(firm, miss.partner),
        bringsNothing: max(pair.first.gain.gross, pair.second.gain.gross) <= 0)
    }
  }
}
