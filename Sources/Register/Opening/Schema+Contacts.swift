import GRDB

extension Schema {
  /// Steps of pairs on their way to a partnership get a table of their own.
  static func keepContacts(_ db: Database) throws {
    try db.execute(sql: contacts)
    try Tally().note(of: "contacts", db)
  }

  private static let contacts = """
    CREATE TABLE contacts (
      number INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES firms (id),
      target TEXT NOT NULL REFERENCES firms (id), state TEXT NOT NULL, day TEXT,
      reason TEXT, broker TEXT, consent TEXT, law_checked INTEGER, outcome_source INTEGER,
      outcome_target INTEGER, note TEXT, origin_file TEXT, origin_row INTEGER
    ) STRICT
    """
}
