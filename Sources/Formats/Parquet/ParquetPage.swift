/// The values of one column in one row group, as they gather: a data page in PLAIN encoding.
struct ParquetPage {
  /// The values that are there, as the file holds them.
  private var values: [UInt8] = []
  /// For each row whether there is a value, eight rows in a byte, the first in the lowest bit.
  private var presence: [UInt8] = []
  private(set) var count = 0
  private(set) var nullCount = 0
  private var truthCount = 0

  /// Bytes that the page takes in memory.
  var size: Int { values.count + presence.count }

  mutating func appendNull() {
    appendPresence(false)
    nullCount += 1
  }

  /// Appends a value; false where it is of another kind.
  mutating func append(_ value: ParquetValue, as kind: ParquetColumn.Kind) -> Bool {
    switch (kind, value) {
    case (.truth, .truth(let truth)):
      if truthCount % 8 == 0 { values.append(0) }
      if truth { values[values.count - 1] |= 1 << (truthCount % 8) }
      truthCount += 1
    case (.integer, .integer(let integer)), (.hundredths, .hundredths(let integer)):
      values.appendLittleEndian(integer)
    case (.number, .number(let number)): values.appendLittleEndian(number.bitPattern)
    case (.day, .day(let day)): values.appendLittleEndian(day)
    case (.text, .text(let text)):
      values.appendLittleEndian(UInt32(text.utf8.count))
      values.append(contentsOf: text.utf8)
    default: return false
    }
    appendPresence(true)
    return true
  }

  private mutating func appendPresence(_ isThere: Bool) {
    if count % 8 == 0 { presence.append(0) }
    if isThere { presence[presence.count - 1] |= 1 << (count % 8) }
    count += 1
  }

  /// The page with its header.
  func bytes(isNeeded: Bool) -> [UInt8] {
    let levels = isNeeded ? [] : definitionLevels
    let size = Int32(levels.count + values.count)
    var header = CompactThrift()
    header.structure { header in
      header.int32(1, 0)  // a data page
      header.int32(2, size)
      header.int32(3, size)
      header.structure(5) { data in
        data.int32(1, Int32(count))
        data.int32(2, ParquetCode.plain)
        data.int32(3, ParquetCode.runs)
        data.int32(4, ParquetCode.runs)
      }
    }
    return header.bytes + levels + values
  }

  /// Which rows have a value: their number of bytes, then one run, of equal bits where all or none
  /// have one.
  private var definitionLevels: [UInt8] {
    var run: [UInt8] = []
    if nullCount == 0 || nullCount == count {
      run.appendVarint(UInt64(count) << 1)
      run.append(nullCount == 0 ? 1 : 0)
    } else {
      run.appendVarint(UInt64(presence.count) << 1 | 1)
      run += presence
    }
    var levels: [UInt8] = []
    levels.appendLittleEndian(UInt32(run.count))
    return levels + run
  }
}
