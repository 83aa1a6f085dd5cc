import Foundation
import GRDB
import GRDBSQLite

/// The rows of a table by their keys.
struct KnownRows {
  /// The hashes of all keys.
  private(set) var keys: Set<UInt64> = []
  private var first: [UInt64: Known] = [:]
  private var others: [UInt64: [Int64]] = [:]

  /// A row: its number, and the hash of what it said when it was read or added.
  private struct Known {
    var number: Int64
    var saying: UInt64
  }

  /// Whether there are no rows.
  var isEmpty: Bool { first.isEmpty }

  /// Reads a table's keys.
  ///
  /// - Complexity: one scan.
  /// - Throws: ``Damage`` where the table's rows are not those that were written.
  init(_ shape: TableShape, _ db: Database) throws {
    let noted = try Tally.noted(of: shape.name, db)
    var scan = try CheckedScan(shape.name, columns: shape.all, noted: noted, db)
    let width = Int32(shape.keys.count)
    let isFirm = shape.isKeyUnique
    first.reserveCapacity(Int(clamping: min(noted.rows, 1 << 24)))
    var (found, more, ids) = (first, others, keys)
    _ = try scan.forEach { row in
      let key = KeyHash.of(row.pointer, columns: 1...width)
      if isFirm { ids.insert(key) }
      if found[key] == nil {
        found[key] = Known(number: row.number, saying: row.saying)
      } else {
        more[key, default: []].append(row.number)
      }
    }
    (first, others, keys) = (found, more, ids)
  }

  /// The numbers of the rows with a key, in order.
  func numbers(of key: UInt64) -> [Int64] {
    guard let known = first[key] else { return [] }
    return [known.number] + (others[key] ?? [])
  }

  /// Whether there is a row with a key.
  func holds(_ key: UInt64) -> Bool { first[key] != nil }

  /// Whether the only row with a key says what this one says.
  func holds(_ key: UInt64, onlySaying saying: UInt64) -> Bool {
    first[key]?.saying == saying && others[key] == nil
  }

  /// The row with a key says something else now.
  mutating func forgetSaying(of key: UInt64) {
    guard let known = first[key] else { return }
    others[key] = []
    first[key] = Known(number: known.number, saying: known.saying)
  }

  /// Adds a row of a table whose keys are unique.
  mutating func add(_ key: UInt64, number: Int64, saying: UInt64) {
    keys.insert(key)
    first[key] = Known(number: number, saying: saying)
  }
}

/// A 64-bit hash of a key: composed and decomposed spellings are one.
enum KeyHash {
  /// The hash of the cells that make the key.
  static func of(_ cells: ArraySlice<DatabaseValue>) -> UInt64 {
    cells.reduce(0) { hash, cell in
      guard case .string(var text) = cell.storage else {
        return joined(hash, CellHash.of(cell, seed: seed))
      }
      return text.withUTF8 { all in
        let end = all.firstIndex(of: 0) ?? all.count
        let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[..<end])
        return joined(hash, of(text: bytes))
      }
    }
  }

  /// The hash of the cells of some columns of the row that a statement stands at.
  static func of(_ statement: OpaquePointer, columns: ClosedRange<Int32>) -> UInt64 {
    columns.reduce(0) { hash, column in
      guard sqlite3_column_type(statement, column) == SQLITE_TEXT else {
        return joined(hash, CellHash.of(statement, column, seed: seed))
      }
      let start = sqlite3_column_text(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      let bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
      return joined(hash, of(text: bytes))
    }
  }

  /// The hash of one more cell joined to that of the cells before it.
  static func joined(_ hash: UInt64, _ cell: UInt64) -> UInt64 { CellHash.mixed(hash ^ cell) }

  /// The hash of a text's bytes.
  static func of(text: UnsafeRawBufferPointer) -> UInt64 {
    guard !text.allSatisfy({ $0 < 128 }) else { return CellHash.bytes(text, seed: seed) }
    var composed = String(decoding: text, as: UTF8.self).precomposedStringWithCanonicalMapping
    return composed.withUTF8 { CellHash.bytes(UnsafeRawBufferPointer($0), seed: seed) }
  }

  private static let seed: UInt64 = 0x6B65_7973
}
