import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What more of an input, or another assumption, does to gains (FORMULAS 10).
///
/// FORMULAS says of the level and of the share of trade that they never lower a net gain. That holds
/// of what they feed, and of the net gain only where no trade grows by them: more trade may make a
/// buyer so dependent that it costs more than it saves (see `moreTradeMayCostABuyerMoreThanItSaves`).
@Suite struct MonotonyTests {
  private func model(_ tables: MemberTables, _ parameters: Parameters = .init()) throws -> GainModel
  {
    let day = try #require(Day(iso: "2026-11-01"))
    return Benefit(Network(tables, parameters: parameters, asOf: day)).base
  }

  /// Checks each firm's gain from each other, and that some gain grows.
  private func expectNoLess(
    _ before: GainModel, _ after: GainModel, of firms: Range<Int32>, from partners: Range<Int32>,
    _ comment: String, grown: inout Int, isGross: Bool = false
  ) {
    func worth(_ gain: Gain) -> Double {
      (isGross ? gain.persistence * gain.gross : gain.net).euros
    }
    for i in firms {
      for j in partners where j != i {
        let (less, more) = (worth(before.gain(of: i, from: j)), worth(after.gain(of: i, from: j)))
        #expect(more >= less - 1e-9 * max(1, abs(less)), "\(comment) \(i) \(j)")
        if more > less { grown += 1 }
      }
    }
  }

  static let raising: [String: @Sendable (inout Parameters) -> Void] = [
    "market_access": { $0.marketAccess *= 1.3 }, "complement_share": { $0.complementShare *= 1.3 },
    "complement_floor": { $0.complementFloor *= 1.3 }, "conversion": { $0.conversion *= 1.3 },
    "introductions": { $0.introductionsPerContact *= 1.3 }, "trade_share": { $0.tradeShare *= 1.3 },
    "start_trust": { $0.startTrust *= 1.3 }, "customer_value": { $0.missingCustomerValue *= 1.3 },
    "acquisition_cost": { $0.missingAcquisitionCost *= 1.3 },
    "buyer_saving": { $0.buyerSaving *= 1.3 }, "survival": { $0.survival *= 1.05 },
    "day_rate": { $0.dayRate *= 0.7 }, "setup_days": { $0.setupDays *= 0.7 },
    "market_scale": { $0.marketScale *= 1.3 }, "bridge_scale": { $0.bridgeScale *= 1.3 },
    "care_days": { $0.careDays *= 0.7 }, "dependence": { $0.dependenceCost *= 0.7 },
    "competition": { $0.competitionCost *= 0.7 }, "leakage": { $0.leakageCost *= 0.7 },
  ]

  @Test(arguments: raising.keys.sorted())
  func aBetterAssumptionNeverLowersAGain(name: String) throws {
    var grown = 0
    for seed: UInt64 in 0..<16 {
      let tables =
        seed % 2 == 0
        ? RandomNetwork.tables(seed: seed, firms: 7)
        : RandomAssociation(firms: 16, tags: 4, linksPerFirm: 2).tables(seed: seed)
      var better = Parameters()
      let raise = try #require(MonotonyTests.raising[name])
      raise(&better)
      let all = 0..<Int32(tables.firms.count)
      expectNoLess(
        try model(tables), try model(tables, better), of: all, from: all, name, grown: &grown,
        isGross: name == "trade_share")
    }
    #expect(grown > 0)
  }

