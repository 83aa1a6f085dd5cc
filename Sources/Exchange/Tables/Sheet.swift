/// A table of a foreign file: headers, rows, and cells that know what they are and where they stand.
///
/// Delimited text and the sheets of workbooks are read alike behind it.
protocol Sheet: Sendable {
  /// The file's name, for messages.
  var file: String { get }
  /// The sheet's name, for workbooks.
  var sheet: String? { get }
  /// The headers, without blanks around them; empty where a column has none.
  var headers: [String] { get }
  /// How many rows stand under the headers, blank ones not counted.
  var rowCount: Int { get }
  /// The character between cells; nil where cells are kept apart otherwise.
  var separator: Character? { get }
  /// Whether firms that nobody knows cost no more than the row that names them, as in a list of
  /// suppliers in a cell.
  var isAside: Bool { get }
  /// Headers of columns that were understood in laying the table out, though no row is read by them.
  var explained: Set<String> { get }
  /// Headers that its columns had before it was laid out otherwise, by which a mapping may speak of
  /// them.
  var formerHeaders: Set<String> { get }
  /// Headers of columns that another table was made of, one of links.
  var linkHeaders: [String] { get }
  /// The rows as bytes of delimited text, for what reads plain rows fast; nil where there are none.
  var plainText: Table? { get }

  /// The row's number as a spreadsheet counts it, from 1.
  func number(ofRow row: Int) -> Int
  /// The line in the file on which a row begins, from 1.
  func line(ofRow row: Int) -> Int
  /// Over how many lines of its file a row goes.
  func lineCount(ofRow row: Int) -> Int
  /// How many lines that look like rows a quoted cell holds; nil where it holds none.
  func swallowedLines(_ fields: [RecordIndex.Field], _ column: Int) -> Int?
  /// Finds where the cells of a row stand.
  func split(row: Int, into fields: inout [RecordIndex.Field])
  /// What is wrong with a row as a whole.
  func fault(ofRow row: Int, _ fields: [RecordIndex.Field]) -> Diagnostic?
  /// What is written in a cell that was found; nil when it is empty.
  func text(of field: RecordIndex.Field) -> String?
  /// What is written in a cell; nil when it is empty.
  func text(row: Int, column: Int) -> String?
  /// What a cell holds by its file; delimited text knows of nothing but text.
  func kind(row: Int, column: Int) -> CellKind
  /// Whether a cell of text holds one of two bytes.
  func contains(_ mark: UInt8, or other: UInt8, row: Int, column: Int) -> Bool
  /// The tables that stand below each other on the sheet, where it holds several.
  func stacked() -> [any Sheet]
  /// The sheet without the rows that are no data, and what is said about them.
  func sniffed() -> (sheet: any Sheet, notes: [Diagnostic])
}

/// What a cell holds.
enum CellKind: UInt8, Sendable {
  case empty, text
  /// A number, written with a point before its decimals.
  case number
  /// A number shown in hundredths, written with a percent sign.
  case percent
  /// A day, written as `2026-11-01`, perhaps with a time of day behind it.
  case day
  /// `true` or `false`.
  case truth
  /// An error value, which says nothing.
  case error

  /// Whether its text is written in our own way, whatever the rest of the column looks like.
  var isPercent: Bool { self == .percent }
  var isExactNumber: Bool { self == .number || self == .percent }
}

extension Sheet {
  var isAside: Bool { false }
  var explained: Set<String> { [] }
  var formerHeaders: Set<String> { [] }
  var linkHeaders: [String] { [] }

  func stacked() -> [any Sheet] { [self] }

  func lineCount(ofRow row: Int) -> Int { 1 }

  func swallowedLines(_ fields: [RecordIndex.Field], _ column: Int) -> Int? { nil }

  /// A problem of a cell, a row or the table.
  func problem(_ finding: Diagnostic.Message, row: Int? = nil, column: Int? = nil) -> Diagnostic {
    var (number, line, name): (Int?, Int?, String?)
    if let row { (number, line) = (self.number(ofRow: row), self.line(ofRow: row)) }
    if let column {
      let header = headers.indices.contains(column) ? headers[column] : ""
      name = header.isEmpty ? columnName(column) : header
    }
    return Diagnostic(finding, file: file, sheet: sheet, row: number, line: line, column: name)
  }

  /// What is said about how the table is laid out.
  func note(_ shape: ShapeMessage) -> Diagnostic { problem(.sheet(.shape(shape))) }

  /// A column without a header as people call it: a letter in a workbook, else a number.
  func columnName(_ column: Int) -> String {
    guard sheet != nil else { return "\(column + 1)" }
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
