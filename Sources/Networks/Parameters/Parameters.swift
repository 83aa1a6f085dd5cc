/// Every assumption of the formulas as one value; ``catalogue`` says what each means.
///
/// The defaults are FORMULAS' own. A parameters file changes some of them by name.
public struct Parameters: Sendable, Hashable {
  // MARK: Persistence (F4)

  /// Years over which a partnership is counted (T).
  public var horizon = 3
  /// Share of partnerships alive after a further year (s).
  public var survival = 0.92
  /// How far the gain has unfolded in years 1, 2, 3 without a prior tie (ρ).
  public var rampNew = [0.25, 0.75, 1.0]
  /// The same with a prior tie.
  public var rampTie = [0.75, 1.0, 1.0]

  // MARK: Gain (F5–F9)

  /// Probability that a sought market is entered with a partner's help (a).
  public var marketAccess = 0.25
  /// Share of a weakness that a partner's strength makes up for (b).
  public var complementShare = 0.5
  /// How much business a partner can open in a market, as a multiple of its own there (ψ).
  public var marketScale = 0.5
  /// How much of a weakness a partner can make up for, as a multiple of its spare capacity (θ).
  public var bridgeScale = 1.0
  /// Benefit of a strength from the same or an unrelated industry, as a share of the best (η₀).
  public var complementFloor = 0.5
  /// Introductions asked for, a contact and year (r).
  public var introductionsPerContact = 0.05
  /// Share of introductions that become customers (c).
  public var conversion = 0.30
  /// Trust with which a new partnership starts (t₀).
  public var startTrust = 0.5
  /// Share of an open volume that a partner wins (α).
  public var tradeShare = 0.20
  /// What a buyer saves on new trade (σ).
  public var buyerSaving = 0.03

  // MARK: Costs (F10)

  /// Cost of a person-day, EUR.
  public var dayRate = 800.0
  /// Days to set a partnership up, once (d₀).
  public var setupDays = 6.0
  /// Days to care for it, a year (d₁).
  public var careDays = 2.0
  /// Days that it takes to try a suggested partnership, once (F27).
  public var tryDays = 2.0
  /// How often a suggested partnership is agreed, 0–1 (μ).
  public var partnershipAgreed = 0.25
  /// Cost of dependence for each unit of concentration, as a share of the margin (κ).
  public var dependenceCost = 0.05
  /// Cost of competition for full overlap, as a share of the margin (χ_c).
  public var competitionCost = 0.01
  /// Cost of leaking knowledge for full overlap, as a share of the margin (χ_l).
  public var leakageCost = 0.01

  // MARK: Tiers (F3, F12)

  /// Overlap from which two firms count as competitors.
  public var competitorOverlap = 0.40
  /// Smallest gain worth a partnership, EUR/yr (τ_abs).
  public var thresholdAbsolute = 2_000.0
  /// The same as a share of the margin (τ_rel).
  public var thresholdRelative = 0.0005
  /// Balance below which a pair is called unbalanced.
  public var balanceWarning = 0.10
  /// Gain, as a share of the margin, that makes half of a side's index (u₀).
  public var indexHalf = 0.02

  // MARK: Referral (F13–F15)

  /// Introduction probability of a partner at full trust.
  public var introducePartner = 0.9
  /// Of a customer, to its supplier.
  public var introduceCustomerToSupplier = 0.8
  /// Of a supplier, to its customer.
  public var introduceSupplierToCustomer = 0.6
  /// Of a financier, to the firm it finances, and back.
  public var introduceCapital = 0.5
  /// Of an acquaintance.
  public var introduceAcquaintance = 0.4
  /// The most that an introduction probability can be.
  public var introduceMost = 0.95
  /// Months of silence that halve a probability (H).
  public var halfLife = 24.0
  /// Most introductions in a row (L).
  public var hopLimit = 3
  /// Willingness of a broker of whom none is known (φ⁰).
  public var willingness = 0.8
  /// Favours a year of a broker of whom no limit is known (F_b).
  public var favourCap = 4.0
  /// Random worlds behind a sampled reach (W).
  public var worlds = 256

  // MARK: Learning from outcomes (F29)

  /// Whether outcomes of partnerships change the assumptions: 1 or 0.
  public var learning = 1
  /// What outcomes add to the log odds of an introduction: of a partner, of a customer to its supplier, of a
  /// supplier to its customer, between financier and financed, of an acquaintance.
  public var introduceShift = [0.0, 0.0, 0.0, 0.0, 0.0]
  /// How much these log odds rise from no trust to full trust (γ); 4 is what F13 comes near, and outcomes
  /// add what they find beyond it.
  public var trustSlope = Parameters.assumedSlope
  /// What ``trustSlope`` is before outcomes teach something.
  package static let assumedSlope = 4.0
  /// Names of values that somebody set by hand: outcomes do not change them.
  public internal(set) var setByHand: Set<String> = []
  /// What outcomes taught.
  public internal(set) var lessons = Lessons()

  // MARK: Reconciliation (F1)

  /// Deviation up to which two figures agree.
  public var agreement = 0.05
  /// Deviation up to which two figures are averaged.
  public var deviation = 0.25
  /// How near a ratio must be to a tax factor to be called a mix-up of net and gross.
  public var taxTolerance = 0.005
  /// Standard rate of value-added tax.
  public var taxStandard = 0.19
  /// Reduced rate of value-added tax.
  public var taxReduced = 0.07

  // MARK: What stands in for a missing value

  /// Trust of a link of which none is known.
  public var missingTrust = 0.5
  /// Months since the last contact when its date is unknown.
  public var missingContactAge = 0.0
  /// Revenue of a firm, EUR/yr for each employee, when the revenue is unknown.
  public var missingRevenuePerEmployee = 150_000.0
  /// Revenue when the employees are unknown too, EUR/yr.
  public var missingRevenue = 2_000_000.0
  /// Purchases as a share of revenue.
  public var missingPurchaseShare = 0.45
  /// Contribution margin as a share of revenue.
  public var missingMargin = 0.30
  /// Cost of winning a customer, EUR.
  public var missingAcquisitionCost = 2_500.0
  /// Customers won by paid acquisition, a year.
  public var missingPlannedCustomers = 4.0
  /// Further customers that could be served, a year.
  public var missingRoomCustomers = 6.0
  /// Contribution margin of a customer, EUR/yr.
  public var missingCustomerValue = 8_000.0
  /// Knowledge intensity.
  public var missingKnowledge = 0.5
  /// Presence in a served market.
  public var missingPresence = 0.4
  /// Contacts in a served market.
  public var missingContacts = 15.0
  /// Contribution aimed at in a sought market, EUR/yr.
  public var missingTarget = 50_000.0
  /// Level of an offer.
  public var missingLevel = 0.7
  /// Spare capacity of an offer, EUR/yr.
  public var missingSpareCapacity = 50_000.0
  /// Capacity to make up for others' weaknesses, as a share of revenue.
  public var missingBridgeCapacity = 0.05
  /// Worth of a weakness made up for, EUR/yr.
  public var missingNeedValue = 15_000.0
  /// Volume that is bought, EUR/yr.
  public var missingNeedVolume = 40_000.0
  /// New partnerships at once: micro, small, medium and larger firms.
  public var missingCapacity = [1.0, 2.0, 3.0]

  /// The defaults.
  public init() {}
}
