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
  let decode: @Sendable (Row) -> Entry

  private var columns: [String] { keys + values + ["origin_file", "origin_row"] }

  /// All rows by key.
  func all(_ db: Database) throws -> [Entry] {
    let sql =
      "SELECT \(columns.joined(separator: ", ")) FROM \(name) "
      + "ORDER BY \(keys.joined(separator: ", "))"
    var entries: [Entry] = []
    let cursor = try Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() { entries.append(decode(row)) }
    return entries
  }

  /// Adds new rows and brings known ones up to date; unknown values leave known ones.
  func take(_ entries: [Entry], _ db: Database) throws -> Receipt.Counts {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let updates = (values + ["origin_file", "origin_row"]).map {
      "\($0) = COALESCE(excluded.\($0), \($0))"
    }.joined(separator: ", ")
    let isNews = values.map { "\($0) IS NOT COALESCE(excluded.\($0), \($0))" }
      .joined(separator: " OR ")
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(places))
        ON CONFLICT DO UPDATE SET \(updates) WHERE \(isNews)
        """)
    let before = try count(db)
    var written = 0
    for entry in entries {
      let start = db.totalChangesCount
      try statement.execute(arguments: StatementArguments(encode(entry)))
      written += db.totalChangesCount - start
    }
    var counts = Receipt.Counts()
    counts.added = try count(db) - before
    counts.changed = written - counts.added
    counts.unchanged = entries.count - written
    return counts
  }

  private func count(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(name)") ?? 0
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
