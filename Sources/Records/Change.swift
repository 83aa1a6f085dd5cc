/// A change of one row of an association's tables.
///
/// Rows are known by what they say, so a change can be made from tables that were read, and its
/// ``inverse`` leads back.
public enum Change: Sendable, Hashable, Codable {
  /// A row comes in: at the end of its table, or where another of the same table stood.
  case put(TableRow, insteadOf: TableRow?)
  /// A row goes; of rows that say the same, the last.
  case remove(TableRow)

  /// The change that takes this one back.
  ///
  /// Rows that were removed come back with the same words; only the register's own undo puts them
  /// back to their old place in the table too.
  public var inverse: Change {
    switch self {
    case .put(let row, nil): .remove(row)
    case .put(let row, let old?): .put(old, insteadOf: row)
    case .remove(let row): .put(row, insteadOf: nil)
    }
  }
}