  /// A change of tables, and whether it may enlarge trade, so that only the gross gain counts.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var isGross = false
    /// Whether no partner's size bounds what it opens (F5b): more presence in one market is a smaller
    /// share of its business in the others.
    var isUnbounded = false
    var apply: @Sendable (inout MemberTables, inout SplitMix64) -> Void
  }

  static func more(_ money: Money?, _ random: inout SplitMix64) -> Money? {
    money.map { Money(cents: $0.cents + Int64.random(in: 0...10_000_000, using: &random)) }
  }

  static let changes = [
    Change(testDescription: "target (V)") { tables, random in
      for m in tables.markets.indices {
        tables.markets[m].target = more(tables.markets[m].target, &random)
      }
    },
    Change(testDescription: "presence of the partner (π)", isUnbounded: true) { tables, random in
      for m in tables.markets.indices where tables.markets[m].firm == tables.firms[0].id {
        tables.markets[m].presence = tables.markets[m].presence.map {
          .random(in: $0...1, using: &random)
        }
      }
    },
    Change(testDescription: "contacts") { tables, random in
      for m in tables.markets.indices {
        tables.markets[m].contacts = tables.markets[m].contacts.map {
          $0 + .random(in: 0...200, using: &random)
        }
      }
    },
    Change(testDescription: "worth of a weakness (B)") { tables, random in
      for n in tables.needs.indices { tables.needs[n].value = more(tables.needs[n].value, &random) }
    },
    Change(testDescription: "level of the partner (ℓ)", isGross: true) { tables, random in
      for o in tables.offers.indices where tables.offers[o].firm == tables.firms[0].id {
        tables.offers[o].level = tables.offers[o].level.map { .random(in: $0...1, using: &random) }
      }
    },
    Change(testDescription: "level of the partner where nobody buys (ℓ)") { tables, random in
      for o in tables.offers.indices where tables.offers[o].firm == tables.firms[0].id {
        tables.offers[o].level = tables.offers[o].level.map { .random(in: $0...1, using: &random) }
      }
    },
    Change(testDescription: "volume that is bought", isGross: true) { tables, random in
      for n in tables.needs.indices {
        tables.needs[n].volume = more(tables.needs[n].volume, &random)
      }
    },
    Change(testDescription: "spare capacity", isGross: true) { tables, random in
      for o in tables.offers.indices {
        tables.offers[o].spareCapacity = more(tables.offers[o].spareCapacity, &random)
      }
    },
    Change(testDescription: "cost of acquisition (CAC)") { tables, random in
      for f in tables.firms.indices {
        tables.firms[f].acquisitionCost = more(tables.firms[f].acquisitionCost, &random)
      }
    },
    Change(testDescription: "value of a customer (mpc)") { tables, random in
      for f in tables.firms.indices {
        tables.firms[f].customerValue = more(tables.firms[f].customerValue, &random)
      }
    },
    Change(testDescription: "room for customers (n⁺)") { tables, random in
      for f in tables.firms.indices {
        tables.firms[f].roomCustomers = tables.firms[f].roomCustomers.map {
          $0 + .random(in: 0...5, using: &random)
        }
      }
    },
    Change(testDescription: "budget for advertising") { tables, random in
      for f in tables.firms.indices where tables.firms[f].acquisitionCost != nil {
        tables.firms[f].adBudget = more(tables.firms[f].adBudget, &random)
      }
    },
  ]

  @Test(arguments: changes)
  func moreOfAnInputNeverLowersWhatItFeeds(change: Change) throws {
    var grown = 0
    for seed: UInt64 in 0..<16 {
      var random = SplitMix64(seed: seed)
      var tables = RandomAssociation(firms: 14, tags: 3, hubShare: 0.5).tables(seed: seed)
      // Without trades in common, presence feeds markets only and no overlap; and without members
      // of whom the budget decides what a customer costs, each figure feeds one thing.
      for f in tables.firms.indices { tables.firms[f].industry = nil }
      if change.testDescription.contains("nobody buys") {
        tables.needs.removeAll { $0.mode == .buy }
      }
      var other = tables
      change.apply(&other, &random)
      var assumed = Parameters()
      if change.isUnbounded { assumed.marketScale = 1e9 }
      // What is raised at the first firm only is what it brings the others.
      let isPartner = change.testDescription.contains("of the partner")
      expectNoLess(
        try model(tables, assumed), try model(other, assumed), of: (isPartner ? 1 : 0)..<14,
        from: 0..<(isPartner ? 1 : 14), change.testDescription, grown: &grown,
        isGross: change.isGross)
    }
    #expect(grown > 0, "nothing was raised")
  }

  // F10 over F8: a buyer saves 3 % of new trade; its dependence costs 5 % of its margin for each unit
  // of concentration, which grows with the square of the share.
  @Test func moreTradeMayCostABuyerMoreThanItSaves() throws {
    var (seller, buyer) = (Firm(id: "A", name: "A"), Firm(id: "B", name: "B"))
    seller.revenue = Money(cents: 100_000_000)
    buyer.revenue = Money(cents: 100_000_000)
    buyer.contributionMargin = 0.6
    buyer.purchases = Money(cents: 10_000_000)
    var tables = MemberTables(firms: [seller, buyer])
    tables.offers = [
      Offer(firm: "A", capability: "C", level: 1, spareCapacity: Money(cents: 50_000_000))
    ]
    tables.needs = [
      Need(firm: "B", capability: "C", mode: .buy, volume: Money(cents: 30_000_000))
    ]
    var (less, more) = (Parameters(), Parameters())
    (less.tradeShare, more.tradeShare) = (0.1, 0.3)
    let (little, much) = (
      try model(tables, less).gain(of: 1, from: 0), try model(tables, more).gain(of: 1, from: 0)
    )
    #expect(much.gross > little.gross && much.net < little.net)
    // The seller gains from both.
    #expect(
      try model(tables, more).gain(of: 0, from: 1).net
        > model(tables, less).gain(of: 0, from: 1).net)
    // The interval holds what the assumptions say all the same (F11b).
    let day = try #require(Day(iso: "2026-11-01"))
    let side = Benefit(Network(tables, asOf: day)).pair(0, 1).second
    #expect(side.low <= side.gain.net && side.gain.net <= side.high)
  }

  /// F11b: where nobody buys, so that gains rise or fall with each assumption, no assumptions within
  /// their intervals lead out of the interval of the gain.
  @Test(arguments: UInt64(0)..<8)
  func noAssumptionsWithinTheirIntervalsLeadOutOfThatOfTheGain(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var tables = RandomAssociation(firms: 14, tags: 4, linksPerFirm: 2).tables(seed: seed)
    tables.needs.removeAll { $0.mode == .buy }
    let day = try #require(Day(iso: "2026-11-01"))
    let benefit = Benefit(Network(tables, asOf: day))
    for _ in 0..<12 {
      var some = Parameters()
      for entry in Parameters.catalogue {
        guard let ends = entry.interval else { continue }
        let range = min(ends.low, ends.high)...max(ends.low, ends.high)
        entry.set(&some, .random(in: range, using: &random))
      }
      let other = try model(tables, some)
      for i in Int32(0)..<14 {
        for j in 0..<i {
          let pair = benefit.pair(i, j)
          for side in [pair.first, pair.second] {
            let net = other.gain(of: side.firm, from: pair.partner(of: side.firm)).net
            #expect(net >= side.low - 1e-6 && net <= side.high + 1e-6)
          }
        }
      }
    }
  }
}
