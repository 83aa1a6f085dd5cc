import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What a network shows that chance would hardly make: the heading of its picture.
///
/// A short list is tested: whether a group of firms (a division or branch of industry, a region, the
/// value of an own column) keeps to itself, and whether few firms have a hand in half of all links.
struct NetworkFinding {
  /// The finding in one sentence without its stop.
  let heading: Phrase
  /// How it was tested.
  let test: Phrase

  /// The finding of a network with the largest effect; nil where chance could have made all.
  init?(_ network: Network, language: Language) {
    let groupings = ClosedGroup.groupings(in: network, language)
    let count = groupings.reduce(0) { $0 + $1.count }
    // Each group is a test of its own; together they may be wrong once in a hundred times.
    let found = groupings.lazy.compactMap { groups in
      groups.filter { $0.mixing.chance * Double(count) < 0.01 && $0.isTelling }
        .max { ($0.effect, $1.name) < ($1.effect, $0.name) }
    }.first
    if let found {
      self.init(found, among: count, language)
    } else if let few = FewHubs(network) {
      self.init(few, network, language)
    } else {
      return nil
    }
  }

  private init(_ group: ClosedGroup, among count: Int, _ language: Language) {
    let (mixing, all) = (group.mixing, 2 * group.mixing.inward + group.mixing.outward)
    let expected = language.number(mixing.expectedOutward.rounded(), digits: 0)
    let number = language.number(mixing.outward)
    heading = Phrase(
      de: "\(group.name) bleibt unter sich: \(number) von \(language.number(all)) Kontakten "
        + "führen hinaus, zu erwarten wären \(expected)",
      en: "\(group.name) keeps to itself: \(number) of \(language.number(all)) contacts lead "
        + "outwards, \(expected) were to be expected")
    test = Phrase(
      de: "Kontakt: eine Beziehung, von einem Unternehmen aus gesehen. Zu erwarten: wenn jedes "
        + "seine Zahl von Kontakten behält und der Zufall die Partner auslost (exakter Test, \(count) Gruppen geprüft, Irrtum unter 1 %).",
      en: "Contact: a link as seen from one firm. To be expected: if each keeps its number of "
        + "contacts and chance draws the partners (exact test, \(count) groups tested, wrong less than once in 100 times)."
    )
  }

  private init(_ few: FewHubs, _ network: Network, _ language: Language) {
    let names = few.firms.prefix(3).map { network.firm($0).name.shortened }
    let isAll = few.firms.count <= 3
    let (count, expected) = (language.number(few.firms.count), language.number(few.expected))
    heading = Phrase(
      de: "\(isAll ? "" : "\(count) Unternehmen wie ")\(language.list(names)) "
        + "\(few.firms.count == 1 ? "ist" : "sind") an der Hälfte aller Beziehungen beteiligt; zu "
        + "erwarten wären \(expected) Unternehmen",
      en: "\(isAll ? "" : "\(count) firms such as ")\(language.list(names)) "
        + "\(few.firms.count == 1 ? "has" : "have") a hand in half of all links; \(expected) firms "
        + "were to be expected")
    test = Phrase(
      de: "Zu erwarten: wenn der Zufall ebenso viele Beziehungen unter denselben Unternehmen "
        + "verteilt (\(FewHubs.draws) Ziehungen, keine mit so wenigen).",
      en: "To be expected: if chance dealt as many links among the same firms "
        + "(\(FewHubs.draws) draws, none with so few).")
  }
}

/// A group of firms and how far it keeps to itself.
private struct ClosedGroup {
  let name: String
  let mixing: GroupMixing

  /// How many times as many links would lead outwards by chance.
  var effect: Double { mixing.expectedOutward / Double(max(mixing.outward, 1)) }
  /// Whether it is large enough to be worth a heading, and the effect as well.
  var isTelling: Bool {
    effect >= 1.5 && mixing.inward >= 5 && mixing.inward + mixing.outward >= 12
  }

  private static let fewestFirms = 4

