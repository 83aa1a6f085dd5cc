import Foundation
import PartnernetzRecords

/// Reads columns from a file into memory of their own: what was checked cannot change any more.
struct SnapshotReader {
  private let file: Int32
  private var hash = SnapshotHash()
  /// Bytes that are still to come.
  private var rest: Int

  /// The columns that a file holds of a state; nil where they are another state's, or not as they
  /// were written.
  static func columns(of state: [UInt8], in file: Int32) -> [PackedCells]? {
    var info = stat()
    guard fstat(file, &info) == 0 else { return nil }
    var reader = SnapshotReader(file: file, rest: Int(info.st_size))
    guard reader.numbers(state.count, of: UInt8.self) == state else { return nil }
    var columns: [PackedCells] = []
    while reader.rest > MemoryLayout<UInt64>.size {
      guard let column = reader.column() else { return nil }
      columns.append(column)
    }
    let hash = reader.hash.value
    return reader.numbers(1, of: UInt64.self) == [hash] ? columns : nil
  }

  private init(file: Int32, rest: Int) { (self.file, self.rest) = (file, rest) }

  private mutating func column() -> PackedCells? {
    guard let head = numbers(2, of: UInt64.self), let kind = SnapshotKind(rawValue: head[0]),
      let count = Int(exactly: head[1])
    else { return nil }
    return switch kind {
    case .codes: numbers(count, of: Int32.self).map { .codes($0) }
    case .whole: numbers(count, of: Int64.self).map { .whole($0) }
    case .real: numbers(count, of: Double.self).map { .real($0) }
    case .bytes: numbers(count, of: UInt8.self).map { .bytes($0) }
    }
  }

  /// The next numbers; nil where the file ends before.
  private mutating func numbers<Number: BitwiseCopyable>(
    _ count: Int, of type: Number.Type
  ) -> [Number]? {
    let (size, isTooMuch) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.stride)
    guard !isTooMuch, size <= rest else { return nil }
    rest -= size
    var isWhole = true
    let numbers = [Number](unsafeUninitializedCapacity: count) { room, filled in
      isWhole = fill(UnsafeMutableRawBufferPointer(start: room.baseAddress, count: size))
      filled = isWhole ? count : 0
    }
    guard isWhole else { return nil }
    numbers.withUnsafeBytes { hash.add($0) }
    return numbers
  }

  private func fill(_ room: UnsafeMutableRawBufferPointer) -> Bool {
    var rest = room
    while !rest.isEmpty {
      let count = Foundation.read(file, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = UnsafeMutableRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return true
  }
}
