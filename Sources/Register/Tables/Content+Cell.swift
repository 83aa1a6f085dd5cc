import GRDB
import PartnernetzRecords

extension Catalogue.Content {
  /// The type of its cells in the register.
  var storedType: String {
    switch self {
    case .text, .industry, .firm, .tags, .day: "TEXT"
    case .number, .share, .trust: "REAL"
    case .money, .integer: "INTEGER"
    case .choice(let set): set.isStoredByPosition ? "INTEGER" : "TEXT"
    }
  }

  /// The cell of a value.
  func cell(of value: Catalogue.Value) -> (any DatabaseValueConvertible)? {
    switch value {
    case .text(let text): text
    case .number(let number): number
    case .integer(let integer): integer
    case .money(let money): money.cents
    case .truth(let truth): truth
    case .day(let day): day.iso
    case .industry(let industry): industry.notation
    case .list(let list): JSONText.text(list)
    case .code(let code):
      if case .choice(let set) = self, set.isStoredByPosition {
        set.codes.firstIndex(of: code)
      } else {
        code
      }
    }
  }

  /// The value of a cell; nil where it holds none that may stand here.
  func value(of cell: DatabaseValue) -> Catalogue.Value? {
    guard let value = read(cell), holds(value) else { return nil }
    return value
  }

  private func read(_ cell: DatabaseValue) -> Catalogue.Value? {
    switch (self, cell.storage) {
    case (.text, .string(let text)), (.firm, .string(let text)): .text(text)
    case (.industry, .string(let text)): Industry(text).map { .industry($0) }
    case (.tags, .string(let text)): JSONText.list(text).map { .list($0) }
    case (.day, .string(let text)): Day(iso: text).map { .day($0) }
    case (.money, .int64(let cents)): .money(Money(cents: cents))
    case (.integer, .int64(let integer)): .integer(Int(integer))
    case (.number, .double(let number)), (.share, .double(let number)),
      (.trust, .double(let number)):
      .number(number)
    case (.choice(let set), .string(let code)) where !set.isStoredByPosition: .code(code)
    case (.choice(let set), .int64(let place)) where set.isTruth:
      place == 0 || place == 1 ? .truth(place == 1) : nil
    case (.choice(let set), .int64(let place)) where set.isStoredByPosition:
      set.codes.indices.contains(Int(place)) ? .code(set.codes[Int(place)]) : nil
    default: nil
    }
  }
}
