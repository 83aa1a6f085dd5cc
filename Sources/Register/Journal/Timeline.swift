import PartnernetzRecords

/// Which steps of a history stand, and which can be done again.
struct Timeline {
  /// A step, and the step whose changes it stands by: itself, or the last redo or undo of it.
  struct Standing: Hashable {
    var step: Int
    var by: Int
  }

  /// Steps that stand, the last one last; `undo` takes that one back.
  private(set) var done: [Standing] = []
  /// Steps taken back, the last one last; `redo` does that one again.
  private(set) var undone: [Standing] = []

  /// Reads a history.
  init(_ entries: [HistoryEntry]) {
    for entry in entries {
      switch entry.kind {
      case .import, .edit, .plan:
        done.append(Standing(step: entry.number, by: entry.number))
        undone = []
      case .undo:
        guard let last = done.popLast() else { continue }
        undone.append(Standing(step: last.step, by: entry.number))
      case .redo:
        guard let last = undone.popLast() else { continue }
        done.append(Standing(step: last.step, by: entry.number))
      // What was taken back may tell of the erased firm, and cannot come again.
      case .erasure: undone = []
      case .earlier: continue
      }
    }
  }
}
