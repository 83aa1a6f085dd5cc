import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What a partner plan says of few pairs.
@Suite struct PairingAnswerTests {
  /// Two firms, each of which offers what the other needs; A plans half a day a year unless told, B a
  /// hundred.
  private func network(
    days: Double = 0.5, revenueOfA: Double = 4_000_000, small: Double? = nil
  ) throws -> Network {
    var tables = MemberTables()
    tables.firms = [("A", days), ("B", 100)].map { id, days in
      var firm = Firm(id: id, name: "\(id)werk GmbH")
      firm.revenue = Money(euros: id == "A" ? revenueOfA : 4_000_000)
      firm.strategyDays = days
      return firm
    }
    tables.offers = [
      Offer(firm: "A", capability: "Guss", level: 0.9),
      Offer(firm: "B", capability: "Optik", level: 0.9),
    ]
    tables.needs = [
      Need(firm: "A", capability: "Optik", mode: .bridge, value: Money(euros: 90_000)),
      Need(firm: "B", capability: "Guss", mode: .bridge, value: Money(euros: 90_000)),
    ]
    if let small {
      tables.offers.append(Offer(firm: "B", capability: "Zoll", level: 0.9))
      tables.needs.append(
        Need(firm: "A", capability: "Zoll", mode: .bridge, value: Money(euros: small)))
    }
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  // "Für seine Größe gewinnt X weit weniger": than whom was not said.
  @Test func whoGainsLessIsComparedWithTheOther() throws {
    let network = try network(revenueOfA: 400_000_000)
    let pair = Benefit(network).pair(0, 1)
    try #require(pair.firmWithLess == 0)
    let told = pair.warningPhrases(network)
    #expect(
      told.contains { $0.german.contains("gewinnt Awerk weit weniger als Bwerk.") }, "\(told)")
    #expect(told.contains { $0.english.contains("Awerk gains far less than Bwerk.") }, "\(told)")
  }

