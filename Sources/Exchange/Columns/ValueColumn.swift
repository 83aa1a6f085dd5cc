import PartnernetzRecords

/// A column of links that is called `Value` and holds amounts: in networks it may count anything.
enum ValueColumn {
  private static let headers = Set(
    ["Value", "Values", "Deal value", "Trade value", "Worth"].map(HeaderText.key))
  /// Smaller numbers may be marks, counts or thousands.
  private static let least = 1_000.0

  /// The first of some columns that is one, and all of whose cells are amounts: large numbers, or
  /// numbers with a currency.
  /// - Complexity: O(rows).
  static func find(
    among columns: [Int], of table: any Sheet, isInEuros: (_ row: Int) -> Bool
  ) -> Int? {
    columns.first { column in
      headers.contains(HeaderText.key(HeaderText.split(table.headers[column]).name))
        && holdsAmounts(table, column, isInEuros)
    }
  }

  private static func holdsAmounts(
    _ table: any Sheet, _ column: Int, _ isInEuros: (_ row: Int) -> Bool
  ) -> Bool {
    var count = 0
    for row in 0..<table.rowCount {
      guard let text = table.text(row: row, column: column), !UnknownWord.isOne(text) else {
        continue
      }
      guard isInEuros(row), isAmount(text) else { return false }
      count += 1
    }
    return count > 0
  }

  private static func isAmount(_ text: String) -> Bool {
    if case .currency? = MoneyFlaw(text) { return true }
    guard let numeral = Numeral(text), !numeral.isPercent else { return false }
    if numeral.unit != nil { return true }
    let values = DecimalMark.allCases.compactMap { numeral.value(decimal: $0) }
    return values.contains { $0 >= least }
  }
}
