package import PartnernetzWording

extension DiagnosticList {
  /// A line of what people read.
  package struct Line: Sendable, Hashable {
    /// What it says; it names no option and no button.
    package var text: String
    /// How columns would be read otherwise if somebody said so.
    package var reading: Diagnostic.Reading?
  }

  /// What people read: a line for each problem, or for each group of problems that are mended alike
  /// with up to three of them; errors first, and apart from notes.
  ///
  /// - Parameters:
  ///   - language: in which.
  ///   - codes: problems that are passed over.
  ///   - isAlways: whether they are even where nothing else is wrong.
  /// - Returns: the lines.
  package func lines(
    _ language: Language, passingOver codes: Set<String> = [], always isAlways: Bool = false
  ) -> [Line] {
    // What follows from another problem is passed over as long as there is a cause.
    let all = groups
    let causes = all.filter { group in group.examples.contains { !codes.contains($0.code) } }
    let told = causes.isEmpty && !isAlways ? all : causes
    let errors = told.filter { $0.examples.first?.severity == .error }
    let others = told.filter { $0.examples.first?.severity == .warning }
    // A table that stays out costs more than anything else that can be noted.
    let notes = others.filter(\.isLostTable) + others.filter { !$0.isLostTable }
    var lines = DiagnosticList.lines(of: errors, most: 12, language)
    if !errors.isEmpty, !notes.isEmpty {
      lines.append(Line(text: Phrase(de: "Hinweise:", en: "Notes:")(language)))
    }
    return lines + DiagnosticList.lines(of: notes, most: errors.isEmpty ? 12 : 6, language)
  }

  private static func lines(of groups: [Group], most: Int, _ language: Language) -> [Line] {
    var lines = groups.prefix(most).flatMap { $0.lines(language) }
    let others = groups.dropFirst(most).reduce(0) { $0 + $1.count }
    if others > 0 { lines.append(Line(text: more(others, language))) }
    return lines
  }

  fileprivate static func more(_ count: Int, _ language: Language) -> String {
    Phrase(
      de: "… und \(language.number(count)) weitere.", en: "… and \(language.number(count)) more.")(
        language)
  }
}

extension DiagnosticList.Group {
  /// Whether it is a table that nobody knows what to do with.
  package var isLostTable: Bool { examples.first?.code == "unknown_table" }

  fileprivate func lines(_ language: Language) -> [DiagnosticList.Line] {
    guard let first = examples.first else { return [] }
    guard count > 1, first.row != nil else {
      return examples.map {
        DiagnosticList.Line(text: $0.phrase(language), reading: $0.reading)
      } + others(language)
    }
    var place = first.file.isEmpty ? [] : [first.file]
    if let sheet = first.sheet { place.append(sheet) }
    if let column = first.column, first.code != "unknown_firm" {
      place.append(Phrase(de: "Spalte \(column)", en: "column \(column)")(language))
    }
    let isError = first.severity == .error
    let kinds =
      isError
      ? Phrase(
        de: "\(language.number(count)) Fehler derselben Art.",
        en: "\(language.number(count)) errors of one kind.")
      : Phrase(
        de: "\(language.number(count)) Hinweise derselben Art.",
        en: "\(language.number(count)) notes of one kind.")
    let hasOneHint = examples.allSatisfy {
      $0.hint == first.hint && $0.reading == first.reading
    }
    let head = place.joined(separator: ", ") + ": " + kinds(language)
    let title =
      hasOneHint
      ? DiagnosticList.Line(
        text: head + " " + first.hint(language), reading: first.reading)
      : DiagnosticList.Line(text: head)
    return [title]
      + examples.map { problem in
        let row = Phrase(
          de: "  Zeile \(problem.row ?? 0): ", en: "  row \(problem.row ?? 0): ")(language)
        let message = problem.message(language)
        return hasOneHint
          ? DiagnosticList.Line(text: row + message)
          : DiagnosticList.Line(
            text: row + message + " " + problem.hint(language), reading: problem.reading)
      } + others(language)
  }

  private func others(_ language: Language) -> [DiagnosticList.Line] {
    count > examples.count
      ? [DiagnosticList.Line(text: "  " + DiagnosticList.more(count - examples.count, language))]
      : []
  }
}
