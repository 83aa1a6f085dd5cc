import GRDB
import PartnernetzRecords

extension TableMap {
  /// The register's table of one of the catalogue's tables.
  init(_ table: Catalogue.Table<Entry>) {
    let keys = table.keys.compactMap { key in table.kept.first { $0.name == key } }
    let columns = keys + table.kept.filter { !table.keys.contains($0.name) }
    let cells = TableCells(table, columns, keyCount: keys.count)
    let own = table.attributes == nil ? [] : [TableCells<Entry>.attributes]
    self.init(
      name: table.storedName, keys: keys.map(\.storedName),
      values: columns.dropFirst(keys.count).map(\.storedName) + own,
      encode: { try cells.encoded($0) }, decode: { try cells.decoded($0) },
      packing: RowPacking(table, columns, keyCount: keys.count),
      reading: RowReading(table, columns, keyCount: keys.count))
  }
}

/// How rows of the model lie in a table's cells: keys, other columns, attributes, origin.
///
/// Money is whole euro cents, days are ISO text, unknown is NULL; in keys unknown is ''.
struct TableCells<Entry: Sendable>: Sendable {
  /// The column of columns that the contract does not know.
  static var attributes: String { "attributes" }

  private let table: Catalogue.Table<Entry>
  private let columns: [Catalogue.Column<Entry>]
  private let keyCount: Int

  init(_ table: Catalogue.Table<Entry>, _ columns: [Catalogue.Column<Entry>], keyCount: Int) {
    self.table = table
    self.columns = columns
    self.keyCount = keyCount
  }

  /// A row's cells.
  ///
  /// - Throws: ``RefusedValue`` where a value is out of its column's range.
  func encoded(_ entry: Entry) throws -> [(any DatabaseValueConvertible)?] {
    var cells: [(any DatabaseValueConvertible)?] = []
    cells.reserveCapacity(columns.count + 3)
    for (place, column) in columns.enumerated() {
      guard let value = column.value(entry) else {
        cells.append(place < keyCount ? "" : nil)
        continue
      }
      let content = column.entry.content
      guard content.holds(value) else {
        throw RefusedValue(table: table.storedName, column: column.storedName, value: value)
      }
      cells.append(content.cell(of: value))
    }
    if let attributes = table.attributes { cells.append(JSONText.text(entry[keyPath: attributes])) }
    let origin = entry[keyPath: table.origin]
    cells.append(origin?.file)
    cells.append(origin?.row)
    return cells
  }

  /// The row that a record tells of; the record may begin with cells that are not the row's.
  ///
  /// - Throws: ``DamagedCell`` where a cell holds what its column cannot.
  func decoded(_ record: Row) throws -> Entry {
    var entry = table.blank
    let start = record.count - columns.count - (table.attributes == nil ? 2 : 3)
    for (place, column) in columns.enumerated() {
      let cell: DatabaseValue = record[start + place]
      if cell.isNull, !column.entry.isNeeded, place >= keyCount { continue }
      if place < keyCount, !column.entry.isNeeded, case .string("") = cell.storage { continue }
      guard let value = column.entry.content.value(of: cell), column.put(&entry, value) else {
        throw damage(record, start, column.storedName, cell)
      }
    }
    var last = start + columns.count
    if let attributes = table.attributes {
      let cell: DatabaseValue = record[last]
      if !cell.isNull {
        guard case .string(let text) = cell.storage, let members = JSONText.members(text) else {
          throw damage(record, start, TableCells.attributes, cell)
        }
        entry[keyPath: attributes] = members
      }
      last += 1
    }
    entry[keyPath: table.origin] = try origin(record, start, last)
    return entry
  }

  private func origin(_ record: Row, _ start: Int, _ place: Int) throws -> Origin? {
    let file: DatabaseValue = record[place]
    let row: DatabaseValue = record[place + 1]
    switch (file.storage, row.storage) {
    case (.null, .null): return nil
    case (.string(let file), .int64(let row)): return Origin(file: file, row: Int(row))
    case (.string, _): throw damage(record, start, "origin_row", row)
    default: throw damage(record, start, "origin_file", file)
    }
  }

  private func damage(
    _ record: Row, _ start: Int, _ column: String, _ found: DatabaseValue
  ) -> DamagedCell {
    let key = (0..<keyCount).map { place -> String in
      let cell: DatabaseValue = record[start + place]
      return DamagedCell.shown(cell)
    }
    return DamagedCell(table: table.storedName, key: key, column: column, found: found)
  }
}
