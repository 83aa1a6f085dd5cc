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
    let namesUnserved = isWhole && pairing.unserved.count <= Diagram.unservedLimit
    let rows = PairRows(pairs)
    let firms = rows.firms + (namesUnserved ? pairing.unserved.map(\.firm) : [])
    let groups = Grouping(firms, of: network, by: .section, language: language)
    var seen: Set<Int32> = []
    let nodes = firms.enumerated().map { position, firm in
      let isFirst = seen.insert(firm).inserted
      let id = network.firm(firm).id
      return Node(
        key: isFirst ? id : "\(id)#\(position)", label: network.firm(firm).name.shortened,
        weight: 0.15, colour: groups.colour(at: position),
        emphasis: position < rows.firms.count ? .normal : .muted)
    }
    let most = pairs.map(\.sum).max() ?? 1
    let links = rows.links.map { from, to, pair in
      let (left, right) = (pair.side(of: firms[from]), pair.side(of: firms[to]))
      var style = pair.hasTie ? LinkStyle.knownPair : .newPair
      style.width = 1 + 5 * max(0, pair.sum / max(most, 1)).squareRoot()
      return Link(
        from: from, to: to, style: style,
        label: "\(language.hundreds(left.gain.net)) | \(language.hundreds(right.gain.net))")
    }
    self.init(
      title: Phrase(de: "Wer mit wem?", en: "Who with whom?")(language),
      subtitle: [
        Phrase(
          de: "\(pairing.pairs.count) Paare sind gut für beide; "
            + "Nutzen zusammen rund \(language.hundreds(pairing.portfolio.total)) im Jahr",
          en: "\(pairing.pairs.count) pairs are good for both; "
            + "gains together about \(language.hundreds(pairing.portfolio.total)) a year")(language)
      ],
      caption: Diagram.caption(
        of: pairing, shown: pairs.count, namesUnserved: namesUnserved, language),
      nodes: nodes, links: links,
      legend: Diagram.legend(ofPairs: pairs, language) + groups.legend, arrangement: .rows,
      sentences: .init(
        isolated: Phrase(de: "{count} noch ohne Partner", en: "{count} no partner yet")(language),
        unlabelled: Diagram.sentences(language).unlabelled,
        simplified: Diagram.sentences(language).simplified),
      language: language.rawValue)
  }

  /// What the numbers mean, and what is not shown.
  private static func caption(
    of pairing: Pairing, shown: Int, namesUnserved: Bool, _ language: Language
  ) -> [String] {
    var caption = [
      Phrase(
        de:
          "Am Band: Nutzen im Jahr, links und rechts. Je breiter, desto mehr haben beide zusammen.",
        en: "At the band: gain a year, left and right. The wider, the more both have together.")(
          language)
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
          .link(.knownPair), Phrase(de: "bestehende Beziehung", en: "existing link")(language)))
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

extension Language {
  /// Euros to the next hundred, as tables have them.
  fileprivate func hundreds(_ value: Double) -> String { euros((value / 100).rounded() * 100) }
}
