/// Remarks about the cells of a table, counted column by column.
struct ColumnRemarks {
  private struct Key: Hashable {
    var column: Int
    var remark: Remark
  }

  private struct Entry {
    var count = 0
    var row: Int
    var example: String
  }

  private var entries: [Key: Entry] = [:]

  /// Counts a remark about a cell.
  mutating func add(_ remark: Remark, row: Int, column: Int, example: @autoclosure () -> String) {
    let key = Key(column: column, remark: remark)
    if entries[key] == nil { entries[key] = Entry(row: row, example: example()) }
    entries[key]?.count += 1
  }

  /// Counts what a row's reader has remarked.
  mutating func add(_ reader: RowReader) {
    for (remark, column, text) in reader.remarks {
      add(remark, row: reader.row, column: column, example: text)
    }
  }

  /// One note for each column and kind, column by column.
  func problems(_ table: any Sheet) -> [Diagnostic] {
    entries.sorted {
      ($0.key.column, $0.key.remark.rawValue) < ($1.key.column, $1.key.remark.rawValue)
    }
    .map { key, entry in
      table.problem(
        .remark(key.remark, count: entry.count, example: entry.example), row: entry.row,
        column: key.column)
    }
  }
}
