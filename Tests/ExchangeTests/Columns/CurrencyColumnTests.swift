import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Columns that say beside amounts in which currency they are.
@Suite struct CurrencyColumnTests {
  /// 2,400,000 beside `CHF` came in as euros.
  @Test(arguments: ["Währung", "Whg.", "Currency", "Währung (ISO)", "currency_code"])
  func anAmountBesideAnotherCurrencyIsNoneOfEuros(_ header: String) throws {
    let text = """
      Nr;Name;Umsatz;\(header)
      1;A;2400000;CHF
      2;B;500.000;EUR
      3;C;1500000;USD
      4;D;700000;
      5;E;2,5 Mio. €;CHF
      6;F;k. A.;CHF

      """
    var importer = Importer()
    for piece in [nil, 1] {
      importer.plainRowsAtATime = piece
      let intake = try read(["firms.csv": text], importer: importer)
      #expect(
        intake.tables.firms.map { $0.revenue?.cents }
          == [nil, 50_000_000, nil, 70_000_000, 250_000_000, nil])
      let problems = intake.problems.kept.filter { $0.severity == .error }
      #expect(
        problems.map { Place($0) } == [
          Place("foreign_currency", "firms.csv", 2, "Umsatz"),
          Place("foreign_currency", "firms.csv", 4, "Umsatz"),
        ])
      let message = try #require(problems.first?.message)
      #expect(message(.german) == "„2400000“ steht in CHF (Spalte „\(header)“).")
      #expect(intake.tables.firms.first?.attributes[header] == "CHF")
    }
  }

  @Test func amountsOfLinksHaveTheirCurrencyToo() throws {
    let intake = try read([
      "firms.csv": "id,name\nA,A\nB,B\n",
      "links.csv": "source,target,kind,amount,currency\nA,B,customer,100,USD\nB,A,customer,5,EUR\n",
    ])
    #expect(intake.places == [Place("foreign_currency", "links.csv", 2, "amount")])
    #expect(intake.tables.statements.map { $0.amount?.cents } == [nil, 500])
  }

  // 5,000 a month was read as 5,000 a year.
  @Test(arguments: ["Zahlungsweise", "Turnus", "je", "Frequency"])
  func anAmountBesideAShorterTimeIsNoneOfAYear(_ header: String) throws {
    let intake = try read([
      "firms.csv": "id,name\nA,A\nB,B\n",
      "links.csv": "Von;An;Art;Betrag;\(header)\nA;B;Lieferant;5.000;monatlich\n"
        + "B;A;Lieferant;60000;jährlich\nB;A;Kunde;7;\nA;B;Kunde;k. A.;Monat\n",
    ])
    let errors = intake.problems.kept.filter { $0.severity == .error }
    #expect(errors.map { Place($0) } == [Place("amount_of_period", "links.csv", 2, "Betrag")])
    #expect(intake.tables.statements.map { $0.amount?.cents } == [nil, 6_000_000, 700, nil])
    // How a member pays its fee says nothing of its revenue.
    let fees = try read(["m.csv": "Firma;Umsatz;\(header)\nAlba GmbH;5.000;monatlich\n"])
    #expect(fees.tables.firms.map { $0.revenue?.euros } == [5_000])
  }

  @Test func aUnitBesideAnAmountIsItsUnit() throws {
    let text = "Nr;Name;Umsatz;Währung\n1;A;2,5;Mio. EUR\n2;B;80;TEUR\n3;C;900;EUR\n"
    let intake = try read(["firms.csv": text])
    #expect(intake.tables.firms.map { $0.revenue?.cents } == [250_000_000, 8_000_000, 90_000])
  }

  /// 1.200 beside `TEUR` came in as 1,200 euros.
  @Test(arguments: ["Einheit", "Umsatz Einheit", "in", "Unit"])
  func aColumnOfUnitsSaysWhatTheAmountsAre(_ header: String) throws {
    let text = "Firma;Umsatz;\(header)\nAlba GmbH;1.200;TEUR\nBirke AG;4,5;Mio. EUR\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map { $0.revenue?.cents } == [120_000_000, 450_000_000])
  }

  @Test func unitsOfGoodsAreNoneOfMoney() throws {
    let text = "Firma;Umsatz;Einheit\nAlba GmbH;1200;t\nBirke AG;45;kg\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.map { $0.revenue?.cents } == [120_000, 4_500])
  }

  @Test func eachAmountMayHaveItsOwn() throws {
    let text = "Nr;Name;Umsatz;Währung Umsatz;Einkauf;Währung Einkauf\n1;A;100;EUR;50;CHF\n"
    let intake = try read(["firms.csv": text])
    let firm = try #require(intake.tables.firms.first)
    #expect(firm.revenue?.cents == 10_000 && firm.purchases == nil)
  }

  // Thousands of francs were euros.
  @Test(arguments: [
    ("Alle Beträge in TCHF", "TCHF"), ("Umsätze in CHF", "CHF"), ("Mitglieder (USD)", "USD"),
    ("Währung: Mio. CHF", "Mio. CHF"), ("Angaben in Schweizer Franken", "Schweizer Franken"),
    ("All amounts in thousands of USD", "thousands of USD"), ("in US-Dollar", "US-Dollar"),
  ])
  func aTitleThatSaysAnotherCurrencyMakesAmountsNoEuros(_ title: String, _ unit: String) throws {
    let text = "\(title);;\nFirma;Umsatz;MA\nAlba GmbH;100;3\nBirke AG;200;4\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.map { $0.revenue == nil } == [true, true])
    #expect(intake.tables.firms.first?.attributes["Umsatz (\(unit))"] == "100")
    let note = try #require(intake.problems.kept.first { $0.code == "unit_of_note" })
    #expect(note.message(.german).contains("keine Euro"))
    #expect(intake.unknownColumns.map(\.likely) == [nil])
  }

  @Test(arguments: ["Mitglieder (Fr. Kern)", "Firmen in CH", "Beträge in EUR", "Dollar & Pfund AG"])
  func titlesThatNameNoCurrencyChangeNothing(_ title: String) throws {
    let intake = try read(["firmen.csv": "\(title);;\nFirma;Umsatz;MA\nAlba GmbH;100;3\n"])
    #expect(intake.tables.firms.first?.revenue?.euros == 100)
  }

  @Test(arguments: [("in TCHF", nil), ("(CHF)", nil), ("Fr.", nil), ("in TEUR", 100_000.0)])
  func aRowOfUnitsMayNameAnother(_ unit: String, _ euros: Double?) throws {
    let text = "Firma;Umsatz;MA\n;\(unit);\nAlba AG;100;3\nBirke AG;200;4\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba AG", "Birke AG"])
    #expect(intake.tables.firms.first?.revenue?.euros == euros)
    #expect(intake.places.first { $0.code == "joined_headers" } != nil)
  }

  @Test func whatIsNoCurrencyChangesNothing() throws {
    let text = "Nr;Name;Umsatz;Währungsrisiko;Währung\n1;A;100;USD;k. A.\n"
    #expect(try read(["firms.csv": text]).tables.firms.first?.revenue?.cents == 10_000)
  }
}
