import GRDB
import PartnernetzRecords

/// A firm that is to be erased: what of a register tells of it.
struct ErasedFirm {
  /// Its id, and those of firms that were merged into it.
  let ids: Set<String>
  private let files: FileNames

  /// What stands in the place of a name where something has to stand.
  static let unnamed = "…"

  /// Columns by which a row belongs to a firm.
  private static let owners: [String: [String]] = [
    "firms": ["id"], "statements": ["source", "target", "reporter"],
    "contacts": ["source", "target"],
  ]
  /// Columns of other firms' rows that hold a list of firms.
  private static let lists: Set<String> = ["competitors", "distinct_from"]
  /// Columns of other firms' rows that hold one firm.
  private static let singles: Set<String> = ["broker", "consent"]
  /// The column of the file that a row was last read from.
  private static let file = "origin_file"

  /// A firm by its ids, and by all that it is and was called, for the names of files.
  init(ids: Set<String>, called names: Set<String> = []) {
    self.ids = ids
    files = FileNames(naming: SoughtNames(names))
  }

  /// The columns of a table by which a row belongs to a firm.
  static func owners(of table: String) -> [String] { owners[table] ?? ["firm"] }

  /// Whether cells of a table's row say that it is the firm's.
  func owns(_ cells: [String: DatabaseValue], of table: String) -> Bool {
    ErasedFirm.owners(of: table).contains { column in
      cells[column].flatMap { String.fromDatabaseValue($0) }.map(ids.contains) ?? false
    }
  }

  /// Whether the name of a file names the firm.
  func isNamed(inFile file: String) -> Bool { files.areTelling(file) }

  /// A cell of somebody else's row as it is without the firm.
  func without(_ cell: DatabaseValue, _ column: String) -> DatabaseValue {
    guard let text = String.fromDatabaseValue(cell) else { return cell }
    if ErasedFirm.singles.contains(column) { return ids.contains(text) ? .null : cell }
    // A row that was read keeps its place in the file: lines of the journal may tell of that alone.
    if column == ErasedFirm.file {
      return isNamed(inFile: text) ? ErasedFirm.unnamed.databaseValue : cell
    }
    guard ErasedFirm.lists.contains(column), let list = JSONText.list(text),
      list.contains(where: ids.contains)
    else { return cell }
    return JSONText.text(list.filter { !ids.contains($0) })?.databaseValue ?? .null
  }

  /// Columns of a table in which other firms' rows may name the firm.
  static func mentions(in shape: TableShape) -> [String] {
    shape.columns.filter { lists.contains($0) || singles.contains($0) || $0 == file }
  }
}

/// Names of files, each looked at once: many rows come from few files.
private final class FileNames {
  private let sought: SoughtNames
  private var known: [String: Bool] = [:]

  init(naming sought: SoughtNames) { self.sought = sought }

  func areTelling(_ file: String) -> Bool {
    if let isTelling = known[file] { return isTelling }
    let isTelling = sought.areNamed(in: file)
    known[file] = isTelling
    return isTelling
  }
}
