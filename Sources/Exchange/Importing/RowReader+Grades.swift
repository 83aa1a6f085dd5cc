import PartnernetzRecords

extension RowReader {
  /// Shares of which people think in grades; a margin or a stake is percent.
  private static let graded: Set<Field> = Set(
    ["urgency", "willingness", "knowledge_intensity"].compactMap { Field($0) })
  /// How many rows show what a column holds.
  private static let shown = 50

  /// Whether a column of shares holds whole numbers up to 10: grades of a scale, and no percent.
  func holdsGrades(_ column: Int, _ field: Field) -> Bool {
    guard RowReader.graded.contains(field) else { return false }
    return (0..<min(table.rowCount, RowReader.shown)).allSatisfy { row in
      guard let text = table.text(row: row, column: column), !UnknownWord.isOne(text) else {
        return true
      }
      return Int(text).map { (0...10).contains($0) } ?? false
    }
  }

  /// What is said of a text that is no number, in a column of one's own words perhaps.
  func noNumber(_ text: String, _ field: Field, _ content: Content) -> Diagnostic.Message {
    let isWord = text.contains(where: \.isLetter) && !text.contains(where: \.isNumber)
    guard isWord, let place = layout.place(field) else { return .notANumber(text) }
    let isTrust = content == .trust
    guard isTrust || RowReader.graded.contains(field) else { return .notANumber(text) }
    return .grade(.word(text, header: header(place.index), isTrust: isTrust))
  }
}
