import GRDB
public import PartnernetzRecords

extension Register {
  /// Erases a firm for good: its rows, all that others' rows say of it, and its whole past. It cannot be
  /// taken back; every other step still can.
  ///
  /// The file is written anew, so that nothing is left between its pages. What stays is a step that says
  /// that a firm was erased, without saying which.
  ///
  /// Steps that were taken back before cannot be done again afterwards.
  ///
  /// - Parameters:
  ///   - id: the firm.
  ///   - merged: ids of firms that were merged into it; one that another firm bears today stays.
  ///   - names: what else the firm is or was called, for the titles of steps.
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  /// - Returns: how many rows went, and how many of others were changed; nil where there is no such firm.
  /// - Complexity: one scan of the journal, and writing the file once.
  /// - Throws: ``RegisterError``; the register is then as it was.
  public func erase(
    _ id: Firm.ID, merged: Set<Firm.ID> = [], called names: Set<String> = [], on day: Day,
    by who: String? = nil
  ) throws(RegisterError) -> Erased? {
    let counts: Receipt.Counts? = try writing { writer in
      let all = try String.fetchSet(writer.db, sql: "SELECT id FROM firms")
      guard all.contains(id) else { return (nil, nil) }
      let firm = ErasedFirm(ids: merged.subtracting(all).union([id]))
      var eraser = Eraser(firm, called: names, writer.db)
      try eraser.erase()
      // The eraser has brought the journal up to date; what the step notes comes on top of that.
      let step = writer.step
      writer = try StepWriter(writer.db, step: step)
      let entry = HistoryEntry(
        number: Int(step), day: day, who: who, kind: .erasure, of: nil, sources: [], added: 0,
        changed: eraser.counts.changed, removed: eraser.counts.removed)
      return (eraser.counts, entry)
    }
    guard let counts else { return nil }
    // What was taken out is overwritten already; a new file also lacks what was let go of before.
    let isRewritten = (try? rewrite()) != nil
    return Erased(removed: counts.removed, changed: counts.changed, isRewritten: isRewritten)
  }

  /// What erasing a firm did.
  public struct Erased: Sendable, Hashable {
    /// Rows of the firm that went.
    public var removed: Int
    /// Rows of others from which it went.
    public var changed: Int
    /// Whether the file was written anew; a full disk may keep it from that.
    public var isRewritten: Bool
  }
}

/// Takes a firm out of tables and journal.
struct Eraser {
  private let firm: ErasedFirm
  private let db: Database
  private var names: Set<String>
  /// The firm's rows that went, and others' that were changed.
  private(set) var counts = Receipt.Counts()

  init(_ firm: ErasedFirm, called names: Set<String>, _ db: Database) {
    self.firm = firm
    self.db = db
    self.names = names.union(firm.ids)
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
  private mutating func rewriteJournal(_ own: [String: [Int64]]) throws {
    let all: [RowChange] = try Journal.changes(after: 0, db).reversed()
    let nothing = try stepsThatCameToNothing(all)
    let lines = all.filter { !nothing.contains($0.step) }
    let erasure = try JournalErasure(firm, lines, own: own)
    names.formUnion(erasure.names)
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
  private mutating func stepsThatCameToNothing(_ lines: [RowChange]) throws -> Set<Int64> {
    let entries = try Journal.entries(db)
    let standing = Set(Timeline(entries).done.map(\.step))
    let telling = try JournalErasure.steps(of: firm, in: lines)
    var steps: Set<Int64> = []
    for entry in entries where telling.contains(Int64(entry.number)) {
      let first = entry.of ?? entry.number
      guard !standing.contains(first), let last = entries.last(where: { $0.of == first }) else {
        continue
      }
      steps.formUnion((first...last.number).map(Int64.init))
    }
    for line in lines where steps.contains(line.step) { try learnNames(of: line) }
    return steps
  }

  private mutating func learnNames(of line: RowChange) throws {
    guard line.table == "firms" else { return }
    for text in [line.before, line.after].compactMap(\.self) {
      let cells = try RowText.cells(text)
      guard firm.owns(cells, of: line.table),
        let name = cells["name"].flatMap({ String.fromDatabaseValue($0) })
      else { continue }
      names.insert(name)
    }
  }

  /// Takes the firm's names out of the titles of steps.
  private func rewriteTitles() throws {
    var entries = try Journal.entries(db)
    let named = entries.indices.filter { !names.isDisjoint(with: entries[$0].sources) }
    guard !named.isEmpty else { return }
    for place in named { entries[place].sources.removeAll(where: names.contains) }
    try db.execute(sql: "DELETE FROM steps")
    try Tally().note(of: Journal.steps, db)
    for entry in entries { try Journal.note(entry, db) }
  }
}