  // "Alles Übrige für Awerk, Aufbau, Pflege und Risiken abgezogen: −2.300 €"
  @Test func smallGainsAreNettedWithWhatThePartnershipCosts() throws {
    let told = Benefit(try network(small: 300)).base.reasonPhrases(of: 0, from: 1)
    try #require(told.count == 2)
    #expect(told[1].german.hasPrefix("Aufbau, Pflege und Risiken für Awerk, kleinere Vorteile"))
    #expect(told[1].english.hasPrefix("Set-up, upkeep and risks for Awerk, net of smaller gains"))
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

  // A hundred days of B were told to be enough for A, which plans half a day.
  @Test func daysOfOneFirmDoNotHelpAnother() throws {
    for (language, told) in [
      (
        Language.german,
        "ein, aber jedes nur für sich (zu wenig bei Awerk): Das reicht für kein Paar."
      ),
      (.english, "together, but each for itself only (too few at Awerk): enough for no pair."),
    ] {
      let answer = try PairingQuestion().answer(in: try network(), for: Reader(language))
      let words = words(answer)
      #expect(words.contains { $0.hasSuffix(told) }, "\(words)")
      #expect(member(try #require(member(answer.json, "days")), "fitting_pairs") == .integer(0))
    }
  }

  // “The members plan 170 together: enough for no pair”, and with the limit of days “enough”.
  @Test func withinTheDaysEachPairFitsIntoWhatItsMembersPlan() throws {
    var rules = NamedRules()
    rules.isWithinDays = true
    for (language, told) in [
      (Language.german, "es passt in das, was seine beiden Mitglieder dafür einplanen."),
      (.english, "it fits into what its two members plan for it."),
    ] {
      let answer = try PairingQuestion(rules: rules)
        .answer(in: try network(days: 50), for: Reader(language))
      let words = words(answer)
      #expect(words.contains { $0.hasSuffix(told) }, "\(words)")
    }
  }

  // The table went by the members' numbers, whatever a pair brings.
  @Test func thePairsOfAPlanAreListedByWhatTheyBring() throws {
    var tables = MemberTables()
    for (place, worth) in [60_000, 400_000, 120_000].enumerated() {
      let (one, two) = ("A\(place)", "B\(place)")
      for (id, offer, need) in [
        (one, "Guss\(place)", "Optik\(place)"), (two, "Optik\(place)", "Guss\(place)"),
      ] {
        var firm = Firm(id: id, name: "\(id) GmbH")
        firm.revenue = Money(euros: 4_000_000)
        tables.firms.append(firm)
        tables.offers.append(Offer(firm: id, capability: offer, level: 0.9))
        tables.needs.append(
          Need(firm: id, capability: need, mode: .bridge, value: Money(euros: Double(worth))))
      }
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let answer = try PairingQuestion().answer(in: network, for: Reader(.english))
    let sums = answer.table.rows.map { row in
      row[2...3].reduce(0.0) { sum, cell in
        if case .euros(let euros) = cell { sum + euros } else { sum }
      }
    }
    #expect(sums.count == 3 && sums == sums.sorted(by: >), "\(sums)")
  }

  // “0 der 1 Paare sind”, and a sum of one pair beside the same sum.
  @Test func onePairIsToldAsOne() throws {
    let network = try network()
    let plan = words(try PairingQuestion().answer(in: network, for: Reader(.german)))
    #expect(plan[0].hasPrefix("1 Paar ist gut für beide"))
    #expect(!plan.contains { $0.contains("der 1 Paare") || $0.contains("zusammengezählt") })
    #expect(plan.last?.hasPrefix("→ Beginnen Sie mit Awerk und Bwerk") == true, "\(plan)")
    let firm = words(
      try WhyQuestion("A", tables: MemberTables()).answer(in: network, for: Reader(.german)))
    #expect(firm.contains { $0.contains("gewinnt mit einem Partner rund") }, "\(firm)")
    #expect(!firm.contains { $0.contains("doppelt") })
  }

  // “In 16 pairs the gain hangs on a single assumption. Ask there”, of pairs that the partner's size
  // bounds, while the list of questions had none; and neither pairs nor the assumption had a name.
  @Test(arguments: [true, false])
  func whatOnePartOfAGainHangsOnHasAName(isAssumed: Bool) throws {
    var tables = MemberTables()
    tables.firms = ["A", "B"].map { id in
      var firm = Firm(id: id, name: "\(id)werk GmbH")
      firm.revenue = Money(euros: 4_000_000)
      return firm
    }
    let spare = Money(euros: isAssumed ? 900_000 : 150_000)
    for (firm, offer, need) in [("A", "Guss", "Optik"), ("B", "Optik", "Guss")] {
      tables.offers.append(
        Offer(
          firm: firm, capability: offer, level: isAssumed ? nil : 0.9, spareCapacity: spare))
      tables.needs.append(
        Need(firm: firm, capability: need, mode: .bridge, value: Money(euros: 300_000)))
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let german = words(try PairingQuestion().answer(in: network, for: Reader(.german)))
    let note = try #require(german.first { $0.hasPrefix("Bei einem Paar") }, "\(german)")
    #expect(note.contains("Awerk – Bwerk (Awerk: gedeckter Bedarf)"), "\(note)")
    #expect(note.contains("Fragen Sie dort nach") == isAssumed, "\(note)")
    #expect(note.contains("begrenzt das Geschäft des Partners") != isAssumed, "\(note)")
    let english = words(try PairingQuestion().answer(in: network, for: Reader(.english)))
    #expect(english.contains { $0.hasPrefix("In one pair") })
    #expect(english.contains { $0.contains("Ask there before") } == isAssumed)
  }

  @Test func aPublishedPlanIsComparedWithTodays() throws {
    let network = try network()
    let day = try #require(Day(iso: "2026-10-01"))
    let same = PublishedPlan(step: 3, day: day, pairs: [.init("B", "A"), .init("A", "Gone")])
    let kept = PublishedPlanQuestion(about: same, beside: [.init("A", "B")])
      .answer(in: network, for: Reader(.english))
    let told = words(kept)
    #expect(told[0] == "Published on 1 October 2026: 1 pair for 2 of 2 members.")
    #expect(told.contains("1 more names firms that are gone."))
    #expect(told.contains("The plan would be the same today."))
    let dropped = PublishedPlanQuestion(about: same, beside: [])
      .answer(in: network, for: Reader(.german))
    #expect(words(dropped).contains { $0.contains("1 entfiele, 0 kämen hinzu") })
    let changes = try #require(member(dropped.json, "changes"))
    #expect(member(changes, "removed") == [["A", "B"]] && member(changes, "added") == [])
  }

  @Test func thePairsOfAPublishedPlanMeet() throws {
    let day = try #require(Day(iso: "2026-10-01"))
    var question = EveningQuestion(of: PairingQuestion())
    question.published = PublishedPlan(step: 3, day: day, pairs: [.init("A", "B")])
    let evening = try question.evening(in: try network(), for: Reader(.german))
    #expect(evening.timetable.meetings.count == 1)
    question.published = PublishedPlan(step: 3, day: day, pairs: [])
    #expect(
      try question.evening(in: try network(), for: Reader(.german)).timetable.meetings.isEmpty)
  }
}
