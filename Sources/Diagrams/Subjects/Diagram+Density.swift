import Foundation
import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension NetworkView {
  /// Every firm counted in groups, for networks of any size.
  public static let density = NetworkView(
    "density", Phrase(de: "Dichte", en: "density"),
    missing: Phrase(
      de: "Es gibt noch kein Unternehmen.", en: "There is no firm yet."),
    isPossible: { $0.firmCount > 0 }
  ) { network, wish in Diagram(densityOf: network, language: wish.language) }
}

extension Diagram {
  /// The most groups that a picture of density names.
  static let densityGroups = 24
  /// So many cells hold the firms, on average one each in small networks.
  private static let densityCells = 2_600.0

  /// Every firm of a network, counted in cells: groups as honeycombs whose tone says how many firms
  /// stand in a cell, and bands for the links between groups; nil without firms.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - language: the reader's language.
  /// - Complexity: nearly linear in firms and links.
  public init?(densityOf network: Network, language: Language) {
    guard network.firmCount > 0 else { return nil }
    let groups = FirmGroups(network, limit: Diagram.densityGroups, language: language)
    let count = Double(network.firmCount)
    // A cell's area in points: large where firms are few.
    let cell = min(max(90_000 / count, 34), 260)
    let room = cell * min(count, Diagram.densityCells) / count
    let side = (cell * 2 / (3 * 3.0.squareRoot())).squareRoot()
    var local = [Int32](repeating: -1, count: network.firmCount)
    let isSingle = count <= Diagram.densityCells
    let swarms = groups.groups.map {
      FirmSwarm(
        $0.firms, of: network.relations, room: room, side: side, isSingle: isSingle, local: &local)
    }
    let most = swarms.flatMap(\.counts.values).max() ?? 1
    let scale = ToneScale(upTo: most)
    let largest = Double(groups.groups.map(\.firms.count).max() ?? 1)
    let nodes = zip(groups.groups, swarms).map { group, swarm in
      let (honeycomb, diameter) = swarm.honeycomb(scale)
      return Node(
        key: group.key, label: group.name,
        detail: Diagram.firms(group.firms.count, language),
        weight: (Double(group.firms.count) / largest).squareRoot(), colour: group.colour,
        diameter: diameter, detailLines: 3, honeycomb: honeycomb)
    }
    let bands = DensityBands(groups, network)
    let finding = NetworkFinding(network, language: language)
    let plain = Diagram.plainTitle(groups, network, language)
    let sentence = Diagram.insideSentence(groups, network, language)
    self.init(
      title: finding?.heading(language) ?? plain,
      subtitle: [finding == nil ? sentence : "\(plain). \(sentence)"],
      caption: Diagram.densityCaption(groups, bands, isSingle, language)
        + (finding.map { [$0.test(language)] } ?? []),
      nodes: nodes, links: bands.links,
      legend: scale.legend(upTo: most, of: swarms.flatMap(\.counts.values), language) {
        Phrase(
          de: "\($0) Unternehmen je Zelle",
          en: $0 == "1" ? "1 firm in a cell" : "\($0) firms in a cell")(language)
      } + bands.legend(language) + Diagram.branchLegend(groups, network, language),
      arrangement: .areas, sentences: Diagram.sentences(language, of: .groups),
      language: language.rawValue)
  }

  static func firms(_ count: Int, _ language: Language) -> String {
    count == 1
      ? Phrase(de: "1 Unternehmen", en: "1 firm")(language)
      : Phrase(
        de: "\(language.number(count)) Unternehmen", en: "\(language.number(count)) firms")(
          language)
  }

  static func pairs(_ count: Int, _ language: Language) -> String {
    count == 1
      ? Phrase(de: "1 Paar mit Beziehung", en: "1 linked pair")(language)
      : Phrase(
        de: "\(language.number(count)) Paare mit Beziehung",
        en: "\(language.number(count)) linked pairs")(language)
  }

  private static func plainTitle(
    _ groups: FirmGroups, _ network: Network, _ language: Language
  ) -> String {
    let (firms, count) = (firms(network.firmCount, language), groups.namedCount)
    guard count > 1 else { return firms }
    let (german, english) =
      switch groups.basis {
      case .communities, .weakCommunities: ("Gruppen", "groups")
      case .branches: ("Bereichen der Wirtschaft", "branches of industry")
      case .regions: ("Regionen", "regions")
      }
    return Phrase(
      de: "\(firms) in \(language.number(count)) \(german)",
      en: "\(firms) in \(language.number(count)) \(english)")(language)
  }

