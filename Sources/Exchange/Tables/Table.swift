import PartnernetzFormats

/// A foreign table: headers, rows and where each stands; a text is made only when it is asked for.
public struct Table: Sendable, Sheet {
  /// The file's name, for messages.
  public let file: String
  /// The sheet's name, for workbooks.
  public let sheet: String?
  /// The encoding of the file.
  public let encoding: TextEncoding
  /// The character between fields.
  public var delimiter: Character { Character(Unicode.Scalar(mark)) }
  /// The headers as they stand in the file, without blanks around them.
  public internal(set) var headers: [String]
  /// Blank rows, which are skipped.
  public let blankRows: Int
  /// The byte between fields.
  let mark: UInt8
  let text: TextBytes
  var index: RecordIndex
  /// The first letters that were spelled twice in UTF-8, where there were any.
  var doubled: String?
  /// A word that Windows-1252 spells otherwise than UTF-8, where the file is in it.
  var spelled: String?
  /// Rows whose quotes or characters are broken, ascending; the header has -1.
  var faulty: [Int32] = []

  var separator: Character? { delimiter }
  var plainText: Table? { self }

  /// How many rows stand under the headers, blank ones not counted.
  public var rowCount: Int { index.count - 1 }

  /// The row's number as a spreadsheet counts it, from 1, the header included.
  public func number(ofRow row: Int) -> Int { index.row(ofRecord: row + 1) }

  /// The line in the file on which a row begins, from 1.
  public func line(ofRow row: Int) -> Int { index.line(ofRecord: row + 1) }

  /// What is wrong with a row as a whole: its quotes, its characters, its count of fields.
  public func fault(ofRow row: Int) -> Diagnostic? {
    var fields: [RecordIndex.Field] = []
    split(row: row, into: &fields)
    return fault(ofRow: row, fields)
  }

  /// What is wrong with a row whose fields are known.
  func fault(ofRow row: Int, _ fields: [RecordIndex.Field]) -> Diagnostic? {
    if isFaulty(row), let fault = breakage(ofRow: row, fields) { return fault }
    guard fields.count != headers.count else { return nil }
    // Behind the last header there may be blanks; columns without a header may be left out.
    let isFitting =
      fields.count > headers.count
      ? fields.dropFirst(headers.count).allSatisfy { isBlank($0) }
      : headers.dropFirst(fields.count).allSatisfy(\.isEmpty)
    return isFitting
      ? nil : problem(.raggedRow(found: fields.count, expected: headers.count), row: row)
  }

  /// A cell's text; nil when it is empty. Quoted text is taken as it is, other text is trimmed.
  public func text(row: Int, column: Int) -> String? {
    field(row: row, column: column).flatMap { text(of: $0) }
  }

  /// A cell's text under a header, found whatever its case, umlauts, blanks and underscores.
  public func text(row: Int, header: String) -> String? {
    let wanted = HeaderText.key(header)
    return headers.firstIndex { HeaderText.key($0) == wanted }
      .flatMap { text(row: row, column: $0) }
  }

  /// The fields of a row.
  func split(row: Int, into fields: inout [RecordIndex.Field]) {
    let start = Int(index.starts[row + 1])
    withFields { $0.fields(from: start, into: &fields) }
  }

  /// Gives a body what it needs to step through the fields.
  func withFields<Result>(_ body: (FieldScanner) -> Result) -> Result {
    text.withFields(delimiter: mark, body)
  }

  func field(row: Int, column: Int) -> RecordIndex.Field? {
    let start = Int(index.starts[row + 1])
    return withFields { fields in
      var position = start
      for _ in 0..<column {
        _ = fields.field(&position)
        guard fields.skipDelimiter(&position) else { return nil }
      }
      return fields.field(&position)
    }
  }

  func kind(row: Int, column: Int) -> CellKind {
    text(row: row, column: column) == nil ? .empty : .text
  }

  func contains(_ marks: UInt8, or other: UInt8, row: Int, column: Int) -> Bool {
    guard let field = field(row: row, column: column) else { return false }
    return text.bytes[field.range].contains { $0 == marks || $0 == other }
  }

  private func isBlank(_ field: RecordIndex.Field) -> Bool {
    withFields { $0.isBlank(field) }
  }

  /// A field's text; nil when it is empty.
  func text(of field: RecordIndex.Field) -> String? {
    isBlank(field) ? nil : Table.text(of: field, in: text.bytes, encoding: encoding)
  }

  static func text(
    of field: RecordIndex.Field, in bytes: [UInt8], encoding: TextEncoding
  ) -> String {
    var range = field.range
    if !field.isQuoted {
      while let first = range.first, isSpace(bytes[first]) { range = range.dropFirst() }
      while let last = range.last, isSpace(bytes[last]) { range = range.dropLast() }
    }
    var text =
      encoding == .windows1252
      ? TextEncoding.text(windows1252: bytes[range]) : String(decoding: bytes[range], as: UTF8.self)
    if field.hasDoubledQuotes { text = undoubled(text) }
    return CSV.original(of: text)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func undoubled(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSecond = false
    for scalar in text.unicodeScalars {
      isSecond = scalar == "\"" && !isSecond
      if !isSecond { result.append(scalar) }
    }
    return String(result)
  }
}
