import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What the table of assumptions says is what figures rest on.
@Suite struct LearningAnswerTests {
  /// Twenty partners that B was to introduce A to, and did not; A seeks a market that B half serves.
  private func answer(
    _ language: Language, byHand: [String: Double] = [:], _ contacts: [ContactEvent]? = nil
  ) throws -> (headline: String, rows: [[String]], words: [String]) {
    var tables = MemberTables()
    let partners = (0..<20).map { "P\($0)" }
    tables.firms = (["A", "B"] + partners).map { Firm(id: $0, name: $0) }
    tables.firms[1].revenue = Money(cents: 9_000_000_000)
    tables.statements = partners.map { Statement(source: "B", target: $0, kind: .partner) }
    tables.markets = [
      MarketEntry(firm: "A", market: "NL", role: .sought, target: Money(cents: 10_000_000)),
      MarketEntry(firm: "B", market: "NL", role: .served, presence: 0.5, contacts: 0),
    ]
    var asked: [ContactEvent] = []
    for partner in partners {
      var event = try step("A", partner, .introRequested)
      event.broker = "B"
      asked.append(event)
    }
    var parameters = Parameters()
    for (name, value) in byHand { try parameters.set(name, to: value) }
    let network = Network(
      tables, parameters: parameters, asOf: try #require(Day(iso: "2030-07-01")))
    let answer = ParametersQuestion(about: Pipeline(contacts ?? asked))
      .answer(in: network, for: Reader(language))
    var (rows, words): ([[String]], [String]) = ([], [])
    for block in answer.blocks {
      switch block {
      case .headline(let text), .sentence(let text, _): words.append(text)
      case .table(let table): if rows.isEmpty { rows = table.rows.map { $0.map(\.plain) } }
      case .gap: break
      }
    }
    return (words.first ?? "", rows, words)
  }

  private func step(
    _ asker: String, _ partner: String, _ state: ContactState, _ euros: Int64? = nil
  ) throws -> ContactEvent {
    var event = ContactEvent(
      asker: asker, partner: partner, state: state, day: try #require(Day(iso: "2029-01-01")))
    event.askerOutcome = euros.map { Money(cents: $0 * 100) }
    return event
  }

  private func row(_ rows: [[String]], _ start: String) throws -> [String] {
    try #require(rows.first { $0[0].hasPrefix(start) })
  }

  // Acquaintances were "as assumed", though paths over them had fallen to a thirtieth; before stood 25 %
  // beside a figure of 20 %.
  @Test func whatPartnersTaughtOfOthersIsTold() throws {
    let told = try answer(.german)
    #expect(told.headline == "Gerechnet wird mit dem, was 20 Ihrer Anbahnungen gelehrt haben")
    let partner = try row(told.rows, "Ein Partner vermittelt")
    #expect(partner[1].hasPrefix("45\u{A0}% (") && partner[4] == "9\u{A0}%", "\(partner)")
    #expect(partner[2] == "0 von 20")
    let friend = try row(told.rows, "Ein Bekannter vermittelt")
    #expect(friend[1].hasPrefix("20\u{A0}% (") && friend[2] == "keine", "\(friend)")
    #expect(friend[3].hasPrefix("unwahrscheinlich (") && friend[4] == "4\u{A0}%", "\(friend)")
    #expect(try row(told.rows, "Aus einer Vermittlung")[4] == "wie vorgegeben")
  }

  @Test func whatIsSetByHandIsSaidToBe() throws {
    let slope = try answer(.english, byHand: ["trust_slope": 4])
    #expect(slope.headline == "Figures rest on what 20 of your contacts have taught")
    for name in ["shift_partner", "introduce_partner"] {
      let told = try answer(.english, byHand: [name: 0.5, "trust_slope": 4])
      #expect(
        told.headline
          == "Figures rest on what is assumed, although 20 of your contacts teach something")
      let partner = try row(told.rows, "a partner introduces")
      #expect(partner[3].isEmpty && partner[4] == "set by hand", "\(partner)")
      #expect(!partner[1].contains("("), "what is known has no range: \(partner)")
      #expect(try row(told.rows, "an acquaintance")[4] == "as assumed")
    }
  }

  // A partner half present that brings all was "1 of 0.5".
  @Test func noMoreCameAboutThanWasTried() throws {
    let told = try answer(.english, [step("A", "B", .reviewed, 100_000)])
    #expect(told.headline == "Figures rest on what one of your contacts has taught")
    #expect(try row(told.rows, "a market sought")[2] == "1 of 1", "\(told.rows)")
  }

  @Test func whyAResultTeachesNothingIsSaid() throws {
    let contacts = try [
      step("P1", "P2", .reviewed, 5_000), step("P3", "P4", .reviewed, 5_000),
      step("A", "B", .shortlisted),
    ]
    let told = try answer(.german, contacts)
    #expect(
      told.headline
        == "Gerechnet wird mit den vorgegebenen Annahmen, obwohl eine Ihrer Anbahnungen etwas lehrt"
    )
    #expect(told.words.contains { $0.hasPrefix("2 Ergebnisse in Euro betreffen Paare, von denen") })
    #expect(!told.words.contains { $0.contains("mehrere Quellen") })
  }
}
