public import PartnernetzRecords

/// Why a pairing was not computed; firms by name.
public enum PairingError: Error, Hashable {
  /// A rule's value makes no sense.
  case outOfRange(PairingRules.Rule, value: Double, allowed: ClosedRange<Double>)
  /// A pair of a firm with itself.
  case sameFirm(String)
  /// A firm of a fixed pair is no member.
  case notAMember(String)
  /// A fixed pair of competitors.
  case competitors(String, String)
  /// A fixed pair of firms that may compete: now, in the markets sought, or for all that is known.
  case possibleCompetitors(String, String)
  /// A fixed pair that something else stands in the way of, whatever it would bring.
  case keptApart(String, String, Obstacle)
  /// A fixed pair that is not good for both; what is missing on each side.
  case notGoodForBoth(String, String, shortfalls: [EuroPerYear])
  /// A pair is fixed and forbidden, or one of its firms takes no part.
  case contradiction(String, String)
  /// More pairs are fixed than a firm takes partners.
  case overCapacity(String, capacity: Int)
  /// Two fixed pairs bring a firm two partners of one industry group.
  case industryTwice(String)
  /// The fixed pairs alone take more days than allowed.
  case tooManyDays(needed: Double, allowed: Double)
  /// No pairing keeps the rule.
  case impossible(PairingRules.Rule)
  /// The objective does not go together with the rule.
  case unsupported(Objective, PairingRules.Rule)
}
