import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// A firm that is nearly certainly another's second entry is cleared up before it gets a partner.
@Suite struct TwinPartnerTests {
  private func network() throws -> Network {
    var tables = MemberTables()
    tables.firms = [
      Firm(id: "1", name: "Nagel Verpackung GmbH"), Firm(id: "2", name: "Mößner Werbung AG"),
      Firm(id: "3", name: "NAGEL VERPACKUNG G.m.b.H."),
    ]
    for place in tables.firms.indices { tables.firms[place].town = "Landshut" }
    for firm in ["1", "3"] {
      tables.needs.append(
        Need(firm: firm, capability: "Werbung", mode: .bridge, value: Money(euros: 90_000)))
      tables.offers.append(Offer(firm: firm, capability: "Karton", level: 0.9))
    }
    tables.needs.append(
      Need(firm: "2", capability: "Karton", mode: .bridge, value: Money(euros: 90_000)))
    tables.offers.append(Offer(firm: "2", capability: "Werbung", level: 0.9))
    tables.statements = [Statement(source: "1", target: "2", kind: .partner)]
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func blocks(_ question: any Question, _ language: Language) throws -> [Block] {
    try question.answer(in: try network(), for: Reader(language)).blocks
  }

  private func words(_ blocks: [Block]) -> [String] {
    blocks.compactMap { block in
      switch block {
      case .headline(let text), .sentence(let text, _): text
      case .table, .gap: nil
      }
    }
  }

  // “Invite both to talk”, of an entry that `check` calls the same as another by 100 %.
  @Test(arguments: [Language.german, .english])
  func theSecondEntryIsClearedUpFirst(language: Language) throws {
    let step =
      language == .german ? "→ Klären Sie zuerst die Dublette" : "→ Clear up the duplicate first"
    let questions: [any Question] = [
      AssociationQuestion(), FirmQuestion(of: "3"), SuggestionsQuestion(for: "3"),
    ]
    for question in questions {
      let told = try blocks(question, language)
      guard case .sentence(let last, let remedies)? = told.last else {
        Issue.record("\(told)")
        continue
      }
      #expect(last.hasPrefix(step) && last.contains("NAGEL VERPACKUNG"), "\(last)")
      #expect(remedies == [.merge("1", "3"), .separate("1", "3")])
      #expect(!words(told).contains { $0.contains("Mößner") }, "\(words(told))")
    }
    let list = try SuggestionsQuestion(for: "3").answer(in: try network(), for: Reader(language))
    #expect(list.status == .nothingFound && list.table.rows.isEmpty)
    // The entry that stands first is as it was, and its link is no news.
    #expect(!words(try blocks(FirmQuestion(of: "1"), language)).contains { $0.hasPrefix(step) })
  }

  @Test func theTableOfThoseWhoStandAloneSaysWhoseEntryItIs() throws {
    for block in try blocks(AssociationQuestion(), .german) {
      guard case .table(let table) = block, table.columns.map(\.key).contains("partner") else {
        continue
      }
      #expect(table.rows.count == 1)
      let step = table.rows.first?.last?.plain ?? ""
      #expect(step.hasPrefix("Dublette klären: Nagel Verpackung"), "\(step)")
      return
    }
    Issue.record("nobody stands alone")
  }
}
