import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Eight branches of industry, each with one colour in all pictures, pages and tables.
enum Branch: Int, CaseIterable {
  case manufacturing, construction, services, information, finance, hospitality, trade, other

  /// The branch of an industry, by the section's letter in NACE Rev. 2.
  init(_ industry: Industry) {
    switch industry.revision2Section {
    case "B", "C", "D", "E": self = .manufacturing
    case "F": self = .construction
    case "L", "M", "N": self = .services
    case "J": self = .information
    case "K": self = .finance
    case "I": self = .hospitality
    case "G", "H": self = .trade
    default: self = .other
    }
  }

  /// The branch's colour.
  var colour: Palette {
    switch self {
    case .manufacturing: .blue
    case .construction: .orange
    case .services: .green
    case .information: .pink
    case .finance: .sky
    case .hospitality: .yellow
    case .trade: .indigo
    case .other: .white
    }
  }

  /// The branch's shape: printed in grey, and for who cannot tell the colours, branches of one shape
  /// differ in lightness.
  var shape: Diagram.Shape {
    switch self {
    case .manufacturing, .hospitality: .circle
    case .construction, .trade: .square
    case .services: .triangle
    case .information, .other: .diamond
    case .finance: .hexagon
    }
  }

  /// What the branch is called.
  var phrase: Phrase {
    switch self {
    case .manufacturing:
      Phrase(de: "Verarbeitendes Gewerbe, Energie", en: "manufacturing, energy")
    case .construction: Phrase(de: "Bau", en: "construction")
    case .services:
      Phrase(de: "Freie Berufe, Technik und Dienste", en: "professional and business services")
    case .information:
      Phrase(de: "Information und Kommunikation", en: "information and communication")
    case .finance: Phrase(de: "Finanzen", en: "finance")
    case .hospitality: Phrase(de: "Gastgewerbe", en: "hotels and restaurants")
    case .trade: Phrase(de: "Handel und Verkehr", en: "trade and transport")
    case .other: Phrase(de: "Sonstige", en: "other")
    }
  }
}

extension Industry {
  /// The section's letter in NACE Rev. 2; Rev. 2.1 splits section J, so that later letters moved on.
  fileprivate var revision2Section: Character {
    guard scheme != .nace2, section > "J", let letter = section.unicodeScalars.first,
      let before = UnicodeScalar(letter.value - 1)
    else { return section }
    return Character(before)
  }
}
