import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Words that offices write beside numbers, links and headers.
@Suite struct OfficeWordsTests {
  private let members = "Nr;Firma\n1;Alba GmbH\n2;Birke AG\n"

  private func links(_ text: String) throws -> ImportResult {
    try read(["m.csv": members, "l.csv": text])
  }

  private func amount(_ cell: String, header: String = "Volumen") throws -> ImportResult {
    try links("Lieferant;Abnehmer;\(header)\nAlba GmbH;Birke AG;\(cell)\n")
  }

  @Test(arguments: ["kennt sich", "kennen einander", "persönlich bekannt", "know each other"])
  func firmsThatKnowEachOtherAreAcquainted(_ word: String) throws {
    let intake = try links("Firma;Partner;Beziehung\nAlba GmbH;Birke AG;\(word)\n")
    #expect(intake.isAcceptable)
    #expect(intake.tables.statements.map(\.kind) == [.acquaintance])
  }

  @Test(arguments: ["800 T", "800 T €", "800 T EUR", "800\u{A0}T"])
  func aCapitalTBehindABlankIsThousands(_ cell: String) throws {
    let intake = try amount(cell)
    #expect(intake.tables.statements.map { $0.amount?.euros } == [800_000])
  }

  // 800 t are tonnes, and 800T is a type.
  @Test(arguments: ["800 t", "800T"]) func otherTsAreAskedAbout(_ cell: String) throws {
    let intake = try amount(cell)
    #expect(!intake.isAcceptable && intake.problems.kept.map(\.code) == ["not_a_number"])
  }

  @Test func theShareOfTheMotherIsTheShare() throws {
    let intake = try links(
      "Tochter;Mutter;Anteil Mutter\nAlba GmbH;Birke AG;60 %\n")
    #expect(intake.tables.statements.map(\.share) == [0.6])
  }

  @Test(arguments: ["Volumen inkl. 19 % MwSt", "Volumen (inkl. 19% USt.)", "Amount incl. 7 % VAT"])
  func aRateOfTaxInAHeaderMarksItGross(_ header: String) throws {
    let intake = try amount("119.000,00", header: header)
    #expect(intake.tables.statements.map(\.isGross) == [true])
    #expect(intake.problems.kept.contains { $0.code == "gross_amounts" })
  }

  @Test(arguments: ["Volumen zzgl. 19 % MwSt", "Volumen (zzgl. 19 % MwSt)"])
  func netAmountsMayNameTheRate(_ header: String) throws {
    let intake = try amount("119.000,00", header: header)
    #expect(intake.tables.statements.map { $0.amount?.euros } == [119_000])
    #expect(intake.tables.statements.map(\.isGross) == [nil])
  }

  // "Is no number": whoever takes the words away leaves a gross amount as a net one.
  @Test(arguments: [
    "119.000 € inkl. 19 % MwSt", "119.000 € brutto", "119.000 € (brutto)", "119.000 incl. VAT",
  ])
  func grossCellsSayWhatIsNeeded(_ cell: String) throws {
    let intake = try amount(cell)
    let problem = try #require(intake.problems.kept.first)
    #expect(problem.code == "gross_amount" && !intake.isAcceptable)
    #expect(problem.hint(.german).contains("„Netto/Brutto“"))
    let firms = try read(["m.csv": "Nr;Firma;Umsatz\n1;Alba GmbH;\(cell)\n"])
    let figure = try #require(firms.problems.kept.first)
    #expect(figure.code == "gross_amount" && !figure.hint(.english).contains("net/gross"))
  }

  @Test(arguments: [
    "100.000 € netto", "100.000 € (netto)", "100.000 € zzgl. MwSt.", "100.000 € zzgl. 19 % MwSt",
    "100.000 € p. a. netto", "100.000 € plus VAT",
  ])
  func netCellsAreAmounts(_ cell: String) throws {
    let intake = try amount(cell)
    #expect(intake.tables.statements.map { $0.amount?.euros } == [100_000])
    #expect(!intake.problems.kept.contains { $0.code == "estimate" })
  }

  // Each was proposed as the whole revenue.
  @Test func partsOfAFigureAreNotTheFigure() throws {
    let text =
      "Firma;Ort;Umsatz Inland;Auslandsumsatz;Mitarbeiter Ausland\nAlba GmbH;Ulm;1000000;500000;3\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms[0].revenue == nil && intake.tables.firms[0].employees == nil)
    #expect(intake.unknownColumns.allSatisfy { $0.likely == nil })
    let notes = intake.problems.kept.filter { $0.code == "parts_of_figure" }
    #expect(notes.count == 2)
    #expect(notes[0].message(.german).hasPrefix("„Umsatz Inland“ und „Auslandsumsatz“ sind Teile"))
    #expect(notes[1].message(.english).hasPrefix("“Mitarbeiter Ausland” is only a part"))
    let whole = try read(["m.csv": "Firma;Umsatz;Umsatz Inland\nAlba GmbH;1500000;1000000\n"])
    #expect(whole.tables.firms[0].revenue?.euros == 1_500_000)
    #expect(!whole.problems.kept.contains { $0.code == "parts_of_figure" })
  }

  // The return on sales was proposed for the sales, and so was what is only planned.
  @Test(arguments: [
    "Umsatzrendite", "Umsatz Plan", "Umsatzwachstum", "Umsatzprognose", "Mitarbeiterentwicklung",
  ])
  func whatIsDerivedFromAFigureIsNotTheFigure(_ header: String) throws {
    let intake = try read(["m.csv": "Firma;Ort;\(header)\nAlba GmbH;Ulm;4\n"])
    #expect(intake.unknownColumns.map(\.column) == [header])
    #expect(intake.unknownColumns.map(\.likely) == [nil])
    #expect(intake.tables.firms[0].revenue == nil && intake.tables.firms[0].employees == nil)
    let known = try read(["m.csv": "Firma;Ort;Umsatz Vorjahr\nAlba GmbH;Ulm;4\n"])
    #expect(known.unknownColumns.map(\.likely) == ["revenue"])
  }
}
