import Foundation
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import TestSupport
import Testing

@Suite struct DuplicateProposalTests {
  private func proposals(_ names: [String]) -> [DuplicateProposal] {
    DuplicateProposal.among(names.enumerated().map { Firm(id: "\($0)", name: $1) })
  }

  @Test(arguments: [
    ("Müller Metallbau GmbH", "Mueller Metallbau Gesellschaft mit beschränkter Haftung"),
    ("Bergmann Logistik GmbH & Co. KG", "BERGMANN LOGISTIK GmbH & Co KG"),
    ("Groß + Klein oHG", "Gross & Klein OHG"), ("Cordes Software GmbH", "Cordes Sofware GmbH"),
    ("ＡＢＣ Technik AG", "ABC-Technik Aktiengesellschaft"),
    ("Hagen Lebensmittel AG", "Hagen Lebensmittel"),
    // The second i is Cyrillic.
    ("Fichtner Holzbau GmbH", "F\u{456}chtner Holzbau GmbH"),
    ("Alba Logistik AG", "ALBA LOGISTIK AG VZO O.N."), ("Birke Bau SE", "BIRKE BAU SE NA O.N."),
    ("Alba Druck GmbH", "Alba Druck GmbH GmbH"),
    ("Alba Druck GmbH & Co. KG", "Alba Druck KG GmbH & Co. KG"),
    ("Alba Druck GmbH", "Alba Druck GmbH i. G."),
  ])
  func findsTwins(_ first: String, _ second: String) throws {
    let found = try #require(proposals([first, "Völlig Anderes e.V.", second]).first)
    #expect(found.first == "0" && found.second == "2" && found.score >= 0.7)
    #expect(!found.reasons.isEmpty)
  }

  @Test(arguments: [
    ("Müller Metallbau e.K.", "Müller Metallbau GmbH"), ("Müller Bau GmbH", "Müller Druck GmbH"),
    ("Alpha AG", "Omega AG"), ("Gold KG", "Gold GmbH & Co. KG"),
    ("Nord SPV 1 GmbH", "Nord SPV 2 GmbH"), ("Nord Stiftung gGmbH", "Süd Stiftung gGmbH"),
  ])
  func leavesOthersAlone(_ first: String, _ second: String) {
    #expect(proposals([first, second]).isEmpty)
  }

  // A firm of which others know but the name was nobody's double once they had its form wrong.
  @Test func aFormThatOthersTellFromMemoryTellsNobodyApart() throws {
    var stranger = Firm(id: "2", name: "Gruber Holz GmbH")
    stranger.isMember = false
    var member = Firm(id: "1", name: "Gruber Holz KG")
    member.town = "Bruckmühl"
    let found = try #require(DuplicateProposal.among([member, stranger]).first)
    #expect(found.reasons.contains(.differentLegalForm) && !found.isSure)
    stranger.town = "Ulm"
    #expect(DuplicateProposal.among([member, stranger]).isEmpty)
  }

  @Test(arguments: [
    ("HRB 1234 Stuttgart", "Stuttgart HRB 1234", true),
    ("HRB 1234, Amtsgericht Stuttgart", "AG Stuttgart HRB1234", true),
    ("HRB Nr. 1234 B Berlin", "Amtsgericht Berlin: HRB 1234 B", true),
    ("HRB 1234 Stuttgart", "HRB 1234 Ulm", false), ("HRB 1234 Ulm", "HRA 1234 Ulm", false),
    ("HRB 1234 Ulm", "HRB 12345 Ulm", false),
  ])
  func anEntryOfARegisterIsOneInWhateverOrder(
    _ one: String, _ other: String, _ isOne: Bool
  ) {
    let firms = [("Alba GmbH", one), ("Birke Druck GmbH", other)].map { name, entry in
      var firm = Firm(id: name, name: name)
      firm.attributes["Handelsregister"] = entry
      return firm
    }
    #expect(DuplicateProposal.among(firms).isEmpty != isOne)
  }

