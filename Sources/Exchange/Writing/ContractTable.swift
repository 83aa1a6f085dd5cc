import PartnernetzPartnerships
import PartnernetzRecords

/// A table of the contract, ready for any file format: the columns' names and typed cells.
struct ContractTable {
  /// A cell.
  enum Cell: Hashable {
    /// Nothing is known.
    case empty
    /// Text.
    case text(String)
    /// A number in plain decimal digits with a point.
    case number(String)
    /// Yes or no.
    case truth(Bool)
  }

  /// Which table it is.
  let kind: TableKind
  /// The columns' names, then those of attributes.
  let headers: [String]
  /// How many of the headers the contract knows; those behind are attributes.
  let knownCount: Int
  /// The rows.
  let rows: [[Cell]]

  init<Row>(
    _ kind: TableKind, _ rows: [Row], columns: [(Field, (Row) -> Cell)],
    attributes: (Row) -> [String: String] = { _ in [:] }
  ) {
    self.kind = kind
    let keys = rows.reduce(into: Set<String>()) { $0.formUnion(attributes($1).keys) }.sorted()
    headers = columns.map { kind.column($0.0)?.name ?? "" } + keys
    knownCount = columns.count
    self.rows = rows.map { row in
      let own = attributes(row)
      return columns.map { $0.1(row) } + keys.map { own[$0].cell }
    }
  }
}

extension Double {
  /// Plain decimal digits that read back as the same number, never an exponent.
  var plain: String {
    let text = description
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
    else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text[..<mark].filter(\.isNumber)
    let point =
      (text[..<mark].firstIndex(of: ".").map { text.distance(from: text.startIndex, to: $0) }
        ?? text.distance(from: text.startIndex, to: mark)) - sign.count + exponent
    let zeros = String(repeating: "0", count: max(0, point <= 0 ? -point : point - digits.count))
    if point <= 0 { return sign + "0." + zeros + digits }
    if point >= digits.count { return sign + digits + zeros }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}

extension Money {
  /// Euros in plain decimal digits.
  var plain: String {
    let (euros, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + String(rest)
    return (cents < 0 ? "-" : "") + String(euros) + decimals
  }
}

extension Optional {
  /// The cell of a value that may be unknown.
  func cell(_ write: (Wrapped) -> ContractTable.Cell) -> ContractTable.Cell {
    map(write) ?? .empty
  }
}
extension Optional<String> {
  var cell: ContractTable.Cell { cell { .text($0) } }
}
extension Optional<Double> {
  var cell: ContractTable.Cell { cell { .number($0.plain) } }
}
extension Optional<Int> {
  var cell: ContractTable.Cell { cell { .number(String($0)) } }
}
extension Optional<Money> {
  var cell: ContractTable.Cell { cell { .number($0.plain) } }
}
extension Optional<Day> {
  var cell: ContractTable.Cell { cell { .text($0.iso) } }
}
extension Optional<Bool> {
  var cell: ContractTable.Cell { cell { .truth($0) } }
}
