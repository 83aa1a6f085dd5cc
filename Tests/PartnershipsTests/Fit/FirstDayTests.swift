import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What can be said on an association's first day, from little.
@Suite struct FirstDayTests {
  private struct Member {
    var id: String
    var code: String?
    var word: String?
    var town: String?
  }

  private func member(
    _ id: String, code: String? = nil, word: String? = nil, town: String? = nil
  ) -> Member { Member(id: id, code: code, word: word, town: town) }

  private func fit(
    _ members: [Member], needs: [Need] = [], offers: [Offer] = [], markets: [MarketEntry] = [],
    links: [(String, String)] = [], twins: [(Int32, Int32)] = [], weights: FitWeights? = nil
  ) throws -> Fit {
    var tables = MemberTables(offers: offers, needs: needs, markets: markets)
    for member in members {
      var firm = Firm(id: member.id, name: member.id)
      firm.industry = member.code.flatMap { Industry($0) }
      if let word = member.word { firm.attributes["Branche"] = word }
      firm.town = member.town
      tables.firms.append(firm)
    }
    tables.statements = links.map { Statement(source: $0, target: $1, kind: .supplier) }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    return Fit(Benefit(network), twins: Set(twins.map { FirmPair($0, $1) }), weights: weights)
  }

  private func names(_ fit: Fit, _ firm: Int32) -> [String] {
    fit.partners(of: firm).map { fit.network.id(of: $0.partner(of: firm)) }
  }

  // A list of trades alone gave no pair at all.
  @Test func tradesAloneRankBySupplyBetweenTrades() throws {
    let fit = try fit([
      member("A", code: "25.62"), member("B", code: "28.41"), member("C", code: "56.10"),
      member("D", code: "25.61"),
    ])
    // Metal supplies machinery more than inns; another metal works is of the same group.
    #expect(names(fit, 0) == ["B", "C"])
    let best = try #require(fit.partners(of: 0).first)
    guard case .nationalTrade(_, _, let times)? = fit.reasons(for: best, of: 0).first
    else {
      Issue.record("the national table is the only reason")
      return
    }
    #expect(times > 2 && times < 3)
  }

  @Test func townsAloneBringNeighboursTogether() throws {
    let fit = try fit([
      member("A", town: "Reutlingen"), member("B", town: "Ulm"), member("C", town: "reutlingen "),
    ])
    #expect(names(fit, 0) == ["C", "B"])
    let best = try #require(fit.partners(of: 0).first)
    #expect(fit.reasons(for: best, of: 0) == [.samePlace("Reutlingen")])
  }

