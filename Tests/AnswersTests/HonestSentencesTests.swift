import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Sentences that said more than is known, or less than it takes.
@Suite struct HonestSentencesTests {
  private func network(_ tables: MemberTables) throws -> Network {
    Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func firms(_ names: String...) -> [Firm] {
    names.map { Firm(id: String($0.prefix(1)), name: $0) }
  }

  private func supply(_ source: String, _ target: String, _ euros: Int64?) -> Statement {
    var statement = Statement(source: source, target: target, kind: .supplier)
    statement.amount = euros.flatMap { Money(euros: Double($0)) }
    return statement
  }

  private func words(_ answer: Answer) -> [String] {
    answer.blocks.compactMap { block in
      switch block {
      case .headline(let text), .sentence(let text, _): text
      case .table, .gap: nil
      }
    }
  }

  private func words(
    _ question: some Question, _ network: Network, _ language: Language = .german
  ) throws -> [String] {
    words(try question.answer(in: network, for: Reader(language)))
  }

  // “As far as known, no firm depends on one customer by more than a fifth”: nothing was known.
  @Test func whatCannotBeJudgedIsNotCalledSafe() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH"))
    let nothing = try words(RiskQuestion(), try network(tables))
    #expect(nothing[0].hasSuffix("ist noch nicht bekannt: Es fehlen Aufträge mit Beträgen."))
    tables.statements = [supply("A", "B", 5_000_000)]
    let known = try network(tables)
    let order = try words(RiskQuestion(), known)
    #expect(order[0].hasSuffix("ist noch nicht bekannt: Es fehlen Umsätze."), "\(order)")
    #expect(order.last == "→ Fragen Sie zuerst Alba GmbH nach dem Umsatz.")
    let leaving = try words(RiskQuestion(of: "B"), known)
    #expect(leaving.last?.hasPrefix("→ Fragen Sie Alba GmbH nach dem Umsatz") == true)
    tables.firms[0].revenue = Money(euros: 50_000_000)
    let safe = try words(RiskQuestion(), try network(tables), .english)
    #expect(safe[0].hasPrefix("As far as known (of 1 of 2 firms), none depends"), "\(safe)")
  }

