/// One column of a table's rows as numbers, as they lie in memory and in a file; empty where no row
/// tells anything there. What stands for unknown is ``SpareValue/untold``.
package enum PackedCells: Sendable, Equatable {
  /// Words by their numbers, codes by their positions, days as 20261101.
  case codes([Int32])
  /// Cents and whole numbers.
  case whole([Int64])
  /// Real numbers.
  case real([Double])
  /// Letters.
  case bytes([UInt8])

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
      guard code.isTold else { return nil }
      switch self {
      case .word: return words[Int(code)]
      case .truth: return .truth(code == 1)
      case .choice(let values): return values[Int(code)]
      default: return Day(packed: code).map { .day($0) }
      }
    case (.whole(let numbers), .money):
      return numbers[row].isTold ? .money(Money(cents: numbers[row])) : nil
    case (.whole(let numbers), _):
      return numbers[row].isTold ? .integer(Int(numbers[row])) : nil
    case (.real(let numbers), _): return numbers[row].isTold ? .number(numbers[row]) : nil
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
      return codes.allSatisfy { $0 >= Int32.untold && Int($0) < limit }
    case (.whole, .whole), (.real, .real): return true
    default: return false
    }
  }
}
