/// A number with one value to spare, which stands for what nobody told.
package protocol SpareValue: BitwiseCopyable, Equatable, Sendable {
  /// Stands for what nobody told.
  static var untold: Self { get }

  /// Whether somebody told the number.
  var isTold: Bool { get }
}

/// Small codes: -1 for what nobody told.
extension Int8: SpareValue {
  @inlinable package static var untold: Int8 { -1 }
  @inlinable package var isTold: Bool { self >= 0 }
}

/// Numbers of words and firms, positions of codes, days as 20261101: -1 for what nobody told.
extension Int32: SpareValue {
  @inlinable package static var untold: Int32 { -1 }
  @inlinable package var isTold: Bool { self >= 0 }
}

/// Cents and whole numbers: the least of all for what nobody told.
extension Int64: SpareValue {
  @inlinable package static var untold: Int64 { .min }
  @inlinable package var isTold: Bool { self != .min }
}

/// Real numbers: not a number for what nobody told.
extension Double: SpareValue {
  @inlinable package static var untold: Double { .nan }
  @inlinable package var isTold: Bool { !isNaN }
}

/// A column of numbers, of which some may be unknown; without cells where nobody tells any.
///
/// Which number stands for an unknown one is known here only: whoever asks for a row gets nil.
package struct ToldColumn<Cell: SpareValue>: Sendable {
  /// The numbers as they lie in memory, for code that reads or writes all of them.
  package var cells: [Cell]

  /// Takes numbers as they lie in memory; no column without any.
  @inlinable
  package init(_ cells: [Cell] = []) { self.cells = cells }

  /// Takes what rows tell; no cells where none tells anything.
  ///
  /// - Complexity: O(rows).
  @inlinable
  package init<Rows: Collection>(_ rows: Rows, _ told: (Rows.Element) -> Cell?) {
    cells = []
    guard rows.contains(where: { told($0) != nil }) else { return }
    cells = rows.map { told($0) ?? .untold }
  }

  /// Makes a column of rows of which nothing is known yet.
  @inlinable
  package init(untold count: Int) { cells = [Cell](repeating: .untold, count: count) }

  /// Whether nobody tells anything, so that there are no cells.
  @inlinable package var isEmpty: Bool { cells.isEmpty }

  /// The number at a row; nil where it is unknown.
  @inlinable
  package subscript(row: Int) -> Cell? {
    guard !cells.isEmpty else { return nil }
    let cell = cells[row]
    return cell.isTold ? cell : nil
  }

  /// Notes the number at a row; nothing where there is no such column.
  @inlinable
  package mutating func set(_ row: Int, to told: Cell?) {
    if !cells.isEmpty { cells[row] = told ?? .untold }
  }

  /// Adds the rows of another table.
  ///
  /// - Parameters:
  ///   - other: its column.
  ///   - counts: how many rows there are, and how many come.
  @inlinable
  package mutating func append(_ other: ToldColumn, _ counts: (known: Int, added: Int)) {
    if counts.known == 0 || cells.isEmpty && other.cells.isEmpty {
      cells = other.cells
      return
    }
    if cells.isEmpty { self = ToldColumn(untold: counts.known) }
    cells += other.cells.isEmpty ? ToldColumn(untold: counts.added).cells : other.cells
  }

  /// Some of the rows.
  @inlinable
  package func taking(_ rows: [Int]) -> ToldColumn {
    ToldColumn(cells.isEmpty ? [] : rows.map { cells[$0] })
  }
}
