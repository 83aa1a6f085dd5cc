import GRDB
import PartnernetzParallel
import PartnernetzRecords

/// Turns rows of the model into cells of a table, many rows at once.
struct RowPacking<Entry: Sendable>: Sendable {
  /// A column, as far as packing needs it.
  private struct Column: Sendable {
    let read: @Sendable (UnsafePointer<Entry>) -> Catalogue.Value?
    let content: Catalogue.Content
    let seed: UInt64
    let isKey: Bool
    let isFirm: Bool
    let name: String
  }

  private let table: Catalogue.Table<Entry>
  private let columns: [Column]
  private let originSeeds = (CellHash.seed("origin_file"), CellHash.seed("origin_row"))

  init(_ table: Catalogue.Table<Entry>, _ columns: [Catalogue.Column<Entry>], keyCount: Int) {
    self.table = table
    self.columns = columns.enumerated().map { place, column in
      Column(
        read: column.read, content: column.entry.content, seed: CellHash.seed(column.storedName),
        isKey: place < keyCount,
        isFirm: place < keyCount && TableShape.firmColumns.contains(column.storedName),
        name: column.storedName)
    }
  }

  /// Rows a piece, and pieces that lie in memory at once.
  private static var pace: Int { 4_096 }

  /// Packs rows on one thread while another uses the rows packed before.
  ///
  /// - Throws: ``RefusedValue`` where a value is out of its column's range, and what `use` throws.
  func forEach(_ entries: [Entry], _ use: (PackedRows, Range<Int>) throws -> Void) throws {
    let ranges = (0..<(entries.count + RowPacking.pace - 1) / RowPacking.pace).map {
      $0 * RowPacking.pace..<min(entries.count, ($0 + 1) * RowPacking.pace)
    }
    try madeAhead(count: ranges.count) { [self] piece in
      Result { try packed(entries, ranges[piece]) }
    } use: { rows, piece in
      try use(rows.get(), ranges[piece])
    }
  }

  private func packed(_ entries: [Entry], _ range: Range<Int>) throws -> PackedRows {
    let width = columns.count + (table.attributes == nil ? 2 : 3)
    var rows = PackedRows(width: width, capacity: range.count)
    try entries.withUnsafeBufferPointer { all in
      guard let first = all.baseAddress else { return }
      for place in range { try pack(first + place, into: &rows) }
    }
    return rows
  }

  private func pack(_ row: UnsafePointer<Entry>, into rows: inout PackedRows) throws {
    for column in columns {
      guard let value = column.read(row) else {
        // In keys unknown is ''.
        if column.isKey {
          rows.add("", seed: column.seed, isKey: true, isFirm: column.isFirm)
        } else {
          rows.addNull()
        }
        continue
      }
      guard column.content.holds(value) else {
        throw RefusedValue(table: table.storedName, column: column.name, value: value)
      }
      add(value, of: column, to: &rows)
    }
    if let attributes = table.attributes {
      let own = row.pointee[keyPath: attributes]
      if let text = JSONText.text(own) {
        let seed = CellHash.seed(TableCells<Entry>.attributes)
        rows.add(text, seed: seed, isKey: false, isFirm: false)
      } else {
        rows.addNull()
      }
    }
    let origin = row.pointee[keyPath: table.origin]
    rows.endRow(origin: origin?.file, row: origin?.row, seeds: originSeeds)
  }

  private func add(_ value: Catalogue.Value, of column: Column, to rows: inout PackedRows) {
    func add(_ text: String) {
      rows.add(text, seed: column.seed, isKey: column.isKey, isFirm: column.isFirm)
    }
    switch value {
    case .text(let text): add(text)
    case .industry(let industry): add(industry.notation)
    case .day(let day): add(day.iso)
    case .number(let number): rows.add(number, seed: column.seed)
    case .integer(let integer): rows.add(Int64(integer), seed: column.seed)
    case .money(let money): rows.add(money.cents, seed: column.seed)
    case .truth(let truth): rows.add(Int64(truth ? 1 : 0), seed: column.seed)
    case .list(let list):
      if let text = JSONText.text(list) { add(text) } else { rows.addNull() }
    case .code(let code):
      if case .choice(let set) = column.content, set.isStoredByPosition {
        if let place = set.codes.firstIndex(of: code) {
          rows.add(Int64(place), seed: column.seed)
        } else {
          rows.addNull()
        }
      } else {
        add(code)
      }
    }
  }
}
