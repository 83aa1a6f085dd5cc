import GRDB

/// What one step does to the tables: every write goes through here, into the table, into its
/// checksum, and into the journal.
struct StepWriter {
  let db: Database
  /// The step's number in the journal.
  let step: Int64
  /// Hashes of the ids of all firms, once they are known.
  var firms: Set<UInt64> = []
  /// What was done to which tables, in order.
  private(set) var counts = Receipt.Counts()
  private var tables: [String: OpenTable] = [:]
  private var journal: Tally
  private var position: Int64 = 0

  /// What is at hand of a table that is written to.
  private final class OpenTable {
    let seeds: [UInt64]
    let insert: GRDB.Statement
    let select: GRDB.Statement
    var tally: Tally
    var next: Int64
    /// Rows that were added one behind the other and are not in the journal yet.
    var added: ClosedRange<Int64>?

    init(_ shape: TableShape, _ db: Database) throws {
      let names = shape.all.joined(separator: ", ")
      let places = shape.all.map { _ in "?" }.joined(separator: ", ")
      tally = try Tally.noted(of: shape.name, db)
      next = try Journal.next(in: shape.name, db)
      seeds = shape.all.map(CellHash.seed)
      insert = try db.makeStatement(sql: "INSERT INTO \(shape.name) (\(names)) VALUES (\(places))")
      select = try db.makeStatement(
        sql: "SELECT \(shape.columns.joined(separator: ", ")) FROM \(shape.name) WHERE number = ?")
    }

    func hash(_ number: Int64, _ cells: [DatabaseValue]) -> UInt64 {
      var content: UInt64 = 0
      for place in cells.indices {
        content &+= CellHash.of(cells[place], seed: seeds[place + 1])
      }
      return CellHash.row(number: number, content: content, seed: seeds[0])
    }
  }

  /// Begins a step.
  ///
  /// - Throws: ``Damage``.
  init(_ db: Database, step: Int64) throws {
    self.db = db
    self.step = step
    journal = try Tally.noted(of: Journal.changes, db)
  }

  private mutating func open(_ shape: TableShape) throws -> OpenTable {
    if let table = tables[shape.name] { return table }
    let table = try OpenTable(shape, db)
    tables[shape.name] = table
    return table
  }

  /// What a table's rows are to sum up to by now.
  mutating func tally(of shape: TableShape) throws -> Tally { try open(shape).tally }

  /// The cells of a row.
  ///
  /// - Throws: ``Damage`` where there is no such row.
  mutating func cells(_ number: Int64, of shape: TableShape) throws -> [DatabaseValue] {
    let select = try open(shape).select
    guard let row = try Row.fetchOne(select, arguments: [number]) else {
      throw Damage.other("\(shape.name) \(number)")
    }
    return Array(row.databaseValues)
  }

  /// Adds a row, behind all others or at the number that it had.
  ///
  /// - Returns: its number.
  mutating func add(
    _ cells: [DatabaseValue], at place: Int64? = nil, to shape: TableShape
  ) throws -> Int64 {
    let table = try open(shape)
    let number = place ?? table.next
    try table.insert.execute(arguments: StatementArguments([number.databaseValue] + cells))
    table.tally.add(table.hash(number, cells))
    table.next = max(number + 1, table.next)
    counts.added += 1
    if let range = table.added, range.upperBound + 1 == number {
      table.added = range.lowerBound...number
    } else {
      try noteAdded(to: shape.name)
      table.added = number...number
    }
    return number
  }

