import Foundation
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// The largest gains of the invented region, as whoever runs a chamber would read them.
@Suite struct RegionGainsTests {
  private let benefit: Benefit

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Datasets/musterregion").standardizedFileURL
    let day = try #require(Day(iso: "2026-11-01"))
    benefit = Benefit(try Network(Importer().read(paths: [folder.path]), asOf: day))
  }

  private func gain(of firm: String, from partner: String) throws -> Gain {
    let network = benefit.network
    let (own, other) = (
      try #require(network.number(of: firm)), try #require(network.number(of: partner))
    )
    return benefit.base.gain(of: own, from: other)
  }

  // Markets and skills of a laboratory of 16 people were to bring a plant builder a twentieth of all that
  // the laboratory sells, a year.
  @Test func nobodyBringsAnotherMoreThanAFewHundredthsOfWhatItSells() throws {
    let (model, network) = (benefit.base, benefit.network)
    var looked = 0
    for partner in network.members {
      guard let revenue = network.firm(partner).revenue?.euros, revenue > 0 else { continue }
      for firm in network.members where firm != partner {
        let gain = model.gain(of: firm, from: partner)
        let brought = gain.persistence * (gain.market + gain.complement)
        let names = "\(network.id(of: firm)) from \(network.id(of: partner)): \(brought)"
        #expect(brought <= 0.04 * revenue, "\(names)")
        looked += 1
      }
    }
    #expect(looked > 5_000)
  }

  @Test func aLaboratoryAForwarderAndAForgeOpenLittleToTheLargest() throws {
    // A plant builder from a dental laboratory, 113,580 € before; a public utility from a forwarder and
    // from a forge, 142,043 € and 122,530 €.
    #expect(try gain(of: "MR-016", from: "MR-075").net < 50_000)
    #expect(try gain(of: "MR-069", from: "MR-047").net < 75_000)
    #expect(try gain(of: "MR-069", from: "MR-010").net < 65_000)
    // What a machine builder of 240 people and 24 million in Poland opens there stays the largest.
    let large = try gain(of: "MR-016", from: "MR-017").net
    for partner in ["MR-020", "MR-075", "MR-076"] {
      #expect(try large > gain(of: "MR-016", from: partner).net)
    }
  }
}
