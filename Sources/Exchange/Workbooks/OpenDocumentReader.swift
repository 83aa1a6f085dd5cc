/// Reads the sheets of a workbook of the format .ods.
final class OpenDocumentReader: XMLHandler {
  /// A cell of the row at hand, so many times side by side.
  private struct Cell {
    var column: Int
    var count: Int
    var kind: CellKind
    var bytes: [UInt8]
    var spannedRows: Int
    /// How much of it is struck through.
    var strike = TextReader.Strike.nothing
  }

  private(set) var workbook = Workbook()
  private(set) var isSpreadsheet = false
  private let file: String
  private let limits: Limits
  /// What cells show with their numbers.
  private let styles: OpenDocumentStyles
  /// Styles of the cells of columns that say none themselves, column by column.
  private var columnStyles: [String?] = []
  private var rowStyle: String?

  /// Styles of sheets that are not shown.
  private var hiddenStyles: Set<String> = []
  private var style = ""
  private var sheet: String?
  private var isHidden = false
  private var grid: SheetGrid
  private var row = 0
  private var rowCount = 1
  private var isRowHidden = false
  private var column = 0
  private var cells: [Cell] = []
  private var cell: Cell?
  private var strike = SpanStrike()
  /// How deep we are within what is no part of a cell's text.
  private var skipped = 0
  private var paragraphs = 0
  private var isInParagraph = false
  private var readsParagraphs = false
  /// What an amount shows whose currency nothing else says.
  private var shown: [UInt8]?

  init(file: String, styles: OpenDocumentStyles, limits: Limits) {
    self.file = file
    self.styles = styles
    self.limits = limits
    grid = SheetGrid(limits: limits)
  }

  private static let notes: Set<String> = [
    "annotation", "shapes", "frame", "custom-shape", "dde-link", "tracked-changes", "detective",
  ]

  func begin(_ name: String, _ attributes: XMLAttributes) throws(SheetMessage) {
    if skipped > 0 || OpenDocumentReader.notes.contains(name) || name == "table" && sheet != nil {
      skipped += 1
      return
    }
    if !isSpreadsheet { styles.begin(name, attributes) }
    switch name {
    case "spreadsheet": isSpreadsheet = true
    case "style": style = attributes["name"] ?? ""
    case "table-properties":
      if attributes["display"] == "false" { hiddenStyles.insert(style) }
    case "table":
      guard isSpreadsheet else { return }
      sheet = attributes["name"] ?? ""
      isHidden = hiddenStyles.contains(attributes["style-name"] ?? "")
      grid = SheetGrid(limits: limits)
      row = 0
      columnStyles = []
    case "table-column":
      let count = try OpenDocumentReader.count(attributes["number-columns-repeated"])
      let room = max(0, limits.fields - columnStyles.count)
      if ["collapse", "filter"].contains(attributes["visibility"] ?? ""), room > 0 {
        let first = columnStyles.count
        grid.hide(columns: first...first + min(count, room) - 1)
      }
      columnStyles += Array(
        repeating: attributes["default-cell-style-name"], count: min(count, room))
    case "table-row":
      rowStyle = attributes["default-cell-style-name"]
      rowCount = try OpenDocumentReader.count(attributes["number-rows-repeated"])
      isRowHidden = ["collapse", "filter"].contains(attributes["visibility"] ?? "")
      column = 0
      cells.removeAll(keepingCapacity: true)
    case "table-cell", "covered-table-cell": try beginCell(name, attributes)
    case "p" where cell != nil:
      if paragraphs > 0 { append([0x0A]) }
      paragraphs += 1
      isInParagraph = true
    case "span" where cell != nil:
      strike.begin(isStruck: styles.strikes(text: attributes["style-name"]))
    case "s":
      let count = try OpenDocumentReader.count(attributes["c"])
      append([UInt8](repeating: 0x20, count: min(count, limits.fieldLength)))
    case "tab": append([0x09])
    case "line-break": append([0x0A])
    default: break
    }
  }

  func end(_ name: String) throws(SheetMessage) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if !isSpreadsheet { styles.end(name) }
    switch name {
    case "table": try endSheet()
    case "table-row": try endRow()
    case "table-cell", "covered-table-cell":
      takeShownCurrency()
      endCell()
    case "span" where cell != nil: strike.end()
    case "p" where cell != nil: isInParagraph = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetMessage) {
    if !isSpreadsheet { styles.text(bytes) }
    guard skipped == 0, isInParagraph else { return }
    guard (cell?.bytes.count ?? 0) + strike.struck.count + bytes.count <= limits.fieldLength else {
      throw .tooLarge(.fieldLength, limits.fieldLength)
    }
    append(bytes)
  }

  /// Adds the currency that an amount shows, `1.250,50 CHF`, to its number.
  private func takeShownCurrency() {
    defer { shown = nil }
    guard let shown, case .currency(let code)? = MoneyFlaw(String(decoding: shown, as: UTF8.self))
    else { return }
    cell?.bytes += Array(" \(code)".utf8)
  }

  private func append(_ bytes: some Sequence<UInt8>) {
    if let count = shown?.count, count < 80 { shown?.append(contentsOf: bytes) }
    guard !strike.takes(bytes), readsParagraphs else { return }
    cell?.bytes.append(contentsOf: bytes)
  }

