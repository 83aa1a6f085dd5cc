public import PartnernetzNetworks
public import PartnernetzPartnerships

/// A planned evening, perhaps after changes.
public struct Evening: Sendable {
  /// The firms.
  public var network: Network
  /// Who meets whom when and where.
  public var timetable: Timetable
  /// What was changed; nil for the plan as it was made.
  public var changes: Replanning?

  /// Makes an evening.
  public init(network: Network, timetable: Timetable, changes: Replanning? = nil) {
    self.network = network
    self.timetable = timetable
    self.changes = changes
  }
}
