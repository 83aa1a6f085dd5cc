import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Every firm of a network in one group with a name: communities of firms that work together where the
/// network falls into such, else branches of industry, else regions.
struct FirmGroups {
  /// One group; its best linked firms first.
  struct Group {
    var key: String
    var name: String
    var firms: [Int32]
    var colour: Palette = .grey
    /// Whether it is a group of its own rather than what is left over.
    var isNamed = true
  }

  /// What makes a group.
  enum Basis { case communities, branches, regions, weakCommunities }

  let basis: Basis
  /// The groups, most firms first; then what is left over.
  let groups: [Group]
  /// For each firm its group's position.
  let groupOf: [Int]
  /// The share of linked pairs within a group, and the share that chance would put there; of groups
  /// that were looked for in the links themselves the test says what is to be expected.
  let inside: (share: Double, expected: Double)
  /// What chance makes of groups that were looked for in the links; nil for others, and where the
  /// network is too large for the test.
  let test: CommunityTest?

  /// Groups that hold fewer of the linked firms say little of the whole.
  private static let leastShare = 2.0 / 3

  /// Groups all firms.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - limit: the most groups that have a name; the others are one.
  ///   - language: the reader's language.
  /// - Complexity: nearly linear in firms and links.
  init(_ network: Network, limit: Int, language: Language) {
    let graph = network.relations
    let communities = graph.communities()
    let linked = network.numbersOfFirms.filter { graph.outDegree($0) > 0 }
    let byLinks: (Int32) -> Int? = { firm in
      graph.outDegree(firm) > 0 ? Int(communities.labels[Int(firm)]) : nil
    }
    let largest = communities.sizes.filter { $0 > 1 }.sorted(by: >).prefix(limit)
    let isTelling =
      communities.modularity >= Diagram.groupsFromModularity
      && Double(largest.reduce(0, +)) >= FirmGroups.leastShare * Double(linked.count)
    if isTelling {
      let test = CommunityTest(graph, communities)
      self.init(network, .communities, byLinks, limit, language, test)
    } else if network.firms.contains(where: { $0.industry != nil }) {
      let branches: (Int32) -> Int? = { firm in
        network.firm(firm).industry.map { Branch($0).rawValue }
      }
      self.init(network, .branches, branches, limit, language)
    } else if let regions = FirmGroups.regions(of: network, limit: limit) {
      self.init(network, .regions, regions, limit, language)
    } else {
      let test = CommunityTest(graph, communities)
      self.init(network, .weakCommunities, byLinks, limit, language, test)
    }
  }

  private static func regions(of network: Network, limit: Int) -> ((Int32) -> Int?)? {
    let codes = Set(network.firms.compactMap(\.region)).sorted()
    guard (2...limit).contains(codes.count) else { return nil }
    let places = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    return { firm in network.firm(firm).region.flatMap { places[$0] } }
  }

  private init(
    _ network: Network, _ basis: Basis, _ labelOf: (Int32) -> Int?, _ limit: Int,
    _ language: Language, _ test: CommunityTest? = nil
  ) {
    self.test = test
    let graph = network.relations
    var members: [Int: [Int32]] = [:]
    var alone: [Int32] = []
    for firm in network.numbersOfFirms {
      if let label = labelOf(firm) {
        members[label, default: []].append(firm)
      } else {
        alone.append(firm)
      }
    }
    let ranked = members.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    // One group more than there is room for would stand for itself alone.
    let named = ranked.count <= limit ? ranked.count : limit - 1
    let naming = GroupNames(network, basis, language)
    var groups = ranked.prefix(named).map { label, firms in
      naming.group(label, firms.sorted { (graph.outDegree($1), $0) < (graph.outDegree($0), $1) })
    }
    let rest = ranked.dropFirst(named)
    if !rest.isEmpty {
      groups.append(naming.rest(rest.count, rest.flatMap(\.value)))
    }
    if !alone.isEmpty { groups.append(naming.alone(alone)) }
    var groupOf = [Int](repeating: 0, count: network.firmCount)
    for (position, group) in groups.enumerated() {
      for firm in group.firms { groupOf[Int(firm)] = position }
    }
    self.basis = basis
    self.groups = groups
    self.groupOf = groupOf
    inside = FirmGroups.inside(graph, groupOf, count: groups.count)
  }

  /// How many groups have a name of their own.
  var namedCount: Int { groups.count(where: \.isNamed) }

  private static func inside(_ graph: Graph, _ groupOf: [Int], count: Int) -> (Double, Double) {
    guard graph.edgeCount > 0 else { return (0, 0) }
    var degrees = [Double](repeating: 0, count: count)
    var kept = 0
    for edge in graph.edges {
      let (a, b) = (groupOf[Int(edge.source)], groupOf[Int(edge.target)])
      degrees[a] += 1
      degrees[b] += 1
      if a == b { kept += 1 }
    }
    let all = Double(graph.edgeCount)
    let expected = degrees.reduce(0) { $0 + ($1 / (2 * all)) * ($1 / (2 * all)) }
    return (Double(kept) / all, expected)
  }

  /// How many linked pairs each two groups have; on the diagonal those within a group.
  func pairs(of graph: Graph) -> [[Int]] {
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: groups.count), count: groups.count)
    for edge in graph.edges {
      let (a, b) = (groupOf[Int(edge.source)], groupOf[Int(edge.target)])
      counts[a][b] += 1
      if a != b { counts[b][a] += 1 }
    }
    return counts
  }

  /// What makes a group, as a sentence below a picture.
  func caption(_ language: Language) -> String {
    switch basis {
    case .communities, .weakCommunities:
      Phrase(
        de: "Gruppe: Unternehmen, die untereinander eng verbunden sind; benannt nach dem am besten "
          + "verbundenen.",
        en: "Group: firms that are closely linked; named after the best linked one.")(language)
        + (test.map { " " + $0.sentence(language) } ?? "")
    case .branches:
      Phrase(
        de:
          "Gruppe: Unternehmen eines Bereichs der Wirtschaft, da das Netzwerk nicht von selbst in "
          + "Gruppen zerfällt.",
        en: "Group: firms of one branch of industry, as the network does not fall into groups by "
          + "itself.")(language)
    case .regions:
      Phrase(
        de:
          "Gruppe: Unternehmen einer Region, da das Netzwerk nicht von selbst in Gruppen zerfällt.",
        en: "Group: firms of one region, as the network does not fall into groups by itself.")(
          language)
    }
  }

  /// How many linked pairs lie within a group, beside what was to be expected where that is known: a
  /// clause that follows on whose share it is.
  func insideClause(_ language: Language) -> String {
    let share = language.percent(inside.share, digits: 0)
    let lies = Phrase(de: "\(share) in einer Gruppe", en: "\(share) lie within a group")(language)
    if let test { return lies + test.comparison(language) }
    guard basis == .branches || basis == .regions else { return lies }
    // All in one group: nothing else was possible.
    guard namedCount > 1 else { return lies }
    let expected = language.percent(inside.expected, digits: 0)
    return lies
      + Phrase(
        de: ", zu erwarten wären \(expected)", en: ", \(expected) were to be expected")(language)
  }
}
