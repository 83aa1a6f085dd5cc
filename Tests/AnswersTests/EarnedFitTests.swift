import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What a managing director is told of a partner by fit has to be earned, and the same everywhere.
@Suite struct EarnedFitTests {
  private func network(_ edit: (inout MemberTables) -> Void) throws -> Network {
    var tables = MemberTables()
    edit(&tables)
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func firm(
    _ id: String, _ name: String, _ code: String? = nil, town: String? = nil, word: String? = nil
  ) -> Firm {
    var firm = Firm(id: id, name: name)
    firm.industry = code.flatMap { Industry($0) }
    firm.town = town
    if let word { firm.attributes["Branche"] = word }
    return firm
  }

  private func words(_ answer: Answer) -> [String] {
    answer.blocks.compactMap { block in
      switch block {
      case .headline(let text), .sentence(let text, _): text
      case .table, .gap: nil
      }
    }
  }

  // “Fits best: both in Rosenheim”, and “call them first”.
  @Test func whereOnlyATownIsSharedNobodyIsRecommended() throws {
    let network = try network { tables in
      tables.firms = ["A", "B", "C"].map { firm($0, "\($0) GmbH", town: "Ulm") }
    }
    let one = try SuggestionsQuestion(for: "A").answer(in: network, for: Reader(.german))
    let told = words(one)
    #expect(
      told[0].hasPrefix("Für A GmbH passt nach dem, was bekannt ist, noch niemand gut"), "\(told)")
    #expect(told.last == "→ Fragen Sie zuerst A GmbH: Was brauchen und bieten Sie?")
    let all = try SuggestionsQuestion().answer(in: network, for: Reader(.german))
    #expect(words(all)[0] == "Noch kein Vorschlag" && all.status == .nothingFound)
    let plan = try PairingQuestion(fallsBackToFit: true).answer(in: network, for: Reader(.german))
    #expect(plan.status == .nothingFound)
    let dossier = try DossierQuestion(of: "A").dossier(in: network, for: Reader(.german))
    #expect(dossier.partners.isEmpty)
  }

  /// Twelve firms of four trades, two of whom have what another seeks.
  private func mixed() throws -> Network {
    try network { tables in
      let codes = ["25.62", "28.41", "16.10", "43.32"]
      tables.firms = (0..<12).map { place in
        firm(
          "F\(place)", "Firma \(UnicodeScalar(UInt8(65 + place))) GmbH", codes[place % 4],
          town: place < 6 ? "Ulm" : "Hof")
      }
      tables.needs = [Need(firm: "F0", capability: "Lack"), Need(firm: "F7", capability: "Guss")]
      tables.offers = [
        Offer(firm: "F9", capability: "Lack"), Offer(firm: "F0", capability: "Guss"),
      ]
    }
  }

