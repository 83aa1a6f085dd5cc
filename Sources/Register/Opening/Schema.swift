import GRDB
import PartnernetzRecords

/// The steps from an empty file to the tables of today; released steps are never changed.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 member tables") { db in
      try db.execute(sql: memberTables)
    }
    migrator.registerMigration("2 journal") { db in try keepJournal(db) }
    migrator.registerMigration("3 postal codes and towns") { try addColumns(since: 2, to: $0) }
    migrator.registerMigration("4 firms that are not one") { try addColumns(since: 3, to: $0) }
    migrator.registerMigration("5 contacts") { try keepContacts($0) }
    return migrator
  }

  /// The number of the step that brought checksums.
  static let firstWithChecksums = 2

  /// Adds the columns that an edition of the catalogue brought.
  private static func addColumns(since edition: Int, to db: Database) throws {
    func add<Row>(_ table: Catalogue.Table<Row>) throws {
      for column in table.kept where column.entry.since == edition {
        try db.execute(
          sql: "ALTER TABLE \(table.storedName) "
            + "ADD COLUMN \(column.storedName) \(column.entry.content.storedType)")
      }
    }
    try add(Catalogue.firms)
    try add(Catalogue.links)
    try add(Catalogue.offers)
    try add(Catalogue.needs)
    try add(Catalogue.markets)
    try add(Catalogue.capital)
    try add(Catalogue.goals)
  }

  /// Money is whole euro cents, days are ISO text, unknown is NULL; in keys unknown is ''.
  static let memberTables = """
    CREATE TABLE firms (
      id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, legal_form TEXT, industry TEXT,
      region TEXT, latitude REAL, longitude REAL, employees REAL, revenue INTEGER,
      purchases INTEGER, contribution_margin REAL, equity INTEGER, acquisition_cost INTEGER,
      planned_customers REAL, room_customers REAL, customer_value INTEGER, ad_budget INTEGER,
      strategy_days REAL, capacity INTEGER, willingness REAL, favour_cap REAL,
      favours_asked REAL, knowledge_intensity REAL, member INTEGER, visibility INTEGER,
      competitors TEXT, attributes TEXT, origin_file TEXT, origin_row INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE statements (
      source TEXT NOT NULL REFERENCES firms, target TEXT NOT NULL REFERENCES firms,
      kind TEXT NOT NULL, what TEXT NOT NULL, reporter TEXT NOT NULL, amount INTEGER,
      gross INTEGER, share REAL, trust REAL, since TEXT, last_contact TEXT, evidence INTEGER,
      visibility INTEGER, attributes TEXT, origin_file TEXT, origin_row INTEGER,
      PRIMARY KEY (source, target, kind, what, reporter)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE offers (
      firm TEXT NOT NULL REFERENCES firms, capability TEXT NOT NULL, level REAL,
      spare_capacity INTEGER, origin_file TEXT, origin_row INTEGER,
      PRIMARY KEY (firm, capability)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE needs (
      firm TEXT NOT NULL REFERENCES firms, capability TEXT NOT NULL, mode TEXT NOT NULL,
      value INTEGER, volume INTEGER, urgency REAL, essential INTEGER, origin_file TEXT,
      origin_row INTEGER,
      PRIMARY KEY (firm, capability, mode)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE markets (
      firm TEXT NOT NULL REFERENCES firms, market TEXT NOT NULL, role TEXT NOT NULL,
      presence REAL, contacts REAL, target INTEGER, horizon REAL, origin_file TEXT,
      origin_row INTEGER,
      PRIMARY KEY (firm, market, role)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE capital (
      firm TEXT NOT NULL REFERENCES firms, role TEXT NOT NULL, kind TEXT NOT NULL,
      amount INTEGER, limit_rate REAL, origin_file TEXT, origin_row INTEGER,
      PRIMARY KEY (firm, role, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE goals (
      firm TEXT NOT NULL REFERENCES firms, product TEXT NOT NULL, market TEXT NOT NULL,
      target INTEGER, horizon REAL, accepted_risk TEXT, rank INTEGER, origin_file TEXT,
      origin_row INTEGER,
      PRIMARY KEY (firm, product, market)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE imports (
      number INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, sources TEXT NOT NULL,
      added INTEGER NOT NULL, changed INTEGER NOT NULL
    ) STRICT;
    """
}
