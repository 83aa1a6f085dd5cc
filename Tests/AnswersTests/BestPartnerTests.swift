import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// One answer to who a firm's best partner is, whichever question asks.
@Suite struct BestPartnerTests {
  /// Firms that bridge each other's needs for a little, so that of most pairs something is missing.
  private func network() throws -> Network {
    var tables = MemberTables()
    let industries = ["25.62", "62.02", "28.41", "49.41", "70.22", "10.71"]
    for (place, code) in industries.enumerated() {
      var firm = Firm(id: "F\(place)", name: "Firma \(place) GmbH")
      firm.industry = Industry(code)
      firm.revenue = Money(euros: 2_000_000)
      firm.contributionMargin = 0.3
      tables.firms.append(firm)
      tables.offers.append(
        Offer(
          firm: firm.id, capability: "K\(place)", level: 0.9, spareCapacity: Money(euros: 90_000)))
    }
    for (firm, capability, euros) in [
      (0, 1, 30_000.0), (1, 0, 26_000), (2, 0, 19_000), (0, 2, 14_000), (3, 1, 16_000),
      (4, 1, 12_000), (1, 4, 11_000),
    ] {
      tables.needs.append(
        Need(
          firm: "F\(firm)", capability: "K\(capability)", mode: .bridge,
          value: Money(euros: euros)))
    }
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func member(_ value: JSONValue, _ keys: String...) -> JSONValue? {
    keys.reduce(Optional(value)) { value, key in
      if case .object(let members)? = value { members[key] } else { nil }
    }
  }

  private func words(_ answer: Answer) -> [String] {
    answer.blocks.compactMap { block in
      switch block {
      case .headline(let text), .sentence(let text, _): text
      case .table, .gap: nil
      }
    }
  }

  // The list took the highest index, where the firm stands the largest gap of one side, the plan the
  // smallest sum of both: three names for “closest”.
  @Test func listAssessmentAndPlanNameTheSamePartner() throws {
    let network = try network()
    let reader = Reader(.german)
    var nearest = 0
    for firm in network.members {
      let id = network.id(of: firm)
      let list = try SuggestionsQuestion(for: id).answer(in: network, for: reader)
      let own = try FirmQuestion(of: id).answer(in: network, for: reader)
      let best = member(list.json, "best", "id")
      #expect(best == member(own.json, "best", "id"), "\(id)")
      guard member(list.json, "best", "by") == .string("least_missing"),
        case .string(let partner)? = best
      else { continue }
      nearest += 1
      let name = network.name(try network.number(named: partner))
      let plan = try WhyQuestion(id, objective: .index, tables: MemberTables())
        .answer(in: network, for: reader)
      #expect(words(plan).contains { $0.contains(name) }, "\(id): \(words(plan))")
      #expect(words(list)[0].contains(network.shortName(network.number(of: partner) ?? 0)))
      #expect(words(list).last?.hasPrefix("→ Fragen Sie ") == true, "\(words(list))")
    }
    #expect(nearest > 1)
  }

  // “110 € are missing”, “at least 109 €” and “from 109 €”: one amount, told in two ways.
  @Test func whatIsMissingIsOneAmountWhereverItIsTold() throws {
    var seen = 0
    for euros in stride(from: 4_000.0, through: 80_000, by: 1_237) {
      var tables = MemberTables()
      for id in ["A", "B"] {
        var firm = Firm(id: id, name: "\(id)werk GmbH")
        firm.revenue = Money(euros: 4_000_000)
        firm.contributionMargin = 0.3
        tables.firms.append(firm)
      }
      for (firm, offer, need, value) in [
        ("A", "Guss", "Optik", euros), ("B", "Optik", "Guss", 300_000),
      ] {
        tables.offers.append(
          Offer(firm: firm, capability: offer, level: 0.9, spareCapacity: Money(euros: 400_000)))
        tables.needs.append(
          Need(firm: firm, capability: need, mode: .bridge, value: Money(euros: value)))
      }
      let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
      let pair = Benefit(network).pair(0, 1)
      guard pair.transfer != nil, pair.minimum > 0, !pair.couldPayOff else { continue }
      seen += 1
      let amount = pair.tierPhrase.german.replacing("mit Ausgleichszahlung ab ", with: "")
      let list = words(try SuggestionsQuestion(for: "A").answer(in: network, for: Reader(.german)))
      let why = words(
        try WhyQuestion("A,B", objective: .index, tables: MemberTables())
          .answer(in: network, for: Reader(.german)))
      for told in [list, why] {
        #expect(told.contains { $0.contains("Es fehlen \(amount) Nutzen") }, "\(amount): \(told)")
        #expect(told.contains { $0.contains("mindestens \(amount) im Jahr") }, "\(amount): \(told)")
      }
    }
    #expect(seen > 2)
  }

  // Of all members a pair stood twice, and pairs in which one side loses stood in the data.
  @Test func ofAllMembersEachPairIsToldOnce() throws {
    let network = try network()
    let answer = try SuggestionsQuestion(top: 5).answer(in: network, for: Reader(.german))
    guard case .array(let pairs)? = member(answer.json, "pairs") else {
      Issue.record("no pairs")
      return
    }
    let told = pairs.map { [member($0, "first"), member($0, "second")] }
    #expect(!told.isEmpty && Set(told).count == told.count)
    for pair in pairs where member(answer.json, "objective") == .string("index") {
      guard case .number(let least)? = member(pair, "minimum") else { continue }
      #expect(least > 0)
    }
  }

  // Two that bring each other nothing were “nearest” to a partnership by what it costs.
  @Test func whoBringsNothingIsNotNearest() throws {
    let network = try network()
    let firm = try network.number(named: "F5")
    #expect(Benefit(network).nearestPair(of: firm) == nil)
    let plan = try WhyQuestion("F5", objective: .index, tables: MemberTables())
      .answer(in: network, for: Reader(.german))
    #expect(member(plan.json, "reason") == .string("no_fit"))
  }

  /// B has one place and is worth most to C; A is left to D.
  private func scarce() -> MemberTables {
    var tables = MemberTables()
    for id in ["A", "B", "C", "D"] {
      var firm = Firm(id: id, name: "\(id)werk GmbH")
      firm.revenue = Money(euros: 2_000_000)
      firm.contributionMargin = 0.3
      firm.capacity = 1
      tables.firms.append(firm)
      tables.offers.append(
        Offer(firm: id, capability: id, level: 1, spareCapacity: Money(euros: 500_000)))
    }
    // B and C are worth more to each other than A and B; D is the next best for A.
    for (firm, capability, euros) in [
      ("A", "B", 60_000.0), ("B", "A", 60_000), ("B", "C", 200_000), ("C", "B", 200_000),
      ("A", "D", 45_000), ("D", "A", 45_000),
    ] {
      tables.needs.append(
        Need(firm: firm, capability: capability, mode: .bridge, value: Money(euros: euros)))
    }
    return tables
  }

  // Who depends on a firm was told in orders and reach, and not which pairs of the plan hang on it.
  @Test func whatHangsOnAFirmNamesThePairsOfThePlan() throws {
    var tables = scarce()
    for (one, other) in [("A", "B"), ("B", "D")] {
      var link = Statement(source: one, target: other, kind: .acquaintance)
      link.trust = 0.9
      tables.statements.append(link)
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let answer = try RiskQuestion(of: "B").answer(in: network, for: Reader(.german))
    let plan = try #require(member(answer.json, "plan"))
    guard case .array(let pairs)? = member(plan, "pairs") else {
      Issue.record("no pairs")
      return
    }
    #expect(pairs.map { member($0, "partner") } == [.string("C")])
    #expect(member(plan, "left_without_partner") == .array([.string("C")]))
    #expect(member(plan, "only_introducer_of") == .array([.array([.string("A"), .string("D")])]))
    let told = words(answer)
    #expect(told.contains { $0.hasPrefix("– Im Partnerplan fällt ein Paar weg, mit Cwerk") })
    #expect(told.contains { $0.hasSuffix("noch ohne Partner: Cwerk.") }, "\(told)")
    #expect(told.contains { $0.hasSuffix("kann nur Bwerk bekannt machen: Awerk–Dwerk.") })
  }

  // The plan that members were told of was another than the one whose pairs were named.
  @Test func whatHangsOnAFirmLooksAtThePublishedPlan() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    let network = Network(scarce(), asOf: day)
    let plan = PublishedPlan(step: 1, day: day, pairs: [.init("A", "B"), .init("C", "D")])
    let answer = try RiskQuestion(of: "B", published: plan)
      .answer(in: network, for: Reader(.german))
    let hanging = try #require(member(answer.json, "plan"))
    #expect(member(hanging, "published") == .bool(true))
    #expect(member(hanging, "left_without_partner") == .array([.string("A")]))
    #expect(
      words(answer).contains {
        $0.hasPrefix("– Im veröffentlichten Partnerplan fällt ein Paar weg, mit Awerk")
      })
  }

