public import PartnernetzRecords

/// What we believe of two firms after reconciling what was said.
public struct Link: Sendable, Hashable {
  /// The supplying or financing firm; of a symmetric kind the one with the smaller number.
  public var source: Int32
  /// The other firm.
  public var target: Int32
  /// What the source is to the target; never `customer`, which is a supplier seen from the other
  /// side.
  public var kind: LinkKind
  /// The capability supplied, or the form of the capital.
  public var what: String?
  /// EUR/yr net; for capital EUR; nil when nobody named a figure.
  public var amount: Money?
  /// How the two sides' figures agree; nil when nobody named one.
  public var outcome: Reconciliation.Outcome?
  /// 1 − smaller/larger figure where both sides named one.
  public var deviation: Double?
  /// Trust, 0–1: the mean of what was said.
  public var trust: Double?
  /// When the two last spoke: the latest that was said.
  public var lastContact: Day?
  /// Who may see it: the most closed of what was said.
  public var visibility: Visibility
  /// Positions in ``Network/statements`` of what it rests on.
  public var statements: [Int32]
}
