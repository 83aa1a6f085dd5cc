/// What a person decided about single rows of tables that are read: those that stay out, and what stands in
/// a cell.
public struct RowAmendments: Sendable, Hashable {
  /// A row of a file, as problems name it.
  public struct Place: Sendable, Hashable {
    /// The file's name.
    public var file: String
    /// The sheet's name, for workbooks.
    public var sheet: String?
    /// The row as a spreadsheet counts it, from 1.
    public var row: Int

    /// Names a row.
    public init(file: String, sheet: String? = nil, row: Int) {
      self.file = file
      self.sheet = sheet
      self.row = row
    }
  }

  private var leftOut: Set<Place> = []
  private var cells: [Place: [String: String]] = [:]

  /// Decides nothing.
  public init() {}

  /// Whether nothing is decided.
  public var isEmpty: Bool { leftOut.isEmpty && cells.isEmpty }

  /// Leaves a row out.
  public mutating func leaveOut(_ place: Place) { leftOut.insert(place) }

  /// Says what stands in a cell, whatever the file has there.
  ///
  /// - Parameters:
  ///   - text: what stands there.
  ///   - column: the column as problems name it: by its header, else by its number or letter.
  ///   - place: the row.
  public mutating func write(_ text: String, under column: String, at place: Place) {
    cells[place, default: [:]][column] = text
  }

  /// A sheet with what was decided about its rows.
  ///
  /// - Complexity: O(rows) where something is decided about it, else O(decisions).
  func applied(to sheet: any Sheet) -> any Sheet {
    func isMeant(_ place: Place) -> Bool {
      place.file == sheet.file && place.sheet == sheet.sheet
    }
    guard leftOut.contains(where: isMeant) || cells.keys.contains(where: isMeant) else {
      return sheet
    }
    return AmendedSheet(sheet) { row in
      let place = Place(file: sheet.file, sheet: sheet.sheet, row: row)
      return leftOut.contains(place) ? nil : cells[place] ?? [:]
    }
  }
}

/// A sheet some of whose rows stay out, and some of whose cells hold something else.
private struct AmendedSheet: Sheet {
  private let base: any Sheet
  /// The rows that are left, by their places in the sheet.
  private var rows: [Int] = []
  /// What else stands in cells of a row of the sheet: by column, the place among `texts`.
  private var written: [Int: [Int: Int]] = [:]
  private var texts: [String] = []

  /// Takes a sheet.
  ///
  /// - Parameters:
  ///   - base: the sheet.
  ///   - cells: what stands in the cells of a row of some number, by column; nil leaves the row out.
  init(_ base: any Sheet, cells: (_ number: Int) -> [String: String]?) {
    self.base = base
    let names = base.headers.enumerated().map { place, header in
      header.isEmpty ? base.columnName(place) : header
    }
    for row in 0..<base.rowCount {
      guard let told = cells(base.number(ofRow: row)) else { continue }
      rows.append(row)
      for (column, text) in told.sorted(by: { $0.key < $1.key }) {
        guard let place = names.firstIndex(of: column) else { continue }
        written[row, default: [:]][place] = texts.count
        texts.append(text)
      }
    }
  }

  var file: String { base.file }
  var sheet: String? { base.sheet }
  var headers: [String] { base.headers }
  var rowCount: Int { rows.count }
  var separator: Character? { base.separator }
  var isAside: Bool { base.isAside }
  // What reads plain rows from their bytes knows of no decisions.
  var plainText: Table? { nil }

  func number(ofRow row: Int) -> Int { base.number(ofRow: rows[row]) }

  func line(ofRow row: Int) -> Int { base.line(ofRow: rows[row]) }

  func lineCount(ofRow row: Int) -> Int { base.lineCount(ofRow: rows[row]) }

  func swallowedLines(_ fields: [RecordIndex.Field], _ column: Int) -> Int? {
    base.swallowedLines(fields, column)
  }

  /// The field that stands for one of the texts: no file is long enough to have a cell there.
  private static func field(_ place: Int) -> RecordIndex.Field {
    let start = Int(UInt32.max) - place
    return RecordIndex.Field(start: start, end: start + 1, isQuoted: false, hasDoubledQuotes: false)
  }

  func split(row: Int, into fields: inout [RecordIndex.Field]) {
    base.split(row: rows[row], into: &fields)
    guard let told = written[rows[row]] else { return }
    for (column, place) in told {
      let empty = RecordIndex.Field(start: 0, end: 0, isQuoted: false, hasDoubledQuotes: false)
      while fields.count <= column { fields.append(empty) }
      fields[column] = AmendedSheet.field(place)
    }
  }

  func fault(ofRow row: Int, _ fields: [RecordIndex.Field]) -> Diagnostic? {
    var own: [RecordIndex.Field] = []
    base.split(row: rows[row], into: &own)
    return base.fault(ofRow: rows[row], own)
  }

  func text(of field: RecordIndex.Field) -> String? {
    let place = Int(UInt32.max) - Int(field.start)
    return texts.indices.contains(place) ? texts[place] : base.text(of: field)
  }

  func text(row: Int, column: Int) -> String? {
    if let place = written[rows[row]]?[column] { return texts[place] }
    return base.text(row: rows[row], column: column)
  }

  func kind(row: Int, column: Int) -> CellKind {
    written[rows[row]]?[column] == nil ? base.kind(row: rows[row], column: column) : .text
  }

  func contains(_ mark: UInt8, or other: UInt8, row: Int, column: Int) -> Bool {
    guard let place = written[rows[row]]?[column] else {
      return base.contains(mark, or: other, row: rows[row], column: column)
    }
    return texts[place].utf8.contains { $0 == mark || $0 == other }
  }

  func sniffed() -> (sheet: any Sheet, notes: [Diagnostic]) { (self, []) }
}
