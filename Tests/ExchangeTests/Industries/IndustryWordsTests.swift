import Foundation
import PartnernetzExchange
import PartnernetzRecords
import TestSupport
import Testing

/// Industries told in words.
@Suite struct IndustryWordsTests {
  private func firms(_ words: [String]) throws -> ImportResult {
    let rows = words.enumerated().map { "\($0.offset);F\($0.offset);\"\($0.element)\"\n" }
    return try read(["firmen.csv": "Nr;Name;Branche\n" + rows.joined()])
  }

  // The competitor gate was blind without codes, and nobody was told.
  @Test(arguments: [
    ("Maschinenbau", "28"), ("maschinen- und anlagenbau", "28"), ("IT-Dienstleistungen", "62"),
    ("Spedition", "52.29"), ("Herstellung von Werkzeugmaschinen", "28.4"),
    ("28.41 Herstellung von Werkzeugmaschinen für die Metallbearbeitung", "28.41"),
    ("WZ 62 - Informationstechnik", "62"), ("Druckindustrie", "18.1"),
    ("Bäckerei / Konditorei", "10.71"), ("Hotel, Gasthof", "55.1"), ("Dreherei, Stahlbau", "25"),
    ("mechanical engineering", "28"), ("Sanitär, Heizung, Klima", "43.22"),
    ("Software (Branchenlösungen)", "62.01"), ("Küchenmöbel", "31"), ("Weinhandel", "46"),
    ("Stahlhandel", "46.72"), ("Etikettendruck", "18.1"), ("CNC-Zerspanung", "25.62"),
    ("Therme / Hotel", "55.1"), ("Gummi/Dichtungen", "22.1"), ("Lackhersteller", "20.3"),
    ("Wach- und Sicherheitsdienst", "80"), ("Großhandel Baumaschinen", "46"),
    ("Software für Logistik", "62.01"), ("Hafenlogistik", "52"),
  ])
  func wordsNameAnIndustry(_ words: String, _ code: String) throws {
    let intake = try firms([words])
    #expect(intake.tables.firms[0].industry == Industry(code))
    #expect(intake.tables.firms[0].attributes == ["Branche": words])
    #expect(intake.places == [Place("industry_in_words", "firmen.csv", 2, "Branche")])
  }

  @Test(arguments: [
    "Handel", "Sonstiges", "Dienstleistung", "24 Stunden Service", "Maschinenbau und Hotel",
    "Kunsthandwerk", "Bau", "Wir bieten Maschinenbau",
  ])
  func wordsThatNameSeveralOrNoneStayTheAssociationsOwn(_ words: String) throws {
    let intake = try firms([words])
    #expect(intake.tables.firms[0].industry == nil)
    #expect(intake.tables.firms[0].attributes == ["Branche": words])
    #expect(intake.places == [Place("not_an_industry", "firmen.csv", 2, "Branche")])
  }

  @Test func everyWordIsToldOnce() throws {
    let intake = try firms(["Spedition", "Spedition", "Allerlei", "Allerlei"])
    #expect(intake.problems.kept.map(\.row) == [2, 4])
  }

  /// Under its English header the word would come back as the code's own column.
  @Test func aWordUnderTheHeaderIndustryIsKeptAsACategory() throws {
    let intake = try read(["firms.csv": "id,name,industry\n1,Alder Ltd,Bakery\n"])
    #expect(intake.tables.firms[0].industry == Industry("10.71"))
    #expect(intake.tables.firms[0].attributes == ["category": "Bakery"])
  }

  @Test func aMappedWordIsTheCodeItIsMappedTo() throws {
    let mapping = try ColumnMapping(
      Table(
        data: Data("file,column,value,means\n,Branche,Handel,46.9\n".utf8), named: "m.csv"))
    let intake = try read(
      ["firmen.csv": "Nr;Name;Branche\n1;A;Handel\n"], importer: Importer(mapping: mapping))
    #expect(intake.tables.firms[0].industry == Industry("46.9"))
    #expect(intake.problems.kept.isEmpty)
  }

  /// Each code of our own words is one of the classification, and no word stands for two.
  @Test func ourOwnWordsStandForCodesOfTheClassification() throws {
    let folder = packageRoot.appendingPathComponent("Sources/Exchange/Industries")
    func lines(_ name: String) throws -> [(code: String, text: String)] {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        .split(separator: "\n").map { line in
          let cells = line.split(separator: ";", maxSplits: 1).map(String.init)
          return (cells[0], try #require(cells.last))
        }
    }
    let titles = Set(try lines("titles.csv").map { String($0.code.prefix(5)) })
    let words = try lines("words.csv")
    #expect(words.count > 200)
    for (code, _) in words {
      #expect(titles.contains { $0.hasPrefix(code) }, "\(code)")
    }
    let all = words.flatMap { $0.text.split(separator: "|").map { $0.lowercased() } }
    #expect(Set(all).count == all.count)
  }

  // Codes of 2025 were taken for those of 2008, which mean something else.
  @Test(arguments: [
    "WZ 2025", "Branche (WZ 2025)", "WZ-2025-Code", "WZ-Code 2025", "NACE Rev. 2.1",
  ])
  func aHeaderNamesItsEdition(_ header: String) throws {
    let text = "Nr;Firma;\(header)\nA;A GmbH;62.10\nB;B GmbH;WZ2008:62.01\n"
    let firms = try read(["f.csv": text]).tables.firms
    #expect(firms.map { $0.industry?.notation } == ["nace2.1:62.10", "62.01"])
  }

  @Test(arguments: ["WZ 2008", "WZ", "Branche (WZ 2008)", "NACE", "Branche 2025"])
  func othersMeanTheUsualEdition(_ header: String) throws {
    let firms = try read(["f.csv": "Nr;Firma;\(header)\nA;A GmbH;62.01\n"]).tables.firms
    #expect(firms.map { $0.industry?.scheme } == [.nace2])
  }

  @Test(arguments: ["99.99", "62.10", "44", "C25.98"])
  func aCodeThatIsNoneIsTold(_ code: String) throws {
    let intake = try read(["f.csv": "Nr;Firma;WZ\nA;A GmbH;\(code)\nB;B GmbH;25.62\n"])
    #expect(intake.places == [Place("no_such_industry", "f.csv", 2, "WZ")])
    #expect(intake.tables.firms[0].industry?.code == code && intake.isAcceptable)
  }

  @Test(arguments: ["25", "25.6", "25.62", "25.62.0", "2562", "C25.62", "55.1", "01.20", "99"])
  func codesOfAllDepthsAreKnown(_ code: String) throws {
    let intake = try read(["f.csv": "Nr;Firma;WZ\nA;A GmbH;\(code)\n"])
    #expect(intake.problems.kept.isEmpty)
  }
}
