public import PartnernetzRecords
public import PartnernetzWording

extension Industry {
  /// What the code's section is called, in few words.
  public var sectionName: Phrase {
    let names = scheme == .nace2 ? Industry.names2 : Industry.names21
    return names[section] ?? Phrase(de: "Sonstige", en: "other")
  }

  private static let names2: [Character: Phrase] = [
    "A": Phrase(de: "Landwirtschaft", en: "agriculture"),
    "B": Phrase(de: "Bergbau", en: "mining"),
    "C": Phrase(de: "Verarbeitendes Gewerbe", en: "manufacturing"),
    "D": Phrase(de: "Energie", en: "energy"),
    "E": Phrase(de: "Wasser und Entsorgung", en: "water and waste"),
    "F": Phrase(de: "Bau", en: "construction"),
    "G": Phrase(de: "Handel", en: "trade"),
    "H": Phrase(de: "Verkehr und Logistik", en: "transport and logistics"),
    "I": Phrase(de: "Gastgewerbe", en: "hotels and restaurants"),
    "J": Phrase(de: "Information und Kommunikation", en: "information and communication"),
    "K": Phrase(de: "Finanzen", en: "finance"),
    "L": Phrase(de: "Immobilien", en: "real estate"),
    "M": Phrase(de: "Freie Berufe und Technik", en: "professional services"),
    "N": Phrase(de: "Unternehmensdienste", en: "business services"),
    "O": Phrase(de: "Verwaltung", en: "public administration"),
    "P": Phrase(de: "Bildung", en: "education"),
    "Q": Phrase(de: "Gesundheit und Soziales", en: "health and social work"),
    "R": Phrase(de: "Kultur und Freizeit", en: "arts and leisure"),
    "S": Phrase(de: "Sonstige Dienste", en: "other services"),
    "T": Phrase(de: "Private Haushalte", en: "households"),
    "U": Phrase(de: "Internationale Einrichtungen", en: "international bodies"),
  ]

  /// NACE Rev. 2.1 splits section J in two; the letters after it move on by one.
  private static let names21: [Character: Phrase] = {
    var names = names2
    names["J"] = Phrase(de: "Verlage und Medien", en: "publishing and media")
    names["K"] = Phrase(de: "Telekommunikation und IT", en: "telecommunication and IT")
    for letter in "LMNOPQRSTUV" {
      let before = Character(
        UnicodeScalar(letter.unicodeScalars.first.map { $0.value - 1 } ?? 0) ?? " ")
      names[letter] = names2[before]
    }
    return names
  }()
}
