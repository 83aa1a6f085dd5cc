public import PartnernetzWording

extension Objective: Worded {
  /// What the value is a sum of.
  public var valuePhrase: Phrase {
    switch self {
    case .coverage, .leximin: Objective.index.phrase
    case .index, .nash, .total, .minimum, .fit: phrase
    }
  }

  /// What is made as large as can be.
  public var phrase: Phrase {
    switch self {
    case .index: Phrase(de: "Summe der Win-Win-Indizes", en: "sum of the Win-Win-Indices")
    case .nash: Phrase(de: "Summe der Nash-Werte", en: "sum of the Nash values")
    case .total: Phrase(de: "Summe aller Nutzen", en: "sum of all gains")
    case .fit: Phrase(de: "Summe der Passung", en: "sum of the fit")
    case .minimum:
      Phrase(de: "Summe der kleineren Nutzen", en: "sum of each pair's smaller gain")
    case .coverage: Phrase(de: "möglichst viele mit Partner", en: "as many served as can be")
    case .leximin:
      Phrase(de: "den Schwächsten so gut wie möglich", en: "the worst-off as well off as can be")
    }
  }
}
