public import PartnernetzAnswers
public import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzRegister

extension Workspace {
  /// Which pairs are on their way to a partnership.
  ///
  /// - Parameter day: the day on which a register knew it; nil for all that it holds.
  /// - Returns: the contacts; none where tables lie in a folder.
  /// - Throws: `RegisterError`.
  /// - Complexity: O(rows).
  public func pipeline(knownOn day: Day? = nil) throws -> Pipeline {
    let steps = try wholeTables(knownOn: day).contacts
    // A step may be noted before its day.
    return Pipeline(day.map { last in steps.filter { $0.day <= last } } ?? steps)
  }

  /// Moves a contact as one step of the history, and says where it stands then.
  ///
  /// - Parameters:
  ///   - move: what is to happen; the day of the view is the step's.
  ///   - view: how the network is looked at; always as the association.
  ///   - who: the person, to note in the history.
  ///   - step: the last step that whoever moves knows of; refused where another came meanwhile.
  ///   - isDry: whether it is only said.
  ///   - reader: who reads it.
  /// - Returns: the contact with its history.
  /// - Throws: ``WorkspaceError`` where nothing is kept; `ContactProblem` where the move may not be
  ///   made; `FirmLookupError`; `RegisterError`, also where somebody else changed something meanwhile.
  /// - Complexity: O(rows).
  public func contact(
    _ move: NamedContactMove, _ view: Session.View, by who: String?, after step: Int? = nil,
    isDry: Bool = false, for reader: Reader
  ) throws -> Answer {
    let register = try register()
    let last = try step ?? register.lastStep()
    let tables = try register.tables()
    var view = view
    (view.seenBy, view.knownOn) = (nil, nil)
    let network = try Session(tables, view).network
    let event = try move.event(in: Pipeline(tables.contacts), network)
    if !isDry {
      let names = [event.asker, event.partner].compactMap { id in
        tables.firms.first { $0.id == id }?.name
      }
      _ = try register.apply(
        [.put(.contact(event), insteadOf: nil)], on: view.day, by: who, about: names, after: last)
    }
    return try ContactQuestion(
      about: Pipeline(tables.contacts + [event]), event.asker, event.partner
    ).answer(in: network, for: reader)
  }
}
