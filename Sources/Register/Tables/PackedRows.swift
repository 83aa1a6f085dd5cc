/// Cells of rows one behind the other, as SQLite takes them; all texts lie in one buffer, so that a row
/// costs no memory of its own.
struct PackedRows: Sendable {
  /// A cell: a number's bits, or the place of a text.
  struct Cell: Sendable {
    /// What SQLite calls it.
    enum Kind: UInt8, Sendable {
      case null, integer, real, text
    }

    let kind: Kind
    /// Bytes of a text.
    var length: Int32 = 0
    /// An integer, a real number's bits, or where a text begins.
    var bits: Int64 = 0
  }

  /// Cells of a row.
  let width: Int
  /// All cells, row by row.
  private(set) var cells: [Cell] = []
  /// All texts; never empty, so that it has an address.
  private(set) var bytes: [UInt8] = [0]
  /// For each row the hash of what it says and of where it came from.
  private(set) var contents: [UInt64] = []
  /// For each row the hash of what it says.
  private(set) var sayings: [UInt64] = []
  /// For each row the hash of its key.
  private(set) var keys: [UInt64] = []
  /// For each row the hashes of the firms that it names.
  private(set) var firms: [UInt64] = []

  private var saying: UInt64 = 0
  private var key: UInt64 = 0

  /// No rows, and room for some.
  init(width: Int, capacity: Int) {
    self.width = width
    cells.reserveCapacity(width * capacity)
    bytes.reserveCapacity(16 * capacity)
    contents.reserveCapacity(capacity)
    sayings.reserveCapacity(capacity)
    keys.reserveCapacity(capacity)
  }

  /// How many rows there are.
  var count: Int { contents.count }

  /// Adds an unknown cell.
  mutating func addNull() { cells.append(Cell(kind: .null)) }

  /// Adds an integer.
  mutating func add(_ number: Int64, seed: UInt64) {
    cells.append(Cell(kind: .integer, bits: number))
    saying &+= CellHash.integer(number, seed: seed)
  }

  /// Adds a real number.
  mutating func add(_ number: Double, seed: UInt64) {
    cells.append(Cell(kind: .real, bits: Int64(bitPattern: number.bitPattern)))
    saying &+= CellHash.real(number, seed: seed)
  }

  /// Adds a text as far as its first zero byte.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - seed: that of its column.
  ///   - isKey: whether it is a part of the row's key.
  ///   - isFirm: whether it names a firm.
  mutating func add(_ text: String, seed: UInt64, isKey: Bool, isFirm: Bool) {
    var text = text
    let start = bytes.count
    text.withUTF8 { all in
      let end = all.firstIndex(of: 0) ?? all.count
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: all[..<end]))
    }
    cells.append(
      Cell(kind: .text, length: Int32(bytes.count - start), bits: Int64(start)))
    bytes.withUnsafeBytes { all in
      let own = UnsafeRawBufferPointer(rebasing: all[start...])
      saying &+= CellHash.bytes(own, seed: seed)
      guard isKey || isFirm else { return }
      let name = KeyHash.of(text: own)
      if isKey { key = KeyHash.joined(key, name) }
      if isFirm { firms.append(KeyHash.joined(0, name)) }
    }
  }

  /// Ends a row: what follows in it is where it came from, and then the row is whole.
  mutating func endRow(origin file: String?, row: Int?, seeds: (UInt64, UInt64)) {
    let told = saying
    if let file { add(file, seed: seeds.0, isKey: false, isFirm: false) } else { addNull() }
    if let row { add(Int64(row), seed: seeds.1) } else { addNull() }
    contents.append(saying)
    sayings.append(told)
    keys.append(key)
    (saying, key) = (0, 0)
  }
}
