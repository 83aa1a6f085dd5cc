import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// What pages take their answers from: the workspace, its networks and pictures, and time to think.
struct Office: Sendable {
  /// The association's name; nil where nobody told it.
  private let title: String?
  /// Where the tables lie now.
  let current: CurrentWorkspace
  /// Tables that were sent and not taken yet.
  let staging: Staging
  /// How pages see the network, and who changes it.
  let desk: Desk
  /// What pages assume.
  let assumptions: CurrentAssumptions
  /// Where the tables lie.
  var workspace: Workspace { current.workspace }
  /// How long a page waits for what takes long before it says that it goes on.
  let patience: Duration
  private let renderer: DiagramRenderer
  private let bench: Workbench
  private let sessions = Shelf<SessionKey, Session>(capacity: 8)
  private let tables = Shelf<SessionKey, MemberTables>(capacity: 2)
  private let pipelines = Shelf<SessionKey, Pipeline>(capacity: 2)
  private let answers = Shelf<AnswerKey, Answer>(capacity: 128)
  private let pictures = Shelf<AnswerKey, [UInt8]>(capacity: 64)
  private let plans = Shelf<SessionKey, PublishedPlan?>(capacity: 4)
  private let undoable = Shelf<SessionKey, HistoryEntry?>(capacity: 4)

  /// How the network is seen, and who sits at the machine.
  struct Desk: Sendable {
    /// The day from which ages are counted back.
    let day: @Sendable () -> Day
    /// The assumptions that the app begins with.
    let parameters: Parameters
    /// Chooses random worlds.
    let seed: UInt64
    /// Who changes something, for the history.
    let who: String?
  }

  /// A network by what it depends on: where it lies, the last step there, the day, what is assumed,
  /// and who looks.
  struct SessionKey: Hashable {
    var path: String
    var step: Int
    var day: Day
    var parameters: Parameters
    var reader: Firm.ID?
  }

  /// What a visitor sees, and by what it is known.
  typealias Seen = (key: SessionKey, network: Network)

  private struct AnswerKey: Hashable {
    var session: SessionKey
    var question: Place
    var language: Language
  }

  init(
    _ workspace: Workspace, name: String?, desk: Desk, renderer: DiagramRenderer,
    limits: ServerLimits
  ) {
    current = CurrentWorkspace(workspace)
    title = name
    self.desk = desk
    assumptions = CurrentAssumptions(desk.parameters)
    self.renderer = renderer
    patience = limits.patience
    staging = Staging(limit: limits.staged, patience: limits.patience)
    bench = Workbench(limit: limits.work, waiting: limits.waiting)
  }

  /// What a reader of a language sees as the association's name.
  func name(_ language: Language) -> String {
    title ?? Phrase(de: "Unser Verband", en: "Our association")(language)
  }

  /// The network as the visitor looks at it: as the association does, or as one member may.
  ///
  /// - Throws: ``FirmLookupError`` for a reader whom nobody knows; `RegisterError`.
  func network(for visit: Visit) async throws -> Network { try await seen(visit).network }

  /// The network as the association sees it.
  func wholeNetwork() async throws -> Network { try await whole().network }

  private func key() async throws -> SessionKey {
    SessionKey(
      path: workspace.identity, step: try await step(), day: desk.day(),
      parameters: assumptions.parameters)
  }

  private func whole() async throws -> (key: SessionKey, network: Network) {
    let key = try await key()
    return (key, try await session(key).network)
  }

  private func seen(_ visit: Visit) async throws -> Seen {
    let (key, whole) = try await whole()
    guard let name = visit.place.query["seen-by"] else { return (key, whole) }
    var own = key
    own.reader = whole.id(of: try whole.number(named: name))
    return (own, try await session(own).network)
  }

  /// The name of the member through whose eyes a visitor looks; nil where the association does.
  func reader(of visit: Visit) async throws -> String? {
    guard let typed = visit.place.query["seen-by"] else { return nil }
    let network = try await whole().network
    return network.firm(try network.number(named: typed)).name
  }

