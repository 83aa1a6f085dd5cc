import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Ways to keep cells apart; whole lines became names of firms without a word.
@Suite struct DialectTests {
  @Test(arguments: ["^", "~", ":", "|", "\t", ";", ","])
  func anyUsualMarkKeepsCellsApart(_ mark: String) throws {
    let rows = [["Firma", "Ort", "MA"], ["Alba GmbH", "Ulm", "5"], ["Birke AG", "Aalen", "3"]]
    let text = rows.map { $0.joined(separator: mark) + "\n" }.joined()
    let firms = try read(["f.csv": text]).tables.firms
    #expect(firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(firms.map(\.town) == ["Ulm", "Aalen"] && firms.map(\.employees) == [5, 3])
  }

  @Test func linesQuotedAsAWholeAreRows() throws {
    let text = "\"Firma;Ort;MA\"\n\"Alba GmbH;Ulm;5\"\n\"Birke AG;Aalen;7\"\n\"Summe;;12\"\n"
    let intake = try read(["firmen.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG"])
    #expect(intake.tables.firms.map(\.employees) == [5, 7])
    #expect(intake.tables.firms.map { $0.origin?.row } == [2, 3])
    #expect(Set(intake.places.map(\.code)) == ["whole_lines", "totals_row"])
  }

  @Test func columnsOfFixedWidthAreColumns() throws {
    let text = """
      Firma               PLZ   Ort             MA
      Alba GmbH           72764 Reutlingen      50
      Birke AG            72070 Tübingen         3
      Ceder GmbH & Co. KG 89073 Bad Urach      110

      """
    let intake = try read(["firmen.txt": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Birke AG", "Ceder GmbH & Co. KG"])
    #expect(intake.tables.firms.map(\.postalCode) == ["72764", "72070", "89073"])
    #expect(intake.tables.firms.map(\.town) == ["Reutlingen", "Tübingen", "Bad Urach"])
    #expect(intake.tables.firms.map(\.employees) == [50, 3, 110])
    #expect(intake.places.map(\.code) == ["whole_lines"])
  }

  @Test func singleQuotesAroundCellsAreNoPartOfThem() throws {
    let text = "'Firma';'Ort'\n'Alba GmbH';'Ulm'\n'Bär''s AG';'Aalen'\n"
    let intake = try read(["f.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Bär's AG"])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", "Aalen"])
    #expect(intake.places.map(\.code) == ["single_quotes"])
  }

  @Test(arguments: ["#", "\\", "   "])
  func linesThatNobodyCanCutAreNoNames(_ mark: String) throws {
    let lines = ["Alba GmbH", "Birke AG", "Ceder KG"].map { $0 + mark + "Ulm" + mark + "5\n" }
    let intake = try read(["liste.csv": lines.joined()])
    #expect(intake.tables.firms.isEmpty && !intake.isAcceptable)
  }

  @Test func aListOfNamesStaysOne() throws {
    let names = ["Alba GmbH", "Birke: Holz & Bau KG", "Ceder AG", "Dorn GmbH"]
    let intake = try read(["f.csv": "Firma\n" + names.joined(separator: "\n") + "\n"])
    #expect(intake.tables.firms.map(\.name) == names)
  }
}
