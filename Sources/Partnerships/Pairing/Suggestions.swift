/// The best partners for one firm, or for each.
public struct Suggestions: Sendable {
  /// Pairs, best first: win-win before those that need a payment, then by index, Nash value and
  /// firm.
  public let pairs: [Pair]

  /// The best partners for a firm among the members.
  ///
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - benefit: the benefit of any two firms.
  ///   - count: how many at most.
  /// - Complexity: O(n · rows of a firm).
  public init(for firm: Int32, in benefit: Benefit, count: Int = 10) {
    let network = benefit.network
    var found: [Pair] = []
    for other in network.numbersOfFirms
    where other != firm && network.firm(other).isMember != false {
      let pair = benefit.pairWithoutIntervals(firm, other)
      if pair.tier == .winwin || pair.tier == .winwinWithTransfer { found.append(pair) }
    }
    found.sort { $0.isBetter(than: $1) }
    pairs = found.prefix(count).map { benefit.pair($0.first.firm, $0.second.firm) }
  }
}

extension Pair {
  /// The order of suggestions.
  func isBetter(than other: Pair) -> Bool {
    if tier != other.tier { return tier == .winwin }
    if index != other.index { return index > other.index }
    if nash != other.nash { return nash > other.nash }
    return (first.firm, second.firm) < (other.first.firm, other.second.firm)
  }
}
