import PartnernetzAnswers
@testable import PartnernetzWebApp
import PartnernetzWording
import Testing

@Suite struct AddressTests {
  @Test func anAddressIsReadAsABrowserWritesIt() throws {
    let query = try #require(Query(encoded: "q=A+%26+B&q=C%2BD&empty=&name&x=a%3Db"))
    #expect(query.all("q") == ["A & B", "C+D"])
    #expect(query["empty"] == nil)
    #expect(query["name"] == nil)
    #expect(query["x"] == "a=b")
  }

  @Test(arguments: ["%FF", "a=%", "a=%C3", "%C3%28=1"])
  func whatIsNoTextIsNotGuessed(_ text: String) {
    #expect(Query(encoded: text[...]) == nil)
  }

  @Test func whatIsWrittenIsReadBack() {
    let names = ["<\"&'>", "ä+b c", "100 %", "A,B", "\u{1F600}", "a=b&c=d"]
    for name in names {
      let place = Place("/members", [name: name])
      let text = place.href.split(separator: "?", maxSplits: 1)[1]
      #expect(Query(encoded: text) == place.query, "\(name)")
      #expect(!place.href.contains("\"") && !place.href.contains("<") && !place.href.contains(" "))
    }
  }

  @Test func aRuleIsAddedOnceAndTakenOffAlone() {
    let place = Place("/pairing", ["objective": "nash"]).adding("forbid", "A,B")
      .adding("forbid", "C,D").adding("forbid", "A,B")
    #expect(place.query.all("forbid") == ["A,B", "C,D"])
    #expect(place.removing("forbid", "A,B").query.all("forbid") == ["C,D"])
    #expect(place.setting("objective", to: nil).query["objective"] == nil)
    #expect(place.setting("objective", to: "total").query.items.first?.value == "total")
  }

  @Test(arguments: [
    ("de-DE,de;q=0.9,en;q=0.8", Language.german), ("en-GB", .english),
    ("fr,en;q=0.4,de;q=0.7", .german),
    ("fr", .english), ("", .english), ("de;q=0.1,en;q=0.2", .english), ("*", .english),
  ])
  func theBrowsersFirstLanguageThatWeSpeakIsTaken(_ list: String, _ language: Language) {
    #expect(Visit.language(accepting: list) == language)
  }

  @Test func rowsWithoutAValueStandLastEitherWay() throws {
    let table = Table(
      columns: [.init("n", de: "Z", en: "N"), .init("t", de: "T", en: "T")],
      rows: [
        [.euros(5.0), .text("b")], [.none, .text("Ä")], [.euros(-7.0), .text("")],
        [.euros(30.0), .text("a")],
      ])
    func column(_ sorting: String, _ place: Int) throws -> [Table.Cell] {
      try #require(TableSorting(sorting)).sorted(table).map { $0[place] }
    }
    #expect(try column("n", 0) == [.euros(-7.0), .euros(5.0), .euros(30.0), .none])
    #expect(try column("-n", 0) == [.euros(30.0), .euros(5.0), .euros(-7.0), .none])
    #expect(try column("t", 1) == [.text("Ä"), .text("a"), .text("b"), .text("")])
    #expect(try column("unknown", 0) == table.rows.map { $0[0] })
  }

  @Test func quantitiesAreReadAsPeopleTypeThem() throws {
    func value(_ text: String) throws -> Double? {
      try Query([.init(name: "n", value: text)]).quantity("n")
    }
    #expect(try value("0,5") == 0.5)
    #expect(try value("50 %") == 0.5)
    #expect(try value("") == nil)
    for wrong in ["0x10", "inf", "-1", "1e9", "many", "1.2.3"] {
      #expect(throws: FieldError.self) { try value(wrong) }
    }
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\Liste.xlsx", "Liste.xlsx"),
    ("..", "tabelle.csv"),
    ("", "tabelle.csv"), (".hidden", "hidden"), ("a\u{0}b.csv", "a b.csv"),
    (
      // A letter with hundreds of accents is one letter, but no file system takes its bytes.
      "a" + String(repeating: "\u{301}", count: 400) + ".\u{301}csv",
      "a" + String(repeating: "\u{301}", count: 29) + ".\u{301}csv"
    ),
  ])
  func aFilesNameIsItsLastPart(_ sent: String, _ name: String) {
    #expect(sent.asFileName == name)
  }
}
