import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// What pages take their answers from: the network, its pictures, and time to think.
struct Office: Sendable {
  /// The association's name, as pages show it.
  let name: String
  /// Chooses random worlds.
  let seed: UInt64
  private let source: NetworkSource
  private let renderer: DiagramRenderer
  private let bench: Workbench
  private let networks = Shelf<Viewer, Network>(capacity: 8)
  private let tables = Shelf<Viewer, MemberTables>(capacity: 2)
  private let answers = Shelf<AnswerKey, Answer>(capacity: 128)
  private let pictures = Shelf<AnswerKey, [UInt8]>(capacity: 64)

  private struct AnswerKey: Hashable {
    var network: ObjectIdentifier
    var question: Place
    var visit: String
  }

  init(
    name: String, seed: UInt64, renderer: DiagramRenderer, limits: ServerLimits,
    source: NetworkSource
  ) {
    self.name = name
    self.seed = seed
    self.renderer = renderer
    self.source = source
    bench = Workbench(limit: limits.work, waiting: limits.waiting)
  }

  /// The network as the visitor looks at it: as the association does, or as one member may.
  ///
  /// - Throws: ``FirmLookupError`` for a reader whom nobody knows.
  func network(for visit: Visit) async throws -> Network {
    let whole = try await network(.association)
    guard let name = visit.place.query["seen-by"] else { return whole }
    return try await network(.member(whole.id(of: try whole.number(named: name))))
  }

  private func network(_ viewer: Viewer) async throws -> Network {
    try await networks.value(viewer) { [bench, source] in
      try await bench.run { try source.network(viewer) }
    }
  }

  /// The tables as the visitor may see them.
  func tables(for visit: Visit) async throws -> MemberTables {
    let viewer = try await network(for: visit).viewer
    return try await tables.value(viewer) { [bench, source] in
      try await bench.run { try source.tables(viewer) }
    }
  }

  /// The answer to a question, which is worked out once.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - key: names the question with all that it depends on but network and language.
  func ask(
    _ question: some Question, as key: Place, for visit: Visit
  ) async throws -> Answer {
    let network = try await network(for: visit)
    let reader = Reader(visit.language, seed: seed)
    return try await answers.value(self.key(key, network, visit)) { [bench] in
      try await bench.run { try question.answer(in: network, for: reader) }
    }
  }

  /// A picture as SVG, which is drawn once.
  func picture(
    as key: Place, for visit: Visit, of diagram: @escaping @Sendable (Network) throws -> Diagram
  ) async throws -> [UInt8] {
    let network = try await network(for: visit)
    return try await pictures.value(self.key(key, network, visit)) { [bench, renderer] in
      let diagram = try await bench.run { try diagram(network) }
      return try await renderer.render(diagram, as: .svg).bytes
    }
  }

  /// Does a work apart from the threads that answer.
  func work<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await bench.run(work)
  }

  private func key(_ question: Place, _ network: Network, _ visit: Visit) -> AnswerKey {
    AnswerKey(
      network: ObjectIdentifier(network), question: question, visit: visit.language.rawValue)
  }
}
