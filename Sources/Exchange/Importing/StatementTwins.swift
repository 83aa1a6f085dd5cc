import PartnernetzNetworks
import PartnernetzRecords

// Answers: which statements repeat an earlier one, and whether any two are about the same firms.
// Takes: O(1) for each statement. Only where a pair comes again is more looked at, and only where all
// columns are the same are the rows read.

/// A table of links that was read.
struct ReadLinks {
  let table: any Sheet
  let layout: ColumnRecognition
  /// What it says; rows that were refused hold anything.
  var columns: StatementColumns
  var refused: Set<Int>
  /// Lines of the file that those rows take.
  var refusedLines = 0
  /// Faulty cells of the other rows.
  var unknownCells = 0
  /// The keys of firms that it names and nobody knows.
  var strangers: Set<String> = []
  var likely: Set<String> = []
  /// What is to be said about its rows.
  var problems: DiagnosticList
  /// What is worth a word about its cells.
  var remarks: ColumnRemarks
}

/// Finds statements that say the same as an earlier one.
struct StatementTwins {
  /// What a statement's columns say; a few cells are only told by its row.
  private struct Key: Hashable {
    var source: Int32
    var target: Int32
    var kind: UInt8
    var amount: Int64?
    var what: Int32?
    var lastContact: Int32?
    var reporter: Int32?
    var evidence: Int8?
    var visibility: Int8?
    var isGross: Int8?
    var trust: Double?
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
    // Statements whose columns were those of another one.
    var others: [Statement: Int] = [:]
    var start = 0
    while start < pairs.count {
      var different = Different(pairs[start].first)
      var end = start
      while end < pairs.count, pairs[end].first == pairs[start].first {
        let position = pairs[end].position
        end += 1
        guard let same = different.take(position, self) else { continue }
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
      start = end
    }
  }

  /// The statements of one pair whose columns differ: a few are compared one by one, more by hash.
  private struct Different {
    private var positions: [Int]
    private var byKey: [Key: Int] = [:]

    private static let few = 8

    init(_ first: Int) { positions = [first] }

    /// The first statement with the same columns; nil where the statement is the first of its kind.
    mutating func take(_ position: Int, _ twins: StatementTwins) -> Int? {
      if positions.count <= Different.few {
        if let same = positions.first(where: { twins.haveSameColumns($0, position) }) {
          return same
        }
        positions.append(position)
        if positions.count > Different.few {
          for position in positions { byKey[twins.key(position)] = position }
        }
        return nil
      }
      let key = twins.key(position)
      if let same = byKey[key] { return same }
      byKey[key] = position
      return nil
    }
  }

  private func haveSameColumns(_ a: Int, _ b: Int) -> Bool {
    // Mostly the other side tells the same.
    source(a) == source(b) && key(a) == key(b)
  }

  private func source(_ position: Int) -> Int32 {
    let (table, row) = row(position)
    return tables[table].columns.sources[row]
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
    return Key(
      source: columns.sources[row], target: columns.targets[row], kind: columns.kinds[row],
      amount: columns.amounts[row], what: columns.whats[row],
      lastContact: columns.lastContacts[row], reporter: columns.reporters[row],
      evidence: columns.evidences[row], visibility: columns.visibilities[row],
      isGross: columns.isGross[row], trust: columns.trusts[row])
  }

  private func statement(_ position: Int, _ directory: FirmDirectory) -> Statement {
    let (table, row) = row(position)
    var reader = RowReader(tables[table].table, tables[table].layout, directory)
    return reader.statement(ofRow: row).identity
  }
}
