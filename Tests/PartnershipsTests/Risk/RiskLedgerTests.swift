import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Who depends on whom, on a network small enough to count by hand.
///
/// A sells B for 300,000 of its revenue of 1,000,000; B needs that steel and has no other supplier. C
/// sells B for 50,000 of 1,000,000. D knows A only through B.
@Suite struct RiskLedgerTests {
  private func network() throws -> Network {
    var tables = MemberTables()
    for id in ["A", "B", "C", "D"] {
      var firm = Firm(id: id, name: "Firma \(id)")
      firm.revenue = Money(cents: 100_000_000)
      firm.purchases = Money(cents: 50_000_000)
      tables.firms.append(firm)
    }
    func link(
      _ source: String, _ target: String, _ kind: LinkKind, _ euros: Int64? = nil,
      what: String? = nil
    ) {
      var statement = Statement(source: source, target: target, kind: kind)
      statement.amount = euros.map { Money(cents: $0 * 100) }
      statement.what = what
      statement.trust = 0.9
      tables.statements.append(statement)
    }
    link("A", "B", .supplier, 300_000, what: "Stahl")
    link("C", "B", .supplier, 50_000, what: "Holz")
    link("B", "D", .partner)
    tables.needs = [
      Need(firm: "B", capability: "Stahl", mode: .buy, volume: Money(cents: 30_000_000))
    ]
    tables.needs[0].isEssential = true
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  @Test func dependencesAreSharesOfTheStatedTotals() throws {
    let ledger = RiskLedger(try network())
    // A: 30 % of its revenue with B; B: 60 % of its purchases from A. C's 5 % is below a tenth.
    #expect(ledger.dependences.map(\.firm) == [1, 0])
    #expect(ledger.dependences.map(\.partner) == [0, 1])
    #expect(ledger.dependences.map(\.side) == [.supplier, .customer])
    #expect(ledger.dependences.map(\.concentration.topShare) == [0.6, 0.3])
    #expect(ledger.dependences.map(\.concentration.level) == [.critical, .critical])
  }

  // A sells B more than B buys at all: that it is "100 %" was a guess at which figure is wrong.
  @Test func tradeAboveTheWholeIsAContradictionAndNoShare() throws {
    var tables = MemberTables()
    for id in ["A", "B"] { tables.firms.append(Firm(id: id, name: id)) }
    tables.firms[1].purchases = Money(euros: 100_000)
    tables.firms[0].revenue = Money(euros: 900_000)
    var link = Statement(source: "A", target: "B", kind: .supplier)
    link.amount = Money(euros: 300_000)
    tables.statements = [link]
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let ledger = RiskLedger(network)
    #expect(ledger.contradicted == [1])
    #expect(ledger.dependences.map(\.firm) == [0])
    #expect(Benefit(network).base.supplierConcentration(of: 1) == nil)
    #expect(Departure(of: 0, in: network).supplies.map(\.share) == [nil])
  }

  @Test func anEssentialProductWithOneSupplierIsTold() throws {
    let network = try network()
    let sources = RiskLedger(network).singleSources
    #expect(sources.count == 1)
    #expect(sources.first?.firm == 1 && sources.first?.supplier == 0)
    #expect(sources.first?.share == 1)
    #expect(network.capabilities.names[Int(sources.first?.capability ?? -1)] == "Stahl")
  }

  // The report named the firm with most links; what counts is who is cut off.
  @Test func aLinchpinIsToldWithWhomItCutsOff() throws {
    let ledger = RiskLedger(try network())
    // Without B three pieces of one are left, so that two are cut off from the third.
    #expect(ledger.linchpins.map(\.firm) == [1] && ledger.linchpins.map(\.cutOff) == [2])
    #expect(ledger.buyers.map(\.firm) == [1] && ledger.buyers.map(\.orders) == [350_000])
  }

  @Test func whatHangsOnAFirmIsWhatOthersSellToItAndBuyOfIt() throws {
    let network = try network()
    let departure = Departure(of: 1, in: network)
    #expect(departure.orders.map(\.firm) == [0, 2])
    #expect(departure.orders.map(\.amount) == [300_000, 50_000])
    #expect(departure.orders.map(\.share) == [0.3, 0.05])
    #expect(departure.supplies.isEmpty && departure.cutOff == 2)
    #expect(departure.ordersLost == 350_000)
    let other = Departure(of: 0, in: network)
    #expect(other.orders.isEmpty && other.supplies.map(\.firm) == [1])
    #expect(other.supplies.map(\.share) == [0.6] && other.cutOff == 0)
    // B cannot work without A's steel; it is a quarter of all output, and A sells to nobody else. C
    // loses what it sells to B.
    #expect(try #require(other.outputLost) >= 0.25)
  }

  @Test func reachIsLostOnlyWhereTheFirmIntroduced() throws {
    let network = try network()
    let middle = try #require(Departure(of: 1, in: network).reach)
    #expect(middle.after < middle.before)
    // D introduces nobody to anybody.
    let end = try #require(Departure(of: 3, in: network).reach)
    #expect(end.after == end.before)
  }
}
