import PartnernetzRecords

extension Table {
  /// The numbers under a header, row by row; nil where a cell is empty.
  ///
  /// Decimal comma or point is decided for the column; see the rules of `NumberStyle`.
  /// - Complexity: O(rows).
  /// - Throws: `missing_column`, `not_a_number`, `ambiguous_number` or `out_of_range`, with the place.
  public func numbers(
    under header: String, in range: ClosedRange<Double> = -1e300...1e300
  ) throws(Diagnostic) -> [Double?] {
    let key = HeaderText.key(header)
    guard let column = headers.firstIndex(where: { HeaderText.key($0) == key }) else {
      throw problem(.missingColumn(header, also: []))
    }
    let content = Content.number(range)
    let style = NumberStyle(
      of: column, in: self, content: content, shift: 0,
      isGermanFile: delimiter == ";" ? true : delimiter == "," ? false : nil)
    var result: [Double?] = []
    for row in 0..<rowCount {
      guard let text = text(row: row, column: column) else {
        result.append(nil)
        continue
      }
      guard let numeral = Numeral(text) else {
        throw problem(.notANumber(text), row: row, column: column)
      }
      switch style.value(numeral, content: content, shift: 0) {
      case .value(let value) where range.contains(value): result.append(value)
      case .value:
        throw problem(
          .outOfRange(text, low: range.lowerBound, high: range.upperBound), row: row,
          column: column)
      case .notANumber: throw problem(.notANumber(text), row: row, column: column)
      case .ambiguous: throw problem(.ambiguousNumber(text), row: row, column: column)
      }
    }
    return result
  }
}
