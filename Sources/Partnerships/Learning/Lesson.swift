import PartnernetzNetworks

/// What outcomes say of one assumption.
///
/// - SeeAlso: F29.
public struct Lesson: Sendable, Hashable {
  /// An assumption that outcomes can test; but for the first, by its name in the catalogue.
  public enum Assumption: String, Sendable, CaseIterable {
    /// Whether a partner that was suggested and looked at becomes one (μ).
    case agreement = "partnership_agreed"
    /// Whether a sought market is entered (a).
    case marketAccess = "market_access"
    /// Which share of a weakness is made up for (b).
    case complementShare = "complement_share"
    /// Which share of an open volume is won (α).
    case tradeShare = "trade_share"
    /// Whether what began with an introduction becomes business (c).
    case conversion
    /// How many introductions are asked for, a contact and year (r).
    case introductionsPerContact = "introductions_per_contact"
    /// Whether a partnership lives a year longer (s).
    case survival
    /// Whether a partner introduces, at medium trust (p), and likewise below.
    case introducePartner = "introduce_partner"
    /// Whether a customer introduces to its supplier.
    case introduceCustomerToSupplier = "introduce_customer_to_supplier"
    /// Whether a supplier introduces to its customer.
    case introduceSupplierToCustomer = "introduce_supplier_to_customer"
    /// Whether financier and financed introduce each other.
    case introduceCapital = "introduce_capital"
    /// Whether an acquaintance introduces.
    case introduceAcquaintance = "introduce_acquaintance"

    /// Those of introductions, in the order of ``IntroductionModel``.
    static let introductions: [Assumption] = [
      .introducePartner, .introduceCustomerToSupplier, .introduceSupplierToCustomer,
      .introduceCapital, .introduceAcquaintance,
    ]

    /// What is believed before the first outcome, as strongly as F29 does, about what is assumed; nil of
    /// introductions, for ``IntroductionModel`` knows it.
    ///
    /// F29's own distributions were fitted to the ranges of the assumptions, and their means lie beside
    /// the values that gains rest on (c .267 beside .30, s .905 beside .92): the first success would
    /// have lowered what it confirms. Their strength is kept, their means are those values.
    func prior(_ before: Parameters) -> Belief? {
      switch self {
      case .agreement: .share(before.partnershipAgreed, strength: 8)
      case .marketAccess: .share(before.marketAccess, strength: 20.34)
      case .complementShare: .share(before.complementShare, strength: 9.88)
      case .tradeShare: .share(before.tradeShare, strength: 40.37)
      case .conversion: .share(before.conversion, strength: 32.72)
      case .introductionsPerContact: .rate(before.introductionsPerContact, exposure: 85.85)
      case .survival: .share(before.survival, strength: 90.26)
      case .introducePartner, .introduceCustomerToSupplier, .introduceSupplierToCustomer,
        .introduceCapital, .introduceAcquaintance:
        nil
      }
    }
  }

  /// Which assumption.
  public let assumption: Assumption
  /// What was believed before.
  public let prior: Belief
  /// What came about.
  public let tally: Tally
  /// What is believed now.
  public let posterior: Belief

  /// Whether there were too few outcomes to call the share a figure.
  public var isGuess: Bool { tally.cases < Parameters.outcomesForFigure }
}
