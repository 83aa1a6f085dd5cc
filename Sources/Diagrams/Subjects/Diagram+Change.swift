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
        from: from, to: to, style: kind.style, label: change.label(of: pair, language),
        emphasis: kind == .same ? .muted : .normal)
    }
    self.init(
      title: change.title(language),
      subtitle: [
        Phrase(
          de: "\(Diagram.firms(network.firmCount, .german)), vorher "
            + language.number(former.firmCount),
          en: "\(Diagram.firms(network.firmCount, .english)), "
            + "\(language.number(former.firmCount)) before")(language)
      ],
      caption: change.caption(shown: shown.count, language), nodes: nodes, links: links,
      legend: change.legend(nodes, language), arrangement: .force,
      sentences: Diagram.sentences(language), language: language.rawValue)
    recall = .looks
    sentences.unlabelled =
      Phrase(
        de: "Benannt sind {rest} von {total} Unternehmen, die mit den meisten Änderungen zuerst.",
        en: "Named are {rest} of {total} firms, those with most changes first.")(language)
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
    case new, gone, changed, same

    var style: Diagram.LinkStyle {
      switch self {
      case .new: .init(colour: .green, dash: .solid, width: 3, head: .none)
      case .gone: .init(colour: .vermilion, dash: .dotted, width: 3, head: .none)
      case .changed: .init(colour: .blue, dash: .dashed, width: 3, head: .none)
      case .same: .init(colour: .grey, width: 0.8, head: .none)
      }
    }
  }

  /// The pairs with a link in either state, in order.
  let pairs: [(Pair, Kind)]
  /// For each firm how many of its pairs are new, gone or changed.
  let touches: [Firm.ID: Int]
  private let before: [Pair: [LinkState]]
  private let after: [Pair: [LinkState]]

  /// More labels at lines hide the picture.
  private static let mostLabels = 40

  init(from former: Network, to network: Network) {
    let (before, after) = (NetworkChange.pairs(of: former), NetworkChange.pairs(of: network))
    let all = Set(before.keys).union(after.keys)
    pairs = all.sorted { ($0.low, $0.high) < ($1.low, $1.high) }.map { pair in
      guard let now = after[pair] else { return (pair, .gone) }
      guard let then = before[pair] else { return (pair, .new) }
      return (pair, now == then ? .same : .changed)
    }
    var touches: [Firm.ID: Int] = [:]
    for (pair, kind) in pairs where kind != .same {
      touches[pair.low, default: 0] += 1
      touches[pair.high, default: 0] += 1
    }
    self.touches = touches
    (self.before, self.after) = (before, after)
  }

  /// The linked pairs, each with what its links are.
  private static func pairs(of network: Network) -> [Pair: [LinkState]] {
    func pair(_ one: Int32, _ other: Int32) -> Pair {
      let (a, b) = (network.id(of: one), network.id(of: other))
      return Pair(low: min(a, b), high: max(a, b))
    }
    var states: [Pair: [LinkState]] = [:]
    for edge in network.relations.edges { states[pair(edge.source, edge.target)] = [] }
    for link in network.links {
      let pair = pair(link.source, link.target)
      guard states[pair] != nil else { continue }
      states[pair]?.append(LinkState(link, network))
    }
    return states.mapValues { $0.sorted() }
  }

  /// From what to what a pair has changed, where there is room for it.
  func label(of pair: Pair, _ language: Language) -> String? {
    guard count(.changed) <= NetworkChange.mostLabels, let then = before[pair],
      let now = after[pair], then != now
    else { return nil }
    let (gone, new) = (then.filter { !now.contains($0) }, now.filter { !then.contains($0) })
    guard let first = gone.first, let last = new.first else {
      return new.first.map { "+ " + $0.words(besides: nil, language) }
        ?? gone.first.map { "− " + $0.words(besides: nil, language) }
    }
    return first.words(besides: last, language) + " → " + last.words(besides: first, language)
  }

  func title(_ language: Language) -> String {
    let (new, gone, changed) = (count(.new), count(.gone), count(.changed))
    guard new + gone + changed > 0 else {
      return Phrase(de: "Keine Beziehung hat sich geändert", en: "No link has changed")(language)
    }
    let more =
      changed == 0
      ? ""
      : Phrase(
        de: ", \(language.number(changed)) geändert", en: ", \(language.number(changed)) changed")(
          language)
    return Phrase(
      de: "\(language.number(new)) neue Beziehung\(new == 1 ? "" : "en"), "
        + "\(language.number(gone)) weggefallen",
      en: "\(language.number(new)) new link\(new == 1 ? "" : "s"), \(language.number(gone)) gone")(
        language) + more
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

  /// Just what is drawn: a kind of link or firm that does not occur is no entry.
  func legend(_ nodes: [Diagram.Node], _ language: Language) -> [Diagram.LegendEntry] {
    let kinds: [(Kind, Phrase)] = [
      (.new, Phrase(de: "neue Beziehung", en: "new link")),
      (.gone, Phrase(de: "Beziehung ist weg", en: "link is gone")),
      (
        .changed,
        Phrase(
          de: "Art, Betrag oder Vertrauen ist anders", en: "kind, amount or trust is different")
      ),
    ]
    var legend = kinds.filter { count($0.0) > 0 }.map {
      Diagram.LegendEntry(.link($0.0.style), $0.1(language))
    }
    if count(.same) > 0 {
      legend.append(.init(.pale, Phrase(de: "unverändert", en: "unchanged")(language)))
    }
    let shapes: [(Diagram.Shape, Palette, Phrase)] = [
      (.hexagon, .green, Phrase(de: "neues Unternehmen", en: "new firm")),
      (.diamond, .vermilion, Phrase(de: "Unternehmen ist weg", en: "firm is gone")),
      (.circle, .white, Phrase(de: "Unternehmen", en: "firm")),
    ]
    return legend
      + shapes.filter { shape, _, _ in nodes.contains { $0.shape == shape } }.map {
        .init(.node(colour: $0.1, shape: $0.0), $0.2(language))
      }
  }
}
