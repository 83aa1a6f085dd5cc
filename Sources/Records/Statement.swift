/// What somebody said about two firms; reconciled statements become a link.
///
/// - SeeAlso: F1.
public struct Statement: Sendable, Hashable, Codable {
  /// The firm that is the target's `kind`.
  public var source: Firm.ID
  /// The other firm.
  public var target: Firm.ID
  /// What the source is to the target.
  public var kind: LinkKind
  /// The capability supplied, or equity, loan, grant, guarantee.
  public var what: String?
  /// EUR/yr; for capital EUR.
  public var amount: Money?
  /// Whether the amount includes value-added tax; unknown counts as net.
  public var isGross: Bool?
  /// The share that the link is of a whole (ownership, or the buyer's purchases), 0–1.
  public var share: Double?
  /// Trust between the two, 0–1.
  public var trust: Double?
  /// Since when.
  public var since: Day?
  /// When the two last spoke.
  public var lastContact: Day?
  /// Who said it; unknown counts as the source.
  public var reporter: Firm.ID?
  /// How well it is proven: 3 invoice or register, 2 own word, 1 hearsay, 0 inferred.
  public var evidence: Int?
  /// Who may see it.
  public var visibility: Visibility?
  /// Columns that the contract does not know.
  public var attributes: [String: String]
  /// Where the row came from.
  public var origin: Origin?

  /// Makes a statement that says no more than who is what to whom.
  public init(source: Firm.ID, target: Firm.ID, kind: LinkKind) {
    self.source = source
    self.target = target
    self.kind = kind
    attributes = [:]
  }
}