  /// The groups of each way to group firms, the most telling way first; regions, which often are bare
  /// codes, last.
  static func groupings(in network: Network, _ language: Language) -> [[ClosedGroup]] {
    var groupings: [[String?]] = [
      network.firms.map { firm in
        firm.industry.map {
          Phrase(
            de: "Branche \($0.divisionName.german)", en: "Industry \($0.divisionName.english)")(
              language)
        }
      },
      network.firms.map { firm in
        firm.industry.map { Branch($0) }.map {
          Phrase(
            de: "Bereich \($0.phrase.german)", en: "Sector \($0.phrase.english)")(language)
        }
      },
    ]
    for column in Set(network.firms.flatMap { $0.attributes.keys }).sorted() {
      let values = network.firms.map { $0.attributes[column] }
      let different = Set(values.compactMap(\.self))
      guard (2...40).contains(different.count), Grouping.areWords(different) else { continue }
      groupings.append(
        values.map { value in
          value.map { Phrase(de: "Gruppe „\($0)“", en: "Group “\($0)”")(language) }
        })
    }
    let regions = RegionNames(network)
    groupings.append(
      network.firms.map { firm in
        firm.region.map {
          let name = regions.name(of: $0, language)
          return name == $0 ? "Region \($0)" : name
        }
      })
    return groupings.map { groups(of: $0, in: network.relations) }
  }

  private static func groups(of names: [String?], in relations: Graph) -> [ClosedGroup] {
    var sizes: [String: Int] = [:]
    for (firm, name) in names.enumerated() where relations.outDegree(Int32(firm)) > 0 {
      if let name { sizes[name, default: 0] += 1 }
    }
    let linked = relations.linkedNodeCount
    var inward: [String: Int] = [:]
    var outward: [String: Int] = [:]
    for edge in relations.edges {
      let (first, second) = (names[Int(edge.source)], names[Int(edge.target)])
      if first == second {
        if let first { inward[first, default: 0] += 1 }
      } else {
        for name in [first, second].compactMap(\.self) { outward[name, default: 0] += 1 }
      }
    }
    return sizes.filter { $0.value >= fewestFirms && $0.value * 2 <= linked }.map(\.key).sorted()
      .map { name in
        let (inside, out) = (inward[name] ?? 0, outward[name] ?? 0)
        return ClosedGroup(
          name: name,
          mixing: GroupMixing(
            inward: inside, outward: out, elsewhere: relations.edgeCount - inside - out))
      }
  }
}

/// The fewest firms that have a hand in half of all links, where chance needs far more.
private struct FewHubs {
  /// The firms, best linked first.
  let firms: [Int32]
  /// How many firms chance needs, at the median.
  let expected: Int

  static let draws = 199

  init?(_ network: Network) {
    let relations = network.relations
    let linked = network.numbersOfFirms.filter { relations.outDegree($0) > 0 }
    guard linked.count >= 20, relations.edgeCount >= 30, relations.edgeCount <= 5_000 else {
      return nil
    }
    firms = FewHubs.cover(of: relations)
    var generator = SplitMix64(seed: 1)
    var counts: [Int] = []
    for _ in 0..<FewHubs.draws {
      let edges = (0..<relations.edgeCount).map { _ in
        let a = Int32.random(in: 0..<Int32(linked.count), using: &generator)
        let b = Int32.random(in: 0..<Int32(linked.count - 1), using: &generator)
        return Graph.Arc(a, b < a ? b : b + 1)
      }
      counts.append(FewHubs.cover(of: Graph(nodeCount: linked.count, edges: edges)).count)
    }
    counts.sort()
    expected = counts[counts.count / 2]
    guard firms.count < counts[0], firms.count * 2 <= expected else { return nil }
  }

  /// Firms, best linked first, until half of the links have one of them at an end.
  private static func cover(of graph: Graph) -> [Int32] {
    let order = (0..<Int32(graph.nodeCount)).sorted {
      (graph.outDegree($1), $0) < (graph.outDegree($0), $1)
    }
    var isTaken = [Bool](repeating: false, count: graph.nodeCount)
    var (covered, taken) = (0, [Int32]())
    for node in order where covered * 2 < graph.edgeCount {
      covered += graph.successors(of: node).count { !isTaken[Int($0)] }
      isTaken[Int(node)] = true
      taken.append(node)
    }
    return taken
  }
}

extension Graph {
  /// How many nodes have an edge.
  fileprivate var linkedNodeCount: Int {
    (0..<Int32(nodeCount)).count { outDegree($0) > 0 }
  }
}
