import GRDB
public import PartnernetzRecords

extension Register {
  /// Erases a firm for good: its rows, all that others' rows say of it, and its whole past. It cannot be
  /// taken back; every other step still can.
  ///
  /// The file is written anew, so that nothing is left between its pages. What stays is a step that says
  /// that a firm was erased, without saying which.
  ///
  /// - Parameters:
  ///   - id: the firm.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  /// - Returns: how many rows went, and how many of others were changed; nil where there is no such firm.
  /// - Complexity: one scan of the journal, and writing the file once.
  /// - Throws: ``RegisterError``; the register is then as it was.
  public func erase(
    _ id: Firm.ID, on day: Day, by who: String? = nil
  ) throws(RegisterError) -> Receipt.Counts? {
    let counts: Receipt.Counts? = try writing { writer in
      guard let firm = try FirmTable.map.all(writer.db).first(where: { $0.id == id }) else {
        return (nil, nil)
      }
      var eraser = Eraser(ErasedFirm(firm), writer.db)
      try eraser.erase()
      // The eraser has brought the journal up to date; what the step notes comes on top of that.
      let step = writer.step
      writer = try StepWriter(writer.db, step: step)
      let entry = HistoryEntry(
        number: Int(step), day: day, who: who, kind: .erasure, of: nil, sources: [], added: 0,
        changed: eraser.counts.changed, removed: eraser.counts.removed)
      return (eraser.counts, entry)
    }
    if counts != nil { try rewrite() }
    return counts
  }
}

/// Takes a firm out of tables and journal.
struct Eraser {
  private let firm: ErasedFirm
  private let db: Database
  /// The firm's rows that went, and others' that were changed.
  private(set) var counts = Receipt.Counts()

  init(_ firm: ErasedFirm, _ db: Database) {
    self.firm = firm
    self.db = db
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
      func text(_ place: Int) -> String? {
        String.fromDatabaseValue(scanned.row[place + 1] as DatabaseValue)
      }
      if places.contains(where: { text($0).map(firm.ids.contains) ?? false }) {
        gone.append(scanned.number)
        removed.add(CellHash.row(number: scanned.number, content: scanned.content, seed: seed))
      } else if others.contains(where: { text($0) != nil }) {
        let cells = Array(scanned.row.databaseValues.dropFirst())
        let rest = zip(shape.columns, cells).map { firm.without($0.1, $0.0) }
        if rest != cells {
          changed.append((scanned.number, rest))
          tally.remove(CellHash.row(number: scanned.number, content: scanned.content, seed: seed))
          tally.add(shape.hash(scanned.number, rest))
        }
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

  /// Writes the steps anew whose lines tell of the firm.
  private func rewriteJournal(_ own: [String: [Int64]]) throws {
    let lines: [RowChange] = try Journal.changes(after: 0, db).reversed()
    let erasure = try JournalErasure(firm, lines, own: own)
    let touched = Set(
      try lines.indices.filter { try !erasure.isKept($0) }.map { lines[$0].step })
    for step in touched {
      try db.execute(sql: "DELETE FROM changes WHERE step = ?", arguments: [step])
    }
    var tally = Tally()
    var last: (step: Int64, position: Int64) = (0, 0)
    for place in lines.indices {
      guard touched.contains(lines[place].step) else {
        tally.add(lines[place].hash)
        continue
      }
      for var line in try erasure.rest(of: place) {
        last = (line.step, line.step == last.step ? last.position + 1 : 1)
        line.position = last.position
        tally.add(try line.insert(db))
      }
    }
    try tally.note(of: Journal.changes, db)
  }

  /// Takes the firm's names out of the titles of steps.
  private func rewriteTitles() throws {
    var entries = try Journal.entries(db)
    let named = entries.indices.filter { !firm.names.isDisjoint(with: entries[$0].sources) }
    guard !named.isEmpty else { return }
    for place in named { entries[place].sources.removeAll(where: firm.names.contains) }
    try db.execute(sql: "DELETE FROM steps")
    try Tally().note(of: Journal.steps, db)
    for entry in entries { try Journal.note(entry, db) }
  }
}
