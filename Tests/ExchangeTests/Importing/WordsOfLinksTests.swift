import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzExchange

/// Words and amounts of links that may be meant otherwise.
@Suite struct WordsOfLinksTests {
  private let members =
    "Firma\nFuchs IT GmbH\nHofer Steuerberatung\nLang Bank\nKern Energie eG\nAlba GmbH\n"

  // A house bank became a capital provider and a service provider a supplier, without a word.
  @Test func whichOfTwoFirmsAWordMeansIsTold() throws {
    let links =
      "Von;An;Art\nFuchs IT GmbH;Hofer Steuerberatung;Dienstleister\n"
      + "Lang Bank;Kern Energie eG;Hausbank\nFuchs IT GmbH;Alba GmbH;Dienstleister\n"
      + "Alba GmbH;Lang Bank;Kunde\n"
    let intake = try read(["firmen.csv": members, "links.csv": links])
    #expect(intake.tables.statements.map(\.kind) == [.supplier, .capital, .supplier, .customer])
    let told = intake.problems.kept.filter { $0.code == "kind_of_word" }
    #expect(told.map(\.row) == [2, 3])
    #expect(
      told[0].message(.german)
        == "„Dienstleister“ gilt als Lieferant: „Fuchs IT GmbH“ beliefert „Hofer Steuerberatung“.")
    #expect(
      told[1].message(.english)
        == "“Hausbank” is taken as capital provider: “Lang Bank” finances “Kern Energie eG”.")
  }

  @Test func rowsReadAtATimeTellTheSame() throws {
    let rows = (0..<60).map { "F\($0);F\($0 + 1);\($0 == 7 ? "Bank" : "partner")\n" }
    let firms = "id,name\n" + (0...60).map { "F\($0),Firm \($0)\n" }.joined()
    let files: KeyValuePairs = ["firms.csv": firms, "links.csv": "Von;An;Art\n" + rows.joined()]
    var slow = Importer()
    slow.plainRowsAtATime = nil
    let intake = try read(files)
    #expect(intake.places == [Place("kind_of_word", "links.csv", 9, "Art")])
    #expect(try read(files, importer: slow).places == intake.places)
    #expect(intake.tables.statements[7].kind == .capital)
  }

  // The value of links was no amount, and pounds in it were no word worth.
  @Test func valuesThatCanOnlyBeAmountsAreTaken() throws {
    let links =
      "From,To,Relation,Value\nAlba GmbH,Lang Bank,buys from,20000\n"
      + "Fuchs IT GmbH,Alba GmbH,customer,50000\nAlba GmbH,Kern Energie eG,knows,\n"
    let intake = try read(["firmen.csv": members, "links.csv": links])
    #expect(intake.tables.statements.map(\.amount?.euros) == [20_000, 50_000, nil])
    #expect(intake.places.contains(Place("weights_are_amounts", "links.csv", nil, "Value")))
    let pounds = try read(
      ["firmen.csv": members, "links.csv": links.replacing("20000", with: "£120k")])
    #expect(pounds.places.contains(Place("foreign_currency", "links.csv", 2, "Value")))
  }

  @Test(arguments: ["3", "0.4", "12", "Silber"])
  func valuesThatMayBeAnythingStayAttributes(_ value: String) throws {
    let links = "From,To,Relation,Value\nAlba GmbH,Lang Bank,buys from,\(value)\n"
    let intake = try read(["firmen.csv": members, "links.csv": links])
    #expect(intake.tables.statements.map(\.amount) == [nil])
    #expect(intake.unknownColumns.map(\.column) == ["Value"])
  }
}
