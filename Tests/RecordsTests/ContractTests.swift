import PartnernetzRecords
import Testing

/// What the published tables promise: ranges, signs and since which edition a column is there.
@Suite struct ContractTests {
  private func columns() -> [(name: String, entry: Catalogue.Entry)] {
    (Catalogue.tables + [Catalogue.contacts.published]).flatMap { table in
      table.entries.map { ("\(table.name).\($0.name)", $0) }
    }
  }

  @Test func numbersHaveTheRangesThatArePublished() {
    var ranges: [String: ClosedRange<Double>] = [:]
    for (name, entry) in columns() {
      switch entry.content {
      case .number(let range): ranges[name] = range
      case .integer(let range): ranges[name] = Double(range.lowerBound)...Double(range.upperBound)
      default: break
      }
    }
    let billion = 0...1_000_000_000.0
    #expect(
      ranges == [
        "firms.latitude": -90...90, "firms.longitude": -180...180, "firms.employees": billion,
        "firms.planned_customers": billion, "firms.room_customers": billion,
        "firms.strategy_days": 0...366, "firms.capacity": 0...1_000, "firms.favour_cap": billion,
        "firms.favours_asked": billion, "links.evidence": 0...3, "markets.contacts": billion,
        "markets.horizon": 0...100, "goals.horizon": 0...100, "goals.rank": 1...1_000,
      ])
  }

  @Test func onlyEquityAndOutcomesMayBeLosses() {
    let signed = columns().compactMap { name, entry -> String? in
      if case .money(isSigned: true) = entry.content { name } else { nil }
    }
    #expect(
      Set(signed) == ["firms.equity", "contacts.outcome_source", "contacts.outcome_target"])
  }

  // Registers of older editions get the columns that they lack, and no others.
  @Test func eachColumnCameWithItsEdition() {
    let later = columns().filter { $0.entry.since != 1 }.map { ($0.name, $0.entry.since) }
    #expect(
      Dictionary(uniqueKeysWithValues: later) == [
        "firms.postal_code": 2, "firms.town": 2, "firms.distinct_from": 3,
      ])
  }

  @Test func whatHelpsToReadARowIsNotKept() {
    let reading = columns().filter { !$0.entry.isKept }.map(\.name)
    #expect(reading.contains("links.weight") && reading.contains("links.trust_scale"))
    for table in Catalogue.tables {
      for entry in table.entries where !entry.isKept { #expect(!entry.isNeeded) }
    }
    let needed = columns().filter(\.entry.isNeeded).map(\.name)
    #expect(Set(needed).isSuperset(of: ["firms.id", "firms.name", "links.source", "links.kind"]))
    #expect(!needed.contains("links.what") && !needed.contains("needs.mode"))
  }

  @Test func noAndYesAreThreeKindsOfChoice() {
    let truths = Catalogue.CodeSet.allCases.filter(\.isTruth)
    #expect(truths == [.yesNo, .netGross, .trustScale])
    #expect(truths.allSatisfy { $0.codes.count == 2 })
    #expect(Catalogue.CodeSet.yesNo.codes == ["no", "yes"])
    #expect(Catalogue.CodeSet.netGross.codes == ["net", "gross"])
    #expect(
      Catalogue.CodeSet.allCases.filter(\.isStoredByPosition) == truths.dropLast() + [
        .visibility, .trustScale,
      ])
  }

  @Test func ofNoRowsNothingIsCovered() {
    let coverage = Catalogue.firms.coverage(of: [])
    #expect(!coverage.isEmpty && coverage.allSatisfy { $0.share == 0 })
  }

  @Test func whatStandsOutsideItsRangeIsFoundFirst() throws {
    var firm = Firm(id: "A", name: "A")
    #expect(Catalogue.firms.fault(in: firm) == nil)
    firm.willingness = 1.5
    firm.latitude = 91
    let fault = try #require(Catalogue.firms.fault(in: firm))
    #expect(fault.column.name == "latitude" && fault.value == .number(91))
  }
}

/// What rows say by themselves.
@Suite struct RowTests {
  @Test(
    arguments: [
      (nil, nil, nil, .bridge), (nil, 1, nil, .bridge), (nil, nil, 1, .buy), (nil, 1, 1, .bridge),
      (.buy, 1, nil, .buy), (.bridge, nil, 1, .bridge),
    ] as [(Need.Mode?, Int64?, Int64?, Need.Mode)])
  func aNeedIsBoughtWhereOnlyAVolumeIsTold(
    told: Need.Mode?, value: Int64?, volume: Int64?, counted: Need.Mode
  ) {
    let need = Need(
      firm: "A", capability: "IT", mode: told, value: value.map { Money(cents: $0) },
      volume: volume.map { Money(cents: $0) })
    #expect(need.countedMode == counted)
  }

