public import PartnernetzWording

/// Tables that have errors, where tables without are needed.
public struct RefusedImport: WordedError {
  /// What is wrong with them.
  public var problems: DiagnosticList

  /// Tells of tables with errors.
  public init(problems: DiagnosticList) { self.problems = problems }

  /// What is wrong, line by line.
  public var phrase: Phrase {
    Phrase(
      de: problems.lines(.german).map(\.text).joined(separator: "\n"),
      en: problems.lines(.english).map(\.text).joined(separator: "\n"))
  }
}
