import Foundation
import PartnernetzNetworks
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

  @Test func aNewPartnerIntroducesAsPartnersDid() throws {
    var parameters = Parameters()
    parameters.learn("shift_partner", -2)
    // Without links each is to reach the other, and nobody else.
    let network = Network(try LearningWorld().network, assuming: parameters)
    let growth = MarginalReach(linking: 0, 7, in: network)
    let odds = 0.45 / 0.55 * exp(-2)
    #expect(abs(growth.gains[0].mean - odds / (1 + odds)) < 1e-12)
  }
}
