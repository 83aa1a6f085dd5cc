import PartnernetzNetworks
import PartnernetzRecords

/// Statements of tables that were read: columns of what reconciling needs, and where each stands.
struct ImportedStatements: Sendable {
  /// A table with the rows that were taken from it.
  struct Part: Sendable {
    let table: any Sheet
    let layout: ColumnRecognition
    let count: Int
    /// The rows that were taken; nil where all were.
    let rows: [Int32]?
  }

  /// Tables in the order in which they were read.
  var parts: [Part] = []
  /// What they say, table by table and row by row; firms by their positions.
  var columns = StatementColumns()

  /// A statement.
  func statement(_ position: Int, _ directory: FirmDirectory) -> Statement {
    var rest = position
    for part in parts {
      if rest < part.count {
        let row = part.rows.map { Int($0[rest]) } ?? rest
        var reader = RowReader(part.table, part.layout, directory)
        return reader.statement(ofRow: row)
      }
      rest -= part.count
    }
    preconditionFailure("there is no such statement")
  }
}

extension RowReader {
  /// The statement of a row that was found to be fine.
  mutating func statement(ofRow row: Int) -> Statement {
    go(to: row)
    guard var statement = statement() else {
      preconditionFailure("the row was read before")
    }
    statement.origin = origin
    return statement
  }
}
