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

  /// One group: its name, and the colour and the shape of its firms.
  struct Group {
    var name: String
    var colour: Palette
    var shape: Diagram.Shape = .circle
  }

  /// The groups with a colour of their own, most firms first, then the rest; branches of industry
  /// in the catalogue's order.
  let groups: [Group]
  private let groupOf: [Int]

  /// The colours in the order of the groups' sizes, where no catalogue gives them.
  private static let colours: [Palette] = [.blue, .orange, .green, .pink, .sky, .yellow]
  /// The shapes in the same order; of two alike one is dark and one pale.
  private static let shapes: [Diagram.Shape] = [
    .circle, .square, .triangle, .diamond, .hexagon, .circle,
  ]

  /// Groups some firms; the largest groups get a colour each, all others are grey.
  init(
    _ firms: [Int32], of network: Network, by criterion: Criterion, language: Language
  ) {
    var criterion = criterion
    // Where no industry is known, an own column may tell firms apart as well.
    if criterion == .section, !firms.contains(where: { network.firm($0).industry != nil }),
      let column = Grouping.tellingColumn(of: firms, network)
    {
      criterion = .attribute(column)
    }
    guard criterion != .section else {
      (groups, groupOf) = Grouping.branches(
        of: firms.map { network.firm($0).industry }, language)
      return
    }
    let names = firms.map { Grouping.name(network.firm($0), by: criterion) }
    // The whole network decides, so that a group keeps its colour in all pictures.
    let all = network.numbersOfFirms.compactMap { Grouping.name(network.firm($0), by: criterion) }
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let shown = ranked.prefix(Grouping.colours.count)
    let regions = criterion == .region ? RegionNames(network) : nil
    var groups = zip(shown, zip(Grouping.colours, Grouping.shapes)).map { name, look in
      Group(name: regions?.name(of: name, language) ?? name, colour: look.0, shape: look.1)
    }
    guard !groups.isEmpty else {
      (self.groups, groupOf) = Grouping.alike(firms.count, language)
      return
    }
    let rest = groups.count
    if names.contains(where: { name in name.map { !shown.contains($0) } ?? false }) {
      groups.append(
        Group(
          name: Phrase(de: "sonstige", en: "other")(language), colour: .white, shape: .diamond))
    }
    // What is not known is no group of others.
    let unknown = groups.count
    if names.contains(nil) { groups.append(Grouping.unknown(language)) }
    self.groups = groups
    groupOf = names.map { name in
      name.map { shown.firstIndex(of: $0) ?? rest } ?? unknown
    }
  }

  /// The colour of the firm at a position of those that were grouped.
  func colour(at position: Int) -> Palette { groups[groupOf[position]].colour }

  /// The shape of the firm at a position of those that were grouped.
  func shape(at position: Int) -> Diagram.Shape { groups[groupOf[position]].shape }

  /// The group, by its position in `groups`, of the firm at a position of those that were grouped.
  func group(at position: Int) -> Int { groupOf[position] }

  /// The groups that occur as entries of a legend.
  var legend: [Diagram.LegendEntry] {
    let present = Set(groupOf)
    return groups.indices.filter(present.contains).map { groups[$0] }.map {
      .init(.node(colour: $0.colour, shape: $0.shape), $0.name)
    }
  }

  /// The own column of words with the fewest different values, at least 2 and at most 30, that nearly
  /// all of the firms have; nil for none.
  private static func tellingColumn(of firms: [Int32], _ network: Network) -> String? {
    var values: [String: [String: Int]] = [:]
    for firm in firms {
      for (column, value) in network.firm(firm).attributes {
        values[column, default: [:]][value, default: 0] += 1
      }
    }
    return values.filter { _, counts in
      (2...30).contains(counts.count) && counts.values.reduce(0, +) * 10 >= firms.count * 8
        && Grouping.areWords(counts.keys)
    }
    .min { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
  }

  /// Whether values name groups: numbers do not, however few different ones there are.
  static func areWords(_ values: some Sequence<String>) -> Bool {
    values.contains { $0.contains(where: \.isLetter) }
  }

  /// The branches of some firms, in the catalogue's order; without any industry all are alike.
  private static func branches(
    of industries: [Industry?], _ language: Language
  ) -> ([Group], [Int]) {
    guard industries.contains(where: { $0 != nil }) else {
      return alike(industries.count, language)
    }
    let branches = industries.map { $0.map { Branch($0) } }
    let found = Branch.allCases.filter(Set(branches).contains)
    let groups = found.map { Group(name: $0.phrase(language), colour: $0.colour, shape: $0.shape) }
    return (
      groups + (branches.contains(nil) ? [unknown(language)] : []),
      branches.map { $0.flatMap(found.firstIndex(of:)) ?? found.count }
    )
  }

  private static func alike(_ count: Int, _ language: Language) -> ([Group], [Int]) {
    let name = Phrase(de: "Unternehmen", en: "firm")(language)
    return (
      count == 0 ? [] : [Group(name: name, colour: .blue)], [Int](repeating: 0, count: count)
    )
  }

  private static func unknown(_ language: Language) -> Group {
    Group(name: Phrase(de: "nicht bekannt", en: "not known")(language), colour: .grey)
  }

  private static func name(_ firm: Firm, by criterion: Criterion) -> String? {
    switch criterion {
    case .section: nil
    case .region: firm.region
    case .attribute(let column): firm.attributes[column]
    }
  }
}
