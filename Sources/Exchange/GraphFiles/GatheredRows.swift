import Foundation
import PartnernetzRecords

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

  /// Writes a cell of a row, by default the last one; what the format itself knows stays as it is.
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

  /// The cells of a column, row by row; empty where there is no such column.
  func texts(under header: String) -> [String?] {
    guard let column = columns[header] else { return [] }
    return rows.map { row in row.first { $0.column == column }?.text }
  }

  /// Writes cells of a column again, where they are there.
  mutating func replace(_ header: String, by text: (String) -> String) {
    guard let column = columns[header] else { return }
    for row in rows.indices {
      for cell in rows[row].indices where rows[row][cell].column == column {
        rows[row][cell].text = text(rows[row][cell].text)
      }
    }
  }

  /// Writes a column for all rows, made of their first cells.
  mutating func write(_ header: String, of text: (String) -> String) {
    let column = columns[header] ?? headers.count
    if columns[header] == nil {
      columns[header] = column
      headers.append(header)
      isExact.append(false)
    }
    for row in rows.indices {
      let first = rows[row].first { $0.column == 0 }?.text ?? ""
      rows[row].removeAll { $0.column == column }
      rows[row].append((column, text(first)))
    }
  }

  /// Empties cells of a column.
  mutating func clear(_ header: String, where isNothing: (String) -> Bool) {
    guard let column = columns[header] else { return }
    for row in rows.indices {
      rows[row].removeAll { $0.column == column && isNothing($0.text) }
    }
  }

  /// Lets go a column that only repeats another one in each row that has it.
  mutating func drop(_ header: String, repeating other: String) {
    guard let column = columns[header], let first = columns[other], column >= leading else {
      return
    }
    func text(_ row: [(column: Int, text: String)], _ column: Int) -> String? {
      row.first { $0.column == column }?.text
    }
    let repeats = rows.allSatisfy { row in
      text(row, column).map { $0 == text(row, first) } ?? true
    }
    guard repeats else { return }
    remove(column)
  }

  private mutating func remove(_ column: Int) {
    for place in rows.indices {
      rows[place] = rows[place].compactMap { cell in
        cell.column == column
          ? nil : (cell.column > column ? cell.column - 1 : cell.column, cell.text)
      }
    }
    headers.remove(at: column)
    isExact.remove(at: column)
    columns = columns.filter { $0.value != column }.mapValues { $0 > column ? $0 - 1 : $0 }
  }

  /// Calls a column by another name where there is none of that name, and all its cells are so.
  mutating func rename(
    _ header: String, to other: String, where areSo: (String) -> Bool
  ) {
    guard let column = columns[header], columns[other] == nil, column >= leading,
      rows.allSatisfy({ $0.allSatisfy { $0.column != column || areSo($0.text) } })
    else { return }
    columns[header] = nil
    columns[other] = column
    headers[column] = other
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

  /// Takes ids out of labels as we write them ourselves where a format knows nothing but labels:
  /// `Alba GmbH · A1` is the firm A1 of that name.
  mutating func nameByLabels() {
    let numbers = nodes.texts(under: "id").map { $0 ?? "" }
    let told = nodes.texts(under: "label")
    let labels = told.isEmpty ? numbers : told.map { $0 ?? "" }
    guard labels.contains(where: { $0.contains(" · ") }), Set(numbers).count == numbers.count else {
      return
    }
    var (ids, names): ([String: String], [String: String]) = ([:], [:])
    for (number, label) in zip(numbers, labels) {
      let parts = label.components(separatedBy: " · ")
      guard parts.allSatisfy({ !$0.isEmpty }), let id = parts.last else { return }
      ids[number] = id
      names[id] = parts.count > 1 ? parts.dropLast().joined(separator: " · ") : id
    }
    guard names.count == numbers.count else { return }
    nodes.replace("id") { ids[$0] ?? $0 }
    for end in ["source", "target"] { edges.replace(end) { ids[$0] ?? $0 } }
    nodes.write("label") { names[$0] ?? $0 }
    // We write amounts as weights, and 1 where none is known.
    edges.clear("weight") { $0 == "1" }
    edges.rename("weight", to: "amount") { _ in true }
  }

  /// The nodes as firms, and the edges as links between them.
  ///
  /// - Throws: what limits they exceed.
  func sheets(file: String) throws(Diagnostic) -> [any Sheet] {
    var (nodes, edges) = (nodes, edges)
    // Programs show labels: they repeat what the attributes say, or say alone what an edge is.
    nodes.drop("label", repeating: "name")
    edges.drop("label", repeating: "kind")
    edges.rename("label", to: "kind") { LinkKind(word: $0) != nil }
    return try [nodes.sheet("nodes", file: file), edges.sheet("edges", file: file)].compactMap(
      \.self)
  }
}
