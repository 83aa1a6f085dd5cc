public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension Diagram {
  /// The most pairs that a picture shows.
  static let pairLimit = 250
  /// The most members without a partner that a picture names.
  static let unservedLimit = 150

  /// A pairing: who should partner with whom, which pairs are new, and who is left out.
  ///
  /// - Parameters:
  ///   - pairing: the pairing.
  ///   - network: the network.
  ///   - language: the reader's language.
  public init(of pairing: Pairing, in network: Network, language: Language) {
    // Beyond some number a picture names nobody any more: the best pairs stand for all.
    let pairs = pairing.pairs
      .sorted { ($1.index, $0.first.firm) < ($0.index, $1.first.firm) }
      .prefix(Diagram.pairLimit)
      .sorted { ($0.first.firm, $0.second.firm) < ($1.first.firm, $1.second.firm) }
    let isWhole = pairs.count == pairing.pairs.count
    let served = Set(pairs.flatMap { [$0.first.firm, $0.second.firm] })
    let namesUnserved = isWhole && pairing.unserved.count <= Diagram.unservedLimit
    let shown = served.sorted() + (namesUnserved ? pairing.unserved.map(\.firm) : [])
    let positions = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    let groups = Grouping(shown, of: network, by: .section, language: language)
    let nodes = shown.enumerated().map { position, firm in
      Node(
        key: network.firm(firm).id, label: network.firm(firm).name.shortened, weight: 0.35,
        colour: groups.colour(at: position),
        emphasis: served.contains(firm) ? .normal : .muted)
    }
    let links = pairs.map { pair in
      Link(
        from: positions[pair.first.firm] ?? 0, to: positions[pair.second.firm] ?? 0,
        style: pair.hasTie ? .knownPair : .newPair,
        label: language.number(pair.index, digits: 0))
    }
    self.init(
      title: Phrase(de: "Wer mit wem?", en: "Who with whom?")(language),
      subtitle: [
        Phrase(
          de: "\(pairing.pairs.count) Paare, von denen beide Seiten etwas haben; "
            + "Nutzen zusammen \(language.euros(pairing.fairness.total)) im Jahr",
          en: "\(pairing.pairs.count) pairs that are good for both sides; "
            + "gains together \(language.euros(pairing.fairness.total)) a year")(language)
      ],
      caption: Diagram.caption(
        of: pairing, shown: pairs.count, namesUnserved: namesUnserved, language),
      nodes: nodes, links: links,
      legend: Diagram.legend(ofPairs: pairs, language) + groups.legend, arrangement: .pairs,
      sentences: .init(
        isolated: Phrase(de: "{count} ohne Partner", en: "{count} without a partner")(language),
        unlabelled: Diagram.sentences(language).unlabelled,
        simplified: Diagram.sentences(language).simplified))
  }

  /// What the numbers mean, and what is not shown.
  private static func caption(
    of pairing: Pairing, shown: Int, namesUnserved: Bool, _ language: Language
  ) -> [String] {
    var caption = [
      Phrase(
        de: "Die Zahl am Paar ist der Win-Win-Index (0 bis 100).",
        en: "The number at a pair is its Win-Win-Index (0 to 100).")(language)
    ]
    if shown < pairing.pairs.count {
      caption.append(
        Phrase(
          de: "Gezeigt sind die \(shown) Paare mit dem größten Index.",
          en: "Shown are the \(shown) pairs with the largest index.")(language))
    }
    if !namesUnserved, !pairing.unserved.isEmpty {
      caption.append(
        Phrase(
          de: "\(language.number(pairing.unserved.count)) Mitglieder ohne Partner sind nicht "
            + "gezeigt.",
          en: "\(language.number(pairing.unserved.count)) members without a partner are not "
            + "shown.")(language))
    }
    return caption
  }

  /// The kinds of pairs that occur.
  private static func legend(ofPairs pairs: [Pair], _ language: Language) -> [LegendEntry] {
    var legend: [LegendEntry] = []
    if pairs.contains(where: { !$0.hasTie }) {
      legend.append(.init(.link(.newPair), Phrase(de: "neues Paar", en: "new pair")(language)))
    }
    if pairs.contains(where: \.hasTie) {
      legend.append(
        .init(
          .link(.knownPair), Phrase(de: "Beziehung vertiefen", en: "deepen a relation")(language)))
    }
    return legend
  }
}

extension Diagram.LinkStyle {
  fileprivate static let newPair = Diagram.LinkStyle(
    colour: .green, dash: .solid, width: 2.2, head: .none)
  fileprivate static let knownPair = Diagram.LinkStyle(
    colour: .blue, dash: .dashed, width: 1.8, head: .none)
}