  private static func insideSentence(
    _ groups: FirmGroups, _ network: Network, _ language: Language
  ) -> String {
    guard network.relations.edgeCount > 0 else {
      return Phrase(de: "Beziehungen sind nicht bekannt", en: "No links are known")(language)
    }
    let clause = groups.insideClause(language)
    let count = network.relations.edgeCount
    guard count > 1 else { return Diagram.pairs(count, language) }
    return Phrase(
      de: "Von \(language.number(count)) Paaren mit Beziehung liegen \(clause)",
      en: "Of \(language.number(count)) linked pairs \(clause)")(language)
  }

  private static func densityCaption(
    _ groups: FirmGroups, _ bands: DensityBands, _ isSingle: Bool, _ language: Language
  ) -> [String] {
    var caption = [
      isSingle
        ? Phrase(
          de: "Jede Zelle ist ein Unternehmen. Wer einen engen Kreis teilt, steht beisammen; wer "
            + "Partner in zwei Kreisen hat, steht dazwischen.",
          en:
            "Each cell is a firm. Who shares a close circle stands together; who has partners in two "
            + "circles stands between them.")(language)
        : Phrase(
          de: "Jedes Unternehmen steht in einer Zelle. Dunkel ist, wo viele denselben engen Kreis "
            + "haben; wer Partner in zwei Kreisen hat, steht dazwischen.",
          en: "Each firm stands in one cell. It is dark where many share one close circle; who has "
            + "partners in two circles stands between them.")(language),
      groups.caption(language),
    ]
    if bands.links.count < bands.count {
      caption.append(
        Phrase(
          de: "Bänder: die \(bands.links.count) stärksten von \(language.number(bands.count)) "
            + "Verbindungen zwischen Gruppen, von jeder Gruppe wenigstens eine.",
          en: "Bands: the \(bands.links.count) strongest of \(language.number(bands.count)) "
            + "connections between groups, at least one of each group.")(language))
    }
    return caption
  }

  /// What the rim of a group says.
  private static func branchLegend(
    _ groups: FirmGroups, _ network: Network, _ language: Language
  ) -> [LegendEntry] {
    guard groups.basis != .branches else { return [] }
    let colours = Set(groups.groups.map(\.colour))
    let entries = Branch.allCases.filter { colours.contains($0.colour) }.map { branch in
      LegendEntry(
        .rim(branch.colour),
        Phrase(
          de: "überwiegend \(branch.phrase.german)", en: "mostly \(branch.phrase.english)")(
            language))
    }
    guard !entries.isEmpty, colours.contains(.grey) else { return entries }
    return entries + [.init(.rim(.grey), Phrase(de: "gemischt", en: "mixed")(language))]
  }
}

/// The strongest connections between groups, as bands.
private struct DensityBands {
  let links: [Diagram.Link]
  /// How many pairs of groups have any.
  let count: Int
  private let most: Int

  private static let widest = 6.0

  init(_ groups: FirmGroups, _ network: Network) {
    let pairs = groups.pairs(of: network.relations)
    // What is left over is no group that has connections of its own.
    let named = groups.groups.indices.filter { groups.groups[$0].isNamed }
    let all = named.flatMap { a in
      named.filter { $0 > a && pairs[a][$0] > 0 }.map { (a, $0, pairs[a][$0]) }
    }
    let limit = max(Int(0.8 * Double(named.count)), 4)
    let ranked = all.sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
    // Each group keeps its strongest, so that none seems to stand alone.
    var isLinked = Set<Int>()
    let shown = ranked.enumerated().filter { rank, band in
      let isFirst = [isLinked.insert(band.0).inserted, isLinked.insert(band.1).inserted]
      return rank < limit || isFirst.contains(true)
    }.map(\.element)
    let most = shown.first?.2 ?? 0
    self.most = most
    count = all.count
    links = shown.map { a, b, count in
      let share = Double(count) / Double(max(most, 1))
      return Diagram.Link(
        from: a, to: b,
        style: .init(colour: .grey, width: max(0.6, DensityBands.widest * share), head: .none))
    }
  }

  func legend(_ language: Language) -> [Diagram.LegendEntry] {
    guard most > 0 else { return [] }
    return [
      .init(
        .link(.init(colour: .grey, width: DensityBands.widest, head: .none)),
        Diagram.pairs(most, language))
    ]
  }
}
