import GRDB
import PartnernetzRecords

/// A firm that is to be erased: what of a register tells of it.
struct ErasedFirm {
  /// Its id, and those of firms that were merged into it.
  let ids: Set<String>

  /// Columns by which a row belongs to a firm.
  private static let owners: [String: [String]] = [
    "firms": ["id"], "statements": ["source", "target", "reporter"],
    "contacts": ["source", "target"],
  ]
  /// Columns of other firms' rows that hold a list of firms.
  private static let lists: Set<String> = ["competitors", "distinct_from"]
  /// Columns of other firms' rows that hold one firm.
  private static let singles: Set<String> = ["broker", "consent"]

  /// The columns of a table by which a row belongs to a firm.
  static func owners(of table: String) -> [String] { owners[table] ?? ["firm"] }

  /// Whether cells of a table's row say that it is the firm's.
  func owns(_ cells: [String: DatabaseValue], of table: String) -> Bool {
    ErasedFirm.owners(of: table).contains { column in
      cells[column].flatMap { String.fromDatabaseValue($0) }.map(ids.contains) ?? false
    }
  }

  /// A cell of somebody else's row as it is without the firm.
  func without(_ cell: DatabaseValue, _ column: String) -> DatabaseValue {
    guard let text = String.fromDatabaseValue(cell) else { return cell }
    if ErasedFirm.singles.contains(column) { return ids.contains(text) ? .null : cell }
    guard ErasedFirm.lists.contains(column), let list = JSONText.list(text),
      list.contains(where: ids.contains)
    else { return cell }
    return JSONText.text(list.filter { !ids.contains($0) })?.databaseValue ?? .null
  }

  /// Columns of a table in which other firms' rows may name the firm.
  static func mentions(in shape: TableShape) -> [String] {
    shape.values.filter { lists.contains($0) || singles.contains($0) }
  }
}
