import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What `check` says of data that is not sound.
@Suite struct CheckAnswerTests {
  // The list of what is wrong ended without a word about what to do.
  @Test func checkEndsWithWhatToDecideFirst() throws {
    var firms = [Firm(id: "A", name: "Alba GmbH"), Firm(id: "B", name: "ALBA GmbH")]
    for place in firms.indices { firms[place].town = "Ulm" }
    let network = Network(
      MemberTables(firms: firms), asOf: try #require(Day(iso: "2026-11-01")))
    let answer = CheckQuestion().answer(in: network, for: Reader(.german))
    guard case .sentence(let text, let remedies)? = answer.blocks.last else {
      Issue.record("\(answer.blocks)")
      return
    }
    #expect(text.hasPrefix("→ Entscheiden Sie zuerst"))
    #expect(remedies == [.merge("A", "B"), .separate("A", "B")])
  }

  // 1.2 million by one side and 1.6 by the other: “nothing contradicts itself”, while `assess` said that
  // the figures deviate.
  @Test(arguments: [(1_600_000.0, "deviating"), (1_700_000, "conflict"), (1_210_000, nil)])
  func everyDeviationThatAnotherAnswerTellsIsListed(told: Double, code: String?) throws {
    let firms = [Firm(id: "A", name: "Alba GmbH"), Firm(id: "B", name: "Birke AG")]
    var statements = [
      Statement(source: "A", target: "B", kind: .supplier),
      Statement(source: "A", target: "B", kind: .supplier),
    ]
    (statements[0].amount, statements[1].amount) = (Money(euros: 1_200_000), Money(euros: told))
    (statements[0].reporter, statements[1].reporter) = ("A", "B")
    let network = Network(
      MemberTables(firms: firms, statements: statements),
      asOf: try #require(Day(iso: "2026-11-01")))
    let answer = CheckQuestion().answer(in: network, for: Reader(.german))
    let json = try answer.jsonText()
    #expect(json.contains("\"code\"") == (code != nil), "\(json)")
    if let code { #expect(json.contains("\"\(code)\""), "\(json)") }
    #expect(answer.status == (code == nil ? .fine : .somethingToLookAt))
    #expect(answer.table.rows.count == (code == nil ? 0 : 1))
    guard case .headline(let german)? = answer.blocks.first,
      case .headline(let english)? = CheckQuestion().answer(in: network, for: Reader(.english))
        .blocks.first
    else {
      Issue.record("\(answer.blocks)")
      return
    }
    switch code {
    case "deviating":
      #expect(german == "1 Betrag ist je nach Seite verschieden")
      #expect(english == "1 amount differs between the two sides")
    case nil: #expect(german.hasPrefix("Nichts widerspricht sich"))
    default: #expect(german == "1 Betrag widerspricht einem anderen")
    }
  }

  // Two firms were likely one for their town alone, it seemed.
  @Test func theNameIsAmongTheReasonsOfALikelyDuplicate() {
    var firms = [
      Firm(id: "A", name: "Maschinenbau Hellmich GmbH"),
      Firm(id: "B", name: "Maschbau Helmich GmbH"),
    ]
    for place in firms.indices { (firms[place].town, firms[place].region) = ("Ulm", "Ulm") }
    for pair in DuplicateProposal.among(firms) {
      #expect(
        !Set(pair.reasons).isDisjoint(with: [.sameName, .similarName, .sharedRareWords]),
        "\(pair.reasons)")
    }
  }
}
