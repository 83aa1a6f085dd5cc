package import PartnernetzFormats

/// Reads Parquet files of plain pages by the format's own description, not by how ours are written.
package struct ParquetReader {
  /// A column as the file describes it.
  package struct Column: Hashable {
    package var name: String
    package var type: Int
    package var isNeeded: Bool
    /// The older and the newer word for what the values mean.
    package var meaning: [Int?]
  }

  /// The columns in their order.
  package let columns: [Column]
  /// Rows of each row group.
  package let groups: [Int]
  /// The cells, row by row.
  package let rows: [[ParquetValue?]]
  /// For each group and column how many rows have no value.
  package let nulls: [[Int?]]

  /// Reads a file's bytes; throws where they are none.
  package init(_ bytes: [UInt8]) throws {
    let mark = Array("PAR1".utf8)
    guard bytes.count >= 12, bytes.starts(with: mark), bytes.suffix(4) == mark[...] else {
      throw ThriftReader.Unreadable()
    }
    let length = Self.little(bytes, bytes.count - 8, 4)
    var reader = ThriftReader(bytes: bytes, place: bytes.count - 8 - length)
    let file = try reader.structure()
    guard reader.place == bytes.count - 8 else { throw ThriftReader.Unreadable() }
    columns = (file[2]?.list ?? []).dropFirst().map { element in
      Column(
        name: element[4]?.text ?? "", type: element[1]?.number ?? -1,
        isNeeded: element[3]?.number == 0,
        meaning: [element[6]?.number, element[7]?.number, element[8]?.number])
    }
    guard file[2]?.list?.first?[5]?.number == columns.count else { throw ThriftReader.Unreadable() }
    let all = file[4]?.list ?? []
    groups = all.map { $0[3]?.number ?? -1 }
    nulls = all.map { ($0[1]?.list ?? []).map { $0[3]?[12]?[3]?.number } }
    var rows: [[ParquetValue?]] = []
    for group in all {
      let cells = try zip(group[1]?.list ?? [], columns).map { chunk, column in
        try Self.cells(bytes, chunk, column)
      }
      for row in 0..<(group[3]?.number ?? 0) { rows.append(cells.map { $0[row] }) }
    }
    self.rows = rows
    guard file[3]?.number == rows.count else { throw ThriftReader.Unreadable() }
  }

  /// The cells of a chunk, of which there is but one page.
  private static func cells(
    _ bytes: [UInt8], _ chunk: Thrift, _ column: Column
  ) throws -> [ParquetValue?] {
    guard let facts = chunk[3], let start = facts[9]?.number, let size = facts[7]?.number,
      facts[1]?.number == column.type, facts[4]?.number == 0,
      facts[3]?.list?.map(\.text) == [column.name]
    else { throw ThriftReader.Unreadable() }
    var reader = ThriftReader(bytes: bytes, place: start)
    let header = try reader.structure()
    guard header[1]?.number == 0, let count = header[5]?[1]?.number, count == facts[5]?.number,
      header[5]?[2]?.number == 0, reader.place + (header[3]?.number ?? -1) == start + size
    else { throw ThriftReader.Unreadable() }
    let levels = column.isNeeded ? Array(repeating: true, count: count) : try levels(&reader, count)
    var place = reader.place
    var truths = 0
    let cells: [ParquetValue?] = levels.map { isThere in
      guard isThere else { return nil }
      if column.type == 0 {
        defer { truths += 1 }
        return .truth(bytes[place + truths / 8] >> (truths % 8) & 1 == 1)
      }
      return value(bytes, &place, column)
    }
    guard place + (truths + 7) / 8 == start + size else { throw ThriftReader.Unreadable() }
    return cells
  }

  private static func value(
    _ bytes: [UInt8], _ place: inout Int, _ column: Column
  ) -> ParquetValue? {
    func number(_ size: Int) -> Int {
      defer { place += size }
      return little(bytes, place, size)
    }
    switch (column.type, column.meaning) {
    case (1, [6, nil, nil]): return .day(Int32(truncatingIfNeeded: number(4)))
    case (2, [5, 2, 18]): return .hundredths(Int64(number(8)))
    case (2, [nil, nil, nil]): return .integer(Int64(number(8)))
    case (5, [nil, nil, nil]):
      return .number(Double(bitPattern: UInt64(bitPattern: Int64(number(8)))))
    case (6, [0, nil, nil]):
      let count = number(4)
      defer { place += count }
      return String(validating: bytes[place..<place + count], as: UTF8.self).map { .text($0) }
    default: return nil
    }
  }

  /// Runs of bits that say which rows have a value.
  private static func levels(_ reader: inout ThriftReader, _ count: Int) throws -> [Bool] {
    let end = reader.place + 4 + little(reader.bytes, reader.place, 4)
    reader.place += 4
    var levels: [Bool] = []
    while reader.place < end {
      let head = try reader.varint()
      if head & 1 == 1 {
        for _ in 0..<head >> 1 {
          let byte = try reader.byte()
          levels += (0..<8).map { byte >> $0 & 1 == 1 }
        }
      } else {
        levels += Array(repeating: try reader.byte() == 1, count: head >> 1)
      }
    }
    guard reader.place == end, levels.count >= count, levels.count < count + 8 else {
      throw ThriftReader.Unreadable()
    }
    return Array(levels.prefix(count))
  }

  private static func little(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
    var bits: UInt64 = 0
    for step in 0..<size { bits |= UInt64(bytes[place + step]) << (8 * UInt64(step)) }
    return Int(bitPattern: UInt(bits))
  }
}
