public import PartnernetzAnswers
import PartnernetzNetworks
public import PartnernetzRecords
import PartnernetzRegister

extension Workspace {
  /// What erasing a firm for good would take away.
  ///
  /// - Parameters:
  ///   - name: the firm, by id or by name where it is unique; one that was removed, by id.
  ///   - day: any day; what is kept does not depend on it.
  /// - Returns: what goes, and what is left.
  /// - Throws: `FirmLookupError` with candidates; ``WorkspaceError`` where nothing is kept;
  ///   `RegisterError`.
  /// - Complexity: O(rows); one scan of the journal where the firm is not there.
  public func erasure(of name: String, on day: Day) throws -> Erasure {
    let register = try register()
    return try Erasure(of: name, in: try register.tables(), on: day) {
      try register.removedFirm($0)
    }
  }

  /// Erases a firm for good, its past included.
  ///
  /// - Parameters:
  ///   - name: the firm, by id or by name where it is unique; one that was removed, by id.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that whoever erases knows of; refused where another came meanwhile.
  /// - Returns: what went, and what came of it.
  /// - Throws: `FirmLookupError` with candidates; ``WorkspaceError`` where nothing is kept;
  ///   ``AccessLogError``; `RegisterError`, also where somebody else changed something meanwhile.
  ///   Nothing is erased then.
  /// - Complexity: O(rows), and one scan of the journal.
  public func erase(
    firm name: String, on day: Day, by who: String?, after step: Int? = nil
  ) throws -> (erasure: Erasure, outcome: ErasureOutcome) {
    let register = try register()
    // The step before the tables: what comes between is noticed when the firm goes.
    let step = try step ?? register.lastStep()
    let erasure = try erasure(of: name, on: day)
    let log = AccessLog(beside: path)
    let (done, isCut) = try log.erase(erasure.ids) {
      let done = try register.erase(
        erasure.firm, merged: erasure.ids, called: erasure.names, on: day, by: who, after: step)
      guard let done else { throw FirmLookupError.unknown(name: name, nearest: []) }
      return done
    }
    return (
      erasure,
      ErasureOutcome(isFileRewritten: done.isRewritten, keptLog: isCut ? nil : log.path)
    )
  }

  /// Erases a firm for good, its past included, or says what that would take away.
  ///
  /// - Parameters:
  ///   - name: the firm, by id or by name where it is unique; one that was removed, by id.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - isDry: whether it is only said.
  ///   - reader: who reads it.
  /// - Returns: what went, and which texts of others still name the firm.
  /// - Throws: what ``erase(firm:on:by:after:)`` throws.
  /// - Complexity: O(rows), and one scan of the journal.
  public func erase(
    firm name: String, on day: Day, by who: String?, isDry: Bool, for reader: Reader
  ) throws -> Answer {
    guard !isDry else { return try erasure(of: name, on: day).answer(nil, for: reader) }
    let (erasure, outcome) = try erase(firm: name, on: day, by: who)
    return erasure.answer(outcome, for: reader)
  }

  /// Those of some ids that firms of the register have today.
  ///
  /// - Throws: ``WorkspaceError`` where nothing is kept; `RegisterError`.
  public func known(_ firms: Set<Firm.ID>) throws -> Set<Firm.ID> { try register().known(firms) }
}