  // “Same name” of two bakeries called after their towns, and “likely one firm” of a bakery and a tax
  // adviser of one owner.
  @Test(arguments: [
    (
      "Zirngibl Elektro Essenbach GmbH", "Essenbach", "Zirngibl Elektro Dingolfing GmbH",
      "Dingolfing"
    ),
    (
      "Xanten Bäckerei Dingolfing GmbH", "Dingolfing", "Xanten Steuerberatung Dingolfing GmbH",
      "Dingolfing"
    ),
    ("Hotel Ost GmbH", "Ulm", "Hotel West GmbH", "Ulm"),
    ("Rößle Werbeagentur Ulm AG", "Ulm", "Rößle Personaldienstleister Ulm AG", "Ulm"),
  ])
  func whatEachIsCalledAloneTellsThemApart(
    _ first: String, _ town: String, _ second: String, _ otherTown: String
  ) {
    func firms(_ edit: (inout Firm) -> Void) -> [Firm] {
      [("1", first, town), ("2", second, otherTown)].map { id, name, town in
        var firm = Firm(id: id, name: name)
        firm.town = town
        edit(&firm)
        return firm
      }
    }
    let others = (3..<9).map { Firm(id: "\($0)", name: "Völlig Anderes \($0) e.V.") }
    #expect(DuplicateProposal.among(firms { _ in } + others).isEmpty)
  }

  // The town behind a name is no name of its own, and one telephone outweighs another word.
  @Test func aTownInOneNameAndOneTelephoneStillTellTwins() {
    func score(_ first: Firm, _ second: Firm) -> Double? {
      DuplicateProposal.among([first, second]).first?.score
    }
    var (one, other) = (
      Firm(id: "1", name: "Alba Guss GmbH"), Firm(id: "2", name: "Alba Guss GmbH, Ulm")
    )
    (one.town, other.town) = ("Ulm", "Ulm")
    #expect((score(one, other) ?? 0) >= 0.95)
    var (bakery, shop) = (
      Firm(id: "1", name: "Huber Bäckerei GmbH"), Firm(id: "2", name: "Huber Backstube GmbH")
    )
    let apart = score(bakery, shop) ?? 0
    (bakery.attributes["Telefon"], shop.attributes["Telefon"]) = ("0731 123456", "0731 123456")
    #expect((score(bakery, shop) ?? 0) > apart)
  }

  // `check` said that no firm seems to stand twice, and the two were suggested to each other.
  @Test func oneNameInOnePlaceIsProposedWhateverTheLegalForm() {
    func score(_ town: String) -> Double? {
      var (one, other) = (
        Firm(id: "1", name: "Pieper Präzisionsteile GmbH & Co. KG"),
        Firm(id: "2", name: "Pieper Präzisionsteile GmbH")
      )
      (one.town, other.town) = ("Bad Salzuflen", town)
      return DuplicateProposal.among([one, other]).first?.score
    }
    #expect((0.7..<0.95).contains(score("Bad Salzuflen") ?? 0))
    #expect(score("Ulm") == nil)
  }

  @Test func commonWordsAreWeakEvidence() {
    let many = (0..<50).map { "Stadtwerke Ort\($0)heim GmbH" }
    #expect(proposals(many).allSatisfy { $0.score < 0.95 })
  }

  @Test func orderOfRowsChangesNothing() {
    var random = Seeded(9)
    let names = ["Müller Bau GmbH", "Mueller Bau GmbH", "Gold AG", "GOLD AG", "Bau Müller GmbH"]
    let firms = names.enumerated().map { Firm(id: "\($0)", name: $1) }
    func keys(_ firms: [Firm]) -> Set<Set<String>> {
      Set(DuplicateProposal.among(firms).map { [$0.first, $0.second] })
    }
    for _ in 0..<5 { #expect(keys(firms.shuffled(using: &random)) == keys(firms)) }
    #expect(DuplicateProposal.among(firms) == DuplicateProposal.among(firms))
  }

  @Test(.enabled(if: sharedFolder("datasets/gleif-de-firm-names") != nil))
  func findsEqualNamesAmongRealOnes() throws {
    let folder = try #require(sharedFolder("datasets/gleif-de-firm-names"))
    let table = try Table(contentsOf: folder + "/firms.csv")
    let firms = (0..<table.rowCount).compactMap { row in
      table.text(row: row, header: "lei").flatMap { id in
        table.text(row: row, header: "legal_name").map { Firm(id: id, name: $0) }
      }
    }
    #expect(firms.count == 5_000)
    let clock = ContinuousClock()
    var found: [DuplicateProposal] = []
    let time = clock.measure { found = DuplicateProposal.among(firms) }
    // Every pair of names that are equal but for case and punctuation must be among them.
    let groups = Dictionary(grouping: firms) { firm in
      firm.name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    let pairs = Set(found.map { Set([$0.first, $0.second]) })
    for group in groups.values where group.count > 1 {
      for (a, b) in zip(group, group.dropFirst()) { #expect(pairs.contains([a.id, b.id])) }
    }
    print(
      "proposals \(found.count), same name \(found.count { $0.reasons.contains(.sameName) }), \(time)"
    )
  }
}
