import GRDB
import PartnernetzRecords

/// Takes a firm out of tables and journal.
struct Eraser {
  private let firm: ErasedFirm
  private let db: Database
  /// The whole journal, the first line first.
  private let lines: [RowChange]
  /// All that the firm is and was called, but for what another firm is called today.
  private let names: Set<String>
  /// The firm's rows that went, and others' that were changed.
  private(set) var counts = Receipt.Counts()

  /// Looks for a firm.
  ///
  /// - Parameters:
  ///   - ids: its id, and those of firms that were merged into it.
  ///   - names: what else it is or was called.
  ///   - lines: the whole journal, the first line first.
  ///   - db: the register.
  /// - Throws: ``Damage``.
  init(_ ids: Set<String>, called names: Set<String>, _ lines: [RowChange], _ db: Database) throws {
    self.db = db
    self.lines = lines
    var (own, others): ([Int64], Set<String>) = ([], [])
    let firms = try Row.fetchCursor(db, sql: "SELECT number, id, name FROM firms")
    while let row = try firms.next() {
      let called = [row[1] as DatabaseValue, row[2]].compactMap { String.fromDatabaseValue($0) }
      if ids.isDisjoint(with: called.prefix(1)) {
        others.formUnion(called)
      } else if let number = Int64.fromDatabaseValue(row[0]) {
        own.append(number)
      }
    }
    let past = try JournalErasure(
      ErasedFirm(ids: ids), lines.filter { $0.table == "firms" }, own: ["firms": own])
    self.names = names.union(ids).union(past.names).subtracting(others)
    firm = ErasedFirm(ids: ids, called: self.names)
  }

  mutating func erase() throws {
    // What is taken out is overwritten, not only let go of.
    try db.execute(sql: "PRAGMA secure_delete = ON")
    var own: [String: [Int64]] = [:]
    for shape in MemberShapes.all { own[shape.name] = try takeRows(shape) }
    try rewriteJournal(own)
    try rewriteTitles()
  }

  /// Removes the firm's rows of a table, and its name from those of others.
  ///
  /// - Returns: the numbers of the removed rows.
  private mutating func takeRows(_ shape: TableShape) throws -> [Int64] {
    let (owners, mentions) = (ErasedFirm.owners(of: shape.name), ErasedFirm.mentions(in: shape))
    var (gone, changed): ([Int64], [(Int64, [DatabaseValue])]) = ([], [])
    var (tally, removed): (Tally, Tally) = (try Tally.noted(of: shape.name, db), Tally())
    var scan = try CheckedScan(shape.name, columns: shape.all, noted: tally, db)
    let places = owners.compactMap { shape.columns.firstIndex(of: $0) }
    let others = mentions.compactMap { shape.columns.firstIndex(of: $0) }
    let seed = CellHash.seed(TableShape.number)
    _ = try scan.forEach { scanned in
      func cell(_ place: Int) -> DatabaseValue { scanned.row[place + 1] }
      if places.contains(where: {
        String.fromDatabaseValue(cell($0)).map(firm.ids.contains) ?? false
      }) {
        gone.append(scanned.number)
        removed.add(CellHash.row(number: scanned.number, content: scanned.content, seed: seed))
      } else if others.contains(where: { firm.without(cell($0), shape.columns[$0]) != cell($0) }) {
        let cells = scanned.row.databaseValues.dropFirst()
        let rest = zip(shape.columns, cells).map { firm.without($0.1, $0.0) }
        changed.append((scanned.number, rest))
        tally.remove(CellHash.row(number: scanned.number, content: scanned.content, seed: seed))
        tally.add(shape.hash(scanned.number, rest))
      }
    }
    for number in gone {
      try db.execute(sql: "DELETE FROM \(shape.name) WHERE number = ?", arguments: [number])
    }
    tally.rows -= removed.rows
    tally.sum &-= removed.sum
    for (number, cells) in changed {
      let sets = others.map { "\(shape.columns[$0]) = ?" }.joined(separator: ", ")
      try db.execute(
        sql: "UPDATE \(shape.name) SET \(sets) WHERE number = ?",
        arguments: StatementArguments(others.map { cells[$0] } + [number.databaseValue]))
    }
    try tally.note(of: shape.name, db)
    counts.removed += gone.count
    counts.changed += changed.count
    return gone
  }

  /// Rewrites the steps whose lines tell of the firm.
  private mutating func rewriteJournal(_ own: [String: [Int64]]) throws {
    let nothing = try stepsThatCameToNothing()
    let lines = lines.filter { !nothing.contains($0.step) }
    let erasure = try JournalErasure(firm, lines, own: own)
    let rests = try lines.indices.map { try erasure.rest(of: $0) }
    let touched = Set(zip(lines, rests).filter { [$0] != $1 }.map(\.0.step))
    for step in touched.union(nothing) {
      try db.execute(sql: "DELETE FROM changes WHERE step = ?", arguments: [step])
    }
    var tally = Tally()
    var last: (step: Int64, position: Int64) = (0, 0)
    for place in lines.indices {
      guard touched.contains(lines[place].step) else {
        tally.add(lines[place].hash)
        continue
      }
      for var line in rests[place] {
        last = (line.step, line.step == last.step ? last.position + 1 : 1)
        line.position = last.position
        tally.add(try line.insert(db))
      }
    }
    try tally.note(of: Journal.changes, db)
  }

  /// Steps that tell of the firm and were taken back: a merge may have written what the firm said into
  /// another's row. From such a step to the end of its undoing all changes add up to nothing.
  private func stepsThatCameToNothing() throws -> Set<Int64> {
    let entries = try Journal.entries(db)
    let standing = Set(Timeline(entries).done.map(\.step))
    let telling = try JournalErasure.steps(of: firm, in: lines)
    var steps: Set<Int64> = []
    for entry in entries where telling.contains(Int64(entry.number)) {
      let first = entry.of ?? entry.number
      guard !standing.contains(first), let last = entries.last(where: { $0.of == first }) else {
        continue
      }
      let between = entries.map(\.number).filter { first <= $0 && $0 <= last.number }
      steps.formUnion(between.map(Int64.init))
    }
    return steps
  }

  /// Takes the firm out of the titles of steps: its names, and names of files that name it.
  ///
  /// Where others stay in a title something stands in its place: of two that were merged there were two.
  private func rewriteTitles() throws {
    let before = try Journal.entries(db)
    let entries = before.map { entry in
      var entry = entry
      let isOfFiles = [.import, .earlier].contains(entry.kind)
      let sources = entry.sources.map { source in
        names.contains(source) || isOfFiles && firm.isNamed(inFile: source)
          ? ErasedFirm.unnamed : source
      }
      entry.sources = sources.allSatisfy { $0 == ErasedFirm.unnamed } ? [] : sources
      return entry
    }
    guard entries != before else { return }
    try db.execute(sql: "DELETE FROM steps")
    try Tally().note(of: Journal.steps, db)
    for entry in entries { try Journal.note(entry, db) }
  }
}
