import GRDB
public import PartnernetzRecords

extension Register {
  /// Erases a firm for good: its rows, all that others' rows say of it, and its whole past. It cannot be
  /// taken back; every other step still can. A firm that was removed before has only its past left.
  ///
  /// The file is rewritten, so that nothing is left between its pages. What stays is a step that says
  /// that a firm was erased, without saying which.
  ///
  /// Steps that were taken back before cannot be done again afterwards.
  ///
  /// - Parameters:
  ///   - id: the firm.
  ///   - merged: ids of firms that were merged into it; one that another firm bears today stays.
  ///   - names: what else the firm is or was called, for titles of steps and names of files.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that whoever erases knows of; refused where another came meanwhile.
  /// - Returns: how many rows went, and how many of others were changed; nil where there is no such firm
  ///   and never was one.
  /// - Complexity: one scan of the journal, and writing the file once.
  /// - Throws: ``RegisterError``; the register is then as it was.
  public func erase(
    _ id: Firm.ID, merged: Set<Firm.ID> = [], called names: Set<String> = [], on day: Day,
    by who: String? = nil, after step: Int? = nil
  ) throws(RegisterError) -> Erased? {
    var gone: Set<Firm.ID> = []
    let counts: Receipt.Counts? = try writing(after: step) { writer in
      let all = try String.fetchSet(writer.db, sql: "SELECT id FROM firms")
      let lines: [RowChange] = try Journal.changes(after: 0, writer.db).reversed()
      guard try all.contains(id) || lines.contains(where: { try $0.removedFirm(id) != nil }) else {
        return (nil, nil)
      }
      var eraser = try Eraser(
        merged.subtracting(all).union([id]), called: names, lines, writer.db)
      try eraser.erase()
      // The eraser has brought the journal up to date; what the step notes comes on top of that.
      let step = writer.step
      writer = try StepWriter(writer.db, step: step)
      // Before the step ends: cut off here, the register lacks nothing and pictures move.
      gone = merged.subtracting(all).union([id])
      dropPlaces(of: gone)
      let entry = HistoryEntry(
        number: Int(step), day: day, who: who, kind: .erasure, of: nil, sources: [], added: 0,
        changed: eraser.counts.changed, removed: eraser.counts.removed)
      return (eraser.counts, entry)
    }
    guard let counts else { return nil }
    // Somebody may have kept a picture until the step ended.
    dropPlaces(of: gone)
    // What was taken out is overwritten already; a new file also lacks what was let go of before.
    let isRewritten = (try? rewrite()) == true
    return Erased(removed: counts.removed, changed: counts.changed, isRewritten: isRewritten)
  }

  /// What erasing a firm did.
  public struct Erased: Sendable, Hashable {
    /// Rows of the firm that went.
    public var removed: Int
    /// Rows of others from which it went.
    public var changed: Int
    /// Whether the file was rewritten; a full disk, or somebody who reads, may keep it from that.
    public var isRewritten: Bool
  }
}
