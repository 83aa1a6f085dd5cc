import GRDB
public import PartnernetzRecords

extension Register {
  /// Publishes a partner plan as one step of the history; one without pairs takes the last one back.
  ///
  /// - Parameters:
  ///   - pairs: the pairs.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that whoever publishes knows of; refused where another came meanwhile.
  /// - Throws: ``RegisterError``.
  public func publish(
    _ pairs: [PublishedPlan.Pair], on day: Day, by who: String? = nil, after step: Int? = nil
  ) throws(RegisterError) {
    try writing(after: step) { writer in
      let plan = PublishedPlan(step: 0, day: day, pairs: pairs)
      return ((), writer.entry(.plan, on: day, by: who, of: nil, from: plan.sources))
    }
  }

  /// The plan that is published; nil where there is none.
  ///
  /// - Parameter day: the day on which the register knew it; nil for all that it holds.
  /// - Returns: the plan.
  /// - Throws: ``RegisterError``.
  public func publishedPlan(knownOn day: Day? = nil) throws(RegisterError) -> PublishedPlan? {
    try reading { db in
      let entries = try Journal.entries(db).filter { entry in day.map { entry.day <= $0 } ?? true }
      let standing = Set(Timeline(entries).done.map(\.step))
      let last = entries.last { $0.kind == .plan && standing.contains($0.number) }
      return last.flatMap { PublishedPlan($0) }
    }
  }
}
