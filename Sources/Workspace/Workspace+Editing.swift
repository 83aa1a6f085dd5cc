public import PartnernetzAnswers
public import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzRegister

extension Workspace {
  /// Makes an edit as one step of the history, and says what it changes.
  ///
  /// - Parameters:
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that whoever edits knows of; refused where another came meanwhile.
  ///   - isDry: whether it is only said.
  ///   - reader: who reads what it changes.
  ///   - edit: makes the edit of the tables as they are.
  /// - Returns: what it changed, or would.
  /// - Throws: what `edit` throws; `ContactProblem` where two firms are to become one while a contact
  ///   between them is under way; ``WorkspaceError`` where nothing is kept; `RegisterError`, also
  ///   where somebody else changed something meanwhile.
  /// - Complexity: O(rows).
  public func edit(
    on day: Day, by who: String?, after step: Int? = nil, isDry: Bool = false,
    for reader: Reader, _ edit: (Editor) throws -> Edit
  ) throws -> Answer {
    let register = try register()
    let last = try step ?? register.lastStep()
    let tables = try register.tables()
    let made = try edit(Editor(tables, on: day))
    try Workspace.requireNoContact(between: made.merged, in: tables, on: day)
    var taken: Int?
    if !isDry, !made.changes.isEmpty {
      _ = try register.apply(made.changes, on: day, by: who, about: made.names, after: last)
      taken = last + 1
    }
    return made.answer(in: tables, step: taken, for: reader)
  }

  /// Two firms that are on their way to a partnership are not made one in passing: all that was agreed
  /// between them would be gone.
  private static func requireNoContact(
    between firms: [Firm.ID], in tables: MemberTables, on day: Day
  ) throws {
    guard firms.count == 2, let contact = Pipeline(tables.contacts).contact(firms[0], firms[1])
    else { return }
    let state = contact.state(on: day)
    guard !state.isEnd else { return }
    throw ContactProblem(
      .mergedMeanwhile(firms[0], firms[1], state), in: Network(tables, asOf: day))
  }

  /// The question what changed since a day, and what is to be asked.
  ///
  /// - Parameters:
  ///   - day: the day; before the register began nothing was known, unless an earlier version kept
  ///     it, whose state counts as that of its first day.
  ///   - view: how both states are looked at.
  /// - Returns: both.
  /// - Throws: ``WorkspaceError`` where no history is kept; `RegisterError`; `FirmLookupError` where
  ///   the view names no firm.
  /// - Complexity: O(rows), and one scan of the journal.
  public func comparison(
    since day: Day, _ view: Session.View
  ) throws -> (question: ComparisonQuestion, now: Session) {
    let history = try history()
    // What was done bears the names of all whom it concerned: the association's to read.
    func told(_ isIn: (HistoryEntry) -> Bool) -> [HistoryEntry] {
      view.seenBy == nil ? history.filter(isIn) : []
    }
    var then = view
    if let first = history.first, first.kind != .earlier, day < first.day {
      (then.seenBy, then.knownOn) = (nil, nil)
      let steps = told { $0.day <= view.knownOn ?? $0.day }
      return (
        ComparisonQuestion(
          from: try Session(MemberTables(), then).network, since: day, steps: steps),
        try session(view)
      )
    }
    let begin = max(day, history.first?.day ?? day)
    then.knownOn = begin
    let before = try session(then)
    let steps = told { $0.day > begin && $0.day <= view.knownOn ?? $0.day }
    return (
      ComparisonQuestion(from: before.network, since: begin, steps: steps), try session(view)
    )
  }
}
