/// A hash of 64 bits over all that a file of columns holds: of numbers with one flipped bit it is
/// another one.
struct SnapshotHash {
  /// Four sums that do not wait for each other, so that memory is read as fast as it can be.
  private var lanes = SIMD4<UInt64>(0x9E37_79B9, 0x7F4A_7C15, 0xF39C_C060, 0x5CED_C834)

  private static let factor: UInt64 = 0x9FB2_1C65_1E98_DF25

  /// Counts bytes in.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var (a, b, c, d) = (lanes[0], lanes[1], lanes[2], lanes[3])
    func joined(_ lane: UInt64, _ place: Int) -> UInt64 {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let product = (lane ^ word) &* SnapshotHash.factor
      return product ^ product >> 32
    }
    var place = 0
    while place &+ 32 <= bytes.count {
      a = joined(a, place)
      b = joined(b, place &+ 8)
      c = joined(c, place &+ 16)
      d = joined(d, place &+ 24)
      place &+= 32
    }
    // What is left, and how many bytes there were: zeros at an end are not nothing.
    while place < bytes.count {
      a = (a ^ UInt64(bytes[place])) &* SnapshotHash.factor
      a ^= a >> 32
      place &+= 1
    }
    a = (a ^ UInt64(bytes.count)) &* SnapshotHash.factor
    lanes = SIMD4(a ^ a >> 32, b, c, d)
  }

  /// The hash of all that was counted in.
  var value: UInt64 {
    (0..<4).reduce(0) { CellHash.mixed($0 &+ lanes[$1]) }
  }
}
