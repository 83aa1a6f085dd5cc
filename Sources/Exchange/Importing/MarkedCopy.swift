import PartnernetzRecords
package import PartnernetzWording

// Answers: the tables of some files as they stand, with the cells marked and commented that something
// is said about.
// Takes: O(cells) of the files, which are read once more.

extension Importer {
  /// Larger tables are not copied; what is said about them stands in the list of problems.
  private static let mostCopied = 20_000
  /// More columns than anybody looks through.
  private static let mostColumns = 256

  /// A sheet for each table with problems, as it stands in its file.
  ///
  /// - Parameters:
  ///   - paths: files and folders, as they were read.
  ///   - problems: what was said about them.
  ///   - language: the language of the comments.
  /// - Returns: the sheets; a cell that something is said about is marked, with the sentence as its
  ///   comment.
  package func markedCopies(
    of paths: [String], problems: [Diagnostic], in language: Language
  ) -> [WorkbookPage] {
    var names: Set<String> = []
    return source(of: paths).sheets.compactMap { entry -> WorkbookPage? in
      let sheet = entry.sheet
      let own = problems.filter { $0.file == sheet.file && $0.sheet == sheet.sheet }
      guard !own.isEmpty, sheet.rowCount <= Importer.mostCopied,
        var page = WorkbookPage(copyOf: sheet, mostColumns: Importer.mostColumns)
      else { return nil }
      page.mark(
        own, headers: sheet.sniffed().sheet.headers, below: WorkbookPage.rowsAbove(sheet), language)
      let name = sheet.sheet ?? sheet.file
      var number = 1
      page.name = WorkbookPage.sheetName(name)
      while !names.insert(page.name.lowercased()).inserted {
        number += 1
        page.name = WorkbookPage.sheetName("\(number) " + name)
      }
      return page
    }
  }
}

/// How such a copy is known again.
enum MarkedCopy {
  private static let headers = [
    ["Schwere", "Datei", "Zeile", "Spalte", "Was", "Abhilfe"],
    ["Severity", "File", "Row", "Column", "What", "Remedy"],
  ]

  /// Whether the sheets of a workbook begin with the list of what is said about the others.
  static func isOne(_ sheets: [any Sheet]) -> Bool {
    guard let first = sheets.first, first.sheet != nil else { return false }
    return headers.contains(first.headers)
  }
}

extension WorkbookPage {
  /// How many rows are put above a table: one where a format counts rows without the headers.
  fileprivate static func rowsAbove(_ sheet: any Sheet) -> Int {
    max(0, 1 - sheet.number(ofRow: -1))
  }

  /// A table as it stands in its file: each row in its place, the first one as headers.
  fileprivate init?(copyOf sheet: any Sheet, mostColumns: Int) {
    var fields: [RecordIndex.Field] = []
    var lines: [(number: Int, cells: [Cell])] = []
    for row in -1..<sheet.rowCount {
      sheet.split(row: row, into: &fields)
      let cells = fields.prefix(mostColumns).enumerated().map { column, field -> Cell in
        guard let text = sheet.text(of: field) else { return .empty }
        if sheet.kind(row: row, column: column) == .number, let number = Double(text) {
          return .number(number)
        }
        return .text(String(text.prefix(1_000)))
      }
      lines.append((sheet.number(ofRow: row) + WorkbookPage.rowsAbove(sheet), cells))
    }
    guard let last = lines.map(\.number).max(), last <= 4 * lines.count + 1_000 else { return nil }
    let width = max(1, lines.map(\.cells.count).max() ?? 1)
    var rows = [[Cell]](
      repeating: [Cell](repeating: .empty, count: width), count: max(0, last - 1))
    var headers = [String](repeating: "", count: width)
    for line in lines {
      for (column, cell) in line.cells.enumerated() {
        if line.number > 1 {
          rows[line.number - 2][column] = cell
        } else if case .text(let text) = cell {
          headers[column] = text
        } else if case .number(let number) = cell {
          headers[column] = number.plain
        }
      }
    }
    self.init("", columns: headers.map { Column($0) }, rows: rows)
    isFiltered = false
  }

  /// Marks the cells that problems speak of: of a row without a column its first one, of a column
  /// without a row its header.
  fileprivate mutating func mark(
    _ problems: [Diagnostic], headers: [String], below rowsAbove: Int, _ language: Language
  ) {
    var texts: [[Int]: [String]] = [:]
    let titles = [columns.map(\.title)] + rows.prefix(40).map { $0.map(\.title) }
    for problem in problems {
      let named = problem.column.flatMap { name in
        headers.firstIndex(of: name) ?? titles.lazy.compactMap { $0.firstIndex(of: name) }.first
      }
      let column = named.flatMap { columns.indices.contains($0) ? $0 : nil } ?? 0
      // Where headers stand further down, the first row that holds the name is theirs.
      let header = named.flatMap { column in
        titles.firstIndex { $0.indices.contains(column) && $0[column] == problem.column }
      }
      let row = problem.row.map { $0 + rowsAbove - 2 } ?? header.map { $0 - 1 } ?? -1
      guard row < rows.count else { continue }
      let sentence = [problem.message(language), problem.hint(language)].filter { !$0.isEmpty }
        .joined(separator: " ")
      if texts[[row, column]]?.contains(sentence) != true {
        texts[[row, column], default: []].append(sentence)
      }
    }
    remarks = texts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { place, sentences in
      (row: place[0], column: place[1], text: sentences.joined(separator: "\n"))
    }
  }

  /// A name as workbooks take it for a sheet: at most 31 letters, without signs that mean something.
  fileprivate static func sheetName(_ name: String) -> String {
    let clean = String(name.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
    return clean.allSatisfy(\.isWhitespace) ? "Tabelle" : clean
  }
}

extension WorkbookPage.Cell {
  /// The cell as a header.
  fileprivate var title: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.plain
    default: ""
    }
  }
}
