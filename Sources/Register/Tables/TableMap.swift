import GRDB

/// How rows of the model and rows of a table turn into each other.
struct TableMap<Entry: Sendable>: Sendable {
  /// The table's name.
  let name: String
  /// The columns by which a row is known again; they hold '' for unknown.
  let keys: [String]
  /// The other columns, without the origin.
  let values: [String]
  /// A row's keys, values and origin.
  /// - Throws: ``RefusedValue``.
  let encode: @Sendable (Entry) throws -> [(any DatabaseValueConvertible)?]
  /// The row that a record tells of.
  /// - Throws: ``DamagedCell``.
  let decode: @Sendable (Row) throws -> Entry

  /// Packs many rows at once.
  let packing: RowPacking<Entry>
  /// Reads rows that hold what our own writer writes.
  let reading: RowReading<Entry>

  /// The table without its meaning.
  var shape: TableShape { TableShape(name: name, keys: keys, values: values) }

  /// A row's cells as they stand in the table.
  ///
  /// - Throws: ``RefusedValue``.
  func cells(_ entry: Entry) throws -> [DatabaseValue] {
    try encode(entry).map { $0?.databaseValue ?? .null }
  }

  /// All rows in the order in which they came in.
  ///
  /// - Throws: ``Damage`` where they are not those that were written.
  func all(_ db: Database) throws -> [Entry] {
    let noted = try Tally.noted(of: name, db)
    var entries: [Entry] = []
    entries.reserveCapacity(Int(clamping: min(noted.rows, 1 << 24)))
    var scan = try CheckedScan(name, columns: shape.all, noted: noted, db)
    var reader = reading
    _ = try scan.forEach { scanned in
      try entries.append(reader.entry(at: scanned.pointer) ?? decode(scanned.row))
    }
    return entries
  }
}
