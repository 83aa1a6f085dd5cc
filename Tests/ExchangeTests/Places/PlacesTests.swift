import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Tables of places give firms that only have an address coordinates and a district.
@Suite struct PlacesTests {
  private let geoNames = """
    DE\t72764\tReutlingen\tBaden-Württemberg\tBW\tRegierungsbezirk Tübingen\t084\tLandkreis Reutlingen\t08415\t48.4914\t9.2043\t4
    DE\t89073\tUlm\tBaden-Württemberg\tBW\tRegierungsbezirk Tübingen\t084\tStadtkreis Ulm\t08421\t48.4\t9.98\t4
    DE\t89073\tUlm-Mitte\tBaden-Württemberg\tBW\tRegierungsbezirk Tübingen\t084\tStadtkreis Ulm\t08421\t48.42\t10\t4
    DE\t01067\tDresden\tSachsen\tSN\t\t\tKreisfreie Stadt Dresden\t14612\t51.05\t13.74\t4
    AT\t6850\tDornbirn\tVorarlberg\t08\tDornbirn\t803\t\t\t47.41\t9.74\t4

    """

  @Test func aMemberListGetsItsPlacesFromGeoNames() throws {
    let list = """
      Firma;PLZ;Ort;Kreis
      Alba GmbH;72764;Reutlingen;
      Birke AG;89073;Ulm;Alb-Donau
      Ceder KG;A-6850;Dornbirn;
      Dill GmbH;;Dresden;
      Esche KG;99999;Nirgends;

      """
    let intake = try read(["mitglieder.csv": list, "DE.txt": geoNames])
    #expect(intake.problems.errors == 0)
    let firms = intake.tables.firms
    #expect(firms.map(\.latitude) == [48.4914, 48.4, 47.41, 51.05, nil])
    #expect(firms.map(\.longitude) == [9.2043, 9.98, 9.74, 13.74, nil])
    // What the list says of the district stays.
    #expect(
      firms.map(\.region) == ["Reutlingen", "Alb-Donau", "Dornbirn", "Dresden, Stadt", nil])
    let note = try #require(intake.problems.kept.first { $0.code == "places" })
    #expect(note.message(.german).contains("gibt 4 Unternehmen"))
    #expect(note.message(.german).contains("1 Adressen fehlen darin, etwa „99999“"))
    #expect(intake.counts[.firms]?.read == 5)
  }

  // 1067 Dresden was a code that nothing has, and 6850 Dornbirn must not become one of Germany.
  @Test func aLostZeroIsProvedByTheTableOfPlaces() throws {
    let town = "Firma;PLZ;Ort\nAlba GmbH;1067;Altdorf\nBirke AG;6850;Dornbirn\nCeder KG;1067;Ulm\n"
    let places = geoNames.replacing("01067\tDresden", with: "01067\tAltdorf")
    let proved = try read(["mitglieder.csv": town, "DE.txt": places])
    #expect(proved.tables.firms.map(\.postalCode) == ["01067", "6850", "1067"])
    #expect(proved.tables.firms.map(\.latitude) == [51.05, nil, nil])
    let note = try #require(
      proved.problems.kept.first { $0.code == "postal_codes" && $0.file == "DE.txt" })
    #expect(note.message(.german) == "Die Postleitzahl „1067“ gilt als „01067“.")
    #expect(proved.problems.kept.contains { $0.code == "short_postal_codes" })
    // Where nothing is left open, nothing is said to be.
    let alone = try read([
      "mitglieder.csv": "Firma;PLZ;Ort\nAlba GmbH;1067;Altdorf\n", "DE.txt": places,
    ])
    #expect(alone.tables.firms.map(\.postalCode) == ["01067"])
    #expect(!alone.problems.kept.contains { $0.code == "short_postal_codes" })
  }

  // A firm in Reutlingen with the coordinates of Dresden was nothing to look at.
  @Test func coordinatesFarFromTheAddressAreTold() throws {
    let list = """
      Firma;PLZ;Ort;Breitengrad;Längengrad
      Alba GmbH;72764;Reutlingen;51,05;13,74
      Birke AG;89073;Ulm;48,41;9,99

      """
    let intake = try read(["mitglieder.csv": list, "DE.txt": geoNames])
    #expect(intake.problems.errors == 0)
    let note = try #require(intake.problems.kept.first { $0.code == "far_places" })
    #expect(note.message(.german).contains("Koordinaten von „Alba GmbH“ liegen 4"))
    #expect(intake.tables.firms.map(\.latitude) == [51.05, 48.41])
  }

  @Test func aTableWithHeadersLocatesFirmsOfTheRegister() throws {
    var alba = Firm(id: "7", name: "Alba GmbH")
    alba.postalCode = "89073"
    alba.employees = 12
    var birke = Firm(id: "8", name: "Birke AG")
    birke.postalCode = "89073"
    birke.latitude = 1
    birke.longitude = 2
    birke.region = "Nord"
    var importer = Importer()
    importer.knownFirms = [alba, birke]
    let table = "postal_code,town,district,latitude,longitude\n89073,Ulm,Stadtkreis Ulm,48.4,9.98\n"
    let intake = try read(["places.csv": table], importer: importer)
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.id) == ["7"])
    #expect(
      intake.tables.firms[0].latitude == 48.4 && intake.tables.firms[0].region == "Ulm, Stadt")
  }

  // Two towns of one name are no place.
  @Test func aTownThatStandsForSeveralIsNotGuessed() throws {
    let table = "PLZ;Ort;Breite;Länge\n01844;Neustadt;51.02;14.21\n31535;Neustadt;52.5;9.46\n"
    let intake = try read(["mitglieder.csv": "Firma;Ort\nA GmbH;Neustadt\n", "orte.csv": table])
    #expect(intake.tables.firms[0].latitude == nil)
  }
}
