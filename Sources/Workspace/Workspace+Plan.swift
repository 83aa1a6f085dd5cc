public import PartnernetzRecords
import PartnernetzRegister

extension Workspace {
  /// The partner plan that is published; nil where there is none, and for tables of a folder.
  ///
  /// - Parameter day: the day on which a register knew it; nil for all that it holds.
  /// - Returns: the plan.
  /// - Throws: `RegisterError`.
  public func publishedPlan(knownOn day: Day? = nil) throws -> PublishedPlan? {
    guard case .register(let register) = store else { return nil }
    return try register.publishedPlan(knownOn: day)
  }

  /// Publishes a partner plan as one step of the history; one without pairs takes the last one back.
  ///
  /// - Parameters:
  ///   - pairs: the pairs, by id.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that whoever publishes knows of; refused where another came meanwhile.
  /// - Throws: ``WorkspaceError`` where nothing is kept; `RegisterError`.
  public func publish(
    _ pairs: [PublishedPlan.Pair], on day: Day, by who: String?, after step: Int? = nil
  ) throws {
    try register().publish(pairs, on: day, by: who, after: step)
  }
}
