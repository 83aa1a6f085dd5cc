import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What an association is told before anybody named an amount.
@Suite struct FitAnswerTests {
  /// Firms of the new user's walk: each offers what the other needs, nobody knows an amount.
  private func network(amount: Money? = nil) throws -> Network {
    var tables = MemberTables()
    for (id, code) in [("A", "25.62"), ("B", "62.02"), ("C", "28.41")] {
      var firm = Firm(id: id, name: "\(id) GmbH")
      firm.industry = Industry(code)
      firm.town = "Reutlingen"
      tables.firms.append(firm)
    }
    tables.needs = [Need(firm: "A", capability: "IT-Betrieb", mode: .bridge, value: amount)]
    tables.offers = [Offer(firm: "B", capability: "IT-Betrieb")]
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func words(_ answer: Answer) -> [String] {
    answer.blocks.compactMap { block in
      switch block {
      case .headline(let text), .sentence(let text, _): text
      case .table, .gap: nil
      }
    }
  }

  private func member(_ value: JSONValue, _ key: String) -> JSONValue? {
    if case .object(let members) = value { members[key] } else { nil }
  }

  private func reasons(_ answer: Answer) -> [String] {
    let place = answer.table.columns.firstIndex { $0.key == "reasons" } ?? 0
    return answer.table.rows.map { $0[place].plain }
  }

  // It gave nothing, "proven the best", and no word why.
  @Test func aPairingWithoutAmountsGoesByFitAndSaysSo() throws {
    let question = PairingQuestion(fallsBackToFit: true)
    let answer = try question.answer(in: try network(), for: Reader(.german))
    let words = words(answer)
    #expect(
      words[0] == "Geordnet nach Passung, weil Beträge fehlen: 2 Paare für 3 von 3 Mitgliedern")
    #expect(words.contains("Jedes Paar kann sich lohnen – fragen Sie nach dem Umfang."))
    #expect(words.last?.hasPrefix("→ Fragen Sie zuerst A GmbH und B GmbH") == true)
    #expect(reasons(answer).first?.hasPrefix("A GmbH sucht IT-Betrieb, B GmbH bietet das") == true)
    #expect(member(answer.json, "objective") == .string("fit"))
    #expect(member(answer.json, "chosen_because") == .string("amounts_unknown"))
    #expect(answer.status == .fine)
  }

  // A limit of days that no pair keeps was told as too little knowledge of the members.
  @Test func aRuleThatLeavesNoPairIsNamed() throws {
    var question = PairingQuestion(fallsBackToFit: true)
    question.rules.days = 0.5
    let answer = try question.answer(in: try network(), for: Reader(.german))
    #expect(words(answer)[0] == "In 0,5 Personentage passt kein Paar.")
    #expect(words(answer).last == "→ Planen Sie mehr Personentage ein.")
    #expect(answer.status == .nothingFound)
    let english = try question.answer(in: try network(), for: Reader(.english))
    #expect(words(english)[0] == "No pair fits into 0.5 person-days.")
    question.rules.days = nil
    question.rules.without = ["A", "B"]
    let nobody = try question.answer(in: try network(), for: Reader(.german))
    #expect(!words(nobody)[0].contains("Personentage"))
  }

  // The plan went by fit, and why was told by amounts that nobody knows.
  @Test func whyIsToldByWhatThePairWasChosenBy() throws {
    let network = try network()
    func why(_ name: String, rules: NamedRules = NamedRules()) throws -> Answer {
      try WhyQuestion(name, rules: rules, fallsBackToFit: true, tables: MemberTables())
        .answer(in: network, for: Reader(.german))
    }
    let pair = try why("A,B")
    #expect(words(pair)[1].hasPrefix("Vorgeschlagen: A und B passen zueinander (Passung: "))
    #expect(words(pair).contains("– A GmbH sucht IT-Betrieb, B GmbH bietet das"))
    #expect(member(pair.json, "objective") == .string("fit"))
    #expect(member(pair.json, "verdict") == .string("chosen"))
    var rules = NamedRules()
    rules.forbidden = [NamedPair("A,B", for: .forbid)]
    let forbidden = try why("A,B", rules: rules)
    #expect(words(forbidden)[1].contains("aber die Regel „ausgeschlossene Paare“"))
    let firm = try why("A")
    #expect(words(firm)[1].hasPrefix("Geordnet nach Passung, weil Beträge fehlen"))
    #expect(reasons(firm).contains { $0.contains("A GmbH sucht IT-Betrieb") })
    for answer in [pair, forbidden, firm] {
      #expect(!words(answer).contains { $0.contains("€") }, "\(words(answer))")
    }
    // What a rule changes is told by fit, too.
    let change = try RuleChangeQuestion(to: rules, fallsBackToFit: true)
      .answer(in: network, for: Reader(.german))
    #expect(member(change.json, "objective") == .string("fit"))
    #expect(words(change).contains { $0.contains("1 Paar entfällt") }, "\(words(change))")
    let tornado = try AssumptionsQuestion(of: PairingQuestion(fallsBackToFit: true))
      .answer(in: network, for: Reader(.german))
    #expect(words(tornado)[0].hasPrefix("Der Partnerplan geht nach Passung"))
  }