  private func endCell() {
    defer { self.cell = nil }
    guard var cell = self.cell else { return }
    column += cell.count
    guard cell.kind != .empty else { return }
    switch strike.strike {
    case .nothing: break
    case .whole:
      cell.strike = .whole
      if readsParagraphs { cell.bytes = strike.struck }
    // A value that is said beside the text holds whatever the text shows.
    case .part where readsParagraphs && cell.strike == .nothing:
      cell.strike = .part
      cell.bytes = TextReader.trimmed(cell.bytes)
    case .part: break
    }
    cells.append(cell)
  }

  private func beginCell(_ name: String, _ attributes: XMLAttributes) throws(SheetMessage) {
    paragraphs = 0
    isInParagraph = false
    readsParagraphs = false
    shown = nil
    strike.clear()
    let count = try OpenDocumentReader.count(attributes["number-columns-repeated"])
    var cell = Cell(column: column, count: count, kind: .empty, bytes: [], spannedRows: 1)
    defer { self.cell = cell }
    guard name == "table-cell" else { return }
    cell.spannedRows = try OpenDocumentReader.count(attributes["number-rows-spanned"])
    if styles.strikes(cell: style(of: attributes)) { cell.strike = .whole }
    func take(_ kind: CellKind, _ text: String?) {
      guard let text else { return }
      cell.kind = kind
      cell.bytes = Array(text.utf8)
    }
    if attributes.says("error", in: "value-type") {
      cell.kind = .error
      readsParagraphs = true
      return
    }
    switch attributes["value-type"] {
    case "float", "currency":
      let number = attributes["value"].flatMap(CellSpelling.number)
      let amount = number.map { withUnit($0, attributes) }
      take(.number, amount)
      if attributes["value-type"] == "currency", attributes["currency"] == nil, amount == number {
        shown = []
      }
    case "percentage":
      take(.percent, attributes["value"].flatMap(CellSpelling.number).map(CellSpelling.percent))
    case "date": take(.day, attributes["date-value"].map(CellSpelling.isoMoment))
    case "boolean": take(.truth, attributes["boolean-value"])
    case .some:
      cell.kind = .text
      take(.text, attributes["string-value"])
    case nil: break
    }
    // Where a value is said, the paragraphs only show it.
    readsParagraphs = cell.bytes.isEmpty && cell.kind == .text
  }

  /// The style of the cell at hand, which may be that of its row or column.
  private func style(of attributes: XMLAttributes) -> String? {
    let ofColumn = columnStyles.indices.contains(column) ? columnStyles[column] : nil
    return attributes["style-name"] ?? rowStyle ?? ofColumn
  }

  /// A number with what its cell shows around it, where that changes what it means.
  private func withUnit(_ number: String, _ attributes: XMLAttributes) -> String {
    let style = style(of: attributes)
    var unit = styles.word(style)
    // The cell's own word about its currency holds where its style shows none.
    if unit == nil, let currency = attributes["currency"] {
      unit = MoneyFlaw.foreignCurrency(currency)
    }
    return ShownUnit.text(number, word: unit, scale: styles.scale(style))
  }

  private func endRow() throws(SheetMessage) {
    defer { row += rowCount }
    guard sheet != nil, !isHidden, !cells.isEmpty else { return }
    if cells.allSatisfy({ $0.strike == .whole }) {
      grid.noteStruck(row: row, count: rowCount)
      return
    }
    let first = grid.cells.count
    if isRowHidden { grid.noteHidden(row: row, count: rowCount) }
    noteStrikes()
    for cell in cells {
      try cell.bytes.withUnsafeBufferPointer { bytes throws(SheetMessage) in
        try self.grid.append(row: row, column: cell.column, cell.kind, bytes)
      }
      if cell.spannedRows > 1 {
        let last = min(row + cell.spannedRows, limits.rows) - 1
        if last >= row { try grid.merge(rows: row...last, column: cell.column) }
      }
      guard cell.count > 1, var copy = grid.cells.last, Int(copy.column) == cell.column,
        Int(copy.row) == row
      else { continue }
      for _ in 1..<cell.count {
        guard copy.column < UInt16.max else { throw .tooLarge(.fields, limits.fields) }
        copy.column += 1
        try grid.append(copy)
      }
    }
    let own = Array(grid.cells[first...])
    guard !own.isEmpty, rowCount > 1 else { return }
    for further in 1..<rowCount {
      for var copy in own {
        copy.row = UInt32(clamping: row + further)
        try grid.append(copy)
      }
    }
  }

  /// Counts what is struck through in a row that counts, in each of its repetitions.
  private func noteStrikes() {
    let struck = cells.filter { $0.strike == .whole }
    if let first = struck.first {
      let count = struck.reduce(0) { $0 + $1.count } * rowCount
      grid.noteStruckCells(count, row: row, column: first.column)
    }
    for cell in cells where cell.strike == .part {
      grid.noteStruckText(row: row, column: cell.column)
    }
  }

  private func endSheet() throws(SheetMessage) {
    guard let sheet else { return }
    if isHidden {
      workbook.pass(sheet, file: file, .hiddenSheet)
    } else {
      try workbook.take(grid, file: file, sheet: sheet)
    }
    self.sheet = nil
    grid = SheetGrid(limits: limits)
  }

  /// How often something is repeated; a row beyond all limits is told where it holds something.
  private static func count(_ text: String?) throws(SheetMessage) -> Int {
    guard let text else { return 1 }
    guard let count = Int(text), count >= 1, count <= 100_000_000 else { throw .damagedWorkbook }
    return count
  }
}
