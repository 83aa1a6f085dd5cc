import Foundation
import GRDB
import PartnernetzRecords
import PartnernetzRegister
import TestSupport

extension TemporaryFolder {
  /// Does something to the register with SQLite itself, as another program would.
  func tamper(_ sql: String, _ name: String = "association.sqlite") throws {
    try database(name).inDatabase { try $0.execute(sql: sql) }
  }

  /// The register as another program sees it.
  func database(_ name: String = "association.sqlite") throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: path(name), configuration: configuration)
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

/// Whether a file's bytes hold a text.
func holds(_ text: String, _ path: String) throws -> Bool {
  try Data(contentsOf: URL(filePath: path)).range(of: Data(text.utf8)) != nil
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
