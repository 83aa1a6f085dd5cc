public import Foundation

extension PairingError: CustomStringConvertible, LocalizedError {
  /// The reason, for the programmer; `PartnernetzAnswers` words it for people in both languages.
  public var description: String {
    switch self {
    case .outOfRange(let rule, let value, let allowed):
      "The rule \(rule.rawValue) is \(value), but must lie within \(allowed.lowerBound) and "
        + "\(allowed.upperBound)."
    case .sameFirm(let name): "\(name) cannot be paired with itself."
    case .notAMember(let name): "\(name) is no member and cannot stand in a fixed pair."
    case .competitors(let one, let other):
      "\(one) and \(other) are competitors and cannot be a fixed pair."
    case .possibleCompetitors(let one, let other):
      "\(one) and \(other) may become competitors and cannot be a fixed pair."
    case .keptApart(let one, let other, let obstacle):
      "\(one) and \(other) cannot be a fixed pair; in the way stands \(obstacle)."
    case .notGoodForBoth(let one, let other, let shortfalls):
      "\(one) and \(other) cannot be a fixed pair: what is missing to be worth it is "
        + "\(shortfalls) EUR a year."
    case .contradiction(let one, let other):
      "\(one) and \(other) are a fixed pair, but forbidden, or one of them takes no part."
    case .overCapacity(let name, let capacity):
      "\(name) takes at most \(capacity) partners, but more pairs are fixed."
    case .industryTwice(let name): "The fixed pairs give \(name) two partners of one industry."
    case .tooManyDays(let needed, let allowed):
      "The fixed pairs alone take \(needed) days a year, but \(allowed) are allowed."
    case .impossible(let rule): "No pairing keeps the rule \(rule.rawValue)."
    case .unsupported(let objective, let rule):
      "The objective \(objective.rawValue) does not go together with the rule \(rule.rawValue)."
    }
  }

  /// The description.
  public var errorDescription: String? { description }
}
