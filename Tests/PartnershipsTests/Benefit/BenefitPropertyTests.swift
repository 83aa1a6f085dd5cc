import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Properties that hold for any network (FORMULAS 10), on random ones.
@Suite struct BenefitPropertyTests {
  @Test(arguments: 0..<25)
  func pairsAreSymmetricAndBounded(seed: Int) throws {
    let network = try RandomNetwork.make(seed: UInt64(seed), firms: 10)
    let benefit = Benefit(network)
    for i in network.numbersOfFirms {
      for j in network.numbersOfFirms where j != i {
        let pair = benefit.pair(i, j)
        #expect(pair == benefit.pair(j, i))
        #expect((0..<100).contains(pair.index) && (0...1).contains(pair.balance))
        #expect((0...1).contains(pair.overlap))
        for side in [pair.first, pair.second] {
          #expect(side.low <= side.gain.net + 1e-9 && side.gain.net <= side.high + 1e-9)
          #expect((0...1).contains(side.gain.coverage))
          let parts = Gain.Component.allCases.reduce(0) { $0 + side.gain.contribution(of: $1) }
          #expect((parts - side.gain.net).magnitude <= 1e-9 * max(1, parts.magnitude))
          if let budget = network.firm(side.firm).adBudget?.euros,
            side.gain.referredCustomers <= network.firm(side.firm).plannedCustomers ?? 4
          {
            #expect(side.gain.referral.euros <= budget + 1e-9)
          }
        }
        if pair.minimum > 0 {
          #expect(pair.minimum <= pair.harmonic + 1e-9 && pair.harmonic <= pair.nash + 1e-9)
          #expect(pair.nash <= pair.sum / 2 + 1e-9)
        }
        if benefit.base.areCompetitors(i, j) { #expect(pair.tier == .excluded) }
        if pair.first.gain.net <= 0 || pair.second.gain.net <= 0 { #expect(pair.nash == 0) }
      }
    }
  }

  @Test(arguments: 0..<20)
  func theOrderOfRowsChangesNothing(seed: Int) throws {
    let tables =
      seed % 2 == 0
      ? RandomNetwork.tables(seed: UInt64(seed), firms: 9)
      : RandomAssociation(firms: 20, tags: 4, linksPerFirm: 3).tables(seed: UInt64(seed))
    var random = SplitMix64(seed: UInt64(seed))
    var shuffled = tables
    shuffled.firms.shuffle(using: &random)
    shuffled.statements.shuffle(using: &random)
    shuffled.offers.shuffle(using: &random)
    shuffled.needs.shuffle(using: &random)
    shuffled.markets.shuffle(using: &random)
    shuffled.capital.shuffle(using: &random)
    let day = try #require(Day(iso: "2026-11-01"))
    let (one, other) = (Network(tables, asOf: day), Network(shuffled, asOf: day))
    #expect(one.introductions.weights == other.introductions.weights)
    let pairings = try [one, other].map { try Pairing(PairingProblem(Benefit($0))) }
    #expect(pairings[0].pairs == pairings[1].pairs && pairings[0].value == pairings[1].value)
    #expect(pairings[0].unserved == pairings[1].unserved)
  }

  @Test(arguments: UInt64(0)..<12, ["A", "F1047", "Z"])
  func anIsolatedFirmChangesNoPair(seed: UInt64, id: String) throws {
    var tables =
      seed % 2 == 0
      ? RandomNetwork.tables(seed: seed, firms: 10)
      : RandomAssociation(firms: 14, tags: 4, linksPerFirm: 2).tables(seed: seed)
    let day = try #require(Day(iso: "2026-11-01"))
    let before = Benefit(Network(tables, asOf: day))
    tables.firms.append(Firm(id: id, name: "Newcomer"))
    let after = Benefit(Network(tables, asOf: day))
    func now(_ firm: Int32) throws -> Int32 {
      try #require(after.network.number(of: before.network.id(of: firm)))
    }
    func withoutNumbers(_ pair: Pair) -> Pair {
      var pair = pair
      pair.first.firm = 0
      pair.second.firm = 0
      pair.transfer?.giver = 0
      pair.transfer?.taker = 0
      return pair
    }
    for i in before.network.numbersOfFirms {
      for j in 0..<i {
        let (old, new) = (before.pair(i, j), after.pair(try now(i), try now(j)))
        #expect(new.firms == FirmPair(try now(i), try now(j)))
        #expect(withoutNumbers(old) == withoutNumbers(new))
      }
    }
    // Nobody is paired otherwise, and the newcomer with nobody.
    let pairings = try [before, after].map { benefit in
      try Pairing(PairingProblem(benefit)).pairs.map {
        [benefit.network.id(of: $0.first.firm), benefit.network.id(of: $0.second.firm)]
      }
    }
    #expect(pairings[0] == pairings[1])
  }

  // Who keeps a relation to itself keeps how well the two know each other to itself as well: trust
  // and last contact show in no gain. That the two have a relation does show, in persistence.
  @Test(arguments: UInt64(0)..<10)
  func howWellTwoKnowEachOtherInSecretShowsInNoGain(seed: UInt64) throws {
    var tables = RandomAssociation(firms: 16, tags: 4, linksPerFirm: 3).tables(seed: seed)
    let day = try #require(Day(iso: "2026-11-01"))
    let (open, hidden) = (tables, tables.statements.indices.filter { $0 % 2 == 0 })
    func changed(_ tables: MemberTables) -> MemberTables {
      var tables = tables
      for s in hidden {
        tables.statements[s].trust = 1
        tables.statements[s].lastContact = day
      }
      return tables
    }
    for s in hidden { tables.statements[s].visibility = .ownFirm }
    func gains(_ tables: MemberTables) -> [Gain] {
      let model = Benefit(Network(tables, asOf: day)).base
      return (Int32(0)..<16).flatMap { i in
        (Int32(0)..<16).filter { $0 != i }.map { model.gain(of: i, from: $0) }
      }
    }
    #expect(gains(tables) == gains(changed(tables)))
    // Openly it would.
    #expect(gains(open) != gains(changed(open)))
  }

  @Test func withoutAnyDataThereAreOnlyCosts() throws {
    let tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
    let pair = Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01")))).pair(0, 1)
    #expect(pair.tier == .none && pair.nash == 0 && pair.first.gain.gross == 0)
    #expect(pair.first.gain.net < 0 && pair.first.gain.coverage == 0)
  }

  @Test func moreContactsOrATargetNeverLowerAGain() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    for seed in 0..<20 {
      let tables = RandomNetwork.tables(seed: UInt64(seed), firms: 6)
      var richer = tables
      for m in richer.markets.indices {
        richer.markets[m].contacts = richer.markets[m].contacts.map { $0 * 1.5 }
        richer.markets[m].target = richer.markets[m].target.map { Money(cents: $0.cents * 2) }
      }
      let (less, more) = (
        Benefit(Network(tables, asOf: day)).base, Benefit(Network(richer, asOf: day)).base
      )
      for i in 0..<Int32(6) {
        for j in 0..<Int32(6) where j != i {
          #expect(more.gain(of: i, from: j).net >= less.gain(of: i, from: j).net - 1e-9)
        }
      }
    }
  }
}
