import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Euros among thousands and millions.
@Suite struct JumpingAmountTests {
  // 4.2 million were 4.2 trillion, and nobody was told.
  @Test(arguments: [
    ("Umsatz (Mio. €)", "3,5", "4.200.000", "2,1", "4,2"),
    ("Umsatz (Mio. €)", "3,5", "4200000", "2,1", "4,2"),
    ("Umsatz (T€)", "3500", "4200000", "2100", "4200"),
    ("Umsatz in TEUR", "3.500", "4.213.877", "2.100", "4213,877"),
    ("Revenue (EUR million)", "3.5", "850,000", "2.1", "0.85"),
  ])
  func eurosAmongThousandsAreAskedFor(
    _ header: String, _ first: String, _ jump: String, _ last: String, _ amount: String
  ) throws {
    let text = "Nr;Firma;\(header)\n1;A GmbH;\(first)\n2;B AG;\(jump)\n3;C KG;\(last)\n"
    for piece in [nil, 1] {
      var importer = Importer(skippingFaultyRows: true)
      importer.plainRowsAtATime = piece
      let intake = try read(["mitglieder.csv": text], importer: importer)
      #expect(intake.tables.firms.map { $0.revenue == nil } == [false, true, false])
      #expect(intake.places == [Place("jumping_amount", "mitglieder.csv", 3, header)])
      #expect(intake.problems.kept.first?.hint(.german).contains(": \(amount);") == true)
    }
  }

  // 25.5 million were 25.5 billion where all rows were in euros.
  @Test(arguments: ["Firma;Ort;Umsatz TEUR", "Firma;Mitarbeiter;Umsatz TEUR"])
  func aColumnInEurosThroughoutIsAskedFor(_ head: String) throws {
    let text = "\(head)\nAlba GmbH;120;25.500.000\nBirke AG;30;5.000.000\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(!intake.isAcceptable)
    #expect(intake.places.map(\.code) == ["jumping_amount", "jumping_amount"])
  }

  @Test func firmsWithManyPeopleMayAllBeLarge() throws {
    let text = "Firma;Mitarbeiter;Umsatz TEUR\nAlba AG;80000;25.500.000\nBirke AG;20000;5.000.000\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map { $0.revenue?.euros } == [25_500_000_000, 5_000_000_000])
  }

  @Test func amountsOfLinksAreLookedAtToo() throws {
    let links = "Von;An;Art;Betrag (T€)\nA;B;Partner;120\nB;A;Partner;90\nA;C;Partner;1200000\n"
    let firms = "id,name\nA,A\nB,B\nC,C\n"
    let intake = try read(["firms.csv": firms, "links.csv": links])
    #expect(intake.places == [Place("jumping_amount", "links.csv", 4, "Betrag (T€)")])
  }

  @Test(arguments: [
    // A large firm among middling ones.
    ("Umsatz (T€)", "350000", "4200000", 4_200_000_000.0),
    // Whoever writes the unit means it.
    ("Umsatz (T€)", "3500", "4.200.000 T€", 4_200_000_000),
    ("Umsatz (Mio. €)", "3,5", "77.769", 77_769_000_000),
    ("Umsatz (€)", "3500", "4200000000", 4_200_000_000),
  ])
  func largeFirmsAreTaken(
    _ header: String, _ usual: String, _ large: String, _ euros: Double
  ) throws {
    let text = "Nr;Firma;\(header)\n1;A GmbH;\(usual)\n2;B AG;\(large)\n3;C KG;\(usual)\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms[1].revenue?.euros == euros)
  }
}
