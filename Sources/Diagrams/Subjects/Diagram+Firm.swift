import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension Diagram {
  /// The most partners around one firm; of more, the strongest are shown and the rest counted.
  public static let surroundingsLimit = 40

  /// The most firms of several rings around one.
  static let ringsLimit = 60

  /// One firm's surroundings: its partners, theirs where more steps are asked for, each on its ring,
  /// and what links them among themselves.
  ///
  /// - Parameters:
  ///   - firm: the firm in the middle.
  ///   - network: the network.
  ///   - hops: how many steps far, 1 or more.
  ///   - language: the reader's language.
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  public init(
    surroundingsOf firm: Int32, in network: Network, hops: Int = 1, language: Language
  ) {
    network.requireFirms([firm])
    let count = network.relations.outDegree(firm)
    let rings = Rings(
      around: firm, in: network, hops: hops,
      limit: hops == 1 ? Diagram.surroundingsLimit : Diagram.ringsLimit)
    let shown = [firm] + rings.firms
    let groups = Grouping(shown, of: network, by: .section, language: language)
    let most = rings.firms.map { network.relations.outDegree($0) }.max() ?? 1
    let nodes = shown.enumerated().map { position, member in
      let weight = Double(network.relations.outDegree(member)) / Double(max(1, most))
      return Node(
        key: network.firm(member).id, label: network.firm(member).name.shortened,
        weight: member == firm
          ? 1 : weight.squareRoot() * (rings.depth(of: member) == 1 ? 0.7 : 0.4),
        colour: groups.colour(at: position),
        // All lines meet in the middle: a name beside it would hide some of them.
        shape: member == firm ? .box : groups.shape(at: position),
        emphasis: member == firm ? .highlighted : .normal)
    }
    let positions = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    var links = Diagram.links(of: network, among: positions)
    for i in links.indices {
      let ends = (shown[links[i].1.from], shown[links[i].1.to])
      // Only what led to a firm stands out, so that names have room.
      if rings.parent(of: ends.0) != ends.1, rings.parent(of: ends.1) != ends.0 {
        links[i].1.emphasis = .muted
      }
    }
    self.init(
      title: Phrase(
        de: "Das Umfeld von \(network.firm(firm).name)",
        en: "The surroundings of \(network.firm(firm).name)")(language),
      subtitle: [Rings.subtitle(count, rings.reached, hops: hops, language)],
      caption: rings.caption(count, hops: hops, language),
      nodes: nodes, links: links.map(\.1),
      legend: Diagram.legend(of: links.map(\.0), language) + groups.legend,
      arrangement: .surroundings(centre: 0), sentences: Diagram.sentences(language),
      language: language.rawValue)
  }
}

/// The firms around one, ring by ring: of each firm its strongest partners, until the page is full.
private struct Rings {
  /// All but the middle, the inner ring first.
  private(set) var firms: [Int32] = []
  /// How many are so near, shown or not.
  let reached: Int
  private var depths: [Int32: Int]
  /// The firm of the ring within through whom each came in.
  private var parents: [Int32: Int32] = [:]

  /// Whether every partner that is shown of the middle is a stronger one than all that are not.
  private let areStrongest: Bool

  /// Partners of one firm on an outer ring.
  private static let mostEach = 6

  init(around firm: Int32, in network: Network, hops: Int, limit: Int) {
    let distances = network.relations.distances(from: firm)
    reached = distances.count { $0 > 0 && $0 <= hops }
    areStrongest = ShownFirms.hasClearStrongest(partnersOf: firm, in: network, limit: limit)
    depths = [firm: 0]
    var ring = [firm]
    for depth in 1...max(1, hops) {
      var next: [Int32] = []
      // The inner ring leaves room for those outside it.
      let room = depth < hops ? min(2 * limit / 5, limit - firms.count) : limit - firms.count
      for inner in ring where next.count < room {
        let most = depth == 1 ? room : min(Rings.mostEach, room - next.count)
        let known = depths
        for other in ShownFirms.strongest(
          partnersOf: inner, in: network, limit: most, besides: { known[$0] != nil })
        {
          depths[other] = depth
          parents[other] = inner
          next.append(other)
        }
      }
      firms += next
      ring = next
    }
  }

  func depth(of firm: Int32) -> Int { depths[firm] ?? 0 }

  func parent(of firm: Int32) -> Int32? { parents[firm] }

  static func subtitle(
    _ count: Int, _ reached: Int, hops: Int, _ language: Language
  ) -> String {
    let (german, english) = (
      "\(Language.german.number(count)) unmittelbare Beziehung\(count == 1 ? "" : "en")",
      "\(Language.english.number(count)) direct link\(count == 1 ? "" : "s")"
    )
    guard hops > 1 else {
      return Phrase(
        de: "\(german); blass: was die Partner verbindet",
        en: "\(english); pale: what links the partners")(language)
    }
    return Phrase(
      de:
        "\(german), \(Diagram.firms(reached, .german)) in höchstens \(hops) Schritten; jeder Ring "
        + "ist ein Schritt",
      en:
        "\(english), \(Diagram.firms(reached, .english)) in \(hops) steps at most; each ring is a "
        + "step")(language)
  }

  func caption(_ count: Int, hops: Int, _ language: Language) -> [String] {
    guard firms.count < reached else { return [] }
    let all = language.number(reached)
    guard hops == 1 else {
      return [
        Phrase(
          de: "Gezeigt sind \(firms.count) von \(all) Unternehmen: bei jedem die stärksten "
            + "Beziehungen.",
          en: "Shown are \(firms.count) of \(all) firms: of each the strongest links.")(language)
      ]
    }
    return [
      areStrongest
        ? Phrase(
          de: "Gezeigt sind die \(firms.count) stärksten von \(all) Beziehungen.",
          en: "Shown are the \(firms.count) strongest of \(all) links.")(language)
        : Phrase(
          de: "Gezeigt sind \(firms.count) von \(all) Beziehungen; andere sind ebenso stark.",
          en: "Shown are \(firms.count) of \(all) links; others are as strong.")(language)
    ]
  }
}