  @Test func aNeedThatIsMetCountsMostAndSaysSoByName() throws {
    let fit = try fit(
      [
        member("A", code: "25.62", town: "Ulm"), member("B", code: "28.41", town: "Ulm"),
        member("C", code: "62.01", town: "Hof"),
      ],
      needs: [Need(firm: "A", capability: "IT-Betrieb")],
      offers: [Offer(firm: "C", capability: "IT-Betrieb")])
    #expect(names(fit, 0).first == "C")
    let best = try #require(fit.partners(of: 0).first)
    #expect(
      fit.reasons(for: best, of: 0).first
        == .needMet(taker: 0, giver: 2, capability: "IT-Betrieb"))
    #expect(best.strength == .high)
  }

  // A habit of the trade stood above the need that the partner meets.
  @Test(arguments: [0.01, 0, -0.5]) func aNeedThatIsMetIsToldFirst(weight: Double) throws {
    let members = [
      member("A", code: "25.62", town: "Ulm"), member("B", code: "28.41", town: "Ulm"),
      member("C", code: "28.41", town: "Hof"),
    ]
    let strong = FitWeights(
      intercept: 0, beta: FitVector([.industry: 1, .region: 3, .needs: weight]))
    let fit = try fit(
      members, needs: [Need(firm: "B", capability: "Härten")],
      offers: [Offer(firm: "A", capability: "Härten")], weights: strong)
    let reasons = fit.reasons(for: fit.pair(0, 1), of: 0)
    #expect(reasons.first == .needMet(taker: 1, giver: 0, capability: "Härten"))
    #expect(reasons.contains(.samePlace("Ulm")))
    #expect(fit.pair(0, 1).meetsNeed && !fit.pair(0, 2).meetsNeed)
  }

  @Test func aMarketThatIsMetIsHigh() throws {
    let markets = [
      MarketEntry(firm: "A", market: "NL", role: .sought),
      MarketEntry(firm: "B", market: "NL", role: .served, presence: 0.5),
    ]
    // Links of the association say little of markets: 0.01 · ln 2 is far below what any word takes.
    let fit = try fit(
      [member("A"), member("B"), member("C")], markets: markets,
      weights: FitWeights(intercept: 0, beta: FitVector([.needs: 0.01])))
    #expect(fit.pair(0, 1).strength == .high && fit.pair(0, 2).strength == .low)
    #expect(
      fit.reasons(for: fit.pair(0, 1), of: 0).first
        == .marketMet(taker: 0, giver: 1, market: "NL"))
  }

  // Words that match no code are the association's own trades.
  @Test func ownWordsAreTradesOfTheirOwn() throws {
    let links = (0..<6).flatMap { i in (6..<9).map { ("M\(i)", "M\($0)") } }
    let members = (0..<12).map { at in
      member("M\(at)", word: at < 6 || at == 9 ? "Metallbau" : at < 9 ? "Maschinenbau" : "Gastro")
    }
    let fit = try fit(members, links: links)
    let newcomer = try #require(fit.network.number(of: "M9"))
    let best = try #require(fit.partners(of: newcomer).first)
    let partner = fit.network.firm(best.partner(of: newcomer))
    #expect(partner.attributes["Branche"] == "Maschinenbau")
    #expect(
      fit.reasons(for: best, of: newcomer).contains {
        if case .tradeTaste(newcomer, _, .word("Maschinenbau")) = $0 { true } else { false }
      })
  }

  // “There is one link between the two trades”: it was the pair's own. “1.1 times the average” and “has
  // 3 links” spoke for pairs.
  @Test func whatIsNoReasonIsNotTold() throws {
    let industry = FitWeights(intercept: 0, beta: FitVector([.industry: 1, .activity: 1]))
    let pair = [member("A", code: "28.41"), member("B", code: "62.01")]
    let linked = try fit(pair, links: [("A", "B")], weights: industry)
    #expect(
      linked.reasons(for: linked.pair(0, 1), of: 0).allSatisfy {
        if case .tradeLinks = $0 { false } else { true }
      })
    let food = try fit(
      [member("A", code: "10.11"), member("B", code: "10.71")], weights: industry)
    #expect(food.reasons(for: food.pair(0, 1), of: 0).isEmpty)
    #expect(FitReason.isRegionCode("MUS02") && FitReason.isRegionCode("DE21"))
    #expect(!FitReason.isRegionCode("Ulm") && !FitReason.isRegionCode("89073"))
  }

  @Test func firmsOfOneTradeAreNotSuggestedForTheirTradeAlone() throws {
    let same = [
      member("A", code: "25.62", town: "Ulm"), member("B", code: "25.62", town: "Ulm"),
      member("C", word: "Bau", town: "Ulm"), member("D", word: "bau", town: "Ulm"),
    ]
    let none = try fit(same)
    #expect(!names(none, 0).contains("B") && !names(none, 2).contains("D"))
    // One buying what the other sells is a reason of its own.
    let trading = try fit(
      same, needs: [Need(firm: "A", capability: "Härten")],
      offers: [Offer(firm: "B", capability: "Härten")])
    #expect(names(trading, 0).contains("B"))
  }

  @Test func competitorsInMarketsSoughtAreLeftToPeople() throws {
    let markets = [
      MarketEntry(firm: "A", market: "NL", role: .sought),
      MarketEntry(firm: "B", market: "NL", role: .served, presence: 0.5),
    ]
    let members = [
      member("A", code: "25.62"), member("B", code: "25.62"), member("C", code: "28.41"),
    ]
    let fit = try fit(members, markets: markets)
    // A seeks what B serves, which would speak for the two if they did not do the same.
    #expect(names(fit, 0) == ["C"])
    #expect(fit.benefit.base.arePotentialCompetitors(0, 1))
    #expect(!fit.benefit.base.areCompetitors(0, 1))
    #expect(!fit.benefit.base.arePotentialCompetitors(0, 2))
  }

  @Test func aDuplicateIsNotItsTwinsPartner() throws {
    let members = [
      member("A", code: "25.62", town: "Ulm"), member("B", code: "28.41", town: "Ulm"),
    ]
    #expect(names(try fit(members), 0) == ["B"])
    #expect(names(try fit(members, twins: [(1, 0)]), 0).isEmpty)
  }

  // Everyone in a town was sent to the firm that comes first in the alphabet.
  @Test func ofFirmsThatFitAlikeNotAllAreSentToTheFirst() throws {
    let fit = try fit((0..<30).map { member("M\(100 + $0)", town: "Ulm") })
    let firsts = fit.network.members.compactMap { fit.partners(of: $0).first?.partner(of: $0) }
    #expect(Set(firsts).count == 30)
    let lists = fit.partnersOfEachMember(count: 10)
    for (firm, list) in zip(fit.network.members, lists) {
      #expect(list == fit.partners(of: firm, count: 10) && list.count == 10)
    }
  }

  @Test func twoOfTenPlacesAreNewcomers() throws {
    // A ring of twelve and four who know nobody.
    let members = (0..<16).map { member("M\(100 + $0)", town: $0 < 12 ? "Ulm" : "Hof") }
    let links = (0..<12).map { ("M\(100 + $0)", "M\(100 + ($0 + 1) % 12)") }
    let fit = try fit(members, links: links)
    let list = fit.partners(of: 0, count: 10)
    #expect(list.count == 10)
    #expect(
      list.map { $0.isPartnerNew(of: 0) } == [Bool](repeating: false, count: 8) + [true, true])
    #expect(fit.isNewcomer(12) && !fit.isNewcomer(0))
  }

  @Test func ofNamesAloneNothingIsClaimed() throws {
    let fit = try fit([member("A"), member("B"), member("C")])
    for pair in fit.partners(of: 0) { #expect(fit.reasons(for: pair, of: 0).isEmpty) }
    #expect(PairingProblem(byFit: fit).candidates.isEmpty)
    let pairing = try Pairing(PairingProblem(byFit: fit), objective: .fit)
    #expect(pairing.unserved.map(\.reason) == [.noFit, .noFit, .noFit])
  }
}
