import Foundation
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Routes among 2,000 firms are those that networkx finds (`Scripts/make_route_fixture.py`).
@Suite struct RouteFixtureTests {
  private static let folder = Golden.folder.appendingPathComponent("routes")
  private let network: Network
  private let figures: Golden.Value

  init() throws {
    let intake = Importer().read(paths: [Self.folder.path])
    try #require(intake.isAcceptable)
    network = Network(intake.tables, asOf: try #require(Day(iso: "2026-11-01")))
    let data = try Data(contentsOf: Self.folder.appendingPathComponent("routes.json"))
    figures = Golden.Value(raw: try JSONSerialization.jsonObject(with: data))
  }

  private func firms(_ ids: Golden.Value) throws -> [Int32] {
    try ids.array.map { try #require(network.number(of: $0.string)) }
  }

  private func question(_ query: Golden.Value) throws -> ReferralQuestion {
    func firm(_ id: Golden.Value) throws -> Int32 {
      try #require(network.number(of: id.string))
    }
    return ReferralQuestion(
      from: query.optional("from").isNull
        ? .offering(try #require(network.capabilities.number(of: query["tag"].string)))
        : .firm(try firm(query["from"])),
      to: query.optional("to").isNull
        ? .serving(try #require(network.markets.number(of: query["market"].string)))
        : .firm(try firm(query["to"])),
      alternatives: Int(query["count"].number) - 1,
      hops: query["hops"].isNull ? network.firms.count - 1 : Int(query["hops"].number),
      avoiding: try firms(query["avoid"]))
  }

  @Test func routesAndBackupsAreThoseOfNetworkx() throws {
    let queries = figures["queries"].array
    try #require(queries.count == 50)
    let all = Referral(network)
    for (number, query) in queries.enumerated() {
      let only = query["only"].array.compactMap { LinkKind(word: $0.string) }
      let referral = only.isEmpty ? all : Referral(network, over: Set(only))
      let answer = referral.answer(try question(query))
      let expected = query["routes"].array
      let name: Comment = "query \(number)"
      #expect(answer.routes.map(\.nodes) == (try expected.map { try firms($0["firms"]) }), name)
      for (route, other) in zip(answer.routes, expected) {
        #expect(abs(route.probability - other["probability"].number) <= 1e-9, name)
      }
      let disjoint = query["disjoint"].array.map(\.number)
      #expect(answer.disjoint.count == disjoint.count, name)
      for (route, other) in zip(answer.disjoint, disjoint) {
        #expect(abs(route.probability - other) <= 1e-9, name)
      }
      #expect(abs(answer.combinedProbability - query["combined"].number) <= 1e-9, name)
      #expect((answer.reason == nil) == !expected.isEmpty, name)
    }
  }

  @Test func theMatrixIsThatOfNetworkx() throws {
    let listed = try firms(figures["listed"])
    let matrix = Referral(network).matrix(of: listed)
    var positive = 0
    for (i, row) in figures["matrix"].array.enumerated() {
      for (j, expected) in row.array.enumerated() {
        #expect(abs(matrix.probability(from: i, to: j) - expected.number) <= 1e-9)
        if expected.number > 0 { positive += 1 }
      }
    }
    #expect(positive > 100)
  }
}
