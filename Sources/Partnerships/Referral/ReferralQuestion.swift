/// One end of a referral path: a firm, or any of those that fit.
public enum ReferralEnd: Sendable, Hashable {
  /// This firm, by number.
  case firm(Int32)
  /// Any firm that offers a capability, by number in `Network.capabilities`.
  case offering(Int32)
  /// Any firm that serves a market, by number in `Network.markets`.
  case serving(Int32)
}

/// What is asked: who can introduce whom to whom.
///
/// Where an end is any of several firms, they go before brokers: a path leaves them once and ends at
/// the first that it meets. A firm that fits both ends needs no introduction and stands at the end;
/// firms that are to be avoided stand at neither. A path never begins and ends with competitors,
/// unless both were named.
public struct ReferralQuestion: Sendable, Hashable {
  /// Who wants to be introduced.
  public var from: ReferralEnd
  /// To whom.
  public var to: ReferralEnd
  /// How many further paths are wanted beside the best, from 0.
  public var alternatives: Int
  /// Most introductions in a row, from 1; nil for the parameters' limit.
  public var hops: Int?
  /// Firms that are not to be asked, whatever their willingness.
  public var avoided: [Int32]

  /// Makes a question.
  public init(
    from: ReferralEnd, to: ReferralEnd, alternatives: Int = 3, hops: Int? = nil,
    avoiding avoided: [Int32] = []
  ) {
    self.from = from
    self.to = to
    self.alternatives = alternatives
    self.hops = hops
    self.avoided = avoided
  }
}
