import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What the word for a pair's fit rests on: it has to be earned.
@Suite struct FitWordTests {
  private struct Member {
    var name: String
    var code: String?
    var town: String?
    var word: String?
  }

  private func fit(
    _ members: [Member], needs: [Need] = [], offers: [Offer] = [],
    links: [(String, String)] = [], beta: FitVector = FitVector(), seenBy member: String? = nil
  ) throws -> Fit {
    var tables = MemberTables(offers: offers, needs: needs)
    tables.firms = members.enumerated().map { number, member in
      var firm = Firm(id: "\(number)", name: member.name)
      firm.industry = member.code.flatMap { Industry($0) }
      firm.town = member.town
      if let word = member.word { firm.attributes["Branche"] = word }
      return firm
    }
    tables.statements = links.map { Statement(source: $0, target: $1, kind: .supplier) }
    for place in tables.statements.indices { tables.statements[place].visibility = .members }
    var network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    if let member { network = try #require(network.seen(by: .member(member))) }
    return Fit(Benefit(network), weights: FitWeights(intercept: 0, beta: beta))
  }

  private func member(
    _ name: String, _ code: String? = nil, town: String? = nil, word: String? = nil
  ) -> Member { Member(name: name, code: code, town: town, word: word) }

  // “Fits highly: both are in Lübbecke”, of a bakery and a maker of cables; and a firm's own supplier from
  // another town was the reason for its neighbour.
  @Test func aPlaceAloneIsLow() throws {
    let fit = try fit(
      [
        member("A", town: "Ulm"), member("B", town: "Ulm"), member("C", town: "Hof"),
        member("D", town: "Hof"),
      ], links: [("0", "2")], beta: FitVector([.region: 50, .activity: 50]))
    let near = fit.pair(0, 1)
    #expect(near.score > 1.2 && near.strength == .low)
    #expect(fit.reasons(for: near, of: 0) == [.samePlace("Ulm")])
    let linked = fit.pair(1, 3)
    #expect(linked.strength == .low && fit.reasons(for: linked, of: 1).isEmpty)
  }

  // “High” by how often trades deal with each other in Germany.
  @Test func twoTradesAloneAreMedium() throws {
    let fit = try fit(
      [member("A", "25.62"), member("B", "28.41"), member("C", "56.10")],
      beta: FitVector([.industry: 50, .taste: 50]))
    #expect(fit.pair(0, 1).strength == .medium)
    #expect(!fit.reasons(for: fit.pair(0, 1), of: 0).isEmpty)
    #expect(fit.pair(0, 2).strength == .low)
  }

  // “A seeks CFRP parts, B offers them” stood at the end of the list.
  @Test func whatMatchesByNameStandsFirstAndIsHigh() throws {
    let fit = try fit(
      [
        member("A", "25.62", town: "Ulm"), member("B", "28.41", town: "Ulm"),
        member("C", town: "Hof"), member("D", town: "Hof"),
      ],
      needs: [Need(firm: "0", capability: "Lack"), Need(firm: "3", capability: "Guss")],
      offers: [
        Offer(firm: "2", capability: "Lack"), Offer(firm: "3", capability: "Lack"),
        Offer(firm: "0", capability: "Guss"),
      ],
      beta: FitVector([.industry: 5, .region: 5, .needs: 0.01]))
    let list = fit.partners(of: 0)
    #expect(list.map { $0.partner(of: 0) } == [3, 2, 1])
    #expect(list.map(\.strength) == [.high, .high, .medium])
    #expect(list.map(\.place) == [0, 1, 3])
    #expect(list[2].score > list[0].score)
    // And so in the plan, whose value says nothing else.
    let problem = PairingProblem(byFit: fit)
    let weights = problem.candidates.filter { $0.first == 0 }.sorted { $1.fit < $0.fit }
    #expect(weights.map(\.second) == [3, 2, 1])
  }

  @Test func linksAreHighWhereTheyAddMuchAndAreAllInSight() throws {
    let members = [member("A"), member("B"), member("C"), member("D")]
    let links = [("0", "2"), ("1", "2")]
    let strong = FitVector([.closure: 2])
    #expect(try fit(members, links: links, beta: strong).pair(0, 1).strength == .high)
    #expect(
      try fit(members, links: links, beta: FitVector([.closure: 0.1])).pair(0, 1).strength
        == .medium)
    // How many a firm knows speaks for no pair.
    let busy = try fit(members, links: links, beta: FitVector([.activity: 9]))
    #expect(busy.pair(2, 3).score > 1.2 && busy.pair(2, 3).strength == .low)
    // Who sees less is not surer.
    let seen = try fit(members, links: links, beta: strong, seenBy: "0")
    #expect(seen.pair(0, 1).strength != .high)
  }

  // A dealer's customer and supplier were brought together over its head, and it was to introduce them.
  @Test func nobodyIsSentPastTheDealerBetween() throws {
    let links = [("0", "1"), ("1", "2")]
    let beta = FitVector([.closure: 2])
    let past = try fit(
      [member("Säge", "16.10"), member("Holz", "46.73"), member("Bau", "43.32")], links: links,
      beta: beta)
    #expect(past.pair(0, 2).doubt == .passesBy(1) && past.pair(0, 2).strength == .low)
    #expect(past.reasons(for: past.pair(0, 2), of: 0).isEmpty)
    // Whoever makes something of what it buys is passed by nobody.
    let made = try fit(
      [member("Guss", "24.51"), member("Pumpe", "28.13"), member("Bau", "43.22")], links: links,
      beta: beta)
    #expect(made.pair(0, 2).doubt == nil && made.pair(0, 2).strength == .high)
  }

  // Makers of furniture, of which the one's trade was no known word, “fitted each other”.
  @Test func whoMayCompeteByNameIsLookedAtFirst() throws {
    let fit = try fit([
      member("Heitkamp Möbel GmbH", word: "Küchenmöbel"),
      member("Alpmann & Söhne Möbelwerke GmbH", "31.01"),
      member("Tegtmeier Stahlbau GmbH", "25.11"), member("Möllenkamp", word: "Stahlhandel"),
      member("Möbel Nord GmbH", "31.02"),
    ])
    #expect(fit.pair(0, 1).doubt == .mayCompete("Möbel") && fit.pair(0, 1).strength == .low)
    #expect(fit.pair(1, 4).doubt == nil, "the codes of both are known")
    #expect(fit.pair(2, 3).doubt == nil, "one sells what the other makes")
    #expect(fit.pair(0, 2).doubt == nil)
  }

  // “There is a link between the two trades already”: it was the firm's own customer.
  @Test func aFirmsOwnLinkIsNoReasonForAnother() throws {
    let members = [
      member("A", word: "Alpha"), member("B", word: "Beta"), member("C", word: "Beta"),
      member("D", word: "Alpha"), member("E", word: "Alpha"), member("F", word: "Beta"),
    ]
    let beta = FitVector([.industry: 1])
    let own = try fit(members, links: [("0", "1")], beta: beta)
    #expect(own.reasons(for: own.pair(0, 2), of: 0).isEmpty)
    #expect(own.pair(0, 2).strength == .low)
    let others = try fit(members, links: [("3", "1"), ("4", "1")], beta: beta)
    let reasons = others.reasons(for: others.pair(0, 2), of: 0)
    #expect(reasons == [.tradeLinks(count: 2, .word("Alpha"), .word("Beta"))])
    #expect(others.pair(0, 2).strength == .medium)
  }
}
