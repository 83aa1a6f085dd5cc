import Partnerships

// Answers: which statements repeat an earlier one, and whether any two are about the same firms.
// Takes: O(1) for each statement. Only where a pair comes again is more looked at, and only where all
// columns are the same are the rows read.

/// A table of links that was read.
struct ReadLinks {
  let table: Table
  let layout: Layout
  /// What it says; rows that were refused hold anything.
  var columns: StatementColumns
  var refused: Set<Int>
  /// What is to be said about rows.
  var problems: [(row: Int, problem: Problem)]
}

/// Finds statements that say the same as an earlier one.
struct StatementTwins {
  /// A statement's columns, but for those that only the rows tell.
  private struct Key: Hashable {
    var numbers: [Int64]
  }

  /// Whether any two statements are about the same two firms.
  private(set) var sharesPairs = false
  /// For each table the rows that repeat an earlier row, of whatever table, with that row's number.
  private(set) var found: [[(row: Int, first: Int)]]
  private let tables: [ReadLinks]
  /// Where each table's positions begin.
  private var starts: [Int] = []

  /// Compares the statements of all tables.
  init(_ tables: [ReadLinks], _ directory: FirmDirectory) {
    self.tables = tables
    found = tables.map { _ in [] }
    var (count, refused): (Int, Set<Int>) = (0, [])
    for table in tables {
      starts.append(count)
      for row in table.refused { refused.insert(count + row) }
      count += table.columns.count
    }
    func joined(_ path: KeyPath<StatementColumns, [Int32]>) -> [Int32] {
      tables.count == 1
        ? tables[0].columns[keyPath: path] : tables.flatMap { $0.columns[keyPath: path] }
    }
    let pairs = RepeatedPairs(joined(\.sources), joined(\.targets), except: refused).found
    sharesPairs = !pairs.isEmpty
    compare(pairs, directory)
  }

  private mutating func compare(
    _ pairs: [(position: Int, first: Int)], _ directory: FirmDirectory
  ) {
    // Of pairs that came again: the first statement with the same columns.
    var firsts: [Key: Int] = [:]
    var seen: Set<Int> = []
    // Statements whose columns were those of another one.
    var others: [Statement: Int] = [:]
    for (position, former) in pairs {
      if seen.insert(former).inserted { firsts[key(former)] = former }
      let key = key(position)
      guard let same = firsts[key] else {
        firsts[key] = position
        continue
      }
      let statement = statement(position, directory)
      let (table, row) = row(position)
      if self.statement(same, directory) == statement {
        found[table].append((row, number(same)))
      } else if let same = others[statement] {
        found[table].append((row, number(same)))
      } else {
        others[statement] = position
      }
    }
  }

  private func row(_ position: Int) -> (table: Int, row: Int) {
    let table = starts.lastIndex { $0 <= position } ?? 0
    return (table, position - starts[table])
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
