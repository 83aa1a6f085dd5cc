public import PartnernetzPartnerships
public import PartnernetzWording

extension NetworkIndicators {
  /// One indicator as people and machines read it.
  public struct Entry: Sendable {
    /// How a value is written.
    public enum Value: Sendable {
      /// A whole number.
      case count(Int)
      /// A number with some digits.
      case number(Double)
      /// A share of one.
      case share(Double)
    }

    /// The name that FORMULAS gives it.
    public var key: String
    /// What it says, in plain words.
    public var phrase: Phrase
    /// Its value; nil where it cannot be told.
    public var value: Value?
  }

  /// The indicators in reading order.
  ///
  /// - SeeAlso: F21.
  public var entries: [Entry] {
    func entry(_ key: String, _ value: Entry.Value?, de: String, en: String) -> Entry {
      Entry(key: key, phrase: Phrase(de: de, en: en), value: value)
    }
    return [
      entry("firms", .count(firms), de: "Unternehmen", en: "firms"),
      entry(
        "relations", .count(relations), de: "Paare mit einer Beziehung",
        en: "pairs with a relation"),
      entry(
        "mean_degree", .number(meanDegree), de: "Beziehungen je Unternehmen im Mittel",
        en: "relations a firm has on average"),
      entry(
        "density", .share(density), de: "Anteil aller möglichen Beziehungen (Dichte)",
        en: "share of all possible relations (density)"),
      entry(
        "isolates", .count(isolated.count), de: "Unternehmen ohne jede Beziehung",
        en: "firms without any relation"),
      entry(
        "components", .count(components),
        de: "Gruppen ohne Verbindung untereinander, Einzelne mitgezählt",
        en: "groups not linked to each other, single firms counted (components)"),
      entry(
        "largest_component_share", .share(largestComponentShare),
        de: "Anteil der größten Gruppe", en: "share of the largest group"),
      entry(
        "mean_distance", .number(meanDistance), de: "Schritte zwischen zwei Verbundenen im Mittel",
        en: "steps between two linked firms on average (mean distance)"),
      entry(
        "diameter", .count(diameter), de: "Schritte zwischen den Entferntesten (Durchmesser)",
        en: "steps between the farthest two (diameter)"),
      entry(
        "global_efficiency", .number(globalEfficiency), de: "Wege sind kurz (globale Effizienz)",
        en: "routes are short (global efficiency)"),
      entry(
        "transitivity", .share(transitivity),
        de: "Partner, die auch untereinander verbunden sind (Transitivität)",
        en: "partners who are linked among themselves too (transitivity)"),
      entry("triangles", .count(triangles), de: "geschlossene Dreiecke", en: "closed triangles"),
      entry(
        "articulation_firms", .count(articulation.count),
        de: "Unternehmen, ohne die andere den Anschluss verlieren (Bindeglieder)",
        en: "firms without which others lose their connection (linchpins)"),
      entry(
        "bridges", .count(bridges),
        de: "Beziehungen, ohne die andere den Anschluss verlieren (Brücken)",
        en: "links without which others lose their connection (bridges)"),
      entry(
        "communities", .count(communities),
        de: "Gruppen, die vor allem untereinander verbunden sind",
        en: "groups linked mostly among themselves (communities)"),
      entry(
        "modularity", .number(modularity),
        de: "Trennung dieser Gruppen (Modularität: 0 keine, gegen 1 stark)",
        en: "separation of these groups (modularity: 0 none, towards 1 strong)"),
      entry(
        "bridges_between_clusters", .count(communityBridges),
        de: "Beziehungen zwischen diesen Gruppen", en: "links between these groups"),
      entry(
        "firms_between_clusters", .count(bridgingFirms.count),
        de: "Unternehmen mit Beziehungen in eine andere dieser Gruppen",
        en: "firms with links into another of these groups"),
      entry(
        "betweenness_max", .share(greatestBetweenness),
        de: "kürzeste Wege über den meistgenutzten Vermittler (Zwischenzentralität)",
        en: "shortest routes through the most used introducer (betweenness)"),
      entry(
        "constraint_mean", meanConstraint.map { .number($0) },
        de:
          "Partner, die sich untereinander kennen (je niedriger, desto leichter vermittelbar)",
        en: "partners who know each other (constraint: the lower, the easier to introduce)"),
      entry(
        "effective_size_mean", meanEffectiveSize.map { .number($0) },
        de: "voneinander unabhängige Partner im Mittel (effektive Größe)",
        en: "partners independent of each other on average (effective size)"),
      entry(
        "cross_section_share", crossSectionShare.map { .share($0) },
        de: "Beziehungen über Branchengrenzen", en: "relations across industries"),
      entry(
        "ei_index_section", sectionEIIndex.map { .number($0) },
        de: "Beziehungen zu anderen Branchen statt zur eigenen (−1 nur eigene, 1 nur andere)",
        en: "E-I index of industries (−1 only within, 1 only across)"),
      entry(
        "cross_region_share", crossRegionShare.map { .share($0) },
        de: "Beziehungen über Regionsgrenzen", en: "relations across regions"),
      entry(
        "degree_gini", .number(degreeGini),
        de: "Ungleichheit der Beziehungszahlen (Gini: 0 gleich, 1 alles bei einem)",
        en: "inequality of the numbers of relations (Gini: 0 alike, 1 all at one)"),
      entry(
        "top_five_share", .share(topFiveShare), de: "Anteil der fünf bestverbundenen",
        en: "share of the five best linked"),
    ]
  }
}
