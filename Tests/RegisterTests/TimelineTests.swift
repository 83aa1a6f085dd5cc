import PartnernetzRecords
import Testing

@testable import PartnernetzRegister

/// Which steps stand and which can be done again, for each way in which they may follow one another.
@Suite struct TimelineTests {
  private struct Case: CustomTestStringConvertible {
    var kinds: [HistoryEntry.Kind]
    /// Steps that stand, each with the step by which it does.
    var done: [[Int]]
    var undone: [[Int]] = []

    var testDescription: String { kinds.map(\.rawValue).joined(separator: ", ") }
  }

  @Test(arguments: [
    Case(kinds: [], done: []),
    Case(kinds: [.import, .edit, .plan], done: [[1, 1], [2, 2], [3, 3]]),
    Case(kinds: [.import, .edit, .undo], done: [[1, 1]], undone: [[2, 3]]),
    Case(kinds: [.import, .edit, .undo, .redo], done: [[1, 1], [2, 4]]),
    Case(kinds: [.import, .edit, .undo, .redo, .undo], done: [[1, 1]], undone: [[2, 5]]),
    // The last one that was taken back comes again first.
    Case(kinds: [.import, .edit, .undo, .undo], done: [], undone: [[2, 3], [1, 4]]),
    Case(kinds: [.import, .edit, .undo, .undo, .redo], done: [[1, 5]], undone: [[2, 3]]),
    Case(kinds: [.import, .edit, .undo, .undo, .redo, .redo], done: [[1, 5], [2, 6]]),
    // After something new nothing that was taken back comes again, whatever the new step is.
    Case(kinds: [.import, .edit, .undo, .import], done: [[1, 1], [4, 4]]),
    Case(kinds: [.import, .edit, .undo, .edit], done: [[1, 1], [4, 4]]),
    Case(kinds: [.import, .edit, .undo, .plan, .redo], done: [[1, 1], [4, 4]]),
    // An erased firm does not come back by a step that told of it; what stands goes on standing.
    Case(kinds: [.import, .edit, .undo, .erasure], done: [[1, 1]]),
    Case(kinds: [.import, .edit, .undo, .erasure, .redo], done: [[1, 1]]),
    Case(kinds: [.import, .edit, .erasure, .undo], done: [[1, 1]], undone: [[2, 4]]),
    // What was taken in before there was a journal is no step to take back.
    Case(kinds: [.earlier, .import, .undo, .undo], done: [], undone: [[2, 3]]),
    Case(kinds: [.earlier, .undo, .redo], done: []),
  ])
  private func stepsStandAsTheyFollowOneAnother(history: Case) throws {
    let day = try #require(Day(iso: "2026-11-01"))
    let entries = history.kinds.enumerated().map { place, kind in
      HistoryEntry(
        number: place + 1, day: day, who: nil, kind: kind, of: nil, sources: [], added: 0,
        changed: 0, removed: 0)
    }
    let timeline = Timeline(entries)
    #expect(timeline.done.map { [$0.step, $0.by] } == history.done)
    #expect(timeline.undone.map { [$0.step, $0.by] } == history.undone)
  }
}
