import GRDB
import PartnernetzRecords

/// A cell of the register that holds what its column cannot.
struct DamagedCell: Error {
  let table: String
  /// The key of the row.
  let key: [String]
  let column: String
  let found: DatabaseValue

  /// Table, row, column and what stands there, e.g. `firms, A, capacity: 2000`.
  var detail: String {
    "\(table), \(key.joined(separator: " · ")), \(column): \(DamagedCell.shown(found))"
  }

  /// What a cell holds, cut to a length that a sentence can bear.
  static func shown(_ cell: DatabaseValue) -> String {
    let text =
      switch cell.storage {
      case .null: "NULL"
      case .int64(let integer): String(integer)
      case .double(let number): String(number)
      case .string(let text): text
      case .blob(let data): "BLOB (\(data.count))"
      }
    return text.count > 60 ? text.prefix(60) + "…" : text
  }
}

/// A value that a row must not hold, found before it was written.
struct RefusedValue: Error {
  let table: String
  let column: String
  let value: Catalogue.Value

  /// Table, column and value.
  var detail: String {
    let text =
      switch value {
      case .text(let text), .code(let text): text
      case .number(let number): String(number)
      case .integer(let integer): String(integer)
      case .money(let money): String(money.euros)
      case .truth(let truth): String(truth)
      case .day(let day): day.iso
      case .industry(let industry): industry.notation
      case .list(let list): list.joined(separator: "; ")
      }
    return "\(table), \(column): \(text)"
  }
}
