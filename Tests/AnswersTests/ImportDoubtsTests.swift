import PartnernetzAnswers
import PartnernetzRecords
import Testing

/// When a list says of a member that it is gone, and when it only says less.
@Suite struct ImportDoubtsTests {
  /// Firms of which two facts are known, as lists of members tell them.
  private func firms(_ ids: String, _ edit: (inout Firm) -> Void = { _ in }) -> [Firm] {
    ids.map {
      var firm = Firm(id: String($0), name: "\($0)\($0)werk \($0)")
      firm.town = "Ulm"
      firm.employees = 12
      edit(&firm)
      return firm
    }
  }

  private func absent(_ known: String, _ listed: [Firm]) -> String {
    ImportDoubts(among: firms(known), beside: listed).absent.map(\.id).joined()
  }

  @Test func aListThatLacksAThirdIsANewerOne() {
    #expect(absent("ABCDEF", firms("ABCD")) == "EF")
    #expect(absent("ABCDEF", firms("ABC")) == "")
    #expect(absent("ABCDEF", firms("ABCDEF")) == "")
    #expect(absent("ABC", firms("ABX")) == "C" && absent("ABC", firms("AXY")) == "")
    #expect(absent("", firms("A")) == "")
  }

  @Test func guestsAreNotMissed() {
    var known = firms("ABCDEF")
    known[5].isMember = false
    let found = ImportDoubts(among: known, beside: firms("ABCD"))
    #expect(found.absent.map(\.id) == ["E"])
    // One of three members is a third, whatever guests there are.
    known[3].isMember = false
    known[4].isMember = false
    #expect(ImportDoubts(among: known, beside: firms("AB")).absent.map(\.id) == ["C"])
    #expect(ImportDoubts(among: known, beside: firms("A")).absent.isEmpty)
  }

  @Test func aListOfNamesIsNoListOfMembers() {
    func listed(_ described: Int) -> [Firm] {
      firms("ABCD").enumerated().map {
        $0 < described ? $1 : Firm(id: $1.id, name: $1.name)
      }
    }
    #expect(absent("ABCDE", listed(4)) == "E" && absent("ABCDE", listed(2)) == "E")
    #expect(absent("ABCDE", listed(1)) == "" && absent("ABCDE", listed(0)) == "")
  }

  @Test func twoFactsDescribeAFirm() {
    func isNewer(_ edit: @escaping (inout Firm) -> Void) -> Bool {
      let listed = firms("ABCD") {
        $0 = Firm(id: $0.id, name: $0.name)
        edit(&$0)
      }
      return absent("ABCDE", listed) == "E"
    }
    #expect(!isNewer { $0.town = "Ulm" })
    // A town and its postal code are one fact, its place.
    #expect(
      !isNewer {
        $0.town = "Ulm"
        $0.postalCode = "89073"
      })
    let facts: [(inout Firm) -> Void] = [
      { $0.industry = Industry("25.62") }, { $0.postalCode = "89073" }, { $0.employees = 3 },
      { $0.revenue = Money(cents: 1) }, { $0.legalForm = "GmbH" }, { $0.region = "DE1" },
    ]
    for (place, one) in facts.enumerated() {
      #expect(!isNewer(one))
      for other in facts.dropFirst(place + 1) {
        #expect(
          isNewer {
            one(&$0)
            other(&$0)
          })
      }
    }
  }
}
