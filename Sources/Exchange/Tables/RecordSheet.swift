/// A table whose cells were found elsewhere than in delimited text: among links, in a graph file, or
/// in a sheet of another shape.
struct RecordSheet: Sheet {
  private let table: Table
  /// The numbers of the rows in their file; nil where they are counted from 1.
  private let numbers: [Int]?
  /// Columns whose cells are numbers as programs write them.
  private let exact: Set<Int>
  /// What the cells are, row by row; nil where they are plain text.
  private let kinds: [[CellKind]]?
  let isAside: Bool
  var explained: Set<String> = []
  var formerHeaders: Set<String> = []
  var linkHeaders: [String] = []
  /// What is said of it besides.
  private let notes: [Diagnostic]
  let separator: Character?

  /// A sheet of records, the first one being the headers.
  ///
  /// - Parameters:
  ///   - records: the headers, then the rows.
  ///   - file: the file's name.
  ///   - sheet: the sheet's name, for workbooks.
  ///   - numbers: the numbers of the rows in their file.
  ///   - exactColumns: columns whose cells are numbers as programs write them.
  ///   - kinds: what the cells of each row are.
  ///   - separator: the character between the cells of the text from which they were taken.
  ///   - isAside: whether firms that nobody knows cost no more than the row that names them.
  ///   - notes: what is said of it besides.
  ///   - limits: what is taken at most.
  /// - Throws: what limits the table exceeds.
  init(
    _ records: [[String]], file: String, sheet: String?, numbers: [Int]? = nil,
    exactColumns: Set<Int> = [], kinds: [[CellKind]]? = nil, separator: Character? = nil,
    isAside: Bool = false, notes: [Diagnostic] = [], limits: Limits
  ) throws(Diagnostic) {
    table = try Table(records: records, named: file, sheet: sheet, limits: limits)
    self.numbers = numbers
    exact = exactColumns
    self.kinds = kinds
    self.separator = separator
    self.isAside = isAside
    self.notes = notes
  }

  var file: String { table.file }
  var sheet: String? { table.sheet }
  var headers: [String] { table.headers }
  var rowCount: Int { table.rowCount }
  var plainText: Table? { nil }

  /// The place of a row among the records that were given: blank ones are not rows.
  private func record(_ row: Int) -> Int { table.number(ofRow: row) - 2 }

  func number(ofRow row: Int) -> Int {
    let record = record(row)
    guard let numbers else { return record + 1 }
    return numbers.indices.contains(record) ? numbers[record] : 1
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
    guard kind == .text else { return kind }
    if exact.contains(column) { return .number }
    guard let kinds, kinds.indices.contains(record(row)) else { return kind }
    let own = kinds[record(row)]
    return own.indices.contains(column) ? own[column] : kind
  }

  func contains(_ mark: UInt8, or other: UInt8, row: Int, column: Int) -> Bool {
    kind(row: row, column: column) == .text
      && table.contains(mark, or: other, row: row, column: column)
  }

  func sniffed() -> (sheet: any Sheet, notes: [Diagnostic]) { (self, notes) }
}
