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

  /// The table of rows, with the columns that rows keep.
  init<Row>(_ kind: TableKind, _ rows: [Row], _ table: Catalogue.Table<Row>) {
    self.kind = kind
    let own = rows.map { row in table.attributes.map { row[keyPath: $0] } ?? [:] }
    let keys = own.reduce(into: Set<String>()) { $0.formUnion($1.keys) }.sorted()
    headers = table.kept.map(\.name) + keys
    knownCount = table.kept.count
    self.rows = zip(rows, own).map { row, own in
      table.kept.map { Cell($0.value(row), $0.entry.content) }
        + keys.map { own[$0].map { .text($0) } ?? .empty }
    }
  }
}

extension ContractTable.Cell {
  /// The cell as text; yes and no as `true` and `false`.
  var plain: String {
    switch self {
    case .empty: ""
    case .text(let text), .number(let text): text
    case .truth(let value): value ? "true" : "false"
    }
  }

  /// The cell of a value that may be unknown.
  init(_ value: Catalogue.Value?, _ content: Catalogue.Content) {
    self =
      switch value {
      case nil: .empty
      case .text(let text), .code(let text): .text(text)
      case .number(let number): .number(number.plain)
      case .integer(let integer): .number(String(integer))
      case .money(let money): .number(money.plain)
      case .day(let day): .text(day.iso)
      case .industry(let industry): .text(industry.notation)
      case .list(let list): .text(TagList.joined(list))
      case .truth(let truth):
        if case .choice(let set) = content, set != .yesNo {
          .text(set.codes[truth ? 1 : 0])
        } else {
          .truth(truth)
        }
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
