import PartnernetzExchange
import PartnernetzFormats
import PartnernetzPartnerships
import PartnernetzWording

extension Diagnostic {
  /// The problem as the command line's contract has it.
  func json(_ language: Language) -> JSONValue {
    [
      "file": .string(file), "sheet": JSONValue(sheet), "row": JSONValue(row),
      "column": JSONValue(column), "severity": .string(severity.rawValue),
      "code": .string(code), "message": .string(message(language)),
      "hint": .string(hint(language)),
      "readings": .array(
        (reading?.columns ?? []).map { column in
          [
            "column": .string(column),
            "means": .array((reading?.words ?? []).map { .string($0) }),
          ]
        }),
    ]
  }
}

extension Table {
  /// Problems as a table: where, and what.
  static func problems(_ problems: [Diagnostic], _ language: Language) -> Table {
    Table(
      columns: [
        .init("severity", de: "Schwere", en: "Severity"), .init("file", de: "Datei", en: "File"),
        .init("row", de: "Zeile", en: "Row"), .init("column", de: "Spalte", en: "Column"),
        .machine("code"), .init("message", de: "Was", en: "What"),
        .init("hint", de: "Abhilfe", en: "Remedy"),
      ],
      rows: problems.map { problem in
        [
          .word(severity(problem)(language), key: problem.severity.rawValue), .text(problem.file),
          problem.row.map { .count($0) } ?? .none, problem.column.map { .text($0) } ?? .none,
          .text(problem.code), .text(problem.message(language)), .text(problem.hint(language)),
        ]
      })
  }

  private static func severity(_ problem: Diagnostic) -> Phrase {
    switch problem.severity {
    case .error: Phrase(de: "Fehler", en: "error")
    case .warning: Phrase(de: "Hinweis", en: "note")
    }
  }
}
