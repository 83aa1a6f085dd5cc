import PartnernetzRecords

/// Columns of amounts that say no unit or time and may be meant otherwise than as euros of a year.
enum DoubtfulAmounts {
  /// No firm that is listed for its revenue has less in a year.
  private static let least = 1_000.0
  /// What of a year is never so little: a single customer may bring any amount.
  private static let fields: Set<String> = ["revenue", "purchases", "amount"]
  private static let durations = ["laufzeit", "vertragslaufzeit", "duration", "contract term"]

  /// What is said about them.
  ///
  /// - Complexity: O(1) for columns with a large amount among the first ones, else O(rows).
  static func notes(
    on places: [ColumnRecognition.Place], unknown: [Int], kind: TableKind, of table: any Sheet
  ) -> [Diagnostic] {
    let amounts = places.filter { $0.column.content.isMoney && $0.unit == .none }
    var notes: [Diagnostic] = []
    for place in amounts where fields.contains(place.column.name) {
      guard let example = small(place, kind, table) else { continue }
      let message = LayoutMessage.smallAmounts(table.headers[place.index], example: example)
      notes.append(
        table.problem(.sheet(.shape(.layout(message))), column: place.index))
    }
    guard kind == .links, let amount = amounts.first else { return notes }
    let duration = unknown.first { column in
      let small = table.headers[column].lowercased()
      return durations.contains { small.hasPrefix($0) } && !small.contains("bis")
        && !small.contains("von") && holdsNumbers(table, column)
    }
    if let duration {
      let message = LayoutMessage.contractAmounts(
        table.headers[amount.index], beside: table.headers[duration])
      notes.append(
        table.problem(.sheet(.shape(.layout(message))), column: amount.index))
    }
    return notes
  }

  /// An amount of a column of which two at least, and all, are too small to be euros: below a
  /// thousand, some of them with one decimal digit, as nobody writes cents; or, under `Wert`, marks
  /// from 1 to 5.
  private static func small(
    _ place: ColumnRecognition.Place, _ kind: TableKind, _ table: any Sheet
  ) -> String? {
    var (count, example): (Int, String?) = (0, nil)
    var areMarks = kind == .links && HeaderText.key(table.headers[place.index]) == "wert"
    for row in 0..<table.rowCount {
      guard let text = table.text(row: row, column: place.index), let numeral = Numeral(text) else {
        continue
      }
      guard numeral.unit == nil, !numeral.isPercent,
        let decimals = numeral.decimals(.comma) ?? numeral.decimals(.point),
        let value = [DecimalMark.comma, .point].lazy.compactMap({ numeral.value(decimal: $0) })
          .first,
        abs(value) < least
      else { return nil }
      // With three decimals they may be thousands.
      if max(decimals, numeral.decimals(.point) ?? 0) > 2 { return nil }
      areMarks = areMarks && value == value.rounded() && (1...5).contains(value)
      if example == nil, max(decimals, numeral.decimals(.point) ?? 0) == 1 { example = text }
      if value != 0 { count += 1 }
    }
    guard count > 1 else { return nil }
    return areMarks
      ? (0..<table.rowCount).lazy.compactMap { row in
        table.text(row: row, column: place.index)
      }.first : example
  }

  private static func holdsNumbers(_ table: any Sheet, _ column: Int) -> Bool {
    (0..<table.rowCount).contains { row in
      table.text(row: row, column: column).flatMap { Numeral($0) } != nil
    }
  }
}
