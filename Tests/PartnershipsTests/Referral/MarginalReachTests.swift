import PartnernetzPartnerships
import Testing

@Suite struct MarginalReachTests {
  // Another relation never takes reach away (F16), not even by a rounding error.
  @Test(arguments: 0..<30)
  func nobodyReachesLessWhereTwoMeet(seed: UInt64) throws {
    let network = try RandomNetwork.make(seed: seed, firms: 8)
    for other in Int32(1)..<8 {
      let growth = MarginalReach(linking: 0, other, in: network)
      #expect(growth.gains.allSatisfy { $0.low >= 0 && $0.mean >= 0 }, "\(growth.method)")
    }
  }
}
