/// A row of any of an association's tables.
public enum TableRow: Sendable, Hashable, Codable {
  /// A firm.
  case firm(Firm)
  /// What somebody said about two firms.
  case statement(Statement)
  /// A strength.
  case offer(Offer)
  /// A weakness.
  case need(Need)
  /// A market served or sought.
  case market(MarketEntry)
  /// Capital sought or offered.
  case capital(CapitalEntry)
  /// A goal.
  case goal(Goal)
  /// A step of two firms on their way to a partnership.
  case contact(ContactEvent)
}
