import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension Diagram {
  /// The most partners around one firm; of more, the strongest are shown and the rest counted.
  public static let surroundingsLimit = 40

  /// One firm's surroundings: its partners, and what links them among themselves.
  ///
  /// - Parameters:
  ///   - firm: the firm in the middle.
  ///   - network: the network.
  ///   - language: the reader's language.
  public init(surroundingsOf firm: Int32, in network: Network, language: Language) {
    let count = network.relations.outDegree(firm)
    let near = ShownFirms.strongest(
      partnersOf: firm, in: network, limit: Diagram.surroundingsLimit)
    let shown = [firm] + near
    let groups = Grouping(shown, of: network, by: .section, language: language)
    let most = near.map { network.relations.outDegree($0) }.max() ?? 1
    let nodes = shown.enumerated().map { position, member in
      let weight = Double(network.relations.outDegree(member)) / Double(max(1, most))
      return Node(
        key: network.firm(member).id, label: network.firm(member).name.shortened,
        weight: member == firm ? 1 : weight.squareRoot() * 0.7,
        colour: groups.colour(at: position),
        emphasis: member == firm ? .highlighted : .normal)
    }
    let positions = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    var links = Diagram.links(of: network, among: positions)
    for i in links.indices where links[i].1.from != 0 && links[i].1.to != 0 {
      links[i].1.emphasis = .muted
    }
    self.init(
      title: Phrase(
        de: "Das Umfeld von \(network.firm(firm).name)",
        en: "The surroundings of \(network.firm(firm).name)")(language),
      subtitle: [
        Phrase(
          de:
            "\(language.number(count)) unmittelbare Beziehungen; blass: was die Partner verbindet",
          en: "\(language.number(count)) direct relations; pale: what links the partners")(language)
      ],
      caption: near.count < count
        ? [
          Phrase(
            de: "Gezeigt sind die \(near.count) stärksten von \(language.number(count)) "
              + "Beziehungen.",
            en: "Shown are the \(near.count) strongest of \(language.number(count)) links.")(
              language)
        ] : [],
      nodes: nodes, links: links.map(\.1),
      legend: Diagram.legend(of: links.map(\.0), language) + groups.legend,
      arrangement: .surroundings(centre: 0), sentences: Diagram.sentences(language),
      language: language.rawValue)
  }
}
