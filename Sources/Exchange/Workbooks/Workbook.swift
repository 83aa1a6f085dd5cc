/// The sheets of a workbook, and those that are passed over.
struct Workbook {
  var sheets: [WorkbookSheet] = []
  /// Why sheets are passed over, and what is wrong with those that cannot be read.
  var problems: [Diagnostic] = []

  /// What a file is by its first bytes.
  enum Form {
    case text, archive
    /// The container of the old format, and of workbooks behind a password.
    case old

    /// The form of a file.
    static func of(_ bytes: [UInt8]) -> Form {
      if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
        return .archive
      }
      let isOld = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
      return isOld ? .old : .text
    }
  }

  /// Reads the workbook that some bytes are.
  ///
  /// - Complexity: O(bytes unpacked).
  /// - Throws: what makes the whole workbook unreadable.
  static func read(
    _ bytes: [UInt8], file: String, limits: Limits
  ) throws(Diagnostic) -> Workbook {
    do {
      return try Archive.open(bytes, limits: limits) { archive throws(SheetMessage) in
        if archive.has("content.xml") {
          return try OpenDocument.read(archive, file: file, limits: limits)
        }
        return try SpreadsheetML.read(archive, file: file, limits: limits)
      }
    } catch {
      throw Diagnostic(error.finding, file: file)
    }
  }

  /// Takes a sheet's cells, or tells that there are none.
  mutating func take(_ grid: SheetGrid, file: String, sheet: String) throws(SheetMessage) {
    if let taken = try WorkbookSheet(grid, file: file, sheet: sheet) {
      sheets.append(taken)
    } else {
      pass(sheet, file: file, .emptySheet)
    }
  }

  /// Passes a sheet over.
  mutating func pass(_ sheet: String, file: String, _ reason: SheetMessage) {
    problems.append(Diagnostic(reason.finding, file: file, sheet: sheet))
  }
}
