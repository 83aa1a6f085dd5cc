import Foundation
import GRDB
import PartnernetzRecords
import PartnernetzRegister
import TestSupport

extension TemporaryFolder {
  /// Does something to the register with SQLite itself, as another program would.
  func tamper(_ sql: String, _ name: String = "association.sqlite") throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path(name), configuration: configuration).inDatabase { db in
      try db.execute(sql: sql)
    }
  }
}

/// The day of the tests.
let today = Day(year: 2026, month: 11, day: 1) ?? Day.first

extension Day {
  /// A day that the compiler cannot doubt.
  static var first: Day {
    guard let day = Day(year: 1, month: 1, day: 1) else { preconditionFailure("no first day") }
    return day
  }
}

/// What a call throws as an error of a register; nil where it throws none.
func failure(_ work: () throws -> Void) -> RegisterError? {
  do {
    try work()
    return nil
  } catch {
    return error as? RegisterError
  }
}
