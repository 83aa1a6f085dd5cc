public import Foundation
import PartnernetzFormats

extension Table {
  /// Reads delimited text: finds its encoding, its delimiter and its rows.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: what makes the whole table unreadable; faults of single rows are kept with the rows.
  public init(
    data: Data, named file: String, sheet: String? = nil, limits: Limits = Limits()
  ) throws(Diagnostic) {
    guard data.count <= limits.bytes else {
      throw Diagnostic(.limitExceeded(.bytes, limits.bytes), file: file, sheet: sheet)
    }
    try self.init(bytes: [UInt8](data), file: file, sheet: sheet, limits: limits)
  }

  /// Reads a file, or a pipe, up to the limit.
  /// - Throws: `no_such_file`, `unreadable_file`, and what `init(data:named:)` throws.
  public init(contentsOf path: String, limits: Limits = Limits()) throws(Diagnostic) {
    let name = URL(fileURLWithPath: path).lastPathComponent
    try self.init(
      bytes: FileBytes.read(path, named: name, limits: limits), file: name, sheet: nil,
      limits: limits)
  }

  /// Makes a table of texts, the first record being the headers; for workbooks and tests.
  public init(
    records: [[String]], named file: String, sheet: String? = nil, limits: Limits = Limits()
  ) throws(Diagnostic) {
    let lines = records.map { record in
      record.map { CSV.field($0, guarding: CSV.delimiters) }.joined(separator: ",") + "\n"
    }
    let text = lines.joined()
    try self.init(
      bytes: Array(text.utf8), file: file, sheet: sheet, limits: limits,
      delimiter: UInt8(ascii: ","))
  }

  init(
    bytes: consuming [UInt8], file: String, sheet: String?, limits: Limits, delimiter: UInt8? = nil
  ) throws(Diagnostic) {
    let content = try TextContent(bytes, file: file, sheet: sheet)
    if let zero = content.firstZero {
      let row = 1 + content.bytes[..<zero].count { $0 == 0x0A }
      throw Diagnostic(.nulByte, file: file, sheet: sheet, row: row)
    }
    var text = TextBytes(content)
    let declared = delimiter == nil ? Delimiter.declared(in: text) : nil
    text.start = declared?.next ?? content.start
    let mark = delimiter ?? declared?.delimiter ?? Delimiter.likely(in: text, limits: limits)
    let scanner = RecordScanner(
      delimiter: mark, limits: limits, firstLine: declared == nil ? 1 : 2)
    let index: RecordIndex
    do { index = try scanner.index(text) } catch {
      throw Diagnostic(
        .limitExceeded(error.limit, error.most), file: file, sheet: sheet, row: error.row,
        line: error.line)
    }
    guard index.count > 0 else { throw Diagnostic(.emptyFile, file: file, sheet: sheet) }
    var fields: [RecordIndex.Field] = []
    text.withFields(delimiter: mark) { $0.fields(from: Int(index.starts[0]), into: &fields) }
    let headers = fields.map {
      Table.text(of: $0, in: text.bytes, encoding: content.encoding)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let named = max(1, (headers.lastIndex { !$0.isEmpty } ?? 0) + 1)
    self.file = file
    self.sheet = sheet
    self.encoding = content.encoding
    self.mark = mark
    self.headers = headers
    self.blankRows = index.blankRows
    self.text = text
    self.index = index
    doubled = content.doubled
    spelled = content.spelled
    faulty = faultyRows(hasFaults: content.hasFaults)
    if named < headers.count { self.headers.removeLast(headers.count - usedWidth(from: named)) }
    if isFaulty(-1), let fault = breakage(ofRow: -1, fields) { throw fault }
  }

  /// A table whose records were found elsewhere, the first one being the headers.
  init(
    records index: RecordIndex, of text: TextBytes, mark: UInt8, headers: [String], file: String,
    sheet: String?
  ) {
    self.file = file
    self.sheet = sheet
    encoding = .utf8
    self.mark = mark
    self.headers = headers
    blankRows = index.blankRows
    self.text = text
    self.index = index
  }

  /// How many columns rows fill; those up to a given one are taken for filled.
  func usedWidth(from named: Int) -> Int {
    var used = named
    var fields: [RecordIndex.Field] = []
    for row in 0..<rowCount where used < headers.count {
      split(row: row, into: &fields)
      for column in used..<min(max(used, fields.count), headers.count)
      where text(of: fields[column]) != nil { used = column + 1 }
    }
    return used
  }

  /// Rows with broken quotes, or with bytes that are no characters.
  private func faultyRows(hasFaults: Bool) -> [Int32] {
    guard hasFaults else { return index.faulty.map { $0 - 1 } }
    var rows = Set(index.faulty.map { $0 - 1 })
    for record in 0..<index.count {
      let start = Int(index.starts[record])
      let end = record + 1 < index.count ? Int(index.starts[record + 1]) : text.end
      if TextContent.fault(text.bytes[start..<end], in: encoding) != nil {
        rows.insert(Int32(record - 1))
      }
    }
    return rows.sorted()
  }

  /// Whether a row's quotes or characters are broken.
  func isFaulty(_ row: Int) -> Bool {
    guard !faulty.isEmpty else { return false }
    var (low, high) = (0, faulty.count)
    while low < high {
      let middle = (low + high) / 2
      if faulty[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < faulty.count && faulty[low] == row
  }

  /// What is broken in a row, looked for again: of a million such rows few are told.
  func breakage(ofRow row: Int, _ fields: [RecordIndex.Field]) -> Diagnostic? {
    var (position, line) = (Int(index.starts[row + 1]), 0)
    var fault: Diagnostic.Message?
    withFields { $0.skipRecord(&position, line: &line, fault: &fault) }
    if let fault { return problem(fault, row: row) }
    for (column, field) in fields.enumerated() {
      if let odd = TextContent.fault(text.bytes[field.range], in: encoding) {
        let byte = hex(UInt16(odd.byte))
        return problem(
          odd.isMixed ? .mixedEncoding(byte) : .unreadableEncoding(byte), row: row, column: column)
      }
    }
    return nil
  }
}
