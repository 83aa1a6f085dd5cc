/// The cells of a workbook's sheet in their order, as they are found.
struct SheetGrid {
  /// One cell that is not empty.
  struct Cell {
    var row: UInt32
    var column: UInt16
    var kind: CellKind
    var start: UInt32
    var length: UInt32
  }

  /// Cells that are shown as one.
  struct Merge {
    var rows: ClosedRange<Int>
    var column: Int
  }

  private(set) var text: [UInt8] = []
  private(set) var cells: [Cell] = []
  private(set) var merges: [Merge] = []
  /// Cells with an error value, and the first one's.
  private(set) var errors = (count: 0, example: "")
  /// Cells with a formula that was never calculated, and the first one's place.
  private(set) var uncalculated = (count: 0, example: "")
  /// Rows with cells that are not shown, and the number of the first one.
  private(set) var hidden = (count: 0, first: 0)
  /// Columns that are not shown.
  private var hiddenRanges: [ClosedRange<Int>] = []
  /// Rows of which every cell is struck through, and the number of the first one.
  private(set) var struck = (count: 0, first: 0)
  /// Cells that are struck through in rows that are not, and the first one's place.
  private(set) var struckCells = (count: 0, example: "")
  /// Cells of which a part of the text is struck through and left out, and the first one's place.
  private(set) var struckTexts = (count: 0, example: "")
  let limits: Limits

  init(limits: Limits) { self.limits = limits }

  /// Adds a cell; rows and columns count from 0 and ascend.
  /// - Throws: that there are too many, or that they do not ascend.
  mutating func append(
    row: Int, column: Int, _ kind: CellKind, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(SheetMessage) {
    if kind == .error {
      if errors.count == 0 { errors.example = String(decoding: bytes.prefix(20), as: UTF8.self) }
      errors.count += 1
      return
    }
    guard kind != .empty, !bytes.isEmpty else { return }
    guard bytes.count <= limits.fieldLength else {
      throw .tooLarge(.fieldLength, limits.fieldLength)
    }
    guard text.count + bytes.count <= limits.bytes else { throw .tooLarge(.bytes, limits.bytes) }
    let start = text.count
    text.append(contentsOf: bytes)
    try append(
      Cell(
        row: UInt32(clamping: row), column: UInt16(clamping: column), kind: kind,
        start: UInt32(start), length: UInt32(bytes.count)))
  }

  /// Counts a cell whose formula has no result.
  mutating func noteUncalculated(row: Int, column: Int) {
    if uncalculated.count == 0 { uncalculated.example = SheetGrid.name(row: row, column: column) }
    uncalculated.count += 1
  }

  /// Notes columns that are not shown; they count from 0.
  mutating func hide(columns: ClosedRange<Int>) {
    // Whoever hides the rest of a sheet does it in one range.
    if hiddenRanges.count < 1_000 { hiddenRanges.append(columns) }
  }

  /// The letters of the columns that are not shown and hold something, in their order.
  /// - Complexity: O(cells) where any is hidden.
  var hiddenColumns: [String] {
    guard !hiddenRanges.isEmpty else { return [] }
    let used = Set(cells.map { Int($0.column) })
    return used.filter { column in hiddenRanges.contains { $0.contains(column) } }.sorted()
      .map { SheetGrid.letters(ofColumn: $0) }
  }

  /// Counts a row that is not shown; rows count from 0.
  mutating func noteHidden(row: Int, count: Int = 1) {
    if hidden.count == 0 { hidden.first = row + 1 }
    hidden.count += count
  }

  /// Takes back the cells from one on, which are those of a row that is struck through.
  mutating func strike(row: Int, from start: Int) {
    guard start < cells.count else { return }
    cells.removeSubrange(start...)
    if struck.count == 0 { struck.first = row + 1 }
    struck.count += 1
  }

  /// Counts rows that are struck through and left out; they count from 0.
  mutating func noteStruck(row: Int, count: Int) {
    if struck.count == 0 { struck.first = row + 1 }
    struck.count += count
  }

  /// Counts cells that are struck through in a row that is not, with the column of the first one.
  mutating func noteStruckCells(_ count: Int, row: Int, column: Int) {
    if struckCells.count == 0 { struckCells.example = SheetGrid.name(row: row, column: column) }
    struckCells.count += count
  }

  /// Counts a cell of which a part of the text is struck through.
  mutating func noteStruckText(row: Int, column: Int) {
    if struckTexts.count == 0 { struckTexts.example = SheetGrid.name(row: row, column: column) }
    struckTexts.count += 1
  }

  /// A cell as a spreadsheet names it.
  private static func name(row: Int, column: Int) -> String {
    letters(ofColumn: column) + "\(row + 1)"
  }

  /// A column as a spreadsheet names it.
  private static func letters(ofColumn column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  /// Adds a cell once more at another place.
  mutating func append(_ cell: Cell) throws(SheetMessage) {
    guard cell.row < limits.rows else { throw .tooLarge(.rows, limits.rows) }
    guard cell.column < limits.fields else { throw .tooLarge(.fields, limits.fields) }
    guard cells.count < limits.cells else { throw .tooLarge(.cells, limits.cells) }
    if let last = cells.last {
      guard (last.row, last.column) < (cell.row, cell.column) else { throw .damagedWorkbook }
    }
    cells.append(cell)
  }

  /// Adds cells that are shown as one; of interest where they span rows.
  mutating func merge(rows: ClosedRange<Int>, column: Int) throws(SheetMessage) {
    guard rows.count > 1, column < limits.fields else { return }
    guard merges.count < limits.cells else { throw .tooLarge(.cells, limits.cells) }
    merges.append(Merge(rows: rows, column: column))
  }

  /// The cells with the texts of merged cells in each row that has cells of its own; numbers stay
  /// where they are, since a sum must not be counted twice.
  ///
  /// - Returns: the cells and how many numbers stand in merged cells.
  func spread() throws(SheetMessage) -> (cells: [Cell], numbers: Int) {
    guard !merges.isEmpty else { return (cells, 0) }
    let merges = merges.sorted { ($0.rows.lowerBound, $0.column) < ($1.rows.lowerBound, $1.column) }
    var (result, numbers): ([Cell], Int) = ([], 0)
    var next = 0
    var open: [Int: (last: Int, cell: Cell)] = [:]
    var position = 0
    while position < cells.count {
      let row = Int(cells[position].row)
      let end = cells[position...].firstIndex { Int($0.row) != row } ?? cells.count
      open = open.filter { $0.value.last >= row }
      var own = Array(cells[position..<end])
      let columns = Set(own.map { Int($0.column) })
      for (column, merged) in open.sorted(by: { $0.key < $1.key }) where !columns.contains(column) {
        var cell = merged.cell
        cell.row = UInt32(row)
        own.append(cell)
      }
      while next < merges.count, merges[next].rows.lowerBound <= row {
        let merge = merges[next]
        next += 1
        guard merge.rows.lowerBound == row,
          let cell = own.first(where: { Int($0.column) == merge.column })
        else { continue }
        if cell.kind == .text {
          open[merge.column] = (merge.rows.upperBound, cell)
        } else {
          numbers += 1
        }
      }
      result += own.sorted { $0.column < $1.column }
      guard result.count <= limits.cells else { throw .tooLarge(.cells, limits.cells) }
      position = end
    }
    return (result, numbers)
  }
}
