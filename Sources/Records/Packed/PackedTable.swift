/// The rows of a table as columns of numbers, from which each row can be made again as it was.
///
/// Rows as structures take ten times the memory, and most questions look at a few columns only. It is a
/// class, since it is handed on for each row that is made.
package final class PackedTable<Row: Sendable>: Sendable {
  /// How many rows there are.
  package let count: Int
  /// What the columns keep, in the table's order; behind them columns that the contract does not know,
  /// and the file and the line that a row came from.
  let cells: [PackedCells]
  private let table: Catalogue.Table<Row>
  private let forms: [PackedForm]
  private let words: PackedWords
  /// The columns of the table that tell anything.
  @usableFromInline let told: [Int]
  /// A row of which nothing is known yet.
  @usableFromInline let blank: Row
  /// What puts a column's value at a row, by column.
  @usableFromInline let fillers: [CellFiller]

  /// Takes columns; nil where they cannot be those of such a table.
  init?(_ table: Catalogue.Table<Row>, _ cells: [PackedCells], count: Int, _ words: PackedWords) {
    let forms = PackedTable.forms(of: table)
    guard cells.count == forms.count,
      zip(forms, cells).allSatisfy({ $0.fits($1, rows: count, words: words.count) })
    else { return nil }
    (self.table, self.cells, self.count, self.words, self.forms) = (
      table, cells, count, words, forms
    )
    told = table.kept.indices.filter { cells[$0].count > 0 }
    blank = table.blank
    fillers = table.kept.indices.map { place in
      CellFiller(table.kept[place].write, forms[place], cells[place], words.values)
    }
  }

  /// The forms of the table's columns and of the three behind them.
  static func forms(of table: Catalogue.Table<Row>) -> [PackedForm] {
    table.kept.map { PackedForm($0.entry.content) } + [.word, .word, .integer]
  }

  /// A row as it was.
  package subscript(row: Int) -> Row {
    var result = self.row(row, telling: told)
    let last = table.kept.count
    if let attributes = table.attributes { result[keyPath: attributes] = self.attributes(of: row) }
    if case .text(let file)? = value(last + 1, row), case .integer(let line)? = value(last + 2, row)
    {
      result[keyPath: table.origin] = Origin(file: file, row: line)
    }
    return result
  }

  /// The columns of some names that tell anything, for ``row(_:telling:)``.
  package func places(of names: Set<String>) -> [Int] {
    told.filter { names.contains(table.kept[$0].name) }
  }

  /// A row with some of its columns alone; the others are as if nobody told them.
  ///
  /// Whoever knows what the rows are makes them without asking what they are, cell by cell.
  @inlinable
  package func row(_ row: Int, telling places: [Int]) -> Row {
    var result = blank
    withUnsafeMutablePointer(to: &result) { result in
      let address = UnsafeMutableRawPointer(result)
      for place in places { fillers[place].fill(address, row) }
    }
    return result
  }

  /// What a row tells in columns that the contract does not know.
  package func attributes(of row: Int) -> [String: String] {
    guard case .list(let own)? = value(table.kept.count, row) else { return [:] }
    return Dictionary(
      stride(from: 0, to: own.count - 1, by: 2).map { (own[$0], own[$0 + 1]) },
      uniquingKeysWith: { first, _ in first })
  }

  private func value(_ place: Int, _ row: Int) -> Catalogue.Value? {
    cells[place].count == 0 ? nil : forms[place].value(cells[place], row, words.values)
  }

  /// All rows as they were.
  package var rows: [Row] { (0..<count).map { self[$0] } }

  /// Numbers of words, positions of codes or days of a column.
  package func codes(_ name: String) -> ToldColumn<Int32> {
    if case .codes(let codes)? = column(name) { ToldColumn(codes) } else { ToldColumn() }
  }

  /// Cents or whole numbers of a column.
  package func whole(_ name: String) -> ToldColumn<Int64> {
    if case .whole(let numbers)? = column(name) { ToldColumn(numbers) } else { ToldColumn() }
  }

  /// Real numbers of a column.
  package func reals(_ name: String) -> ToldColumn<Double> {
    if case .real(let numbers)? = column(name) { ToldColumn(numbers) } else { ToldColumn() }
  }

  private func column(_ name: String) -> PackedCells? {
    table.kept.firstIndex { $0.name == name }.map { cells[$0] }
  }
}

/// Puts a column's values into rows that lie somewhere, whatever kind of rows they are.
@usableFromInline
struct CellFiller: Sendable {
  /// Puts the value at a row of the table into the row at an address.
  @usableFromInline let fill: @Sendable (UnsafeMutableRawPointer, Int) -> Void

  init<Row>(
    _ write: @escaping @Sendable (UnsafeMutablePointer<Row>, Catalogue.Value) -> Bool,
    _ form: PackedForm, _ cells: PackedCells, _ words: [Catalogue.Value]
  ) {
    fill = { address, row in
      guard let value = form.value(cells, row, words) else { return }
      _ = write(address.assumingMemoryBound(to: Row.self), value)
    }
  }
}
