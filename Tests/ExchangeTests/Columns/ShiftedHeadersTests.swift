import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Headers that stand one column beside what they head.
@Suite struct ShiftedHeadersTests {
  // A firm “1” with the postal code “Eberle Guss GmbH” in the town of 73033 was taken.
  @Test(arguments: [
    ("Firma;PLZ;Ort;Umsatz\n1;Eberle Guss GmbH;73033;66\n2;Zorn AG;73430;7\n", "left"),
    ("Nr;Firma;PLZ;Ort\nEberle Guss GmbH;73033;Aalen;66\nZorn AG;73430;Ulm;7\n", "right"),
  ])
  func namesBelowPostalCodesAndNumbersBelowTownsHaveTheTableRefused(
    _ text: String, _ side: String
  ) throws {
    let intake = try read(
      ["mitglieder.csv": text], importer: Importer(skippingFaultyRows: true))
    #expect(!intake.isAcceptable)
    #expect(intake.tables.firms == [])
    #expect(intake.places == [Place("shifted_headers", "mitglieder.csv")])
    let sentence = try #require(intake.problems.kept.first).message(.english)
    #expect(sentence.contains("too far \(side)"))
  }

  @Test func aTownThatNobodyKnowsIsNoShift() throws {
    let text = "Firma;PLZ;Ort\nA GmbH;k.A.;Ulm\nB AG;73430;-\nC KG;D-89073;Ulm\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.count == 3)
    #expect(!intake.places.contains { $0.code == "shifted_headers" })
  }

  // Firms called “50000.00” were taken.
  @Test(arguments: [
    "PLZ;Firma;Umsatz\nAlba GmbH;50000.00;72764\nBirke AG;30000.00;72070\n",
    "Nr;Firma;Ort\nAlba GmbH;50000.00;Reutlingen\nBirke AG;30000.00;Tübingen\n",
    "id;name;city\nAlba Ltd;50,000;Leeds\nBirch Ltd;30,000;York\n",
  ])
  func namesBelowNumbersAndNumbersBelowNamesHaveTheTableRefused(_ text: String) throws {
    let intake = try read(
      ["mitglieder.csv": text], importer: Importer(skippingFaultyRows: true))
    #expect(!intake.isAcceptable && intake.tables.firms == [])
    #expect(intake.places.contains { $0.code == "shifted_headers" })
  }

  @Test func firmsThatHaveNumbersForNamesAreFirms() throws {
    let text = "Nr;Firma;Ort\nA1;4711;Ulm\nA2;1911;Aalen\nA3;Alba GmbH;Ulm\n"
    #expect(try read(["mitglieder.csv": text]).tables.firms.map(\.id) == ["A1", "A2", "A3"])
  }
}
