/// Which firms told in a list what they offer, need, serve and seek: what they do not name any more
/// is no longer so.
public struct ToldLists: Sendable, Hashable {
  /// Firms that listed what they offer.
  public var offers: Set<Firm.ID> = []
  /// Firms that listed what they need.
  public var needs: Set<Firm.ID> = []
  /// Firms that listed the markets that they serve.
  public var served: Set<Firm.ID> = []
  /// Firms that listed the markets that they seek.
  public var sought: Set<Firm.ID> = []

  /// Whether nobody told anything.
  public var isEmpty: Bool {
    offers.isEmpty && needs.isEmpty && served.isEmpty && sought.isEmpty
  }

  /// Makes an empty one.
  public init() {}
}
