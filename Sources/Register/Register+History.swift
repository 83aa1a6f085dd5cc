import GRDB
public import PartnernetzRecords

extension Register {
  /// All steps that were taken, the first one first; what is taken back is marked, never gone.
  ///
  /// - Throws: ``RegisterError``.
  /// - Complexity: O(steps).
  public func history() throws(RegisterError) -> [HistoryEntry] {
    try reading { db in
      var entries = try Journal.describedEntries(db)
      // What was taken back stays so when something else is done since and nothing can redo it.
      let standing = Set(Timeline(entries).done.map(\.step))
      for place in entries.indices
      where [.import, .edit, .plan].contains(entries[place].kind)
        && !standing.contains(entries[place].number)
      {
        entries[place].isUndone = true
      }
      return entries
    }
  }

  /// A firm that is not there any more as it was when it last went: its name and its own columns.
  ///
  /// - Returns: the firm; nil where the journal tells of none with that id.
  /// - Complexity: one scan of the journal.
  /// - Throws: ``RegisterError``.
  public func removedFirm(_ id: Firm.ID) throws(RegisterError) -> Firm? {
    try reading { db in
      for line in try Journal.changes(after: 0, db) {
        if let firm = try line.removedFirm(id) { return firm }
      }
      return nil
    }
  }

  /// Those of some ids that firms have today.
  ///
  /// - Throws: ``RegisterError``.
  /// - Complexity: O(ids · log firms).
  public func known(_ ids: Set<Firm.ID>) throws(RegisterError) -> Set<Firm.ID> {
    let asked = ids.sorted()
    return try reading { db in
      var known: Set<Firm.ID> = []
      // SQLite takes some thirty thousand values in one question.
      for start in stride(from: 0, to: asked.count, by: 10_000) {
        let piece = asked[start..<min(start + 10_000, asked.count)]
        let places = piece.map { _ in "?" }.joined(separator: ", ")
        known.formUnion(
          try String.fetchSet(
            db, sql: "SELECT id FROM firms WHERE id IN (\(places))",
            arguments: StatementArguments(piece)))
      }
      return known
    }
  }

  /// The number of the last step; 0 where nothing was done yet.
  ///
  /// - Throws: ``RegisterError``.
  public func lastStep() throws(RegisterError) -> Int {
    try reading { Int(try Journal.next($0)) - 1 }
  }

  /// The step that ``undo(on:by:after:)`` would take back; nil where there is none.
  ///
  /// - Throws: ``RegisterError``.
  public func nextUndo() throws(RegisterError) -> HistoryEntry? {
    try reading { try Register.entry(Timeline(try Journal.entries($0)).done.last, $0) }
  }

  /// The step that ``redo(on:by:after:)`` would do again; nil where there is none.
  ///
  /// - Throws: ``RegisterError``.
  public func nextRedo() throws(RegisterError) -> HistoryEntry? {
    try reading { try Register.entry(Timeline(try Journal.entries($0)).undone.last, $0) }
  }

  /// Takes back the last step that stands: every row is as it was before, in its old place. That is
  /// a step of its own; the history loses nothing.
  ///
  /// - Parameters:
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that whoever takes back knows of; refused where another came meanwhile.
  /// - Returns: the step that was taken back; nil where there was none.
  /// - Complexity: one scan of the journal.
  /// - Throws: ``RegisterError``; the register is then as it was.
  public func undo(
    on day: Day, by who: String? = nil, after step: Int? = nil
  ) throws(RegisterError) -> HistoryEntry? {
    try turn(.undo, on: day, by: who, after: step) { $0.done.last }
  }

  /// Does the step again that was taken back last, unless something else was done since.
  ///
  /// - Parameters:
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that whoever does it again knows of; refused where another came meanwhile.
  /// - Returns: the step that was done again; nil where there was none.
  /// - Complexity: one scan of the journal.
  /// - Throws: ``RegisterError``; the register is then as it was.
  public func redo(
    on day: Day, by who: String? = nil, after step: Int? = nil
  ) throws(RegisterError) -> HistoryEntry? {
    try turn(.redo, on: day, by: who, after: step) { $0.undone.last }
  }

  private func turn(
    _ kind: HistoryEntry.Kind, on day: Day, by who: String?, after step: Int?,
    _ choice: (Timeline) -> Timeline.Standing?
  ) throws(RegisterError) -> HistoryEntry? {
    try writing(after: step) { writer in
      let entries = try Journal.describedEntries(writer.db)
      guard let turned = choice(Timeline(entries)) else { return (nil, nil) }
      try writer.takeBack(try Journal.changes(of: turned.by, writer.db))
      let entry = writer.entry(kind, on: day, by: who, of: turned.step, from: [])
      return (entries.first { $0.number == turned.step }, entry)
    }
  }

  private static func entry(
    _ standing: Timeline.Standing?, _ db: Database
  ) throws -> HistoryEntry? {
    guard let standing else { return nil }
    return try Journal.describedEntries(db).first { $0.number == standing.step }
  }
}
