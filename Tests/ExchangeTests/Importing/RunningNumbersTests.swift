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
    #expect(problem.hint(.german).contains("Lassen Sie die Spalte „Nr“ weg"))
    #expect(problem.reading == Diagnostic.Reading(columns: ["Nr"], words: ["ignore", "id"]))
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

  // One association's lists are full of the same towns and trades: three firms of three were replaced.
  @Test(arguments: [
    ["Alba Metallbau", "Birke Metallbau", "Ceder Metallbau"],
    ["Alba Ulm GmbH", "Birke Ulm AG", "Ceder Ulm KG"],
    ["Alba GmbH"], ["Alba GmbH", "Birke AG"],
  ])
  func theSameTownOrTradeIsNoSameFirm(_ names: [String]) throws {
    let known = names.enumerated().map { place, name in
      var firm = Firm(id: "\(place + 1)", name: name)
      firm.town = "Ulm"
      return firm
    }
    let rows = names.enumerated().map { place, name in
      let other = name.split(separator: " ").dropFirst().joined(separator: " ")
      return "\(place + 1);\(["Huber", "Igel", "Jung"][place]) \(other);Ulm\n"
    }
    let intake = try read(
      ["neue.csv": "Nr;Firma;Ort\n" + rows.joined()], importer: Importer(knownFirms: known))
    #expect(intake.places.map(\.code) == ["running_numbers"])
    let sentence = try #require(intake.problems.kept.first?.message(.german))
    #expect(sentence.contains("; 2 ist") == (names.count > 1))
  }

  @Test func aNumberOrAnAddressProvesThatAFirmIsRenamed() throws {
    var firms = [Firm(id: "1", name: "Alba GmbH"), Firm(id: "2", name: "Birke AG")]
    firms[0].attributes = ["USt-IdNr": "DE136695976"]
    firms[1].attributes = ["Straße": "Hauptstr. 5"]
    firms[1].postalCode = "89073"
    let text = """
      Nr;Firma;PLZ;Straße;USt-IdNr
      1;Huber GmbH;89075;Weg 1;DE 136695976
      2;Igel AG;89073;Hauptstraße 5;

      """
    let intake = try read(["neue.csv": text], importer: Importer(knownFirms: firms))
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.name) == ["Huber GmbH", "Igel AG"])
  }

  @Test func whoeverSaysThatTheNumbersAreIDsRenamesFirms() throws {
    var importer = Importer(knownFirms: RunningNumbersTests.known())
    importer.mapping = try ColumnMapping(
      Table(data: Data("file,column,value,means\n,Nr,,id\n".utf8), named: "map.csv"))
    #expect(try read(["neue.csv": list], importer: importer).tables.firms.map(\.id) == ["1", "2"])
  }

  @Test func fewerThanHalfOfThoseThatBothKnowAreRenamed() throws {
    var firms = RunningNumbersTests.known()
    for number in 4...5 { firms.append(Firm(id: "\(number)", name: "Firma \(number) Alba")) }
    let rows = "3;Deichbau GmbH;Kiel\n4;Alba 4;Ulm\n5;Alba 5;Ulm\n"
    let intake = try read(["neue.csv": list + rows], importer: Importer(knownFirms: firms))
    #expect(intake.isAcceptable && intake.tables.firms.count == 5)
    #expect(intake.places.filter { $0.code == "renamed_firm" }.count >= 2)
  }

  // Two offices' lists in one folder: each row of the second was refused as a twin of the first.
  @Test func twoListsOfOneFolderThatBothCountFromOneAreNamed() throws {
    let files: KeyValuePairs = [
      "liste1.csv": "Nr;Firma;Ort\n1;Alba GmbH;Ulm\n2;Buche KG;Ulm\n",
      "liste2.csv": "Nr;Firma;Ort\n1;Birke AG;Ulm\n2;Distel OHG;Ulm\n",
    ]
    let intake = try read(files, importer: Importer(skippingFaultyRows: true))
    #expect(intake.places == [Place("running_numbers", "liste2.csv", nil, "Nr")])
    #expect(!intake.isAcceptable && intake.isBalanced)
    let problem = try #require(intake.problems.kept.first)
    #expect(problem.message(.german).contains("in „liste1.csv“ gehören sie anderen"))
    var importer = Importer()
    importer.mapping = try ColumnMapping(
      Table(data: Data("file,column,value,means\n,Nr,,ignore\n".utf8), named: "map.csv"))
    let taken = try read(files, importer: importer)
    #expect(taken.isAcceptable && taken.tables.firms.count == 4)
  }

  @Test func oneTableThatCountsFromOneTwiceIsNamed() throws {
    let intake = try read([
      "liste.csv":
        "Nr;Firma;Ort\n1;Alba GmbH;Ulm\n2;Buche KG;Ulm\n1;Birke AG;Ulm\n2;Distel OHG;Kiel\n"
    ])
    #expect(intake.places == [Place("running_numbers", "liste.csv", nil, "Nr")])
    #expect(try #require(intake.problems.kept.first).message(.english).contains("further up"))
  }

  @Test func oneFirmInTwoTablesOfAFolderKeepsItsNumber() throws {
    let intake = try read([
      "adressen.csv": "Nr;Firma;Ort\n1;Alba GmbH;Ulm\n2;Buche KG;Ulm\n",
      "zahlen.csv": "Nr;Firma;Mitarbeiter\n1;Alba;5\n2;Buche;7\n",
    ])
    #expect(intake.isAcceptable && intake.tables.firms.map(\.employees) == [5, 7])
  }
}
