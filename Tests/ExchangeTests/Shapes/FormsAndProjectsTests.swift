import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Answers to forms, projects of several partners, and addresses of chambers.
@Suite struct FormsAndProjectsTests {
  // The third partner was lost, and the whole project's money stood between the first two.
  @Test func anyTwoPartnersOfAProjectAreLinked() throws {
    let text = """
      Projekt;Partner 1;Partner 2;Partner 3;Fördersumme;Seit
      Leichtbau;Alba GmbH;Birke AG;Cedern KG;250.000;01.01.2025
      KI-Werk;Birke AG;Cedern KG;;80.000;01.01.2026

      """
    let intake = try read([
      "m.csv": "Nr;Firma\n1;Alba GmbH\n2;Birke AG\n3;Cedern KG\n", "projekte.csv": text,
    ])
    #expect(intake.isAcceptable && intake.isBalanced && intake.unknownColumns.isEmpty)
    let links = intake.tables.statements
    #expect(
      links.map { [$0.source, $0.target, $0.what ?? ""] } == [
        ["1", "2", "Leichtbau"], ["1", "3", "Leichtbau"], ["2", "3", "Leichtbau"],
        ["2", "3", "KI-Werk"],
      ])
    #expect(links.allSatisfy { $0.kind == .partner && $0.amount == nil && $0.since != nil })
    let told = try #require(intake.problems.kept.first { $0.code == "project_partners" })
    #expect(
      told.message(.german)
        == "2 Zeilen nennen mehrere Partner; je zwei davon sind verbunden, zusammen 4 Beziehungen. "
        + "„Fördersumme“ gilt dem Projekt und nicht zwei Partnern.")
  }

  @Test func partnersOfAFirmStayItsOwn() throws {
    let text = """
      Firma;Ort;Partner 1;Partner 2;Partner 3
      Alba GmbH;Ulm;Birke AG;Cedern KG;
      Birke AG;Bonn;;;Cedern KG
      Cedern KG;Aalen;;;

      """
    let links = try read(["m.csv": text]).tables.statements
    let ends = links.map { [$0.source, $0.target].sorted() }
    #expect(
      Set(ends) == [
        ["Alba GmbH", "Birke AG"], ["Alba GmbH", "Cedern KG"], ["Birke AG", "Cedern KG"],
      ])
    #expect(ends.count == 3)
  }

  // What a form on the web had asked was not understood at all.
  @Test func questionsAreReadByWhatTheyAskFor() throws {
    let text = """
      Zeitstempel;Name Ihres Unternehmens;Ihr Name;Wie viele Mitarbeiter haben Sie?;\
      Wie hoch ist Ihr Jahresumsatz (in T€)?;Was bieten Sie an?;Was suchen Sie?
      01.05.2026 10:00;Alba GmbH;Max Muster;50;12000;Drehen;Härten
      01.05.2026 11:00;Birke AG;Eva Klein;20;3000;Härten;Drehen

      """
    let intake = try read(["umfrage.csv": text])
    #expect(intake.isAcceptable)
    let firms = intake.tables.firms
    #expect(firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(firms.map(\.employees) == [50, 20])
    #expect(firms.map { $0.revenue?.euros } == [12_000_000, 3_000_000])
    #expect(intake.tables.offers.map(\.capability) == ["Drehen", "Härten"])
    #expect(intake.tables.needs.map(\.capability) == ["Härten", "Drehen"])
    let kept: [String] = firms.flatMap { Array($0.attributes.values) }
    #expect(!kept.contains { $0.contains("Muster") })
    let told = try #require(intake.problems.kept.first { $0.code == "questions" })
    #expect(told.message(.german).contains("„Wie viele Mitarbeiter haben Sie?“ als „Mitarbeiter“"))
  }

  // The chamber's own list of addresses was not known to be one.
  @Test func namesInTwoColumnsOfAChamberAreOne() throws {
    let text = """
      IHK-Nr;Firmenbezeichnung 1;Firmenbezeichnung 2;PLZ;Ort;WZ-Schlüssel
      4711;Alba Präzision;GmbH & Co. KG;72336;Balingen;25.62
      4712;Birke AG;;72458;Albstadt;28.29

      """
    let intake = try read(["ihk.csv": text])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.name) == ["Alba Präzision GmbH & Co. KG", "Birke AG"])
  }
}
