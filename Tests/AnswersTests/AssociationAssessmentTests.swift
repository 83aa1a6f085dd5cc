import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzAnswers

/// Where an association stands, sentence by sentence.
@Suite struct AssociationAssessmentTests {
  private func tables(_ ids: String, _ ties: String...) -> MemberTables {
    var tables = MemberTables()
    tables.firms = ids.map { Firm(id: String($0), name: "\($0)werk") }
    tables.statements = ties.map {
      Statement(
        source: String($0.prefix(1)), target: String($0.suffix(1)), kind: .acquaintance)
    }
    return tables
  }

  private func answer(
    _ tables: MemberTables, _ viewer: Viewer = .association, showingAll: Bool = false
  ) throws -> Answer {
    let network = Network(
      tables, seenBy: viewer, asOf: try #require(Day(year: 2026, month: 11, day: 1)))
    return AssociationAssessment(network, NetworkIndicators(network, seed: 1))
      .answer(.english, showingAll: showingAll)
  }

  private func words(_ answer: Answer) -> [String] {
    answer.blocks.compactMap { block in
      switch block {
      case .headline(let text), .sentence(let text, _): text
      case .table, .gap: nil
      }
    }
  }

  private func rows(_ answer: Answer) -> [[Table.Cell]] {
    answer.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
      .first?.rows ?? []
  }

  @Test func theHeadlineCountsGroupsAndWhoStandsAlone() throws {
    #expect(try words(answer(tables("")))[0] == "No firm is recorded yet.")
    #expect(try words(answer(tables("ABC")))[0] == "No link between the 3 firms is known yet.")
    #expect(try words(answer(tables("AB", "AB")))[0] == "2 firms are all connected.")
    #expect(
      try words(answer(tables("ABC", "AB")))[0]
        == "One member still stands alone; 2 firms are all connected.")
    #expect(
      try words(answer(tables("ABCD", "AB", "CD")))[0]
        == "4 firms form 2 groups that nothing connects.")
    #expect(
      try words(answer(tables("ABCDEF", "AB", "CD")))[0]
        == "2 members still stand alone; 4 firms form 2 groups that nothing connects.")
    // Guests stand alone as they like.
    var guest = tables("ABC", "AB")
    guest.firms[2].isMember = false
    #expect(try words(answer(guest))[0] == "2 firms are all connected.")
  }

  @Test func whoStandsAloneIsNamedUpToTwelve() throws {
    #expect(try words(answer(tables("ABC", "AB")))[1] == "– Without links: Cwerk.")
    // Where all do, nobody is named.
    #expect(try !words(answer(tables("ABC"))).contains { $0.contains("Without links") })
    let twelve = try words(answer(tables("ABCDEFGHIJKLMN", "AB")))[1]
    #expect(twelve.hasSuffix("Mwerk and Nwerk.") && !twelve.contains("more"))
    let thirteen = try words(answer(tables("ABCDEFGHIJKLMNO", "AB")))[1]
    #expect(thirteen.hasSuffix("Nwerk and one more."), "\(thirteen)")
  }

  @Test func twentyOfThemAreToldWhomToMeet() throws {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWX"
    #expect(try rows(answer(tables(String(letters.prefix(22)), "AB"))).count == 20)
    #expect(try rows(answer(tables(String(letters.prefix(23)), "AB"))).count == 20)
    #expect(try rows(answer(tables(String(letters.prefix(21)), "AB"))).count == 19)
  }

  @Test func whoHoldsItTogetherIsNamed() throws {
    let three = try words(answer(tables("ABC", "AB", "BC")))
    #expect(three.contains("– Without Bwerk, one firm loses its connection."))
    #expect(three.last == "→ Bring two firms together that only Bwerk connects.")
    let five = try words(answer(tables("ABCDE", "AB", "BC", "CD", "DE")))
    #expect(five.contains("– Without Cwerk, 2 firms lose their connection."), "\(five)")
    // In a ring nobody does.
    let ring = try words(answer(tables("ABC", "AB", "BC", "AC")))
    #expect(ring == ["3 firms are all connected."])
  }

  // “Possible partners are Awerk and Bwerk”, of whom nothing was known either, and whom the member's own
  // list did not name.
  @Test func ofWhomNothingIsKnownIsAsked() throws {
    let found = try answer(tables("ABC", "AB"))
    #expect(
      words(found).last == "→ Call Cwerk first: what does the firm offer, need and seek?")
    #expect(rows(found).map { $0[3] } == [.text("Ask for offers, needs and markets")])
  }

  @Test func whoFitsIsInvited() throws {
    var some = tables("ABC", "AB")
    some.firms[2].industry = Industry("25.62")
    some.offers = [Offer(firm: "B", capability: "Guss")]
    some.needs = [Need(firm: "C", capability: "Guss")]
    let found = try answer(some)
    #expect(words(found).last == "→ Call Cwerk first: Bwerk is a fitting partner.")
    #expect(rows(found).map { $0[3] } == [.text("Invite both to talk")])
  }

  /// The sentence about the market that most want to enter.
  private func market(
    _ seekers: Int, _ servers: Int, _ viewer: Viewer = .association, also: [MarketEntry] = []
  ) throws -> String? {
    var all = tables("ABCDEFGHIJ")
    for place in all.firms.indices { all.firms[place].visibility = .members }
    all.markets = all.firms.prefix(seekers).map {
      MarketEntry(firm: $0.id, market: "NL", role: .sought)
    }
    all.markets += all.firms.suffix(servers).map {
      MarketEntry(firm: $0.id, market: "NL", role: .served)
    }
    all.markets += also
    return try words(answer(all, viewer)).first { $0.contains("seek the market") }
  }

  @Test func aMarketIsScarceWhereTwoSeekItAndFewerServeIt() throws {
    #expect(try market(2, 0) == "– 2 members seek the market “NL”, none is there.")
    #expect(try market(1, 0) == nil && market(2, 2) == nil && market(3, 3) == nil)
    #expect(try market(3, 1) == "– 3 members seek the market “NL”, one is there: Jwerk.")
    #expect(
      try market(4, 3)
        == "– 4 members seek the market “NL”, 3 are there: Hwerk, Iwerk and Jwerk.")
    #expect(try market(5, 4) == "– 5 members seek the market “NL”, 4 are there.")
    // A member is told no count of fewer than three.
    #expect(try market(2, 0, .member("J")) == nil)
    #expect(try market(3, 0, .member("J"))?.hasPrefix("– 3 members") == true)
  }

  @Test func theScarcestMarketIsTheOneThatLacksMost() throws {
    func wishes(_ market: String, _ ids: String) -> [MarketEntry] {
      ids.map { MarketEntry(firm: String($0), market: market, role: .sought) }
    }
    #expect(try market(3, 1, also: wishes("CH", "ABC"))?.contains("“CH”") == true)
    #expect(try market(3, 0, also: wishes("PL", "ABC"))?.contains("“NL”") == true)
    #expect(try market(3, 0, also: wishes("CH", "ABC"))?.contains("“CH”") == true)
    #expect(try market(3, 0, also: wishes("PL", "ABCD"))?.contains("“PL”") == true)
  }

  @Test func allIndicatorsAreShownWhereAskedFor() throws {
    let short = try answer(tables("ABC", "AB", "BC"))
    let long = try answer(tables("ABC", "AB", "BC"), showingAll: true)
    #expect(!words(short).contains("All indicators") && words(long).contains("All indicators"))
    guard case .object(let json) = short.json, case .object(let members)? = json["indicators"]
    else {
      Issue.record("no indicators")
      return
    }
    #expect(members["articulation"] == .array([.string("B")]))
    #expect(members["linchpins"] == .array([["firm": .string("B"), "cut_off": .integer(1)]]))
    #expect(members["isolated_firms"] == .array([]))
  }
}
