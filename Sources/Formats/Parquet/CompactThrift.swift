/// Thrift's compact protocol, as far as Parquet's footer and page headers need it.
struct CompactThrift {
  /// What a field or an element of a list is.
  enum Kind: UInt8 {
    case int32 = 5
    case int64 = 6
    case bytes = 8
    case list = 9
    case structure = 12
  }

  private(set) var bytes: [UInt8] = []
  /// The last field of the structure that is being written; fields tell how far they are behind it.
  private var last: UInt8 = 0

  /// Begins a field of the structure; fields come in ascending order.
  private mutating func begin(_ field: UInt8, _ kind: Kind) {
    precondition(field > last && field - last < 16, "fields come in ascending order")
    bytes.append((field - last) << 4 | kind.rawValue)
    last = field
  }

  mutating func int32(_ field: UInt8, _ value: Int32) {
    begin(field, .int32)
    varint(CompactThrift.zigzag(Int64(value)))
  }

  mutating func int64(_ field: UInt8, _ value: Int) {
    begin(field, .int64)
    varint(CompactThrift.zigzag(Int64(value)))
  }

  mutating func text(_ field: UInt8, _ value: String) {
    begin(field, .bytes)
    text(value)
  }

  /// A structure as a field.
  mutating func structure(_ field: UInt8, _ write: (inout CompactThrift) -> Void) {
    begin(field, .structure)
    structure(write)
  }

  /// A list as a field; the closure writes one element.
  mutating func list<Element>(
    _ field: UInt8, of kind: Kind, _ elements: [Element],
    _ write: (inout CompactThrift, Element) -> Void
  ) {
    begin(field, .list)
    if elements.count < 15 {
      bytes.append(UInt8(elements.count) << 4 | kind.rawValue)
    } else {
      bytes.append(0xF0 | kind.rawValue)
      varint(UInt64(elements.count))
    }
    for element in elements { write(&self, element) }
  }

  /// A structure as the element of a list, or as the whole.
  mutating func structure(_ write: (inout CompactThrift) -> Void) {
    let outer = last
    last = 0
    write(&self)
    bytes.append(0)
    last = outer
  }

  /// A number as the element of a list.
  mutating func int32(_ value: Int32) { varint(CompactThrift.zigzag(Int64(value))) }

  /// A text as the element of a list.
  mutating func text(_ value: String) {
    varint(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  private mutating func varint(_ value: UInt64) { bytes.appendVarint(value) }

  private static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }
}

extension [UInt8] {
  /// Appends a number in groups of seven bits, the lowest first.
  mutating func appendVarint(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// Appends the bytes of a number, the lowest first.
  mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
