import PartnernetzPartnerships
package import PartnernetzRecords
package import PartnernetzWording

extension FitTrade {
  /// The trade's short name: the association's own word, or that of the division.
  var name: Phrase {
    switch self {
    case .word(let word), .named(let word, _): Phrase(de: word, en: word)
    case .industry(let industry): industry.divisionName
    }
  }
}

extension Industry {
  /// What the code's division is called, in few words; the section's name where it has none.
  package var divisionName: Phrase {
    guard let (german, english) = Industry.divisionNames[division] else { return sectionName }
    return Phrase(de: german, en: english)
  }

  /// Short names of the divisions of NACE Rev. 2 and 2.1, which number them alike.
  private static let divisionNames: [Int: (String, String)] = [
    1: ("Landwirtschaft", "agriculture"), 2: ("Forstwirtschaft", "forestry"),
    3: ("Fischerei", "fishing"), 5: ("Kohlenbergbau", "coal mining"),
    6: ("Öl- und Gasförderung", "oil and gas extraction"), 7: ("Erzbergbau", "ore mining"),
    8: ("Steine und Erden", "quarrying"), 9: ("Bergbaudienste", "mining services"),
    10: ("Lebensmittel", "food production"), 11: ("Getränke", "beverages"),
    12: ("Tabak", "tobacco"),
    13: ("Textilien", "textiles"), 14: ("Bekleidung", "clothing"), 15: ("Leder", "leather"),
    16: ("Holz", "wood"), 17: ("Papier", "paper"), 18: ("Druck", "printing"),
    19: ("Mineralöl", "oil processing"), 20: ("Chemie", "chemicals"),
    21: ("Pharma", "pharmaceuticals"),
    22: ("Gummi und Kunststoff", "rubber and plastics"),
    23: ("Glas, Keramik, Steine", "glass, ceramics and stone"),
    24: ("Metallerzeugung", "metal production"), 25: ("Metallverarbeitung", "metalworking"),
    26: ("Elektronik und Optik", "electronics and optics"),
    27: ("Elektrotechnik", "electrical equipment"), 28: ("Maschinenbau", "machinery"),
    29: ("Fahrzeugbau", "motor vehicles"), 30: ("sonstiger Fahrzeugbau", "other vehicles"),
    31: ("Möbel", "furniture"),
    32: ("Medizintechnik und weitere Waren", "medical and other goods"),
    33: ("Reparatur und Montage", "repair and installation"), 35: ("Energie", "energy"),
    36: ("Wasser", "water"), 37: ("Abwasser", "sewerage"), 38: ("Entsorgung", "waste"),
    39: ("Sanierung", "remediation"), 41: ("Hochbau", "building"),
    42: ("Tiefbau", "civil engineering"), 43: ("Ausbau und Installation", "building trades"),
    45: ("Kfz-Handel", "motor trade"), 46: ("Großhandel", "wholesale"),
    47: ("Einzelhandel", "retail"), 49: ("Landverkehr", "land transport"),
    50: ("Schifffahrt", "shipping"), 51: ("Luftfahrt", "air transport"),
    52: ("Lagerei und Spedition", "warehousing and forwarding"),
    53: ("Post und Kurier", "post and courier"),
    55: ("Hotellerie", "hotels"), 56: ("Gastronomie", "restaurants"), 58: ("Verlage", "publishing"),
    59: ("Film und Ton", "film and sound"), 60: ("Rundfunk", "broadcasting"),
    61: ("Telekommunikation", "telecommunications"), 62: ("IT", "IT"),
    63: ("Informationsdienste", "information services"), 64: ("Banken", "banking"),
    65: ("Versicherungen", "insurance"), 66: ("Finanzdienste", "financial services"),
    68: ("Immobilien", "real estate"), 69: ("Recht und Steuern", "law and tax"),
    70: ("Unternehmensberatung", "management consulting"),
    71: ("Architektur und Ingenieurwesen", "architecture and engineering"),
    72: ("Forschung", "research"), 73: ("Werbung", "advertising"),
    74: ("Design und Fachdienste", "design and professional services"),
    75: ("Tiermedizin", "veterinary services"), 77: ("Vermietung", "rental"),
    78: ("Personaldienste", "staffing"), 79: ("Reisen", "travel"), 80: ("Sicherheit", "security"),
    81: ("Gebäudedienste", "facility services"), 82: ("Bürodienste", "office services"),
    84: ("Verwaltung", "public administration"), 85: ("Bildung", "education"),
    86: ("Gesundheit", "health care"), 87: ("Heime", "residential care"),
    88: ("Sozialwesen", "social work"), 90: ("Kunst", "arts"), 91: ("Museen", "museums"),
    92: ("Glücksspiel", "gambling"), 93: ("Sport und Freizeit", "sports and leisure"),
    94: ("Verbände", "associations"), 95: ("Reparatur", "repair"),
    96: ("persönliche Dienste", "personal services"),
  ]
}
