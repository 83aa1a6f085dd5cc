// Where the records and fields of delimited text begin and end (RFC 4180, and what people's
// programs really write). One pass over the bytes, O(n); no text is made.

/// The byte ranges of a table's fields.
struct RecordIndex {
  /// One field: its place and whether it stood in quotes.
  struct Field {
    /// The first byte.
    var start: UInt32
    /// Length in bytes, with two flags on top.
    private var packed: UInt32

    init(start: Int, end: Int, isQuoted: Bool, hasDoubledQuotes: Bool) {
      self.start = UInt32(start)
      packed = UInt32(end - start) | (isQuoted ? 1 << 31 : 0) | (hasDoubledQuotes ? 1 << 30 : 0)
    }

    var length: Int { Int(packed & (1 << 30 - 1)) }
    var isQuoted: Bool { packed >> 31 == 1 }
    var hasDoubledQuotes: Bool { packed >> 30 & 1 == 1 }
    var range: Range<Int> { Int(start)..<Int(start) + length }
  }

  /// One record: its first field and where people find it.
  struct Record {
    var firstField: Int
    var row: Int32
    var line: Int32
  }

  var fields: [Field] = []
  var records: [Record] = []
  var blankRows = 0
  /// What is wrong with the shape of a record, by the record's index.
  var faults: [Int: Finding] = [:]
  /// Where the row of a fault begins.
  func fieldRange(ofRecord index: Int) -> Range<Int> {
    let end = index + 1 < records.count ? records[index + 1].firstField : fields.count
    return records[index].firstField..<end
  }
}

/// Finds the records of delimited text.
struct RecordScanner {
  /// The byte between fields.
  var delimiter: UInt8
  /// What is taken at most.
  var limits: Limits
  /// Stop after so many records; nil reads all.
  var recordLimit: Int?
  /// The line of the first byte.
  var firstLine = 1

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// A limit that was passed, and where.
  struct Overflow: Error {
    var limit: Finding.Limit
    var most: Int
    var row: Int
    var line: Int
  }

  /// Indexes the bytes from a position on.
  /// - Complexity: O(bytes).
  func index(_ bytes: [UInt8], from start: Int) throws(Overflow) -> RecordIndex {
    do {
      return try bytes.withUnsafeBufferPointer { try index(buffer: $0, from: start) }
    } catch let overflow as Overflow {
      throw overflow
    } catch {
      return RecordIndex()
    }
  }

  private func index(buffer: UnsafeBufferPointer<UInt8>, from start: Int) throws -> RecordIndex {
    var index = RecordIndex()
    var position = start
    var row = 0
    var line = firstLine
    let end = buffer.count
    while position < end, index.records.count < recordLimit ?? .max {
      row += 1
      guard row <= limits.rows else {
        throw Overflow(limit: .rows, most: limits.rows, row: row, line: line)
      }
      let recordLine = line
      let firstField = index.fields.count
      var isBlank = true
      var fault: Finding?
      var hasMore = true
      while hasMore {
        let field = field(in: buffer, at: &position, line: &line, fault: &fault)
        if field.length > limits.fieldLength {
          throw Overflow(
            limit: .fieldLength, most: limits.fieldLength, row: row, line: recordLine)
        }
        if isBlank, !isWhite(buffer[field.range]) { isBlank = false }
        index.fields.append(field)
        if index.fields.count - firstField > limits.fields {
          throw Overflow(limit: .fields, most: limits.fields, row: row, line: recordLine)
        }
        hasMore = position < end && buffer[position] == delimiter
        if hasMore { position += 1 }
      }
      skipLineBreak(in: buffer, at: &position, line: &line)
      if isBlank, fault == nil {
        index.fields.removeSubrange(firstField...)
        index.blankRows += 1
        continue
      }
      if let fault { index.faults[index.records.count] = fault }
      index.records.append(.init(firstField: firstField, row: Int32(row), line: Int32(recordLine)))
    }
    return index
  }

  /// Reads one field and stops at what ends it.
  @inline(__always)
  private func field(
    in buffer: UnsafeBufferPointer<UInt8>, at position: inout Int, line: inout Int,
    fault: inout Finding?
  ) -> RecordIndex.Field {
    let end = buffer.count
    guard position < end, buffer[position] == RecordScanner.quote else {
      let start = position
      while position < end, !endsField(buffer[position]) { position += 1 }
      return .init(start: start, end: position, isQuoted: false, hasDoubledQuotes: false)
    }
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while true {
      while position < end, buffer[position] != RecordScanner.quote {
        let byte = buffer[position]
        position += 1
        let isPair =
          byte == RecordScanner.carriageReturn && position < end
          && buffer[position] == RecordScanner.lineFeed
        if byte == RecordScanner.lineFeed || (byte == RecordScanner.carriageReturn && !isPair) {
          line += 1
        }
      }
      guard position < end else {
        fault = .unclosedQuote
        return .init(
          start: start, end: end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
      }
      guard position + 1 < end, buffer[position + 1] == RecordScanner.quote else { break }
      hasDoubledQuotes = true
      position += 2
    }
    let close = position
    position += 1
    while position < end, buffer[position] == 0x20, delimiter != 0x20 { position += 1 }
    while position < end, !endsField(buffer[position]) {
      fault = fault ?? .strayQuote
      position += 1
    }
    return .init(start: start, end: close, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
  }

  @inline(__always)
  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == RecordScanner.lineFeed || byte == RecordScanner.carriageReturn
  }

  private func skipLineBreak(
    in buffer: UnsafeBufferPointer<UInt8>, at position: inout Int, line: inout Int
  ) {
    guard position < buffer.count else { return }
    let isReturn = buffer[position] == RecordScanner.carriageReturn
    position += 1
    line += 1
    if isReturn, position < buffer.count, buffer[position] == RecordScanner.lineFeed {
      position += 1
    }
  }

  @inline(__always)
  private func isWhite(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
