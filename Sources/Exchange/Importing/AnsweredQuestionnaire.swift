import PartnernetzRecords
import PartnernetzWording

/// Recognises a questionnaire that a member filled in, and lays its answers side by side as the row of
/// a table of firms.
enum AnsweredQuestionnaire {
  /// The table of a questionnaire's answers; nil where a sheet is none.
  static func table(_ sheet: any Sheet, limits: Limits) -> (any Sheet)? {
    let headers = sheet.headers.map { HeaderText.key($0) }
    func place(_ number: Int) -> Int? {
      let header = Questionnaire.headers[number]
      let names = [HeaderText.key(header.german), HeaderText.key(header.english)]
      return headers.firstIndex { names.contains($0) }
    }
    guard let field = place(0), place(1) != nil, let answer = place(2) else { return nil }
    let known = Set(Catalogue.firms.columns.map(\.name))
    var cells: [(name: String, text: String)] = []
    for row in 0..<sheet.rowCount {
      guard let name = sheet.text(row: row, column: field), known.contains(name),
        !cells.contains(where: { $0.name == name }),
        let text = sheet.text(row: row, column: answer), !isUnknown(text)
      else { continue }
      // A number of the workbook has a point before its decimals; three of them could be thousands.
      let isExact = sheet.kind(row: row, column: answer).isExactNumber
      let decimals = text.firstIndex(of: ".").map { text[$0...].count - 1 }
      cells.append((name, isExact && decimals == 3 ? text + "0" : text))
    }
    guard cells.contains(where: { $0.name == "id" || $0.name == "name" }) else { return nil }
    return try? Table(
      records: [cells.map(\.name), cells.map(\.text)], named: sheet.file, sheet: sheet.sheet,
      limits: limits)
  }

  private static func isUnknown(_ text: String) -> Bool {
    let words = [Questionnaire.unknown.german, Questionnaire.unknown.english]
    return words.contains { HeaderText.key($0) == HeaderText.key(text) } || UnknownWord.isOne(text)
  }
}
