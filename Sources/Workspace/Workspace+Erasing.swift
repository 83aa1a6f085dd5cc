public import PartnernetzAnswers
public import PartnernetzRecords
import PartnernetzRegister

extension Workspace {
  /// Erases a firm for good, its past included, or says what that would take away.
  ///
  /// - Parameters:
  ///   - name: the firm, by id or by name where it is unique.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - isDry: whether it is only said.
  ///   - reader: who reads it.
  /// - Returns: what went, and which texts of others still name the firm.
  /// - Throws: `FirmLookupError` with candidates; ``WorkspaceError`` where nothing is kept;
  ///   `RegisterError`.
  /// - Complexity: O(rows), and one scan of the journal.
  public func erase(
    firm name: String, on day: Day, by who: String?, isDry: Bool, for reader: Reader
  ) throws -> Answer {
    let register = try register()
    let erasure = try Erasure(of: name, in: try register.tables(), on: day)
    guard !isDry else { return erasure.answer(isDone: false, for: reader) }
    // The log first: where it cannot be written, nothing is erased yet.
    try AccessLog(beside: registerFile).erase(erasure.names)
    let done = try register.erase(
      erasure.firm, merged: erasure.merged, called: erasure.names, on: day, by: who)
    return erasure.answer(
      isDone: true, isRewritten: done?.isRewritten ?? true, for: reader)
  }
}
