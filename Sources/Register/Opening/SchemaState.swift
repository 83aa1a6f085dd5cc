import GRDB

/// What a file's tables are, compared with what our own migrations make.
enum SchemaState: Equatable {
  /// Nothing is in it.
  case empty
  /// Our tables after so many steps of ``Schema/migrator``.
  case edition(Int)
  /// A newer program's.
  case newer
  /// Something is not as we make it; its name.
  case foreign(String)

  /// A table, index, view or trigger.
  private struct Item: Hashable {
    var type: String
    var name: String
    var table: String
    var sql: String
  }

  /// Looks at a database, and at nothing but its list of tables as long as that is not ours.
  static func of(_ db: Database) throws -> SchemaState {
    let found = try items(db)
    guard !found.isEmpty else { return .empty }
    let steps = try editions.get()
    let known = Schema.migrator.migrations
    let list = Set((steps.first ?? []).filter { $0.table == "grdb_migrations" })
    let applied =
      list.isSubset(of: found)
      ? try Row.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations LIMIT 1000")
        .map { String.fromDatabaseValue($0[0]) ?? "" } : []
    // Another program is just making it, or was stopped there.
    if found == list, applied.isEmpty { return .edition(0) }
    if let edition = steps.firstIndex(where: { Set($0) == found }) {
      guard Set(applied) == Set(known.prefix(edition + 1)) else {
        return .foreign("grdb_migrations")
      }
      return .edition(edition + 1)
    }
    if Set(applied).isSuperset(of: known), applied.count > known.count { return .newer }
    // Compared with what it says that it is: what a newer program adds to an old register's tables is
    // no fault of theirs.
    let edition = known.indices.last { Set(applied) == Set(known[...$0]) }
    let own = Set(edition.map { steps[$0] } ?? steps.last ?? [])
    let strange =
      found.subtracting(own).map(\.name).min() ?? own.subtracting(found).map(\.name).min()
    return .foreign(strange ?? "")
  }

  private static func items(_ db: Database) throws -> Set<Item> {
    let rows = try Row.fetchAll(
      db, sql: "SELECT type, name, tbl_name, sql FROM main.sqlite_master LIMIT 1000")
    let items = rows.map { row in
      let words = (0..<4).map { String.fromDatabaseValue(row[$0]) ?? "" }
      return Item(
        type: words[0], name: words[1], table: words[2],
        sql: words[3].split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    // What ANALYZE notes changes no answer, and VACUUM drops the list of a table that is gone.
    return Set(
      items.filter { item in
        item.type != "table"
          || !item.name.hasPrefix("sqlite_stat") && item.name != "sqlite_sequence"
      })
  }

  /// What each step of the migrations makes of an empty database.
  private static let editions = Result {
    let known = Schema.migrator.migrations
    return try known.map { last in
      let queue = try DatabaseQueue()
      try Schema.migrator.migrate(queue, upTo: last)
      return try queue.read { Array(try items($0)) }
    }
  }

  /// Whether the tables are today's.
  static func isCurrent(_ db: Database) throws -> Bool {
    try of(db) == .edition(Schema.migrator.migrations.count)
  }
}
