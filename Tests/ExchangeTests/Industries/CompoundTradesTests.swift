import PartnernetzRecords
import Testing

@testable import PartnernetzExchange

/// German compounds, whose end is a trade that their beginning may take back.
@Suite struct CompoundTradesTests {
  // Who makes up cables made clothes, and was introduced to a power plant as such.
  @Test(arguments: [
    ("Kabelkonfektion", 27), ("Kabelkonfektionierung", 27), ("Kabelbaumkonfektion", 27),
    ("Steckerkonfektion", 27), ("Kartonkonfektion", 17), ("Papierkonfektion", 17),
    ("Folienkonfektion", 22), ("Schlauchkonfektion", 22), ("Segelkonfektion", 13),
    ("Damenkonfektion", 14), ("Herrenkonfektion", 14), ("Konfektion", 14),
    ("Lohnkonfektionierung", 82), ("Damenbekleidung", 14), ("Berufsbekleidung", 14),
    ("Fassadenbekleidung", 43), ("Kunststoffverpackung", 22), ("Holzverpackungen", 16),
    ("Glasverpackung", 23), ("Wellpappenverpackung", 17), ("Kunststofffensterbau", 22),
    ("Metallfensterbau", 25), ("Holzfensterbau", 16), ("Handschuhe", 14), ("Sicherheitsschuhe", 15),
    ("Kunstschmiede", 25), ("Softwareschmiede", 62), ("Handwerkskammer", 94),
    ("Krankentransport", 86), ("Gefahrguttransport", 49), ("Geldtransport", 80),
    ("Industrieabwasserreinigung", 37), ("Teppichreinigung", 96), ("Gebäudereinigung", 81),
    ("Glasfaserausbau", 42), ("Innenausbau", 43), ("Fahrzeugelektronik", 29), ("Augenoptik", 47),
    ("Feinoptik", 26), ("Berufsschule", 85), ("Baumschule", 1), ("Hundeschule", 96),
    ("Softwarearchitektur", 62), ("Innenarchitektur", 71), ("Energieberatung", 74),
    ("Unternehmensberatung", 70), ("Gebrauchtwagenhandel", 45), ("Weinhandel", 46),
    ("Bettenfachgeschäft", 47), ("Wohnungsvermietung", 68), ("Maschinenvermietung", 77),
    ("Möbeltischlerei", 31), ("Bautischlerei", 43), ("Kaugummi", 10), ("Kerzengießerei", 32),
    ("Eisengießerei", 24), ("Notstromversorgung", 27), ("Küchenmöbel", 31), ("Hafenlogistik", 52),
  ])
  func theBeginningHasAWord(_ word: String, _ division: Int) {
    #expect(IndustryWords.industry(word)?.division == division)
  }

  @Test(arguments: [
    "Ideenschmiede", "Klimakammer", "Dachbekleidung", "Freizeitservice", "Kleinkunst",
    "Deckenbekleidung", "Kunsthandwerk", "Kugellager", "Laserdrucker", "Fruchtkonfektion", "Bauer",
  ])
  func whereNothingSaysWhatIsMeantNothingIsSaid(_ word: String) {
    #expect(IndustryWords.industry(word) == nil)
  }

  @Test(arguments: [
    ("Gerüstbauer", "43.99"), ("Maschinenbauer", "28"), ("Pulverbeschichter", "25.61"),
    ("Dreher", "25.62"), ("Stromversorger", "35.1"), ("Autovermieter", "77.1"),
    ("Glasmacher", "23.1"), ("Brauer", "11.05"), ("Estrichleger", "43.33"),
    ("Spengler / Klempner", "43.91"), ("EDV-Dienstleister", "62"), ("Säge- und Hobelwerk", "16.1"),
    ("Steuerbüro", "69.2"), ("Tragwerksplanung", "71.12"), ("Modeboutique", "47.71"),
    ("Heat treatment", "25.61"), ("Pattern maker", "25.73"), ("Temp agency", "78.2"),
    ("Glass maker", "23.1"), ("Logopädie", "86.9"), ("Bestattungsinstitut", "96.03"),
  ])
  func wordsOfOfficesNameTrades(_ word: String, _ code: String) {
    #expect(IndustryWords.industry(word)?.code == code)
  }

  // Families are called after trades; their names tell firms apart.
  @Test func familiesAreNoTrades() {
    #expect(!IndustryWords.isTrade("Weber") && !IndustryWords.isTrade("Gärtner"))
    #expect(IndustryWords.isTrade("Stahlbau") && IndustryWords.isTrade("Dachdeckerei"))
    #expect(NameHints.distinctive("Weber Stahlbau GmbH") == ["weber"])
    #expect(PersonName.isFull("Maria Weber") && !PersonName.isFull("Maria Stahlbau"))
  }
}
