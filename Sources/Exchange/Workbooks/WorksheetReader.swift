/// Reads the cells of a sheet of the format .xlsx.
final class WorksheetReader: XMLHandler {
  /// The cells that were read.
  private(set) var grid: SheetGrid
  private let strings: SharedStrings
  private let styles: CellStyles
  private let since1904: Bool

  private var row = -1
  private var column = -1
  private var type = ""
  private var style = 0
  /// Where the row's cells begin, how many of them are struck through, and whether it is shown.
  private var rowStart = 0
  private var struckCells = 0
  /// The column of the first of these.
  private var firstStruck = 0
  private var isRowHidden = false
  private var isInData = false
  private var isInValue = false
  private var hasFormula = false
  private var value: [UInt8] = []
  private var inline = TextReader()

  init(strings: SharedStrings, styles: CellStyles, since1904: Bool, limits: Limits) {
    self.strings = strings
    self.styles = styles
    self.since1904 = since1904
    grid = SheetGrid(limits: limits)
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(SheetMessage) {
    switch name {
    case "c" where isInData: try beginCell(attributes)
    case "v" where isInData:
      isInValue = true
      value.removeAll(keepingCapacity: true)
    case "f" where isInData: hasFormula = true
    case "row" where isInData:
      let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 2
      guard number - 1 > row, number <= Int(Int32.max) else { throw .damagedWorkbook }
      row = number - 1
      column = -1
      (rowStart, struckCells) = (grid.cells.count, 0)
      isRowHidden = ["1", "true"].contains(attributes["hidden"] ?? "0")
    case "sheetData": isInData = true
    case "col" where !isInData && attributes["hidden"].map { ["1", "true"].contains($0) } ?? false:
      guard let first = attributes["min"].flatMap({ Int($0) }),
        let last = attributes["max"].flatMap({ Int($0) }), first > 0, first <= last
      else { return }
      grid.hide(columns: first - 1...last - 1)
    case "mergeCell":
      guard let area = attributes["ref"].flatMap(CellArea.init) else { return }
      try grid.merge(rows: area.rows, column: area.columns.lowerBound)
    default: inline.begin(name, attributes)
    }
  }

  func end(_ name: String) throws(SheetMessage) {
    switch name {
    case "c" where isInData:
      if hasFormula, value.isEmpty { grid.noteUncalculated(row: row, column: column) }
      let before = grid.cells.count
      try endCell()
      if grid.cells.count > before { takeStrike() }
    case "row" where isInData: endRow()
    case "v": isInValue = false
    case "sheetData": isInData = false
    default: inline.end(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetMessage) {
    if isInValue {
      guard value.count + bytes.count <= grid.limits.fieldLength else {
        throw .tooLarge(.fieldLength, grid.limits.fieldLength)
      }
      value.append(contentsOf: bytes)
    } else {
      inline.text(bytes)
    }
  }

  /// Notes whether the cell at hand, or a part of its text, is struck through.
  private func takeStrike() {
    var strike = TextReader.Strike.nothing
    if type == "s" {
      strike =
        Int(String(decoding: value, as: UTF8.self)).map { strings.strike(of: $0) } ?? .nothing
    } else if type == "inlineStr" {
      strike = inline.strike
    }
    let isStyled = styles.areStruck.indices.contains(style) && styles.areStruck[style]
    if isStyled || strike == .whole {
      if struckCells == 0 { firstStruck = column }
      struckCells += 1
    } else if strike == .part {
      grid.noteStruckText(row: row, column: column)
    }
  }

  private func endRow() {
    let count = grid.cells.count - rowStart
    guard count > 0 else { return }
    if struckCells == count {
      grid.strike(row: row, from: rowStart)
    } else {
      if isRowHidden { grid.noteHidden(row: row) }
      if struckCells > 0 { grid.noteStruckCells(struckCells, row: row, column: firstStruck) }
    }
    rowStart = grid.cells.count
  }

  private func beginCell(_ attributes: XMLAttributes) throws(SheetMessage) {
    if let place = attributes["r"] {
      guard let cell = CellArea.cell(place[...]), cell.row == row, cell.column > column else {
        throw .damagedWorkbook
      }
      column = cell.column
    } else {
      column += 1
    }
    hasFormula = false
    type = attributes["t"] ?? "n"
    style = attributes["s"].flatMap { Int($0) } ?? 0
    value.removeAll(keepingCapacity: true)
    inline.clear()
  }

  private func endCell() throws(SheetMessage) {
    switch type {
    case "s":
      guard !value.isEmpty else { return }
      guard let number = Int(String(decoding: value, as: UTF8.self)) else {
        throw .damagedWorkbook
      }
      let (row, column) = (row, column)
      let isThere = try strings.with(number) { bytes throws(SheetMessage) in
        try self.grid.append(row: row, column: column, .text, bytes)
      }
      guard isThere else { throw .damagedWorkbook }
    case "inlineStr": try append(.text, TextReader.unescaped(inline.shown))
    case "str": try append(.text, TextReader.unescaped(value))
    case "b": try append(.truth, Array((value == [UInt8(ascii: "1")] ? "true" : "false").utf8))
    case "e": try append(.error, value)
    case "d":
      let text = String(decoding: value, as: UTF8.self)
      try append(.day, Array(CellSpelling.isoMoment(text).utf8))
    default: try endNumber()
    }
  }

  private func endNumber() throws(SheetMessage) {
    guard !value.isEmpty else { return }
    guard let number = CellSpelling.number(String(decoding: value, as: UTF8.self)) else {
      throw .damagedWorkbook
    }
    let isKnown = styles.formats.indices.contains(style)
    let format = isKnown ? styles.formats[style] : .number
    switch format {
    case .number:
      let unit = isKnown ? styles.units[style] : nil
      if isKnown, styles.arePostal[style], number.utf8.count < 5, number.allSatisfy(\.isASCIIDigit)
      {
        let zeros = String(repeating: "0", count: 5 - number.utf8.count)
        return try append(.text, Array((zeros + number).utf8))
      }
      let scale = isKnown ? styles.scales[style] : 0
      try append(.number, Array(ShownUnit.text(number, word: unit, scale: scale).utf8))
    case .percent: try append(.percent, Array(CellSpelling.percent(number).utf8))
    case .day, .time:
      let moment = Double(number).flatMap {
        CellSpelling.moment($0, since1904: since1904, hasDay: format == .day)
      }
      let (kind, text) = moment ?? (.number, number)
      try append(kind, Array(text.utf8))
    }
  }

  private func append(_ kind: CellKind, _ bytes: [UInt8]) throws(SheetMessage) {
    let (row, column) = (row, column)
    try bytes.withUnsafeBufferPointer { bytes throws(SheetMessage) in
      try self.grid.append(row: row, column: column, kind, bytes)
    }
  }
}

/// Cells as a spreadsheet names them: `B7`, or `B7:D9`; rows and columns count from 0.
struct CellArea {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(_ text: String) {
    let ends = text.split(separator: ":", maxSplits: 1)
    guard let first = ends.first.flatMap(CellArea.cell),
      let last = ends.last.flatMap(CellArea.cell), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// The row and column of one cell.
  static func cell(_ text: Substring) -> (row: Int, column: Int)? {
    var (row, column) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39: row = row * 10 + Int(byte) - 0x30
      case 0x24: break
      default: return nil
      }
      guard row <= 100_000_000, column <= 100_000_000 else { return nil }
    }
    return row > 0 && column > 0 ? (row - 1, column - 1) : nil
  }
}
