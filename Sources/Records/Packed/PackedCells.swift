/// One column of a table's rows as numbers, as they lie in memory and in a file; empty where no row
/// tells anything there.
package enum PackedCells: Sendable, Equatable {
  /// Words by their numbers, codes by their positions, days as 20261101; `unknownCode` for unknown.
  case codes([Int32])
  /// Cents and whole numbers; `unknownWhole` for unknown.
  case whole([Int64])
  /// Real numbers; not a number for unknown.
  case real([Double])
  /// Letters.
  case bytes([UInt8])

  /// Stands for a word, code or day that nobody told.
  package static let unknownCode: Int32 = -1
  /// Stands for cents or a whole number that nobody told.
  package static let unknownWhole = Int64.min

  /// How many numbers there are.
  package var count: Int {
    switch self {
    case .codes(let codes): codes.count
    case .whole(let numbers): numbers.count
    case .real(let numbers): numbers.count
    case .bytes(let bytes): bytes.count
    }
  }
}

/// Which numbers stand for a column's values.
enum PackedForm: Sendable {
  case word, day, truth
  /// Positions among these values.
  case choice([Catalogue.Value])
  case money, integer, real

  init(_ content: Catalogue.Content) {
    self =
      switch content {
      case .text, .industry, .firm, .tags: .word
      case .day: .day
      case .choice(let set) where set.isTruth: .truth
      case .choice(let set): .choice(set.codes.map { .code($0) })
      case .money: .money
      case .integer: .integer
      case .number, .share, .trust: .real
      }
  }

  /// A column of which nothing is known yet.
  var blank: PackedCells {
    switch self {
    case .word, .day, .truth, .choice: .codes([])
    case .money, .integer: .whole([])
    case .real: .real([])
    }
  }

  /// The value at a row; nil where it is unknown.
  @inline(__always)
  func value(_ cells: PackedCells, _ row: Int, _ words: [Catalogue.Value]) -> Catalogue.Value? {
    switch (cells, self) {
    case (.codes(let codes), _):
      let code = codes[row]
      guard code != PackedCells.unknownCode else { return nil }
      switch self {
      case .word: return words[Int(code)]
      case .truth: return .truth(code == 1)
      case .choice(let values): return values[Int(code)]
      default: return Day(packed: code).map { .day($0) }
      }
    case (.whole(let numbers), .money):
      return numbers[row] == PackedCells.unknownWhole ? nil : .money(Money(cents: numbers[row]))
    case (.whole(let numbers), _):
      return numbers[row] == PackedCells.unknownWhole ? nil : .integer(Int(numbers[row]))
    case (.real(let numbers), _): return numbers[row].isNaN ? nil : .number(numbers[row])
    case (.bytes, _): return nil
    }
  }

  /// Whether cells are numbers that may stand for the values of a column with so many rows.
  func fits(_ cells: PackedCells, rows: Int, words: Int) -> Bool {
    guard cells.count == 0 || cells.count == rows else { return false }
    switch (cells, blank) {
    case (.codes(let codes), .codes):
      let limit: Int
      switch self {
      case .word: limit = words
      case .truth: limit = 2
      case .choice(let values): limit = values.count
      default: limit = 99_991_232
      }
      return codes.allSatisfy { $0 >= PackedCells.unknownCode && Int($0) < limit }
    case (.whole, .whole), (.real, .real): return true
    default: return false
    }
  }
}
