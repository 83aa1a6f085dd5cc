import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import Testing

/// Names in sentences leave the legal form out where that misleads nobody.
@Suite struct ShortNameTests {
  private func network(_ names: [String]) throws -> Network {
    let firms = names.enumerated().map { Firm(id: "F\(100 + $0)", name: $1) }
    return Network(
      MemberTables(firms: firms), asOf: try #require(Day(year: 2026, month: 11, day: 1)))
  }

  @Test func theFormStaysWhereAnotherIsCalledSo() throws {
    let names = [
      "Alba GmbH", "Alba Logistik GmbH", "Alba AG", "Birke GmbH", "Birke", "Öl Übel GmbH",
      "Zeder KG",
    ]
    let network = try network(names)
    let short = network.numbersOfFirms.map { network.shortName($0) }
    #expect(
      short == ["Alba GmbH", "Alba Logistik", "Alba AG", "Birke GmbH", "Birke", "Öl Übel", "Zeder"])
  }

  // “Find another partner for Kröger Kran GmbH & Co”.
  @Test(arguments: ["GmbH & Co KG", "GmbH & Co. KG", "GmbH & Co.KG", "GmbH und Co. KG"])
  func aFormGoesAsAWhole(form: String) {
    #expect(Network.withoutLegalForm("Kröger Kran \(form)") == "Kröger Kran")
  }

  // Each name was compared with all.
  @Test func itIsAsIfEachWereComparedWithAll() throws {
    let forms = ["", " GmbH", " AG", " KG", " & Co. KG", " GmbH & Co. KG"]
    let stems = ["A", "Ab", "Abt", "Abt B", "Ä", "Äb", "a", "Zz", "Zz 2"]
    let names = stems.flatMap { stem in forms.map { stem + $0 } }
    for start in 0..<5 {
      let some = names.enumerated().filter { ($0.offset * 7 + start) % 5 < 2 }.map(\.element)
      let network = try network(some)
      for (number, name) in some.enumerated() {
        let stem = Network.withoutLegalForm(name)
        let isShared = some.contains { $0 != name && Network.withoutLegalForm($0) == stem }
        #expect(network.shortName(Int32(number)) == (isShared ? name : stem))
      }
    }
  }
}
