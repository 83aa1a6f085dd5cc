import Foundation
import PartnernetzNetworks
public import PartnernetzRecords

/// What a partnership between two firms would bring to each: two gains, kept apart.
///
/// - SeeAlso: F11, F12.
public struct Pair: Sendable, Hashable {
  /// Whether and how a pairing is good for both.
  public enum Tier: String, Sendable, CaseIterable, Codable {
    /// Both sides gain enough.
    case winwin
    /// Together they gain enough, and a payment makes it good for both.
    case winwinWithTransfer = "winwin_with_transfer"
    /// It is not worth it.
    case none
    /// They are competitors.
    case excluded
  }

  /// Something to think of before the two meet.
  public enum Warning: String, Sendable, CaseIterable, Codable {
    /// One side gains far more, measured by its size.
    case unbalanced
    /// More than five referred customers a year: hardly plausible.
    case manyReferrals = "many_referrals"
  }

  /// One firm's side of the pair.
  public struct Side: Sendable, Hashable {
    /// The firm's number.
    public var firm: Int32
    /// Its gain under the assumptions as they are.
    public var gain: Gain
    /// Its net gain with every assumption of the catalogue's intervals at its pessimistic end
    /// (F11b).
    public var low: EuroPerYear
    /// The same at the optimistic end.
    public var high: EuroPerYear
    /// The smallest gain worth a partnership.
    public var threshold: EuroPerYear
    /// Its net gain with everything that is drawn at its bad end at once (F28).
    public var worst: EuroPerYear
    /// The same at the good end.
    public var best: EuroPerYear
    /// Whether the gain reaches even in the worst case what is worth a partnership then.
    public var isEnoughAtWorst: Bool

    /// What is missing to the threshold.
    public var shortfall: EuroPerYear { max(0, threshold - gain.net) }
    /// Whether the gain reaches the threshold.
    public var isEnough: Bool { gain.net >= threshold }
    /// Whether more than 80 % of a gain that is enough rests on one part which is assumed, or which
    /// the partner's size bounds (F5b, F6b).
    public var restsOnOnePart: Bool { isEnough && gain.unsureMainPart != nil }
  }

  /// A payment that makes a lopsided pair good for both.
  public struct Transfer: Sendable, Hashable {
    /// Who pays.
    public var giver: Int32
    /// Who is paid.
    public var taker: Int32
    /// The smallest payment that lifts the taker to its threshold.
    public var minimum: EuroPerYear
    /// The payment that leaves both with the same gain.
    public var equalSplit: EuroPerYear
  }

  /// The firm with the smaller number.
  public var first: Side
  /// The other.
  public var second: Side
  /// How much the two do the same in the same markets, 0–1 (F3).
  public var overlap: Double
  /// How far their industries are apart, 0–1 (F2).
  public var industryDistance: Double
  /// Whether they have a relation already.
  public var hasTie: Bool
  /// Whether they are competitors.
  public var areCompetitors: Bool
  /// Whether they are of one class of trade, though nothing says yet that they compete: competition law
  /// is looked at before they meet.
  public var isOneTrade: Bool
  /// √(g·g): the Nash value.
  public var nash: EuroPerYear
  /// The Win-Win-Index, 0..<100.
  public var index: Double
  /// min/max of the relative gains where both are positive, 0–1.
  public var balance: Double
  /// Whether and how it is good for both.
  public var tier: Tier
  /// What to think of.
  public var warnings: [Warning]
  /// The payment, where the tier needs one.
  public var transfer: Transfer?

  /// Judges two sides.
  init(
    _ first: Side, _ second: Side, overlap: Double, industryDistance: Double, hasTie: Bool,
    areCompetitors: Bool, isOneTrade: Bool, parameters: Parameters
  ) {
    self.first = first
    self.second = second
    self.overlap = overlap
    self.industryDistance = industryDistance
    self.hasTie = hasTie
    self.areCompetitors = areCompetitors
    self.isOneTrade = isOneTrade
    let (a, b) = (first.gain, second.gain)
    nash = Pair.nash(a, b)
    index = Pair.index(a, b, half: parameters.indexHalf)
    let (less, more) = (min(a.relative, b.relative), max(a.relative, b.relative))
    balance = less > 0 ? less / more : 0
    warnings = []
    if less > 0, balance < parameters.balanceWarning { warnings.append(.unbalanced) }
    if max(a.referredCustomers, b.referredCustomers) > 5 { warnings.append(.manyReferrals) }

    let isEnoughTogether = a.net + b.net >= first.threshold + second.threshold
    tier =
      areCompetitors
      ? .excluded
      : first.isEnough && second.isEnough ? .winwin : isEnoughTogether ? .winwinWithTransfer : .none
    guard tier == .winwinWithTransfer else { return }
    let firstGives = a.net - first.threshold > b.net - second.threshold
    let (giver, taker) = firstGives ? (first, second) : (second, first)
    transfer = Transfer(
      giver: giver.firm, taker: taker.firm, minimum: taker.shortfall,
      equalSplit: (a.net - b.net).magnitude / 2)
  }

  /// The Nash value of two gains.
  static func nash(_ a: Gain, _ b: Gain) -> EuroPerYear {
    EuroPerYear((max(0, a.net.euros) * max(0, b.net.euros)).squareRoot())
  }

  /// The Win-Win-Index of two gains, 0..<100; half of a side is a relative gain of u₀.
  static func index(_ a: Gain, _ b: Gain, half: Double) -> Double {
    func share(_ relative: Double) -> Double { max(0, relative) / (max(0, relative) + half) }
    return 100 * (share(a.relative) * share(b.relative)).squareRoot()
  }

  /// 2ab/(a+b), 0 where a side gains nothing.
  public var harmonic: EuroPerYear {
    let (a, b) = (first.gain.net.euros, second.gain.net.euros)
    return a > 0 && b > 0 ? EuroPerYear(2 * a * b / (a + b)) : 0
  }
  /// The smaller gain.
  public var minimum: EuroPerYear { min(first.gain.net, second.gain.net) }
  /// Both gains together.
  public var sum: EuroPerYear { first.gain.net + second.gain.net }
  /// min/max of the gains in euros where both are positive, 0–1.
  public var balanceInEuros: Double {
    minimum > 0 ? minimum.share(of: max(first.gain.net, second.gain.net)) : 0
  }
  /// Whether it is good for both even in the worst case: then it is so in nearly every draw.
  public var isGoodAtWorst: Bool {
    !areCompetitors && first.isEnoughAtWorst && second.isEnoughAtWorst
  }
  /// Whether both gain even in the pessimistic case (F11b).
  public var isRobust: Bool { first.low > 0 && second.low > 0 }
  /// Whether both could reach their thresholds in the optimistic case.
  public var isPossible: Bool {
    first.high >= first.threshold && second.high >= second.threshold
  }

  /// Whether a side's gain rests on one part that is not sure.
  public var restsOnOnePart: Bool { first.restsOnOnePart || second.restsOnOnePart }

  /// The side of a firm; the second where the firm is not the first.
  public func side(of firm: Int32) -> Side { first.firm == firm ? first : second }
  /// The partner of a firm in the pair.
  public func partner(of firm: Int32) -> Int32 {
    first.firm == firm ? second.firm : first.firm
  }
}