  // Only rules that took a pair away were told.
  @Test func everyRuleOfAPlanIsTold() throws {
    var rules = NamedRules()
    rules.isOnePerIndustry = true
    rules.novelty = 0.5
    rules.days = 400
    rules.forbidden = [NamedPair("A,B", for: .forbid)]
    let answer = try PairingQuestion(rules: rules, fallsBackToFit: true)
      .answer(in: try network(), for: Reader(.german))
    #expect(
      words(answer).contains(
        "Regeln: höchstens ein Partner je Branche, mindestens 50\u{A0}% neue Paare, höchstens "
          + "400 Personentage im Jahr und 1 Paar ausgeschlossen (auf Wunsch)."),
      "\(words(answer))")
  }

  // Beyond 300 members not all pairs are looked at, and "proven" was said all the same.
  @Test func ofManyMembersNoMoreIsCalledProvenThanWasLookedAt() throws {
    var tables = MemberTables()
    for number in 0..<310 {
      var firm = Firm(id: "F\(1_000 + number)", name: "Firma \(number)")
      firm.town = number % 2 == 0 ? "Ulm" : "Aalen"
      firm.industry = Industry(["25.62", "62.02", "49.41", "28.41"][number % 4])
      tables.firms.append(firm)
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let answer = try PairingQuestion(fallsBackToFit: true).answer(
      in: network, for: Reader(.english))
    #expect(member(answer.json, "objective") == .string("fit"))
    #expect(member(answer.json, "optimal") == .bool(false))
    #expect(member(answer.json, "upper_bound") == .null)
    #expect(!words(answer).contains { $0.contains("No other way to pair the members") })
  }

  @Test func whoAsksForAmountsGetsThemAlone() throws {
    let answer = try PairingQuestion().answer(in: try network(), for: Reader(.german))
    #expect(member(answer.json, "objective") == .string("mean"))
    #expect(answer.status == .nothingFound)
  }

  @Test func aFirmsListWithoutAmountsHasReasonsInBothLanguages() throws {
    let network = try network()
    let german = try SuggestionsQuestion(for: "A").answer(in: network, for: Reader(.german))
    #expect(words(german)[0].hasPrefix("B GmbH passt am besten zu A GmbH"))
    #expect(
      reasons(german).first == "A GmbH sucht IT-Betrieb, B GmbH bietet das; beide in Reutlingen")
    let english = try SuggestionsQuestion(for: "A").answer(in: network, for: Reader(.english))
    #expect(words(english)[0].hasPrefix("B GmbH suits A GmbH best"))
    #expect(
      reasons(english).first == "A GmbH needs IT-Betrieb, B GmbH offers it; both in Reutlingen")
    // Where nothing but trades is known, that is said by the word for it.
    #expect(reasons(german).last?.contains("Betriebe wie diese beliefern einander oft (") == true)
  }

  // “Ordered by fit”: medium, low, medium; and “new to the network” was the first reason for a member of
  // which only no link is known.
  @Test func aListByFitIsInTheOrderOfItsColumn() throws {
    var tables = MemberTables()
    for place in 0..<24 {
      var firm = Firm(id: "F\(place)", name: "Werk \(UnicodeScalar(UInt8(65 + place))) GmbH")
      firm.industry = Industry(["25.62", "62.01", "55.10", "10.71"][place % 4])
      firm.town = ["Ulm", "Bonn", "Kiel"][place % 3]
      tables.firms.append(firm)
      tables.offers.append(Offer(firm: firm.id, capability: "K\(place % 7)"))
      tables.needs.append(Need(firm: firm.id, capability: "K\((place + 3) % 7)", mode: .bridge))
      if place > 8 {
        tables.statements.append(
          Statement(source: firm.id, target: "F\(place / 2)", kind: .partner))
      }
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let order = ["high", "medium", "low"]
    var (mixed, unknown) = (0, 0)
    for firm in tables.firms {
      let answer = try SuggestionsQuestion(for: firm.id).answer(in: network, for: Reader(.german))
      guard let column = answer.table.columns.firstIndex(where: { $0.key == "strength" }) else {
        continue
      }
      let places = answer.table.rows.compactMap { order.firstIndex(of: $0[column].plain) }
      #expect(places == places.sorted() && places.count == answer.table.rows.count, "\(firm.id)")
      if Set(places).count > 1 { mixed += 1 }
      for text in reasons(answer) {
        #expect(!text.hasPrefix("noch ohne") && !text.contains("neu im Netzwerk"), "\(text)")
        if text.hasSuffix(" hat noch keine bekannte Beziehung)") { unknown += 1 }
      }
      // Whoever is first there is first wherever a partner is named.
      let short = try SuggestionsQuestion(for: firm.id, top: 1)
        .answer(in: network, for: Reader(.german))
      #expect(member(short.json, "best") == member(answer.json, "best"))
    }
    #expect(mixed > 0 && unknown > 0)
  }

  @Test func everySuggestedPairHasItsFitForMachines() throws {
    let answer = try SuggestionsQuestion().answer(in: try network(), for: Reader(.english))
    guard case .array(let pairs)? = member(answer.json, "pairs") else {
      Issue.record("no pairs")
      return
    }
    #expect(pairs.count >= 2)
    for pair in pairs {
      guard case .number(let fit)? = member(pair, "fit") else {
        Issue.record("no fit")
        continue
      }
      #expect(0 < fit && fit < 1)
    }
  }

  // Of three that fit alike the first in the alphabet “fitted best”, and a list for all members had a title
  // and no next step.
  @Test func whoFitsAlikeIsToldSo() throws {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C", "D"].map { id in
      var firm = Firm(id: id, name: "\(id) GmbH")
      firm.industry = Industry(id == "B" ? "25.62" : "28.41")
      return firm
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let one = words(try SuggestionsQuestion(for: "B").answer(in: network, for: Reader(.german)))
    #expect(one[0].hasPrefix("C GmbH, D GmbH und A GmbH passen gleich gut zu B GmbH"), "\(one)")
    #expect(one.last?.hasPrefix("→ Schlagen Sie B GmbH und C GmbH ein Gespräch vor") == true)
    let all = words(try SuggestionsQuestion().answer(in: network, for: Reader(.english)))
    #expect(all[0].hasPrefix("4 of 4 members get a suggestion"))
    #expect(all.last?.hasPrefix("→ Suggest a meeting to ") == true, "\(all)")
  }

  // Of a firm without any amount it was said that no pair is good for both by amounts.
  @Test func amountsThatAreMissingAreCalledMissing() throws {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C"].map { id in
      var firm = Firm(id: id, name: "\(id) GmbH")
      firm.town = "Ulm"
      return firm
    }
    for firm in ["B", "C"] {
      tables.needs.append(
        Need(firm: firm, capability: "IT", mode: .bridge, value: Money(euros: 9_000)))
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let words = words(
      try SuggestionsQuestion(for: "A").answer(in: network, for: Reader(.german)))
    #expect(words[0].contains("weil Beträge fehlen"), "\(words)")
  }

  // “Each pair may be worth it”, and the pair itself was below the threshold by all that is known.
  @Test func whatIsBelowTheThresholdIsNotSaidToPayOff() throws {
    var tables = MemberTables()
    tables.firms = ["A", "B"].map { id in
      var firm = Firm(id: id, name: "\(id) GmbH")
      firm.town = "Ulm"
      firm.revenue = Money(euros: 1_000_000)
      firm.contributionMargin = 0.3
      return firm
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    #expect(!Benefit(network).pair(0, 1).couldPayOff)
    let words = words(
      try SuggestionsQuestion(for: "A").answer(in: network, for: Reader(.german)))
    #expect(words.contains { $0.contains("noch kein Paar über der Schwelle") }, "\(words)")
    #expect(!words.contains { $0.contains("kann sich lohnen") })
  }

  // At a tenth of the inputs known a point guess decided: "not worth it".
  @Test func aPairIsNotRefusedOnAssumptions() throws {
    let network = try network(amount: Money(cents: 1_000_000))
    let pair = Benefit(network).pair(0, 1)
    #expect(pair.tier == .none && pair.couldPayOff)
    #expect(pair.tierPhrase.german == "kann sich lohnen – fragen Sie nach dem Umfang")
    let answer = try WhyQuestion("A,B", tables: MemberTables()).answer(
      in: network, for: Reader(.german))
    #expect(words(answer).contains { $0.hasPrefix("Das Paar kann sich lohnen") })
    #expect(!words(answer).contains { $0.contains("lohnt sich nicht") })
  }
}

/// Firms that would compete once they serve the markets that they seek are for a person to decide about.
@Suite struct PotentialCompetitionTests {
  /// Two firms of one trade that serve different markets and seek each other's.
  private func network() throws -> Network {
    var tables = MemberTables()
    for id in ["A", "B"] {
      var firm = Firm(id: id, name: "\(id) GmbH")
      firm.industry = Industry("25.62")
      firm.revenue = Money(cents: 100_000_000)
      firm.contributionMargin = 0.3
      tables.firms.append(firm)
    }
    for (firm, served, sought) in [("A", "NL", "CH"), ("B", "CH", "NL")] {
      tables.markets += [
        MarketEntry(firm: firm, market: served, role: .served, presence: 0.5, contacts: 10),
        MarketEntry(
          firm: firm, market: sought, role: .sought, target: Money(cents: 50_000_000)),
      ]
    }
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  // They were kept out of the order by fit only, and paired by amounts.
  @Test func theyAreNotPairedByAmounts() throws {
    let network = try network()
    let benefit = Benefit(network)
    // Each would serve both markets: min/max is 0.4/0.5 in both, which is 0.8.
    #expect(abs(benefit.base.potentialOverlap(0, 1) - 0.8) < 1e-12)
    #expect(benefit.pair(0, 1).tier == .none, "neither opens a market to the other")
    let pairing = try PairingQuestion().pairing(in: network, for: Reader(.german))
    #expect(pairing.pairs.isEmpty)
    let why = try WhyQuestion("A,B", tables: MemberTables()).answer(
      in: network, for: Reader(.german))
    let words = why.blocks.compactMap { block -> String? in
      if case .sentence(let text, _) = block { text } else { nil }
    }
    #expect(words.contains { $0.contains("mögliche Wettbewerber") }, "\(words)")
  }

  // “A und B sind Wettbewerber” of two who would only be, and of a contact nothing was said before it was to
  // be cleared.
  @Test func possibleCompetitorsAreCalledSoAtTheFirstStep() throws {
    let network = try network()
    var rules = NamedRules()
    rules.fixed = [NamedPair("A,B", for: .set)]
    #expect(throws: PairingError.possibleCompetitors("A GmbH", "B GmbH")) {
      try PairingQuestion(rules: rules).pairing(in: network, for: Reader(.german))
    }
    let day = try #require(Day(iso: "2026-11-01"))
    func told(isChecked: Bool) throws -> (words: [String], json: String) {
      var step = ContactEvent(asker: "A", partner: "B", state: .suggested, day: day)
      if isChecked { step.isLawChecked = true }
      let answer = try ContactQuestion(about: Pipeline([step]), "A", "B")
        .answer(in: network, for: Reader(.german))
      let words = answer.blocks.compactMap { block -> String? in
        if case .sentence(let text, _) = block { text } else { nil }
      }
      return (words, try answer.jsonText())
    }
    let first = try told(isChecked: false)
    #expect(
      first.words.contains("Achtung, Kartellrecht: die beiden sind mögliche Wettbewerber."),
      "\(first.words)")
    #expect(first.words.contains { $0.hasPrefix("→ Prüfen Sie zuerst das Kartellrecht") })
    #expect(first.json.contains("potential_competitors"))
    let checked = try told(isChecked: true)
    #expect(!checked.words.contains { $0.contains("Kartellrecht:") }, "\(checked.words)")
  }
}
