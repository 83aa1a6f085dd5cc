public import Foundation

extension Table {
  /// Reads delimited text: finds its encoding, its delimiter and its rows.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: what makes the whole table unreadable; faults of single rows are kept with the rows.
  public init(
    data: Data, named file: String, sheet: String? = nil, limits: Limits = Limits()
  ) throws(Problem) {
    guard data.count <= limits.bytes else {
      throw Problem(.limitExceeded(.bytes, limits.bytes), file: file, sheet: sheet)
    }
    try self.init(bytes: [UInt8](data), file: file, sheet: sheet, limits: limits)
  }

  /// Reads a file, or a pipe, up to the limit.
  /// - Throws: `no_such_file`, `unreadable_file`, and what `init(data:named:)` throws.
  public init(contentsOf path: String, limits: Limits = Limits()) throws(Problem) {
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard FileManager.default.fileExists(atPath: path) else {
      throw Problem(.noSuchFile, file: name)
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Problem(.unreadableFile, file: name)
    }
    defer { try? handle.close() }
    let size = (try? handle.seekToEnd()).map(Int.init(clamping:)) ?? 0
    guard size <= limits.bytes else {
      throw Problem(.limitExceeded(.bytes, limits.bytes), file: name)
    }
    try? handle.seek(toOffset: 0)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    // Not mapped into memory: a file that shrinks meanwhile would end the process.
    while true {
      let part: Data?
      do { part = try handle.read(upToCount: 4_194_304) } catch {
        throw Problem(.unreadableFile, file: name)
      }
      guard let part, !part.isEmpty else { break }
      guard bytes.count + part.count <= limits.bytes else {
        throw Problem(.limitExceeded(.bytes, limits.bytes), file: name)
      }
      bytes.append(contentsOf: part)
    }
    try self.init(bytes: bytes, file: name, sheet: nil, limits: limits)
  }

  /// Makes a table of texts, the first record being the headers; for workbooks and tests.
  public init(
    records: [[String]], named file: String, sheet: String? = nil, limits: Limits = Limits()
  ) throws(Problem) {
    let text = records.map { $0.map(TableWriter.quoted).joined(separator: ",") + "\n" }.joined()
    try self.init(
      bytes: Array(text.utf8), file: file, sheet: sheet, limits: limits,
      delimiter: UInt8(ascii: ","))
  }

  private init(
    bytes: [UInt8], file: String, sheet: String?, limits: Limits, delimiter: UInt8? = nil
  ) throws(Problem) {
    let content = try TextContent(bytes, file: file, sheet: sheet)
    if let zero = content.bytes.firstIndex(of: 0) {
      let row = 1 + content.bytes[..<zero].count { $0 == 0x0A }
      throw Problem(.nulByte, file: file, sheet: sheet, row: row)
    }
    let declared =
      delimiter == nil ? Delimiter.declared(in: content.bytes, from: content.start) : nil
    let start = declared?.next ?? content.start
    let mark =
      delimiter ?? declared?.delimiter
      ?? Delimiter.likely(in: content.bytes, from: start, limits: limits)
    let scanner = RecordScanner(
      delimiter: mark, limits: limits, firstLine: declared == nil ? 1 : 2)
    let index: RecordIndex
    do { index = try scanner.index(content.bytes, from: start) } catch {
      throw Problem(
        .limitExceeded(error.limit, error.most), file: file, sheet: sheet, row: error.row,
        line: error.line)
    }
    guard !index.records.isEmpty else { throw Problem(.emptyFile, file: file, sheet: sheet) }
    var headers = index.fields[index.fieldRange(ofRecord: 0)].map {
      Table.text(of: $0, in: content.bytes, encoding: content.encoding)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
    while headers.count > 1, headers.last?.isEmpty == true { headers.removeLast() }
    let faults = Table.faults(
      of: index, bytes: content.bytes, encoding: content.encoding, headers: headers, file: file,
      sheet: sheet)
    if let fault = faults[-1] { throw fault }
    self.file = file
    self.sheet = sheet
    self.encoding = content.encoding
    self.delimiter = Character(Unicode.Scalar(mark))
    self.headers = headers
    self.blankRows = index.blankRows
    self.bytes = content.bytes
    self.index = index
    self.faults = faults
  }

  /// Broken quotes, and bytes that are no characters; the header row has the index -1.
  private static func faults(
    of index: RecordIndex, bytes: [UInt8], encoding: TextEncoding, headers: [String], file: String,
    sheet: String?
  ) -> [Int: Problem] {
    func problem(_ finding: Finding, record: Int, column: Int? = nil) -> Problem {
      let place = index.records[record]
      return Problem(
        finding, file: file, sheet: sheet, row: Int(place.row), line: Int(place.line),
        column: column.map { headers.indices.contains($0) ? headers[$0] : "\($0 + 1)" })
    }
    var faults: [Int: Problem] = [:]
    for (record, finding) in index.faults { faults[record - 1] = problem(finding, record: record) }
    guard encoding == .windows1252 else { return faults }
    for record in index.records.indices where faults[record - 1] == nil {
      for (column, field) in index.fields[index.fieldRange(ofRecord: record)].enumerated() {
        let isCharacter = TextEncoding.hasCharacter(windows1252:)
        guard let byte = bytes[field.range].first(where: { !isCharacter($0) }) else { continue }
        faults[record - 1] = problem(
          .unreadableEncoding(hex(UInt16(byte))), record: record, column: column)
        break
      }
    }
    return faults
  }
}
