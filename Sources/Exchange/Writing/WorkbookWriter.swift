import CXlsxWriter
public import Foundation
public import PartnernetzRecords
public import PartnernetzWording

/// Writes tables as a workbook (.xlsx): a sheet for each, with filters, a header that stays, widths and
/// types.
public enum WorkbookWriter {
  /// Rows that a sheet holds beside its header.
  static let mostRows = 1_048_575
  /// Letters that a cell holds, in UTF-16.
  static let mostLetters = 32_767
  /// From so many cells on, rows leave the memory as they are written.
  private static let manyCells = 500_000

  /// The workbook of all that an association's tables say; tables without rows are left out.
  ///
  /// - Throws: ``WorkbookError`` where something does not fit into a workbook.
  /// - Complexity: O(cells).
  public static func data(
    _ tables: MemberTables, in language: Language
  ) throws(WorkbookError) -> Data {
    let pages = [
      WorkbookPage(.firms, tables.firms, Catalogue.firms, language),
      WorkbookPage(.links, tables.statements, Catalogue.links, language),
      WorkbookPage(.offers, tables.offers, Catalogue.offers, language),
      WorkbookPage(.needs, tables.needs, Catalogue.needs, language),
      WorkbookPage(.markets, tables.markets, Catalogue.markets, language),
      WorkbookPage(.capital, tables.capital, Catalogue.capital, language),
      WorkbookPage(.goals, tables.goals, Catalogue.goals, language),
      WorkbookPage(.pipeline, tables.contacts, Catalogue.contacts, language),
    ]
    return try data(
      pages.enumerated().filter { $0.offset == 0 || !$0.element.rows.isEmpty }.map(\.element),
      in: language)
  }

  /// The workbook of some pages.
  ///
  /// - Throws: ``WorkbookError`` where something does not fit into a workbook.
  package static func data(
    _ pages: [WorkbookPage], in language: Language
  ) throws(WorkbookError) -> Data {
    for page in pages { try check(page) }
    let folder = FileManager.default.temporaryDirectory
    let path = folder.appendingPathComponent("partnernetz-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let cells = pages.reduce(0) { $0 + $1.rows.count * $1.columns.count }
    guard
      WorkbookFile.write(
        pages, to: path, in: language,
        isLarge: cells > manyCells && pages.allSatisfy(\.remarks.isEmpty)),
      let data = try? Data(contentsOf: URL(fileURLWithPath: path))
    else { throw .notWritten }
    return data
  }

  private static func check(_ page: WorkbookPage) throws(WorkbookError) {
    guard page.rows.count <= mostRows else {
      throw .tooManyRows(sheet: page.name, rows: page.rows.count)
    }
    guard page.columns.count <= 16_384 else { throw .tooManyColumns(sheet: page.name) }
    for (number, row) in page.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        if case .text(let text) = cell, text.utf8.count > mostLetters,
          text.utf16.count > mostLetters
        {
          throw .tooLong(
            sheet: page.name, row: number + 2, column: page.columns[column].title)
        }
      }
    }
  }
}

/// Why tables cannot be a workbook.
public enum WorkbookError: Hashable, WordedError {
  /// A sheet holds no more than about a million rows.
  case tooManyRows(sheet: String, rows: Int)
  /// A sheet holds no more than 16,384 columns.
  case tooManyColumns(sheet: String)
  /// A cell holds no more than 32,767 letters.
  case tooLong(sheet: String, row: Int, column: String)
  /// The temporary file could not be written.
  case notWritten

  /// What does not fit, and what to do instead.
  public var phrase: Phrase {
    switch self {
    case .tooManyRows(let sheet, let rows):
      Phrase(
        de: "„\(sheet)“ hat \(rows) Zeilen; ein Blatt fasst 1.048.576. Nehmen Sie CSV-Tabellen.",
        en: "“\(sheet)” has \(rows) rows; a sheet holds 1,048,576. Take CSV tables.")
    case .tooManyColumns(let sheet):
      Phrase(
        de: "„\(sheet)“ hat mehr als 16.384 Spalten. Nehmen Sie CSV-Tabellen.",
        en: "“\(sheet)” has more than 16,384 columns. Take CSV tables.")
    case .tooLong(let sheet, let row, let column):
      Phrase(
        de:
          "\(sheet), Zeile \(row), Spalte „\(column)“: Eine Zelle fasst 32.767 Zeichen. Nehmen Sie "
          + "CSV-Tabellen.",
        en: "\(sheet), row \(row), column “\(column)”: a cell holds 32,767 characters. Take CSV "
          + "tables.")
    case .notWritten:
      Phrase(
        de:
          "Die Arbeitsmappe lässt sich nicht schreiben. Ist im Ordner für vorläufige Dateien Platz?",
        en: "The workbook cannot be written. Is there room in the folder for temporary files?")
    }
  }
}
