import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Which firms share a colour: those of an industry section, a region, or an own column's value.
public struct Grouping: Sendable {
  /// What firms are grouped by.
  public enum Criterion: Sendable, Hashable {
    /// The industry's section.
    case section
    /// The region's code.
    case region
    /// A column that the contract does not know.
    case attribute(String)
  }

  /// One group: its name and colour.
  struct Group {
    var name: String
    var colour: Palette
  }

  /// The groups with a colour of their own, most firms first, then the rest.
  let groups: [Group]
  private let groupOf: [Int]

  /// The colours in the order of the groups' sizes.
  private static let colours: [Palette] = [.blue, .orange, .green, .pink, .sky, .yellow]

  /// Groups some firms; the largest groups get a colour each, all others are grey.
  init(
    _ firms: [Int32], of network: Network, by criterion: Criterion, language: Language
  ) {
    let names = firms.map { Grouping.name(network.firm($0), by: criterion, language) }
    let counts = Dictionary(names.compactMap(\.self).map { ($0, 1) }, uniquingKeysWith: +)
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let shown = ranked.prefix(Grouping.colours.count)
    var groups = zip(shown, Grouping.colours).map { Group(name: $0, colour: $1) }
    let rest = groups.count
    if names.contains(where: { name in name.map { !shown.contains($0) } ?? true }) {
      let isPlain = groups.isEmpty
      groups.append(
        Group(
          name: isPlain
            ? Phrase(de: "Unternehmen", en: "firm")(language)
            : Phrase(de: "sonstige", en: "other")(language),
          colour: isPlain ? .blue : .grey))
    }
    self.groups = groups
    groupOf = names.map { name in name.flatMap { shown.firstIndex(of: $0) } ?? rest }
  }

  /// The colour of the firm at a position of those that were grouped.
  func colour(at position: Int) -> Palette { groups[groupOf[position]].colour }

  /// The groups as entries of a legend.
  var legend: [Diagram.LegendEntry] {
    groups.map { .init(.node(colour: $0.colour, shape: .circle), $0.name) }
  }

  private static func name(
    _ firm: Firm, by criterion: Criterion, _ language: Language
  ) -> String? {
    switch criterion {
    case .section: firm.industry?.sectionName(language)
    case .region: firm.region
    case .attribute(let column): firm.attributes[column]
    }
  }
}