  // The plan named another partner than the firm's own list, and nobody said why.
  @Test func whyThePlanNamesAnotherPartnerIsSaid() throws {
    let tables = scarce()
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let plan = try WhyQuestion("A", objective: .index, tables: tables)
      .answer(in: network, for: Reader(.german))
    #expect(member(plan.json, "best_alone") == .string("B"))
    #expect(words(plan).contains { $0.hasPrefix("Für Awerk allein passt Bwerk am besten") })
  }

  // That most suggestions come to nothing weighed in no plan (F27).
  @Test func aPlanCanGoByWhatCanBeExpected() throws {
    let network = Network(scarce(), asOf: try #require(Day(iso: "2026-11-01")))
    let answer = try PairingQuestion(objective: .expected)
      .answer(in: network, for: Reader(.german))
    #expect(member(answer.json, "objective") == .string("expected"))
    guard case .array(let pairs)? = member(answer.json, "pairs") else {
      Issue.record("no pairs")
      return
    }
    #expect(!pairs.isEmpty)
    for pair in pairs {
      let words: [JSONValue] = [.string("likely"), .string("possible"), .string("unlikely")]
      #expect(member(pair, "chance").map(words.contains) == true)
    }
    #expect(words(answer).contains { $0.hasPrefix("Gewählt nach Nutzen und Aussicht") })
    // Where nothing is ever agreed, nothing can be expected.
    var parameters = Parameters()
    parameters.partnershipAgreed = 0
    let hopeless = try PairingQuestion(objective: .expected)
      .pairing(in: Network(network, assuming: parameters), for: Reader(.german))
    #expect(hopeless.pairs.isEmpty)
  }

  // The reasons of a firm came to more than its gain: what the partnership costs was left out.
  @Test func theReasonsAddUpToTheGain() throws {
    let network = try network()
    let model = GainModel(network, parameters: network.parameters)
    let facts = model.reasons(of: 0, from: 1)
    try #require(!facts.isEmpty)
    let cost = model.gain(of: 0, from: 1).net - facts.reduce(0) { $0 + $1.worth }
    try #require(cost < -1)
    let phrases = model.reasonPhrases(of: 0, from: 1)
    #expect(
      phrases.last?.german
        == "Aufbau, Pflege und Risiken für \(network.shortName(0)): "
        + Language.german.roundedEuros(cost))
    #expect(phrases.count == facts.count + 1)
  }

