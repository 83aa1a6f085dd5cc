/// What Thrift's compact protocol says, read without knowing what it is about.
indirect enum Thrift: Hashable {
  case number(Int)
  case bytes([UInt8])
  case list([Thrift])
  case structure([Int: Thrift])

  subscript(field: Int) -> Thrift? {
    if case .structure(let fields) = self { fields[field] } else { nil }
  }

  var number: Int? { if case .number(let number) = self { number } else { nil } }
  var list: [Thrift]? { if case .list(let list) = self { list } else { nil } }
  var text: String? {
    if case .bytes(let bytes) = self { String(validating: bytes, as: UTF8.self) } else { nil }
  }
}

/// Reads bytes from a place on.
struct ThriftReader {
  struct Unreadable: Error {}

  let bytes: [UInt8]
  var place: Int

  mutating func byte() throws -> UInt8 {
    guard place < bytes.count else { throw Unreadable() }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func varint() throws -> Int {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: UInt(value)) }
      shift += 7
    }
  }

  mutating func structure() throws -> Thrift {
    var fields: [Int: Thrift] = [:]
    var field = 0
    while true {
      let head = try byte()
      if head == 0 { return .structure(fields) }
      // A step of none would say that the field's number stands by itself, which ours never do.
      guard head >> 4 > 0 else { throw Unreadable() }
      field += Int(head >> 4)
      fields[field] = try value(head & 15)
    }
  }

  private mutating func value(_ kind: UInt8) throws -> Thrift {
    switch kind {
    case 5, 6:
      let coded = UInt(bitPattern: try varint())
      return .number(Int(bitPattern: coded >> 1) ^ -Int(bitPattern: coded & 1))
    case 8:
      let count = try varint()
      guard count >= 0, place + count <= bytes.count else { throw Unreadable() }
      defer { place += count }
      return .bytes(Array(bytes[place..<place + count]))
    case 9:
      let head = try byte()
      let count = head >> 4 == 15 ? try varint() : Int(head >> 4)
      return .list(try (0..<count).map { _ in try value(head & 15) })
    case 12: return try structure()
    default: throw Unreadable()
    }
  }
}
