import GRDB
import PartnernetzRecords

/// The steps and changes of a register: written once, and never changed or removed but by erasing a
/// firm, which takes out what tells of it.
enum Journal {
  static let steps = "steps"
  static let changes = "changes"

  private static let columns = [
    "number", "day", "who", "kind", "about", "sources", "added", "changed", "removed",
  ]

  /// The number of the next step.
  ///
  /// - Throws: ``Damage`` where no number comes after the last one.
  static func next(_ db: Database) throws -> Int64 { try next(in: steps, db) }

  /// The number that comes after all of a table.
  ///
  /// - Throws: ``Damage`` where there is none.
  static func next(in table: String, _ db: Database) throws -> Int64 {
    let last = try Int64.fetchOne(db, sql: "SELECT max(number) FROM \(table)") ?? 0
    guard last < .max else { throw Damage.checksum(table: table) }
    return last + 1
  }

  /// Who did the last step; nil where nobody said.
  static func lastAuthor(_ db: Database) throws -> String? {
    let who = try String.fetchOne(db, sql: "SELECT who FROM steps ORDER BY number DESC LIMIT 1")
    return who.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Writes a step.
  static func note(_ entry: HistoryEntry, _ db: Database) throws {
    let cells: [DatabaseValue] = [
      entry.number.databaseValue, entry.day.iso.databaseValue, (entry.who ?? "").databaseValue,
      entry.kind.rawValue.databaseValue, entry.of?.databaseValue ?? .null,
      entry.sources.joined(separator: "\n").databaseValue, entry.added.databaseValue,
      entry.changed.databaseValue, entry.removed.databaseValue,
    ]
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO steps (\(columns.joined(separator: ", "))) VALUES (\(places))",
      arguments: StatementArguments(cells))
    var content: UInt64 = 0
    for (name, cell) in zip(columns, cells).dropFirst() {
      content &+= CellHash.of(cell, seed: CellHash.seed(name))
    }
    var tally = try Tally.noted(of: steps, db)
    tally.add(
      CellHash.row(
        number: Int64(entry.number), content: content, seed: CellHash.seed("number")))
    try tally.note(of: steps, db)
  }

  /// All steps, the first one first.
  ///
  /// - Throws: ``Damage`` where they are not those that were written.
  static func entries(_ db: Database) throws -> [HistoryEntry] {
    var entries: [HistoryEntry] = []
    var scan = try CheckedScan(
      steps, columns: columns, noted: try Tally.noted(of: steps, db), db)
    _ = try scan.forEach { scanned in
      let cells = Array(scanned.row.databaseValues)
      guard let number = Int.fromDatabaseValue(cells[0]),
        let day = String.fromDatabaseValue(cells[1]).flatMap({ Day(iso: $0) }),
        let who = String.fromDatabaseValue(cells[2]),
        let kind = String.fromDatabaseValue(cells[3]).flatMap(HistoryEntry.Kind.init),
        let sources = String.fromDatabaseValue(cells[5]),
        let added = Int.fromDatabaseValue(cells[6]), let changed = Int.fromDatabaseValue(cells[7]),
        let removed = Int.fromDatabaseValue(cells[8])
      else { throw Damage.checksum(table: steps) }
      let about = Int.fromDatabaseValue(cells[4])
      // A step is about one that came before it.
      guard number > 0, about.map({ 0 < $0 && $0 < number }) ?? true else {
        throw Damage.checksum(table: steps)
      }
      entries.append(
        HistoryEntry(
          number: number, day: day, who: who.isEmpty ? nil : who, kind: kind, of: about,
          sources: sources.split(separator: "\n").map(String.init), added: added,
          changed: changed, removed: removed))
    }
    return entries
  }

