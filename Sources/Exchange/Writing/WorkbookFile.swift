import CXlsxWriter
import Foundation
import PartnernetzFormats
import PartnernetzRecords
import PartnernetzWording

/// A workbook as libxlsxwriter builds it; whatever fails, it is closed and its memory given back.
struct WorkbookFile {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: Formats
  private let language: Language

  /// How cells look.
  private struct Formats {
    var header: UnsafeMutablePointer<lxw_format>?
    var euros: UnsafeMutablePointer<lxw_format>?
    var cents: UnsafeMutablePointer<lxw_format>?
    var percent: UnsafeMutablePointer<lxw_format>?
    var day: UnsafeMutablePointer<lxw_format>?
    var text: UnsafeMutablePointer<lxw_format>?
    var marked: UnsafeMutablePointer<lxw_format>?
  }

  /// Writes pages to a file.
  ///
  /// - Parameters:
  ///   - pages: the sheets.
  ///   - path: the file.
  ///   - language: the language of headers.
  ///   - isLarge: whether rows leave the memory as they are written.
  /// - Returns: whether it went well.
  static func write(
    _ pages: [WorkbookPage], to path: String, in language: Language, isLarge: Bool
  ) -> Bool {
    var options = lxw_workbook_options()
    options.constant_memory = isLarge ? 1 : 0
    return FileManager.default.temporaryDirectory.path.withCString { folder in
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      guard let book = workbook_new_opt(path, &options) else { return false }
      let file = WorkbookFile(book, language)
      let isWritten = pages.allSatisfy { file.add($0) }
      return workbook_close(book) == LXW_NO_ERROR && isWritten
    }
  }

  private init(_ book: UnsafeMutablePointer<lxw_workbook>, _ language: Language) {
    self.book = book
    self.language = language
    func format(
      _ set: (UnsafeMutablePointer<lxw_format>) -> Void
    ) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(book)
      if let format { set(format) }
      return format
    }
    formats = Formats(
      header: format {
        format_set_bold($0)
        format_set_bg_color($0, 0xE7_ECF1)
        format_set_bottom($0, 1)
      },
      euros: format { format_set_num_format($0, "#,##0") },
      cents: format { format_set_num_format($0, "#,##0.00") },
      percent: format { format_set_num_format($0, "0.0%") },
      day: format { format_set_num_format($0, language == .german ? "dd.mm.yyyy" : "yyyy-mm-dd") },
      // A text stays one when somebody edits it: 0815 keeps its zero.
      text: format { format_set_num_format($0, "@") },
      marked: format { format_set_bg_color($0, 0xFF_E08A) })
  }

  private func add(_ page: WorkbookPage) -> Bool {
    guard let sheet = workbook_add_worksheet(book, page.name) else { return false }
    for (column, described) in page.columns.enumerated() {
      let place = UInt16(column)
      var look = lxw_row_col_options()
      look.hidden = described.isHidden ? 1 : 0
      worksheet_set_column_opt(
        sheet, place, place, described.width ?? WorkbookFile.width(of: column, in: page), nil,
        &look)
      worksheet_write_string(sheet, 0, place, WorkbookFile.safe(described.title), formats.header)
    }
    for (row, cells) in page.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard write(cell, sheet, UInt32(row + 1), UInt16(column)) == LXW_NO_ERROR else {
          return false
        }
      }
    }
    for remark in page.remarks { mark(remark, of: page, sheet) }
    guard !page.columns.isEmpty else { return true }
    let (last, end) = (UInt32(max(1, page.rows.count)), UInt16(page.columns.count - 1))
    worksheet_freeze_panes(sheet, 1, 0)
    if page.isFiltered { worksheet_autofilter(sheet, 0, 0, last, end) }
    for (column, described) in page.columns.enumerated() where !described.choices.isEmpty {
      offer(described.choices, sheet, 1...max(last, 1_000), UInt16(column))
    }
    for cell in page.choices {
      let row = UInt32(cell.row + 1)
      offer(cell.words, sheet, row...row, UInt16(cell.column))
    }
    return true
  }

  private func write(
    _ cell: WorkbookPage.Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16
  ) -> lxw_error {
    func write(_ number: Double, _ format: UnsafeMutablePointer<lxw_format>?) -> lxw_error {
      // The file keeps sixteen digits; a number with more would come back as another one.
      Double(String(format: "%.16G", number)) == number
        ? worksheet_write_number(sheet, row, column, number, format)
        : worksheet_write_string(sheet, row, column, number.plain, nil)
    }
    switch cell {
    case .empty: return LXW_NO_ERROR
    case .text(let text):
      return worksheet_write_string(sheet, row, column, WorkbookFile.safe(text), formats.text)
    case .number(let number): return write(number, nil)
    case .euros(let euros):
      return write(euros, euros == euros.rounded() ? formats.euros : formats.cents)
    case .percent(let share): return write(share, formats.percent)
    case .day(let day):
      guard day.year >= 1_900 else {
        return worksheet_write_string(sheet, row, column, day.iso, formats.text)
      }
      var date = lxw_datetime()
      date.year = Int32(day.year)
      date.month = Int32(day.month)
      date.day = Int32(day.day)
      return worksheet_write_datetime(sheet, row, column, &date, formats.day)
    }
  }

  /// Colours a cell and says in a comment what is to be said about it.
  private func mark(
    _ remark: (row: Int, column: Int, text: String), of page: WorkbookPage,
    _ sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let (row, column) = (UInt32(remark.row + 1), UInt16(remark.column))
    let cell =
      remark.row < 0
      ? WorkbookPage.Cell.text(page.columns[remark.column].title)
      : page.rows[remark.row][remark.column]
    switch cell {
    case .text(let text) where !text.isEmpty:
      worksheet_write_string(sheet, row, column, WorkbookFile.safe(text), formats.marked)
    case .number(let number): worksheet_write_number(sheet, row, column, number, formats.marked)
    default: worksheet_write_blank(sheet, row, column, formats.marked)
    }
    worksheet_write_comment(sheet, row, column, String(remark.text.prefix(2_000)))
  }

  /// Lets cells be chosen from a list; other words are taken too, since what is known already may be
  /// one.
  private func offer(
    _ choices: [String], _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ rows: ClosedRange<UInt32>,
    _ column: UInt16
  ) {
    var words = choices.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    words.withUnsafeMutableBufferPointer { list in
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      rule.value_list = list.baseAddress
      worksheet_data_validation_range(
        sheet, rows.lowerBound, column, rows.upperBound, column, &rule)
    }
  }

  /// A text as the file takes it: `_x0041_` would be read as a letter, a zero byte as the end, and of
  /// `'=x` the reader takes an apostrophe off.
  private static func safe(_ text: String) -> String {
    let text = CSV.original(of: text) == text ? text : "'" + text
    var safe = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    guard safe.contains("_x") else { return safe }
    safe.replace(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
    return safe
  }

  /// Letters that most cells of a column need: those of the header and of the first rows.
  private static func width(of column: Int, in page: WorkbookPage) -> Double {
    let longest = page.rows.prefix(500).map { length(of: $0[column]) }.max() ?? 0
    return Double(min(48, max(8, max(longest, page.columns[column].title.count + 4) + 1)))
  }

  private static func length(of cell: WorkbookPage.Cell) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text): text.count
    case .number(let number): number.description.count
    case .euros(let euros): Int(euros).description.count + 4
    case .percent: 7
    case .day: 10
    }
  }
}