  // “Find a second large customer” for 2.3 % of the revenue.
  @Test func noSecondCustomerIsSoughtForASmallOne() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH", "Ceder GmbH"))
    tables.firms[0].revenue = Money(euros: 1_000_000)
    tables.statements = [supply("A", "B", 23_000), supply("B", "C", nil)]
    let few = try words(RiskQuestion(of: "B"), try network(tables))
    #expect(!few.contains { $0.contains("zweiten großen Kunden") }, "\(few)")
    tables.statements[0].amount = Money(euros: 300_000)
    let many = try words(RiskQuestion(of: "B"), try network(tables))
    #expect(many.last == "→ Suchen Sie mit Alba GmbH einen zweiten großen Kunden.")
  }

  // “Kessler Digital hat Kapital von ihm (100 % gehören ihm)”.
  @Test func whoHoldsWhomIsNamed() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH"))
    var share = Statement(source: "A", target: "B", kind: .capital)
    share.what = "equity"
    share.share = 1
    tables.statements = [share]
    let told = try words(RiskQuestion(of: "A"), try network(tables))
    #expect(told.contains { $0 == "– Alba GmbH hält 100\u{A0}% an Birke GmbH." }, "\(told)")
    #expect(!told.contains { $0.contains("ihm") })
  }

  // “No member has told a goal yet”, though A seeks Switzerland for 200,000 €.
  @Test func aMarketSoughtIsHalfAGoal() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH"))
    tables.markets = [
      MarketEntry(firm: "A", market: "Schweiz", role: .sought, target: Money(euros: 200_000))
    ]
    let network = try network(tables)
    let all = try words(GoalsQuestion(), network)
    #expect(all[0].hasPrefix("1 von 2 Mitgliedern sucht einen Markt"), "\(all)")
    #expect(all.last?.hasPrefix("→ Fragen Sie Alba GmbH: ") == true)
    let one = try words(GoalsQuestion(of: "A"), network)
    #expect(one[0].hasPrefix("Alba GmbH sucht den Markt Schweiz (200.000\u{A0}€ im Jahr)"))
  }

  // Two stops behind “e.K.”, one employee in the plural, a partner that somebody alone “has not”.
  @Test func aFirmIsToldInWholeSentences() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke e.K.", "Ceder GmbH"))
    for at in tables.firms.indices { tables.firms[at].town = "Ulm" }
    tables.firms[0].employees = 1
    let told = try words(FirmQuestion(of: "A"), try network(tables))
    #expect(!told.contains { $0.contains("..") || $0.contains("1 Beschäftigte") }, "\(told)")
    #expect(told.contains { $0.contains("1 beschäftigte Person") })
    #expect(Language.english.employees(1) == "1 employee")
    #expect(Language.german.employees(12) == "12 Beschäftigte")
  }

  // Whoever asked for a route, or what nobody need be asked, was left without a next step.
  @Test func anAnswerEndsWithWhatToDo() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH", "Ceder GmbH"))
    for (one, other) in [("A", "B"), ("B", "C")] {
      var link = Statement(source: one, target: other, kind: .partner)
      link.trust = 0.9
      tables.statements.append(link)
    }
    let network = try network(tables)
    let route = try words(PathQuestion(from: .firm("A"), to: .firm("C")), network)
    #expect(
      route.last?.hasPrefix("→ Fragen Sie Birke, ob das Unternehmen") == true, "\(route)")
    let known = try words(PathQuestion(from: .firm("A"), to: .firm("B")), network)
    #expect(known.last == "→ Rufen Sie Birke an.", "\(known)")
  }

  // “Was sich ändert” stood above what changes, and “0,2” in an English table.
  @Test func whatIfBeginsWithTheAnswerAndSharesReadAsShares() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH"))
    tables.goals = [Goal(firm: "A", market: "Schweiz", acceptedRisk: "0,2")]
    let network = try network(tables)
    var question = WhatIfQuestion()
    question.assumptions = [.init("day_rate", 900)]
    #expect(
      try words(question, network)[0] == "Der Plan ändert sich nicht: Er enthält kein Paar.")
    let goals = try GoalsQuestion(of: "A").answer(in: network, for: Reader(.english))
    let place = goals.table.columns.firstIndex { $0.key == "accepted_risk" } ?? 0
    #expect(goals.table.rows[0][place].shown(.english) == "20%")
  }

  // “The two are not connected. Invite both”: one of the two was a market.
  @Test func aMarketIsNotInvited() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH"))
    tables.markets = [MarketEntry(firm: "B", market: "Schweiz", role: .served)]
    let network = try network(tables)
    let market = try words(PathQuestion(from: .firm("A"), to: .serving("Schweiz")), network)
    let lead = "Auch über andere führt kein Weg von Alba GmbH zu einem"
    #expect(market.contains { $0.hasPrefix(lead) })
    #expect(!market.contains { $0.contains("Laden Sie beide ein") })
    let firm = try words(PathQuestion(from: .firm("A"), to: .firm("B")), network)
    #expect(firm.contains { $0.contains("Laden Sie beide ein") })
  }

  // A refused pair left the reader without a next step.
  @Test(arguments: [Language.german, .english])
  func whyAPairIsRefusedEndsWithAStep(language: Language) throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH", "Ceder GmbH"))
    for at in tables.firms.indices { tables.firms[at].revenue = Money(euros: 1_000_000) }
    tables.firms[0].competitors = ["C"]
    tables.firms[1].isMember = false
    let network = try network(tables)
    for pair in ["A,B", "A,C", "B,C"] {
      let told = try words(WhyQuestion(pair, tables: tables), network, language)
      #expect(told.last?.hasPrefix("→ ") == true, "\(told)")
    }
  }

  // Two tenths of a firm were told, and a range to the hundredth.
  @Test func reachIsToldInWholeFirms() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke", "Ceder", "Dorn", "Esche"))
    tables.statements = ["B", "C", "D", "E"].map {
      var statement = Statement(source: "A", target: $0, kind: .partner)
      statement.trust = 0.9
      return statement
    }
    let answer = try ReachQuestion(of: "A").answer(
      in: try network(tables), for: Reader(.german))
    #expect(words(answer)[0].hasPrefix("Alba erreicht über Vermittler etwa "))
    let place = try #require(answer.table.columns.firstIndex { $0.key == "reach" })
    #expect(!answer.table.rows[0][place].shown(.german).contains(","))
    #expect(answer.table.rows[0][place].plain.contains("."))
  }

  // The page said it for itself, out of the answer's JSON; a list of firms without links was told that
  // nobody is reached "for sure".
  @Test func withoutLinksReachSaysThatTheyAreMissing() throws {
    let tables = MemberTables(firms: firms("Alba GmbH", "Birke"))
    let answer = try ReachQuestion().answer(in: try network(tables), for: Reader(.german))
    #expect(words(answer)[0].contains("Es fehlen Beziehungen"))
  }

  // “–” stood for the range of assumptions that are drawn.
  @Test func everyAssumptionThatIsDrawnShowsItsRange() throws {
    let answer = Parameters().answer(for: Reader(.german))
    let place = try #require(answer.table.columns.firstIndex { $0.key == "low" })
    for (row, entry) in zip(answer.table.rows, Parameters.catalogue) {
      #expect((row[place] == .none) == (Parameters.ranges[entry.name] == nil), "\(entry.name)")
    }
  }

  // 11 firms were told, and 10 stood in the table.
  @Test func whatIsLeftOutOfATableIsCounted() throws {
    let names = (0..<12).map { "\(Character(UnicodeScalar(UInt8(65 + $0)))) GmbH" }
    var tables = MemberTables(firms: names.map { Firm(id: String($0.prefix(1)), name: $0) })
    tables.statements = (1..<12).map { supply(tables.firms[$0].id, "A", Int64(1_000 * $0)) }
    #expect(
      try words(RiskQuestion(of: "A"), try network(tables)).contains("… und ein weiteres."))
    #expect(
      try !words(RiskQuestion(of: "A", top: 11), try network(tables)).contains {
        $0.hasPrefix("… und")
      })
  }

  // 111 % of the revenue were known: the firm was told to depend, and to be known in full.
  @Test func amountsAboveTheWholeAreNoRiskButAMistake() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH", "Ceder GmbH"))
    tables.firms[0].revenue = Money(euros: 900_000)
    tables.statements = [supply("A", "B", 500_000), supply("A", "C", 500_000)]
    for (language, warning, step, known) in [
      (Language.german, "Prüfen Sie die Zahlen.", "→ Prüfen Sie zuerst mit Alba GmbH", "über 100"),
      (.english, "check the figures.", "→ Check revenue, purchases", "over 100%"),
    ] {
      let answer = try RiskQuestion().answer(in: try network(tables), for: Reader(language))
      let told = words(answer)
      #expect(told.contains { $0.hasSuffix(warning) } && told.last?.hasPrefix(step) == true)
      let cells = answer.blocks.flatMap { block -> [String] in
        guard case .table(let table) = block else { return [] }
        return table.rows.flatMap { $0 }.map { $0.shown(language) }
      }
      #expect(cells.contains { $0.hasPrefix(known) }, "\(cells)")
    }
    tables.firms[0].revenue = Money(euros: 1_000_000)
    #expect(try !words(RiskQuestion(), try network(tables)).contains { $0.contains("Prüfen Sie") })
  }

  // A stake stood under “amount a year”.
  @Test func aStakeIsNoAmountAYear() throws {
    var tables = MemberTables(firms: firms("Alba GmbH", "Birke GmbH"))
    var stake = Statement(source: "A", target: "B", kind: .capital)
    stake.what = "equity"
    stake.amount = Money(euros: 50_000)
    for (statement, isYearly) in [(stake, false), (supply("A", "B", 1_000), true)] {
      tables.statements = [statement]
      let answer = try FirmQuestion(of: "A").answer(in: try network(tables), for: Reader(.german))
      let titles = answer.blocks.flatMap { block -> [String] in
        if case .table(let table) = block { table.columns.map { $0.title(.german) } } else { [] }
      }
      #expect(titles.contains("Betrag im Jahr") == isYearly, "\(titles)")
    }
  }

  // “practitioner guides” in a German table, and objectives by a metric's name where one chooses.
  @Test func choicesAndSourcesAreInTheReadersLanguage() {
    #expect(
      Parameters.sourcePhrase("A; practitioner guides").german
        == "Annahme; Leitfäden aus der Praxis")
    for objective in Objective.allCases {
      #expect(!objective.choicePhrase.german.contains("Index"))
    }
  }

  // "0 kennen dort schon jemanden, 0 weitere erreichen jemanden über Vermittler; 1 hat keinen Weg."
  @Test func whatHoldsForNobodyIsNotToldOfMarkets() throws {
    var tables = MemberTables(firms: ["A", "B"].map { Firm(id: $0, name: "\($0)werk GmbH") })
    tables.markets = [
      MarketEntry(firm: "A", market: "NL", role: .sought),
      MarketEntry(firm: "B", market: "NL", role: .served),
    ]
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    func text(_ language: Language) throws -> String {
      "\(try MarketQuestion().answer(in: network, for: Reader(language)).blocks)"
    }
    let (german, english) = (try text(.german), try text(.english))
    #expect(german.contains("1 hat keinen Weg.") && !german.contains("0 kennen"), "\(german)")
    #expect(!german.contains("0 weitere"), "\(german)")
    #expect(english.contains("1 has no route.") && !english.contains("0 know"), "\(english)")
  }

  // "erreicht etwa 0,29 Unternehmen mehr": nobody reaches a tenth of a firm.
  @Test func noTenthsOfFirmsAreReached() throws {
    let network = try network(MemberTables(firms: firms("Alba", "Birke", "Ceder")))
    for language in Language.allCases {
      let answer = try PartnershipReachQuestion("A", with: "B")
        .answer(in: network, for: Reader(language))
      guard case .headline(let told)? = answer.blocks.first else {
        Issue.record("no headline: \(answer.blocks)")
        return
      }
      #expect(!told.contains(/\d[.,]\d/) && !told.contains(/\b0\b/), "\(told)")
    }
  }

  // "wahrscheinlich 16 bis 16 Unternehmen"
  @Test(arguments: 1...4)
  func aRangeOfOneNumberIsThatNumber(count: Int) throws {
    var tables = MemberTables(firms: firms("Alba", "Birke", "Ceder", "Dorn", "Eiche"))
    tables.statements = [supply("A", "B", nil), supply("B", "C", nil), supply("D", "E", nil)]
    let network = try network(tables)
    let german = "\(StartersQuestion(count).answer(in: network, for: Reader(.german)).blocks)"
    let english = "\(StartersQuestion(count).answer(in: network, for: Reader(.english)).blocks)"
    #expect(!german.contains(/\b(\d+) bis \1 Unternehmen/), "\(german)")
    #expect(!english.contains(/\b(\d+) to \1 firms/), "\(english)")
    #expect(german.contains("wahrscheinlich ") && english.contains("likely "))
  }
}
