/// A strength: what a firm can do for others.
public struct Offer: Sendable, Hashable, Codable {
  /// The firm.
  public var firm: Firm.ID
  /// The capability's code or name.
  public var capability: String
  /// How good the firm is at it, 0–1.
  public var level: Double?
  /// What it could supply on top, EUR/yr.
  public var spareCapacity: Money?
  /// Where the row came from.
  public var origin: Origin?

  /// Makes an offer.
  public init(
    firm: Firm.ID, capability: String, level: Double? = nil, spareCapacity: Money? = nil,
    origin: Origin? = nil
  ) {
    self.firm = firm
    self.capability = capability
    self.level = level
    self.spareCapacity = spareCapacity
    self.origin = origin
  }
}

/// A weakness: what a firm lacks.
public struct Need: Sendable, Hashable, Codable {
  /// How the gap is to be closed; it counts in one way only.
  public enum Mode: String, Sendable, CaseIterable, Codable {
    /// A partner's strength makes up for it (F6).
    case bridge
    /// It is bought (F8).
    case buy
  }

  /// The firm.
  public var firm: Firm.ID
  /// The capability's code or name.
  public var capability: String
  /// How the gap is to be closed; unknown counts as `buy` where only a volume is given, else `bridge`.
  public var mode: Mode?
  /// What closing the gap is worth, EUR/yr (bridge).
  public var value: Money?
  /// What is bought, EUR/yr (buy).
  public var volume: Money?
  /// How urgent it is, 0–1.
  public var urgency: Double?
  /// Whether the firm stands still without it.
  public var isEssential: Bool?
  /// Where the row came from.
  public var origin: Origin?

  /// Makes a need.
  public init(
    firm: Firm.ID, capability: String, mode: Mode? = nil, value: Money? = nil,
    volume: Money? = nil, urgency: Double? = nil, isEssential: Bool? = nil, origin: Origin? = nil
  ) {
    self.firm = firm
    self.capability = capability
    self.mode = mode
    self.value = value
    self.volume = volume
    self.urgency = urgency
    self.isEssential = isEssential
    self.origin = origin
  }

  /// The mode as told, or as it counts where nobody told.
  package var countedMode: Mode { mode ?? (volume != nil && value == nil ? .buy : .bridge) }
}

/// A market that a firm serves or seeks.
public struct MarketEntry: Sendable, Hashable, Codable {
  /// Whether the firm is in the market or wants to be.
  public enum Role: String, Sendable, CaseIterable, Codable {
    /// The firm sells there.
    case served
    /// The firm wants to sell there.
    case sought
  }

  /// The firm.
  public var firm: Firm.ID
  /// The market's code or name.
  public var market: String
  /// Served or sought.
  public var role: Role
  /// How present the firm is, 0–1.
  public var presence: Double?
  /// Contacts that the firm has there.
  public var contacts: Double?
  /// Contribution that the firm aims at there, EUR/yr.
  public var target: Money?
  /// Years until then.
  public var horizon: Double?
  /// Where the row came from.
  public var origin: Origin?

  /// Makes an entry.
  public init(
    firm: Firm.ID, market: String, role: Role, presence: Double? = nil, contacts: Double? = nil,
    target: Money? = nil, horizon: Double? = nil, origin: Origin? = nil
  ) {
    self.firm = firm
    self.market = market
    self.role = role
    self.presence = presence
    self.contacts = contacts
    self.target = target
    self.horizon = horizon
    self.origin = origin
  }
}

/// Capital that a firm seeks or offers.
public struct CapitalEntry: Sendable, Hashable, Codable {
  /// Sought or offered.
  public enum Role: String, Sendable, CaseIterable, Codable {
    /// The firm wants it.
    case sought
    /// The firm gives it.
    case offered
  }
  /// The form of the capital.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// A stake in the firm.
    case equity
    /// A loan.
    case loan
    /// Money that need not be paid back.
    case grant
    /// A guarantee for another's loan.
    case guarantee
  }

  /// The firm.
  public var firm: Firm.ID
  /// Sought or offered.
  public var role: Role
  /// The form.
  public var kind: Kind
  /// The amount, EUR.
  public var amount: Money?
  /// Highest rate accepted, or lowest rate required, a year, as a share of the amount.
  public var limitRate: Double?
  /// Where the row came from.
  public var origin: Origin?

  /// Makes an entry.
  public init(
    firm: Firm.ID, role: Role, kind: Kind, amount: Money? = nil, limitRate: Double? = nil,
    origin: Origin? = nil
  ) {
    self.firm = firm
    self.role = role
    self.kind = kind
    self.amount = amount
    self.limitRate = limitRate
    self.origin = origin
  }
}

/// A goal of a firm: what it wants to sell, where, until when.
public struct Goal: Sendable, Hashable, Codable {
  /// The firm.
  public var firm: Firm.ID
  /// The product.
  public var product: String?
  /// The market.
  public var market: String?
  /// Contribution aimed at, EUR/yr.
  public var target: Money?
  /// Years until then.
  public var horizon: Double?
  /// The risk that the firm accepts, as it said it.
  public var acceptedRisk: String?
  /// 1 is the most important.
  public var rank: Int?
  /// Where the row came from.
  public var origin: Origin?

  /// Makes a goal.
  public init(
    firm: Firm.ID, product: String? = nil, market: String? = nil, target: Money? = nil,
    horizon: Double? = nil, acceptedRisk: String? = nil, rank: Int? = nil, origin: Origin? = nil
  ) {
    self.firm = firm
    self.product = product
    self.market = market
    self.target = target
    self.horizon = horizon
    self.acceptedRisk = acceptedRisk
    self.rank = rank
    self.origin = origin
  }
}
