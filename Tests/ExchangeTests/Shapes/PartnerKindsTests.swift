import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Partners beside whom a column says what they are.
@Suite struct PartnerKindsTests {
  // The column was thrown away, and everybody became a partner.
  @Test(arguments: ["Art der Beziehung", "Beziehungsart", "Art"])
  func whatAColumnSaysOfPartnersIsTheKindOfTheLinks(_ header: String) throws {
    let text = """
      Firma;Partner;\(header);Umfang
      A GmbH;B AG;beliefert;120.000 €
      B AG;C KG;kauft bei;5.000 €
      C KG;D SE;Kooperation;
      D SE;A GmbH;kennt;

      """
    let intake = try read(["liste.csv": text])
    #expect(intake.problems.errors == 0)
    let links = intake.tables.statements
    #expect(links.map(\.kind) == [.supplier, .customer, .partner, .acquaintance])
    #expect(links.prefix(2).map(\.source) == ["A GmbH", "B AG"])
    #expect(links.prefix(2).map(\.target) == ["B AG", "C KG"])
    #expect(links.map { $0.amount?.euros } == [120_000, 5_000, nil, nil])
    #expect(intake.unknownColumns.isEmpty)
  }

  @Test func bareNumbersOfWhatIsSoldAreEurosAndTold() throws {
    let text = "Firma;Partner;Beziehung;Umfang\nA GmbH;B AG;liefert an;1200\nB AG;;;\n"
    let intake = try read(["liste.csv": text])
    #expect(intake.tables.statements.map { $0.amount?.euros } == [1_200])
    #expect(intake.places.map(\.code).contains("weights_are_amounts"))
  }

  @Test(arguments: ["Lieferant", "verschwägert"])
  func wordsThatSayNoDirectionOrNothingKnownAreRefused(_ word: String) throws {
    let text = "Firma;Partner;Beziehungsart\nA GmbH;B AG;\(word)\nB AG;A GmbH;Partner\n"
    let intake = try read(["liste.csv": text])
    #expect(!intake.isAcceptable)
    #expect(intake.places.contains(Place("not_a_choice", "liste.csv", 2, "Beziehungsart")))
    #expect(intake.tables.statements.map(\.source) == ["B AG"])
  }

  @Test func aColumnThatSpeaksOfTheFirmsStaysTheirs() throws {
    let text = "Firma;Partner;Art\nA GmbH;B AG;Familienbetrieb\nB AG;;Konzern\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.problems.errors == 0)
    #expect(intake.tables.statements.map(\.kind) == [.partner])
    #expect(intake.tables.firms.map { $0.attributes["Art"] } == ["Familienbetrieb", "Konzern"])
  }
}