  // The dossier said “high” where the staff's list said “low”, and named others.
  @Test func theDossierHasTheWordsOfTheList() throws {
    let network = try mixed()
    let fit = Fit(Benefit(network))
    var compared = 0
    for firm in network.members {
      let id = network.id(of: firm)
      let dossier = try DossierQuestion(of: id).dossier(in: network, for: Reader(.german))
      for partner in dossier.partners where partner.pair == nil {
        let judged = fit.pair(firm, partner.firm)
        #expect(partner.strength.place >= judged.strength.place, "\(id) is promised more")
        #expect(partner.strength != .low, "\(id)")
        compared += 1
      }
      let seen = try #require(network.seen(by: .member(id)))
      let own = Fit(Benefit(seen))
      for other in network.members where other != firm {
        #expect(
          own.pair(firm, other).strength.place >= fit.pair(firm, other).strength.place,
          "\(id) is surer than who knows more")
      }
    }
    #expect(compared > 6)
  }

  // A hundred and sixty-seven rows, of which the first was a rule of thumb.
  @Test func whatMatchesByNameLeadsAndTheRestIsCounted() throws {
    let network = try mixed()
    let answer = try SuggestionsQuestion().answer(in: network, for: Reader(.german))
    let first = try #require(answer.table.rows.first)
    let (one, two) = (
      try #require(answer.table.columns.firstIndex { $0.key == "first" }),
      try #require(answer.table.columns.firstIndex { $0.key == "strength" })
    )
    #expect(first[two].plain == "high" && first[one].plain == "F0")
    #expect(answer.table.rows.count > 10)
    let shown = answer.blocks.compactMap { block -> Int? in
      if case .table(let table) = block { table.rows.count } else { nil }
    }
    #expect(shown == [10])
    let rest = "Das sind die besten 10 von \(answer.table.rows.count) Paaren"
    #expect(words(answer).contains { $0.hasPrefix(rest) }, "\(words(answer))")
    // A proof about rules of thumb reads as more than it is.
    let plan = try PairingQuestion(fallsBackToFit: true).answer(in: network, for: Reader(.german))
    #expect(!words(plan).contains { $0.contains("nachweislich") }, "\(words(plan))")
  }

  // “Not suggested, though the two suit each other”, of two makers of furniture.
  @Test func whoMayCompeteIsToldSo() throws {
    let network = try network { tables in
      tables.firms = [
        firm("H", "Heitkamp Möbel GmbH", word: "Küchenmöbel"),
        firm("A", "Alpmann Möbelwerke GmbH", "31.01"), firm("C", "Cwerk GmbH", "16.10"),
      ]
    }
    let why = words(
      try WhyQuestion("H,A", fallsBackToFit: true, tables: MemberTables())
        .answer(in: network, for: Reader(.german)))
    #expect(why.contains { $0.contains("Wettbewerber sind, ist nicht bekannt") }, "\(why)")
    #expect(!why.contains { $0.contains("passen zueinander") }, "\(why)")
  }

  // “Pieper GmbH & Co. KG – Pieper GmbH: high, both in Bad Salzuflen”.
  @Test func namesThatDifferByTheLegalFormAloneAreNoPair() throws {
    let network = try network { tables in
      tables.firms = [
        firm("1", "Pieper Teile GmbH & Co. KG", "25.62"), firm("2", "Pieper Teile GmbH", "28.41"),
        firm("3", "Anders AG", "28.41"),
      ]
      tables.needs = [Need(firm: "1", capability: "Guss")]
      tables.offers = [Offer(firm: "2", capability: "Guss")]
    }
    let list = try SuggestionsQuestion(for: "1").answer(in: network, for: Reader(.german))
    let partner = try #require(list.table.columns.firstIndex { $0.key == "second" })
    #expect(list.table.rows.map { $0[partner].plain } == ["3"])
    let plan = try PairingQuestion(fallsBackToFit: true).pairing(in: network, for: Reader(.german))
    #expect(!plan.pairs.contains { $0.firms == FirmPair(0, 1) })
  }

  // “Need: test laboratory – nobody offers it yet”, though two of the members are such.
  @Test func whatIsOfferedInOtherWordsIsNamed() throws {
    let network = try network { tables in
      tables.firms = [
        firm("A", "Awerk GmbH"), firm("B", "Bwerk GmbH"), firm("C", "Csensor GmbH"),
      ]
      tables.needs = ["Prüflabor", "Sensoren", "Kantine"].map { Need(firm: "A", capability: $0) }
      tables.offers = [Offer(firm: "B", capability: "Prüflabor, Zertifizierung")]
    }
    let sheet = try DossierQuestion(of: "A").dossier(in: network, for: Reader(.german))
      .sheet(.german)
    func who(_ need: String) -> String? {
      sheet.goals.first { $0.what == "Bedarf: \(need)" }?.who
    }
    #expect(who("Prüflabor") == "wörtlich bietet das niemand; ähnlich: Bwerk")
    #expect(who("Sensoren") == "wörtlich bietet das niemand; ähnlich: Csensor")
    #expect(who("Kantine") == "bietet nach unseren Angaben noch niemand")
  }

  // “We know no amounts with customers or suppliers”, of a firm whose amounts stand in the same dossier.
  @Test func ofAmountsWithoutRevenueTheRevenueIsMissing() throws {
    let network = try network { tables in
      tables.firms = [firm("A", "Awerk GmbH"), firm("B", "Bwerk GmbH")]
      var order = Statement(source: "A", target: "B", kind: .supplier)
      (order.amount, order.reporter) = (Money(euros: 500_000), "A")
      tables.statements = [order]
    }
    let sheet = try DossierQuestion(of: "A").dossier(in: network, for: Reader(.german))
      .sheet(.german)
    let told = sheet.facts.first { $0.label == "Abhängigkeit" }?.text
    #expect(told == "Noch nicht zu beurteilen: Uns fehlt Ihr Umsatz.")
  }

  // “Reaches about 4 firms” of one that has six partners.
  @Test func nobodyReachesFewerThanItKnows() throws {
    let network = try network { tables in
      tables.firms = (0..<5).map { firm("F\($0)", "Firma \($0)") }
      tables.statements = (1..<5).map {
        Statement(source: "F0", target: "F\($0)", kind: .acquaintance)
      }
    }
    let told = words(try FirmQuestion(of: "F0").answer(in: network, for: Reader(.german)))
    #expect(
      told.contains { $0.hasPrefix("Reichweite: 4 Unternehmen kennt es selbst") }, "\(told)")
  }
}
