extension Timetable {
  /// A firm's own evening.
  public struct Plan: Sendable, Hashable {
    /// The firm.
    public var firm: Int32
    /// Whom it meets, round by round.
    public var visits: [Visit]
  }

  /// One meeting as one side sees it.
  public struct Visit: Sendable, Hashable {
    /// The round, from 1.
    public var round: Int
    /// The table, from 1.
    public var table: Int
    /// Whom the firm meets.
    public var partner: Int32
  }

  /// The evening of each firm that meets anyone, by firm and round.
  ///
  /// - Complexity: O(firms + meetings).
  public var plans: [Plan] {
    var visits = [[Visit]](repeating: [], count: firmCount)
    for meeting in meetings {
      let (first, second) = (meeting.appointment.first, meeting.appointment.second)
      for (firm, partner) in [(first, second), (second, first)] {
        visits[Int(firm)].append(
          Visit(round: meeting.round, table: meeting.table, partner: partner))
      }
    }
    return visits.indices.filter { !visits[$0].isEmpty }
      .map { Plan(firm: Int32($0), visits: visits[$0]) }
  }
}
