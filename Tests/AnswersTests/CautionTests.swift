import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What is to be thought of before two firms meet, wherever the two are named.
@Suite struct CautionTests {
  /// Two hotels that lead each other into other markets: by figures good for both, by trade rivals.
  private func network(_ edit: (inout MemberTables) -> Void = { _ in }) throws -> Network {
    var tables = MemberTables()
    tables.firms = [
      Firm(id: "A", name: "Goos Hotel GmbH"), Firm(id: "B", name: "Roeloffs Gasthaus GmbH"),
      Firm(id: "C", name: "Detlefsen Elektro GmbH"),
    ]
    for (place, code) in ["55.10", "55.10", "43.21"].enumerated() {
      tables.firms[place].industry = Industry(code)
      tables.firms[place].revenue = Money(euros: 4_000_000)
      tables.firms[place].contributionMargin = 0.3
      tables.firms[place].town = "Husum"
    }
    for (firm, offer, need) in [
      ("A", "Tagung", "Werbung"), ("B", "Werbung", "Tagung"), ("C", "Strom", "Tagung"),
    ] {
      tables.offers.append(
        Offer(firm: firm, capability: offer, level: 0.9, spareCapacity: Money(euros: 300_000)))
      tables.needs.append(
        Need(firm: firm, capability: need, mode: .bridge, value: Money(euros: 90_000)))
    }
    for (firm, served, sought) in [
      ("A", "Bahn", "Bau"), ("B", "Bau", "Bahn"), ("C", "Schiff", "Bau"),
    ] {
      tables.markets.append(
        MarketEntry(firm: firm, market: served, role: .served, presence: 0.5, contacts: 20))
      tables.markets.append(
        MarketEntry(firm: firm, market: sought, role: .sought, target: Money(euros: 300_000)))
    }
    edit(&tables)
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func words(_ answer: Answer) -> [String] {
    answer.blocks.compactMap { if case .sentence(let text, _) = $0 { text } else { nil } }
  }

  private func proposed(
    _ network: Network, _ one: String, _ other: String, _ language: Language
  ) throws -> [String] {
    let step = ContactEvent(asker: one, partner: other, state: .suggested, day: network.asOf)
    return words(
      try ContactQuestion(about: Pipeline([step]), one, other)
        .answer(in: network, for: Reader(language)))
  }

  // Two hotels of one town were “good for both”, and nobody was told to look at competition law.
  @Test func firmsOfOneTradeAreNotPairedWithoutAWord() throws {
    // Each seeks another market than the other serves: the two neither compete nor will.
    let network = try network { tables in
      tables.markets[1].market = "Forst"
      tables.markets[3].market = "Handel"
    }
    let benefit = Benefit(network)
    #expect(benefit.obstacle(0, 1) == nil)
    #expect(benefit.pair(0, 1).isOneTrade && !benefit.pair(0, 2).isOneTrade)
    let german = "Beide sind in derselben Branche: Prüfen Sie das Kartellrecht"
    let english = "Both are in the same trade: have competition law checked"
    let contact = try proposed(network, "A", "B", .german)
    #expect(contact.contains { $0.hasPrefix(german) }, "\(contact)")
    #expect(try proposed(network, "A", "B", .english).contains { $0.hasPrefix(english) })
    #expect(!(try proposed(network, "A", "C", .german).contains { $0.contains("Kartellrecht") }))
    for objective in [Objective.index, .fit] {
      let why = words(
        try WhyQuestion("A,B", objective: objective, tables: MemberTables())
          .answer(in: network, for: Reader(.german)))
      #expect(why.contains { $0.contains("Prüfen Sie das Kartellrecht") }, "\(why)")
    }
    let list = words(try SuggestionsQuestion(for: "A").answer(in: network, for: Reader(.german)))
    #expect(
      list.contains { $0.contains("Prüfen Sie das Kartellrecht") && $0.contains("Branche") },
      "\(list)")
  }

  // A firm and its own subsidiary, a firm and its other entry: begun without a word.
  @Test func aProposalTellsWhatOtherAnswersKnowAgainstIt() throws {
    let owned = try network { tables in
      var stake = Statement(source: "A", target: "C", kind: .capital)
      (stake.what, stake.share) = ("equity", 1)
      tables.statements.append(stake)
    }
    #expect(Benefit(owned).obstacle(0, 2) == .oneHouse)
    let house = try proposed(owned, "A", "C", .german)
    #expect(
      house.contains("Achtung: eines der beiden gehört dem anderen mindestens zur Hälfte."),
      "\(house)")
    let doubled = try network { tables in
      var twin = tables.firms[0]
      (twin.id, twin.name) = ("D", "GOOS HOTEL G.m.b.H.")
      tables.firms.append(twin)
    }
    let german = try proposed(doubled, "A", "D", .german)
    #expect(
      german.contains("Achtung: die beiden sind wohl ein und dasselbe Unternehmen."), "\(german)")
    #expect(german.contains { $0.hasPrefix("→ Klären Sie zuerst die Dublette") }, "\(german)")
    #expect(!german.contains { $0.contains("Kartellrecht") }, "no firm competes with itself")
    let english = try proposed(doubled, "A", "D", .english)
    #expect(english.contains("Mind: the two are probably one and the same firm."), "\(english)")
    #expect(english.contains { $0.hasPrefix("→ Clear up the duplicate first") })
    let closing = try network { $0.firms[2].name = "Detlefsen Elektro GmbH i. L." }
    #expect(
      try proposed(closing, "A", "C", .german).contains { $0.contains("wird aufgelöst") })
  }
}
