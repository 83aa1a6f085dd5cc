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

    /// What is believed before the first outcome; nil where it follows from the parameters.
    var prior: Belief? {
      switch self {
      case .agreement: .beta(yes: 2, no: 6)
      case .marketAccess: .beta(yes: 4.78, no: 15.56)
      case .complementShare: .beta(yes: 4.94, no: 4.94)
      case .tradeShare: .beta(yes: 7.72, no: 32.65)
      case .conversion: .beta(yes: 8.73, no: 23.99)
      case .introductionsPerContact: .gamma(count: 4.59, exposure: 85.85)
      case .survival: .beta(yes: 81.7, no: 8.56)
      default: nil
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
