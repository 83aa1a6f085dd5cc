import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Rows whose name is no firm's: nobody, a total, a person.
@Suite struct NoFirmsTests {
  // They became firms without a word, and members of every statistic.
  @Test(arguments: [
    "Zustimmung zur Veröffentlichung liegt nicht vor.", "Anonym", "Diverse", "n.n.", "siehe oben",
    "Anmeldung zurückgezogen", "Privatperson", "Sonstige Mitglieder", "übrige", "unbekannt",
    "Angabe verweigert", "keine Veröffentlichung", "Name geschützt", "nicht genannt",
    "übrige Abnehmer (geheim)", "Diverse Kleinkunden", "not disclosed",
    "N/A", "TBC", "keine", "keine Firma", "Test", "Musterfirma GmbH", "in Gründung",
  ])
  func whatNamesNobodyIsNoFirm(_ name: String) throws {
    for (head, start) in [("Firma;Ort", ""), ("Nr;Firma;Ort", "7;")] {
      let text = "\(head)\n\(start)\(name);Ulm\n" + (start.isEmpty ? "" : "8;") + "Alba GmbH;Ulm\n"
      let strict = try read(["mitglieder.csv": text])
      #expect(strict.places == [Place("no_firm", "mitglieder.csv", 2, "Firma")])
      #expect(!strict.isAcceptable)
      let lenient = try read(
        ["mitglieder.csv": text], importer: Importer(skippingFaultyRows: true))
      #expect(lenient.isAcceptable && lenient.isBalanced)
      #expect(lenient.tables.firms.map(\.name) == ["Alba GmbH"])
      #expect(lenient.counts[.firms]?.refused == 1)
    }
  }

  @Test(arguments: [
    "Anonym AG", "Nicht von gestern", "Gesamtschule Ulm", "Kern, Holzbau", "24 Stunden Service",
    "Herr der Ringe Verlag", "Familie Schmid GmbH", "Hans-Peter Meier", "Andere Zeiten", "Total",
    "Franz Huber", "Gut geschützt", "Wir zusammen", "Kern Total", "Ohne Worte", "Max",
    "Sonstige Freuden", "Ergebnis & Partner",
    "Testo", "Summe GmbH", "Gastro Kern", "Pressehaus Ulm",
  ])
  func namesThatBeginLikeThemAreFirms(_ name: String) throws {
    let intake = try read(["mitglieder.csv": "Nr;Firma;Ort\n1;\(name);Ulm\n2;Alba GmbH;Ulm\n"])
    #expect(intake.tables.firms.map(\.name) == [name, "Alba GmbH"])
    #expect(intake.problems.kept.isEmpty)
  }

  @Test(arguments: [
    "Zollernalb gesamt", "Landkreis Ulm gesamt", "2 Mitglieder", "Anzahl: 2", "Insgesamt Ulm",
    "Neckar-Alb zusammen", "Alba GmbH Ergebnis", "Alba Ltd Total", "Ø je Mitglied", "Vorjahr",
    "Kern GmbH & Co. KG Summe", "Summe Alba GmbH", "Zwischensumme Kern AG", "Ergebnis Ulm",
  ])
  func totalsAmongFirmsAreLeftOut(_ name: String) throws {
    let text = "Firma;Ort\nAlba GmbH;Ulm\n\(name);Ulm\nBirke AG;Ulm\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.places.map(\.code) == ["totals_row"])
    #expect(intake.isAcceptable && intake.isBalanced)
  }