  /// All steps with what edits were about: which tables, and which step of a contact.
  ///
  /// - Complexity: one scan of the journal.
  /// - Throws: ``Damage``.
  static func describedEntries(_ db: Database) throws -> [HistoryEntry] {
    // What the journal says is told only where it is what was written.
    try checkChanges(db)
    var entries = try entries(db)
    let places = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].number, $0) })
    for (step, part) in try parts(db) {
      guard let place = places[step] else { continue }
      entries[place].parts.append(part)
      if entries[place].kind == .edit, !entries[place].tables.contains(part.table) {
        entries[place].tables.append(part.table)
      }
    }
    let contacts = try Row.fetchAll(
      db,
      sql: """
        SELECT step, state, consent FROM changes
        JOIN contacts ON contacts.number BETWEEN first AND last
        WHERE part = 'contacts' AND changes.kind = 'added'
        """)
    for row in contacts {
      guard let place = Int.fromDatabaseValue(row[0]).flatMap({ places[$0] }) else { continue }
      entries[place].contact =
        String.fromDatabaseValue(row[1]).flatMap(ContactState.init(rawValue:))
      entries[place].consent = String.fromDatabaseValue(row[2])
    }
    for row in try removedContacts(db) {
      guard let place = Int.fromDatabaseValue(row[0]).flatMap({ places[$0] }) else { continue }
      entries[place].contact =
        String.fromDatabaseValue(row[1]).flatMap(ContactState.init(rawValue:))
      entries[place].consent = String.fromDatabaseValue(row[2])
    }
    return entries
  }

  /// Steps of contacts that went later, by an undo or with their firms, as the journal keeps them: what
  /// was done stays what it was. A number that another row took since is told by the one that went first.
  private static func removedContacts(_ db: Database) throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT came.step, json_extract(gone.before, '$.state'),
          json_extract(gone.before, '$.consent')
        FROM changes AS came JOIN changes AS gone
          ON gone.part = 'contacts' AND gone.kind = 'removed' AND gone.step > came.step
          AND came.first BETWEEN gone.first AND gone.last
        WHERE came.part = 'contacts' AND came.kind = 'added' AND came.first = came.last
        ORDER BY came.step, gone.step DESC
        """)
  }

  /// Of steps that changed more rows than so many it is not told which columns became others: that
  /// would be read again with each page.
  private static let mostDetailed = 200

  /// What became of the rows of each table, step by step.
  ///
  /// - Complexity: one scan of the changes; a row of them stands for all rows that came at once.
  private static func parts(_ db: Database) throws -> [(step: Int, part: HistoryEntry.Part)] {
    var columns: [[String]: [String]] = [:]
    let cells = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT step, part, key FROM changes, json_each(before)
        WHERE changes.kind = 'changed'
          AND step IN (SELECT number FROM steps WHERE changed <= \(mostDetailed))
        ORDER BY step, part, key
        """)
    for row in cells {
      guard let step = Int.fromDatabaseValue(row[0]), let part = String.fromDatabaseValue(row[1]),
        let column = String.fromDatabaseValue(row[2])
      else { continue }
      columns[[String(step), part], default: []].append(column)
    }
    let own = try ownColumns(db)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT step, part, kind, total(last - first + 1) FROM changes
        GROUP BY step, part, kind ORDER BY step, part, kind
        """
    ).compactMap { row in
      guard let step = Int.fromDatabaseValue(row[0]), let part = String.fromDatabaseValue(row[1]),
        let kind = String.fromDatabaseValue(row[2]).flatMap(HistoryEntry.Part.Kind.init),
        // Numbers beyond all that rows have are damage, which is told by whoever reads the changes.
        let total = Double.fromDatabaseValue(row[3]), let rows = Int(exactly: total)
      else { return nil }
      var told = HistoryEntry.Part(table: part, kind: kind, rows: rows)
      if kind == .changed {
        let key = [String(step), part]
        (told.columns, told.own) = (columns[key] ?? [], (own[key] ?? []).sorted())
      }
      return (step, told)
    }
  }

  /// The association's own columns that became others, by step and table: all of them lie in one cell.
  private static func ownColumns(_ db: Database) throws -> [[String]: Set<String>] {
    var own: [[String]: Set<String>] = [:]
    let lines = try Row.fetchCursor(
      db,
      sql: """
        SELECT step, part, before, after FROM changes
        WHERE kind = 'changed' AND json_type(before, '$.attributes') IS NOT NULL
          AND step IN (SELECT number FROM steps WHERE changed <= \(mostDetailed))
        """)
    while let row = try lines.next() {
      guard let step = Int.fromDatabaseValue(row[0]), let part = String.fromDatabaseValue(row[1])
      else { continue }
      func columns(_ text: String?) throws -> [String: String] {
        let cell = try text.flatMap { try RowText.cells($0)["attributes"] }
        return cell.flatMap { String.fromDatabaseValue($0) }.flatMap { JSONText.members($0) } ?? [:]
      }
      let before = try columns(String.fromDatabaseValue(row[2]))
      let after = try columns(String.fromDatabaseValue(row[3]))
      let names = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      own[[String(step), part], default: []].formUnion(names)
    }
    return own
  }

  /// The changes of a step, the last one first.
  ///
  /// - Throws: ``Damage`` where the journal's changes are not those that were written.
  static func changes(of step: Int, _ db: Database) throws -> [RowChange] {
    try changes(db) { $0 == step }
  }

  /// The changes of all steps after one, the last one first.
  ///
  /// - Throws: ``Damage`` where the journal's changes are not those that were written.
  static func changes(after step: Int, _ db: Database) throws -> [RowChange] {
    try changes(db) { $0 > step }
  }

  /// Notices where the journal's changes are not those that were written.
  ///
  /// - Complexity: one scan of the journal.
  /// - Throws: ``Damage``.
  static func checkChanges(_ db: Database) throws { _ = try changes(db) { _ in false } }

  private static func changes(
    _ db: Database, of isMeant: (Int) -> Bool
  ) throws -> [RowChange] {
    let noted = try Tally.noted(of: changes, db)
    var found = Tally()
    var own: [RowChange] = []
    let cursor = try Row.fetchCursor(
      db,
      sql: "SELECT \(RowChange.columns.joined(separator: ", ")) FROM changes "
        + "ORDER BY step, position")
    while let row = try cursor.next() {
      let cells = Array(row.databaseValues)
      found.add(RowChange.hash(cells))
      guard found.rows <= noted.rows else { throw Damage.checksum(table: changes) }
      guard let step = Int.fromDatabaseValue(cells[0]) else {
        throw Damage.checksum(table: Journal.changes)
      }
      if isMeant(step) { own.append(try RowChange(cells)) }
    }
    guard found == noted else { throw Damage.checksum(table: changes) }
    return own.reversed()
  }
}