  @Test func aListOfAnyKindIsAList() {
    #expect(ToldLists().isEmpty)
    for path in [\ToldLists.offers, \.needs, \.served, \.sought] {
      var lists = ToldLists()
      lists[keyPath: path] = ["A"]
      #expect(!lists.isEmpty)
    }
  }

  @Test func visibilityOrdersFromOpenToClosed() {
    #expect(Visibility.allCases.sorted() == [.everyone, .members, .association, .ownFirm])
    #expect(!(Visibility.members < .members) && Visibility.members < .ownFirm)
  }

  @Test(
    arguments: [
      (["A", "B", "C", "D"], [["A", "B"], ["C", "D"]]), (["A", "B", "C"], [["A", "B"]]),
      (["A"], []), (["…", "B", "C", "D"], [["C", "D"]]), (["A", "B", "C", "…"], [["A", "B"]]),
    ] as [([String], [[String]])])
  func aPlanNamesTwoFirmsForEachPair(sources: [String], pairs: [[String]]) throws {
    let day = try #require(Day(iso: "2026-11-01"))
    var entry = HistoryEntry(
      number: 3, day: day, who: nil, kind: .plan, of: nil, sources: sources, added: 0, changed: 0,
      removed: 0)
    let plan = try #require(PublishedPlan(entry))
    #expect(plan.pairs.map { [$0.first, $0.second] } == pairs)
    #expect(plan.step == 3 && plan.day == day && plan.sources == pairs.flatMap(\.self))
    entry.kind = .edit
    #expect(PublishedPlan(entry) == nil)
  }

  @Test func rowsOfStrangersAreMisplacedInEveryTable() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    func contact(_ asker: String, _ partner: String) -> ContactEvent {
      ContactEvent(asker: asker, partner: partner, state: .suggested, day: day)
    }
    var tables = MemberTables(firms: [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")])
    tables.statements = [("X", "A"), ("A", "X"), ("A", "B")].map {
      Statement(source: $0, target: $1, kind: .supplier)
    }
    for id in ["A", "X"] {
      tables.offers.append(Offer(firm: id, capability: "IT"))
      tables.needs.append(Need(firm: id, capability: "IT"))
      tables.markets.append(MarketEntry(firm: id, market: "NL", role: .served))
      tables.capital.append(CapitalEntry(firm: id, role: .sought, kind: .loan))
      tables.goals.append(Goal(firm: id))
    }
    tables.contacts = [
      contact("A", "B"), contact("A", "A"), contact("X", "A"), contact("B", "X"),
    ]
    #expect(
      tables.misplacedRows == [
        .statement(tables.statements[0]), .statement(tables.statements[1]),
        .offer(tables.offers[1]), .need(tables.needs[1]), .market(tables.markets[1]),
        .capital(tables.capital[1]), .goal(tables.goals[1]), .contact(tables.contacts[1]),
        .contact(tables.contacts[2]), .contact(tables.contacts[3]),
      ])
    #expect(tables.namedFirms == ["A", "B", "X"])
    let both = MemberTables(firms: [Firm(id: "Z", name: "Z")]).adding(tables)
    #expect(both.firms.map(\.id) == ["Z", "A", "B"] && both.contacts == tables.contacts)
    #expect(both.goals == tables.goals && both.capital == tables.capital)
  }

  @Test(arguments: [
    ("Alba", "Albatros", true), ("Alb", "Albatros", false), ("Alb", "die Alb ruft", true),
    ("123", "123", true), ("123", "die 123", false), ("1234", "die 12345", true),
  ])
  func fourLettersAreEnoughWithinAWord(name: String, text: String, isNamed: Bool) {
    #expect(SoughtNames([name]).areNamed(in: text) == isNamed)
  }

  // Divisions as Rev. 2.1 groups them: the last of each section and the first of the next.
  @Test(
    arguments: [
      ("03", "A"), ("05", "B"), ("09", "B"), ("10", "C"), ("33", "C"), ("35", "D"), ("36", "E"),
      ("39", "E"), ("41", "F"), ("43", "F"), ("46", "G"), ("47", "G"), ("49", "H"), ("53", "H"),
      ("55", "I"), ("56", "I"), ("58", "J"), ("60", "J"), ("61", "K"), ("63", "K"), ("64", "L"),
      ("66", "L"), ("68", "M"), ("69", "N"), ("75", "N"), ("77", "O"), ("82", "O"), ("84", "P"),
      ("85", "Q"), ("86", "R"), ("88", "R"), ("90", "S"), ("93", "S"), ("94", "T"), ("96", "T"),
      ("97", "U"), ("98", "U"), ("99", "V"),
    ] as [(String, Character)])
  func theNewEditionHasSectionsOfItsOwn(division: String, section: Character) {
    #expect(Industry("nace2.1:\(division)")?.section == section)
  }
}