  private func view(_ key: SessionKey) -> Session.View {
    Session.View(day: key.day, seenBy: key.reader, parameters: key.parameters)
  }

  private func session(_ key: SessionKey) async throws -> Session {
    let view = view(key)
    return try await sessions.value(key) { [bench, workspace] in
      try await bench.run { try workspace.session(view) }
    }
  }

  /// Where it is noted who looked at what; nil where nothing is kept at all.
  var accessLog: AccessLog? {
    workspace.isRegister ? AccessLog(beside: workspace.path) : nil
  }

  /// The number of the last change; 0 where nothing can be changed.
  func step() async throws -> Int {
    guard workspace.isRegister else { return 0 }
    return try await Workbench.aside { [workspace] in try workspace.lastStep() }
  }

  /// The step that would be taken back; nil where there is none.
  func nextUndo() async throws -> HistoryEntry? {
    guard workspace.isRegister else { return nil }
    let key = try await key()
    return try await undoable.value(key) { [workspace] in
      try await Workbench.aside { try workspace.nextUndo() }
    }
  }

  /// The partner plan that is published; nil where there is none.
  func publishedPlan() async throws -> PublishedPlan? {
    guard workspace.isRegister else { return nil }
    return try await plans.value(try await key()) { [workspace] in
      try await Workbench.aside { try workspace.publishedPlan() }
    }
  }

  /// The tables as the visitor may see them.
  func tables(for visit: Visit) async throws -> MemberTables {
    let key = try await seen(visit).key
    let view = view(key)
    return try await tables.value(key) { [bench, workspace] in
      try await bench.run { try workspace.tables(view) }
    }
  }

  /// The answer to a question, which is worked out once.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - key: names the question with all that it depends on but network and language.
  ///   - visit: who asks.
  /// - Returns: the answer.
  /// - Throws: what the question throws.
  func ask(
    _ question: some Question, as key: Place, for visit: Visit
  ) async throws -> Answer {
    let (session, network) = try await seen(visit)
    let reader = Reader(visit.language, seed: desk.seed)
    let key = AnswerKey(session: session, question: key, language: visit.language)
    return try await answers.value(key) { [bench] in
      try await bench.run { try question.answer(in: network, for: reader) }
    }
  }

  /// The answer to a question where it is there soon; it is worked out on for whoever asks next.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - key: names the question with all that it depends on but network and language.
  ///   - visit: who asks.
  ///   - patience: how long to wait; nil for as long as it takes.
  /// - Returns: the answer; nil where it takes longer.
  /// - Throws: what the question throws.
  func ask(
    _ question: some Question, as key: Place, for visit: Visit, within patience: Duration?
  ) async throws -> Answer? {
    guard let patience else { return try await ask(question, as: key, for: visit) }
    let (session, network) = try await seen(visit)
    let reader = Reader(visit.language, seed: desk.seed)
    let key = AnswerKey(session: session, question: key, language: visit.language)
    return try await answers.value(key, within: patience) { [bench] in
      try await bench.run { try question.answer(in: network, for: reader) }
    }
  }

  /// A picture as SVG, which is drawn once.
  func picture(
    as key: Place, for visit: Visit, of diagram: @escaping @Sendable (Network) throws -> Diagram
  ) async throws -> [UInt8] {
    try await picture(as: key, of: try await seen(visit), visit.language, diagram)
  }

  /// The same of what was seen before, whatever changed since.
  func picture(
    as key: Place, of seen: Seen, _ language: Language,
    _ diagram: @escaping @Sendable (Network) throws -> Diagram
  ) async throws -> [UInt8] {
    let key = AnswerKey(session: seen.key, question: key, language: language)
    // Places could tell a member of links that it may not see.
    let memory = key.session.reader == nil ? workspace : nil
    return try await pictures.value(key) { [bench, renderer] in
      let diagram = try await bench.run { try diagram(seen.network) }
      return try await renderer.render(diagram, as: .svg, remembered: memory).bytes
    }
  }

