import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What a row does with a name that is no firm's, and who says otherwise.
@Suite struct NoFirmsInRowsTests {
  @Test(arguments: [59, 60, 61, 90])
  func ofALongLabelSixtyLettersAreTold(count: Int) throws {
    let label = "Summe " + String(repeating: "x", count: count - 7) + "y"
    let told = "“" + label.prefix(60) + "”"
    let firms = try read([
      "mitglieder.csv": "Firma;Ort\nAlba GmbH;Ulm\n\(label);Ulm\nBirke AG;Ulm\n"
    ])
    #expect(firms.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(firms.problems.kept.map { $0.message(.english).contains(told) } == [true])
    let links = try read(
      [
        "links.csv":
          "Lieferant;Abnehmer\nAlba GmbH;Birke AG\n\(label);Birke AG\nBirke AG;Alba GmbH\n"
      ], importer: Importer(makingFirmsOfLinks: true))
    #expect(links.tables.statements.count == 2)
    let totals = links.problems.kept.filter { $0.code == "totals_row" }
    #expect(totals.map { $0.message(.english).contains(told) } == [true])
  }

  // Without names there are only codes, and a code may be any word.
  @Test func whereThereAreNoNamesIdsAreCodes() throws {
    let intake = try read(["firms.csv": "id,town\nAnonym,Ulm\nTest,Aalen\n"])
    #expect(intake.tables.firms.map(\.id) == ["Anonym", "Test"])
    #expect(!intake.places.contains { $0.code == "no_firm" })
  }

  @Test func whoIsLikelyAPersonHasAPersonsName() throws {
    let text = """
      Nr;Name;Typ;Ort
      1;Karl Huber;Presse;Ulm
      2;Kern Verlag;Presse;Ulm
      3;Eva Maier;Firma;Ulm
      4;Karl Huber GmbH;Presse;Ulm

      """
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.id) == ["2", "3", "4"])
    #expect(intake.places == [Place("natural_person", "mitglieder.csv", 2)])
  }

  // Who is owned may be called as a person is; who owns it and is called so is one.
  @Test func onlyWhoOwnsIsAPersonByName() throws {
    let text = """
      Gesellschafter;Gesellschaft;Anteil
      Alba GmbH;Karl Huber;60 %
      Hans Müller;Birke AG;40 %

      """
    let intake = try read(
      ["beteiligungen.csv": text], importer: Importer(makingFirmsOfLinks: true))
    #expect(intake.tables.statements.count == 1)
    #expect(Set(intake.tables.firms.map(\.name)) == ["Alba GmbH", "Birke AG", "Karl Huber"])
    #expect(intake.places.filter { $0.code == "natural_person" }.map(\.row) == [3])
  }

  @Test func whomTheRegisterKnowsIsAnEndOfALink() throws {
    let links = "Lieferant;Abnehmer\nAnonym;Alba GmbH\nHerr Karl Huber;Alba GmbH\n"
    var importer = Importer(skippingFaultyRows: true)
    importer.knownFirms = [
      Firm(id: "1", name: "Alba GmbH"), Firm(id: "7", name: "Anonym"),
      Firm(id: "8", name: "Herr Karl Huber"),
    ]
    let known = try read(["links.csv": links], importer: importer)
    #expect(known.tables.statements.map(\.source) == ["7", "8"])
    importer.knownFirms.removeLast(2)
    let unknown = try read(["links.csv": links], importer: importer)
    #expect(unknown.tables.statements.isEmpty && unknown.isBalanced)
    #expect(unknown.counts[.links]?.refused == 2)
  }

  @Test(arguments: ["Streubesitz", "Gesamt", "total", "Endkunden"])
  func severalAtOnceAreNoEndOfALink(_ name: String) throws {
    let importer = Importer(skippingFaultyRows: true, makingFirmsOfLinks: true)
    for row in ["\(name);Alba GmbH", "Alba GmbH;\(name)"] {
      let intake = try read(
        ["links.csv": "Lieferant;Abnehmer\nBirke AG;Alba GmbH\n\(row)\nAlba GmbH;Birke AG\n"],
        importer: importer)
      #expect(intake.tables.statements.count == 2)
      #expect(Set(intake.tables.firms.map(\.name)) == ["Alba GmbH", "Birke AG"])
    }
  }
}
