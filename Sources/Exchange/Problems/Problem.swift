public import PartnernetzWording

/// What is wrong in a foreign file, where, and how to mend it.
public struct Problem: Sendable, Hashable, WordedError {
  /// Whether the row can be taken nevertheless.
  public enum Severity: String, Sendable, CaseIterable, Codable {
    /// The row, or the whole table, cannot be taken.
    case error
    /// It is taken, or is not needed.
    case warning
  }

  /// The file's name; empty when no file is meant.
  public let file: String
  /// The sheet's name, for workbooks.
  public let sheet: String?
  /// The row as a spreadsheet counts it, from 1; nil when the whole file is meant.
  public let row: Int?
  /// The line in the file, where quoted line breaks make it differ from the row.
  public let line: Int?
  /// The column's header as it stands in the file.
  public let column: String?
  /// What was found.
  let finding: Finding

  /// Makes a problem.
  init(
    _ finding: Finding, file: String, sheet: String? = nil, row: Int? = nil, line: Int? = nil,
    column: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.line = line == row ? nil : line
    self.column = column
    self.finding = finding
  }

  /// Whether the row can be taken nevertheless.
  public var severity: Severity { finding.severity }
  /// The problem's stable name, e.g. `unknown_firm`.
  public var code: String { finding.code }
  /// What was found and what was expected.
  public var message: Phrase { finding.message }
  /// How to mend it.
  public var hint: Phrase { finding.hint }
  /// Whether a whole table or the rest of a file is lost, so that leaving out a row does not help.
  public var concernsWholeTable: Bool { severity == .error && (row == nil || finding.endsTable) }

  /// Where it is, e.g. `firms.csv, row 7, column "revenue"`.
  public var place: Phrase {
    func place(_ row: String, _ line: String, _ column: String) -> String {
      var parts = file.isEmpty ? [] : [file]
      if let sheet { parts.append(sheet) }
      if let number = self.row { parts.append("\(row) \(number)") }
      if let number = self.line { parts.append("\(line) \(number)") }
      if let header = self.column { parts.append("\(column) \(header)") }
      return parts.joined(separator: ", ")
    }
    return Phrase(de: place("Zeile", "Textzeile", "Spalte"), en: place("row", "line", "column"))
  }

  /// Place, message and hint in one text.
  public var phrase: Phrase {
    func text(_ language: Language) -> String {
      let place = place(language)
      return (place.isEmpty ? "" : place + ": ") + message(language) + " " + hint(language)
    }
    return Phrase(de: text(.german), en: text(.english))
  }
}

/// Problems in the order in which they were met: the first ones with their words, all counted.
public struct ProblemList: Sendable, Hashable {
  /// The problems that were kept.
  public private(set) var kept: [Problem] = []
  /// All errors, also those not kept.
  public private(set) var errors = 0
  /// All warnings, also those not kept.
  public private(set) var warnings = 0
  /// Errors that cost a whole table.
  public private(set) var lostTables = 0
  /// How many problems are kept at most.
  let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether further problems will only be counted.
  var isFull: Bool { kept.count >= limit }
  /// All problems, also those not kept.
  public var count: Int { errors + warnings }
  /// Problems that were counted but not kept.
  public var omitted: Int { count - kept.count }

  mutating func append(_ problem: Problem) {
    if problem.severity == .error { errors += 1 } else { warnings += 1 }
    if problem.concernsWholeTable { lostTables += 1 }
    if !isFull { kept.append(problem) }
  }

  /// Adds what was found in a table at several times, row by row.
  mutating func append(rowByRow lists: [ProblemList]) {
    // Of one row's problems the order stays.
    let together = lists.flatMap(\.kept).enumerated().sorted {
      ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset)
    }
    kept += together.prefix(max(0, limit - kept.count)).map(\.element)
    for list in lists {
      errors += list.errors
      warnings += list.warnings
      lostTables += list.lostTables
    }
  }
}
