import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What of a pair is the same whichever firm comes first, and what changes sides (FORMULAS 10).
///
/// A pair is judged by its firms' numbers, so that asking for (i, j) and (j, i) tells nothing: here the
/// ids are given in the opposite order, and so are the numbers.
@Suite struct ExchangeTests {
  private func isNear(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-12 * max(1, abs(one))
  }

  private func isNear(_ one: EuroPerYear, _ other: EuroPerYear) -> Bool {
    isNear(one.euros, other.euros)
  }

  @Test(arguments: UInt64(0)..<16)
  func exchangingTheFirmsExchangesTheSidesAndNothingElse(seed: UInt64) throws {
    let tables =
      seed % 2 == 0
      ? RandomNetwork.tables(seed: seed, firms: 12)
      : RandomAssociation(firms: 24, tags: 5, linksPerFirm: 3).tables(seed: seed)
    let day = try #require(Day(iso: "2026-11-01"))
    let before = Benefit(Network(tables, asOf: day))
    let after = Benefit(Network(tables.withIdsReversed, asOf: day))
    let count = Int32(tables.firms.count)
    for i in 0..<count {
      for j in 0..<i {
        let (old, new) = (before.pair(i, j), after.pair(count - 1 - i, count - 1 - j))
        #expect(before.network.firm(i).name == after.network.firm(count - 1 - i).name)
        #expect(new.first.firm == count - 1 - i && old.second.firm == i)
        // Shares of customers are added up in another order, which shows in the last digit.
        #expect(isNear(old.nash, new.nash) && isNear(old.index, new.index))
        #expect(isNear(old.harmonic, new.harmonic) && isNear(old.minimum, new.minimum))
        #expect(isNear(old.sum, new.sum) && isNear(old.balance, new.balance))
        #expect(isNear(old.balanceInEuros, new.balanceInEuros) && old.overlap == new.overlap)
        #expect(old.industryDistance == new.industryDistance && old.hasTie == new.hasTie)
        #expect(old.areCompetitors == new.areCompetitors && old.tier == new.tier)
        for (one, other) in [(old.first, new.second), (old.second, new.first)] {
          #expect(one.gain.coverage == other.gain.coverage && one.threshold == other.threshold)
          for part in Gain.Component.allCases {
            #expect(isNear(one.gain.contribution(of: part), other.gain.contribution(of: part)))
          }
          #expect(isNear(one.low, other.low) && isNear(one.high, other.high))
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<6)
  func overlapDistanceAndDaysAreTheSameFromBothSides(seed: UInt64) throws {
    let network = try RandomAssociation(firms: 30, tags: 3, known: 0.8).network(seed: seed)
    let model = Benefit(network).base
    for i in network.numbersOfFirms {
      #expect(model.overlap(i, i) <= 1)
      for j in network.numbersOfFirms where j != i {
        #expect(model.overlap(i, j) == model.overlap(j, i))
        #expect((0...1).contains(model.overlap(i, j)))
        #expect(model.industryDistance(i, j) == model.industryDistance(j, i))
        #expect([0, 0.25, 0.5, 0.75, 1].contains(model.industryDistance(i, j)))
        #expect(model.areCompetitors(i, j) == model.areCompetitors(j, i))
        #expect(model.daysAYear(i, j) == model.daysAYear(j, i))
      }
    }
  }

  // F7: nobody is referred more customers than it has room for, or saves more than it spends.
  @Test(arguments: UInt64(0)..<12)
  func referralsStayWithinRoomAndBudget(seed: UInt64) throws {
    let network = try RandomAssociation(firms: 40, tags: 4, hubShare: 1).network(seed: seed)
    let (model, parameters) = (Benefit(network).base, network.parameters)
    var full = 0
    for i in network.numbersOfFirms {
      let firm = network.firm(i)
      let room = firm.roomCustomers ?? parameters.missingRoomCustomers
      let planned = firm.plannedCustomers ?? parameters.missingPlannedCustomers
      for j in network.numbersOfFirms where j != i {
        let gain = model.gain(of: i, from: j)
        #expect(gain.referredCustomers <= room && gain.referredCustomers >= 0)
        if gain.referredCustomers == room, room > 0 { full += 1 }
        let beyond = max(0, gain.referredCustomers - planned)
        let value = firm.customerValue?.euros ?? parameters.missingCustomerValue
        if let budget = firm.adBudget?.euros {
          #expect(gain.referral.euros <= budget + value * beyond + 1e-9)
        }
      }
    }
    #expect(full > 0)
  }
}

extension MemberTables {
  /// The same with ids dealt out in the opposite order.
  fileprivate var withIdsReversed: MemberTables {
    let ids = firms.map(\.id).sorted()
    let other = Dictionary(uniqueKeysWithValues: zip(ids, ids.reversed()))
    func named(_ id: Firm.ID) -> Firm.ID { other[id] ?? id }
    var tables = self
    for f in tables.firms.indices {
      tables.firms[f].id = named(firms[f].id)
      tables.firms[f].competitors = firms[f].competitors.map(named)
    }
    for s in tables.statements.indices {
      tables.statements[s].source = named(statements[s].source)
      tables.statements[s].target = named(statements[s].target)
      tables.statements[s].reporter = statements[s].reporter.map(named)
    }
    for o in tables.offers.indices { tables.offers[o].firm = named(offers[o].firm) }
    for n in tables.needs.indices { tables.needs[n].firm = named(needs[n].firm) }
    for m in tables.markets.indices { tables.markets[m].firm = named(markets[m].firm) }
    for c in tables.capital.indices { tables.capital[c].firm = named(capital[c].firm) }
    return tables
  }
}
