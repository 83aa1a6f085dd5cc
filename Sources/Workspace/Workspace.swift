import Foundation
public import PartnernetzExchange
public import PartnernetzRecords
public import PartnernetzRegister

/// Where an association's tables lie, and what is done with them: a register, or a folder of tables
/// that is read straight into memory.
///
/// Every face of the house works through it, so that a terminal and a page do the same.
public struct Workspace: Sendable {
  /// What holds the tables.
  enum Store: Sendable {
    case register(Register)
    case tables(ImportResult)
  }

  /// The register's file, or the folder.
  public let path: String
  let store: Store

  /// Opens what lies at a path.
  ///
  /// - Parameters:
  ///   - path: a register, a folder of tables, or one table or workbook.
  ///   - wait: how long to wait where another program holds the register.
  /// - Throws: ``WorkspaceError`` where nothing lies there; `RefusedImport` where the tables have
  ///   errors; `RegisterError` where the register cannot be read.
  /// - Complexity: O(bytes) for tables, which are read here; O(1) for a register.
  public init(opening path: String, wait: LockWait = LockWait()) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw WorkspaceError.nothing(path: path)
    }
    self.path = path
    // A register whose first bytes are spoilt is no table.
    let isCalledOne = [".sqlite", ".sqlite3", ".db"].contains { path.hasSuffix($0) }
    if Register.isRegister(atPath: path) || isCalledOne && Register.holdsBytes(atPath: path) {
      store = .register(try Register(opening: path, wait: wait))
    } else {
      let tables = Importer().read(paths: [path])
      guard tables.isAcceptable else { throw RefusedImport(problems: tables.problems) }
      store = .tables(tables)
    }
  }

  /// Opens a register, or makes an empty one where there is none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - wait: how long to wait where another program holds it.
  /// - Throws: `RegisterError`.
  public init(
    openingOrCreating path: String, wait: LockWait = LockWait()
  ) throws(RegisterError) {
    self.path = path
    store = .register(try Register(openingOrCreating: path, wait: wait))
  }

  /// What tells this register from another one under the same name; the path for tables.
  public var identity: String {
    if case .register(let register) = store {
      path + " " + (register.identity?.word ?? "")
    } else {
      path
    }
  }

  /// Whether another register took the place of this one since it was opened, or none is there.
  public var isReplaced: Bool {
    if case .register(let register) = store { register.isReplaced } else { false }
  }

  /// Whether changes are kept, with their history.
  public var isRegister: Bool { if case .register = store { true } else { false } }

  /// What was noticed in tables that were read straight into memory, though they could be taken.
  public var notes: DiagnosticList? {
    if case .tables(let read) = store { read.problems } else { nil }
  }

  /// Whether damage to the file would be noticed; registers of the first edition have no checksums.
  public var hasChecksums: Bool {
    if case .register(let register) = store { register.hasChecksums } else { true }
  }

  /// All tables with all that is kept in them, as a backup needs them.
  ///
  /// - Parameter day: the day on which a register knew them; nil for all that it holds.
  /// - Returns: the tables.
  /// - Complexity: O(rows).
  /// - Throws: `RegisterError`.
  public func wholeTables(knownOn day: Day? = nil) throws(RegisterError) -> MemberTables {
    switch store {
    case .register(let register):
      if let day { try register.tables(knownOn: day) } else { try register.tables() }
    case .tables(let read): read.tables
    }
  }

  /// The first day of a register's history: nobody knows what was known before. Nil where nothing was
  /// done yet, and for tables that are read straight into memory.
  ///
  /// - Throws: `RegisterError`.
  public func firstDay() throws(RegisterError) -> Day? {
    if case .register(let register) = store { try register.firstDay() } else { nil }
  }

  /// The register.
  ///
  /// - Throws: ``WorkspaceError`` where the tables lie in a folder.
  func register() throws(WorkspaceError) -> Register {
    guard case .register(let register) = store else { throw .keepsNothing(path: path) }
    return register
  }
}
