// Answers: whether an amount without a unit was written in euros, in a column of thousands or
// millions.
// Takes: O(1); the column's median is looked for where an amount is that large.

import PartnernetzParallel
import PartnernetzRecords

/// Amounts a thousand times as large as their column has them.
enum JumpingAmount {
  /// No firm has more in a year.
  private static let impossible = 1e12
  private static let times = 1_000.0
  /// Hardly a firm has more for each of its people.
  static let mostPerHead = 5e6

  /// From how many euros on an amount in such a column is worth a look.
  @inline(__always)
  static func least(shift: Int) -> Double { shift >= 6 ? 1e11 : shift >= 3 ? 1e9 : .infinity }

  /// Whether euros read by a column's unit are too many to be meant.
  static func isOne(_ euros: Double, in place: ColumnRecognition.Place) -> Bool {
    guard euros >= least(shift: place.shift) else { return false }
    if euros >= impossible { return true }
    if place.areLarge?.value ?? false { return true }
    guard let usual = place.usual?.value, usual > 0 else { return false }
    return euros >= times * usual
  }
}

extension NumberStyle {
  /// Whether two amounts of a column at least, and all of them, are as large as euros would be in a
  /// column of thousands; firms with many people are so large.
  /// - Complexity: O(rows), the first ones only.
  func areLarge(ofColumn column: Int, in table: any Sheet, shift: Int, employees: Int?) -> Bool {
    let least = JumpingAmount.least(shift: shift)
    var count = 0
    for row in 0..<min(table.rowCount, 10_000) {
      guard let text = table.text(row: row, column: column), let numeral = Numeral(text),
        case .value(let euros) = value(numeral, content: .money(isSigned: true), shift: shift)
      else { continue }
      guard euros >= least, numeral.unit == nil else { return false }
      let people = employees.flatMap { table.text(row: row, column: $0) }.flatMap {
        Numeral($0)?.markOfThousands == nil ? Double($0) : Double($0.filter(\.isASCIIDigit))
      }
      if let people, people * JumpingAmount.mostPerHead >= euros { return false }
      count += 1
    }
    return count > 1
  }

  /// The median of a column's amounts, the lower one of two; nil where there is none.
  /// - Complexity: O(rows), the first ones only.
  func median(ofColumn column: Int, in table: any Sheet, content: Content, shift: Int) -> Double? {
    let values = (0..<min(table.rowCount, 10_000)).compactMap { row -> Double? in
      guard let text = table.text(row: row, column: column), let numeral = Numeral(text),
        case .value(let value) = value(numeral, content: content, shift: shift)
      else { return nil }
      return value
    }
    return values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2]
  }
}
