/// Steps through the fields of delimited text, eight bytes at a time.
struct FieldScanner {
  /// The text's bytes, with at least eight more behind its end.
  let base: UnsafePointer<UInt8>
  /// Where the text ends.
  let end: Int
  private let delimiter: UInt8
  private let delimiters: UInt64

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(base: UnsafePointer<UInt8>, end: Int, delimiter: UInt8) {
    self.base = base
    self.end = end
    self.delimiter = delimiter
    delimiters = FieldScanner.ones &* UInt64(delimiter)
  }

  /// Reads the field that begins at a position and stops at what ends it.
  @inline(__always)
  func field(_ position: inout Int) -> RecordIndex.Field {
    if position < end, base[position] == FieldScanner.quote { return quotedField(&position) }
    let start = position
    position = fieldEnd(from: position)
    return .init(start: start, end: position, isQuoted: false, hasDoubledQuotes: false)
  }

  /// Steps over a delimiter, if there is one.
  @inline(__always)
  func skipDelimiter(_ position: inout Int) -> Bool {
    guard position < end, base[position] == delimiter else { return false }
    position &+= 1
    return true
  }

  /// Reads the fields of the record that begins at a position.
  func fields(from start: Int, into fields: inout [RecordIndex.Field]) {
    fields.removeAll(keepingCapacity: true)
    var position = start
    repeat { fields.append(field(&position)) } while skipDelimiter(&position)
  }

  private func quotedField(_ position: inout Int) -> RecordIndex.Field {
    let start = position + 1
    var (hasDoubledQuotes, line) = (false, 0)
    var fault: Diagnostic.Message?
    let close = skipQuoted(&position, line: &line, fault: &fault, hasDoubled: &hasDoubledQuotes)
    return .init(start: start, end: close, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
  }

  /// Steps from an opening quote to what ends the field; where the closing quote stands.
  private func skipQuoted(
    _ position: inout Int, line: inout Int, fault: inout Diagnostic.Message?, hasDoubled: inout Bool
  ) -> Int {
    position += 1
    while true {
      while position < end, base[position] != FieldScanner.quote {
        let byte = base[position]
        position += 1
        let isPair =
          byte == FieldScanner.carriageReturn && position < end
          && base[position] == FieldScanner.lineFeed
        if byte == FieldScanner.lineFeed || (byte == FieldScanner.carriageReturn && !isPair) {
          line += 1
        }
      }
      guard position < end else {
        fault = .unclosedQuote
        return end
      }
      guard position + 1 < end, base[position + 1] == FieldScanner.quote else { break }
      hasDoubled = true
      position += 2
    }
    let close = position
    position += 1
    while position < end, base[position] == 0x20, delimiter != 0x20 { position += 1 }
    let stop = fieldEnd(from: position)
    if stop > position { fault = fault ?? .strayQuote }
    position = stop
    return close
  }

  /// Steps to what ends the record: a line break outside of quotes, or the end of the text.
  @inline(__always)
  func skipRecord(_ position: inout Int, line: inout Int, fault: inout Diagnostic.Message?) {
    let first = position
    while true {
      position = firstMark(from: position)
      guard position < end, base[position] == FieldScanner.quote else { return }
      // A quotation mark within a text is text.
      if position == first || base[position &- 1] == delimiter {
        var hasDoubled = false
        _ = skipQuoted(&position, line: &line, fault: &fault, hasDoubled: &hasDoubled)
      } else {
        position &+= 1
      }
    }
  }

  /// Whether a record holds nothing but blanks.
  @inline(__always)
  func isBlankRecord(from start: Int) -> Bool {
    let first = base[start]
    let mayBe =
      first <= 0x20 || first == delimiter || first == FieldScanner.quote || start >= end
    return mayBe && hasBlankFields(from: start)
  }

  private func hasBlankFields(from start: Int) -> Bool {
    var position = start
    repeat {
      guard isBlank(field(&position)) else { return false }
    } while skipDelimiter(&position)
    return true
  }

  func skipLineBreak(_ position: inout Int, line: inout Int) {
    guard position < end else { return }
    let isReturn = base[position] == FieldScanner.carriageReturn
    position += 1
    line += 1
    if isReturn, position < end, base[position] == FieldScanner.lineFeed { position += 1 }
  }

  /// The first delimiter or line break, or the end.
  @inline(__always)
  private func fieldEnd(from start: Int) -> Int {
    var position = start
    while position < end {
      let word = word(position)
      let hit =
        FieldScanner.zeros(word ^ delimiters) | FieldScanner.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        | FieldScanner.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if hit != 0 { return min(end, position &+ hit.trailingZeroBitCount &>> 3) }
      position &+= 8
    }
    return end
  }

  /// The first quotation mark or line break, or the end.
  @inline(__always)
  private func firstMark(from start: Int) -> Int {
    var position = start
    while position < end {
      let word = word(position)
      // Most words hold none of the bytes up to the quotation mark, not even a blank.
      let low = (word &- 0x2323_2323_2323_2323) & ~word & FieldScanner.highs
      if low != 0 {
        let hit =
          FieldScanner.zeros(word ^ 0x2222_2222_2222_2222)
          | FieldScanner.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
          | FieldScanner.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
        if hit != 0 { return min(end, position &+ hit.trailingZeroBitCount &>> 3) }
      }
      position &+= 8
    }
    return end
  }

  @inline(__always)
  private func word(_ position: Int) -> UInt64 {
    UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
  }

  /// The high bit of the lowest byte that is zero, and perhaps of some above it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
