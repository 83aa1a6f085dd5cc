import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What is asked of one firm is answered from its surroundings, to the last bit as if everything had been
/// made before.
@Suite struct LocalAnswerTests {
  private let day: Day

  init() throws { day = try #require(Day(iso: "2026-11-01")) }

  /// Random tables with links that are hidden, declared competitors, guests, a name for each trade of
  /// the association's own, and several statements about one pair.
  private func tables(seed: UInt64) -> MemberTables {
    var random = SplitMix64(seed: seed ^ 0x10CA1)
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    var tables = RandomNetwork.tables(seed: seed, firms: 22)
    // Where everybody names amounts the list by fit is not shown, where hardly anybody does it is.
    let knowsAmounts = seed % 3 != 0
    for place in tables.firms.indices {
      if chance(0.2) { tables.firms[place].competitors = ["F103", "F107"] }
      if chance(0.1) { tables.firms[place].isMember = false }
      if chance(0.3) { tables.firms[place].attributes = ["Branche": "Handel"] }
      if chance(0.6) { tables.firms[place].town = chance(0.5) ? "Metzingen" : " metzingen" }
      if chance(0.3) { tables.firms[place].employees = 12 }
    }
    for place in tables.statements.indices {
      if chance(0.15) { tables.statements[place].visibility = .ownFirm }
      if chance(0.2) { tables.statements[place].reporter = tables.statements[place].target }
    }
    if !knowsAmounts {
      for place in tables.needs.indices {
        (tables.needs[place].value, tables.needs[place].volume) = (nil, nil)
      }
      for place in tables.markets.indices { tables.markets[place].target = nil }
    }
    return tables
  }

  private func fresh(_ tables: MemberTables, seenBy viewer: Viewer) throws -> Network {
    let packed = try #require(PackedTables(tables))
    let source = try #require(PackedSource(packed))
    return Network(source, parameters: Parameters(), seenBy: viewer, asOf: day)
  }

  /// The same network of which everything was asked already.
  private func made(_ tables: MemberTables, seenBy viewer: Viewer) throws -> Network {
    let network = try fresh(tables, seenBy: viewer)
    _ = (network.firms, network.statements, network.links, network.members)
    _ = (network.introductions, network.relations, network.declaredCompetitors)
    return network
  }

  private func bytes(_ question: some Question, _ network: Network) throws -> String {
    do {
      let answer = try question.answer(in: network, for: Reader(.german))
      return try answer.jsonText() + "\(answer.blocks)\(answer.table)\(answer.status)"
    } catch let error as any WordedError {
      return error.phrase.german
    }
  }

  @Test(arguments: UInt64(1)...9)
  func answersForOneFirmDoNotHangOnWhatWasMadeBefore(seed: UInt64) throws {
    let tables = tables(seed: seed)
    var compared = 0
    for viewer in [Viewer.association, .member("F105")] {
      let whole = try made(tables, seenBy: viewer)
      for firm in tables.firms.map(\.id).prefix(6) {
        let questions: [any Question] = [
          SuggestionsQuestion(for: firm), FirmQuestion(of: firm), AskQuestion(of: firm),
        ]
        for question in questions {
          let local = try fresh(tables, seenBy: viewer)
          #expect(try bytes(question, local) == bytes(question, whole), "\(question)")
          compared += 1
        }
      }
    }
    #expect(compared == 36)
  }

  @Test(arguments: UInt64(1)...9)
  func aChanceOfTwoFirmsIsThatOfTheGraphOfAll(seed: UInt64) throws {
    let tables = tables(seed: seed)
    let whole = try made(tables, seenBy: .association)
    let graph = whole.introductions
    var ties = 0
    for i in whole.numbersOfFirms {
      // A few are asked of each, before all would be made.
      let local = try fresh(tables, seenBy: .association)
      for j in whole.numbersOfFirms where j != i {
        let expected = graph.arc(from: i, to: j).map { graph.weights[$0] }
        #expect(local.introductionChance(from: i, to: j) == expected)
        #expect(whole.introductionChance(from: i, to: j) == expected)
        if expected != nil { ties += 1 }
      }
    }
    #expect(ties > 20)
  }

  @Test(arguments: UInt64(1)...9)
  func theBestPartnersOfOneAreThoseFoundWithAll(seed: UInt64) throws {
    let tables = tables(seed: seed)
    let benefit = Benefit(try fresh(tables, seenBy: .association))
    let members = benefit.network.members
    let all = Suggestions.forEachMember(in: benefit, count: 4)
    for (firm, expected) in zip(members, all) {
      let own = Suggestions(for: firm, in: Benefit(benefit.network), count: 4)
      #expect(own.pairs == expected.pairs)
    }
    #expect(all.contains { !$0.pairs.isEmpty })
  }

  @Test(arguments: UInt64(1)...9)
  func whoCompetesIsFoundInTheTradeAlone(seed: UInt64) throws {
    let tables = tables(seed: seed)
    var found = 0
    for least in [0.4, 0.1, 0] {
      var parameters = Parameters()
      parameters.competitorOverlap = least
      let network = Network(
        try fresh(tables, seenBy: .association), assuming: parameters)
      let model = GainModel(network, parameters: parameters)
      for firm in network.numbersOfFirms {
        let expected = network.numbersOfFirms.filter { other in
          other != firm
            && (model.areCompetitors(firm, other) || model.arePotentialCompetitors(firm, other))
        }
        #expect(network.rivals(of: firm) == Set(expected))
        found += expected.count
      }
    }
    #expect(found > 0)
  }

  @Test func aNameIsFoundHoweverItIsSpaced() throws {
    var tables = MemberTables(firms: [
      Firm(id: "1", name: "\t Alba GmbH & Co. KG\u{0B}"), Firm(id: "2", name: "Bäcker Ähre"),
    ])
    tables.firms[1].town = "Metzingen"
    let network = Network(tables, asOf: day)
    #expect(try network.number(named: "  ALBA gmbh & co. kg ") == 0)
    #expect(try network.number(named: "bäcker ähre") == 1)
    #expect(try network.number(named: "BAECKER AEHRE") == 1)
  }
}
