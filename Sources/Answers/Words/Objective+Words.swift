public import PartnernetzPartnerships
public import PartnernetzWording

extension Objective: Worded {
  /// What the value is a sum of.
  public var valuePhrase: Phrase {
    switch self {
    case .coverage, .leximin: Objective.index.phrase
    case .index, .nash, .total, .minimum, .fit, .mean, .careful, .expected: phrase
    }
  }

  /// What is made as large as can be.
  public var phrase: Phrase {
    switch self {
    case .index: Phrase(de: "Summe der Win-Win-Indizes", en: "sum of the win-win indices")
    case .nash: Phrase(de: "Summe der Nash-Werte", en: "sum of the Nash values")
    case .total: Phrase(de: "Summe aller Nutzen", en: "sum of all gains")
    case .fit: Phrase(de: "Summe der Passung", en: "sum of the fit")
    case .mean:
      Phrase(
        de: "Summe der mittleren Win-Win-Indizes, wenn Annahmen schwanken",
        en: "sum of the mean win-win indices as assumptions vary")
    case .expected:
      Phrase(
        de: "Summe der Win-Win-Indizes, gewichtet mit der Aussicht auf eine Vereinbarung",
        en: "sum of the win-win indices, weighed by the chance of an agreement")
    case .careful:
      Phrase(
        de: "Summe der Win-Win-Indizes in den ungünstigsten Fällen",
        en: "sum of the win-win indices in the worst draws")
    case .minimum:
      Phrase(de: "Summe der kleineren Nutzen", en: "sum of each pair's smaller gain")
    case .coverage:
      Phrase(
        de: "möglichst viele Mitglieder mit Partner",
        en: "as many members with a partner as possible")
    case .leximin:
      Phrase(
        de: "möglichst viel für die kleinsten Gewinner",
        en: "as much as possible for those who gain least")
    }
  }

  /// What somebody chooses who makes it as large as can be, without a metric's name.
  public var choicePhrase: Phrase {
    switch self {
    case .index:
      Phrase(
        de: "Nutzen, gemessen an der Größe beider", en: "gains, measured by the size of both")
    case .nash:
      Phrase(de: "Nutzen, gerecht geteilt", en: "gains, fairly shared")
    case .total: Phrase(de: "Euro zusammen", en: "euros in total")
    case .fit: Phrase(de: "Passung, ohne Beträge", en: "fit, without amounts")
    case .mean:
      Phrase(
        de: "Nutzen im Mittel, wenn Annahmen schwanken", en: "mean gains as assumptions vary")
    case .expected:
      Phrase(
        de: "Nutzen, gewichtet mit der Aussicht auf eine Vereinbarung",
        en: "gains, weighed by the chance of an agreement")
    case .careful:
      Phrase(de: "Nutzen in ungünstigen Fällen", en: "gains in bad cases")
    case .minimum:
      Phrase(
        de: "Nutzen der Seite, die weniger gewinnt", en: "gains of the side that gains less")
    case .coverage, .leximin: phrase
    }
  }
}
