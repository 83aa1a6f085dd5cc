import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What is said of a path: whom to ask, how likely it works out, and what else there is.
@Suite struct PathWordsTests {
  private func words(
    _ ties: String..., from: String = "A", to: String, hops: Int? = nil,
    _ edit: (inout MemberTables) -> Void = { _ in }
  ) throws -> [String] {
    var tables = MemberTables()
    tables.firms = "ABCDEFG".map { Firm(id: String($0), name: "\($0)werk GmbH") }
    tables.statements = ties.map {
      var tie = Statement(
        source: String($0.prefix(1)), target: String($0.suffix(1)), kind: .partner)
      tie.trust = 1
      return tie
    }
    edit(&tables)
    let network = Network(tables, asOf: try #require(Day(year: 2026, month: 11, day: 1)))
    return try PathQuestion(from: .firm(from), to: .firm(to), hops: hops)
      .answer(in: network, for: Reader(.english)).blocks.compactMap { block in
        switch block {
        case .headline(let text), .sentence(let text, _): text
        case .table, .gap: nil
        }
      }
  }

  private let noBackup = "There is no backup route through other introducers."

  @Test func whoIsKnownIsCalled() throws {
    let told = try words("AB", to: "B")
    #expect(told[0] == "Awerk and Bwerk already have a link: call Bwerk directly")
    #expect(told.last == "→ Call Bwerk.")
    #expect(!told.contains(noBackup))
  }

  // 0.9 to the broker, 0.8 that it does, 0.9 to the other.
  @Test func oneIntroducerIsAsked() throws {
    let told = try words("AB", "BC", to: "C")
    #expect(
      told[0] == "Ask Bwerk: it knows both Awerk and Cwerk. Chance: good (about 65%, estimate)")
    #expect(told.contains(noBackup))
    #expect(told.last == "→ Ask Bwerk whether it would introduce you to Cwerk.")
  }

  @Test func ofSeveralTheFirstIsAsked() throws {
    let told = try words("AB", "BC", "CD", to: "D")
    #expect(
      told[0]
        == "Ask Bwerk: from Awerk the route leads through Bwerk and Cwerk to Dwerk. Chance: good "
        + "(about 47%, estimate)")
    #expect(
      told.last == "→ Ask Bwerk whether it would introduce you to Cwerk on the way to Dwerk.")
  }

  @Test func aWayThatIsTooLongSaysHowLong() throws {
    let told = try words("AB", "BC", "CD", to: "D", hops: 2)
    #expect(told.last == "It takes 3 steps, allowed are 2.")
  }

  @Test func aBackupIsTold() throws {
    let told = try words("AB", "BC", "AD", "DC", to: "C")
    #expect(told.contains("Backup route through other introducers, in case the first fails:"))
    // 1 − 0.352².
    #expect(
      told.contains(
        "Tried in turn, all routes together have a chance that is good (about 88%, estimate)."),
      "\(told)")
    #expect(!told.contains(noBackup))
  }

  @Test func amongCompetitorsTheLawComesFirst() throws {
    let told = try words("AB", "BC", to: "C") { $0.firms[0].competitors = ["C"] }
    #expect(
      told.contains("The two are competitors. → Have competition law checked before they talk."))
    #expect(!told.contains { $0.hasPrefix("→ Ask Bwerk whether") })
    let maybe = try words("AB", "BC", to: "C") {
      for place in [0, 2] { $0.firms[place].industry = Industry("25.62") }
      $0.markets = ["A", "C"].map { MarketEntry(firm: $0, market: "NL", role: .sought) }
    }
    #expect(maybe.contains { $0.hasPrefix("The two are possible competitors. → Have") }, "\(maybe)")
    #expect(!maybe.contains { $0.hasPrefix("→ Ask Bwerk whether") })
  }
}
