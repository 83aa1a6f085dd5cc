import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Numbers that count a table's rows, taken for the ids of the register.
@Suite struct RunningNumbersTests {
  private static func known(_ towns: [String?] = ["Kiel", "Kiel", "Kiel"]) -> [Firm] {
    let names = ["Ahrensberg Metall GmbH", "Bootsbau Clasen", "Deichbau GmbH"]
    return zip(names, towns).enumerated().map { place, firm in
      var known = Firm(id: "\(place + 1)", name: firm.0)
      known.town = firm.1
      return known
    }
  }

  private let list = "Nr;Firma;Ort\n1;Zeller Feinmechanik GmbH;Ulm\n2;Yorck Kunststoffe AG;Ulm\n"

  // "Ahrensberg Metall GmbH heißt jetzt Zeller Feinmechanik GmbH", and two firms were gone.
  @Test func aListThatCountsItsRowsDoesNotRenameTheRegister() throws {
    let importer = Importer(
      knownFirms: RunningNumbersTests.known(), skippingFaultyRows: true)
    let intake = try read(["neue.csv": list], importer: importer)
    #expect(intake.places == [Place("running_numbers", "neue.csv", nil, "Nr")])
    #expect(!intake.isAcceptable && intake.isBalanced && intake.tables.firms.isEmpty)
    let problem = try #require(intake.problems.kept.first)
    #expect(problem.message(.german).contains("„Ahrensberg Metall GmbH“, hier „Zeller"))
    #expect(problem.message(.english).contains("“Bootsbau Clasen”, here “Yorck"))
    #expect(problem.hint(.german).contains("„,Nr,,ignore“"))
  }

  @Test func theMappingOfTheHintTakesTheList() throws {
    var importer = Importer(knownFirms: RunningNumbersTests.known())
    importer.mapping = try ColumnMapping(
      Table(data: Data("file,column,value,means\n,Nr,,ignore\n".utf8), named: "map.csv"))
    let intake = try read(["neue.csv": list], importer: importer)
    #expect(intake.isAcceptable)
    #expect(
      intake.tables.firms.map(\.id) == ["Zeller Feinmechanik GmbH", "Yorck Kunststoffe AG"])
  }

  @Test func withoutTownsTheNamesDecide() throws {
    let importer = Importer(knownFirms: RunningNumbersTests.known([nil, nil, nil]))
    let text = "Nr;Firma\n1;Zeller Feinmechanik GmbH\n2;Yorck Kunststoffe AG\n"
    #expect(
      try read(["neue.csv": text], importer: importer).places.map(\.code) == ["running_numbers"])
  }

  @Test(arguments: [
    // One firm has a new name.
    "1;Zeller Feinmechanik GmbH;Ulm\n2;Bootsbau Clasen;Kiel\n",
    // They keep their town.
    "1;Zeller Feinmechanik GmbH;Kiel\n2;Yorck Kunststoffe AG;Kiel (Förde)\n",
    // They keep a word of their names.
    "1;Ahrensberg AG;Ulm\n2;Clasen Yachten KG;Ulm\n",
    // The others are new.
    "7;Zeller Feinmechanik GmbH;Ulm\n8;Yorck Kunststoffe AG;Ulm\n",
  ])
  func firmsThatAreRenamedOrNewAreTakenAsBefore(_ rows: String) throws {
    let importer = Importer(knownFirms: RunningNumbersTests.known())
    let intake = try read(["neue.csv": "Nr;Firma;Ort\n" + rows], importer: importer)
    #expect(intake.isAcceptable && intake.tables.firms.count == 2)
  }

  @Test func fewerThanHalfOfThoseThatBothKnowAreRenamed() throws {
    var firms = RunningNumbersTests.known()
    for number in 4...5 { firms.append(Firm(id: "\(number)", name: "Firma \(number) Alba")) }
    let rows = "3;Deichbau GmbH;Kiel\n4;Alba 4;Ulm\n5;Alba 5;Ulm\n"
    let intake = try read(["neue.csv": list + rows], importer: Importer(knownFirms: firms))
    #expect(intake.isAcceptable && intake.tables.firms.count == 5)
    #expect(intake.places.filter { $0.code == "renamed_firm" }.count >= 2)
  }
}
