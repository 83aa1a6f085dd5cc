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
  /// When rounds begin; nil where nobody told.
  public var clock: EveningClock?
  /// How many rounds were over when the last change became known.
  public var held: Int

  /// Makes an evening.
  public init(
    network: Network, timetable: Timetable, changes: Replanning? = nil,
    clock: EveningClock? = nil, held: Int = 0
  ) {
    self.network = network
    self.timetable = timetable
    self.changes = changes
    self.clock = clock
    self.held = held
  }
}
