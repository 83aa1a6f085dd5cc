/// What is said about a workbook, or about the rows of a table that are no data.
enum SheetMessage: Error, Sendable, Hashable {
  /// An archive or its XML cannot be read to its end.
  case damagedWorkbook
  /// It is packed or built to do harm.
  case unsafeWorkbook
  /// A workbook of the old format, or behind a password.
  case oldWorkbook(isOptional: Bool)
  case lockedWorkbook
  /// An archive, or a format, that holds no sheets that we know.
  case unknownWorkbook
  case tooLarge(Diagnostic.Message.Limit, Int)
  case hiddenSheet
  case emptySheet
  /// Cells with an error instead of a value.
  case errorCells(Int, example: String)
  /// Cells that span rows and hold a number, which only the first row keeps.
  case mergedNumbers(Int)
  /// Rows that are struck through, with the number of the first one.
  case struckRows(Int, first: Int)
  /// Cells that are struck through in rows that are not, with the place of the first one.
  case struckCells(Int, example: String)
  /// Cells of which a part of the text is struck through, with the place of the first one.
  case struckTexts(Int, example: String)
  /// Rows that are not shown, with the number of the first one.
  case hiddenRows(Int, first: Int)
  /// Columns that are not shown, by their letters.
  case hiddenColumns([String])
  /// A list of people without their firms.
  case peopleAlone
  /// Rows above the headers.
  case titleRows(Int, example: String)
  case joinedHeaders(first: Int, last: Int)
  case totalsRow(String)
  /// A last row whose numbers are the sums of their columns.
  case sumsRow(column: String)
  /// Columns about people in a list of contacts.
  case personColumns([String])
  /// Two columns of different years; the later one counts.
  case olderColumn(String, than: String)
  /// Text that is a page of the web, whatever its ending says.
  case webPage
  /// How the table is laid out.
  case shape(ShapeMessage)

  /// Whether the table can be taken nevertheless.
  var severity: Diagnostic.Severity {
    switch self {
    case .damagedWorkbook, .unsafeWorkbook, .oldWorkbook(isOptional: false), .lockedWorkbook,
      .unknownWorkbook, .webPage, .peopleAlone,
      .tooLarge:
      .error
    case .oldWorkbook, .hiddenSheet, .emptySheet, .errorCells, .mergedNumbers, .titleRows,
      .struckRows, .struckCells, .struckTexts, .hiddenRows, .hiddenColumns,
      .joinedHeaders,
      .totalsRow, .sumsRow, .personColumns, .olderColumn:
      .warning
    case .shape(let shape): shape.severity
    }
  }

  /// The stable name, the same in every language.
  var code: String {
    switch self {
    case .damagedWorkbook: "damaged_workbook"
    case .unsafeWorkbook: "unsafe_workbook"
    case .oldWorkbook: "old_workbook"
    case .lockedWorkbook: "locked_workbook"
    case .unknownWorkbook: "unknown_workbook"
    case .tooLarge: "limit_exceeded"
    case .hiddenSheet: "hidden_sheet"
    case .emptySheet: "empty_sheet"
    case .errorCells: "error_cells"
    case .mergedNumbers: "merged_numbers"
    case .struckRows: "struck_rows"
    case .struckCells: "struck_cells"
    case .struckTexts: "struck_texts"
    case .hiddenRows: "hidden_rows"
    case .hiddenColumns: "hidden_columns"
    case .peopleAlone: "people_alone"
    case .titleRows: "title_rows"
    case .joinedHeaders: "joined_headers"
    case .totalsRow, .sumsRow: "totals_row"
    case .personColumns: "person_columns"
    case .olderColumn: "older_column"
    case .webPage: "web_page"
    case .shape(let shape): shape.code
    }
  }

  /// The finding as the whole import knows it.
  var finding: Diagnostic.Message {
    if case .tooLarge(let limit, let most) = self { return .limitExceeded(limit, most) }
    return .sheet(self)
  }
}
