import Foundation
import PartnernetzAnswers

/// In which order a table's rows stand, as an address says it: a column's key, a minus before it for
/// the largest first.
struct TableSorting: Hashable {
  let key: String
  let isDescending: Bool

  init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    isDescending = text.hasPrefix("-")
    key = isDescending ? String(text.dropFirst()) : text
  }

  var text: String { (isDescending ? "-" : "") + key }

  /// The rows in this order; rows without a value stand last either way, and equal ones keep their
  /// order.
  ///
  /// - Complexity: O(n log n).
  func sorted(_ table: Table) -> [[Table.Cell]] {
    guard let place = table.columns.firstIndex(where: { $0.key == key }) else { return table.rows }
    let keys = table.rows.map { $0[place].sortKey }
    let order = table.rows.indices.sorted { one, other in
      switch (keys[one], keys[other]) {
      case (nil, nil): one < other
      case (nil, _): false
      case (_, nil): true
      case (let a?, let b?):
        a == b ? one < other : isDescending ? b < a : a < b
      }
    }
    return order.map { table.rows[$0] }
  }
}

/// What a cell is sorted by: numbers by size before texts by letters.
enum SortKey: Comparable {
  case number(Double)
  case text(String)
}

extension Table.Cell {
  /// What the cell is sorted by; nil for nothing.
  var sortKey: SortKey? {
    switch self {
    case .text(let text), .word(let text, _):
      text.isEmpty
        ? nil
        : .text(text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil))
    case .flag(let value, _): .number(value ? 1 : 0)
    case .count(let value): .number(Double(value))
    case .number(let value, _), .euros(let value), .percent(let value), .brief(let value),
      .chance(let value, _), .interval(let value, _, _, _):
      value.isNaN ? nil : .number(value)
    case .none: nil
    }
  }
}
