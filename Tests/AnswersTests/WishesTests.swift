import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What members wish of a partner plan.
@Suite struct WishesTests {
  /// Three firms, each of which offers what the two others need.
  private func network() throws -> Network {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C"].map { id in
      var firm = Firm(id: id, name: "\(id)werk GmbH")
      firm.revenue = Money(euros: 4_000_000)
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
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func rules(_ rows: NamedRules.Row.Rule...) -> NamedRules {
    var rules = NamedRules()
    rules.wishes = rows.enumerated().map { row, rule in
      .init(rule, at: Phrase(de: "w.csv, Zeile \(row + 2)", en: "w.csv, row \(row + 2)"))
    }
    return rules
  }

  private func refusal(_ rules: NamedRules) throws -> String? {
    let network = try network()
    let error = #expect(throws: PlacedError.self) {
      try PairingQuestion(rules: rules).answer(in: network, for: Reader(.english))
    }
    return error?.phrase.english
  }

  @Test func mustPinsAndNoForbids() throws {
    let resolved = try rules(.fix("A", "Bwerk GmbH"), .forbid("C", "A"), .like("B", "C"))
      .resolved(in: try network())
    #expect(resolved.fixed == [FirmPair(0, 1)] && resolved.forbidden == [FirmPair(0, 2)])
    #expect(resolved.liked == [FirmPair(1, 2)])
  }

  @Test func theNoOfTheOtherSideHolds() throws {
    let resolved = try rules(.like("A", "B"), .forbid("B", "A")).resolved(in: try network())
    #expect(resolved.liked.isEmpty && resolved.forbidden == [FirmPair(0, 1)])
  }

  @Test func rowsThatContradictEachOtherAreNamed() throws {
    let one = try refusal(rules(.like("A", "B"), .like("C", "A"), .forbid("A", "B")))
    #expect(one?.hasPrefix("w.csv, row 4: Awerk GmbH – Bwerk GmbH") == true)
    #expect(one?.contains("“like” at w.csv, row 2") == true)
    let both = try refusal(rules(.fix("A", "B"), .forbid("B", "A")))
    #expect(both?.contains("“must” at w.csv, row 2. Keep one") == true)
    #expect(try refusal(rules(.like("A", "A")))?.contains("with itself") == true)
  }

  // What cannot be set was refused without its row.
  @Test func aMustThatCannotBeIsRefusedWithItsRow() throws {
    let told = try refusal(rules(.like("A", "B"), .fix("C", "A")))
    #expect(told?.hasPrefix("w.csv, row 3: ") == true, "\(told ?? "")")
  }

  @Test func theAnswerSaysWhatWishesChange() throws {
    for (language, told, head) in [
      (Language.german, "gern hätte, ist dabei", "Was die Wünsche ändern"),
      (.english, "would like is in the plan", "What the wishes change"),
    ] {
      let answer = try PairingQuestion(rules: rules(.like("A", "B")))
        .answer(in: try network(), for: Reader(language))
      let words = answer.blocks.compactMap { block in
        switch block {
        case .headline(let text), .sentence(let text, _): text
        case .table, .gap: nil
        }
      }
      #expect(words.contains { $0.contains(told) && $0.contains("10") }, "\(words)")
      #expect(words.contains(head))
      #expect(words.last?.hasPrefix("→") == true)
      guard case .object(let json) = answer.json, case .object(let wishes)? = json["wishes"] else {
        Issue.record("no wishes in the answer for machines")
        return
      }
      #expect(wishes["like"] == .integer(1) && wishes["like_met"] == .integer(1))
    }
  }
}
