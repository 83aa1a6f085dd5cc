// Answers: the same 64 scrambled bits for the same input, on every machine and in every run.
// Takes: O(1) for a number, O(bytes) for a string.
// From: Stafford's variant 13 of the MurmurHash3 finaliser, as in SplitMix64 (Steele, Lea, Flood,
// OOPSLA 2014); FNV-1a (Fowler, Noll, Vo).

/// Scrambles 64 bits so that each input bit changes each output bit with probability one half.
///
/// - Complexity: O(1); a bijection.
@inlinable
package func mixed(_ bits: UInt64) -> UInt64 {
  var z = bits &+ 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

/// A number that identifies a string for good: the same in every run and on every machine.
///
/// - Complexity: O(bytes of the UTF-8 form).
package func stableKey(_ string: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in string.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  return mixed(hash)
}

/// Random numbers that depend on nothing but their seed.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  ///
  /// - Complexity: O(1).
  package mutating func next() -> UInt64 {
    defer { state &+= 0x9E37_79B9_7F4A_7C15 }
    return mixed(state)
  }
}
