import Foundation
import GRDB

/// The rows of a table by their keys.
struct KnownRows {
  /// The hashes of all keys.
  private(set) var keys: Set<UInt64> = []
  private var first: [UInt64: Int64] = [:]
  private var others: [UInt64: [Int64]] = [:]

  /// Whether there are no rows.
  var isEmpty: Bool { first.isEmpty }

  /// Reads a table's keys.
  ///
  /// - Complexity: one scan.
  /// - Throws: ``Damage`` where the table's rows are not those that were written.
  init(_ shape: TableShape, _ db: Database) throws {
    let noted = try Tally.noted(of: shape.name, db)
    var scan = try CheckedScan(shape.name, columns: shape.all, noted: noted, db)
    let width = shape.keys.count
    var found: [(UInt64, Int64)] = []
    _ = try scan.forEach { row, number, _ in
      let cells = (1...width).map { (column: Int) -> DatabaseValue in row[column] }
      found.append((KeyHash.of(cells[...]), number))
    }
    first.reserveCapacity(found.count)
    for (key, number) in found { add(key, number: number, isFirm: shape.isKeyUnique) }
  }

  /// The numbers of the rows with a key, in order.
  func numbers(of key: UInt64) -> [Int64] {
    guard let number = first[key] else { return [] }
    return [number] + (others[key] ?? [])
  }

  /// Adds a row of a table whose keys are unique.
  mutating func add(_ key: UInt64, number: Int64) { add(key, number: number, isFirm: true) }

  private mutating func add(_ key: UInt64, number: Int64, isFirm: Bool) {
    if isFirm { keys.insert(key) }
    if first[key] == nil { first[key] = number } else { others[key, default: []].append(number) }
  }
}

/// A 64-bit hash of a key: composed and decomposed spellings are one.
enum KeyHash {
  /// The hash of the cells that make the key.
  static func of(_ cells: ArraySlice<DatabaseValue>) -> UInt64 {
    cells.reduce(0) { hash, cell in
      CellHash.mixed(hash ^ CellHash.of(composed(cell), seed: 0x6B65_7973))
    }
  }

  private static func composed(_ cell: DatabaseValue) -> DatabaseValue {
    guard case .string(let text) = cell.storage, !text.utf8.allSatisfy({ $0 < 128 }) else {
      return cell
    }
    return text.precomposedStringWithCanonicalMapping.databaseValue
  }
}
