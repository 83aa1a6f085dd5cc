// Where the records and fields of delimited text begin and end (RFC 4180, and what people's
// programs really write). One pass over the bytes, O(n), eight at a time; no text is made.

import PartnernetzFormats

/// Where a table's records begin; their fields are found again whenever a record is looked at.
struct RecordIndex: Sendable {
  /// One field: its place and whether it stood in quotes.
  struct Field: BitwiseCopyable {
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
    /// Whether it stood without quotes.
    var isBare: Bool { packed >> 30 == 0 }
    var range: Range<Int> { Int(start)..<Int(start) + length }
  }

  /// A record that does not stand right under the one before it.
  private struct Jump {
    var record: Int
    var row: Int
    var line: Int
  }

  /// The first byte of each record.
  private(set) var starts: [UInt32] = []
  var blankRows = 0
  /// Records whose quotes are broken, ascending: no more, since all may be.
  var faulty: [Int32] = []
  private var jumps: [Jump] = []
  private var next = (row: 0, line: 0)

  /// How many records there are.
  var count: Int { starts.count }

  /// Makes an empty index with room.
  init(capacity: Int = 0) { starts.reserveCapacity(capacity) }

  /// Adds a record and where people find it.
  @inline(__always)
  mutating func append(start: Int, row: Int, line: Int) {
    if row != next.row || line != next.line {
      jumps.append(Jump(record: starts.count, row: row, line: line))
    }
    starts.append(UInt32(start))
    next = (row + 1, line + 1)
  }

  /// The record's row as a spreadsheet counts it, from 1.
  func row(ofRecord record: Int) -> Int {
    let jump = jump(before: record)
    return jump.row + record - jump.record
  }

  /// The line on which the record begins, from 1.
  func line(ofRecord record: Int) -> Int {
    let jump = jump(before: record)
    return jump.line + record - jump.record
  }

  /// Some of the records, in their order.
  /// - Complexity: O(records).
  func keeping(_ records: [Int]) -> RecordIndex {
    var index = RecordIndex(capacity: records.count)
    index.blankRows = blankRows
    for record in records {
      index.append(
        start: Int(starts[record]), row: row(ofRecord: record), line: line(ofRecord: record))
    }
    return index
  }

  private func jump(before record: Int) -> Jump {
    var (low, high) = (0, jumps.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if jumps[middle].record <= record { low = middle } else { high = middle }
    }
    return jumps[low]
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

  /// A limit that was passed, and where.
  struct Overflow: Error {
    var limit: Diagnostic.Message.Limit
    var most: Int
    var row: Int
    var line: Int
  }

  /// Indexes the records of a text.
  /// - Complexity: O(bytes).
  func index(_ text: TextBytes) throws(Overflow) -> RecordIndex {
    try text.withFields(delimiter: delimiter) { fields throws(Overflow) in
      try index(fields, from: text.start)
    }
  }

  private func index(_ fields: FieldScanner, from start: Int) throws(Overflow) -> RecordIndex {
    let end = fields.end
    var index = RecordIndex(capacity: recordLimit ?? (end - start) / 40)
    var position = start
    var row = 0
    var line = firstLine
    let length = min(limits.fields, limits.fieldLength)
    while position < end, index.count < recordLimit ?? .max {
      row += 1
      guard row <= limits.rows else {
        throw Overflow(limit: .rows, most: limits.rows, row: row, line: line)
      }
      let (first, firstLine) = (position, line)
      var fault: Diagnostic.Message?
      fields.skipRecord(&position, line: &line, fault: &fault)
      if position - first >= length {
        try check(fields, from: first, row: row, line: firstLine)
      }
      let isBlank = fault == nil && fields.isBlankRecord(from: first)
      fields.skipLineBreak(&position, line: &line)
      if isBlank {
        index.blankRows += 1
        continue
      }
      if fault != nil { index.faulty.append(Int32(index.count)) }
      index.append(start: first, row: row, line: firstLine)
    }
    return index
  }

  private func check(
    _ fields: FieldScanner, from first: Int, row: Int, line: Int
  ) throws(Overflow) {
    var position = first
    var count = 0
    repeat {
      let field = fields.field(&position)
      count += 1
      if field.length > limits.fieldLength {
        // A row of too many fields for its delimiter to be found is one long field.
        if field.isBare, RecordScanner.separators(in: field, fields) >= limits.fields {
          throw Overflow(limit: .fields, most: limits.fields, row: row, line: line)
        }
        throw Overflow(limit: .fieldLength, most: limits.fieldLength, row: row, line: line)
      }
      if count > limits.fields {
        throw Overflow(limit: .fields, most: limits.fields, row: row, line: line)
      }
    } while fields.skipDelimiter(&position)
  }

  /// How often what most often stands in a field stands there of all that could part fields.
  private static func separators(in field: RecordIndex.Field, _ fields: FieldScanner) -> Int {
    CSV.delimiters.map { mark in field.range.count { fields.base[$0] == mark } }.max() ?? 0
  }
}
