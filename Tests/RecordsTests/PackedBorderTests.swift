import Testing

@testable import PartnernetzRecords

/// Which numbers may stand in a packed column, and which are damage.
@Suite struct PackedBorderTests {
  private let set = Catalogue.CodeSet.visibility

  @Test func aCodeIsUnknownOrOneOfThoseThereAre() {
    for (form, count) in [
      (PackedForm(.text), Int32(5)), (PackedForm(.choice(.yesNo)), 2),
      (PackedForm(.choice(set)), Int32(set.codes.count)), (PackedForm(.day), 99_991_232),
    ] {
      #expect(form.fits(.codes([-1, 0, count - 1]), rows: 3, words: 5))
      #expect(!form.fits(.codes([0, count]), rows: 2, words: 5))
      #expect(!form.fits(.codes([-2, 0]), rows: 2, words: 5))
    }
  }

  @Test func aColumnHasACellForEachRowOrNone() {
    let form = PackedForm(.text)
    #expect(form.fits(.codes([]), rows: 3, words: 0))
    #expect(form.fits(.codes([0, 0, 0]), rows: 3, words: 1))
    #expect(!form.fits(.codes([0, 0]), rows: 3, words: 1))
    #expect(!form.fits(.codes([0, 0, 0, 0]), rows: 3, words: 1))
  }

  @Test func aColumnHoldsNumbersOfItsKind() {
    let all: [PackedCells] = [.codes([0]), .whole([0]), .real([0]), .bytes([0])]
    func fitting(_ content: Catalogue.Content) -> [Bool] {
      all.map { PackedForm(content).fits($0, rows: 1, words: 1) }
    }
    for content in [Catalogue.Content.text, .firm, .industry, .tags, .day, .choice(set)] {
      #expect(fitting(content) == [true, false, false, false])
    }
    for content in [Catalogue.Content.money(), .integer(0...3)] {
      #expect(fitting(content) == [false, true, false, false])
    }
    for content in [Catalogue.Content.share, .trust, .number(0...1)] {
      #expect(fitting(content) == [false, false, true, false])
    }
  }

  @Test func truthIsOneAndItsOppositeNothing() {
    let form = PackedForm(.choice(.netGross))
    #expect(form.value(.codes([0, 1, -1]), 0, []) == .truth(false))
    #expect(form.value(.codes([0, 1, -1]), 1, []) == .truth(true))
    #expect(form.value(.codes([0, 1, -1]), 2, []) == nil)
    #expect(PackedForm(.money()).value(.whole([.min, -5]), 0, []) == nil)
    #expect(PackedForm(.money()).value(.whole([.min, -5]), 1, []) == .money(Money(cents: -5)))
    #expect(PackedForm(.integer(0...9)).value(.whole([7]), 0, []) == .integer(7))
  }

  // Counts that were all one let any table's count stand for another's.
  @Test func eachTableHasAsManyRowsAsItself() throws {
    func ids(_ count: Int) -> [String] { (0..<count).map { "F\($0)" } }
    var tables = MemberTables(firms: ids(8).map { Firm(id: $0, name: "Firma \($0)") })
    tables.statements = ids(2).map { Statement(source: $0, target: "F7", kind: .partner) }
    tables.offers = ids(3).map { Offer(firm: $0, capability: "IT") }
    tables.needs = ids(4).map { Need(firm: $0, capability: "IT") }
    tables.markets = ids(5).map { MarketEntry(firm: $0, market: "NL", role: .served) }
    tables.capital = ids(6).map { CapitalEntry(firm: $0, role: .sought, kind: .loan) }
    tables.goals = ids(7).map { Goal(firm: $0, product: "Guss") }
    let packed = try #require(PackedTables(tables))
    #expect(packed.rowCount == 35)
    let read = try #require(PackedTables(columns: packed.columns))
    #expect(read.firms.rows == tables.firms && read.statements.rows == tables.statements)
    var details = tables
    details.firms = []
    details.statements = []
    #expect(read.details == details)
  }

  @Test(
    arguments: [
      ([0, 2], true), ([1, 2], false), ([0, 1], false), ([0, 3], false), ([0, 0, 2], false),
      ([0, 1, 2], true), ([], false), ([0, 2, 1], false),
    ] as [([Int64], Bool)])
  func wordsBeginWhereTheOneBeforeEnds(starts: [Int64], isRead: Bool) {
    // A sign alone is an empty text.
    let bytes = Array("tt".utf8)
    #expect((PackedWords(bytes: bytes, starts: starts) != nil) == isRead)
  }

  @Test(arguments: [
    ("l", [String]()), ("l1:a", ["a"]), ("l0:", [""]), ("l3:a:b0:2:üx", nil),
    ("l3:a:b0:3:üx", ["a:b", "", "üx"]), ("l2:a", nil), ("l-1:a", nil), ("la", nil), ("l1a", nil),
    ("l:", nil),
  ])
  func aListIsReadByTheLengthsOfItsTexts(letters: String, texts: [String]?) {
    let bytes = Array(letters.utf8)
    let words = PackedWords(bytes: bytes, starts: [0, Int64(bytes.count)])
    #expect(words?.values == texts.map { [.list($0)] })
  }

  @Test func wordsAreTextsIndustriesAndListsAndNothingElse() {
    func value(_ letters: String) -> Catalogue.Value? {
      let bytes = Array(letters.utf8)
      return PackedWords(bytes: bytes, starts: [0, Int64(bytes.count)])?.values.first
    }
    #expect(value("tAlba") == .text("Alba"))
    #expect(value("i25.62") == Industry("25.62").map { .industry($0) })
    #expect(value("iHandel") == nil && value("xAlba") == nil)
    #expect(PackedWords(bytes: [], starts: [0])?.count == 0)
  }
}
