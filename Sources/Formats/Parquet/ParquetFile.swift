/// Writes a table as a Parquet file, row by row: plain pages, not compressed, the same bytes for the same
/// rows.
///
/// No more than one row group is held in memory; each goes out when it is full. What comes out, in its
/// order, is the file; without ``end()`` it is none.
///
/// - SeeAlso: <https://parquet.apache.org/docs/file-format/>
package struct ParquetFile {
  /// The first and the last bytes of every file.
  static let mark = Array("PAR1".utf8)
  /// Bytes of values after which a row group is full, however few its rows are.
  private static let fullSize = 1 << 24
  /// The longest text, far from what a page can count.
  private static let longestText = 1 << 30

  private let columns: [ParquetColumn]
  private let groupRows: Int
  private let put: ([UInt8]) throws -> Void
  private var pages: [ParquetPage]
  private var footer: ParquetFooter
  private var written = 0
  private var rowCount = 0

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - columns: at least one.
  ///   - groupRows: the most rows of a row group.
  ///   - put: takes the file's bytes, part by part.
  /// - Throws: ``ParquetError/sameName(_:)``, and what `put` throws.
  package init(
    _ columns: [ParquetColumn], groupRows: Int = 1 << 16, put: @escaping ([UInt8]) throws -> Void
  ) throws {
    precondition(!columns.isEmpty && groupRows > 0)
    var names: Set<String> = []
    if let twin = columns.first(where: { !names.insert($0.name.lowercased()).inserted }) {
      throw ParquetError.sameName(twin.name)
    }
    self.columns = columns
    self.groupRows = groupRows
    self.put = put
    pages = columns.map { _ in ParquetPage() }
    footer = ParquetFooter(columns: columns)
    try write(ParquetFile.mark)
  }

  /// Writes a row: a value for each column, nil where there is none.
  ///
  /// - Throws: ``ParquetError``, after which the file is of no use, and what `put` throws.
  package mutating func append(_ row: [ParquetValue?]) throws {
    guard row.count == columns.count else { throw ParquetError.rowOfOtherLength(row: rowCount) }
    for (place, value) in row.enumerated() { try append(value, at: place) }
    rowCount += 1
    if pages[0].count == groupRows || pages.reduce(0, { $0 + $1.size }) >= ParquetFile.fullSize {
      try endGroup()
    }
  }

  /// Writes what is left, and what the file says of itself.
  package mutating func end() throws {
    if pages[0].count > 0 { try endGroup() }
    try write(footer.bytes)
  }

  private mutating func append(_ value: ParquetValue?, at place: Int) throws {
    let column = columns[place]
    switch value {
    case nil:
      guard !column.isNeeded else {
        throw ParquetError.missing(column: column.name, row: rowCount)
      }
      return pages[place].appendNull()
    case .number(let number) where !number.isFinite:
      throw ParquetError.notFinite(column: column.name, row: rowCount)
    case .text(let text) where text.utf8.count > ParquetFile.longestText:
      throw ParquetError.tooLong(column: column.name, row: rowCount)
    case let value?:
      guard pages[place].append(value, as: column.kind) else {
        throw ParquetError.otherKind(column: column.name, row: rowCount)
      }
    }
  }

  private mutating func endGroup() throws {
    var group = ParquetFooter.Group(chunks: [], rowCount: pages[0].count)
    for (page, column) in zip(pages, columns) {
      let bytes = page.bytes(isNeeded: column.isNeeded)
      group.chunks.append(
        ParquetFooter.Chunk(offset: written, size: bytes.count, nullCount: page.nullCount))
      try write(bytes)
    }
    footer.groups.append(group)
    pages = columns.map { _ in ParquetPage() }
  }

  private mutating func write(_ bytes: [UInt8]) throws {
    try put(bytes)
    written += bytes.count
  }
}