  /// What changed since a day, as the visitor may know it.
  func changes(since day: Day, for visit: Visit) async throws -> Answer {
    let view = view(try await seen(visit).key)
    let reader = Reader(visit.language, seed: desk.seed)
    return try await bench.run { [workspace] in
      let (question, now) = try workspace.comparison(since: day, view)
      return question.answer(in: now.network, for: reader)
    }
  }

  /// A document of its own, which is made once.
  func document(
    as key: Place, for visit: Visit, _ make: @escaping @Sendable (Network) throws -> [UInt8]
  ) async throws -> [UInt8] {
    let (session, network) = try await seen(visit)
    let key = AnswerKey(session: session, question: key, language: visit.language)
    return try await pictures.value(key) { [bench] in try await bench.run { try make(network) } }
  }

  /// A document that is put together of several works, each of which takes its place on the bench; it
  /// is made once, and all works see the same, whatever changes meanwhile.
  func composed(
    as key: Place, for visit: Visit, _ make: @escaping @Sendable (Seen) async throws -> [UInt8]
  ) async throws -> [UInt8] {
    let seen = try await seen(visit)
    let key = AnswerKey(session: seen.key, question: key, language: visit.language)
    return try await pictures.value(key) { try await make(seen) }
  }

  /// Which pairs are on their way to a partnership.
  ///
  /// It holds all steps; what a member may know of them the questions choose.
  func pipeline() async throws -> Pipeline {
    let key = try await key()
    return try await pipelines.value(key) { [bench, workspace] in
      try await bench.run { try workspace.pipeline() }
    }
  }

  /// Moves a contact as one step of the history.
  ///
  /// - Parameters:
  ///   - move: what is to happen.
  ///   - step: the last step that the page knew of; nil where it does not matter.
  /// - Throws: what ``Workspace/contact(_:_:by:after:isDry:for:)`` throws.
  func move(_ move: NamedContactMove, after step: Int?) async throws {
    let view = Session.View(day: desk.day(), seenBy: nil, parameters: assumptions.parameters)
    let (who, reader) = (desk.who, Reader(.english, seed: desk.seed))
    _ = try await bench.run { [workspace] in
      try workspace.contact(move, view, by: who, after: step, for: reader)
    }
  }

  /// Makes an edit as one step of the history.
  ///
  /// - Parameters:
  ///   - step: the last step that the page knew of; nil where it does not matter.
  ///   - edit: makes the edit of the tables as they are.
  /// - Returns: what it changed.
  /// - Throws: what ``Workspace/edit(on:by:after:isDry:for:_:)`` throws.
  @discardableResult
  func edit(
    after step: Int?, _ edit: @escaping @Sendable (Editor) throws -> Edit
  ) async throws -> Answer {
    let (day, who, reader) = (desk.day(), desk.who, Reader(.english, seed: desk.seed))
    return try await bench.run { [workspace] in
      try workspace.edit(on: day, by: who, after: step, for: reader, edit)
    }
  }

  /// Takes in a firm as one step of the history.
  ///
  /// - Parameters:
  ///   - step: the last step that the page knew of; nil where it does not matter.
  ///   - edit: makes the edit of the tables as they are.
  /// - Returns: the number under which the firm is kept.
  /// - Throws: what ``Workspace/edit(on:by:after:isDry:for:_:)`` throws.
  func add(
    after step: Int?, _ edit: @escaping @Sendable (Editor) throws -> Edit
  ) async throws -> Firm.ID? {
    let (day, who, reader) = (desk.day(), desk.who, Reader(.english, seed: desk.seed))
    return try await bench.run { [workspace] in
      var id: Firm.ID?
      _ = try workspace.edit(on: day, by: who, after: step, for: reader) { editor in
        let made = try edit(editor)
        for case .put(.firm(let firm), insteadOf: nil) in made.changes { id = firm.id }
        return made
      }
      return id
    }
  }

  /// Does a work apart from the threads that answer.
  func work<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await bench.run(work)
  }
}
