import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What to ask next: only what is unknown, only what decides something, the weightiest first.
@Suite struct OpenQuestionsTests {
  /// Two firms that seek each other's markets; what the first aims at in its market is unknown.
  private func pair(target: Money?, presence: Double = 0.9) throws -> Network {
    var tables = MemberTables()
    for (id, code) in [("A", "25.62"), ("B", "62.02")] {
      var firm = Firm(id: id, name: "\(id) GmbH")
      firm.industry = Industry(code)
      firm.revenue = Money(cents: 300_000_000)
      firm.purchases = Money(cents: 100_000_000)
      firm.contributionMargin = 0.3
      firm.knowledgeIntensity = 0.5
      firm.acquisitionCost = Money(cents: 100_000)
      firm.plannedCustomers = 2
      firm.roomCustomers = 0
      firm.customerValue = Money(cents: 100_000)
      firm.capacity = 1
      tables.firms.append(firm)
    }
    tables.markets = [
      MarketEntry(firm: "A", market: "NL", role: .sought, target: target),
      MarketEntry(firm: "B", market: "NL", role: .served, presence: presence, contacts: 10),
      MarketEntry(
        firm: "B", market: "CH", role: .sought, target: Money(cents: 20_000_000)),
      MarketEntry(firm: "A", market: "CH", role: .served, presence: 0.9, contacts: 10),
    ]
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  @Test func theFigureOnWhichAPairHangsIsAskedFor() throws {
    let network = try pair(target: nil)
    let open = OpenQuestions(in: network)
    let question = try #require(open.questions.first)
    #expect(open.questions.count == 1 && open.silent.isEmpty)
    #expect(question.input.kind == .target && question.input.firm == 0)
    #expect(network.markets.names[Int(question.input.code)] == "NL")
    #expect(question.partners == [1])
    // With one partner the choice does not change, so that knowing is worth nothing by itself.
    #expect(question.value == 0)
  }

  @Test func whatIsToldIsNotAskedAgain() throws {
    #expect(OpenQuestions(in: try pair(target: Money(cents: 20_000_000))).questions.isEmpty)
  }

  // The partner is hardly present there: whatever is aimed at, nothing comes of it.
  @Test func whatDecidesNothingIsNotAsked() throws {
    #expect(OpenQuestions(in: try pair(target: nil, presence: 0.0001)).questions.isEmpty)
  }

  @Test func firmsOfWhichNothingIsKnownAreAskedForTheWhole() throws {
    var tables = MemberTables()
    tables.firms = [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")]
    tables.needs = [Need(firm: "B", capability: "IT", mode: .bridge, value: nil)]
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    #expect(OpenQuestions(in: network).silent == [0])
    #expect(OpenQuestions(of: 1, in: network).silent.isEmpty)
  }

  @Test(arguments: 0..<6)
  func onlyMissingFiguresAreAskedInOrderOfTheirWorth(seed: UInt64) throws {
    let network = try RandomNetwork.make(seed: seed, firms: 24)
    let model = GainModel(network, parameters: network.parameters)
    let open = OpenQuestions(in: network, seed: seed, threads: 1)
    for question in open.questions {
      #expect(model.missingInputs(of: question.input.firm).contains(question.input))
      #expect(question.value > 0 || !question.partners.isEmpty)
      #expect(!question.partners.contains(question.input.firm))
    }
    // The first question touched no pair, and those below it eight.
    let deciding = Array(open.questions.prefix { !$0.partners.isEmpty })
    let others = open.questions.dropFirst(deciding.count)
    #expect(!others.contains { !$0.partners.isEmpty })
    for worths in [deciding.map(\.value), others.map(\.value)] {
      #expect(worths == worths.sorted(by: >))
    }
    #expect(OpenQuestions(in: network, seed: seed, threads: 3).questions == open.questions)
    for firm in Set(open.questions.map(\.input.firm)) {
      let own = OpenQuestions(of: firm, in: network, seed: seed).questions
      #expect(own == open.questions.filter { $0.input.firm == firm })
    }
  }

  // A firm that joins and meets nobody changes no draw of the others.
  @Test func drawsDoNotDependOnWhoElseIsThere() throws {
    var tables = RandomNetwork.tables(seed: 3, firms: 16)
    let day = try #require(Day(iso: "2026-11-01"))
    let before = Network(tables, asOf: day)
    tables.firms.append(Firm(id: "A0", name: "Neu"))
    let after = Network(tables, asOf: day)
    func told(_ network: Network) -> [String] {
      OpenQuestions(in: network).questions.map {
        "\(network.id(of: $0.input.firm)) \($0.input.kind) \($0.value) "
          + $0.partners.map { network.id(of: $0) }.joined(separator: ",")
      }
    }
    #expect(!told(before).isEmpty && told(before) == told(after))
  }
}
