/// A grid's cells written as delimited text, with what each of them is.
struct SheetSpelling {
  /// Stands in no XML, so that it may part cells.
  static let mark: UInt8 = 0x1F

  private(set) var bytes: [UInt8] = []
  /// What the cells are, row by row, empty ones between them included.
  private(set) var kinds: [CellKind] = []
  /// Where the kinds of a row of the sheet begin, by its number from 0; they end where the next do.
  private(set) var starts: [UInt32]
  private(set) var index: RecordIndex
  /// The columns of the widest row.
  let width: Int

  /// Writes cells.
  /// - Complexity: O(cells + bytes).
  init(_ cells: [SheetGrid.Cell], of grid: SheetGrid) throws(SheetMessage) {
    let rowCount = Int(cells.last?.row ?? 0) + 1
    width = cells.reduce(0) { max($0, Int($1.column) + 1) }
    starts = [UInt32](repeating: 0, count: rowCount + 1)
    index = RecordIndex(capacity: rowCount)
    bytes.reserveCapacity(grid.text.count + 2 * cells.count + TextBytes.padding)
    kinds.reserveCapacity(cells.count)
    // Rows of one width are read fastest, but a few wide ones must not cost much.
    let filled = 1 + zip(cells, cells.dropFirst()).count { $0.row != $1.row }
    let isPadded = filled * width <= 4 * cells.count + 1_000_000
    var position = 0
    while position < cells.count {
      let row = Int(cells[position].row)
      let end = cells[position...].firstIndex { $0.row != cells[position].row } ?? cells.count
      let columns = isPadded ? width : Int(cells[end - 1].column) + 1
      index.append(start: bytes.count, row: row + 1, line: row + 1)
      starts[row] = UInt32(kinds.count)
      for column in 0..<columns {
        if column > 0 { bytes.append(SheetSpelling.mark) }
        guard position < end, cells[position].column == column else {
          kinds.append(.empty)
          continue
        }
        let cell = cells[position]
        append(grid.text[Int(cell.start)..<Int(cell.start + cell.length)])
        kinds.append(cell.kind)
        position += 1
      }
      bytes.append(0x0A)
      starts[row + 1] = UInt32(kinds.count)
      guard bytes.count <= grid.limits.bytes, kinds.count <= 8 * grid.limits.cells else {
        throw .tooLarge(.bytes, grid.limits.bytes)
      }
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard text.contains(where: { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