  @Test(arguments: [
    "Herr Karl Huber", "Frau Eva Maier", "Eheleute Schmid", "Familie Schmid", "Meier, Hans-Peter",
    "Herr und Frau Maier", "Student", "Gast", "Presse", "Selbstständig", "Freelance",
    "Independent consultant", "Einzelunternehmer", "Ehrenmitglied",
  ])
  func peopleAmongFirmsAreLeftOutAndTold(_ name: String) throws {
    let text = "Nr;Firma;Ort\n1;\(name);Ulm\n2;Alba GmbH;Ulm\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH"])
    #expect(intake.places == [Place("natural_person", "mitglieder.csv", 2)])
    #expect(intake.isAcceptable && intake.isBalanced && intake.counts[.firms]?.refused == 1)
  }

  @Test func whomTheMappingOrTheRegisterKnowsStays() throws {
    let text = "Firma;Ort\nFrau Eva Maier;Ulm\nAlba GmbH;Ulm\n"
    var importer = Importer()
    importer.knownFirms = [Firm(id: "7", name: "Frau Eva Maier")]
    let known = try read(["mitglieder.csv": text], importer: importer)
    #expect(known.tables.firms.map(\.id) == ["7", "Alba GmbH"])
    let renamed = try ColumnMapping(
      Table(
        data: Data("file,column,value,means\n,Firma,Frau Eva Maier,Frau Eva Maier\n".utf8),
        named: "map.csv"))
    let kept = try read(["mitglieder.csv": text], importer: Importer(mapping: renamed))
    #expect(kept.tables.firms.map(\.name) == ["Frau Eva Maier", "Alba GmbH"])
  }

  // Excel's rows of subtotals became firms with the largest volumes of all.
  @Test(arguments: [true, false])
  func subtotalsAmongLinksAreNoLinks(_ makesFirms: Bool) throws {
    let firms = "Firma\nA GmbH\nB GmbH\nC GmbH\n"
    let links = """
      Lieferant;Abnehmer;Volumen
      A GmbH;B GmbH;100.000
      A GmbH;C GmbH;50.000
      A GmbH Ergebnis;;150.000
      B GmbH;C GmbH;20.000
      B GmbH;zusammen;20.000
      Gesamtergebnis;;170.000

      """
    let importer = Importer(makingFirmsOfLinks: makesFirms)
    let intake =
      makesFirms
      ? try read(["links.csv": links], importer: importer)
      : try read(["firmen.csv": firms, "links.csv": links], importer: importer)
    #expect(intake.tables.firms.map(\.name) == ["A GmbH", "B GmbH", "C GmbH"])
    #expect(intake.tables.statements.count == 3)
    #expect(intake.problems.errors == 0 && intake.strangers == 0 && intake.isBalanced)
    #expect(intake.places.count { $0.code == "totals_row" } == 3)
  }

  // The advice was to make firms of them.
  @Test func asEndsOfLinksTheyLeaveTheRowOut() throws {
    let firms = "Firma\nAlba GmbH\nBirke AG\n"
    let links =
      "Lieferant;Abnehmer\nAlba GmbH;Birke AG\nSonstige Kunden;Alba GmbH\nHerr Müller;Alba GmbH\n"
    for makesFirms in [false, true] {
      let intake = try read(
        ["firmen.csv": firms, "links.csv": links],
        importer: Importer(skippingFaultyRows: true, makingFirmsOfLinks: makesFirms))
      #expect(intake.strangers == 0 && intake.isAcceptable && intake.isBalanced)
      #expect(intake.tables.firms.count == 2 && intake.tables.statements.count == 1)
      let codes = intake.places.filter { $0.row != nil }.map(\.code)
      #expect(codes == ["no_firm", "natural_person"])
      #expect(intake.counts[.links]?.refused == 2)
    }
  }

  // "Angaben zu Personen (Lieferant) bleiben weg" was said of a column that was used.
  @Test func aPersonAmongSuppliersDoesNotMakeTheColumnOneOfPeople() throws {
    let intake = try read([
      "firmen.csv": "Firma\nAlba GmbH\nBirke AG\n",
      "links.csv":
        "Lieferant;Abnehmer;Notiz\nAlba GmbH;Birke AG;\nHerr Müller;Alba GmbH;Frau Kern rief an\n",
    ])
    #expect(intake.tables.statements.map(\.source) == ["Alba GmbH"])
    let notes = intake.problems.kept.filter { $0.code == "person_columns" }
    #expect(notes.count == 1 && notes[0].message(.german).contains("„Notiz“"))
  }
}
