public import PartnernetzExchange
import PartnernetzGraphs
public import PartnernetzPartnerships

extension PairingError: Remediable {
  /// What can be done, the likeliest first.
  public var remedies: [Remedy] {
    switch self {
    case .outOfRange(let rule, _, _), .impossible(let rule): [.dropRule(rule)]
    case .sameFirm: []
    case .notAMember, .competitors, .possibleCompetitors, .keptApart, .overCapacity: [.unsetPairs]
    case .notGoodForBoth(let one, let other, _): [.explain(one, other)]
    case .contradiction: [.unsetPairs, .dropRule(.forbid), .letTakePart]
    case .industryTwice: [.unsetPairs, .dropRule(.onePerIndustry)]
    case .tooManyDays: [.unsetPairs, .raiseDays]
    case .unsupported(_, let rule): [.chooseObjective, .dropRule(rule)]
    }
  }
}

extension EditError: Remediable {
  /// What can be done.
  public var remedies: [Remedy] {
    if case .noLink(let source, let target) = self { [.addLink(source, target)] } else { [] }
  }
}

extension PairingCertificateError: Remediable {
  /// What can be done.
  public var remedies: [Remedy] {
    switch self {
    case .noSum: [.chooseObjective]
    case .unproven(.overCapacity), .unproven(.invalidChoice): []
    case .noCandidate, .unproven: [.checkDay]
    case .unknownForm, .unknownFirm, .disorder: []
    }
  }
}
