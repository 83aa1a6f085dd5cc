/// A sheet of a workbook: its cells spelled as delimited text, and what each of them is.
struct WorkbookSheet: Sheet {
  private var table: Table
  private let kinds: [CellKind]
  /// Where each row's kinds begin, by its number in the sheet from 0.
  private let starts: [UInt32]
  /// What is said about the sheet, whatever its table is.
  private var notes: [Diagnostic]

  var file: String { table.file }
  var sheet: String? { table.sheet }
  var headers: [String] { table.headers }
  var rowCount: Int { table.rowCount }
  var separator: Character? { nil }
  var plainText: Table? { table }

  /// Makes a sheet of cells; nil when there are none.
  /// - Complexity: O(cells + bytes).
  init?(_ grid: SheetGrid, file: String, sheet: String) throws(SheetMessage) {
    let (cells, numbers) = try grid.spread()
    guard !cells.isEmpty else { return nil }
    let spelling = try SheetSpelling(cells, of: grid)
    kinds = spelling.kinds
    starts = spelling.starts
    table = Table(
      records: spelling.index, of: TextBytes(utf8: spelling.bytes), mark: SheetSpelling.mark,
      headers: [], file: file, sheet: sheet)
    table.headers = table.headers(ofRecord: 0, width: spelling.width)
    var notes: [SheetMessage] = []
    if grid.errors.count > 0 {
      notes.append(.errorCells(grid.errors.count, example: grid.errors.example))
    }
    if grid.uncalculated.count > 0 {
      let (count, example) = grid.uncalculated
      notes.append(.shape(.uncalculated(count, example: example)))
    }
    if grid.struck.count > 0 {
      notes.append(.struckRows(grid.struck.count, first: grid.struck.first))
    }
    if grid.struckCells.count > 0 {
      notes.append(.struckCells(grid.struckCells.count, example: grid.struckCells.example))
    }
    if grid.struckTexts.count > 0 {
      notes.append(.struckTexts(grid.struckTexts.count, example: grid.struckTexts.example))
    }
    let columns = grid.hiddenColumns
    if !columns.isEmpty { notes.append(.hiddenColumns(columns)) }
    if grid.hidden.count > 0 {
      notes.append(.hiddenRows(grid.hidden.count, first: grid.hidden.first))
    }
    if numbers > 0 { notes.append(.mergedNumbers(numbers)) }
    self.notes = notes.map { Diagnostic($0.finding, file: file, sheet: sheet) }
  }

  func number(ofRow row: Int) -> Int { table.number(ofRow: row) }

  func line(ofRow row: Int) -> Int { table.line(ofRow: row) }

  func split(row: Int, into fields: inout [RecordIndex.Field]) {
    table.split(row: row, into: &fields)
  }

  /// Rows of a workbook end where their cells do.
  func fault(ofRow row: Int, _ fields: [RecordIndex.Field]) -> Diagnostic? { nil }

  func text(of field: RecordIndex.Field) -> String? { table.text(of: field) }

  func text(row: Int, column: Int) -> String? { table.text(row: row, column: column) }

  func kind(row: Int, column: Int) -> CellKind {
    let number = table.number(ofRow: row) - 1
    let place = Int(starts[number]) + column
    return place < Int(starts[number + 1]) ? kinds[place] : .empty
  }

  func contains(_ mark: UInt8, or other: UInt8, row: Int, column: Int) -> Bool {
    kind(row: row, column: column) == .text
      && table.contains(mark, or: other, row: row, column: column)
  }

  func stacked() -> [any Sheet] {
    table.divided().enumerated().map { place, table in
      var part = self
      part.table = table
      if place > 0 { part.notes = [] }
      return part
    }
  }

  func sniffed() -> (sheet: any Sheet, notes: [Diagnostic]) {
    var result = self
    let refined = table.refined()
    result.table = refined.table
    let (sheet, notes) = refined.laidOut(result)
    return (sheet, self.notes + notes)
  }
}
