import Foundation
import GRDB
public import PartnernetzRecords

/// The association's memory: one SQLite file.
///
/// Every change is one transaction that either happens as a whole or not at all, is on disk before
/// it is reported (`synchronous=FULL`), and is noted in a journal, so that it can be taken back.
/// Reading needs no write lock and changes nothing. Every table has a checksum: rows that are not
/// those that were written are damage, and no answer is given from them.
public struct Register: Sendable {
  private let queue: DatabaseQueue
  let path: String
  /// Which file it was when it was opened.
  package let identity: RegisterFile.Identity?

  /// Marks the file as ours, so that no other SQLite file is taken for a register: "Pnet".
  static let applicationID = 0x506E_6574

  /// Opens a register that exists.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - wait: how long to wait where another program holds it.
  /// - Throws: ``RegisterError`` where it is missing, damaged, foreign or newer.
  public init(opening path: String, wait: LockWait = LockWait()) throws(RegisterError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    guard RegisterFile.isReadable(path) else { throw .unreadable(path: path) }
    guard Register.isRegister(atPath: path) else { throw .notARegister(path: path) }
    try self.init(path: path, wait: wait)
    try check(mayBeEmpty: false)
  }

  /// Opens a register, or makes an empty one where there is none; its owner alone may read it.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - wait: how long to wait where another program holds it.
  /// - Throws: ``RegisterError`` where it cannot be made, or is damaged, foreign or newer.
  public init(openingOrCreating path: String, wait: LockWait = LockWait()) throws(RegisterError) {
    // An empty file is one that somebody else is just making.
    let isBlank = !Register.holdsBytes(atPath: path)
    if isBlank { try RegisterFile.make(path) }
    guard isBlank || RegisterFile.isReadable(path) else { throw .unreadable(path: path) }
    guard isBlank || Register.isRegister(atPath: path) else { throw .notARegister(path: path) }
    do {
      try self.init(path: path, wait: wait)
      try check(mayBeEmpty: isBlank)
      try bringUpToDate()
    } catch {
      // A file that could not be filled is not left behind, unless somebody else is making it.
      if isBlank, case .full = error { RegisterFile.removeIfEmpty(path) }
      throw error
    }
  }

  private init(path: String, wait: LockWait) throws(RegisterError) {
    self.path = path
    do {
      queue = try RegisterFile.connect(path, wait)
      identity = RegisterFile.Identity(of: path)
    } catch {
      throw RegisterError(error, path: path)
    }
  }

