import Partnerships

// Answers: which statements repeat an earlier one, and whether any two are about the same firms.
// Takes: O(1) for each statement: one place in a table by the pair of firms. Only where a pair
// comes again is more looked at, and only where all columns are the same are the rows read.

/// Finds statements that say the same as an earlier one.
struct StatementTwins {
  /// A statement's columns, but for those that only the rows tell.
  private struct Key: Hashable {
    var numbers: [Int64]
  }

  /// Whether any two statements are about the same two firms.
  private(set) var sharesPairs = false
  /// Positions of statements by pair, with a part of the hash to tell them apart.
  private var slots: [UInt64]
  /// Where each table's positions begin.
  private var tables: [(first: Int, columns: StatementColumns, table: Table, layout: Layout)] = []
  private var count = 0
  /// Of pairs that came again: the first statement with the same columns.
  private var firsts: [Key: Int] = [:]
  private var seen: Set<Int> = []
  /// Statements whose columns were those of another one.
  private var others: [Statement: Int] = [:]

  init(capacity: Int) {
    var size = 16
    while size < capacity + capacity / 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// The rows of a table that repeat an earlier row, with that row's number.
  mutating func find(
    in columns: StatementColumns, of table: Table, _ layout: Layout, _ directory: FirmDirectory,
    _ links: ImportedStatements, except refused: Set<Int>
  ) -> [(row: Int, first: Int)] {
    tables.append((count, columns, table, layout))
    var again: [(row: Int, former: Int)] = []
    let base = count
    columns.sources.withUnsafeBufferPointer { sources in
      columns.targets.withUnsafeBufferPointer { targets in
        for row in 0..<sources.count where refused.isEmpty || !refused.contains(row) {
          let former = place(base + row, sources[row], targets[row])
          if former >= 0 { again.append((row, former)) }
        }
      }
    }
    count += columns.count
    if !again.isEmpty { sharesPairs = true }
    var twins: [(row: Int, first: Int)] = []
    for (row, former) in again {
      if seen.insert(former).inserted { firsts[key(former)] = former }
      guard let same = firsts[key(base + row)] else {
        firsts[key(base + row)] = base + row
        continue
      }
      let statement = statement(base + row, directory)
      if self.statement(same, directory) == statement {
        twins.append((row, number(same)))
      } else if let same = others[statement] {
        twins.append((row, number(same)))
      } else {
        others[statement] = base + row
      }
    }
    return twins
  }

  /// Puts a statement in the place of its pair; the one that is there already, or -1.
  @inline(__always)
  private mutating func place(_ position: Int, _ source: Int32, _ target: Int32) -> Int {
    let pair =
      UInt64(UInt32(bitPattern: min(source, target))) << 32
      | UInt64(UInt32(bitPattern: max(source, target)))
    let hash = (pair ^ pair >> 31) &* 0x9E37_79B9_7F4A_7C15
    let tag = hash | 0xFFFF_FFFF
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] != 0 {
      if slots[slot] | 0xFFFF_FFFF == tag {
        let former = Int(slots[slot] & 0xFFFF_FFFF) &- 1
        let (first, second) = firms(former)
        if (first, second) == (source, target) || (first, second) == (target, source) {
          return former
        }
      }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(position + 1)
    return -1
  }

  private func row(_ position: Int) -> (table: Int, row: Int) {
    let table = (tables.lastIndex { $0.first <= position }) ?? 0
    return (table, position - tables[table].first)
  }

  private func firms(_ position: Int) -> (Int32, Int32) {
    let (table, row) = row(position)
    return (tables[table].columns.sources[row], tables[table].columns.targets[row])
  }

  private func number(_ position: Int) -> Int {
    let (table, row) = row(position)
    return tables[table].table.number(ofRow: row)
  }

  private func key(_ position: Int) -> Key {
    let (table, row) = row(position)
    let columns = tables[table].columns
    func cell(_ column: [some BinaryInteger], _ unknown: Int64) -> Int64 {
      column.isEmpty ? unknown : Int64(column[row])
    }
    let trust = columns.trusts.isEmpty ? Double.nan : columns.trusts[row]
    return Key(numbers: [
      Int64(columns.sources[row]), Int64(columns.targets[row]), Int64(columns.kinds[row]),
      cell(columns.amounts, StatementColumns.unknownAmount), cell(columns.whats, -1),
      cell(columns.lastContacts, 0), cell(columns.reporters, -1), cell(columns.evidences, -1),
      cell(columns.visibilities, -1), cell(columns.isGross, -1),
      Int64(bitPattern: trust.isNaN ? 1 : (trust + 0).bitPattern),
    ])
  }

  private func statement(_ position: Int, _ directory: FirmDirectory) -> Statement {
    let (table, row) = row(position)
    var reader = RowReader(tables[table].table, tables[table].layout, directory)
    return reader.statement(ofRow: row).identity
  }
}
