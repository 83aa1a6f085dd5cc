/// A table whose cells were found elsewhere than in delimited text: among links, or in a graph file.
struct RecordSheet: Sheet {
  private let table: Table
  /// The numbers of the rows in their file; nil where they are counted from 1.
  private let numbers: [Int]?
  /// Columns whose cells are numbers as programs write them.
  private let exact: Set<Int>

  /// A sheet of records, the first one being the headers.
  ///
  /// - Throws: what limits the table exceeds.
  init(
    _ records: [[String]], file: String, sheet: String?, numbers: [Int]? = nil,
    exactColumns: Set<Int> = [], limits: Limits
  ) throws(Diagnostic) {
    table = try Table(records: records, named: file, sheet: sheet, limits: limits)
    self.numbers = numbers
    exact = exactColumns
  }

  var file: String { table.file }
  var sheet: String? { table.sheet }
  var headers: [String] { table.headers }
  var rowCount: Int { table.rowCount }
  var separator: Character? { nil }
  var plainText: Table? { nil }

  func number(ofRow row: Int) -> Int {
    // The table counts its headers, and blank records too.
    let record = table.number(ofRow: row) - 2
    return numbers?[record] ?? record + 1
  }

  func line(ofRow row: Int) -> Int { number(ofRow: row) }

  func split(row: Int, into fields: inout [RecordIndex.Field]) {
    table.split(row: row, into: &fields)
  }

  func fault(ofRow row: Int, _ fields: [RecordIndex.Field]) -> Diagnostic? { nil }

  func text(of field: RecordIndex.Field) -> String? { table.text(of: field) }

  func text(row: Int, column: Int) -> String? { table.text(row: row, column: column) }

  func kind(row: Int, column: Int) -> CellKind {
    let kind = table.kind(row: row, column: column)
    return kind == .text && exact.contains(column) ? .number : kind
  }

  func contains(_ mark: UInt8, or other: UInt8, row: Int, column: Int) -> Bool {
    table.contains(mark, or: other, row: row, column: column)
  }

  func sniffed() -> (sheet: any Sheet, notes: [Diagnostic]) { (self, []) }
}
