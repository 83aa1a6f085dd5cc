import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Addresses as people put them into cells.
@Suite struct AddressesInTablesTests {
  private func firms(_ text: String) throws -> (firms: [Firm], codes: [String]) {
    let intake = try read(["mitglieder.csv": text])
    return (intake.tables.firms, intake.places.map(\.code))
  }

  @Test(
    arguments: [
      ("Lübeck;23552", "23552", "Lübeck"), ("24103 Kiel;", "24103", "Kiel"),
      (";24103 Kiel", "24103", "Kiel"), ("24103;24103 Kiel", "24103", "Kiel"),
      ("Kiel;", nil, "Kiel"), (";24103", "24103", nil), ("D-24103 Kiel;", "24103", "Kiel"),
      ("24103 Kiel;Kiel-Mitte", "24103", "Kiel-Mitte"),
    ] as [(String, String?, String?)])
  func codesAndTownsComeIntoTheirColumns(_ cells: String, _ code: String?, _ town: String?) throws {
    let (firms, codes) = try firms(
      "Firma;PLZ;Ort\nA GmbH;24114;Kiel\nB GmbH;\(cells)\nC GmbH;24116;Kiel\n")
    #expect(firms.map(\.postalCode) == ["24114", code, "24116"])
    #expect(firms.map(\.town) == ["Kiel", town, "Kiel"])
    #expect(codes.contains("place_cells"))
  }

  @Test func codesAndTownsAsTheyShouldBeStay() throws {
    let (firms, codes) = try firms(
      "Firma;PLZ;Ort\nA GmbH;24114;Kiel\nB GmbH;1234 AB;Utrecht\nC GmbH;k.A.;Kiel\nD;;\n")
    #expect(firms.map(\.town) == ["Kiel", "Utrecht", "Kiel", nil])
    #expect(!codes.contains("place_cells"))
  }

  @Test func aColumnOfOneHoldsBoth() throws {
    let (firms, _) = try firms("Firma;PLZ\nA GmbH;24114 Kiel\nB GmbH;22926 Ahrensburg\n")
    #expect(firms.map(\.postalCode) == ["24114", "22926"])
    #expect(firms.map(\.town) == ["Kiel", "Ahrensburg"])
    let (others, _) = try self.firms("Firma;Ort\nA GmbH;24114 Kiel\nB GmbH;Ahrensburg\n")
    #expect(others.map(\.postalCode) == ["24114", nil])
    #expect(others.map(\.town) == ["Kiel", "Ahrensburg"])
  }

  @Test func anAddressBehindANameIsNoPartOfIt() throws {
    let (firms, codes) = try firms(
      """
      Firma;Branche
      Adler GmbH, Hafenstr. 3, 24103 Kiel;62.01
      "Bär, Wolf & Co. KG
      Am Markt 1
      23552 Lübeck";62.01
      Cohn KG, 22926 Ahrensburg;62.01
      Dorn GmbH;62.01

      """)
    #expect(firms.map(\.name) == ["Adler GmbH", "Bär, Wolf & Co. KG", "Cohn KG", "Dorn GmbH"])
    #expect(firms.map(\.postalCode) == ["24103", "23552", "22926", nil])
    #expect(firms.map(\.town) == ["Kiel", "Lübeck", "Ahrensburg", nil])
    #expect(firms[0].attributes["Straße"] == "Hafenstr. 3")
    #expect(codes.contains("addressed_names"))
  }

