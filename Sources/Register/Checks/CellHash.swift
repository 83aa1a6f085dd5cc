import Foundation
import GRDB
import GRDBSQLite

/// A 64-bit hash of what a cell holds, the same before it is written and after it is read.
///
/// A row's hash is made of its cells' without regard to their order, and unknown cells count
/// nothing: a column that is added later changes no hash.
enum CellHash {
  /// The start of the hashes of a column.
  static func seed(_ column: String) -> UInt64 { text(column, seed: 0x506E_6574) }

  /// The hash of a value that is going to be written; 0 for unknown.
  static func of(_ value: DatabaseValue, seed: UInt64) -> UInt64 {
    switch value.storage {
    case .null: 0
    case .int64(let number): integer(number, seed: seed)
    case .double(let number): real(number, seed: seed)
    case .string(let words): text(words, seed: seed)
    case .blob(let data): data.withUnsafeBytes { bytes($0, seed: seed ^ 2) }
    }
  }

  /// The hash of a column of the row that a statement stands at; 0 for unknown.
  static func of(_ statement: OpaquePointer, _ column: Int32, seed: UInt64) -> UInt64 {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return 0
    case SQLITE_INTEGER: return integer(sqlite3_column_int64(statement, column), seed: seed)
    case SQLITE_FLOAT: return real(sqlite3_column_double(statement, column), seed: seed)
    case let type:
      let start = sqlite3_column_blob(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      return bytes(
        UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count),
        seed: type == SQLITE_TEXT ? seed : seed ^ 2)
    }
  }

  /// Spreads the bits of a number; no two numbers become the same.
  static func mixed(_ number: UInt64) -> UInt64 {
    var bits = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The hash of an integer.
  static func integer(_ number: Int64, seed: UInt64) -> UInt64 {
    mixed(mixed(UInt64(bitPattern: number) &+ 0x9E37_79B9_7F4A_7C15) ^ seed ^ 1)
  }

  /// The hash of a real number. A whole number counts as an integer: SQLite keeps 3.0 as 3, and −0.0 as 0.
  static func real(_ number: Double, seed: UInt64) -> UInt64 {
    if number.isNaN { return 0 }
    if let whole = Int64(exactly: number) { return integer(whole, seed: seed) }
    return mixed(mixed(number.bitPattern) ^ seed ^ 3)
  }

  /// A text ends at its first zero byte, as it does on its way to the file.
  private static func text(_ words: String, seed: UInt64) -> UInt64 {
    var words = words
    return words.withUTF8 { all in
      let end = all.firstIndex(of: 0) ?? all.count
      return bytes(
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[..<end]), seed: seed)
    }
  }

  /// The hash of bytes, those of a text or others.
  static func bytes(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    let factor: UInt64 = 0x9FB2_1C65_1E98_DF25
    var hash = mixed(seed ^ UInt64(bytes.count))
    var place = 0
    while place + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      hash = (hash ^ word) &* factor
      hash ^= hash >> 32
      place += 8
    }
    var last: UInt64 = 0
    while place < bytes.count {
      last = last << 8 | UInt64(bytes[place])
      place += 1
    }
    return mixed((hash ^ last) &* factor)
  }
}
