public import PartnernetzAnswers
public import PartnernetzNetworks
import PartnernetzPartnerships
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
  ///   - found: the pairing, by amounts or by fit; the bands tell which.
  ///   - network: the network.
  ///   - language: the reader's language.
  public init(of found: FoundPairing, in network: Network, language: Language) {
    let pairing = found.pairing
    let bands = PairBands(found, language)
    // Beyond some number a picture names nobody any more: the best pairs stand for all.
    let pairs = pairing.pairs
      .sorted { (bands.worth($1), $0.firms) < (bands.worth($0), $1.firms) }
      .prefix(Diagram.pairLimit)
      .sorted { $0.firms < $1.firms }
    let isWhole = pairs.count == pairing.pairs.count
    let namesUnserved = isWhole && pairing.unserved.count <= Diagram.unservedLimit
    let rows = PairRows(pairs, worth: bands.fits?.mapValues(\.fit))
    let firms = rows.firms + (namesUnserved ? pairing.unserved.map(\.firm) : [])
    let groups = Grouping(firms, of: network, by: .section, language: language)
    var seen: Set<Int32> = []
    let nodes = firms.enumerated().map { position, firm in
      let isFirst = seen.insert(firm).inserted
      let id = network.firm(firm).id
      return Node(
        key: isFirst ? id : "\(id)#\(position)", label: network.firm(firm).name.shortened,
        weight: 0.15, colour: groups.colour(at: position),
        shape: groups.shape(at: position),
        emphasis: position < rows.firms.count ? .normal : .muted)
    }
    let most = pairs.map(bands.worth).max() ?? 1
    let links = rows.links.map { from, to, pair in
      var style = pair.hasTie ? LinkStyle.knownPair : .newPair
      style.width = 1 + 5 * max(0, bands.worth(pair) / max(most, bands.least)).squareRoot()
      return Link(
        from: from, to: to, style: style, label: bands.label(pair, firms[from], firms[to]))
    }
    self.init(
      title: Phrase(de: "Wer mit wem?", en: "Who with whom?")(language),
      subtitle: [bands.subtitle],
      caption: Diagram.caption(
        of: pairing, bands, shown: pairs.count, namesUnserved: namesUnserved, language),
      nodes: nodes, links: links,
      legend: Diagram.legend(ofPairs: pairs, language) + groups.legend, arrangement: .rows,
      sentences: Diagram.pairSentences(language), language: language.rawValue)
  }

  private static func pairSentences(_ language: Language) -> Sentences {
    var sentences = Diagram.sentences(language)
    sentences.isolated =
      Phrase(de: "{count} noch ohne Partner", en: "{count} no partner yet")(language)
    sentences.shortened =
      Phrase(
        de: "Gezeigt sind die {rest} größten von {total} Paaren; mehr trägt das Blatt nicht in "
          + "lesbarer Schrift.",
        en: "Shown are the {rest} largest of {total} pairs; the sheet carries no more in "
          + "readable type.")(language)
    return sentences
  }

  /// What the bands mean, and what is not shown.
  private static func caption(
    of pairing: Pairing, _ bands: PairBands, shown: Int, namesUnserved: Bool, _ language: Language
  ) -> [String] {
    var caption = shown > 0 ? [bands.caption] + bands.sum : []
    if shown < pairing.pairs.count { caption.append(bands.part(shown)) }
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
