import PartnernetzNetworks

// Plain cells are those that can be read in one way only and hold nothing odd. They are read from
// their bytes; a row with any other cell is left to `RowReader`, which knows every way in which
// people write, and what to say about it.

/// A cell's bytes without quotes.
typealias CellBytes = UnsafeBufferPointer<UInt8>

extension FieldScanner {
  /// Reads the fields of a record if they are as many as there is room for and have sound quotes.
  ///
  /// - Returns: whether they are.
  @inline(__always)
  func plainFields(
    from start: Int, into fields: UnsafeMutableBufferPointer<RecordIndex.Field>
  ) -> Bool {
    var position = start
    var count = 0
    repeat {
      guard count < fields.count else { return false }
      fields[count] = field(&position)
      count &+= 1
    } while skipDelimiter(&position)
    return count == fields.count
  }

  /// A field's bytes.
  @inline(__always)
  func bytes(_ field: RecordIndex.Field) -> CellBytes {
    CellBytes(start: base + Int(field.start), count: field.length)
  }

  /// Whether there is nothing in a field.
  @inline(__always)
  func isBlank(_ field: RecordIndex.Field) -> Bool { FastCell.isEmpty(bytes(field)) }
}

/// What the bytes of a cell say, where they say it plainly.
enum FastCell {
  /// Whether there is nothing in the cell.
  @inline(__always)
  static func isEmpty(_ bytes: CellBytes) -> Bool {
    bytes.isEmpty || bytes[0] <= 0x20 && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether it is a text in ASCII that stands for itself: no blanks around it, no formula undone.
  @inline(__always)
  static func isPlainText(_ bytes: CellBytes) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard first > 0x20, last > 0x20, first != UInt8(ascii: "'") else { return false }
    var isPlain = true
    for byte in bytes where byte &- 0x20 >= 0x5F { isPlain = false }
    return isPlain
  }

  /// Whether a text, of which nothing else is to be known, holds nothing that nobody sees, that may be
  /// composed, or that takes several lines: ASCII and the letters of Western Europe.
  ///
  /// - Precondition: eight bytes may be read wherever the cell begins, as in `TextBytes`.
  @inline(__always)
  static func isSimpleText(_ bytes: CellBytes, isUTF8: Bool) -> Bool {
    guard let base = bytes.baseAddress, bytes.count <= CellText.longestName else {
      return bytes.isEmpty
    }
    var place = 0
    while place < bytes.count {
      var word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self).littleEndian
      let rest = bytes.count &- place
      if rest < 8 {
        let mask: UInt64 = (1 << UInt64(8 &* rest)) &- 1
        word = word & mask | 0x2020_2020_2020_2020 & ~mask
      }
      let low = (word &- 0x2020_2020_2020_2020) & ~word
      let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
      let isDeleted = (delete &- 0x0101_0101_0101_0101) & ~delete
      if (low | word | isDeleted) & 0x8080_8080_8080_8080 != 0 {
        for byte in bytes[place..<min(bytes.count, place &+ 8)] where !isSimple(byte, isUTF8) {
          return false
        }
      }
      place &+= 8
    }
    return true
  }

  @inline(__always)
  private static func isSimple(_ byte: UInt8, _ isUTF8: Bool) -> Bool {
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F }
    // In UTF-8 the letters from À to ÿ begin with C3.
    return isUTF8 ? byte == 0xC3 || byte < 0xC0 : byte >= 0xC0
  }

  /// The word by which a plain text that is not empty is looked up; nil where it is not plain.
  ///
  /// - Precondition: eight bytes may be read wherever the cell begins, as in `TextBytes`.
  @inline(__always)
  static func plainWord(_ bytes: CellBytes) -> UInt64? {
    guard bytes.count < 8 else {
      return isPlainText(bytes) ? TextIndex.Lookup.word(bytes) : nil
    }
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
    let bits = UInt64(8 &* bytes.count)
    let word = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self).littleEndian & (1 << bits &- 1)
    let (first, last) = (word & 0xFF, word >> (bits &- 8))
    guard word & 0x8080_8080_8080_8080 == 0, first > 0x20, last > 0x20, first != 0x27
    else { return nil }
    return word | UInt64(bytes.count) << 56
  }

  /// A number without sign and unit that means the same whatever mark separates decimals; negative
  /// where it is none. Shifted by powers of ten, as `Numeral` does it.
  @inline(__always)
  static func number(_ bytes: CellBytes, shift: Int) -> Double {
    guard bytes.count <= 16 else { return -1 }
    var mantissa: UInt64 = 0
    var mark = -1
    for place in 0..<bytes.count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if mark < 0, bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ",") {
        mark = place
      } else {
        return -1
      }
    }
    if mark < 0 {
      guard bytes.count <= 15 else { return -1 }
      return scaled(mantissa, by: -shift)
    }
    let decimals = bytes.count &- mark &- 1
    guard mark > 0, decimals > 0 else { return -1 }
    // Three digits behind the mark may be thousands.
    guard decimals != 3 || mark > 3 || bytes[0] == UInt8(ascii: "0") else { return -1 }
    return scaled(mantissa, by: decimals &- shift)
  }

  @inline(__always)
  private static func scaled(_ mantissa: UInt64, by exponent: Int) -> Double {
    if exponent == 0 { return Double(mantissa) }
    let power = power(abs(exponent))
    return exponent > 0 ? Double(mantissa) / power : Double(mantissa) * power
  }

  /// A small power of ten, which a double holds exactly.
  @inline(__always)
  private static func power(_ exponent: Int) -> Double {
    switch exponent {
    case 1: return 10
    case 2: return 100
    case 3: return 1_000
    case 4: return 10_000
    case 5: return 100_000
    case 6: return 1_000_000
    default:
      var power = 1_000_000.0
      for _ in 6..<exponent { power *= 10 }
      return power
    }
  }
}

/// What words of a column mean, each looked up once.
struct WordMemo {
  /// Stands for a word that means nothing here.
  static let odd = Int32.min

  private var words = TextIndex()
  private var meanings: [Int32] = []
  private let meaning: (String) -> Int32?

  /// Remembers how a word is looked up; nil where it means nothing.
  init(_ meaning: @escaping (String) -> Int32?) { self.meaning = meaning }

  /// What a word means.
  mutating func callAsFunction(_ bytes: CellBytes) -> Int32 {
    if let known = words.find(ascii: bytes) { return meanings[Int(known)] }
    let found = meaning(String(decoding: bytes, as: UTF8.self)) ?? WordMemo.odd
    // A column where every cell is another word would only fill the memory.
    guard meanings.count < 100_000 else { return found }
    _ = words.insert(ascii: bytes)
    meanings.append(found)
    return found
  }
}

/// Numbers words in the order in which they are met.
struct WordCodes {
  private(set) var words: [String] = []
  private var numbers: [String: Int32] = [:]

  /// A word's number.
  mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    numbers[word] = Int32(words.count)
    words.append(word)
    return Int32(words.count - 1)
  }
}