  // A dossier told 17,000 euros, and the same pair in the same view was “not yet known” in euros.
  @Test func whatIsKnownOfTheEurosIsToldOfAPairByFit() throws {
    var tables = MemberTables(
      firms: ["Alba GmbH", "Birke AG", "Ceder KG", "Dill eG", "Esche OHG"].map {
        Firm(id: String($0.prefix(1)), name: $0)
      })
    for (place, code) in ["25.62", "49.41", "62.01", "10.71", "28.41"].enumerated() {
      tables.firms[place].industry = Industry(code)
    }
    tables.firms[0].revenue = Money(euros: 9_000_000)
    tables.markets = [
      MarketEntry(firm: "A", market: "NL", role: .sought, target: Money(euros: 1_000_000)),
      MarketEntry(firm: "B", market: "NL", role: .served, presence: 0.9),
    ]
    tables.statements = [Statement(source: "C", target: "D", kind: .supplier)]
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let answer = try WhyQuestion("A,B", objective: .fit, tables: tables)
      .answer(in: network, for: Reader(.german))
    let told = words(answer)
    #expect(told.contains { $0.hasPrefix("Nach dem, was bekannt ist, bringt es Alba rund") })
    #expect(told.contains { $0.hasSuffix("was es Birke bringt, ist noch zu erfragen.") })
    #expect(!told.contains { $0.contains("ist noch nicht bekannt") }, "\(told)")
  }
}
