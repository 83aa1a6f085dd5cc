import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// The links of a picture of many firms: the network's backbone in full strength, the rest pale.
struct BackboneLinks {
  /// The links, ordered by source, target and kind.
  let links: [Diagram.Link]
  /// The kinds of the links in full strength.
  private let kinds: [LinkKind]
  private let backbone: Backbone
  /// How many pale links are not drawn.
  private let leftOut: Int

  /// How many pairs are drawn in full strength, for each firm: so many the eye can follow.
  static let pairsPerFirm = 1.25
  /// Fewer pairs are all drawn in full strength.
  static let fewPairs = 30
  /// The most pale links that are drawn.
  static let paleLimit = 3_000

  /// The links among some firms.
  ///
  /// - Complexity: O(m · d) for a mean degree d of the links' ends.
  init(of network: Network, among positions: [Int32: Int]) {
    let all = Diagram.links(of: network, among: positions)
    let graph = Graph(
      nodeCount: positions.count,
      edges: all.map { Graph.Arc(Int32($0.1.from), Int32($0.1.to)) })
    let limit = Int(Double(positions.count) * BackboneLinks.pairsPerFirm)
    let backbone = graph.backbone(atMost: max(limit, BackboneLinks.fewPairs))
    let strong = Set(backbone.edges)
    func isStrong(_ link: Diagram.Link) -> Bool {
      strong.contains(Backbone.Pair(Int32(link.from), Int32(link.to)))
    }
    let pale = all.count { !isStrong($0.1) }
    let showsPale = pale <= BackboneLinks.paleLimit
    self.backbone = backbone
    leftOut = showsPale ? 0 : pale
    kinds = all.filter { isStrong($0.1) }.map(\.0)
    let closeness = BackboneLinks.ranks(
      all.map { link in
        graph.closeness(Backbone.Pair(Int32(link.1.from), Int32(link.1.to)))
      })
    links = zip(all, closeness).compactMap { drawn, closeness in
      var link = drawn.1
      link.closeness = closeness
      guard !isStrong(link) else { return link }
      link.emphasis = .muted
      return showsPale ? link : nil
    }
  }

  /// For each value how many in a hundred are smaller.
  static func ranks(_ values: [Double]) -> [Int] {
    let sorted = values.sorted()
    return values.map { value in
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle] < value { low = middle + 1 } else { high = middle }
      }
      return low * 100 / max(sorted.count, 1)
    }
  }

  /// What is drawn in full strength, and what becomes of the rest.
  func caption(_ language: Language) -> [String] {
    let (strong, all) = (backbone.edges.count, backbone.edgeCount)
    guard strong < all else { return [] }
    let share = language.percent(Double(strong) / Double(all), digits: 0)
    let level = language.fixed(backbone.level, digits: 2)
    let rest =
      leftOut == 0
      ? Phrase(de: "Blass: die übrigen.", en: "Pale: the others.")
      : Phrase(de: "Die übrigen sind nicht gezeigt.", en: "The others are not shown.")
    return [
      Phrase(
        de: "Kräftig: das Gerüst, \(language.number(strong)) von \(language.number(all)) Paaren "
          + "(\(share)), die gemeinsame Partner eng verbinden (Schwelle "
          + "\(level)) oder ohne die der Zusammenhang fehlt. \(rest.german)",
        en: "In full strength: the backbone, \(language.number(strong)) of "
          + "\(language.number(all)) pairs (\(share)) that partners in common bind closely "
          + "(threshold \(level)) or that hold the network together. "
          + "\(rest.english)")(language)
    ]
  }

  /// The kinds of links that occur in full strength, and the pale ones.
  func legend(_ language: Language) -> [Diagram.LegendEntry] {
    let hasPale = links.contains { $0.emphasis == .muted }
    return Diagram.legend(of: kinds, language)
      + (hasPale
        ? [.init(.pale, Phrase(de: "übrige Beziehungen", en: "other links")(language))] : [])
  }
}
