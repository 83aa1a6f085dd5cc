/// Codes of Parquet's `parquet.thrift`.
enum ParquetCode {
  /// The encoding of values one after another.
  static let plain: Int32 = 0
  /// The encoding of runs, in which it is told which rows have a value.
  static let runs: Int32 = 3

  /// How values of a kind are stored.
  static func type(_ kind: ParquetColumn.Kind) -> Int32 {
    switch kind {
    case .truth: 0
    case .day: 1
    case .integer, .hundredths: 2
    case .number: 5
    case .text: 6
    }
  }
}

/// What a Parquet file says of itself at its end.
struct ParquetFooter {
  /// Where a column of a row group lies.
  struct Chunk {
    var offset: Int
    var size: Int
    var nullCount: Int
  }

  /// Some rows, column by column.
  struct Group {
    var chunks: [Chunk]
    var rowCount: Int
  }

  let columns: [ParquetColumn]
  var groups: [Group] = []

  var rowCount: Int { groups.reduce(0) { $0 + $1.rowCount } }

  /// The footer, its length and the mark at the file's end.
  var bytes: [UInt8] {
    var footer = CompactThrift()
    footer.structure { file in
      file.int32(1, 2)  // the format's version
      file.list(2, of: .structure, [nil] + columns.map(Optional.some)) {
        $0.element(of: $1, columns)
      }
      file.int64(3, rowCount)
      file.list(4, of: .structure, groups) { $0.group($1, columns) }
      file.text(6, "partnernetz")
    }
    var bytes = footer.bytes
    bytes.appendLittleEndian(UInt32(footer.bytes.count))
    return bytes + ParquetFile.mark
  }
}

extension CompactThrift {
  /// A column as the format describes it; the root, which holds them all, for none.
  fileprivate mutating func element(of column: ParquetColumn?, _ all: [ParquetColumn]) {
    structure { element in
      guard let column else {
        element.text(4, "schema")
        return element.int32(5, Int32(all.count))
      }
      element.int32(1, ParquetCode.type(column.kind))
      element.int32(3, column.isNeeded ? 0 : 1)
      element.text(4, column.name)
      element.meaning(of: column.kind)
    }
  }

  /// What stored values mean: first for older readers, then for newer ones.
  private mutating func meaning(of kind: ParquetColumn.Kind) {
    switch kind {
    case .truth, .integer, .number: return
    case .text:
      int32(6, 0)
      structure(10) { $0.structure(1) { _ in } }
    case .day:
      int32(6, 6)
      structure(10) { $0.structure(6) { _ in } }
    case .hundredths:
      int32(6, 5)
      int32(7, 2)
      int32(8, 18)
      structure(10) { meaning in
        meaning.structure(5) { decimal in
          decimal.int32(1, 2)
          decimal.int32(2, 18)
        }
      }
    }
  }

  fileprivate mutating func group(_ group: ParquetFooter.Group, _ columns: [ParquetColumn]) {
    let size = group.chunks.reduce(0) { $0 + $1.size }
    structure { row in
      row.list(1, of: .structure, Array(zip(group.chunks, columns))) { list, pair in
        list.chunk(pair.0, pair.1, rowCount: group.rowCount)
      }
      row.int64(2, size)
      row.int64(3, group.rowCount)
      row.int64(5, group.chunks.first?.offset ?? 0)
      row.int64(6, size)
    }
  }

  private mutating func chunk(
    _ chunk: ParquetFooter.Chunk, _ column: ParquetColumn, rowCount: Int
  ) {
    structure { place in
      place.int64(2, 0)
      place.structure(3) { facts in
        facts.int32(1, ParquetCode.type(column.kind))
        facts.list(2, of: .int32, [ParquetCode.plain, ParquetCode.runs]) { $0.int32($1) }
        facts.list(3, of: .bytes, [column.name]) { $0.text($1) }
        facts.int32(4, 0)  // not compressed
        facts.int64(5, rowCount)
        facts.int64(6, chunk.size)
        facts.int64(7, chunk.size)
        facts.int64(9, chunk.offset)
        facts.structure(12) { $0.int64(3, chunk.nullCount) }
      }
    }
  }
}
