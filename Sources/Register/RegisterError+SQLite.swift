import GRDB

extension RegisterError {
  /// What an error of the database means to a person.
  init(_ error: any Error, path: String) {
    switch error {
    case let own as RegisterError: self = own
    case Damage.checksum(let table): self = .falsified(path: path, table: table)
    case Damage.other(let detail): self = .damaged(path: path, detail: detail)
    case let unknown as UnknownFirm: self = .unknownFirm(path: path, firm: unknown.id)
    case let cell as DamagedCell: self = .damaged(path: path, detail: cell.detail)
    case let refused as RefusedValue: self = .refusedValue(path: path, detail: refused.detail)
    case let error as RowDecodingError: self = .damaged(path: path, detail: "\(error)")
    case is NoSuchRow: self = .noSuchRow(path: path)
    case let error as RepeatedFirm: self = .repeatedFirm(path: path, firm: error.id)
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .fault(path: path, detail: String(describing: error))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .unknownFirm(path: path, firm: "")
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      self = .repeatedFirm(path: path, firm: "")
    case .SQLITE_CONSTRAINT_NOTNULL, .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_DATATYPE:
      self = .refusedValue(path: path, detail: detail)
    default:
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
      case .SQLITE_NOTADB: self = .notARegister(path: path)
      // No text that we write is as long as SQLite's limit; a spoilt length may be.
      case .SQLITE_CORRUPT, .SQLITE_TOOBIG: self = .damaged(path: path, detail: detail)
      case .SQLITE_ERROR where detail.contains("unsupported file format"):
        self = .damaged(path: path, detail: detail)
      case .SQLITE_FULL: self = .full(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_IOERR: self = .notWritable(path: path, detail: detail)
      default: self = .fault(path: path, detail: detail)
      }
    }
  }
}
