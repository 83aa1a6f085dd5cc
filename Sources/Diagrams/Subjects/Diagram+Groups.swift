import PartnernetzAnswers
import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension NetworkView {
  /// Who belongs together, and what runs between groups.
  public static let groups = NetworkView(
    "groups", Phrase(de: "Gruppen", en: "groups"),
    missing: Phrase(
      de: "Das Netzwerk zerfällt nicht in Gruppen.",
      en: "The network does not fall into groups."),
    instead: ["network", "sections", "matrix"], isPossible: { NetworkGroups($0).isTelling }
  ) { network, wish in Diagram(groupsOf: network, language: wish.language) }
}

extension Diagram {
  /// A network has groups where links keep inside them by at least so much more than by chance.
  public static let groupsFromModularity = 0.3
  /// The most groups that a picture shows.
  static let groupLimit = 16
  /// The most firms that a group names.
  static let namesInGroup = 3

  /// The network's groups as wholes: who belongs together, and how many links run between groups;
  /// nil where the network does not fall into groups.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - language: the reader's language.
  public init?(groupsOf network: Network, language: Language) {
    let groups = NetworkGroups(network)
    guard groups.isTelling else { return nil }
    let test = CommunityTest(network.relations, groups.communities)
    let largest = groups.shown.map(\.firms.count).max() ?? 1
    let nodes = groups.shown.map { group in
      Node(
        key: network.firm(group.firms[0]).id,
        label: groups.name(of: group, network, language),
        detail: groups.detail(of: group, network, language),
        shorterDetails: (0..<Diagram.namesInGroup).reversed().map {
          groups.detail(of: group, naming: $0, network, language)
        },
        weight: (Double(group.firms.count) / Double(largest)).squareRoot(), colour: group.colour,
        shape: .box, detailLines: 6)
    }
    let most = groups.bands.map(\.count).max() ?? 1
    let links = groups.bands.map { band in
      Link(
        from: band.from, to: band.to,
        style: .band(band.count, of: most),
        label: language.number(band.count))
    }
    self.init(
      title: groups.title(test, language), subtitle: [groups.subtitle(test, language)],
      caption: groups.caption(test, language),
      nodes: nodes, links: links, legend: groups.legend(language), arrangement: .force,
      sentences: Diagram.sentences(language, of: .groups), language: language.rawValue)
  }
}

/// Communities of a network, the largest of them to be shown.
struct NetworkGroups {
  /// One group, its best linked firms first.
  struct Group {
    var firms: [Int32]
    /// Links between firms of the group.
    var inside = 0
    /// Links from firms of the group to others.
    var outside = 0
    /// The branch that more than half of the firms belong to.
    var branch: Branch?
    var colour: Palette { branch?.colour ?? .grey }
  }

  /// How many links run between two groups.
  struct Band {
    var from: Int
    var to: Int
    var count: Int
  }

  let communities: Communities
  let shown: [Group]
  let bands: [Band]
  /// The share of links inside groups, of all groups.
  let shareInside: Double
  /// Firms in no group that is shown.
  let firmsOutside: Int

  /// Whether the network falls into groups that can be shown.
  var isTelling: Bool {
    communities.modularity >= Diagram.groupsFromModularity && shown.count > 1
  }

  private static let fewestFirms = 3

  init(_ network: Network) {
    let graph = network.relations
    let communities = graph.communities()
    self.communities = communities
    var members = [[Int32]](repeating: [], count: communities.count)
    for firm in network.numbersOfFirms { members[Int(communities.labels[Int(firm)])].append(firm) }
    let ranked = members.indices.filter { members[$0].count >= NetworkGroups.fewestFirms }
      .sorted { (members[$1].count, $0) < (members[$0].count, $1) }
      .prefix(Diagram.groupLimit)
    var place = [Int](repeating: -1, count: members.count)
    for (position, community) in ranked.enumerated() { place[community] = position }
    var groups = ranked.map { community in
      let firms = members[community].sorted {
        (graph.outDegree($1), $0) < (graph.outDegree($0), $1)
      }
      return Group(firms: firms, branch: NetworkGroups.mainBranch(of: firms, network))
    }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: groups.count), count: groups.count)
    for edge in graph.edges {
      let ends = [edge.source, edge.target].map { Int(communities.labels[Int($0)]) }
      let (a, b) = (place[ends[0]], place[ends[1]])
      for group in a == b ? [] : [a, b].filter({ $0 >= 0 }) { groups[group].outside += 1 }
      guard a >= 0, b >= 0 else { continue }
      if a == b { groups[a].inside += 1 } else { counts[min(a, b)][max(a, b)] += 1 }
    }
    shown = groups
    shareInside = graph.shareInside(communities.labels)
    bands = counts.indices.flatMap { a in
      counts.indices.filter { counts[a][$0] > 0 }.map {
        Band(from: a, to: $0, count: counts[a][$0])
      }
    }
    firmsOutside = network.firmCount - groups.reduce(0) { $0 + $1.firms.count }
  }

  private static func mainBranch(of firms: [Int32], _ network: Network) -> Branch? {
    let branches = firms.compactMap { network.firm($0).industry.map { Branch($0) } }
    return Branch.allCases.first { branch in
      branches.count { $0 == branch } * 2 > firms.count
    }
  }

  /// A group is called by its best linked firm.
  func name(of group: Group, _ network: Network, _ language: Language) -> String {
    let hub = network.firm(group.firms[0]).name.shortened
    return Phrase(de: "Um \(hub)", en: "Around \(hub)")(language)
  }

  /// How many firms it has, how closely linked, and who else belongs to it.
  func detail(
    of group: Group, naming limit: Int = Diagram.namesInGroup, _ network: Network,
    _ language: Language
  ) -> String {
    let others = group.firms.dropFirst().prefix(limit).map { network.firm($0).name.shortened }
    let counts = Phrase(
      de: "\(Diagram.firms(group.firms.count, .german)), \(Language.german.number(group.inside)) "
        + "Beziehung\(group.inside == 1 ? "" : "en").",
      en: "\(Diagram.firms(group.firms.count, .english)), \(Language.english.number(group.inside)) "
        + "link\(group.inside == 1 ? "" : "s").")(language)
    guard !others.isEmpty else { return counts }
    return "\(counts) \(language.list(Array(others), outOf: group.firms.count - 1))"
  }

  /// The branches that colour groups.
  func legend(_ language: Language) -> [Diagram.LegendEntry] {
    let branches = Set(shown.compactMap(\.branch))
    let entries = Branch.allCases.filter(branches.contains).map { branch in
      Diagram.LegendEntry(
        .node(colour: branch.colour, shape: .box),
        Phrase(
          de: "überwiegend \(branch.phrase.german)", en: "mostly \(branch.phrase.english)")(
            language))
    }
    guard !entries.isEmpty else { return [] }
    let isMixed = shown.contains { $0.branch == nil }
    return entries
      + (isMixed
        ? [.init(.node(colour: .grey, shape: .box), Phrase(de: "gemischt", en: "mixed")(language))]
        : [])
  }
}
