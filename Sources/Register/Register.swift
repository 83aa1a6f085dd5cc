import Foundation
import GRDB
public import PartnernetzRecords

/// The association's memory: one SQLite file.
///
/// Every change is one transaction that either happens as a whole or not at all, and is on disk
/// before it is reported (`synchronous=FULL`).
public struct Register: Sendable {
  private let queue: DatabaseQueue
  private let path: String

  /// Marks the file as ours, so that no other SQLite file is taken for a register: "Pnet".
  static let applicationID = 0x506E_6574

  /// Opens a register that exists.
  ///
  /// - Throws: ``RegisterError`` where it is missing, damaged, foreign or newer.
  public init(opening path: String) throws(RegisterError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    try self.init(path: path, mayCreate: false)
  }

  /// Opens a register, or makes an empty one where there is none.
  ///
  /// - Throws: ``RegisterError`` where it cannot be made, or is damaged, foreign or newer.
  public init(openingOrCreating path: String) throws(RegisterError) {
    try self.init(path: path, mayCreate: true)
  }

  /// Whether a file looks like a SQLite database.
  public static func isRegister(atPath path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  /// Whether there is a file with something in it.
  public static func holdsBytes(atPath path: String) -> Bool {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return (size ?? 0) > 0
  }

  private init(path: String, mayCreate: Bool) throws(RegisterError) {
    self.path = path
    // An empty file is one that somebody else is just making.
    let isBlank = mayCreate && !Register.holdsBytes(atPath: path)
    guard isBlank || Register.isRegister(atPath: path) else { throw .notARegister(path: path) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { db in
        if isBlank, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 {
          try db.execute(sql: "PRAGMA application_id = \(Register.applicationID)")
        }
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id")
        guard owner == Register.applicationID else { throw RegisterError.notARegister(path: path) }
        let check = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
        guard check == "ok" else {
          throw RegisterError.damaged(path: path, detail: check ?? "quick_check")
        }
      }
      guard try !queue.read(Schema.migrator.hasBeenSuperseded) else {
        throw RegisterError.newer(path: path)
      }
      try Schema.migrator.migrate(queue)
    } catch {
      throw RegisterError(error, path: path)
    }
  }

  /// Everything the register holds, in a stable order.
  ///
  /// - Complexity: one scan of each table.
  /// - Throws: ``RegisterError``.
  public func tables() throws(RegisterError) -> MemberTables {
    do {
      return try queue.read { db in
        MemberTables(
          firms: try FirmTable.map.all(db), statements: try StatementTable.map.all(db),
          offers: try DetailTables.offers.all(db), needs: try DetailTables.needs.all(db),
          markets: try DetailTables.markets.all(db), capital: try DetailTables.capital.all(db),
          goals: try DetailTables.goals.all(db))
      }
    } catch {
      throw RegisterError(error, path: path)
    }
  }

  /// Takes tables in: new rows are added, rows with a known key are brought up to date.
  ///
  /// A value that is unknown in the new row leaves the known one. Rows are the same when they tell
  /// of the same: a firm by id; a statement by source, target, kind, what and reporter; an offer or
  /// need by firm and capability (and mode); a market by firm, market and role; capital by firm,
  /// role and kind; a goal by firm, product and market. Taking the same tables twice changes
  /// nothing.
  ///
  /// - Parameters:
  ///   - tables: what to take in; rows may name firms of the tables or of the register.
  ///   - day: the day to note in the history.
  ///   - sources: the files' names, to note in the history.
  /// - Returns: what was added and changed.
  /// - Throws: ``RegisterError``; the register is then as it was.
  public func take(
    _ tables: MemberTables, on day: Day, from sources: [String]
  ) throws(RegisterError) -> Receipt {
    do {
      var receipt = Receipt()
      try queue.inTransaction(.immediate) { db in
        receipt.firms = try FirmTable.map.take(tables.firms, db)
        receipt.statements = try StatementTable.map.take(tables.statements, db)
        receipt.details =
          try DetailTables.offers.take(tables.offers, db)
          + DetailTables.needs.take(tables.needs, db)
          + DetailTables.markets.take(tables.markets, db)
          + DetailTables.capital.take(tables.capital, db)
          + DetailTables.goals.take(tables.goals, db)
        if receipt.isChange {
          try db.execute(
            sql: "INSERT INTO imports (day, sources, added, changed) VALUES (?, ?, ?, ?)",
            arguments: [
              day.iso, sources.joined(separator: "\n"), receipt.total.added,
              receipt.total.changed,
            ])
        }
        return .commit
      }
      return receipt
    } catch {
      throw RegisterError(error, path: path)
    }
  }
}

extension RegisterError {
  /// What an error of the database means to a person.
  init(_ error: any Error, path: String) {
    if let own = error as? RegisterError {
      self = own
      return
    }
    if let cell = error as? DamagedCell {
      self = .damaged(path: path, detail: cell.detail)
      return
    }
    if let refused = error as? RefusedValue {
      self = .refusedValue(path: path, detail: refused.detail)
      return
    }
    guard let error = error as? DatabaseError else {
      self = .notWritable(path: path, detail: String(describing: error))
      return
    }
    let detail = error.message ?? "SQLite \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_NOTADB: self = .notARegister(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_CONSTRAINT: self = .unknownFirm(path: path)
    default: self = .notWritable(path: path, detail: detail)
    }
  }
}
