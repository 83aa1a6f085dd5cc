import Foundation
import GRDB
import GRDBSQLite
import PartnernetzRecords

/// Reads rows as our own writer writes them straight from SQLite; whatever looks otherwise is left to
/// ``TableCells/decoded(_:)``, which reads it with care or says what is wrong.
struct RowReading<Entry: Sendable>: Sendable {
  /// A column, as far as reading needs it.
  private struct Column: Sendable {
    let write: @Sendable (UnsafeMutablePointer<Entry>, Catalogue.Value) -> Bool
    let content: Catalogue.Content
    let isKey: Bool
    let isNeeded: Bool
  }

  private let table: Catalogue.Table<Entry>
  private let columns: [Column]
  /// The file that the last row came from: mostly that of the next one, too.
  private var lastFile = ""

  init(_ table: Catalogue.Table<Entry>, _ columns: [Catalogue.Column<Entry>], keyCount: Int) {
    self.table = table
    self.columns = columns.enumerated().map { place, column in
      Column(
        write: column.write, content: column.entry.content, isKey: place < keyCount,
        isNeeded: column.entry.isNeeded)
    }
  }

  /// The row that a statement stands at, its number first; nil where a cell is not as we write it.
  mutating func entry(at statement: OpaquePointer) -> Entry? {
    var entry = table.blank
    let isRead = withUnsafeMutablePointer(to: &entry) { row in
      for place in columns.indices
      where !read(statement, Int32(place + 1), columns[place], into: row) { return false }
      return true
    }
    guard isRead else { return nil }
    var place = Int32(columns.count + 1)
    if let attributes = table.attributes {
      if sqlite3_column_type(statement, place) != SQLITE_NULL {
        guard let text = RowReading.text(statement, place), let own = JSONText.members(text) else {
          return nil
        }
        entry[keyPath: attributes] = own
      }
      place += 1
    }
    switch (sqlite3_column_type(statement, place), sqlite3_column_type(statement, place + 1)) {
    case (SQLITE_NULL, SQLITE_NULL): break
    case (SQLITE_TEXT, SQLITE_INTEGER):
      let row = Int(sqlite3_column_int64(statement, place + 1))
      entry[keyPath: table.origin] = Origin(file: file(statement, place), row: row)
    default: return nil
    }
    return entry
  }

  private func read(
    _ statement: OpaquePointer, _ place: Int32, _ column: Column,
    into row: UnsafeMutablePointer<Entry>
  ) -> Bool {
    let type = sqlite3_column_type(statement, place)
    if type == SQLITE_NULL { return !column.isNeeded && !column.isKey }
    if column.isKey, !column.isNeeded, type == SQLITE_TEXT,
      sqlite3_column_bytes(statement, place) == 0
    {
      return true
    }
    guard let value = RowReading.value(statement, place, type, column.content),
      column.content.holds(value)
    else { return false }
    return column.write(row, value)
  }

  private static func value(
    _ statement: OpaquePointer, _ place: Int32, _ type: Int32, _ content: Catalogue.Content
  ) -> Catalogue.Value? {
    switch (content, type) {
    case (.text, SQLITE_TEXT), (.firm, SQLITE_TEXT): text(statement, place).map { .text($0) }
    case (.money, SQLITE_INTEGER): .money(Money(cents: sqlite3_column_int64(statement, place)))
    case (.integer, SQLITE_INTEGER): .integer(Int(sqlite3_column_int64(statement, place)))
    case (.number, SQLITE_FLOAT), (.share, SQLITE_FLOAT), (.trust, SQLITE_FLOAT):
      .number(sqlite3_column_double(statement, place))
    case (.industry, SQLITE_TEXT):
      text(statement, place).flatMap { Industry($0) }.map { .industry($0) }
    case (.day, SQLITE_TEXT): text(statement, place).flatMap { Day(iso: $0) }.map { .day($0) }
    case (.choice(let set), SQLITE_TEXT) where !set.isStoredByPosition:
      text(statement, place).map { .code($0) }
    case (.choice(let set), SQLITE_INTEGER) where set.isTruth:
      switch sqlite3_column_int64(statement, place) {
      case 0: .truth(false)
      case 1: .truth(true)
      default: nil
      }
    case (.choice(let set), SQLITE_INTEGER) where set.isStoredByPosition:
      code(sqlite3_column_int64(statement, place), set)
    case (.tags, SQLITE_TEXT):
      text(statement, place).flatMap { JSONText.list($0) }.map { .list($0) }
    default: nil
    }
  }

  private static func code(_ position: Int64, _ set: Catalogue.CodeSet) -> Catalogue.Value? {
    let codes = set.codes
    guard let place = Int(exactly: position), codes.indices.contains(place) else { return nil }
    return .code(codes[place])
  }

  private static func bytes(_ statement: OpaquePointer, _ place: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_text(statement, place)
    let count = Int(sqlite3_column_bytes(statement, place))
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
  }

  private static func text(_ statement: OpaquePointer, _ place: Int32) -> String? {
    String(validating: bytes(statement, place), as: UTF8.self)
  }

  private mutating func file(_ statement: OpaquePointer, _ place: Int32) -> String {
    let bytes = RowReading.bytes(statement, place)
    if !lastFile.utf8.elementsEqual(bytes) {
      lastFile = String(decoding: bytes, as: UTF8.self)
    }
    return lastFile
  }
}
