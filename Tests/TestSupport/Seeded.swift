/// Random numbers from a seed (splitmix64), the same on every machine.
public struct Seeded: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to a seed.
  public init(_ seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A value, or by the toss of a coin none.
  public mutating func maybe<Value>(_ value: Value?) -> Value? {
    Bool.random(using: &self) ? value : nil
  }
}
