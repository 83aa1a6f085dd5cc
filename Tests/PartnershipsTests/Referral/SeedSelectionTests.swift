import PartnernetzGraphs
import Testing

@testable import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzNetworks

@Suite struct SeedSelectionTests {
  /// What a firm reaches exactly when it asks only some of its contacts.
  private func reached(
    by firm: Int32, asking contacts: [Int32], in network: Network, hops: Int
  ) throws -> Double {
    let graph = network.introductions
    let kept = network.numbersOfFirms.flatMap { v in
      graph.arcs(from: v).filter { v != firm || contacts.contains(graph.targets[$0]) }.map {
        Graph.Arc(v, graph.targets[$0], weight: graph.weights[$0])
      }
    }
    let exact = try #require(
      Graph(nodeCount: graph.nodeCount, arcs: kept).exactReach(
        from: firm, maximumHops: hops, passProbability: Brokers(network).willingness,
        pathLimit: 16))
    return exact.expected
  }

  @Test(arguments: 0..<6)
  func twoAsksAreAsGoodAsIsProven(seed: UInt64) throws {
    let network = try RandomNetwork.make(seed: seed, firms: 6)
    let graph = network.introductions
    let firm = try #require(
      network.numbersOfFirms.max { graph.outDegree($0) < graph.outDegree($1) })
    let contacts = graph.successors(of: firm)
    var best = 0.0
    for a in contacts {
      for b in contacts where b > a {
        best = max(best, try reached(by: firm, asking: [a, b], in: network, hops: 2))
      }
    }
    let found = SeedSelection(ofAsks: 2, by: firm, in: network, hops: 2, seed: seed)
    let asked = found.starts.compactMap(\.asked)
    let own = try reached(by: firm, asking: asked, in: network, hops: 2)
    #expect(asked.count == 2 && found.starts.allSatisfy { $0.firm == firm })
    #expect(own >= found.provenShare * best - 1e-9 && found.provenShare > 0.58)
    #expect(abs(found.reached - own) <= found.high - found.low)
    #expect(found.starts.last?.reachedSoFar == found.reached)
    // The first is worth what it says by itself.
    let first = try reached(by: firm, asking: [asked[0]], in: network, hops: 2)
    #expect(abs(found.starts[0].reachedSoFar - first) <= found.high - found.low)
  }

  @Test(arguments: 0..<6)
  func oneStarterIsTheFirmOfTheGreatestReach(seed: UInt64) throws {
    let network = try RandomNetwork.make(seed: seed, firms: 9)
    let reach = Reach(in: network, hops: 2)
    try #require(reach.method == .exact)
    let best = reach.firms.map(\.reach).max() ?? 0
    let found = SeedSelection(ofFirms: 1, in: network, hops: 2, seed: seed)
    let own = 1 + reach.firms[Int(found.starts[0].firm)].reach
    #expect(own >= found.provenShare * (1 + best))
    #expect(abs(found.reached - own) <= found.high - found.low)
  }

  @Test func onlyMembersAreChosen() throws {
    var tables = RandomNetwork.tables(seed: 3, firms: 10)
    for i in 0..<7 { tables.firms[i].isMember = false }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let starters = SeedSelection(ofFirms: 5, in: network)
    #expect(Set(starters.starts.map(\.firm)) == [7, 8, 9])
    let asks = SeedSelection(ofAsks: 5, in: network)
    #expect(!asks.starts.isEmpty && asks.starts.allSatisfy { $0.firm >= 7 && $0.asked != nil })
  }
}
