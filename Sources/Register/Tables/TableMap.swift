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

  private var columns: [String] { keys + values + ["origin_file", "origin_row"] }

  /// All rows by key.
  func all(_ db: Database) throws -> [Entry] {
    let sql =
      "SELECT \(columns.joined(separator: ", ")) FROM \(name) "
      + "ORDER BY \(keys.joined(separator: ", "))"
    var entries: [Entry] = []
    let cursor = try Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() { entries.append(try decode(row)) }
    return entries
  }

  /// Adds new rows and brings known ones up to date; unknown values leave known ones.
  func take(_ entries: [Entry], _ db: Database) throws -> Receipt.Counts {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let updates = (values + ["origin_file", "origin_row"]).map { "\($0) = \(updated($0))" }
      .joined(separator: ", ")
    let isNews = values.map { "\($0) IS NOT \(updated($0))" }.joined(separator: " OR ")
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(places))
        ON CONFLICT DO UPDATE SET \(updates) WHERE \(isNews)
        """)
    let before = try count(db)
    var written = 0
    for entry in entries {
      let start = db.totalChangesCount
      try statement.execute(arguments: StatementArguments(try encode(entry)))
      written += db.totalChangesCount - start
    }
    var counts = Receipt.Counts()
    counts.added = try count(db) - before
    counts.changed = written - counts.added
    counts.unchanged = entries.count - written
    return counts
  }

  /// What a column becomes: unknown never erases known, own columns one by one.
  private func updated(_ column: String) -> String {
    let new = "COALESCE(excluded.\(column), \(column))"
    guard column == TableCells<Entry>.attributes else { return new }
    return "COALESCE(json_patch(\(column), excluded.\(column)), \(new))"
  }

  private func count(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(name)") ?? 0
  }
}
