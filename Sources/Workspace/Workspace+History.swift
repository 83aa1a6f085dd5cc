public import PartnernetzRecords
public import PartnernetzRegister

extension Workspace {
  /// All steps that were taken, the first one first.
  ///
  /// - Throws: ``WorkspaceError`` where no history is kept; `RegisterError`.
  public func history() throws -> [HistoryEntry] { try register().history() }

  /// The step that ``undo(on:by:after:)`` would take back; nil where there is none.
  ///
  /// - Throws: ``WorkspaceError`` where no history is kept; `RegisterError`.
  public func nextUndo() throws -> HistoryEntry? { try register().nextUndo() }

  /// The step that ``redo(on:by:after:)`` would do again; nil where there is none.
  ///
  /// - Throws: ``WorkspaceError`` where no history is kept; `RegisterError`.
  public func nextRedo() throws -> HistoryEntry? { try register().nextRedo() }

  /// Takes back the last step that stands.
  ///
  /// - Parameters:
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that the person knows of; refused where another came meanwhile.
  /// - Returns: the step that was taken back; nil where there was none.
  /// - Throws: ``WorkspaceError`` where no history is kept; `RegisterError`.
  public func undo(on day: Day, by who: String?, after step: Int? = nil) throws -> HistoryEntry? {
    try register().undo(on: day, by: who, after: step)
  }

  /// Does the step again that was taken back last.
  ///
  /// - Parameters:
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that the person knows of; refused where another came meanwhile.
  /// - Returns: the step that was done again; nil where there was none.
  /// - Throws: ``WorkspaceError`` where no history is kept; `RegisterError`.
  public func redo(on day: Day, by who: String?, after step: Int? = nil) throws -> HistoryEntry? {
    try register().redo(on: day, by: who, after: step)
  }

  /// Changes single rows, all of them or none.
  ///
  /// - Parameters:
  ///   - changes: what to change.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that the changes know of; refused where another came meanwhile.
  /// - Returns: what was added, changed and removed.
  /// - Throws: ``WorkspaceError`` where nothing is kept; `RegisterError`.
  public func apply(
    _ changes: [Change], on day: Day, by who: String?, after step: Int? = nil
  ) throws -> Receipt {
    try register().apply(changes, on: day, by: who, after: step)
  }

  /// The number of the last step; 0 where nothing was done. Whoever keeps it notices whether
  /// somebody else changed something meanwhile.
  ///
  /// - Throws: ``WorkspaceError`` where no history is kept; `RegisterError`.
  public func lastStep() throws -> Int { try register().lastStep() }
}