  @Test func countiesAndTheirTownsStandWhereTheyBegin() throws {
    let (firms, _) = try firms(
      """
      Landkreis;Ort;Firma
      Stormarn;Ahrensburg;A GmbH
      ;;B GmbH
      ;Bargteheide;C GmbH
      Segeberg;Norderstedt;D GmbH
      ;;E GmbH
      ;Bargteheide;F GmbH

      """)
    #expect(firms.prefix(3).allSatisfy { $0.region == "Stormarn" })
    #expect(firms.suffix(3).allSatisfy { $0.region == "Segeberg" })
    #expect(
      firms.map(\.town) == [
        "Ahrensburg", "Ahrensburg", "Bargteheide", "Norderstedt", "Norderstedt", "Bargteheide",
      ])
  }

  @Test func unitsBelowTheHeadersAreTheirs() throws {
    let (firms, codes) = try firms(
      "Nr;Firma;Ort;Umsatz;Mitarbeiter\n;;;TEUR;Personen\n1;A GmbH;Kiel;1.200;20\n2;B AG;Kiel;800;12\n"
    )
    #expect(firms.map(\.revenue) == [Money(euros: 1_200_000), Money(euros: 800_000)])
    #expect(firms.map(\.employees) == [20, 12])
    #expect(codes.contains("joined_headers"))
  }

  @Test(arguments: ["Name und Sitz der Gesellschaft", "Firma, Sitz", "Name und Sitz"])
  func theSeatBehindANameIsItsTown(_ header: String) throws {
    let (firms, codes) = try firms(
      "\(header);Eigenkapital TEUR\n\"Alba GmbH, Ulm\";1500\n\"Bär, Wolf & Co. KG, Aalen\";300\n")
    #expect(firms.map(\.name) == ["Alba GmbH", "Bär, Wolf & Co. KG"])
    #expect(firms.map(\.town) == ["Ulm", "Aalen"] && codes.contains("addressed_names"))
  }

  @Test func withoutThatWordATownBehindANameIsNotCutOff() throws {
    let (firms, _) = try firms("Firma;MA\n\"Alba GmbH, Ulm\";5\n\"Birke AG, Aalen\";3\n")
    #expect(firms.map(\.name) == ["Alba GmbH, Ulm", "Birke AG, Aalen"])
  }

  @Test(arguments: ["Name", "Firma", "Firmenname", "Unternehmen"])
  func twoHalvesOfANameAreOne(_ word: String) throws {
    let (firms, codes) = try firms(
      "\(word) 1;\(word) 2;PLZ;Ort\nAlba Werkzeugbau;GmbH & Co. KG;89073;Ulm\nBirke AG;;73430;Aalen\n"
    )
    #expect(firms.map(\.name) == ["Alba Werkzeugbau GmbH & Co. KG", "Birke AG"])
    #expect(codes.contains("joined_columns"))
  }

  @Test func townsProveThatAllCodesLackTheirZero() throws {
    let (firms, codes) = try firms(
      "Firma;PLZ;Ort\nA GmbH;1067;Dresden\nB GmbH;4109;Leipzig\nC GmbH;9999;Dorf\n")
    #expect(firms.map(\.postalCode) == ["01067", "04109", "09999"])
    #expect(codes.contains("postal_codes"))
  }

  @Test(arguments: [
    "A GmbH;1010;Wien\nB GmbH;8001;Zürich\n", "A GmbH;1067;Dresden\nB GmbH;8001;Leipzig\n",
    "A GmbH;9400;Rorschach\n",
  ])
  func codesOfFourDigitsStayWhereNothingProvesAZero(_ rows: String) throws {
    let (firms, _) = try firms("Firma;PLZ;Ort\n" + rows)
    #expect(firms.allSatisfy { $0.postalCode?.count == 4 })
  }

  // Vienna's 1010 became 01010 in Germany.
  @Test(arguments: ["Land", "Country", "LKZ"])
  func codesAbroadStayAsTheyAre(_ header: String) throws {
    let rows = "A GmbH;A;1010;Wien\nB GmbH;Schweiz;8001;Zürich\nC GmbH;D;1067;Dresden\n"
    let more = "D GmbH;D;72764;Reutlingen\nE GmbH;;72070;Tübingen\n"
    let (firms, _) = try firms("Firma;\(header);PLZ;Ort\n" + rows + more)
    #expect(firms.map(\.postalCode) == ["1010", "8001", "01067", "72764", "72070"])
  }

  @Test func aPostalCodeIsNoRegion() throws {
    let (firms, codes) = try firms(
      "Nr;Firma;PLZ;Region\n1;A GmbH;72764;72764\n2;B GmbH;01067;01067\n3;C GmbH;72070;Tübingen\n")
    #expect(firms.map(\.region) == [nil, nil, "Tübingen"])
    #expect(codes == ["postal_code_as_region"])
    let (others, _) = try self.firms("Nr;Firma;Region\n1;A GmbH;72764\n2;B GmbH;08415\n")
    #expect(others.map(\.region) == [nil, "08415"] && others[0].postalCode == "72764")
  }

  // The house where a firm has its post was a part of its name.
  @Test func whoseHouseTakesThePostIsNoPartOfTheName() throws {
    let text =
      "Firma;Branche\nAlba GmbH c/o Birke AG;Druck\nCedern KG, z. Hd. Frau Meyer;Druck\n"
      + "Dorn & Co. KG;Druck\n"
    let intake = try read(["m.csv": text])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH", "Cedern KG", "Dorn & Co. KG"])
    #expect(intake.tables.firms[0].attributes["Adresszusatz"] == "Birke AG")
    #expect(intake.tables.firms[1].attributes["Adresszusatz"] == nil)
    let told = try #require(intake.problems.kept.first { $0.code == "care_of" })
    #expect(told.message(.german).contains("„Alba GmbH c/o Birke AG“ gilt als „Alba GmbH“"))
    let addressed =
      "Name und Anschrift;Branche\n"
      + "\"Alba GmbH, c/o Birke AG, Hauptstr. 5, 89073 Ulm\";Druck\n"
      + "\"Cedern KG, Weg 3, 89073 Ulm\";Druck\n"
    let both = try read(["m.csv": addressed])
    #expect(both.tables.firms.map(\.name) == ["Alba GmbH", "Cedern KG"])
    #expect(both.tables.firms.map(\.town) == ["Ulm", "Ulm"])
  }
}
