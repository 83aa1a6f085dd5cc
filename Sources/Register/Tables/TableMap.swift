import GRDB
import PartnernetzRecords

/// How rows of the model and rows of a table turn into each other.
struct TableMap<Entry: Sendable>: Sendable {
  /// The table's name.
  let name: String
  /// The columns by which a row is known again; they hold '' for unknown.
  let keys: [String]
  /// The other columns, without the origin.
  let values: [String]
  /// A row's keys, values and origin.
  let encode: @Sendable (Entry) -> [(any DatabaseValueConvertible)?]
  /// The row that a record tells of.
  let decode: @Sendable (Row) throws -> Entry

  /// The table without its meaning.
  var shape: TableShape { TableShape(name: name, keys: keys, values: values) }

  /// A row's cells as they stand in the table.
  func cells(_ entry: Entry) -> [DatabaseValue] { encode(entry).map { $0?.databaseValue ?? .null } }

  /// All rows in the order in which they came in.
  ///
  /// - Throws: ``Damage`` where they are not those that were written.
  func all(_ db: Database) throws -> [Entry] {
    let noted = try Tally.noted(of: name, db)
    var entries: [Entry] = []
    entries.reserveCapacity(Int(clamping: min(noted.rows, 1 << 24)))
    var scan = try CheckedScan(name, columns: shape.all, noted: noted, db)
    _ = try scan.forEach { row, _, _ in entries.append(try decode(row)) }
    return entries
  }
}

extension Row {
  /// The text of a key column, where '' stands for unknown.
  func known(_ column: String) -> String? {
    let text: String = self[column]
    return text.isEmpty ? nil : text
  }

  /// An amount.
  func money(_ column: String) -> Money? {
    let cents: Int64? = self[column]
    return cents.map { Money(cents: $0) }
  }

  /// A day.
  func day(_ column: String) -> Day? {
    let text: String? = self[column]
    return text.flatMap { Day(iso: $0) }
  }

  /// Where the row came from.
  var origin: Origin? {
    guard let file: String = self["origin_file"], let row: Int = self["origin_row"] else {
      return nil
    }
    return Origin(file: file, row: row)
  }
}
