import PartnernetzAnswers
import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension Diagram {
  /// What has changed between two states of a network: links and firms that are new or gone.
  ///
  /// - Parameters:
  ///   - former: the network as it was.
  ///   - network: the network as it is.
  ///   - language: the reader's language.
  public init(changeFrom former: Network, to network: Network, language: Language) {
    let change = NetworkChange(from: former, to: network)
    let shown = change.shown(limit: Diagram.networkLimit)
    let positions = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    let nodes = shown.map { id in
      let isNew = former.number(of: id) == nil
      let isGone = network.number(of: id) == nil
      let touched = change.touches[id] ?? 0
      let name =
        (network.number(of: id).map { network.firm($0) }
        ?? former.number(of: id).map { former.firm($0) })?.name ?? id
      return Node(
        key: id, label: name.shortened,
        weight: touched == 0 ? 0.05 : min(0.25 + 0.15 * Double(touched), 1),
        colour: isNew ? .green : isGone ? .vermilion : .white,
        shape: isNew ? .hexagon : isGone ? .diamond : .circle)
    }
    let links = change.pairs.compactMap { pair, kind -> Link? in
      guard let from = positions[pair.low], let to = positions[pair.high] else { return nil }
      return Link(
        from: from, to: to, style: kind.style, emphasis: kind == .same ? .muted : .normal)
    }
    let (new, gone) = (change.count(.new), change.count(.gone))
    self.init(
      title: Phrase(
        de: "\(language.number(new)) neue Beziehungen, \(language.number(gone)) weggefallene",
        en: "\(language.number(new)) new links, \(language.number(gone)) gone")(language),
      subtitle: [
        Phrase(
          de: "\(language.number(network.firmCount)) Unternehmen, vorher "
            + language.number(former.firmCount),
          en: "\(language.number(network.firmCount)) firms, \(language.number(former.firmCount)) "
            + "before")(language)
      ],
      caption: change.caption(shown: shown.count, language), nodes: nodes, links: links,
      legend: change.legend(language), arrangement: .force,
      sentences: Diagram.sentences(language), language: language.rawValue)
  }
}

/// Two states of a network, pair by pair.
private struct NetworkChange {
  /// Two firms, by id.
  struct Pair: Hashable {
    var low: Firm.ID
    var high: Firm.ID
  }

  /// What became of a pair.
  enum Kind: CaseIterable {
    case new, gone, same

    var style: Diagram.LinkStyle {
      switch self {
      case .new: .init(colour: .green, dash: .solid, width: 2.2, head: .none)
      case .gone: .init(colour: .vermilion, dash: .dotted, width: 2.2, head: .none)
      case .same: .init(colour: .grey, width: 0.8, head: .none)
      }
    }
  }

  /// The pairs with a link in either state, in order.
  let pairs: [(Pair, Kind)]
  /// For each firm how many of its pairs are new or gone.
  let touches: [Firm.ID: Int]

  init(from former: Network, to network: Network) {
    let (before, after) = (NetworkChange.pairs(of: former), NetworkChange.pairs(of: network))
    pairs = before.union(after).sorted { ($0.low, $0.high) < ($1.low, $1.high) }.map { pair in
      (pair, !before.contains(pair) ? .new : !after.contains(pair) ? .gone : .same)
    }
    var touches: [Firm.ID: Int] = [:]
    for (pair, kind) in pairs where kind != .same {
      touches[pair.low, default: 0] += 1
      touches[pair.high, default: 0] += 1
    }
    self.touches = touches
  }

  private static func pairs(of network: Network) -> Set<Pair> {
    Set(
      network.relations.edges.map { edge in
        let (a, b) = (network.id(of: edge.source), network.id(of: edge.target))
        return Pair(low: min(a, b), high: max(a, b))
      })
  }

  func count(_ kind: Kind) -> Int { pairs.count { $0.1 == kind } }

  /// The firms with links, those that changed first where there are too many.
  func shown(limit: Int) -> [Firm.ID] {
    let linked = Set(pairs.flatMap { [$0.0.low, $0.0.high] })
    return linked.sorted { (touches[$1] ?? 0, $0) < (touches[$0] ?? 0, $1) }.prefix(limit).sorted()
  }

  func caption(shown: Int, _ language: Language) -> [String] {
    let linked = Set(pairs.flatMap { [$0.0.low, $0.0.high] }).count
    var caption = [
      Phrase(
        de: "Je größer, desto mehr hat sich geändert.",
        en: "The larger, the more has changed.")(language)
    ]
    if shown < linked {
      caption.append(
        Phrase(
          de: "Gezeigt sind \(language.number(shown)) von \(language.number(linked)) verbundenen "
            + "Unternehmen.",
          en: "Shown are \(language.number(shown)) of \(language.number(linked)) linked firms.")(
            language))
    }
    return caption
  }

  func legend(_ language: Language) -> [Diagram.LegendEntry] {
    var legend: [Diagram.LegendEntry] = []
    if count(.new) > 0 {
      legend.append(
        .init(.link(Kind.new.style), Phrase(de: "neue Beziehung", en: "new link")(language)))
    }
    if count(.gone) > 0 {
      legend.append(
        .init(
          .link(Kind.gone.style), Phrase(de: "Beziehung ist weg", en: "link is gone")(language)))
    }
    if count(.same) > 0 {
      legend.append(.init(.pale, Phrase(de: "unverändert", en: "unchanged")(language)))
    }
    legend += [
      .init(
        .node(colour: .green, shape: .hexagon),
        Phrase(de: "neues Unternehmen", en: "new firm")(language)),
      .init(
        .node(colour: .vermilion, shape: .diamond),
        Phrase(de: "Unternehmen ist weg", en: "firm is gone")(language)),
      .init(
        .node(colour: .white, shape: .circle), Phrase(de: "Unternehmen", en: "firm")(language)),
    ]
    return legend
  }
}
