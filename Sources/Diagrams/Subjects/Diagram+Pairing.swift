public import Partnerships
public import Wording

extension Diagram {
  /// A pairing: who should partner with whom, which pairs are new, and who is left out.
  ///
  /// - Parameters:
  ///   - pairing: the pairing.
  ///   - network: the network.
  ///   - language: the reader's language.
  public init(of pairing: Pairing, in network: Network, language: Language) {
    let shown = pairing.served + pairing.unserved.map(\.firm)
    let positions = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    let groups = Grouping(shown, of: network, by: .section, language: language)
    let served = Set(pairing.served)
    let nodes = shown.enumerated().map { position, firm in
      Node(
        key: network.firm(firm).id, label: network.firm(firm).name.shortened, weight: 0.35,
        colour: groups.colour(at: position),
        emphasis: served.contains(firm) ? .normal : .muted)
    }
    let new = LinkStyle(colour: .green, dash: .solid, width: 2.2, head: .none)
    let known = LinkStyle(colour: .blue, dash: .dashed, width: 1.8, head: .none)
    let links = pairing.pairs.map { pair in
      Link(
        from: positions[pair.first.firm] ?? 0, to: positions[pair.second.firm] ?? 0,
        style: pair.hasTie ? known : new, label: language.number(pair.index, digits: 0))
    }
    var legend: [LegendEntry] = []
    if pairing.pairs.contains(where: { !$0.hasTie }) {
      legend.append(.init(.link(new), Phrase(de: "neues Paar", en: "new pair")(language)))
    }
    if pairing.pairs.contains(where: \.hasTie) {
      legend.append(
        .init(
          .link(known), Phrase(de: "Beziehung vertiefen", en: "deepen a relation")(language)))
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
      caption: [
        Phrase(
          de: "Die Zahl am Paar ist der Win-Win-Index (0 bis 100).",
          en: "The number at a pair is its Win-Win-Index (0 to 100).")(language)
      ],
      nodes: nodes, links: links, legend: legend + groups.legend, arrangement: .pairs,
      wording: .init(
        isolated: Phrase(de: "{count} ohne Partner", en: "{count} without a partner")(language),
        unlabelled: Diagram.wording(language).unlabelled,
        simplified: Diagram.wording(language).simplified))
  }
}