  /// Adds some of many packed rows behind all others.
  ///
  /// - Returns: the number of the last one.
  @discardableResult mutating func add(
    _ rows: PackedRows, _ places: some Sequence<Int>, to shape: TableShape
  ) throws -> Int64 {
    let table = try open(shape)
    let first = table.next
    let insert = PackedInsert(table.insert, db)
    try rows.cells.withUnsafeBufferPointer { cells in
      try rows.bytes.withUnsafeBufferPointer { bytes in
        for place in places {
          let start = place * rows.width
          let own = UnsafeBufferPointer(rebasing: cells[start..<start + rows.width])
          try insert.execute(number: table.next, own, bytes)
          table.tally.add(
            CellHash.row(
              number: table.next, content: rows.contents[place], seed: table.seeds[0]))
          table.next += 1
        }
      }
    }
    guard first < table.next else { return first - 1 }
    counts.added += Int(table.next - first)
    if let range = table.added, range.upperBound + 1 == first {
      table.added = range.lowerBound...table.next - 1
    } else {
      try noteAdded(to: shape.name)
      table.added = first...table.next - 1
    }
    return table.next - 1
  }

  /// Brings a row up to date.
  mutating func change(
    _ number: Int64, from old: [DatabaseValue], to new: [DatabaseValue], in shape: TableShape
  ) throws {
    let table = try open(shape)
    try noteAdded(to: shape.name)
    let places = old.indices.filter { old[$0] != new[$0] }
    guard !places.isEmpty else { return }
    let names = places.map { shape.columns[$0] }
    let sets = names.map { "\($0) = ?" }.joined(separator: ", ")
    let update = try db.cachedStatement(sql: "UPDATE \(shape.name) SET \(sets) WHERE number = ?")
    try update.execute(
      arguments: StatementArguments(places.map { new[$0] } + [number.databaseValue]))
    // Another spelling of the same letters is equal and stays unwritten.
    var written = old
    for place in places { written[place] = new[place] }
    table.tally.remove(table.hash(number, old))
    table.tally.add(table.hash(number, written))
    counts.changed += 1
    try note(
      .changed, shape.name, number...number, before: RowText.text(names, places.map { old[$0] }),
      after: RowText.text(names, places.map { new[$0] }))
  }

  /// Takes a row away.
  mutating func remove(
    _ number: Int64, _ cells: [DatabaseValue], from shape: TableShape
  ) throws {
    let table = try open(shape)
    try noteAdded(to: shape.name)
    let delete = try db.cachedStatement(sql: "DELETE FROM \(shape.name) WHERE number = ?")
    try delete.execute(arguments: [number])
    table.tally.remove(table.hash(number, cells))
    table.next = number == table.next - 1 ? number : table.next
    counts.removed += 1
    try note(
      .removed, shape.name, number...number, before: RowText.text(shape.columns, cells), after: nil)
  }

  /// Ends the step: what is not noted yet is noted.
  mutating func finish() throws {
    for name in tables.keys.sorted() {
      try noteAdded(to: name)
      try tables[name]?.tally.note(of: name, db)
    }
    try journal.note(of: Journal.changes, db)
  }

  /// Refuses rows that name a firm that is not there.
  ///
  /// - Parameters:
  ///   - named: the hashes of the firms that rows name, row by row.
  ///   - count: how many firms a row names: those of its first columns.
  ///   - cells: the cells of a row.
  /// - Throws: `UnknownFirm`.
  func checkFirms(
    _ named: [UInt64], _ count: Int, cells: (Int) throws -> [DatabaseValue]
  ) throws {
    for (place, firm) in named.enumerated() where !firms.contains(firm) {
      throw UnknownFirm(
        id: String.fromDatabaseValue(try cells(place / count)[place % count]) ?? "")
    }
  }

  private mutating func noteAdded(to table: String) throws {
    guard let open = tables[table], let range = open.added else { return }
    open.added = nil
    try note(.added, table, range, before: nil, after: nil)
  }

  private mutating func note(
    _ kind: RowChange.Kind, _ table: String, _ rows: ClosedRange<Int64>, before: String?,
    after: String?
  ) throws {
    position += 1
    let change = RowChange(
      step: step, position: position, kind: kind, table: table, rows: rows, before: before,
      after: after)
    journal.add(try change.insert(db))
  }
}

/// A row names a firm that is not there.
struct UnknownFirm: Error {
  var id: String
}
