import Foundation
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// The worked example of affinity: eight firms, exact fractions, another program.
@Suite struct FitGoldenTests {
  private let golden: Golden.Value
  private let fit: Fit

  /// Weights on features as they are, as the example has them.
  private static let weights = FitWeights(
    intercept: -5,
    beta: FitVector([
      .activity: 1, .closure: 0.25, .chain: 1.25, .taste: 0.5, .industry: 0.25,
    ]))

  init() throws {
    let data = try Data(
      contentsOf: Golden.folder.appendingPathComponent("affinity.json"))
    golden = Golden.Value(raw: try JSONSerialization.jsonObject(with: data))
    var tables = MemberTables()
    for (id, kind) in golden["kind"].members {
      var firm = Firm(id: id, name: id)
      firm.attributes["Branche"] = kind.string
      tables.firms.append(firm)
    }
    tables.statements = golden["links"].array.map {
      Statement(source: $0.array[0].string, target: $0.array[1].string, kind: .partner)
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    fit = Fit(Benefit(network), weights: FitGoldenTests.weights)
  }

  private func pair(_ ids: some StringProtocol) throws -> PairFit {
    let firms = try ids.map { try #require(fit.network.number(of: String($0))) }
    return fit.pair(firms[0], firms[1])
  }

  // What most suggestions come to was left out of every plan (F27).
  @Test func whatCanBeExpectedAgrees() throws {
    let pairs: [(ids: String, gains: [Double], chance: Double, expected: [Double])] = [
      ("FD", [18_000, 9_000], 0.384289093880886656, [5_932.0662400692984, 2_473.4643951395185]),
      ("DH", [30_000, 12_000], 0.10629193366284171, [1_758.825103745798, -154.4297021853527]),
      ("BG", [40_000, 2_500], 0.382930843011554, [14_329.923069280648, -29.98354365262838]),
    ]
    var parameters = Parameters()
    parameters.partnershipAgreed = 5.0 / 16
    let expectation = ExpectedGains(
      of: try pairs.map { try pair($0.ids).fit }, under: parameters)
    for told in pairs {
      let chance = expectation.chance(fit: try pair(told.ids).fit)
      #expect(abs(chance - told.chance) < 1e-9, "\(told.ids)")
      for (gain, expected) in zip(told.gains, told.expected) {
        #expect(
          abs(expectation.expected(EuroPerYear(gain), chance: chance).euros - expected) < 1e-6,
          "\(told.ids)")
      }
    }
  }

  @Test func everyPairAgrees() throws {
    let pairs = golden["pairs"].members
    try #require(pairs.count == 20)
    let features: [(FitFeature, String)] = [
      (.activity, "activity"), (.closure, "closure"), (.chain, "l3"), (.taste, "taste"),
      (.industry, "industry"),
    ]
    for (ids, expected) in pairs {
      let own = try pair(ids)
      for (feature, name) in features {
        let text = try expected["x"][name].unwrapped.string
        let figure = try #require(Double(text))
        #expect(abs(own.vector[feature] - figure) < 1e-12, "\(ids) \(name)")
      }
      let (score, chance) = (expected["z"].string, expected["p"].string)
      let (expectedScore, expectedFit) = (Double(score), Double(chance))
      #expect(abs(own.score - (expectedScore ?? .nan)) < 1e-12)
      #expect(abs(own.fit - (expectedFit ?? .nan)) < 1e-12)
      #expect(own.interval == nil)
    }
  }

  @Test(arguments: ["F", "G", "H"])
  func theListOfAFirmAgrees(id: String) throws {
    let firm = try #require(fit.network.number(of: id))
    let expected = golden["ranking \(id)"].array.map { $0.array[0].string }
    // All seven are asked for, so that nobody's place is kept; a list goes by words before scores.
    let list = fit.partners(of: firm, count: 7)
    let byScore = list.sorted {
      ($1.score, $0.partner(of: firm)) < ($0.score, $1.partner(of: firm))
    }
    #expect(byScore.map { fit.network.id(of: $0.partner(of: firm)) } == expected)
    #expect(list.map(\.place) == list.map(\.place).sorted())
  }
}
