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
