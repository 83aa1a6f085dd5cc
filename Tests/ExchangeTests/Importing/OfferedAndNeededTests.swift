import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzExchange

/// What firms offer and need, in columns as an office heads and fills them.
@Suite struct OfferedAndNeededTests {
  /// The rows of an office whose every cell is a list or a word; only parts are alike.
  private func members(_ offers: String, _ needs: String) -> String {
    """
    Company,Town,\(offers),\(needs)
    Abbott Castings Ltd,Leeds,"castings, machining","pattern making, heat treatment"
    Brook Heat Ltd,Leeds,"heat treatment, hardening",
    Dale Logistics,Bradford,"haulage, warehousing","drivers, IT"
    Eden Staffing,Leeds,"drivers, fitters",
    Firth IT,Leeds,"IT, cloud",

    """
  }

  // Needs were lists and offers of the same words were none, so that four of nine had a partner.
  @Test(arguments: [
    ("Offers", "Needs"), ("Offers", "Looking for"), ("Bietet", "Sucht"), ("Angebote", "Bedarfe"),
    ("offers", "needs"), ("What they offer", "What they need"),
    ("Kann / liefert", "Bedarf / Suche"),
  ])
  func partsOfBothColumnsAreCompared(_ offers: String, _ needs: String) throws {
    let intake = try read(["members.csv": members(offers, needs)])
    let tables = intake.tables
    #expect(
      tables.offers.filter { $0.firm == "Eden Staffing" }.map(\.capability) == [
        "drivers", "fitters",
      ])
    #expect(
      tables.needs.filter { $0.firm == "Dale Logistics" }.map(\.capability) == ["drivers", "IT"])
    #expect(tables.offers.count == 10 && tables.needs.count == 4)
    #expect(
      intake.problems.kept.filter { $0.code == "comma_list" }.map(\.column) == [offers, needs])
    #expect(!intake.places.contains { $0.code == "comma_text" })
  }

  @Test func commasOfTextsThatShareNothingStayTexts() throws {
    let text =
      "Firma,Bietet,Sucht\nAlba GmbH,\"Rat, wenn nötig\",Holz\nBirke AG,\"Bleche, verzinkt\","
      + "\"Rohre, verzinkt\"\n"
    let intake = try read(["members.csv": text])
    #expect(
      intake.tables.offers.map(\.capability) == ["Rat, wenn nötig", "Bleche, verzinkt"])
    #expect(intake.places.contains(Place("comma_text", "members.csv", 2, "Bietet")))
  }

  // A litre and a half was needed, and so was `cheap`.
  @Test func measuresAndQualitiesAreNeitherOffersNorNeeds() throws {
    let text =
      "Firma;Angebot;Bedarf\nAlba GmbH;Anstriche, innen und außen;Strom, günstig\n"
      + "Birke AG;Farbe, 1,5 l;Öl, ab 20 l\nCedern KG;Strom;Farbe\n"
    let intake = try read(["members.csv": text])
    #expect(intake.tables.offers.map(\.capability) == ["Anstriche", "Farbe", "Strom"])
    #expect(intake.tables.needs.map(\.capability) == ["Strom", "Öl", "Farbe"])
    let told = intake.problems.kept.filter { $0.code == "bare_quality" }
    #expect(told.map(\.column) == ["Angebot", "Bedarf"])
    #expect(told[0].message(.german).contains("2 Maße oder Eigenschaften allein"))
    #expect(told[1].message(.english).contains("such as “günstig”"))
  }

  @Test(arguments: [
    "1,5 l", "ca. 20 t", "10 x 20 cm", "5.000 €", "20 %", "günstig", "innen und außen", "ab sofort",
    "kostengünstig", "technisch", "cheap and fast", "ökologisch",
  ])
  func aMeasureOrAQualityIsNoThing(_ text: String) { #expect(BareQuality.isOne(text)) }

  @Test(arguments: [
    "Strom", "castings", "IT", "3D-Druck", "24/7-Service", "M8", "500 g Beutel", "5 Achsen",
    "tisch",
    "honig", "stehtische", "fresh fish", "neue Kunden", "4.0", "heat treatment", "Günstig", "1A",
  ])
  func aThingIsNoQuality(_ text: String) { #expect(!BareQuality.isOne(text)) }

  // What markets firms serve may well be told by a quality.
  @Test func marketsMayBeQualities() throws {
    let intake = try read(["m.csv": "Firma;Märkte;Bedarf\nAlba GmbH;regional;Holz\n"])
    #expect(intake.tables.markets.map(\.market) == ["regional"])
  }
}
