import PartnernetzAnswers
import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension NetworkView {
  /// Industries, regions or an own column's values as wholes.
  public static let sections = NetworkView(
    "sections", Phrase(de: "Branchen", en: "industries"),
    missing: Phrase(
      de:
        "So lassen sich die Unternehmen nicht teilen: Von keinem ist dieses Merkmal bekannt, oder "
        + "alle sind gleich.",
      en: "The firms cannot be divided like this: of none it is known, or all are alike."),
    instead: ["network"]
  ) { network, wish in
    let diagram = Diagram(
      sectionsOf: network, grouping: wish.grouping, language: wish.language)
    return diagram.nodes.count > 1 ? diagram : nil
  }
}

extension Diagram {
  /// Industries or regions as wholes: how many supplies run between them.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - grouping: what makes a whole: branches of industry, regions, or an own column's values.
  ///   - language: the reader's language.
  public init(
    sectionsOf network: Network, grouping: Grouping.Criterion = .section, language: Language
  ) {
    let sections = Sections(network, by: grouping, language: language)
    let finding = sections.finding
    let largest = sections.sizes.max() ?? 1
    let nodes = sections.names.indices.map { section in
      let inside = sections.flows[section][section]
      return Node(
        key: sections.names[section], label: sections.names[section],
        detail: inside > 0
          ? Phrase(
            de: "unter sich: \(language.number(inside))",
            en: "among themselves: \(language.number(inside))")(language) : nil,
        weight: 1, colour: sections.colours[section],
        inside: language.number(sections.sizes[section]),
        diameter: 24 + 76 * (Double(sections.sizes[section]) / Double(largest)).squareRoot())
    }
    let most = sections.between.map(\.count).max() ?? 1
    let links = sections.between.map { flow in
      let isStrong = flow.chance * Double(sections.tests) < 0.05 && flow.count >= 3
      return Link(
        from: flow.from, to: flow.to,
        style: .init(
          colour: isStrong ? .blue : .grey,
          width: LinkStyle.band(flow.count, of: most).width),
        label: flow.count >= 2 ? language.number(flow.count) : nil)
    }
    let plain = Phrase(de: "Wer beliefert wen?", en: "Who supplies whom?")(language)
    let total = language.number(sections.total)
    let counts = Phrase(
      de: "\(total) Lieferbeziehungen zwischen \(language.number(network.firmCount)) Unternehmen",
      en: "\(total) supplies between \(language.number(network.firmCount)) firms")(language)
    self.init(
      title: finding ?? plain,
      subtitle: [finding == nil ? counts : "\(plain) \(counts)"],
      caption: Sections.caption(
        language, hasFinding: finding != nil || links.contains { $0.style.colour == .blue }),
      nodes: nodes, links: links,
      legend: Sections.legend(links, language), arrangement: .ring,
      sentences: Diagram.sentences(language, of: .groups), language: language.rawValue)
  }
}

/// Firms grouped, and the supplies between the groups.
private struct Sections {
  let names: [String]
  let colours: [Palette]
  let sizes: [Int]
  /// Supplies from a group (row) to another (column).
  let flows: [[Int]]
  private let language: Language

  /// A flow from one group to another.
  struct Flow {
    var from: Int
    var to: Int
    var count: Int
    /// How many chance would make of it.
    var expected: Double
    /// How probable chance makes as many.
    var chance: Double
  }

  init(_ network: Network, by criterion: Grouping.Criterion, language: Language) {
    let firms = Array(network.numbersOfFirms)
    let grouping = Grouping(firms, of: network, by: criterion, language: language)
    self.language = language
    names = grouping.groups.map(\.name)
    colours = grouping.groups.map(\.colour)
    var sizes = [Int](repeating: 0, count: names.count)
    var flows = [[Int]](repeating: sizes, count: names.count)
    for firm in firms { sizes[grouping.group(at: Int(firm))] += 1 }
    var last: (Int32, Int32)?
    for link in network.links where link.kind == .supplier {
      // Two firms count once, whatever is supplied.
      if let last, last == (link.source, link.target) { continue }
      last = (link.source, link.target)
      flows[grouping.group(at: Int(link.source))][grouping.group(at: Int(link.target))] += 1
    }
    self.sizes = sizes
    self.flows = flows
  }

  var total: Int { flows.reduce(0) { $0 + $1.reduce(0, +) } }
  var tests: Int { names.count * names.count }

  private func flow(_ from: Int, _ to: Int) -> Flow {
    let (out, into) = (flows[from].reduce(0, +), flows.reduce(0) { $0 + $1[to] })
    let count = flows[from][to]
    let draw = Hypergeometric(drawn: out, marked: into, of: total)
    return Flow(
      from: from, to: to, count: count, expected: draw.mean,
      chance: draw.probability(atLeast: count))
  }

  /// The flows between different groups.
  var between: [Flow] {
    names.indices.flatMap { from in
      names.indices.filter { $0 != from && flows[from][$0] > 0 }.map { flow(from, $0) }
    }
  }

  /// The largest flow that chance would hardly make, as a heading.
  var finding: String? {
    let all = names.indices.flatMap { from in names.indices.map { flow(from, $0) } }
    let found = all.filter {
      $0.chance * Double(tests) < 0.01 && $0.count >= 5 && Double($0.count) >= 1.5 * $0.expected
    }.max { ($0.count, $1.from, $1.to) < ($1.count, $0.from, $0.to) }
    guard let found else { return nil }
    let expected = language.number(found.expected.rounded(), digits: 0)
    let count = language.number(found.count)
    let (from, to) = (names[found.from], names[found.to])
    let lead =
      found.from == found.to
      ? Phrase(de: "\(from) liefert vor allem unter sich", en: "\(from) supplies mostly itself")
      : Phrase(de: "Von \(from) zu \(to)", en: "From \(from) to \(to)")
    return Phrase(
      de: "\(lead.german): \(count) Lieferungen, zu erwarten wären \(expected)",
      en: "\(lead.english): \(count) supplies, \(expected) were to be expected")(language)
  }

  /// What circles and arrows say; what was to be expected only where something stands against it.
  static func caption(_ language: Language, hasFinding: Bool) -> [String] {
    let reading = [
      Phrase(
        de: "Kreis: Zahl der Unternehmen. Pfeil: Zahl der Paare, von denen eines das andere "
          + "beliefert (Zahl ab 2).",
        en: "Circle: number of firms. Arrow: number of pairs of which one supplies the other "
          + "(number from 2).")(language)
    ]
    guard hasFinding else { return reading }
    return reading + [
      Phrase(
        de: "Zu erwarten: wenn jede Gruppe so oft liefert und bezieht wie jetzt und der Zufall die "
          + "Abnehmer auslost (exakter Test, über alle Pfeile zusammen Irrtum unter 5 %).",
        en: "To be expected: if each group supplies and buys as often as now and chance draws the "
          + "customers (exact test, over all arrows together wrong less than once in 20 times).")(
          language)
    ]
  }

  static func legend(_ links: [Diagram.Link], _ language: Language) -> [Diagram.LegendEntry] {
    var legend: [Diagram.LegendEntry] = []
    if links.contains(where: { $0.style.colour == .blue }) {
      legend.append(
        .init(
          .link(.init(colour: .blue, width: 3)),
          Phrase(de: "mehr als der Zufall erwarten lässt", en: "more than chance makes")(language)))
    }
    if links.contains(where: { $0.style.colour == .grey }) {
      legend.append(
        .init(
          .link(.init(colour: .grey, width: 1.5)),
          Phrase(de: "beliefert", en: "supplies")(language)))
    }
    return legend
  }
}
