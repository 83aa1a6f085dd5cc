import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What changes nothing, and what is the same on both sides (FORMULAS 10).
@Suite struct InvarianceTests {
  private func benefit(_ tables: MemberTables, _ parameters: Parameters = .init()) throws -> Benefit
  {
    Benefit(
      Network(tables, parameters: parameters, asOf: try #require(Day(iso: "2026-11-01"))))
  }

  private func isNear(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(1, abs(one))
  }

  private func isNear(_ one: EuroPerYear, _ other: EuroPerYear) -> Bool {
    isNear(one.euros, other.euros)
  }

  /// The pairs of a pairing by the firms' names.
  private func pairs(_ benefit: Benefit) throws -> Set<Set<String>> {
    let network = benefit.network
    return Set(
      try Pairing(PairingProblem(benefit)).pairs.map {
        [network.firm($0.first.firm).name, network.firm($0.second.firm).name]
      })
  }

  @Test(arguments: UInt64(0)..<12)
  func otherNumbersForFirmsChangeNothingElse(seed: UInt64) throws {
    let tables = RandomNetwork.tables(seed: seed, firms: 9)
    let ids = tables.firms.map(\.id)
    let new = Dictionary(
      uniqueKeysWithValues: ids.enumerated().map { ($1, "X\(900 - $0 * 37 % 101)") })
    func named(_ id: String) -> String { new[id] ?? id }
    var other = tables
    for f in other.firms.indices { other.firms[f].id = named(other.firms[f].id) }
    for s in other.statements.indices {
      other.statements[s].source = named(other.statements[s].source)
      other.statements[s].target = named(other.statements[s].target)
    }
    for o in other.offers.indices { other.offers[o].firm = named(other.offers[o].firm) }
    for n in other.needs.indices { other.needs[n].firm = named(other.needs[n].firm) }
    for m in other.markets.indices { other.markets[m].firm = named(other.markets[m].firm) }
    let (before, after) = (try benefit(tables), try benefit(other))
    for i in Int32(0)..<9 {
      for j in 0..<i {
        let old = before.pair(i, j)
        let (k, l) = (
          try #require(after.network.number(of: named(before.network.firm(i).id))),
          try #require(after.network.number(of: named(before.network.firm(j).id)))
        )
        let renamed = after.pair(k, l)
        #expect(isNear(old.side(of: i).gain.net, renamed.side(of: k).gain.net))
        #expect(isNear(old.side(of: j).gain.net, renamed.side(of: l).gain.net))
        #expect(isNear(old.index, renamed.index) && old.tier == renamed.tier)
      }
    }
    #expect(try pairs(before) == pairs(after))
  }

  /// All amounts of tables in another currency.
  private func scaled(_ tables: MemberTables, by factor: Int64) -> MemberTables {
    func times(_ money: Money?) -> Money? { money.map { Money(cents: $0.cents * factor) } }
    var tables = tables
    for f in tables.firms.indices {
      tables.firms[f].revenue = times(tables.firms[f].revenue)
      tables.firms[f].purchases = times(tables.firms[f].purchases)
      tables.firms[f].acquisitionCost = times(tables.firms[f].acquisitionCost)
      tables.firms[f].adBudget = times(tables.firms[f].adBudget)
      tables.firms[f].customerValue = times(tables.firms[f].customerValue)
    }
    for c in tables.capital.indices {
      tables.capital[c].amount = times(tables.capital[c].amount)
    }
    for s in tables.statements.indices {
      tables.statements[s].amount = times(tables.statements[s].amount)
    }
    for o in tables.offers.indices {
      tables.offers[o].spareCapacity = times(tables.offers[o].spareCapacity)
    }
    for n in tables.needs.indices {
      tables.needs[n].value = times(tables.needs[n].value)
      tables.needs[n].volume = times(tables.needs[n].volume)
    }
    for m in tables.markets.indices { tables.markets[m].target = times(tables.markets[m].target) }
    return tables
  }

  @Test func anotherCurrencyChangesNothingOnlyIfThresholdAndDaysAreCountedInItToo() throws {
    var changed = 0
    for seed: UInt64 in 0..<16 {
      let tables =
        seed < 8
        ? RandomNetwork.tables(seed: seed, firms: 9)
        : RandomAssociation(firms: 12, tags: 4, linksPerFirm: 2).tables(seed: seed)
      let base = Parameters()
      var missing = base
      missing.missingRevenuePerEmployee *= 10
      missing.missingRevenue *= 10
      missing.missingAcquisitionCost *= 10
      missing.missingCustomerValue *= 10
      missing.missingTarget *= 10
      missing.missingSpareCapacity *= 10
      missing.missingNeedValue *= 10
      missing.missingNeedVolume *= 10
      var all = missing
      all.thresholdAbsolute *= 10
      all.dayRate *= 10
      let (before, other) = (try benefit(tables), scaled(tables, by: 10))
      let after = try benefit(other, all)
      for i in before.network.numbersOfFirms {
        for j in 0..<i {
          let (old, new) = (before.pair(i, j), after.pair(i, j))
          #expect(isNear(old.index, new.index) && isNear(old.balance, new.balance))
          #expect(isNear(old.sum * 10, new.sum) && old.tier == new.tier)
          #expect(isNear(old.first.gain.relative, new.first.gain.relative))
        }
      }
      #expect(try pairs(before) == pairs(after))
      if try pairs(before) != pairs(try benefit(other, missing)) { changed += 1 }
    }
    #expect(changed > 0)
  }

  @Test(arguments: UInt64(0)..<20)
  func whatOneSellsTheOtherBuysAndKnownTradeIsNoNewTrade(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (seller, buyer) = (Firm(id: "A", name: "A"), Firm(id: "B", name: "B"))
    let share = Double.random(in: 0.1...0.6, using: &random)
    for f in [0, 1] {
      let revenue = Money(cents: Int64.random(in: 1_000_000...900_000_000, using: &random) * 100)
      if f == 0 { seller.revenue = revenue } else { buyer.revenue = revenue }
    }
    seller.contributionMargin = share
    let volume = Money(cents: Int64.random(in: 1_000...900_000, using: &random) * 100)
    var tables = MemberTables(firms: [seller, buyer])
    tables.offers = [
      Offer(
        firm: "A", capability: "C", level: .random(in: 0.1...1, using: &random),
        spareCapacity: Money(cents: Int64.random(in: 1_000...900_000, using: &random) * 100))
    ]
    tables.needs = [Need(firm: "B", capability: "C", mode: .buy, volume: volume)]
    let pair = try benefit(tables).pair(0, 1)
    let sold = pair.first.gain.trade / share
    let bought = pair.second.gain.trade / Parameters().buyerSaving
    #expect(sold > 0 && (sold - bought).magnitude <= 1e-9 * sold)
    // A need that is bought is not made up for as well.
    #expect(pair.second.gain.complement == 0)
    var trade = Statement(source: "A", target: "B", kind: .supplier)
    trade.what = "C"
    trade.amount = volume
    tables.statements = [trade]
    let known = try benefit(tables).pair(0, 1)
    #expect(known.first.gain.trade == 0 && known.second.gain.trade == 0)
  }

  @Test(arguments: UInt64(0)..<20)
  func paymentsAndTheSurplusOfCapitalAreSharedOut(seed: UInt64) throws {
    let benefit = Benefit(try RandomAssociation(firms: 30, tags: 6).network(seed: seed))
    for i in Int32(0)..<30 {
      for j in 0..<i {
        let pair = benefit.pair(i, j)
        #expect(isNear(pair.first.gain.capital, pair.second.gain.capital))
        guard let transfer = pair.transfer else { continue }
        #expect(Set([transfer.giver, transfer.taker]) == [i, j] && transfer.minimum > 0)
        // After the smallest payment both have enough; after the equal one both gain the same.
        let (giver, taker) = (pair.side(of: transfer.giver), pair.side(of: transfer.taker))
        #expect(taker.gain.net + transfer.minimum >= taker.threshold - 1e-6)
        #expect(giver.gain.net - transfer.minimum >= giver.threshold - 1e-6)
        let half = transfer.equalSplit
        let nets = [giver.gain.net, taker.gain.net].sorted()
        #expect(isNear(nets[0] + half, nets[1] - half))
      }
    }
  }
}
