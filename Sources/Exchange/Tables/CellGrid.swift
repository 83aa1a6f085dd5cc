/// The cells of a table of an office's size, to be laid out again.
struct CellGrid {
  /// A cell with what its file says it holds.
  struct Cell {
    var text = ""
    var kind = CellKind.empty

    static let empty = Cell()

    init() {}

    init(_ text: String, _ kind: CellKind = .text) {
      self.text = text
      self.kind = text.isEmpty ? .empty : kind
    }
  }

  /// A row with its number in the file.
  struct Row {
    var number: Int
    var cells: [Cell]

    func text(_ column: Int) -> String { cells.indices.contains(column) ? cells[column].text : "" }
  }

  /// Larger tables are as programs write them.
  static let most = 100_000

  var headers: [String]
  /// The row in which the headers stand, as it was before headers were made of it.
  let headerRow: Row
  var rows: [Row]
  /// Headers of columns that were understood in laying the table out.
  var explained: Set<String>
  /// Headers of columns that another table was made of.
  var linkHeaders: [String]
  private let formerHeaders: Set<String>
  private let file: String
  private let sheet: String?
  private let separator: Character?

  /// The cells of a table; nil where it is too large to be laid out again, or where a row is faulty,
  /// which only the table as it stands can tell.
  /// - Complexity: O(cells).
  init?(_ sheet: any Sheet) {
    guard sheet.rowCount <= CellGrid.most else { return nil }
    file = sheet.file
    self.sheet = sheet.sheet
    separator = sheet.separator
    explained = sheet.explained
    linkHeaders = sheet.linkHeaders
    formerHeaders = sheet.formerHeaders.union(sheet.headers)
    headers = sheet.headers
    var fields: [RecordIndex.Field] = []
    func row(_ row: Int) -> Row {
      sheet.split(row: row, into: &fields)
      let cells = fields.enumerated().map { column, field in
        sheet.text(of: field).map { Cell($0, sheet.kind(row: row, column: column)) } ?? .empty
      }
      return Row(number: sheet.number(ofRow: row), cells: cells)
    }
    headerRow = row(-1)
    rows = (0..<sheet.rowCount).map(row)
    for row in 0..<sheet.rowCount {
      sheet.split(row: row, into: &fields)
      if sheet.fault(ofRow: row, fields) != nil { return nil }
    }
  }

  /// What stands in a column, as far as it is filled.
  func texts(ofColumn column: Int) -> [String] {
    rows.map { $0.text(column) }.filter { !$0.isEmpty }
  }

  /// Whether a column is empty, its header included.
  func isEmpty(column: Int) -> Bool {
    (headers.indices.contains(column) ? headers[column] : "").isEmpty
      && rows.allSatisfy { $0.text(column).isEmpty }
  }

  /// The grid with some of its columns only, and without rows that are empty in them.
  func keeping(columns: [Int]) -> CellGrid {
    var grid = self
    grid.headers = columns.map { headers.indices.contains($0) ? headers[$0] : "" }
    grid.rows = rows.compactMap { row in
      let cells = columns.map { row.cells.indices.contains($0) ? row.cells[$0] : .empty }
      return cells.allSatisfy(\.text.isEmpty) ? nil : Row(number: row.number, cells: cells)
    }
    return grid
  }

  /// The grid with a column behind the others.
  func adding(_ header: String, _ cells: [Cell]) -> CellGrid {
    var grid = self
    let width = headers.count
    grid.headers.append(header)
    for (place, cell) in zip(rows.indices, cells) {
      var row = rows[place].cells
      if row.count > width { row.removeLast(row.count - width) }
      while row.count < width { row.append(.empty) }
      grid.rows[place].cells = row + [cell]
    }
    return grid
  }

  /// The grid as a table; nil where it exceeds a limit, or holds nothing.
  func table(isAside: Bool = false, notes: [Diagnostic] = []) -> RecordSheet? {
    guard !rows.isEmpty else { return nil }
    var sheet = try? RecordSheet(
      [headers] + rows.map { $0.cells.map(\.text) }, file: file, sheet: sheet,
      numbers: rows.map(\.number), kinds: rows.map { $0.cells.map(\.kind) },
      separator: separator, isAside: isAside, notes: notes, limits: Limits())
    sheet?.explained = explained
    sheet?.linkHeaders = linkHeaders
    sheet?.formerHeaders = formerHeaders
    return sheet
  }
}
