import Foundation
import PartnernetzRecords

// A snapshot's file: a mark, then the state of the register that it belongs to, then columns of
// numbers, each with its kind and its count before it, and in the end a hash of all that.

/// What a column of a snapshot's file holds.
enum SnapshotKind: UInt64 {
  case codes = 1
  case whole, real, bytes
}

/// Writes columns to a file.
struct SnapshotWriter {
  private let file: Int32
  private var hash = SnapshotHash()
  private var isWhole = true

  /// Writes columns behind the state that they belong to.
  ///
  /// - Returns: whether all of them are in the file.
  static func write(_ columns: [PackedCells], of state: [UInt8], to file: Int32) -> Bool {
    var writer = SnapshotWriter(file: file)
    writer.add(state)
    for column in columns { writer.add(column) }
    let hash = writer.hash.value
    withUnsafeBytes(of: hash) { writer.put($0) }
    return writer.isWhole
  }

  private init(file: Int32) { self.file = file }

  private mutating func add(_ column: PackedCells) {
    switch column {
    case .codes(let codes): add(SnapshotKind.codes, codes)
    case .whole(let numbers): add(SnapshotKind.whole, numbers)
    case .real(let numbers): add(SnapshotKind.real, numbers)
    case .bytes(let bytes): add(SnapshotKind.bytes, bytes)
    }
  }

  private mutating func add<Number: BitwiseCopyable>(_ kind: SnapshotKind, _ numbers: [Number]) {
    add([kind.rawValue, UInt64(numbers.count)])
    add(numbers)
  }

  private mutating func add<Number: BitwiseCopyable>(_ numbers: [Number]) {
    numbers.withUnsafeBytes { bytes in
      hash.add(bytes)
      put(bytes)
    }
  }

  private mutating func put(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while isWhole, !rest.isEmpty {
      let count = Foundation.write(file, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      isWhole = count > 0
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, count)))
    }
  }
}
