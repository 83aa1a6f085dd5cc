public import PartnernetzWording

/// What is wrong in a foreign file, where, and how to mend it.
public struct Diagnostic: Sendable, Hashable, WordedError {
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
  let finding: Diagnostic.Message

  /// Makes a problem.
  init(
    _ finding: Diagnostic.Message, file: String, sheet: String? = nil, row: Int? = nil,
    line: Int? = nil,
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
  /// The unit in which the column's numbers stand, by its header; nil where it says none.
  public var unit: Phrase? {
    guard finding.isAboutNumber, let column else { return nil }
    return HeaderText.split(column).unit.phrase
  }
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