  /// Whether a file looks like a SQLite database.
  public static func isRegister(atPath path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  /// Whether there is a file with something in it.
  public static func holdsBytes(atPath path: String) -> Bool { RegisterFile.holdsBytes(path) }

  /// The file of a register itself, beside which all lies that belongs to it, where its name is a link.
  package static func file(named path: String) -> String { RegisterFile.real(path) }

  /// Refuses a file that is not ours, before anything else of it is read.
  private func check(mayBeEmpty: Bool) throws(RegisterError) {
    do {
      try queue.read { db in
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id")
        switch try SchemaState.of(db) {
        case .empty where mayBeEmpty: return
        case _ where owner != Register.applicationID:
          throw RegisterError.notARegister(path: path)
        case .empty, .edition: return
        case .newer: throw RegisterError.newer(path: path)
        case .foreign(let name): throw RegisterError.foreignTable(path: path, name: name)
        }
      }
    } catch {
      throw RegisterError(error, path: path)
    }
  }

  /// Brings the tables to those of today; another program may be doing the same.
  private func bringUpToDate() throws(RegisterError) {
    let steps = Schema.migrator.migrations.count
    for attempt in 0...steps {
      do {
        guard try !queue.read({ try SchemaState.isCurrent($0) }) else { return }
        try queue.inDatabase { db in
          try db.inTransaction(.immediate) {
            if try SchemaState.of(db) == .empty {
              try db.execute(sql: "PRAGMA application_id = \(Register.applicationID)")
            }
            return .commit
          }
        }
        try Schema.migrator.migrate(queue)
      } catch {
        guard attempt < steps else { throw RegisterError(error, path: path) }
      }
    }
  }

  /// Whether another file lies where this one lay, or none: what is read from it is over.
  package var isReplaced: Bool { RegisterFile.Identity(of: path) != identity }

  /// Refuses to work on a file that nobody finds any more.
  private func checkIdentity() throws(RegisterError) {
    if isReplaced { throw .replaced(path: path) }
  }

  /// Whether the file's tables are those of today.
  func isCurrent() throws(RegisterError) -> Bool {
    do {
      return try queue.read { try SchemaState.isCurrent($0) }
    } catch {
      throw RegisterError(error, path: path)
    }
  }

  /// Works on a copy in memory with tables of today.
  func onCopy<Result>(_ work: (Database) throws -> Result) throws(RegisterError) -> Result {
    do {
      // As for the file: rows that name unknown firms are refused by name, and what is taken back
      // on a copy is no step of the history.
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let copy = try DatabaseQueue(configuration: configuration)
      try queue.backup(to: copy)
      try Schema.migrator.migrate(copy)
      return try copy.write(work)
    } catch {
      throw explained(error)
    }
  }

  /// Reads from tables of today: from the file, or from a copy in memory of an older one.
  func reading<Result>(
    _ work: (Database) throws -> Result
  ) throws(RegisterError) -> Result {
    try checkIdentity()
    do {
      let result = try queue.read { db in
        try SchemaState.isCurrent(db) ? try work(db) : nil
      }
      if let result { return result }
    } catch {
      throw explained(error)
    }
    return try onCopy(work)
  }

  /// What an error means to a person. Where SQLite itself finds the file spoilt, that is the reason of
  /// whatever else it said: a spoilt length asks for more memory than there is.
  private func explained(_ error: any Error) -> RegisterError {
    let told = RegisterError(error, path: path)
    guard case .fault = told,
      let found = try? queue.read({ try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }),
      found != "ok"
    else { return told }
    return .damaged(path: path, detail: found)
  }

  /// Does one step of writing, as a whole or not at all.
  ///
  /// - Parameters:
  ///   - step: the last step that whoever writes knows of; nil where it does not matter.
  ///   - work: does the step, and returns its line in the journal where it changed anything.
  /// - Returns: what `work` returns beside the line.
  /// - Throws: ``RegisterError``.
  func writing<Result>(
    after step: Int? = nil, _ work: (inout StepWriter) throws -> (Result, HistoryEntry?)
  ) throws(RegisterError) -> Result {
    try checkIdentity()
    try bringUpToDate()
    do {
      var result: Result?
      try queue.inTransaction(.immediate) { db in
        guard try SchemaState.isCurrent(db) else { throw RegisterError.newer(path: path) }
        let check = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
        guard check == "ok" else { throw Damage.other(check ?? "integrity_check") }
        // What could not be taken back is not done.
        _ = try Journal.entries(db)
        try Journal.checkChanges(db)
        let next = try Journal.next(db)
        if let step, next - 1 != Int64(step) {
          throw RegisterError.changedMeanwhile(path: path, who: try Journal.lastAuthor(db))
        }
        var writer = try StepWriter(db, step: next)
        let (done, entry) = try work(&writer)
        result = done
        guard let entry else { return .rollback }
        try Journal.note(entry, db)
        try writer.finish()
        // Nothing outlives in a snapshot what is taken out here, wherever this is cut off.
        SideFile(.snapshot, besides: path).clear()
        return .commit
      }
      SideFile(.snapshot, besides: path).clear()
      guard let result else { throw Damage.other("transaction") }
      return result
    } catch {
      throw RegisterError(error, path: path)
    }
  }

  /// Rewrites the file, so that nothing is left of what was taken out.
  ///
  /// - Returns: whether that is so of the journal too that another program may have had written ahead;
  ///   somebody who reads from it keeps it as it is.
  func rewrite() throws(RegisterError) -> Bool {
    do {
      try queue.vacuum()
      return try queue.inDatabase { db in
        try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
      }
    } catch {
      throw RegisterError(error, path: path)
    }
  }

  /// Lets the file grow to so many pages and no further, as a full disk does.
  func limit(pages: Int) throws {
    try queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
  }

  /// Whether damage to the rows is noticed: registers of the first edition have no checksums yet;
  /// the next change gives them some.
  public var hasChecksums: Bool {
    guard case .edition(let edition)? = try? queue.read({ try SchemaState.of($0) }) else {
      return false
    }
    return edition >= Schema.firstWithChecksums
  }

  /// Everything the register holds, in the order in which it came in.
  ///
  /// - Complexity: one scan of each table.
  /// - Throws: ``RegisterError``.
  public func tables() throws(RegisterError) -> MemberTables {
    try reading { try MemberTables(all: $0) }
  }
}

extension MemberTables {
  /// All rows of a register.
  init(all db: Database) throws {
    self.init(
      firms: try FirmTable.map.all(db), statements: try StatementTable.map.all(db),
      offers: try DetailTables.offers.all(db), needs: try DetailTables.needs.all(db),
      markets: try DetailTables.markets.all(db), capital: try DetailTables.capital.all(db),
      goals: try DetailTables.goals.all(db),
      contacts: try DetailTables.contacts.all(db))
  }
}
