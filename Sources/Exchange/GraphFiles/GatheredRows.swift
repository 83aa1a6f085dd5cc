/// Rows of a graph file, gathered cell by cell; a row has some of the columns.
struct GatheredRows {
  private var headers: [String]
  private var columns: [String: Int]
  private let leading: Int
  private var rows: [[(column: Int, text: String)]] = []
  private var cellCount = 0
  /// Whether a column's cells are all numbers as programs write them.
  private var isExact: [Bool]
  private let limits: Limits

  /// Rows that begin with some columns, which the format itself knows.
  init(_ leading: [String], limits: Limits) {
    headers = leading
    columns = Dictionary(uniqueKeysWithValues: leading.enumerated().map { ($1, $0) })
    isExact = leading.map { _ in false }
    self.leading = leading.count
    self.limits = limits
  }

  /// Begins a row with its leading cells.
  ///
  /// - Returns: its place.
  /// - Throws: that there are too many.
  @discardableResult
  mutating func begin(_ cells: [String]) throws(SheetMessage) -> Int {
    guard rows.count < limits.rows else { throw .tooLarge(.rows, limits.rows) }
    rows.append([])
    for (column, text) in cells.enumerated() { try put(text, column, rows.count - 1) }
    return rows.count - 1
  }

  /// Writes a cell of a row, the last one unless told; what the format itself knows stays as it is.
  ///
  /// - Throws: that there are too many columns or cells.
  mutating func put(
    _ text: String, under header: String, isNumber: Bool = false, row: Int? = nil
  ) throws(SheetMessage) {
    guard let row = row ?? rows.indices.last else { return }
    let name = (columns[header].map { $0 < leading } ?? false) ? header + " (2)" : header
    let column: Int
    if let known = columns[name] {
      column = known
    } else {
      guard headers.count < limits.fields else { throw .tooLarge(.fields, limits.fields) }
      column = headers.count
      columns[name] = column
      headers.append(name)
      isExact.append(true)
    }
    if !isNumber { isExact[column] = false }
    // Programs write `1.25E7`; tables do not.
    let isLong = isNumber && text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
    try put(isLong ? Double(text)?.plain ?? text : text, column, row)
  }

  private mutating func put(_ text: String, _ column: Int, _ row: Int) throws(SheetMessage) {
    guard cellCount < limits.cells else { throw .tooLarge(.cells, limits.cells) }
    cellCount += 1
    rows[row].append((column, text))
  }

  /// The rows as a sheet; nil where there are none.
  ///
  /// - Throws: what limits they exceed.
  func sheet(
    _ name: String, file: String, notes: [Diagnostic] = []
  ) throws(Diagnostic) -> RecordSheet? {
    guard !rows.isEmpty, !headers.isEmpty else { return nil }
    let records = rows.map { row in
      var record = [String](repeating: "", count: headers.count)
      for cell in row { record[cell.column] = cell.text }
      return record
    }
    let exact = Set(isExact.indices.filter { isExact[$0] })
    return try RecordSheet(
      [headers] + records, file: file, sheet: name.isEmpty ? nil : name, exactColumns: exact,
      notes: notes, limits: limits)
  }
}

/// The nodes and edges of a graph file.
struct GatheredGraph {
  var nodes: GatheredRows
  var edges: GatheredRows

  init(limits: Limits) {
    nodes = GatheredRows(["id"], limits: limits)
    edges = GatheredRows(["source", "target"], limits: limits)
  }

  /// The nodes as firms, and the edges as links between them.
  ///
  /// - Throws: what limits they exceed.
  func sheets(file: String) throws(Diagnostic) -> [any Sheet] {
    try [nodes.sheet("nodes", file: file), edges.sheet("edges", file: file)].compactMap(\.self)
  }
}
