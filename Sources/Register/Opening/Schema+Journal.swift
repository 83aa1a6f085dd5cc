import GRDB

extension Schema {
  /// Rows get numbers, so that rows with one key stay apart and in their order; every change is
  /// noted, and every table has a checksum.
  static func keepJournal(_ db: Database) throws {
    try db.execute(sql: journalTables)
    for (name, table) in numberedTables {
      try db.execute(sql: "CREATE TEMP TABLE kept AS SELECT * FROM \(name)")
      try db.execute(sql: "DROP TABLE main.\(name)")
      try db.execute(sql: table)
      try db.execute(sql: "INSERT INTO main.\(name) SELECT NULL, * FROM kept ORDER BY kept.rowid")
      try db.execute(sql: "DROP TABLE temp.kept")
    }
    try db.execute(
      sql: """
        INSERT INTO steps
        SELECT number, day, '', 'earlier', NULL, sources, added, changed, 0 FROM imports;
        DROP TABLE imports;
        """)
    for name in numberedTables.map(\.name) + ["steps", "changes"] {
      try Tally(summing: name, db).note(of: name, db)
    }
  }

  private static let journalTables = """
    CREATE TABLE steps (
      number INTEGER PRIMARY KEY, day TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL,
      about INTEGER REFERENCES steps (number), sources TEXT NOT NULL, added INTEGER NOT NULL,
      changed INTEGER NOT NULL, removed INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE changes (
      step INTEGER NOT NULL REFERENCES steps (number), position INTEGER NOT NULL,
      kind TEXT NOT NULL, part TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
      before TEXT, after TEXT,
      PRIMARY KEY (step, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE checksums (
      name TEXT NOT NULL PRIMARY KEY, rows INTEGER NOT NULL, sum INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let numberedTables: [(name: String, table: String)] = [
    (
      name: "firms",
      table: """
      CREATE TABLE firms (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        legal_form TEXT, industry TEXT, region TEXT, latitude REAL, longitude REAL,
        employees REAL, revenue INTEGER, purchases INTEGER, contribution_margin REAL,
        equity INTEGER, acquisition_cost INTEGER, planned_customers REAL,
        room_customers REAL, customer_value INTEGER, ad_budget INTEGER, strategy_days REAL,
        capacity INTEGER, willingness REAL, favour_cap REAL, favours_asked REAL,
        knowledge_intensity REAL, member INTEGER, visibility INTEGER, competitors TEXT,
        attributes TEXT, origin_file TEXT, origin_row INTEGER
      ) STRICT
      """
    ),
    (
      name: "statements",
      table: """
      CREATE TABLE statements (
        number INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES firms (id),
        target TEXT NOT NULL REFERENCES firms (id), kind TEXT NOT NULL, what TEXT NOT NULL,
        reporter TEXT NOT NULL, amount INTEGER, gross INTEGER, share REAL, trust REAL,
        since TEXT, last_contact TEXT, evidence INTEGER, visibility INTEGER, attributes TEXT,
        origin_file TEXT, origin_row INTEGER
      ) STRICT
      """
    ),
    (
      name: "offers",
      table: """
      CREATE TABLE offers (
        number INTEGER PRIMARY KEY, firm TEXT NOT NULL REFERENCES firms (id),
        capability TEXT NOT NULL, level REAL, spare_capacity INTEGER, origin_file TEXT,
        origin_row INTEGER
      ) STRICT
      """
    ),
    (
      name: "needs",
      table: """
      CREATE TABLE needs (
        number INTEGER PRIMARY KEY, firm TEXT NOT NULL REFERENCES firms (id),
        capability TEXT NOT NULL, mode TEXT NOT NULL, value INTEGER, volume INTEGER,
        urgency REAL, essential INTEGER, origin_file TEXT, origin_row INTEGER
      ) STRICT
      """
    ),
    (
      name: "markets",
      table: """
      CREATE TABLE markets (
        number INTEGER PRIMARY KEY, firm TEXT NOT NULL REFERENCES firms (id),
        market TEXT NOT NULL, role TEXT NOT NULL, presence REAL, contacts REAL,
        target INTEGER, horizon REAL, origin_file TEXT, origin_row INTEGER
      ) STRICT
      """
    ),
    (
      name: "capital",
      table: """
      CREATE TABLE capital (
        number INTEGER PRIMARY KEY, firm TEXT NOT NULL REFERENCES firms (id),
        role TEXT NOT NULL, kind TEXT NOT NULL, amount INTEGER, limit_rate REAL,
        origin_file TEXT, origin_row INTEGER
      ) STRICT
      """
    ),
    (
      name: "goals",
      table: """
      CREATE TABLE goals (
        number INTEGER PRIMARY KEY, firm TEXT NOT NULL REFERENCES firms (id),
        product TEXT NOT NULL, market TEXT NOT NULL, target INTEGER, horizon REAL,
        accepted_risk TEXT, rank INTEGER, origin_file TEXT, origin_row INTEGER
      ) STRICT
      """
    ),
  ]
}

extension Tally {
  /// The tally of a table as it is, by all its columns, the row's number first where there is one.
  init(summing table: String, _ db: Database) throws {
    self.init()
    guard table != Journal.changes else { return }
    let columns = try db.columns(in: table).map(\.name)
    var scan = try CheckedScan(table, columns: columns, noted: nil, db)
    self = try scan.forEach { _ in }
  }
}
