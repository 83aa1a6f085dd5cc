import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Each reason why nobody can introduce, on the smallest network that has it.
@Suite struct ReferralReasonTests {
  private func network(
    _ ids: [String], _ ties: [(String, String)], change: (inout MemberTables) -> Void = { _ in }
  ) throws -> Network {
    var tables = MemberTables(firms: ids.map { Firm(id: $0, name: $0) })
    for (a, b) in ties {
      var statement = Statement(source: a, target: b, kind: .partner)
      statement.trust = 1
      tables.statements.append(statement)
    }
    change(&tables)
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func answer(_ network: Network) throws -> ReferralAnswer {
    let (a, z) = (try #require(network.number(of: "A")), try #require(network.number(of: "Z")))
    return Referral(network).paths(from: a, to: z)
  }

  @Test func aWayIsTakenWithItsProbability() throws {
    let found = try answer(network(["A", "B", "Z"], [("A", "B"), ("B", "Z")]))
    #expect(found.reason == nil)
    #expect(abs((found.routes.first?.probability ?? 0) - 0.9 * 0.8 * 0.9) < 1e-12)
  }

  @Test func disconnected() throws {
    #expect(try answer(network(["A", "Z"], [])).reason == .disconnected)
  }

  @Test func needsMoreHops() throws {
    let ties = [("A", "B"), ("B", "C"), ("C", "D"), ("D", "Z")]
    #expect(try answer(network(["A", "B", "C", "D", "Z"], ties)).reason == .needsMoreHops)
  }

  @Test func onlyViaCompetitor() throws {
    let found = try answer(
      network(["A", "B", "Z"], [("A", "B"), ("B", "Z")]) { tables in
        tables.firms[0].competitors = ["B"]
      })
    #expect(found.reason == .onlyViaCompetitor)
  }

  @Test func onlyViaHidden() throws {
    let found = try answer(
      network(["A", "B", "Z"], [("A", "B"), ("B", "Z")]) { tables in
        tables.statements[1].visibility = .ownFirm
      })
    #expect(found.reason == .onlyViaHidden)
  }

  @Test func brokersExhausted() throws {
    let found = try answer(
      network(["A", "B", "Z"], [("A", "B"), ("B", "Z")]) { tables in
        tables.firms[1].favoursAsked = 4
      })
    #expect(found.reason == .brokersExhausted)
  }

  @Test(arguments: 0..<40)
  func bestPathIsNeverMoreThanTheReachOfItsTarget(seed: Int) throws {
    let network = try RandomNetwork.make(seed: UInt64(seed), firms: 7)
    let referral = Referral(network)
    for i in network.numbersOfFirms {
      let reach = Reach(of: [i], in: network)
      let own = try #require(reach.firms.first)
      var best = 0.0
      for j in network.numbersOfFirms where j != i {
        best += referral.paths(from: i, to: j).routes.first?.probability ?? 0
      }
      #expect(reach.method == .exact ? best <= own.reach + 1e-9 : true)
    }
  }
}
