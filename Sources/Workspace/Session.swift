public import PartnernetzAnswers
import PartnernetzExchange
public import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzRegister

/// A network as somebody sees it on a day, under assumptions: an immutable snapshot that questions
/// are asked of.
public struct Session: Sendable {
  /// How the tables are looked at.
  public struct View: Sendable {
    /// The day from which the age of contacts is counted back.
    public var day: Day
    /// The day on which a register is to have known what is shown; nil for all that it holds.
    public var knownOn: Day?
    /// The firm, by id or name, that sees only what it may know; nil for the association.
    public var seenBy: String?
    /// The assumptions.
    public var parameters: Parameters

    /// Makes a view.
    public init(
      day: Day, knownOn: Day? = nil, seenBy: String? = nil, parameters: Parameters = Parameters()
    ) {
      self.day = day
      self.knownOn = knownOn
      self.seenBy = seenBy
      self.parameters = parameters
    }
  }

  /// The network.
  public let network: Network

  /// Looks at tables that were read elsewhere.
  ///
  /// - Throws: `FirmLookupError` where the view names no firm.
  /// - Complexity: O(n + m) for n firms and m statements, twice where a firm looks.
  public init(_ tables: MemberTables, _ view: View) throws {
    network = Session.learned(
      try Session.network(view) {
        Network(tables, parameters: view.parameters, seenBy: $0, asOf: view.day)
      }, from: tables.contacts)
  }

  /// The network under what outcomes of its own contacts taught; as a member sees it, under what is
  /// assumed, for what was learned could tell it what others gained.
  private static func learned(_ network: Network, from contacts: [ContactEvent]) -> Network {
    guard network.viewer == .association, !contacts.isEmpty else { return network }
    let pipeline = Pipeline(contacts)
    let network = Network(network, engaged: Engagements(pipeline, in: network))
    guard network.parameters.learning > 0 else { return network }
    let learning = Learning(from: pipeline, in: network)
    guard learning.parameters != network.parameters else { return network }
    return Network(network, assuming: learning.parameters)
  }

  init(_ source: PackedSource, contacts: [ContactEvent], _ view: View) throws {
    network = Session.learned(
      try Session.network(view) {
        Network(source, parameters: view.parameters, seenBy: $0, asOf: view.day)
      }, from: contacts)
  }

  init(_ read: ImportResult, _ view: View) throws {
    network = Session.learned(
      try Session.network(view) {
        try Network(read, parameters: view.parameters, seenBy: $0, asOf: view.day)
      }, from: read.contacts)
  }

  /// The firm that looks can be found only in the association's network.
  private static func network(_ view: View, _ make: (Viewer) throws -> Network) throws -> Network {
    let network = try make(.association)
    guard let name = view.seenBy else { return network }
    return try make(try network.member(named: name)).withoutRivalsBusiness()
  }

  /// The answer to a question.
  ///
  /// - Throws: what the question throws; `CancellationError` where the task that asks was cancelled.
  public func ask(_ question: some Question, for reader: Reader) throws -> Answer {
    try question.answer(in: network, for: reader)
  }
}

extension Workspace {
  /// The network as it stands now.
  ///
  /// - Throws: `RegisterError`; `FirmLookupError` where the view names no firm.
  /// - Complexity: O(n + m) for n firms and m statements.
  public func session(_ view: Session.View) throws -> Session {
    switch store {
    case .register(let register):
      if let packed = try register.packedTables(knownOn: view.knownOn),
        let source = PackedSource(packed.tables)
      {
        try Session(source, contacts: packed.contacts, view)
      } else {
        try Session(try wholeTables(knownOn: view.knownOn), view)
      }
    case .tables(let read): try Session(read, view)
    }
  }

  /// The tables as a view shows them.
  ///
  /// - Throws: `RegisterError`; `FirmLookupError` where the view names no firm.
  public func tables(_ view: Session.View) throws -> MemberTables {
    let tables = try wholeTables(knownOn: view.knownOn)
    guard let name = view.seenBy else { return tables.seen(by: .association) }
    let viewer = try Network(tables, asOf: view.day).member(named: name)
    let seen = Network(tables, parameters: view.parameters, seenBy: viewer, asOf: view.day)
    return tables.seen(by: viewer).hidingRivalsBusiness(in: seen)
  }
}

extension Network {
  /// The firm of an id or name as a reader.
  ///
  /// - Throws: `FirmLookupError`.
  fileprivate func member(named name: String) throws -> Viewer {
    .member(id(of: try number(named: name)))
  }
}
