import Foundation
public import PartnernetzAnswers
public import PartnernetzExchange
public import PartnernetzRecords
public import PartnernetzRegister

/// Tables that were read and not yet taken: first one looks at them and at what they would change,
/// then they are taken as a whole or not at all.
public struct StagedImport: Sendable {
  /// What came out of the files.
  public let result: ImportResult
  /// The register that would take them.
  let path: String
  let wait: LockWait
  /// The last step of the register when the tables were read; nil where there was no register.
  public let step: Int?
  /// How many firms the register knew.
  public let knownFirms: Int
  /// What the register makes doubtful about the list; nil where there is no register or no list.
  public let doubts: ImportDoubts?
  /// Tables that are taken as the whole truth of their files, each with further files whose place it
  /// takes: what the register has of these beside them goes.
  public var replaced: ReplacedTables = [:]

  /// Reads files for a register, which need not be there yet, as an importer is told to.
  ///
  /// - Parameters:
  ///   - path: the register.
  ///   - importer: how the files are read; it comes to know the register's firms.
  ///   - wait: how long to wait where another program holds the register.
  ///   - read: reads the files with it.
  /// - Throws: `RegisterError`.
  /// - Complexity: O(bytes), and O(rows) of a register that is there.
  public init(
    into path: String, by importer: Importer = Importer(), wait: LockWait = LockWait(),
    read: (Importer) -> ImportResult
  ) throws {
    self.path = path
    self.wait = wait
    var known: [Firm] = []
    var step: Int?
    if Register.holdsBytes(atPath: path) {
      let register = try Register(opening: path, wait: wait)
      // The step before the firms: what comes between is noticed when the tables are taken.
      step = try register.lastStep()
      known = try register.tables().firms
    }
    self.step = step
    knownFirms = known.count
    var importer = importer
    importer.knownFirms = known
    result = read(importer)
    let listed = result.counts[.firms].map { $0.accepted + $0.fromLinks } ?? 0
    let isCompared = listed > 0 && (!known.isEmpty || listed <= ImportDoubts.mostFirms)
    doubts = isCompared ? ImportDoubts(among: known, beside: result.tables.firms) : nil
  }

  /// What taking the tables would change; nothing is written.
  ///
  /// - Throws: `RegisterError`; `RefusedImport` where the tables have errors.
  /// - Complexity: one scan of the tables that would get rows.
  public func preview() throws -> Receipt {
    try checkAcceptable()
    guard Register.holdsBytes(atPath: path) else { return Receipt(adding: result.tables) }
    return try Register(opening: path, wait: wait)
      .preview(result.tables, replacing: replaced, lists: result.lists)
  }

  /// What the register holds, what it would hold, and the counts of what changes; nil where there
  /// is none yet, so that all is new. Nothing is written.
  ///
  /// - Throws: `RegisterError`; `RefusedImport` where the tables have errors.
  /// - Complexity: a copy of the register in memory, and the work of taking the tables.
  public func outcome() throws -> (before: MemberTables, after: MemberTables, receipt: Receipt)? {
    try checkAcceptable()
    guard Register.holdsBytes(atPath: path) else { return nil }
    let register = try Register(opening: path, wait: wait)
    let (after, receipt) = try register.outcome(
      of: result.tables, replacing: replaced, lists: result.lists)
    return (try register.tables(), after, receipt)
  }

  /// Takes the tables: all of them, or nothing.
  ///
  /// - Parameters:
  ///   - day: the day to note in the history.
  ///   - sources: the files' names, to note in the history.
  ///   - who: the person, to note in the history.
  ///   - isStrict: whether to refuse where the register changed since the tables were read.
  /// - Returns: what was added, changed and removed.
  /// - Throws: `RegisterError`; `RefusedImport` where the tables have errors;
  ///   `CancellationError` where the task was cancelled before anything was written.
  /// - Complexity: one scan of the tables that get rows.
  public func commit(
    on day: Day, from sources: [String], by who: String?, isStrict: Bool = false
  ) throws -> Receipt {
    try checkAcceptable()
    if Task.isCancelled { throw CancellationError() }
    return try Register(openingOrCreating: path, wait: wait).take(
      result.tables, on: day, from: sources, by: who, replacing: replaced, lists: result.lists,
      after: isStrict ? step ?? 0 : nil)
  }

  private func checkAcceptable() throws(RefusedImport) {
    guard result.isAcceptable else { throw RefusedImport(problems: result.problems) }
  }
}

extension ImportResult.Changes {
  /// The counts of a receipt.
  public init(_ receipt: Receipt) {
    let total = receipt.total
    self.init(
      added: total.added, changed: total.changed, removed: total.removed,
      unchanged: total.unchanged, keptOfOthers: receipt.keptOfOthers)
  }
}
